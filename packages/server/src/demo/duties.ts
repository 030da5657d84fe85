import type { CaseDetails, Duty, OshaCaseInput } from '@clearpost/contract'
import { addDays } from '@clearpost/law'
import type { Actor, Core, Tx } from '../core/index.ts'
import { answerDuty, saveProfile } from '../domains/obligation/answering.ts'
import { completeDue } from '../domains/obligation/settling.ts'
import { addCase, enterCase } from '../domains/osha/cases.ts'
import { addEstablishment } from '../domains/osha/establishments.ts'
import { addSharps } from '../domains/osha/sharps.ts'
import { certifySummary, savePosting, saveSummary } from '../domains/osha/summary.ts'
import type { World } from './world.ts'

type Officer = Actor & { personId: string }

/** Duty, whether it applies, why, how many days ago it began to apply, and how many days ago it was done. */
const ANSWERS: readonly [duty: Duty, applies: boolean, reason: string, since: number, done?: number][] = [
  ['bbp_training', true, 'Nurses and medical assistants give injections and draw blood.', 400, 350],
  ['bbp_ecp', true, 'Nurses and medical assistants give injections and draw blood.', 400, 372],
  ['bbp_hbv', true, 'Offered to everyone who begins with exposure to blood.', 400],
  ['hazcom', true, 'Disinfectants and sterilants in every treatment room.', 30],
  ['hazcom_2024', true, 'Disinfectants and sterilants in every treatment room.', 30],
  ['log_300', true, 'The hospice keeps a log; it is not exempt by industry.', 400],
  ['post_300a', true, 'The hospice keeps a log.', 300, 296],
  ['severe', true, 'Everyone reports severe injuries.', 400],
  ['resp', false, 'Nobody is required to wear a respirator.', 400],
  ['leie', true, 'We bill Medicare and Medicaid.', 60, 27],
  ['hipaa_sra', true, 'We keep patient data and post in public.', 400, 200],
  ['hipaa_small_breach', true, 'Any breach of the year is sent after it ends.', 60],
  ['npp_part2', false, 'We hold no records of substance use disorder treatment.', 300],
]

const DETAILS: CaseDetails = {
  jobTitle: 'Nurse',
  where: 'Treatment room 3',
  description: 'Sprained left wrist after a fall on a wet floor',
  street: '',
  city: '',
  state: '',
  zip: '',
  bornOn: null,
  hiredOn: null,
  sex: null,
  physician: '',
  facility: '',
  emergencyRoom: null,
  overnight: null,
  beganWorkAt: '07:00',
  eventAt: '10:20',
  before: 'Carrying instruments to the sterilizer',
  happened: 'The floor had just been mopped',
  injury: 'Sprain of the left wrist',
  object: 'Floor',
  diedOn: null,
  completedBy: '',
  completedTitle: '',
  completedPhone: '',
}
const INJURY: OshaCaseInput = {
  employeeName: 'Thea Brannock',
  occurredOn: '',
  learnedOn: '',
  classification: 'days_away',
  daysAway: 4,
  daysRestricted: 2,
  type: 'injury',
  privacy: null,
  details: DETAILS,
}

/** Duties that were answered and done, and the hospice's log of injuries with last year's summary. */
export async function keepDuties(core: Core, world: World): Promise<void> {
  const officer = world.actors.daniel
  // Yesterday, so that no time zone is behind it.
  const today = addDays(core.clock.now().toISOString().slice(0, 10), -1)
  await core.db.organization(world.orgId, async (tx) => {
    await saveProfile(core, tx, officer, {
      employees: 86,
      naics: '623110',
      states: ['CO', 'TX'],
      occupationalExposure: true,
      hazardousChemicals: true,
      respirators: false,
      protectiveEquipment: true,
      planRequired: null,
      federalPrograms: true,
      selfPay: true,
      referralArrangements: null,
      substanceUseRecords: false,
    })
    for (const [duty, applies, reason, since, done] of ANSWERS) {
      const answer = { duty, applies, reason, ownMonths: 12, ownerId: null }
      await answerDuty(core, tx, officer, { ...answer, appliesFrom: addDays(today, -since) })
      if (done !== undefined) await settle(core, tx, officer, duty, addDays(today, -done))
    }
    await keepLog(core, tx, officer, today)
  })
}

async function settle(core: Core, tx: Tx, officer: Officer, duty: Duty, doneOn: string): Promise<void> {
  const { id } = await tx
    .selectFrom('obligation_due')
    .select('id')
    .where('org_id', '=', officer.orgId)
    .where('duty', '=', duty)
    .where('closed_at', 'is', null)
    .orderBy('due_on')
    .executeTakeFirstOrThrow()
  await completeDue(core, tx, officer, id, {
    doneOn,
    note: 'Done with the managers of all sites; the list of names is in the binder.',
    links: [],
  })
}

async function keepLog(core: Core, tx: Tx, officer: Officer, today: string): Promise<void> {
  const year = Number(today.slice(0, 4)) - 1
  const { id } = await addEstablishment(core, tx, officer, {
    name: 'Cedar Hill Hospice',
    companyName: '',
    ein: '',
    street: '400 Larkspur Road',
    city: 'Ouray',
    state: 'CO',
    zip: '81427',
    naics: '623110',
    industry: 'Nursing care facility',
    type: 'private',
  })
  const on = (day: string) => ({ occurredOn: `${year}-${day}`, learnedOn: `${year}-${day}` })
  const cases: OshaCaseInput[] = [
    { ...INJURY, ...on('03-05') },
    {
      ...INJURY,
      ...on('06-18'),
      employeeName: 'Corin Vashti',
      classification: 'other',
      daysAway: 0,
      daysRestricted: 0,
      privacy: 'needlestick',
      details: { ...DETAILS, description: 'Needlestick of a finger', object: 'Hollow needle' },
    },
    {
      ...INJURY,
      ...on('09-30'),
      employeeName: 'Beatriz Olmedo',
      classification: 'restricted',
      daysAway: 0,
      daysRestricted: 9,
      type: 'skin',
      details: {
        ...DETAILS,
        jobTitle: 'Medical assistant',
        description: 'Contact dermatitis of both hands from a disinfectant',
        object: 'Disinfectant',
      },
    },
  ]
  for (const one of cases) {
    const added = await addCase(core, tx, officer, id, one)
    await enterCase(core, tx, officer, added.id)
  }
  await saveSummary(core, tx, officer, id, {
    year,
    averageEmployees: 81,
    peakEmployees: 86,
    hoursWorked: 148_500,
    changeReason: '',
  })
  await certifySummary(core, tx, officer, id, {
    year,
    name: 'Margaret Okonjo',
    title: 'Chief operating officer',
    phone: '970-555-0142',
  })
  const posted = `${year + 1}-02-01`
  if (posted <= today)
    await savePosting(core, tx, officer, id, {
      year,
      postedOn: posted,
      postedWhere: 'Staff room, ground floor',
      unpostedOn: null,
    })
  const recent = addDays(today, -3)
  await addCase(core, tx, officer, id, {
    ...INJURY,
    occurredOn: recent,
    learnedOn: recent,
    employeeName: 'Odell Marchand',
    classification: 'other',
    daysAway: 0,
    daysRestricted: 0,
  })
  await addSharps(core, tx, officer, id, {
    occurredOn: `${year}-06-18`,
    device: 'Hollow needle',
    brand: 'Keenly',
    department: 'Inpatient unit',
    how: 'While recapping after an injection',
    caseId: null,
  })
}
