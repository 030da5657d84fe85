import type { AssessmentAnswers, IncidentReportInput } from '@clearpost/contract'
import { addDays } from '@clearpost/law'
import { dayOf } from '../core/days.ts'
import type { Transport } from '../core/http/routes.ts'
import { type Core, type Tx, testClock } from '../core/index.ts'
import { submitReport } from '../domains/incident/anonymous.ts'
import { conclude, saveAssessment } from '../domains/incident/assessment.ts'
import { beginContainment, settleStep } from '../domains/incident/containment.ts'
import { settleDuty } from '../domains/incident/duties.ts'
import { moveIncident, setResidents, updateIncident } from '../domains/incident/editing.ts'
import { addText } from '../domains/incident/evidence.ts'
import { rotateIntake } from '../domains/incident/intake.ts'
import { addMeasure } from '../domains/incident/measures.ts'
import { reply } from '../domains/incident/messages.ts'
import { addPersons, setInvolved } from '../domains/incident/persons.ts'
import { reportIncident } from '../domains/incident/reporting.ts'
import { addTask } from '../domains/incident/tasks.ts'
import { viewIncident } from '../domains/incident/view.ts'
import { ORGANIZATION } from './people.ts'
import type { World } from './world.ts'

const DAY_MILLIS = 86_400_000

const REPORT: IncidentReportInput = {
  what: '',
  title: null,
  discoveredOn: null,
  occurredOn: null,
  link: null,
  severity: 'medium',
  postId: null,
  alertId: null,
}

const answers = (change: Partial<AssessmentAnswers>): AssessmentAnswers => ({
  notPermitted: true,
  notPermittedReason: 'Nobody had authorized it.',
  unsecured: true,
  unsecuredReason: 'It could be read by whoever had it.',
  exceptions: {
    good_faith: { applies: false, reason: 'It was not part of anybody’s work.' },
    internal: { applies: false, reason: 'It did not stay between people who may see it.' },
    no_retention: { applies: false, reason: 'Whoever saw it could keep it.' },
  },
  factors: {
    nature: { level: 'high', reason: 'Full names beside the reason of each visit.' },
    recipient: { level: 'high', reason: 'Followers in town; nobody bound to confidentiality.' },
    acquired: { level: 'high', reason: 'The app counted 212 views.' },
    mitigated: { level: 'medium', reason: 'Deleted after five hours; two screenshots are known.' },
  },
  ...change,
})

/** Incidents in three stages: a breach with notices in three states, one that was none, and a report without a name. */
export async function reportIncidents(core: Core, world: World): Promise<void> {
  const daysAgo = (days: number): Core => ({
    ...core,
    clock: testClock(new Date(core.clock.now().getTime() - days * DAY_MILLIS)),
  })
  const inOrganization = <T>(work: (tx: Tx) => Promise<T>) => core.db.organization(world.orgId, work)
  await inOrganization((tx) => closedOne(daysAgo(44), tx, world))
  const id = await inOrganization((tx) => reportBoard(daysAgo(36), tx, world))
  await inOrganization((tx) => judgeBoard(daysAgo(33), tx, world, id))
  await inOrganization((tx) => tellCalifornia(daysAgo(20), tx, world, id))
  await withoutName(daysAgo(6), world)
  await inOrganization((tx) => answerReporter(daysAgo(5), tx, world))
}

/** A message that stayed between two who may see it. */
async function closedOne(core: Core, tx: Tx, { actors }: World): Promise<void> {
  const { daniel, owen } = actors
  const { id } = await reportIncident(core, tx, owen, {
    ...REPORT,
    title: 'Message to the wrong pharmacist',
    what: 'I sent a refill question to the pharmacist of the other counter instead of mine. She deleted it at once.',
    severity: 'low',
  })
  await saveAssessment(core, tx, daniel, id, {
    ...answers({}),
    exceptions: {
      ...answers({}).exceptions,
      internal: { applies: true, reason: 'Both fill prescriptions here, and it went no further.' },
    },
  })
  const reasons = 'Inadvertent, between two people authorized here, deleted and not used.'
  await conclude(core, tx, daniel, id, { outcome: 'exception', reasons })
  await moveIncident(core, tx, daniel, id, 'closed')
}

