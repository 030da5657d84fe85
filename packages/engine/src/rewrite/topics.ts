import type { Lang } from '../types.ts'
import { hashText } from './replies.ts'

/**
 * What can still be said when the story itself cannot: the point of the post without the person. First topic whose
 * stem starts a word of the text; general facts only, nothing that confirms anybody's care.
 */
const TOPICS: readonly { stems: string; en: string; es: string }[] = [
  {
    stems: 'stroke derrame',
    en: 'Know the signs of a stroke: balance, eyes, face, arm, speech. If you see one, call 911. Minutes matter.',
    es: 'Conozca las señales de un derrame cerebral: equilibrio, ojos, cara, brazo, habla. Si ve una, llame al 911. Cada minuto cuenta.',
  },
  {
    stems: 'infarto cardiac heart stent stemi',
    en: 'Chest pressure, shortness of breath or a cold sweat? Call 911, and learn CPR: bystanders save lives.',
    es: '¿Presión en el pecho, falta de aire o sudor frío? Llame al 911, y aprenda RCP: quien está cerca salva vidas.',
  },
  {
    stems:
      'overdos sobredosis fentan heroin narcan suboxone methadone metadona opioid sober sobri addict recaída relaps detox rehab',
    en: 'Recovery is possible and help is near. Carry naloxone, and call or text 988 at any hour.',
    es: 'La recuperación es posible y hay ayuda cerca. Tenga naloxona a la mano y llame o escriba al 988 a cualquier hora.',
  },
  {
    stems:
      'suicid depress depresi anxiety ansiedad panic pánico bipolar schizo esquizo psych psiqu ptsd therap terapia',
    en: 'Asking for help is a strength. If you or somebody you love is struggling, call or text 988 at any hour.',
    es: 'Pedir ayuda es de valientes. Si usted o alguien que quiere la está pasando mal, llame o escriba al 988 a cualquier hora.',
  },
  {
    stems: 'cancer cáncer tumor chemo quimio leuk leuc lymphom linfom melanom',
    en: 'Screening finds cancer early. Ask which screenings are due at your age, and bring a friend along.',
    es: 'Los exámenes detectan el cáncer a tiempo. Pregunte cuáles le tocan a su edad y anime a una amistad.',
  },
  {
    stems: 'diabet a1c azúcar insulin',
    en: 'Diabetes can be managed. A simple blood test shows where you stand; ask for it at your next checkup.',
    es: 'La diabetes se puede controlar. Un análisis sencillo muestra cómo está; pídalo en su próxima revisión.',
  },
  {
    stems: 'baby newborn twins triplet birth nicu born bebé nació gemel parto embaraz pregnan',
    en: 'Every family deserves a safe start. We are grateful to the teams who are there at all hours.',
    es: 'Toda familia merece un comienzo seguro. Gracias a los equipos que están ahí a cualquier hora.',
  },
  {
    stems: 'crash wreck accident accidente choque rollover helmet seat',
    en: 'Please slow down, buckle up and put the phone away. We want everybody home tonight.',
    es: 'Por favor maneje despacio, abróchese el cinturón y guarde el teléfono. Queremos que todos lleguen a casa.',
  },
  {
    stems: 'tooth teeth crown veneer cavit root diente muela corona caries smile sonrisa',
    en: 'A healthy smile starts with two minutes twice a day. Questions about your teeth? Ask us anything in general.',
    es: 'Una sonrisa sana empieza con dos minutos dos veces al día. ¿Dudas sobre sus dientes? Pregúntenos en general.',
  },
  {
    stems: 'dementia alzheimer memory demencia resident nursing hospice hospicio',
    en: 'Caring for older people is a privilege. Thank you to everybody who does it with patience and humor.',
    es: 'Cuidar a las personas mayores es un privilegio. Gracias a quienes lo hacen con paciencia y humor.',
  },
]

const GENERAL: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'Proud of the people I work with and of the care they give every day.',
    'Some days in health care stay with you. Be kind to each other out there.',
    'Grateful for this work and for the team that does it.',
  ],
  es: [
    'Orgullo de la gente con la que trabajo y del cuidado que da todos los días.',
    'Hay días en este trabajo que se quedan con uno. Cuidémonos entre todos.',
    'Gratitud por este trabajo y por el equipo que lo hace.',
  ],
}

/** A short text on the same subject that tells of nobody. Deterministic. */
export function topicMessage(text: string, lang: Lang): string {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  for (const topic of TOPICS)
    if (topic.stems.split(' ').some((stem) => words.some((word) => word.startsWith(stem)))) return topic[lang]
  const general = GENERAL[lang]
  return general[hashText(text) % general.length] as string
}
