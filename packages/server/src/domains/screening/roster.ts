import type { PersonDetails } from '@clearpost/contract'
import { readName, type Screened } from '@clearpost/law'
import type { Core, Tx } from '../../core/index.ts'
import type { SubjectKind } from './tables.ts'

/** Somebody who is screened. */
export interface Subject {
  kind: SubjectKind
  id: string
  name: string
  screened: Screened
}

const DETAIL_FIELD = 'screening.detail'

export const sealDetail = (core: Core, tx: Tx, orgId: string, detail: PersonDetails): Promise<Buffer> =>
  core.keys.seal(tx, orgId, DETAIL_FIELD, JSON.stringify(detail))

export const openDetail = async (core: Core, tx: Tx, orgId: string, sealed: Buffer): Promise<PersonDetails> =>
  JSON.parse(await core.keys.openText(tx, orgId, DETAIL_FIELD, sealed)) as PersonDetails

/** Postal codes at the end of the sites' places: `Haxtun, CO`. */
async function statesOf(tx: Tx, orgId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('site')
    .select('place')
    .where('org_id', '=', orgId)
    .where('place', 'is not', null)
    .execute()
  return [...new Set(rows.flatMap(({ place }) => /\b([A-Z]{2})\s*$/.exec(place ?? '')?.[1] ?? []))]
}

/**
 * Everybody who works here and every vendor, read for the comparison.
 * @param onlyNew those alone whom no screening has seen under their present name
 */
export async function rosterOf(core: Core, tx: Tx, orgId: string, onlyNew: boolean): Promise<Subject[]> {
  const states = await statesOf(tx, orgId)
  let people = tx
    .selectFrom('person as p')
    .leftJoin('screening_detail as d', (join) =>
      join.onRef('d.org_id', '=', 'p.org_id').onRef('d.person_id', '=', 'p.id'),
    )
    .leftJoin('screened as s', (join) =>
      join.onRef('s.org_id', '=', 'p.org_id').onRef('s.subject_id', '=', 'p.id').on('s.kind', '=', 'person'),
    )
    .select(['p.id', 'p.name', 'd.sealed'])
    .where('p.org_id', '=', orgId)
    .where('p.state', '=', 'active')
  let vendors = tx
    .selectFrom('vendor as v')
    .leftJoin('screened as s', (join) =>
      join.onRef('s.org_id', '=', 'v.org_id').onRef('s.subject_id', '=', 'v.id').on('s.kind', '=', 'vendor'),
    )
    .select(['v.id', 'v.name', 'v.kind', 'v.former_names', 'v.npi'])
    .where('v.org_id', '=', orgId)
    .where('v.ended_at', 'is', null)
  if (onlyNew) {
    people = people.where((where) =>
      where.or([where('s.name', 'is', null), where('s.name', '!=', where.ref('p.name'))]),
    )
    vendors = vendors.where((where) =>
      where.or([where('s.name', 'is', null), where('s.name', '!=', where.ref('v.name'))]),
    )
  }
  const subjects: Subject[] = []
  for (const { id, name, sealed } of await people.orderBy('p.name').orderBy('p.id').execute()) {
    const detail = sealed ? await openDetail(core, tx, orgId, sealed) : null
    subjects.push({
      kind: 'person',
      id,
      name,
      screened: {
        names: [name, ...(detail?.formerNames ?? [])].map(readName),
        businesses: [],
        bornOn: detail?.bornOn ?? null,
        npi: detail?.npi ?? null,
        states,
      },
    })
  }
  for (const { id, name, kind, former_names, npi } of await vendors
    .orderBy('v.name')
    .orderBy('v.id')
    .execute()) {
    const all = [name, ...former_names]
    subjects.push({
      kind: 'vendor',
      id,
      name,
      screened: {
        names: kind === 'person' ? all.map(readName) : [],
        businesses: kind === 'business' ? all : [],
        bornOn: null,
        npi,
        states,
      },
    })
  }
  return subjects
}
