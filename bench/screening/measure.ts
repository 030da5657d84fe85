/**
 * A file of a million made-up exclusions against 5,000 made-up people: import, screening, memory, and how many of the
 * planted matches were found.
 *
 *   node scripts/run-ts.mjs bench/screening/measure.ts
 */
import { LEIE_COLUMNS } from '@clearpost/law'
import { sql } from 'kysely'
import { newId } from '../../packages/server/src/core/id.ts'
import { sealDetail } from '../../packages/server/src/domains/screening/roster.ts'
import { ask, startSubject } from '../server/subject.ts'

const ROWS = Number(process.argv[2] ?? 1_000_000)
const PEOPLE = 5000
/** Of the people, those whose row is planted with a slip. */
const PLANTED = 200
const FIRSTS =
  'JAMES MARY JOHN PATRICIA ROBERT JENNIFER MICHAEL LINDA WILLIAM ELIZABETH DAVID BARBARA RICHARD SUSAN JOSEPH JESSICA THOMAS SARAH CARLOS KAREN CHRISTOPHER LISA DANIEL NANCY MATTHEW BETTY ANTHONY SANDRA MARK ASHLEY DONALD KIMBERLY STEVEN EMILY PAUL DONNA ANDREW MICHELLE JOSHUA CAROL KENNETH AMANDA KEVIN DOROTHY BRIAN MELISSA GEORGE DEBORAH EDWARD STEPHANIE RONALD REBECCA TIMOTHY SHARON JASON LAURA JEFFREY CYNTHIA RYAN KATHLEEN JACOB AMY GARY ANGELA NICHOLAS SHIRLEY ERIC ANNA JONATHAN BRENDA STEPHEN PAMELA LARRY EMMA JUSTIN NICOLE SCOTT HELEN BRANDON SAMANTHA BENJAMIN KATHERINE SAMUEL CHRISTINE GREGORY DEBRA FRANK RACHEL ALEXANDER CAROLYN RAYMOND JANET PATRICK CATHERINE JACK MARIA DENNIS HEATHER JERRY DIANE TYLER RUTH AARON JULIE JOSE OLIVIA ADAM JOYCE NATHAN VIRGINIA HENRY VICTORIA DOUGLAS KELLY ZACHARY LAUREN PETER CHRISTINA KYLE JOAN ETHAN EVELYN WALTER JUDITH NOAH MEGAN JEREMY ANDREA CHRISTIAN CHERYL KEITH HANNAH ROGER JACQUELINE TERRY MARTHA'.split(
    ' ',
  )
const STARTS =
  'BA BRA CA CHA DE DRA FA GRA HA JO KA KRU LA LIN MA MOR NA NOR PA PRE QUI RA ROS SA SCH STE TA TRE VA WAL'.split(
    ' ',
  )
const MIDDLES = 'BER CAN DEN FIN GAR LAN LEN MAN MIN NEL PER RAN REN SEN TEN TIN VAN WEN ZAN BOR'.split(' ')
const ENDS = 'A BURG DEZ DO EN ER EZ FORD HAM ICK IN LEY LO MAN NER ON OS SON TON WELL'.split(' ')
const STATES = 'CO KS NE WY UT NM OK TX CA NY FL IL'.split(' ')

/** Park–Miller, so that every run measures the same names. */
let state = 20_261_125
const random = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}
/** The first of a list are the commonest, as with real names. */
const pick = (list: readonly string[]): string =>
  list[Math.min(random(list.length), random(list.length))] as string
const lastName = () => pick(STARTS) + (random(3) === 0 ? '' : pick(MIDDLES)) + pick(ENDS)
const birthDay = () =>
  `${1940 + random(62)}${String(1 + random(12)).padStart(2, '0')}${String(1 + random(28)).padStart(2, '0')}`

interface Made {
  first: string
  last: string
  born: string
}
const made = (): Made => ({ first: pick(FIRSTS), last: lastName(), born: birthDay() })

/** A row as it would be written with one slip. */
function slipped({ first, last, born }: Made, kind: number): Made {
  const at = 1 + random(last.length - 2)
  if (kind === 0) return { first, last, born }
  if (kind === 1)
    return { first, last: last.slice(0, at) + last[at + 1] + last[at] + last.slice(at + 2), born }
  if (kind === 2) return { first, last: last.slice(0, at) + last.slice(at + 1), born }
  if (kind === 3) return { first: last, last: first, born }
  return { first, last: `${last}-${lastName()}`, born }
}
const KINDS = ['as written', 'letters exchanged', 'letter missing', 'names exchanged', 'double last name']

