import type { Account, Subject, Verdict } from '../types.ts'

/** What the first four questions answered about a post; the policy table reads nothing else. */
export interface Facts {
  account: Account
  /** A reply by the organization or a professional to somebody. */
  answering: boolean
  subject: Subject
  /** The learned model's verdict. */
  judgement: Verdict
  /** A person's name or handle that is not a colleague's. */
  named: boolean
  /** A name stands in one sentence with "our patient", "my resident", "mi paciente". */
  namedPatient: boolean
  /** A name stands in one sentence with an age, a room, a visit or words of care. */
  namedInCare: boolean
  /** Any other identifier A–R of a person. */
  direct: boolean
  /** A number that names one patient: SSN, record, plan, account, prescription, or a biometric. */
  patientNumber: boolean
  /** Words that say a patient can be seen or heard. */
  photo: boolean
  /** An unauthorized face in attached media. */
  face: boolean
  /** Text in a picture holds a patient's number, or a name with a date of birth. */
  patientPictured: boolean
  /** Text in a picture holds a name with a room or words of care. */
  patientLikelyPictured: boolean
  /** Words that confirm a care relationship. */
  relation: boolean
  /** Details that identify in combination. */
  quasi: boolean
  /** The details fit few enough people that neighbours could tell. */
  smallCrowd: boolean
  /** The text says somebody allowed this. */
  authorizationClaimed: boolean
  /** Substance use treatment: 42 CFR Part 2. */
  substanceUse: boolean
  /** The readers lean to clear and are not sure of it. */
  doubt: boolean
}

export interface PolicyRule {
  id: string
  verdict: Verdict
  /**
   * `floor`: the verdict may never be looser than this when the rule fits, whatever the model thinks.
   * `explain`: fits only when the verdict is already this one; the first that fits gives summary and citation.
   */
  role: 'floor' | 'explain'
  /** Every fact named here must have this value, or one of these values. */
  when: { [K in keyof Facts]?: Facts[K] | readonly Facts[K][] }
  citation: string
  /** Plain words for a privacy officer. */
  en: string
  es: string
}

const PATIENT: readonly Subject[] = ['patient', 'family']
const WORKFORCE: readonly Account[] = ['organization', 'professional', 'personal']

/**
 * The policy, top to bottom. Floors make a verdict stricter; then the first `explain` row that fits the verdict
 * says why. An organization may tighten a row (`CheckOptions.policy`), never loosen it.
 */
