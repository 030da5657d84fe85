import type { FactStatus, Source } from '../facts/source.ts'
import { type LetterLang, longDay } from './document.ts'

const EN = {
  yes: 'Yes',
  no: 'No',
  none: 'not answered yet',
  status: {
    verified_primary_text: 'read in the text',
    verified_secondary: 'from a second-hand source',
    derived_not_published: 'derived, not published',
    unverified: 'not verified: check before relying on it',
  } satisfies Record<FactStatus, string>,
  checked: (citation: string, status: string, day: string) =>
    `${citation} (${status}; last looked at ${day})`,
  field: 'Field',
  answer: 'Answer',
  notAdvice: 'A sheet to work with, not legal advice. A person decides what is sent.',
  hhs: {
    title: 'Data sheet for the breach portal of HHS',
    lead: 'Copy these answers into the portal. The fields stand as the portal words them, in English; its lists were not compared with the portal for this version, so compare them when you file.',
    portal: (url: string) => `Portal: ${url}`,
    due: (day: string) => `Last day: ${day}`,
    noDue: 'The discovery day is missing, so the last day is not known.',
    atOnce: '500 or more people: together with the letters to them.',
    yearly: 'Fewer than 500 people: within 60 days after the end of the year of discovery.',
  },
  state: {
    title: (state: string) => `Data sheet for notices in ${state}`,
    lead: 'What our data says about this state, and nothing else. Whether a law applies to this breach is for a person to decide.',
    persons: 'People who live there',
    trigger: 'When it applies',
    individuals: 'Time for telling residents',
    days: (value: number, unit: 'calendar_days' | 'business_days', from: string) =>
      `${value} ${unit === 'business_days' ? 'business' : 'calendar'} days from ${from}`,
    regulator: 'Office to tell',
    nobody: 'none in our data',
    notReached: 'below its number of residents',
    fromFirst: 'from the first resident on',
    from: (count: string) => `from ${count} residents on`,
    over: (count: string) => `over ${count} residents`,
    deadline: 'Time for telling the office',
    due: 'Last day',
    residentsDue: 'Last day for residents',
    officeDue: 'Last day for the office',
    noDay: 'no count of days in our data',
    notes: 'Notes',
    age: 'Age of what was read',
    source: 'Source',
    unknown: (state: string) =>
      `Our data holds nothing about ${state}. Ask counsel; that does not mean that the state asks for nothing.`,
    about: 'About the breach',
    happened: 'What happened',
    days2: 'Days',
    information: 'Information',
    doing: 'What was done',
    contact: 'Contact',
    organization: 'Organization',
  },
  log: {
    title: (year: string) => `Breaches of fewer than 500 people, discovered in ${year}`,
    lead: (day: string) => `To be entered in the portal of HHS by ${day}, each breach on its own.`,
    none: 'No such breach in this year.',
    total: (breaches: string, persons: string) => `Breaches: ${breaches}. People: ${persons}.`,
    head: ['No.', 'Discovered', 'Happened', 'People', 'What happened', 'Information', 'Letters', 'Entered'],
    open: 'not yet',
    unknown: 'not known',
  },
}
export type SheetWords = typeof EN

const ES: SheetWords = {
  yes: 'Sí',
  no: 'No',
  none: 'sin respuesta todavía',
  status: {
    verified_primary_text: 'leído en el texto',
    verified_secondary: 'de una fuente secundaria',
    derived_not_published: 'derivado, no publicado',
    unverified: 'no verificado: compruebe antes de confiar en ello',
  },
  checked: (citation, status, day) => `${citation} (${status}; visto por última vez el ${day})`,
  field: 'Campo',
  answer: 'Respuesta',
  notAdvice: 'Una hoja de trabajo, no asesoría legal. Una persona decide qué se envía.',
  hhs: {
    title: 'Hoja de datos para el portal de violaciones de HHS',
    lead: 'Copie estas respuestas en el portal. Los campos están como los nombra el portal, en inglés; sus listas no se compararon con el portal para esta versión: compárelas al presentar el aviso.',
    portal: (url) => `Portal: ${url}`,
    due: (day) => `Último día: ${day}`,
    noDue: 'Falta el día del descubrimiento, así que no se conoce el último día.',
    atOnce: '500 personas o más: junto con las cartas a ellas.',
    yearly: 'Menos de 500 personas: en los 60 días después del fin del año del descubrimiento.',
  },
  state: {
    title: (state) => `Hoja de datos para avisos en ${state}`,
    lead: 'Lo que nuestros datos dicen de este estado y nada más. Si una ley se aplica a esta violación lo decide una persona.',
    persons: 'Personas que viven allí',
    trigger: 'Cuándo se aplica',
    individuals: 'Plazo para avisar a los residentes',
    days: (value, unit, from) =>
      `${value} días ${unit === 'business_days' ? 'hábiles' : 'corridos'} desde: ${from}`,
    regulator: 'Oficina a la que se avisa',
    nobody: 'ninguna en nuestros datos',
    notReached: 'menos residentes de los que pide',
    fromFirst: 'desde el primer residente',
    from: (count) => `desde ${count} residentes`,
    over: (count) => `más de ${count} residentes`,
    deadline: 'Plazo para avisar a la oficina',
    due: 'Último día',
    residentsDue: 'Último día para los residentes',
    officeDue: 'Último día para la oficina',
    noDay: 'sin número de días en nuestros datos',
    notes: 'Notas',
    age: 'Antigüedad de lo leído',
    source: 'Fuente',
    unknown: (state) =>
      `Nuestros datos no tienen nada sobre ${state}. Pregunte a un abogado; no significa que el estado no pida nada.`,
    about: 'Sobre la violación',
    happened: 'Qué pasó',
    days2: 'Días',
    information: 'Información',
    doing: 'Qué se hizo',
    contact: 'Contacto',
    organization: 'Organización',
  },
  log: {
    title: (year) => `Violaciones de menos de 500 personas, descubiertas en ${year}`,
    lead: (day) => `Se ingresan en el portal de HHS antes del ${day} inclusive, cada violación por separado.`,
    none: 'Ninguna violación así en este año.',
    total: (breaches, persons) => `Violaciones: ${breaches}. Personas: ${persons}.`,
    head: ['N.º', 'Descubierta', 'Sucedió', 'Personas', 'Qué pasó', 'Información', 'Cartas', 'Ingresada'],
    open: 'todavía no',
    unknown: 'no se sabe',
  },
}

export const SHEET_WORDS: Record<LetterLang, SheetWords> = { en: EN, es: ES }

/** Where something was read, how far it was confirmed and when it was looked at last. */
export function citationLine({ citation, status, asOf }: Source, lang: LetterLang): string {
  const words = SHEET_WORDS[lang]
  return words.checked(citation, words.status[status], longDay(asOf, lang))
}
