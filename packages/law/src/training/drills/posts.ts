import type { Localized } from '../course.ts'

/** What a drill can be about. */
export const DRILL_KINDS = ['name', 'date', 'place', 'number', 'relation', 'together'] as const
export type DrillKind = (typeof DRILL_KINDS)[number]

/** An invented post to be looked at. It belongs to nobody and is never published. */
export interface DrillPost {
  id: string
  /** What in it points to somebody; `harmless`: nothing does. */
  kind: DrillKind | 'harmless'
  text: Localized
}

/** Two of each kind and six without any harm, all invented. */
export const DRILL_POSTS: readonly DrillPost[] = [
  {
    id: 'last-round',
    kind: 'name',
    text: {
      en: 'Big thanks to our patient Walter Pruitt, who finished his last round of chemo with us this morning. What a fighter!',
      es: 'Muchas gracias a nuestro paciente Walter Pruitt, que esta mañana terminó con nosotros su última quimioterapia. ¡Qué luchador!',
    },
  },
  {
    id: 'room-twelve',
    kind: 'name',
    text: {
      en: 'We will miss our patient Odessa Tillman, who came to dialysis every week with a new joke for the whole team.',
      es: 'Vamos a extrañar a nuestra paciente Odessa Tillman, que venía cada semana a diálisis con un chiste nuevo para todo el equipo.',
    },
  },
  {
    id: 'twins-home',
    kind: 'date',
    text: {
      en: 'They go home today! Our little patients were born here on February 9 by emergency C-section.',
      es: '¡Hoy se van a casa! Nuestros pequeños pacientes nacieron aquí el 9 de febrero por cesárea de emergencia.',
    },
  },
  {
    id: 'new-hip',
    kind: 'date',
    text: {
      en: 'One of our patients got a new hip on March 14, 2026, and danced out of our door today. Days like this are why we do it.',
      es: 'Una de nuestras pacientes recibió una cadera nueva el 14 de marzo de 2026 y hoy salió bailando por nuestra puerta. Por días así hacemos esto.',
    },
  },
  {
    id: 'cottonwood',
    kind: 'place',
    text: {
      en: 'Our crew brought in a patient with chest pain from 418 Cottonwood Road last night. Call 911 early, it saves lives!',
      es: 'Nuestro equipo trajo anoche a un paciente con dolor de pecho desde 418 Cottonwood Road. ¡Llame pronto al 911, salva vidas!',
    },
  },
  {
    id: 'larkspur',
    kind: 'place',
    text: {
      en: 'Our patient at 27 Larkspur Lane has her leg ulcer almost healed. Well done, home nurses!',
      es: 'La herida de nuestra paciente de 27 Larkspur Lane ya casi cerró. ¡Bien hecho, enfermeras!',
    },
  },
  {
    id: 'lost-chart',
    kind: 'number',
    text: {
      en: 'A chart was left at the copier on the second floor: MRN 0048213. Whoever printed it, please come and get it.',
      es: 'Quedó un expediente en la copiadora del segundo piso: MRN 0048213. Quien lo imprimió, por favor pase por él.',
    },
  },
  {
    id: 'call-back',
    kind: 'number',
    text: {
      en: 'Could somebody of the night shift call our patient back at 970-555-0143? Her test results are here.',
      es: '¿Alguien del turno de noche puede llamar a nuestra paciente al 970-555-0143? Ya llegaron sus resultados.',
    },
  },
  {
    id: 'sorry-wait',
    kind: 'relation',
    text: {
      en: 'We are sorry that your surgery with us started late last week. Thank you for being our patient.',
      es: 'Lamentamos que su cirugía con nosotros empezara tarde la semana pasada. Gracias por ser nuestra paciente.',
    },
  },
  {
    id: 'knee-better',
    kind: 'relation',
    text: {
      en: 'So glad to read that your knee feels better after your surgery with us! See you at your next visit.',
      es: '¡Qué gusto leer que su rodilla está mejor después de su cirugía! Nos vemos en su próxima cita con nosotros.',
    },
  },
  {
    id: 'mayors-wife',
    kind: 'together',
    text: {
      en: 'What a night for our labor team: the wife of the mayor of our little town had triplets here!',
      es: '¡Qué noche para nuestro equipo de partos: la esposa del alcalde de nuestro pueblito tuvo trillizos aquí!',
    },
  },
  {
    id: 'glassblower',
    kind: 'together',
    text: {
      en: 'We treated a 34-year-old glassblower from our town with a very rare blood disease. Our lab team never gave up.',
      es: 'Atendimos a un soplador de vidrio de 34 años de nuestro pueblo con una enfermedad muy rara de la sangre. Nuestro laboratorio no se rindió.',
    },
  },
  {
    id: 'flu-shots',
    kind: 'harmless',
    text: {
      en: 'Flu shots are here. Walk in on any weekday from 8 to 5; you need no appointment.',
      es: 'Ya hay vacunas contra la gripe. Venga cualquier día de semana de 8 a 5; no necesita cita.',
    },
  },
  {
    id: 'heat',
    kind: 'harmless',
    text: {
      en: 'Hot days ahead. Drink water before you feel thirsty, rest in the shade, and look in on your neighbors.',
      es: 'Vienen días de calor. Tome agua antes de sentir sed, descanse a la sombra y pregunte por sus vecinos.',
    },
  },
  {
    id: 'hiring',
    kind: 'harmless',
    text: {
      en: 'We are looking for two nurses for our night team. Good pay, kind colleagues, free parking. Apply on our website.',
      es: 'Buscamos dos enfermeras para el turno de noche. Buen sueldo, buen equipo y estacionamiento gratis. Solicite en nuestra página.',
    },
  },
  {
    id: 'new-door',
    kind: 'harmless',
    text: {
      en: 'Our new main entrance is open. It has a ramp, wide doors and a place to sit while you wait for your ride.',
      es: 'Ya abrió nuestra nueva entrada principal. Tiene rampa, puertas anchas y dónde sentarse mientras espera su transporte.',
    },
  },
  {
    id: 'hand-washing',
    kind: 'harmless',
    text: {
      en: 'Twenty seconds with soap: that is how long it takes to wash your hands well. Sing a short song and you are there.',
      es: 'Veinte segundos con jabón: eso tarda lavarse bien las manos. Cante una canción corta y listo.',
    },
  },
  {
    id: 'blood-drive',
    kind: 'harmless',
    text: {
      en: 'Blood donors wanted! The blood bus stands in front of our building every first Tuesday. Have a good breakfast that day.',
      es: '¡Se buscan donantes de sangre! La unidad móvil está frente a nuestro edificio cada primer martes. Desayune bien ese día.',
    },
  },
]
