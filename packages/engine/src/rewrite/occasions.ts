import type { Lang } from '../types.ts'
import { HEAVY } from './purpose.ts'
import type { Purpose } from './statements.ts'

/** An occasion that people post about, with words for it that speak of nobody. Nearer to the point than a purpose. */
export interface Occasion {
  id: string
  /** Purposes that it may stand for. */
  of: readonly Purpose[]
  sign: RegExp
  en: readonly string[]
  es: readonly string[]
}

/** First one that shows decides. Lines fit an official page and a worker's own. */
export const OCCASIONS: readonly Occasion[] = [
  {
    id: 'sobriety',
    of: ['milestone', 'thanks', 'work'],
    sign: /\b(?:sober|sobriety|clean|chips?|sobri[oa]s?|limpi[oa]s?|alumni|recovery|recuperación)\b/i,
    en: [
      'Recovery is built one day at a time, and every single day counts.',
      'Day one or day one thousand: every day in recovery is worth a cheer.',
      'Recovery happens, every day, in every town.',
      'Here’s to everybody who is taking it one day at a time.',
    ],
    es: [
      'La recuperación se construye día a día, y cada día cuenta.',
      'Primer día o día mil: cada día de recuperación merece un aplauso.',
      'La recuperación es posible, todos los días, en todos los pueblos.',
      'Un aplauso para quienes van un día a la vez.',
    ],
  },
  {
    id: 'birthday',
    of: ['milestone', 'thanks', 'work'],
    sign: /\b(?:birthday|turn(?:s|ed|ing) \d+|years young|cumple\w*|cumplió)\b|🎂/i,
    en: [
      'Birthdays are a big deal around here. There is always cake.',
      'We never need much of a reason for cake.',
      'Getting older deserves a party, every time.',
      'Happy birthday to everyone who is blowing out candles this month.',
    ],
    es: [
      'Aquí los cumpleaños se celebran en grande. Siempre hay pastel.',
      'Nunca hace falta mucha razón para un pastel.',
      'Cumplir años merece fiesta, siempre.',
      'Felicidades a quienes soplan velas este mes.',
    ],
  },
  {
    id: 'birth',
    of: ['milestone', 'thanks', 'work', 'education'],
    sign: /\b(?:welcome (?:to the world|baby)|newborn\w*|born|birth|twins|triplets|delivered|babies|bebés?|nació|gemel\w+|parto|it'?s a (?:boy|girl))\b/i,
    en: [
      'New life never gets old. Thank you to everyone who works in maternity care.',
      'Tiny hats, big yawns, long nights. Maternity teams have the best job.',
      'Every new family deserves a warm welcome.',
      'There is nothing like a maternity ward at sunrise.',
    ],
    es: [
      'La vida nueva siempre emociona. Gracias a quienes trabajan en maternidad.',
      'Gorritos pequeños, noches largas. Maternidad tiene el mejor trabajo.',
      'Toda familia nueva merece una bienvenida cálida.',
      'No hay nada como un amanecer en maternidad.',
    ],
  },
  {
    id: 'bell',
    of: ['milestone', 'thanks', 'work'],
    sign: /\b(?:rang the bell|bell|last chemo|remission|beat (?:cancer|leukemia|lymphoma)|campana|remisión)\b/i,
    en: [
      'We love the sound of a bell in this building.',
      'Every bell here is for everyone who fights cancer.',
      'Cancer care is a long road with some very good days on it.',
      'Some sounds never get old, and a bell is the best of them.',
    ],
    es: [
      'Nos encanta el sonido de una campana en este edificio.',
      'Cada campana es para quienes luchan contra el cáncer.',
      'La oncología es un camino largo con días muy buenos.',
      'Hay sonidos que nunca cansan, y el mejor es una campana.',
    ],
  },
  {
    id: 'smile',
    of: ['milestone', 'thanks', 'lesson', 'work', 'venting'],
    sign: /\b(?:veneers?|smile|braces off|new (?:teeth|smile|crown)|implants?|dentadura|sonrisa|carillas|whitening|denture)\b/i,
    en: [
      'A good smile is worth the work. Ask us what is possible.',
      'Good dentistry is patience, light and steady hands.',
      'Smiles are our favorite part of the job.',
      'Thinking about your smile? A first conversation is easy.',
    ],
    es: [
      'Una buena sonrisa vale el trabajo. Pregunte qué es posible.',
      'La buena odontología es paciencia, luz y buen pulso.',
      'Las sonrisas son lo mejor de este trabajo.',
      '¿Piensa en su sonrisa? La primera conversación es fácil.',
    ],
  },
  {
    id: 'steps',
    of: ['milestone', 'thanks', 'lesson', 'work', 'venting'],
    sign: /\b(?:first steps|walked|walking again|rehab|prosthe\w+|caminó|caminar|rehabilitación|prótesis|physical therapy|terapia física)\b/i,
    en: [
      'Rehab is small steps, repeated. We believe in every one of them.',
      'Strength comes back slowly, and then it is there.',
      'Nobody claps louder than a therapy gym.',
      'Rehab teams turn “not yet” into “watch this.”',
    ],
    es: [
      'La rehabilitación son pasos pequeños, repetidos. Creemos en cada uno.',
      'La fuerza vuelve poco a poco, y un día está ahí.',
      'Nadie aplaude más fuerte que un gimnasio de terapia.',
      'La rehabilitación convierte «todavía no» en «mira esto».',
    ],
  },
  {
    id: 'save',
    of: ['thanks', 'milestone', 'lesson', 'reassurance', 'work', 'event'],
    sign: /\b(?:save of|life saved|lives saved|cpr|shocked|pulse|rosc|compressions|cardiac arrest|defibrillat\w+|rcp|paro)\b/i,
    en: [
      'Good calls have many hands in them: the caller, the bystander, the crew.',
      'CPR, a shock, a fast crew: the chain of survival starts with whoever is closest.',
      'Training days are why the real days go well. Proud of our crews.',
      'Learn CPR. The first pair of hands is usually a neighbor’s.',
    ],
    es: [
      'En una buena respuesta hay muchas manos: quien llama, quien ayuda, quien llega.',
      'RCP, una descarga, un equipo rápido: todo empieza con quien está más cerca.',
      'Practicamos mucho para que los días de verdad salgan bien. Orgullo de nuestros equipos.',
      'Aprenda RCP. Las primeras manos suelen ser de un vecino.',
    ],
  },
  {
    id: 'lost',
    of: ['notice', 'thanks', 'venting', 'work'],
    sign: /\b(?:lost and found|found (?:after|in|at|under|on)|left (?:behind|it|his|her|their|a)|se (?:le )?olvidó|olvidad[oa]|encontramos)\b/i,
    en: [
      'Missing something? Our front desk keeps a lost and found. Call and describe it.',
      'Lost and found is full again. Call the front desk and tell us what you are missing.',
      'Hats, chargers, glasses: if you are missing something, ask at the front desk.',
      'Did you lose something? Ask at the front desk; we are happy to look.',
    ],
    es: [
      '¿Perdió algo? En la recepción guardamos los objetos perdidos. Llame y descríbalo.',
      'La caja de objetos perdidos está llena otra vez. Pregunte en la recepción.',
      'Gorras, cargadores, lentes: si le falta algo, pregunte en la recepción.',
      '¿Le falta algo? Pregunte en la recepción; con gusto buscamos.',
    ],
  },
  {
    id: 'no-show',
    of: ['notice', 'thanks', 'venting', 'work'],
    sign: /\b(?:no-?shows?|missed (?:her|his|their|your) appointment|didn'?t show|faltó a su cita|no llegó a su cita)\b/i,
    en: [
      'Can’t make it? Call us early, and somebody else can have the time.',
      'Every missed appointment is time that a neighbor could have used. Please call ahead.',
      'Plans change. Please tell us the day before so that we can offer the time to others.',
      'A short call beats an empty chair. Please let us know if you can’t come.',
    ],
    es: [
      '¿No puede venir? Avise con tiempo y otra persona aprovecha la hora.',
      'Cada hora perdida la pudo usar un vecino. Por favor avise.',
      'Los planes cambian. Por favor avise un día antes.',
      'Una llamada corta vale más que una silla vacía. Por favor avise si no puede venir.',
    ],
  },
  {
    id: 'appeal',
    of: ['thanks', 'notice', 'event', 'education', 'reassurance'],
    sign: /\b(?:coats?|blankets?|donat\w+|needed|fundrais\w*|gofundme|raffle|meal train|u-negative|o-neg\w*|blood type|donativos?|cobijas?|se necesitan?|colecta|rifa)\b/i,
    en: [
      'Want to help? Call us and ask what is needed most.',
      'Neighbors ask how they can help. Coats, blood, an hour of time: all of it counts.',
      'Giving is easy: call us and we will tell you what is needed.',
      'Every donation helps somebody. Ask us how to give.',
    ],
    es: [
      '¿Quiere ayudar? Llámenos y pregunte qué hace más falta.',
      'Abrigos, sangre, una hora de tiempo: todo ayuda.',
      'Ayudar es fácil: llámenos y le decimos qué hace falta.',
      'Cada donativo cuenta. Pregunte cómo ayudar.',
    ],
  },
]

const HAPPY = new Set(['sobriety', 'birthday', 'birth', 'bell', 'smile', 'steps'])
const READ_CHARACTERS = 4000

/** Words for the occasion of the text, or undefined when there is none that suits the purpose. */
export function occasionLines(text: string, purpose: Purpose, lang: Lang): readonly string[] | undefined {
  const read = text.slice(0, READ_CHARACTERS)
  // Words of a happy day after a bad one would hurt.
  const heavy = HEAVY.test(read)
  return OCCASIONS.find(
    ({ id, of, sign }) => of.includes(purpose) && sign.test(read) && !(heavy && HAPPY.has(id)),
  )?.[lang]
}