export const POLICY: readonly PolicyRule[] = [
  {
    id: 'number.patient',
    role: 'floor',
    verdict: 'stop',
    when: { patientNumber: true, account: WORKFORCE, subject: PATIENT },
    citation: '45 CFR 164.514(b)(2)(i)(G)-(J), 164.502(a)',
    en: 'A number that belongs to one patient is in the text.',
    es: 'El texto contiene un número que pertenece a un solo paciente.',
  },
  {
    id: 'patient.named-as-such',
    role: 'floor',
    verdict: 'stop',
    when: { namedPatient: true, authorizationClaimed: false, account: WORKFORCE, subject: PATIENT },
    citation: '45 CFR 164.514(b)(2)(i)(A), 164.502(a)',
    en: 'A person is named and called a patient.',
    es: 'Se nombra a una persona y se dice que es paciente.',
  },
  {
    id: 'named.in-care',
    role: 'floor',
    verdict: 'review',
    when: { namedInCare: true, account: ['organization', 'professional'] },
    citation: '45 CFR 164.514(b)(2)(i)(A), 160.103',
    en: 'A named person with an age, a room or words of care: somebody must see whether it is a patient.',
    es: 'Una persona con nombre y edad, cuarto o palabras de atención: alguien debe ver si es paciente.',
  },
  {
    id: 'media.face',
    role: 'floor',
    verdict: 'review',
    when: { face: true, account: WORKFORCE },
    citation: '45 CFR 164.514(b)(2)(i)(Q), 164.508(a)(3)',
    en: 'A face without a valid authorization can be seen.',
    es: 'Se ve un rostro sin una autorización válida.',
  },
  {
    id: 'media.patient-face',
    role: 'floor',
    verdict: 'stop',
    when: { face: true, account: WORKFORCE, subject: PATIENT, authorizationClaimed: false },
    citation: '45 CFR 164.514(b)(2)(i)(Q), 164.508(a)(3)',
    en: 'The picture shows a face and the text is about a patient.',
    es: 'La imagen muestra un rostro y el texto trata de un paciente.',
  },
  {
    id: 'media.patient-written',
    role: 'floor',
    verdict: 'stop',
    when: { patientPictured: true, account: WORKFORCE },
    citation: '45 CFR 164.514(b)(2)(i), 164.502(a)',
    en: 'The picture shows what is written about one patient: a number, or a name with a date of birth.',
    es: 'La imagen muestra lo escrito sobre un paciente: un número, o un nombre con fecha de nacimiento.',
  },
  {
    id: 'media.name-in-care',
    role: 'floor',
    verdict: 'review',
    when: { patientLikelyPictured: true, account: WORKFORCE },
    citation: '45 CFR 164.514(b)(2)(i)(A), 160.103',
    en: 'The picture shows a name with a room or words of care: somebody must see whether it is a patient.',
    es: 'La imagen muestra un nombre con cuarto o palabras de atención: alguien debe ver si es paciente.',
  },
  {
    id: 'authorization.claimed',
    role: 'floor',
    verdict: 'review',
    when: { authorizationClaimed: true, account: WORKFORCE, subject: PATIENT },
    citation: '45 CFR 164.508(c)',
    en: 'The text says that somebody allowed this; a person must see the signed authorization.',
    es: 'El texto dice que alguien lo permitió; una persona debe ver la autorización firmada.',
  },
  {
    id: 'self.caution',
    role: 'floor',
    verdict: 'caution',
    when: { subject: 'self' },
    citation: '45 CFR 164.502(g)',
    en: 'People may tell their own health story; think about who will read it.',
    es: 'Cada persona puede contar su propia historia de salud; piense en quién la leerá.',
  },
  {
    id: 'doubt',
    role: 'floor',
    verdict: 'caution',
    when: { doubt: true, account: WORKFORCE },
    citation: '45 CFR 164.530(c)(2)',
    en: 'Nothing certain, but it is close: read it once more as a neighbour or relative would.',
    es: 'Nada seguro, pero está cerca: léalo otra vez como lo haría un vecino o un familiar.',
  },
  {
    id: 'substance-use',
    role: 'explain',
    verdict: 'stop',
    when: { substanceUse: true, account: WORKFORCE },
    citation: '42 CFR 2.13(a), 2.31; 45 CFR 164.502(a)',
    en: 'This points to a person in substance use treatment, which may not even be confirmed.',
    es: 'Esto señala a una persona en tratamiento por consumo de sustancias, lo cual ni siquiera se puede confirmar.',
  },
  {
    id: 'reply.confirms',
    role: 'explain',
    verdict: 'stop',
    when: { answering: true },
    citation: '45 CFR 164.502(a), 160.103',
    en: 'The reply confirms that somebody is or was a patient.',
    es: 'La respuesta confirma que alguien es o fue paciente.',
  },
  {
    id: 'patient.photo',
    role: 'explain',
    verdict: 'stop',
    when: { photo: true, named: false },
    citation: '45 CFR 164.514(b)(2)(i)(Q), 164.508(a)(3)',
    en: 'A patient can be seen or heard and no authorization is on record.',
    es: 'Se ve o se oye a un paciente y no consta ninguna autorización.',
  },
  {
    id: 'patient.named',
    role: 'explain',
    verdict: 'stop',
    when: { named: true },
    citation: '45 CFR 164.514(b)(2)(i)(A), 164.502(a)',
    en: 'A patient is named together with details of care.',
    es: 'Se nombra a un paciente junto con datos de su atención.',
  },
  {
    id: 'patient.identified',
    role: 'explain',
    verdict: 'stop',
    when: { direct: true },
    citation: '45 CFR 164.514(b)(2)(i), 164.502(a)',
    en: 'The text holds an identifier of a patient.',
    es: 'El texto contiene un identificador de un paciente.',
  },
  {
    id: 'patient.told',
    role: 'explain',
    verdict: 'stop',
    when: { named: false, direct: false, photo: false, relation: false, quasi: false },
    citation: '45 CFR 164.502(a), 164.530(c)(2)',
    en: 'It reads as if it told of one patient, though no single word shows it: a person must judge.',
    es: 'Parece contar de un paciente, aunque ninguna palabra lo muestre por sí sola: debe juzgarlo una persona.',
  },
  {
    id: 'patient.recognisable',
    role: 'explain',
    verdict: 'stop',
    when: {},
    citation: '45 CFR 164.514(b)(2)(ii), 164.502(a)',
    en: 'Even without a name, the details together point to one person.',
    es: 'Aun sin nombre, los detalles juntos señalan a una sola persona.',
  },
  {
    id: 'review.authorization',
    role: 'explain',
    verdict: 'review',
    when: { authorizationClaimed: true },
    citation: '45 CFR 164.508(c)',
    en: 'A patient’s story with claimed permission: check the signed authorization first.',
    es: 'La historia de un paciente con permiso declarado: revise primero la autorización firmada.',
  },
  {
    id: 'review.reply',
    role: 'explain',
    verdict: 'review',
    when: { answering: true },
    citation: '45 CFR 164.502(a), 160.103',
    en: 'The reply may confirm that somebody is a patient; a person should read it.',
    es: 'La respuesta podría confirmar que alguien es paciente; una persona debe leerla.',
  },
  {
    id: 'review.case',
    role: 'explain',
    verdict: 'review',
    when: {},
    citation: '45 CFR 164.514(b)(2)(ii)',
    en: 'One person’s case is told; somebody should judge whether others could recognise them.',
    es: 'Se cuenta el caso de una persona; alguien debe juzgar si otros podrían reconocerla.',
  },
  {
    id: 'caution.self',
    role: 'explain',
    verdict: 'caution',
    when: {},
    citation: '45 CFR 164.502(g)',
    en: 'Your own health story: allowed, but once public it stays public.',
    es: 'Su propia historia de salud: está permitido, pero lo publicado queda publicado.',
  },
  {
    id: 'clear.fictional',
    role: 'explain',
    verdict: 'clear',
    when: { subject: 'fictional' },
    citation: '45 CFR 160.103',
    en: 'Invented people have no protected health information.',
    es: 'Las personas inventadas no tienen información de salud protegida.',
  },
  {
    id: 'clear.animal',
    role: 'explain',
    verdict: 'clear',
    when: { subject: 'animal' },
    citation: '45 CFR 160.103',
    en: 'HIPAA protects people, not animals.',
    es: 'HIPAA protege a personas, no a animales.',
  },
  {
    id: 'clear.historical',
    role: 'explain',
    verdict: 'clear',
    when: { subject: 'historical' },
    citation: '45 CFR 160.103 (50 years after death)',
    en: 'Long dead and long published: not protected any more.',
    es: 'Murió hace mucho y se publicó hace mucho: ya no está protegido.',
  },
  {
    id: 'clear.public-figure',
    role: 'explain',
    verdict: 'clear',
    when: { subject: 'public-figure' },
    citation: '45 CFR 160.103',
    en: 'Public news about a public person, not from a care relationship.',
    es: 'Noticia pública sobre una persona pública, no proveniente de una relación de atención.',
  },
  {
    id: 'clear.staff',
    role: 'explain',
    verdict: 'clear',
    when: { subject: 'staff' },
    citation: '45 CFR 160.103 (employment records)',
    en: 'About colleagues, not about patients.',
    es: 'Trata de colegas, no de pacientes.',
  },
  {
    id: 'clear.aggregate',
    role: 'explain',
    verdict: 'clear',
    when: { subject: 'aggregate' },
    citation: '45 CFR 164.514(a)',
    en: 'Numbers about many people point to nobody.',
    es: 'Las cifras sobre muchas personas no señalan a nadie.',
  },
  {
    id: 'clear.reply',
    role: 'explain',
    verdict: 'clear',
    when: { answering: true },
    citation: '45 CFR 164.502(a)',
    en: 'The reply confirms nothing about anybody.',
    es: 'La respuesta no confirma nada sobre nadie.',
  },
  {
    id: 'clear.private',
    role: 'explain',
    verdict: 'clear',
    when: { account: 'patient' },
    citation: '45 CFR 160.102',
    en: 'A private person without a care role: HIPAA does not apply.',
    es: 'Una persona particular sin función de atención: HIPAA no se aplica.',
  },
  {
    id: 'clear',
    role: 'explain',
    verdict: 'clear',
    when: {},
    citation: '45 CFR 160.103',
    en: 'Nothing here points to one patient.',
    es: 'Nada aquí señala a un paciente.',
  },
]

