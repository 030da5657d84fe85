import type { Starter } from '../starter.ts'

/** 29 CFR 1910.1030; times that the data holds as unverified stand here as our own promise, without a figure. */
export const exposureControl: Starter = {
  en: {
    title: 'OSHA exposure control plan (outline)',
    body: `## Why we have this plan

Blood and some other body fluids can carry hepatitis B, hepatitis C and HIV. The federal rule on them is 29 CFR 1910.1030. This outline says how {{organization}} keeps its people safe. It is a beginning: the person in charge fills in tasks, rooms and products of each site, and compares it with the rule.

In charge: [name of the safety lead]. Copies: [where the plan can be read on every shift].

## Who can be exposed

- Jobs in which everyone can be exposed: [for example nurses, dental hygienists, phlebotomists].
- Jobs in which some can be exposed, and at which tasks: [for example cleaning staff, when they empty sharps containers].

We list jobs and tasks as if no gloves or masks were worn.

## How we work

- **Treat all blood as infectious.** Whoever it comes from.
- **Safer devices first.** Needles that cover themselves, containers within reach, closed at once when full. Do not bend, break or recap by hand.
- **Clean hands** after gloves come off, and after every contact.
- **Gloves, gowns, masks and eye protection** are there in every size, and cost you nothing.
- **No food, drink, make-up or contact lenses** where blood may be.
- **Spills** are covered, cleaned and disinfected with [product] by people who have learned it.
- **Red bags and labels** mark what is contaminated. Laundry is bagged where it was used.

## Hepatitis B vaccine

We offer it free to everyone who can be exposed: after training, and within 10 working days of the first assignment. You may say no in writing, and change your mind later.

## If you are exposed

1. Wash the place with soap and water. Rinse eyes with water.
2. Tell your supervisor at once. Do not finish the shift first.
3. You get a confidential medical evaluation without delay, at no cost: [clinic and phone].
4. We write down how it happened: the device, the task, the room. Your name stays out of the sharps injury log.
5. We look for the cause and change it.

Nobody is blamed for reporting.

## Training

Everyone who can be exposed is trained at the first assignment, at least once a year after that, and when tasks change. A course on a screen is one part. You can also put questions to a person who knows the work and this site.

## Once a year

We review this plan each year, and when tasks change. We look at new safer devices, and ask the people who use them. We write down what they said.

## What stays your right

Nothing in this plan limits your right to talk about safety, staffing or other working conditions, or to report a danger to OSHA.

## Privacy and records

Medical files of staff are confidential. No picture of an injury or a spill goes on social media. Questions: {{privacyOfficer}}, {{privacyOfficerEmail}}, {{phone}}. How long each record is kept: [years, as the rule states].
`,
  },
  es: {
    title: 'Plan de control de exposición, OSHA (esquema)',
    body: `## Por qué tenemos este plan

La sangre y otros líquidos del cuerpo pueden transmitir hepatitis B, hepatitis C y VIH. La regla federal es 29 CFR 1910.1030. Este esquema dice cómo {{organization}} protege a su gente. Es un comienzo: la persona a cargo anota las tareas, las salas y los productos de cada sede, y lo compara con la regla.

A cargo: [nombre de la persona de seguridad]. Copias: [dónde se puede leer el plan en cada turno].

## Quién puede quedar expuesto

- Puestos en los que todos pueden exponerse: [por ejemplo enfermería, higiene dental, flebotomía].
- Puestos en los que algunos pueden exponerse, y en qué tareas: [por ejemplo limpieza, al vaciar recipientes de punzocortantes].

Anotamos puestos y tareas como si nadie llevara guantes ni mascarilla.

## Cómo trabajamos

- **Trate toda la sangre como infecciosa.** Sea de quien sea.
- **Primero los dispositivos más seguros.** Agujas que se cubren solas, recipientes a la mano, cerrados en cuanto se llenan. No doble, no rompa ni vuelva a tapar agujas con la mano.
- **Manos limpias** al quitarse los guantes, y después de cada contacto.
- **Guantes, batas, mascarillas y protección de ojos** hay en todas las tallas, y no le cuestan nada.
- **Sin comida, bebida, maquillaje ni lentes de contacto** donde pueda haber sangre.
- **Los derrames** los cubren, limpian y desinfectan con [producto] las personas que lo aprendieron.
- **Bolsas rojas y etiquetas** marcan lo contaminado. La ropa se embolsa donde se usó.

## Vacuna contra la hepatitis B

La ofrecemos gratis a quien pueda exponerse: después de la capacitación, y en los 10 días hábiles desde la primera asignación. Puede decir que no por escrito, y cambiar de opinión después.

## Si usted se expone

1. Lave el lugar con agua y jabón. Enjuague los ojos con agua.
2. Avise de inmediato a su supervisor. No termine primero el turno.
3. Recibe una evaluación médica confidencial sin demora y sin costo: [clínica y teléfono].
4. Anotamos cómo pasó: el dispositivo, la tarea, la sala. Su nombre no va en el registro de lesiones por punzocortantes.
5. Buscamos la causa y la cambiamos.

No se culpa a nadie por avisar.

## Capacitación

Quien pueda exponerse se capacita en la primera asignación, después al menos una vez al año, y cuando cambian las tareas. Un curso en pantalla es una parte. Usted también puede preguntar a una persona que conoce el trabajo y esta sede.

## Una vez al año

Revisamos este plan cada año, y cuando cambian las tareas. Buscamos dispositivos nuevos más seguros, y preguntamos a quienes los usan. Anotamos lo que dijeron.

## Lo que sigue siendo su derecho

Nada de lo que dice este plan limita su derecho a hablar de seguridad, personal u otras condiciones de trabajo, o a informar de un peligro a OSHA.

## Privacidad y registros

Los expedientes médicos del personal son confidenciales. Ninguna foto de una lesión o de un derrame va a redes sociales. Preguntas: {{privacyOfficer}}, {{privacyOfficerEmail}}, {{phone}}. Cuánto se guarda cada registro: [años, como dice la regla].
`,
  },
}
