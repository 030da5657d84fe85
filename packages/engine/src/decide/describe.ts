import type { Lang, Verdict } from '../types.ts'
import type { Facts, PolicyRule } from './policy.ts'

type Words = Record<Lang, string>
export type RuleWords = Record<Lang, string[]>

/** As the pages call them. */
const VERDICTS: Record<Verdict, Words> = {
  clear: { en: 'Clear', es: 'Sin objeción' },
  caution: { en: 'Caution', es: 'Precaución' },
  review: { en: 'Review', es: 'Revisar' },
  stop: { en: 'Stop', es: 'Alto' },
}

/** Who posts, as the object of "posted by". */
const ACCOUNTS: Record<Facts['account'], Words> = {
  organization: { en: 'the organization', es: 'la organización' },
  professional: { en: 'a clinician', es: 'un profesional' },
  personal: { en: 'a staff member privately', es: 'alguien del personal en su cuenta privada' },
  patient: { en: 'a private person', es: 'una persona particular' },
}

/** Whom the post is about, as the object of "about". */
const SUBJECTS: Record<Facts['subject'], Words> = {
  patient: { en: 'a patient', es: 'un paciente' },
  family: { en: 'a patient’s family', es: 'la familia de un paciente' },
  staff: { en: 'colleagues', es: 'colegas' },
  self: { en: 'the author’s own health', es: 'la propia salud de quien escribe' },
  'public-figure': { en: 'a public person in the news', es: 'una persona pública en las noticias' },
  historical: { en: 'somebody long dead', es: 'alguien que murió hace mucho' },
  fictional: { en: 'invented people', es: 'personas inventadas' },
  animal: { en: 'an animal', es: 'un animal' },
  aggregate: { en: 'many people as numbers', es: 'muchas personas en cifras' },
  none: { en: 'nobody', es: 'nadie' },
}

type Flag = Exclude<keyof Facts, 'account' | 'subject' | 'judgement'>

/** Each yes-or-no fact in words: when it holds, and when it does not. */
const FLAGS: Record<Flag, { yes: Words; no: Words }> = {
  answering: {
    yes: { en: 'It answers somebody.', es: 'Responde a alguien.' },
    no: { en: 'It answers nobody.', es: 'No responde a nadie.' },
  },
  named: {
    yes: { en: 'A person’s name or handle is in it.', es: 'Contiene el nombre o usuario de una persona.' },
    no: { en: 'No name or handle is in it.', es: 'No contiene ningún nombre ni usuario.' },
  },
  namedPatient: {
    yes: { en: 'Somebody is named and called a patient.', es: 'Se nombra a alguien y se le llama paciente.' },
    no: { en: 'Nobody is named as a patient.', es: 'No se nombra a nadie como paciente.' },
  },
  namedInCare: {
    yes: {
      en: 'A name stands beside an age, a room, a visit or words of care.',
      es: 'Un nombre aparece junto a una edad, un cuarto, una visita o palabras de atención.',
    },
    no: {
      en: 'No name stands beside words of care.',
      es: 'Ningún nombre aparece junto a palabras de atención.',
    },
  },
  direct: {
    yes: {
      en: 'One of the eighteen identifiers is in it.',
      es: 'Contiene uno de los dieciocho identificadores.',
    },
    no: {
      en: 'None of the eighteen identifiers is in it.',
      es: 'No contiene ninguno de los dieciocho identificadores.',
    },
  },
  patientNumber: {
    yes: {
      en: 'It holds a number that names one patient: record, plan, account or Social Security.',
      es: 'Contiene un número que señala a un paciente: expediente, póliza, cuenta o Seguro Social.',
    },
    no: { en: 'It holds no number of a patient.', es: 'No contiene ningún número de paciente.' },
  },
  photo: {
    yes: {
      en: 'The words say that a patient can be seen or heard.',
      es: 'Las palabras dicen que se ve u oye a un paciente.',
    },
    no: { en: 'No patient can be seen or heard.', es: 'No se ve ni se oye a ningún paciente.' },
  },
  patientPictured: {
    yes: {
      en: 'A picture shows a patient’s number, or a name with a date of birth.',
      es: 'Una imagen muestra el número de un paciente, o un nombre con fecha de nacimiento.',
    },
    no: {
      en: 'No picture shows what names one patient.',
      es: 'Ninguna imagen muestra lo que señala a un paciente.',
    },
  },
  patientLikelyPictured: {
    yes: {
      en: 'A picture shows a name with a room or words of care.',
      es: 'Una imagen muestra un nombre con cuarto o palabras de atención.',
    },
    no: {
      en: 'No picture shows a name with words of care.',
      es: 'Ninguna imagen muestra un nombre con palabras de atención.',
    },
  },
  face: {
    yes: {
      en: 'A picture shows a face without authorization.',
      es: 'Una imagen muestra un rostro sin autorización.',
    },
    no: { en: 'No unauthorized face is shown.', es: 'No se muestra ningún rostro sin autorización.' },
  },
  relation: {
    yes: {
      en: 'Words confirm that somebody is in care.',
      es: 'Las palabras confirman que alguien recibe atención.',
    },
    no: {
      en: 'Nothing confirms that somebody is in care.',
      es: 'Nada confirma que alguien recibe atención.',
    },
  },
  quasi: {
    yes: { en: 'Details are in it that identify together.', es: 'Contiene detalles que juntos identifican.' },
    no: { en: 'No identifying details are in it.', es: 'No contiene detalles que identifiquen.' },
  },
  smallCrowd: {
    yes: { en: 'Few people fit the description.', es: 'Pocas personas encajan en la descripción.' },
    no: { en: 'Many people fit the description.', es: 'Muchas personas encajan en la descripción.' },
  },
  authorizationClaimed: {
    yes: { en: 'The text says that somebody allowed it.', es: 'El texto dice que alguien lo permitió.' },
    no: { en: 'It does not say that somebody allowed it.', es: 'No dice que alguien lo permitió.' },
  },
  doubt: {
    yes: {
      en: 'The check leans to clear and is not sure of it.',
      es: 'La revisión se inclina por permitirlo y no está segura.',
    },
    no: { en: 'The check is sure.', es: 'La revisión está segura.' },
  },
  substanceUse: {
    yes: {
      en: 'It tells of treatment for substance use.',
      es: 'Habla de tratamiento por consumo de sustancias.',
    },
    no: {
      en: 'It does not tell of substance use treatment.',
      es: 'No habla de tratamiento por consumo de sustancias.',
    },
  },
}