const ORDER: Record<Verdict, number> = { clear: 0, caution: 1, review: 2, stop: 3 }

/** The stricter of two verdicts. */
export function stricter(a: Verdict, b: Verdict): Verdict {
  return ORDER[a] >= ORDER[b] ? a : b
}

export function ruleFits(rule: PolicyRule, facts: Facts): boolean {
  return Object.entries(rule.when).every(([fact, wanted]) => {
    const value = facts[fact as keyof Facts]
    return Array.isArray(wanted) ? wanted.includes(value) : value === wanted
  })
}

/**
 * Applies the table: the model's verdict, made stricter by every floor that fits (each at least as strict as an
 * organization's own entry in `tightened`), and the row that explains the result.
 */
export function decide(
  facts: Facts,
  tightened: Record<string, Verdict> = {},
): { verdict: Verdict; rule: PolicyRule } {
  const tighten = (rule: PolicyRule) => stricter(rule.verdict, tightened[rule.id] ?? rule.verdict)
  let verdict = facts.judgement
  let floor: PolicyRule | undefined
  for (const rule of POLICY) {
    if (rule.role !== 'floor' || !ruleFits(rule, facts)) continue
    const wanted = tighten(rule)
    if (ORDER[wanted] > ORDER[verdict]) floor = rule
    verdict = stricter(verdict, wanted)
  }
  const explanation = POLICY.find(
    (rule) => rule.role === 'explain' && rule.verdict === verdict && ruleFits(rule, facts),
  ) as PolicyRule
  const tightenedTo = tighten(explanation)
  const rule = floor ?? explanation
  return { verdict: stricter(verdict, tightenedTo), rule }
}
