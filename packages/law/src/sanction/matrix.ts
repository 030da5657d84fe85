/**
 * The steps of a sanctions policy, and which one a case is proposed for. 45 CFR 164.530(e) asks for appropriate
 * sanctions that are applied and documented; levels and their measures are the organization's own, these are ours to
 * begin with.
 */
export interface SanctionLevel {
  name: string
  /** When it is meant. */
  meaning: string
  /** What usually follows. */
  measures: string[]
}

/** How it came about on the side of the person, from the lightest on. */
export const SANCTION_INTENTS = ['mistake', 'carelessness', 'own_use', 'gain_or_harm'] as const
export type SanctionIntent = (typeof SANCTION_INTENTS)[number]

/** Facts that weigh against somebody. `repeated` raises the proposal by a level. */
export const AGGRAVATING = [
  'repeated',
  'many_people',
  'sensitive',
  'concealed',
  'warned',
  'leading_role',
] as const
export type Aggravating = (typeof AGGRAVATING)[number]

/** Facts that weigh in favor. `self_reported` lowers the proposal by a level. */
export const MITIGATING = [
  'self_reported',
  'took_down',
  'not_trained',
  'unclear_rule',
  'ordered',
  'first_time',
] as const
export type Mitigating = (typeof MITIGATING)[number]

/** How many levels a matrix may have. */
export const SANCTION_LEVELS_MIN = 2
export const SANCTION_LEVELS_MAX = 6

/**
 * Where a decision starts from: the level of the intent, one higher when it was not the first time, one lower when the
 * person told of it. The other facts are for people to weigh. The lightest level is 1.
 * @param levels how many the matrix has; intents are spread over them
 */
export function proposedLevel(
  intent: SanctionIntent,
  aggravating: readonly Aggravating[],
  mitigating: readonly Mitigating[],
  levels: number,
): number {
  const rank = SANCTION_INTENTS.indexOf(intent)
  const base = 1 + Math.round((rank / (SANCTION_INTENTS.length - 1)) * (levels - 1))
  const moved =
    base + (aggravating.includes('repeated') ? 1 : 0) - (mitigating.includes('self_reported') ? 1 : 0)
  return Math.min(levels, Math.max(1, moved))
}

/** The levels of our starter policy on sanctions; its third, "on purpose", in two. */
export const STARTER_SANCTION_LEVELS: Record<'en' | 'es', readonly SanctionLevel[]> = {
  en: [
    {
      name: 'A mistake',
      meaning: 'Someone did not notice what a post or a picture showed.',
      measures: ['A talk', 'Training again', 'A written note'],
    },
    {
      name: 'Carelessness',
      meaning: 'Someone knew the rule and did not follow it, or made the same mistake again.',
      measures: ['A written warning', 'Access or posting rights taken away for a time'],
    },
    {
      name: 'On purpose, for oneself',
      meaning: 'Someone looked up, shared or used information out of curiosity or for their own ends.',
      measures: ['A final written warning', 'Suspension', 'Access taken away'],
    },
    {
      name: 'On purpose, for gain or to hurt',
      meaning: 'Someone sold information, used it for gain or shared it to hurt a person.',
      measures: ['An end of the work for us'],
    },
  ],
  es: [
    {
      name: 'Un error',
      meaning: 'Alguien no notó lo que mostraba una publicación o una foto.',
      measures: ['Una conversación', 'Otra capacitación', 'Una nota escrita'],
    },
    {
      name: 'Descuido',
      meaning: 'Alguien conocía la regla y no la siguió, o repitió el error.',
      measures: ['Una advertencia escrita', 'Quedar un tiempo sin acceso o sin permiso para publicar'],
    },
    {
      name: 'A propósito, para sí',
      meaning: 'Alguien buscó, compartió o usó información por curiosidad o para sus propios fines.',
      measures: ['Una última advertencia escrita', 'Suspensión', 'Pérdida del acceso'],
    },
    {
      name: 'A propósito, por dinero o para hacer daño',
      meaning: 'Alguien vendió información, la usó por dinero o la compartió para hacer daño a una persona.',
      measures: ['El fin del trabajo con nosotros'],
    },
  ],
}

/** What stops a sanction until somebody else has looked, and the facts that say why. */
export const SANCTION_FLAGS = ['whistleblower', 'crime_victim', 'section_7'] as const
export type SanctionFlag = (typeof SANCTION_FLAGS)[number]

export const SANCTION_FLAG_FACT_IDS: Readonly<Record<SanctionFlag, string>> = {
  whistleblower: 'whistleblower',
  crime_victim: 'crime_victim',
  section_7: 'stericycle',
}