const OR: Words = { en: ' or ', es: ' o ' }

function oneOf<T extends string>(values: T | readonly T[], words: Record<T, Words>, lang: Lang): string {
  const all = (Array.isArray(values) ? values : [values]) as T[]
  const said = all.map((value) => words[value][lang])
  const last = said.pop() ?? ''
  return said.length === 0 ? last : said.join(', ') + OR[lang] + last
}

function sentence(fact: string, wanted: unknown, lang: Lang): string {
  if (fact === 'account') {
    const who = oneOf(wanted as Facts['account'], ACCOUNTS, lang)
    return lang === 'en' ? `It is posted by ${who}.` : `Lo publica ${who}.`
  }
  if (fact === 'subject') {
    const whom = oneOf(wanted as Facts['subject'], SUBJECTS, lang)
    return lang === 'en' ? `It is about ${whom}.` : `Trata de ${whom}.`
  }
  if (fact === 'judgement') {
    const what = oneOf(wanted as Verdict, VERDICTS, lang)
    return lang === 'en' ? `The model says ${what}.` : `El modelo dice ${what}.`
  }
  return FLAGS[fact as Flag][wanted === false ? 'no' : 'yes'][lang]
}

/**
 * What a rule looks at, as plain sentences that all have to hold. An `explain` row begins with the verdict that
 * is already there: it gives the reason, or catches what no row above it did.
 */
export function ruleWords(rule: PolicyRule): RuleWords {
  const words = (lang: Lang): string[] => {
    const already =
      rule.role === 'explain'
        ? [
            lang === 'en'
              ? `Everything together leads to “${VERDICTS[rule.verdict].en}”.`
              : `Todo junto lleva a «${VERDICTS[rule.verdict].es}».`,
          ]
        : []
    const facts = Object.entries(rule.when).map(([fact, wanted]) => sentence(fact, wanted, lang))
    const rest =
      facts.length === 0 ? [lang === 'en' ? 'No row above fits.' : 'Ninguna fila anterior encaja.'] : []
    return [...already, ...facts, ...rest]
  }
  return { en: words('en'), es: words('es') }
}
