import type { MatchGround, MatchState } from '@clearpost/contract'
import type { FactStatus } from '@clearpost/law'

type Words = {
  runTitle: string
  matchTitle: string
  file: (sha256: string, rows: number, importedAt: string) => string
  screenedAt: (at: string, by: string) => string
  counted: (people: number, vendors: number) => string
  recommended: string
  status: Record<FactStatus, string>
  foundTitle: (count: number) => string
  foundNone: string
  everybody: string
  line: (line: number) => string
  score: (score: number) => string
  proofNote: string
  grounds: string
  row: string
  decisions: string
  undecided: string
  columns: Record<string, string>
  states: Record<MatchState | 'reopened', string>
  what: Record<MatchGround['what'], string>
  how: Record<MatchGround['how'], string>
  former: string
  foot: (hash: string, page: number, pages: number) => string
}

/** Words of the papers. The pages have their own. */
export const WORDS: Record<'en' | 'es', Words> = {
  en: {
    runTitle: 'Exclusion screening',
    matchTitle: 'Possible match on the list of exclusions',
    file: (sha256, rows, at) =>
      `OIG list of excluded individuals and entities, ${rows} rows, imported ${at}. SHA-256 ${sha256}`,
    screenedAt: (at, by) => `Screened ${at}, asked for by ${by}`,
    counted: (people, vendors) => `${people} people and ${vendors} vendors were compared with every row.`,
    recommended:
      'OIG recommends screening before hire and monthly. This is a recommendation, not a regulation.',
    status: {
      verified_primary_text: 'read in the rule’s own text',
      verified_secondary: 'as reported',
      derived_not_published: 'worked out, not published',
      unverified: 'not verified, check before relying on it',
    },
    foundTitle: (count) => `New possible matches: ${count}`,
    foundNone: 'Nothing new was found.',
    everybody: 'Everybody who was screened',
    line: (line) => `line ${line}`,
    score: (score) => `score ${score} of 100`,
    proofNote:
      'The score orders a list and proves nothing. Only OIG’s own site confirms an identity, by Social Security number.',
    grounds: 'What agrees, and what does not',
    row: 'The row as OIG published it',
    decisions: 'Decisions',
    undecided: 'Nobody has decided yet.',
    columns: {
      lastName: 'Last name',
      firstName: 'First name',
      middleName: 'Middle name',
      businessName: 'Business',
      general: 'General',
      specialty: 'Specialty',
      upin: 'UPIN',
      npi: 'NPI',
      bornOn: 'Born',
      address: 'Address',
      city: 'City',
      state: 'State',
      zip: 'ZIP',
      kind: 'Exclusion type',
      excludedOn: 'Excluded',
      reinstatedOn: 'Reinstated',
      waiverOn: 'Waiver',
      waiverState: 'Waiver state',
    },
    states: {
      open: 'not decided',
      verify: 'to be verified at OIG’s site',
      confirmed: 'confirmed: the same',
      not_same: 'not the same',
      reopened: 'open again: more is known now',
    },
    what: {
      last: 'Last name',
      first: 'First name',
      middle: 'Middle name',
      business: 'Business name',
      birth: 'Birth date',
      npi: 'NPI',
      state: 'State',
    },
    how: {
      exact: 'the same',
      part: 'one part the same',
      nickname: 'a nickname',
      initial: 'the initial',
      transposed: 'two letters exchanged',
      typo: 'one letter different',
      sound: 'sounds alike',
      swapped: 'first and last exchanged',
      near: 'one digit different, or day and month exchanged',
      differs: 'different',
    },
    former: 'former name',
    foot: (hash, page, pages) => `File SHA-256 ${hash} · page ${page} of ${pages}`,
  },
  es: {
    runTitle: 'Consulta de exclusiones',
    matchTitle: 'Posible coincidencia en la lista de exclusiones',
    file: (sha256, rows, at) =>
      `Lista de personas y entidades excluidas de OIG, ${rows} filas, importada ${at}. SHA-256 ${sha256}`,
    screenedAt: (at, by) => `Consulta hecha ${at}, pedida por ${by}`,
    counted: (people, vendors) =>
      `Se compararon ${people} personas y ${vendors} proveedores con todas las filas.`,
    recommended:
      'OIG recomienda consultar antes de contratar y cada mes. Es una recomendación, no un reglamento.',
    status: {
      verified_primary_text: 'leído en el texto de la norma',
      verified_secondary: 'según fuentes secundarias',
      derived_not_published: 'calculado, no publicado',
      unverified: 'sin verificar, compruebe antes de confiar en ello',
    },
    foundTitle: (count) => `Posibles coincidencias nuevas: ${count}`,
    foundNone: 'No se encontró nada nuevo.',
    everybody: 'Todas las personas y proveedores consultados',
    line: (line) => `línea ${line}`,
    score: (score) => `puntuación ${score} de 100`,
    proofNote:
      'La puntuación ordena una lista y no prueba nada. Solo el sitio de OIG confirma una identidad, con el número de Seguro Social.',
    grounds: 'Qué coincide y qué no',
    row: 'La fila como la publicó OIG',
    decisions: 'Decisiones',
    undecided: 'Nadie ha decidido todavía.',
    columns: {
      lastName: 'Apellido',
      firstName: 'Nombre',
      middleName: 'Segundo nombre',
      businessName: 'Empresa',
      general: 'General',
      specialty: 'Especialidad',
      upin: 'UPIN',
      npi: 'NPI',
      bornOn: 'Nacimiento',
      address: 'Dirección',
      city: 'Ciudad',
      state: 'Estado',
      zip: 'Código postal',
      kind: 'Tipo de exclusión',
      excludedOn: 'Exclusión',
      reinstatedOn: 'Reincorporación',
      waiverOn: 'Dispensa',
      waiverState: 'Estado de la dispensa',
    },
    states: {
      open: 'sin decidir',
      verify: 'por verificar en el sitio de OIG',
      confirmed: 'confirmado: es la misma',
      not_same: 'no es la misma',
      reopened: 'abierta de nuevo: ahora se sabe más',
    },
    what: {
      last: 'Apellido',
      first: 'Nombre',
      middle: 'Segundo nombre',
      business: 'Nombre de la empresa',
      birth: 'Fecha de nacimiento',
      npi: 'NPI',
      state: 'Estado',
    },
    how: {
      exact: 'igual',
      part: 'una parte igual',
      nickname: 'un diminutivo',
      initial: 'la inicial',
      transposed: 'dos letras intercambiadas',
      typo: 'una letra distinta',
      sound: 'suena parecido',
      swapped: 'nombre y apellido intercambiados',
      near: 'un dígito distinto, o día y mes intercambiados',
      differs: 'distinto',
    },
    former: 'nombre anterior',
    foot: (hash, page, pages) => `SHA-256 del archivo ${hash} · página ${page} de ${pages}`,
  },
}