/** The board of a waiting room in a story of somebody's own account. */
async function reportBoard(core: Core, tx: Tx, { actors }: World): Promise<string> {
  const { beth, daniel, samuel } = actors
  const day = dayOf(core.clock.now(), ORGANIZATION.timeZone)
  const { id } = await reportIncident(core, tx, beth, {
    ...REPORT,
    title: 'Waiting-room board in a story',
    what: 'A story on a colleague’s own account shows the board behind the front desk: fourteen names with the reason of the visit.',
    occurredOn: addDays(day, -1),
    severity: 'high',
  })
  await updateIncident(core, tx, daniel, id, {
    revision: 1,
    ownerId: daniel.personId,
    cause: 'personal_account',
    traits: ['name', 'condition', 'picture', 'personal_account', 'social_post'],
    mitigation:
      'Story deleted the same evening; whoever is known to hold a screenshot was asked to delete it.',
    rootCause: 'The board stood where staff take pictures of each other.',
  })
  await addText(core, tx, daniel, id, {
    label: 'Call with the colleague',
    text: 'She says the story was up from 1 to 6 p.m. and that the app counts 212 views.',
  })
  await setInvolved(core, tx, daniel, id, [
    { personId: samuel.personId, role: 'present' },
    { personId: beth.personId, role: 'knew' },
  ])
  await beginContainment(core, tx, daniel, id, { place: 'instagram', link: null, publicationId: null })
  const { containment } = await viewIncident(core, tx, daniel, id)
  for (const { id: stepId, step } of containment) {
    if (step !== 'keep' && step !== 'remove') continue
    const note =
      step === 'keep' ? 'Screenshot of the reporter.' : 'Looked with two other accounts: it is gone.'
    await settleStep(core, tx, daniel, id, stepId, { state: 'done', note, evidenceId: null, recheckOn: null })
  }
  await addTask(core, tx, daniel, id, {
    title: 'Ask both who hold a screenshot for a written assurance',
    ownerId: daniel.personId,
    dueOn: addDays(day, 5),
  })
  return id
}

/** Concluded to be a breach, with residents of three states. */
async function judgeBoard(core: Core, tx: Tx, { actors }: World, id: string): Promise<void> {
  const { daniel } = actors
  await setResidents(core, tx, daniel, id, { states: { CO: 11, TX: 2, CA: 1 }, elsewhere: 0 })
  const address = (street: string, place: string) => [street, place]
  const person = { lang: 'en', kind: 'individual', recipient: null, email: null, phone: null } as const
  await addPersons(core, tx, daniel, id, [
    {
      ...person,
      name: 'Lorna Pettibone',
      state: 'CO',
      address: address('88 Alder Street', 'Sterling, CO 80751'),
    },
    {
      ...person,
      name: 'Hector Amaya',
      lang: 'es',
      state: 'TX',
      address: address('9 Mesa Court', 'Amarillo, TX 79101'),
    },
    { ...person, name: 'June Okafor', state: 'CA', address: address('412 Bay Lane', 'Fresno, CA 93701') },
  ])
  await saveAssessment(core, tx, daniel, id, answers({}))
  const reasons =
    'Names and reasons of visits were seen by followers in town; screenshots exist. Notices are owed.'
  await conclude(core, tx, daniel, id, { outcome: 'breach', reasons })
  await addMeasure(core, tx, daniel, id, {
    kind: 'other',
    ref: null,
    personId: null,
    note: 'The board moves behind the door of the staff room.',
    dueOn: addDays(dayOf(core.clock.now(), ORGANIZATION.timeZone), 10),
  })
}

async function tellCalifornia(core: Core, tx: Tx, { actors }: World, id: string): Promise<void> {
  const { daniel } = actors
  const { duties, today } = await viewIncident(core, tx, daniel, id)
  for (const duty of duties.filter(({ state, asked, doneOn }) => state === 'CA' && asked && doneOn === null))
    await settleDuty(core, tx, daniel, id, duty.id, {
      doneOn: today,
      proof: 'Letter by first-class mail, receipt kept in the file.',
      evidenceId: null,
    })
}

async function withoutName(core: Core, { orgId, actors }: World): Promise<void> {
  const { link } = await core.db.organization(orgId, (tx) => rotateIntake(core, tx, actors.daniel))
  const visitor = { bearer: link?.split('#')[1] ?? '', ip: '' } as Transport
  await submitReport(core, visitor, {
    what: 'In a chat group of the front desk somebody makes fun of a patient by first name. I do not want to say who I am.',
    link: null,
    occurredOn: null,
  })
}

async function answerReporter(core: Core, tx: Tx, { orgId, actors }: World): Promise<void> {
  const { id } = await tx
    .selectFrom('incident')
    .select('id')
    .where('org_id', '=', orgId)
    .where('source', '=', 'anonymous')
    .executeTakeFirstOrThrow()
  await reply(
    core,
    tx,
    actors.daniel,
    id,
    'Thank you. Is the group still open, and about how many people are in it?',
  )
  await moveIncident(core, tx, actors.daniel, id, 'triage')
}