const line = ({ first, last, born }: Made, number: number) =>
  `"${last}","${first}","","","NURSE/NURSES AIDE","NURSE","","0000000000","${born}","${number} ELM ST","STERLING","${pick(STATES)}","80751","1128b4","20261020","00000000","00000000",""`

const subject = await startSubject()
const { core } = subject.server
const { orgId } = subject
const me = await ask<{ person: { id: string } }>(subject, 'GET', '/api/me')
const people = Array.from({ length: PEOPLE }, () => ({ id: newId(), ...made() }))
await core.db.organization(orgId, async (tx) => {
  await sql`insert into person (org_id, id, name, email, roles, password_hash)
    select ${orgId}, p.id, p.name, p.id || '@clinic.example', '{member}', '-'
    from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ first, last }) => `${first} ${last}`)}::text[]) p (id, name)`.execute(
    tx,
  )
  // Two of three have given their birth date.
  for (const [index, { id, born }] of people.entries()) {
    if (index % 3 === 2) continue
    const bornOn = `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`
    const sealed = await sealDetail(core, tx, orgId, { formerNames: [], bornOn, npi: null })
    await tx
      .insertInto('screening_detail')
      .values({ org_id: orgId, person_id: id, sealed, updated_by: me.person.id, updated_at: new Date() })
      .execute()
  }
})

const planted = people.filter((_, index) => index % 3 !== 2).slice(0, PLANTED)
const lines = [LEIE_COLUMNS.join(',')]
const step = Math.floor(ROWS / PLANTED)
const plantedLines = new Map<string, { line: number; kind: number }>()
for (let number = 1; number <= ROWS; number++) {
  const index = number % step === 0 ? number / step - 1 : -1
  const person = planted[index]
  if (person) {
    plantedLines.set(person.id, { line: number + 1, kind: index % KINDS.length })
    lines.push(line(slipped(person, index % KINDS.length), number))
  } else lines.push(line({ ...made(), ...(random(20) === 0 ? { born: '' } : {}) }, number))
}
const bytes = Buffer.from(`${lines.join('\r\n')}\r\n`)
lines.length = 0
// Making them kept the server from seeing that its idle connections ended.
await new Promise((resolve) => setTimeout(resolve, 500))

const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1)
const from = performance.now()
const answer = await fetch(`${subject.url}/api/screening/files`, {
  method: 'POST',
  headers: { ...subject.headers, 'content-type': 'text/csv' },
  body: bytes,
})
if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
const imported = seconds(from)
const afterImport = performance.now()
for (;;) {
  // A connection that idled while rows were kept may be gone: the next one answers.
  const overview = await ask<{ running: boolean }>(subject, 'GET', '/api/screening').catch(() => null)
  if (overview?.running === false) break
  await new Promise((resolve) => setTimeout(resolve, 250))
}
const screened = seconds(afterImport)
const { items } = await ask<{ items: { millis: number; people: number; newMatches: number }[] }>(
  subject,
  'GET',
  '/api/screening/runs',
)
const found = await core.db.organization(orgId, (tx) =>
  tx
    .selectFrom('screening_match')
    .select(['subject_id', 'line', 'score'])
    .where('org_id', '=', orgId)
    .execute(),
)
const byKind = KINDS.map((kind, index) => {
  const all = [...plantedLines].filter(([, one]) => one.kind === index)
  const hit = all.filter(([id, one]) =>
    found.some((match) => match.subject_id === id && match.line === one.line),
  )
  return `| planted: ${kind} | ${hit.length} of ${all.length} found |`
})
console.log(`| ${ROWS.toLocaleString('en')} rows × ${PEOPLE.toLocaleString('en')} people | |
|---|---|
| file | ${(bytes.length / 1e6).toFixed(0)} MB |
| read, checked line by line and kept | ${imported} s |
| screened: until the page says so | ${screened} s |
| of it comparing and keeping, ${items[0]?.people.toLocaleString('en')} people | ${((items[0]?.millis ?? 0) / 1000).toFixed(1)} s |
| possible matches listed | ${items[0]?.newMatches.toLocaleString('en')} |
${byKind.join('\n')}
| memory of the server and this script, at most | ${Math.round(process.resourceUsage().maxRSS / 1024)} MB |`)
await subject.stop()
