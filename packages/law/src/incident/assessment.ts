import { BREACH_RULES } from '../facts/breach.ts'
import type { CitedFact } from '../facts/find.ts'
import { GOVERNANCE_RULES } from '../facts/governance.ts'

interface Words {
  en: string
  es: string
}

/** One question of the breach assessment: what the rule says stands in `fact`, ours is the guidance. */
export interface AssessmentQuestion<K extends string> {
  id: K
  /** The rule's own words with their citation. */
  fact: CitedFact
  ask: Words
  /** What to look at. */
  guidance: readonly Words[]
}

/** 45 CFR 164.402(1): what is no breach although the rules did not allow it. */
export const EXCEPTION_QUESTIONS: readonly AssessmentQuestion<'good_faith' | 'internal' | 'no_retention'>[] =
  [
    {
      id: 'good_faith',
      fact: BREACH_RULES.exceptionGoodFaith,
      ask: {
        en: 'Did somebody of our own get or use it by mistake, in good faith, within their work, and did it end there?',
        es: '¿Alguien de los nuestros lo obtuvo o usó por error, de buena fe, dentro de su trabajo, y terminó ahí?',
      },
      guidance: [
        {
          en: 'A post that others could see went further than the workforce: then the answer is no.',
          es: 'Una publicación que otros pudieron ver salió de la plantilla: entonces la respuesta es no.',
        },
        {
          en: 'Looking somebody up out of curiosity is not within anybody’s work.',
          es: 'Consultar a alguien por curiosidad no está dentro del trabajo de nadie.',
        },
      ],
    },
    {
      id: 'internal',
      fact: BREACH_RULES.exceptionInternal,
      ask: {
        en: 'Did it go, by mistake, from one person who may see such information to another one here, and no further?',
        es: '¿Pasó por error de una persona autorizada a otra de aquí y no siguió más allá?',
      },
      guidance: [
        {
          en: 'Both must be allowed to see patient information at the same organization.',
          es: 'Las dos tienen que poder ver información de pacientes en la misma organización.',
        },
        {
          en: 'A chat group with people from outside does not meet this.',
          es: 'Un grupo de chat con personas de fuera no lo cumple.',
        },
      ],
    },
    {
      id: 'no_retention',
      fact: BREACH_RULES.exceptionNoRetention,
      ask: {
        en: 'Do we believe in good faith that whoever got it could not have kept it?',
        es: '¿Creemos de buena fe que quien lo recibió no pudo conservarlo?',
      },
      guidance: [
        {
          en: 'Whoever saw a post could take a screenshot. Say why nobody saw it, and by what you know.',
          es: 'Quien vio una publicación pudo hacer una captura. Diga por qué nadie la vio y cómo lo sabe.',
        },
        {
          en: 'How long it was up says little without numbers of views.',
          es: 'El tiempo que estuvo publicada dice poco sin el número de visitas.',
        },
      ],
    },
  ]

/** 45 CFR 164.402(2)(i)–(iv): at least these four. The level is a person's judgement and nothing is computed from it. */
export const FACTOR_QUESTIONS: readonly AssessmentQuestion<
  'nature' | 'recipient' | 'acquired' | 'mitigated'
>[] = [
  {
    id: 'nature',
    fact: BREACH_RULES.presumption,
    ask: {
      en: 'What was it, and how easily does somebody know whom it is about?',
      es: '¿Qué era y con qué facilidad se sabe de quién se trata?',
    },
    guidance: [
      {
        en: 'Name, face, voice, tattoo, room, date and place: which of them stood there, and which together point to one person?',
        es: 'Nombre, cara, voz, tatuaje, habitación, fecha y lugar: ¿cuáles estaban y cuáles juntos señalan a una persona?',
      },
      {
        en: 'Mental health, substance use, HIV, pregnancy, abuse and children weigh more.',
        es: 'Salud mental, adicciones, VIH, embarazo, maltrato y menores pesan más.',
      },
      {
        en: 'That somebody is a patient here is information already.',
        es: 'Que alguien sea paciente aquí ya es información.',
      },
    ],
  },
  {
    id: 'recipient',
    fact: BREACH_RULES.presumption,
    ask: { en: 'Who could see or got it?', es: '¿Quién pudo verlo o lo recibió?' },
    guidance: [
      {
        en: 'Somebody who is bound to confidentiality lowers the risk; the public, neighbours or the press raise it.',
        es: 'Alguien obligado a la confidencialidad baja el riesgo; el público, los vecinos o la prensa lo suben.',
      },
      {
        en: 'In a small town followers know the person without a name.',
        es: 'En un pueblo pequeño los seguidores conocen a la persona sin su nombre.',
      },
    ],
  },
  {
    id: 'acquired',
    fact: BREACH_RULES.presumption,
    ask: {
      en: 'Was it really seen or taken, or could it only have been?',
      es: '¿Se vio o se tomó de verdad, o solo pudo haber pasado?',
    },
    guidance: [
      {
        en: 'Numbers of views, likes, comments, shares and downloads answer this; keep them as evidence.',
        es: 'Las visitas, los «me gusta», comentarios, compartidos y descargas lo responden; guárdelos como prueba.',
      },
      {
        en: 'Without numbers a public post is taken as seen.',
        es: 'Sin cifras, una publicación pública se da por vista.',
      },
    ],
  },
  {
    id: 'mitigated',
    fact: BREACH_RULES.presumption,
    ask: {
      en: 'How far has the risk been made smaller?',
      es: '¿Hasta dónde se redujo el riesgo?',
    },
    guidance: [
      {
        en: 'Deleted everywhere, with proof, and written assurances of those who had it: say of whom and how reliable.',
        es: 'Borrado en todas partes, con prueba, y garantías por escrito de quienes lo tenían: diga de quién y cuán fiables.',
      },
      {
        en: 'What was copied, quoted or reported cannot be taken back.',
        es: 'Lo copiado, citado o publicado en prensa no se puede deshacer.',
      },
    ],
  },
]

/** Unsecured or not: only what was encrypted or destroyed as the guidance says is secured. */
export const SECURED_QUESTION: AssessmentQuestion<'unsecured'> = {
  id: 'unsecured',
  fact: GOVERNANCE_RULES.encryptionGuidance,
  ask: {
    en: 'Could somebody read it who was not allowed to, i.e. was it unsecured?',
    es: '¿Podía leerlo alguien sin permiso, es decir, estaba sin proteger?',
  },
  guidance: [
    { en: 'A public post is never secured.', es: 'Una publicación pública nunca está protegida.' },
    {
      en: 'A lost device is secured only when it was encrypted and its key was not with it.',
      es: 'Un dispositivo perdido solo está protegido si estaba cifrado y la clave no iba con él.',
    },
  ],
}

/** Whether it was an impermissible use or disclosure at all, and what holds as long as nobody showed the contrary. */
export const DEFINITION_FACTS: readonly CitedFact[] = [
  BREACH_RULES.definition,
  BREACH_RULES.presumption,
  BREACH_RULES.burden,
]
