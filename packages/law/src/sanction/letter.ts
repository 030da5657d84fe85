import type { Day } from '../deadline/days.ts'
import { GOVERNANCE_RULES } from '../facts/governance.ts'
import {
  heading,
  type LetterDocument,
  type LetterLang,
  list,
  longDay,
  paragraph,
  paragraphs,
  small,
  strong,
  title,
} from '../letter/document.ts'
import { citationLine } from '../letter/sheet-words.ts'

/** What a person gets in writing. No patient data. */
export interface SanctionResult {
  organization: string
  person: string
  /** How the incident is called. */
  incident: string
  decidedOn: Day
  decidedBy: string
  level: string
  measures: readonly string[]
  reasons: string
}

const EN = {
  title: 'Result of a sanctions case',
  to: (name: string) => `To: ${name}`,
  about: (incident: string) => `About: incident ${incident}`,
  result: 'The result',
  level: (name: string) => `Level: ${name}`,
  reasons: 'The reasons',
  rights: 'Your rights',
  rightsItems: [
    'You may ask for another look. Someone who did not decide before looks again.',
    'We do not threaten anyone or take revenge for a report in good faith, a complaint, or help with an investigation.',
    'Nothing in this letter limits your right to talk about pay, hours, staffing, safety or other working conditions, on social media too.',
  ],
  decided: (name: string) => `Decided by ${name}`,
  source: (sanctions: string, retaliation: string) =>
    `Sanctions: ${sanctions}. No retaliation: ${retaliation}.`,
}
const WORDS: Record<LetterLang, typeof EN> = {
  en: EN,
  es: {
    title: 'Resultado de un caso de sanción',
    to: (name) => `Para: ${name}`,
    about: (incident) => `Sobre: incidente ${incident}`,
    result: 'El resultado',
    level: (name) => `Nivel: ${name}`,
    reasons: 'Las razones',
    rights: 'Sus derechos',
    rightsItems: [
      'Usted puede pedir otra revisión. La hace alguien que no decidió antes.',
      'No amenazamos a nadie ni tomamos venganza por un aviso de buena fe, una queja o ayudar en una investigación.',
      'Nada de esta carta limita su derecho a hablar de salarios, horarios, personal, seguridad u otras condiciones de trabajo, también en redes sociales.',
    ],
    decided: (name) => `Decidido por ${name}`,
    source: (sanctions, retaliation) => `Sanciones: ${sanctions}. Sin represalias: ${retaliation}.`,
  },
}

/** The result in writing, with the reasons and the person's rights. */
export function sanctionLetter(result: SanctionResult, lang: LetterLang): LetterDocument {
  const words = WORDS[lang]
  return {
    lang,
    title: words.title,
    blocks: [
      strong(result.organization),
      paragraph(longDay(result.decidedOn, lang)),
      paragraph(words.to(result.person)),
      title(words.title),
      paragraph(words.about(result.incident)),
      heading(words.result),
      strong(words.level(result.level)),
      ...list(result.measures),
      heading(words.reasons),
      ...paragraphs(result.reasons),
      heading(words.rights),
      ...list(words.rightsItems),
      paragraph(words.decided(result.decidedBy)),
      small(
        words.source(
          citationLine(GOVERNANCE_RULES.sanctions, lang),
          citationLine(GOVERNANCE_RULES.noRetaliation, lang),
        ),
      ),
    ],
  }
}
