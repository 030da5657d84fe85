import { CONTEXT_QUESTIONS, PAPER_ELEMENTS, type PaperElement } from '@clearpost/contract'
import sharp from 'sharp'
import type { Actor, Core } from '../core/index.ts'
import { createAuthorization } from '../domains/authorization/drafts.ts'
import { createForm, publishForm, saveFormDraft } from '../domains/authorization/forms.ts'
import { acceptPaper, attachPaper } from '../domains/authorization/paper.ts'
import { addSubject } from '../domains/authorization/subjects.ts'
import { describePicture, viewPicture } from '../domains/media/describe.ts'
import { addFolder } from '../domains/media/folders.ts'
import { keepUpload } from '../domains/media/intake.ts'
import { runLook } from '../domains/media/look.ts'
import { addRegion, answerQuestions, confirmPicture, settleRegions } from '../domains/media/regions.ts'
import { DRAWINGS, type DrawnPerson, documentOf, type PictureKey, SIGNED_PAPER } from './drawings.ts'

type Actors = Record<'grace' | 'daniel' | 'beth', Actor & { personId: string }>
export type Pictures = Record<PictureKey, { mediaId: string; alt: string }>

/**
 * Pictures of the clinic, looked at by the machine and settled by people: most show nobody, one a patient who signed
 * for it and a nurse, and one has places that nobody has settled yet.
 */
export async function addPictures(core: Core, orgId: string, actors: Actors): Promise<Pictures> {
  const { grace } = actors
  const pictures = {} as Pictures
  const folder = await core.db.organization(orgId, (tx) => addFolder(core, tx, grace, 'Drawings'))
  const patientId = await signedPatient(core, orgId, actors.daniel)
  for (const [key, drawing] of Object.entries(DRAWINGS) as [PictureKey, (typeof DRAWINGS)[PictureKey]][]) {
    const { alt, tags } = drawing
    const bytes = await sharp(Buffer.from(documentOf(key)))
      .jpeg({ quality: 85 })
      .toBuffer()
    const { id } = await keepUpload(core, grace, { bytes, name: `${key}.jpg`, folderId: folder.id })
    await core.db.organization(orgId, (tx) => describePicture(core, tx, grace, id, { alt, tags: [...tags] }))
    await runLook(core, { orgId, mediaId: id, run: 1 }, ONCE)
    await settle(core, grace, id, 'people' in drawing ? drawing.people : [], {
      patient: { state: 'subject', subjectId: patientId },
      beth: { state: 'staff', staffId: actors.beth.personId },
      open: null,
    })
    pictures[key] = { mediaId: id, alt }
  }
  return pictures
}

const ONCE = { jobId: 'demo', attempt: 1, last: true, signal: new AbortController().signal }

type Settlement = { state: 'subject'; subjectId: string } | { state: 'staff'; staffId: string } | null

/** What Grace does with a picture: says who is where, draws who was not seen, answers and confirms what is settled. */
async function settle(
  core: Core,
  grace: Actor,
  mediaId: string,
  people: readonly DrawnPerson[],
  as: Record<DrawnPerson['who'], Settlement>,
): Promise<void> {
  await core.db.organization(grace.orgId, async (tx) => {
    const { regions } = await viewPicture(core, tx, grace, mediaId)
    const unsettled = { subjectId: null, staffId: null, note: null }
    for (const { box, who } of people) {
      const faces = regions.filter(({ kind, box: face }) => kind === 'face' && isIn(face, box))
      let regionIds = faces.map(({ id }) => id)
      if (regionIds.length === 0) {
        const drawn = { kind: 'person' as const, box: { ...box, angle: 0 }, span: null, note: null }
        const after = await addRegion(core, tx, grace, mediaId, drawn)
        regionIds = after.regions.slice(-1).map(({ id }) => id)
      }
      const settlement = as[who]
      if (settlement)
        await settleRegions(core, tx, grace, mediaId, { ...unsettled, ...settlement, regionIds })
    }
    const drawnThings = regions.filter(
      ({ kind, concern, box }) => concern && !(kind === 'face' && people.some((one) => isIn(box, one.box))),
    )
    for (const { id, kind } of drawnThings) {
      const state = kind === 'face' ? 'nobody' : 'no_patient'
      const note = 'Drawn; no person.'
      await settleRegions(core, tx, grace, mediaId, { ...unsettled, state, note, regionIds: [id] })
    }
    if (people.some(({ who }) => as[who] === null)) return
    const no = Object.fromEntries(CONTEXT_QUESTIONS.map((question) => [question, false]))
    await answerQuestions(core, tx, grace, mediaId, no)
    await confirmPicture(core, tx, grace, mediaId, false)
  })
}

type Rectangle = { x: number; y: number; width: number; height: number }

/** The middle of a face lies where the person stands. */
function isIn(face: Rectangle, place: Rectangle): boolean {
  const x = face.x + face.width / 2
  const y = face.y + face.height / 2
  return x >= place.x && x <= place.x + place.width && y >= place.y && y <= place.y + place.height
}

const DAYS_IN_FORCE = 365
const DAY_MILLIS = 86_400_000

/** An invented patient who signed on paper that pictures may be shown for a year. @returns the subject's id */
async function signedPatient(core: Core, orgId: string, officer: Actor): Promise<string> {
  const now = core.clock.now()
  const day = (at: Date) => at.toISOString().slice(0, 10)
  const { subjectId, authorizationId } = await core.db.organization(orgId, async (tx) => {
    const form = await createForm(core, tx, officer, { template: 'photo_video', name: 'Pictures and videos' })
    if (!form.draft) throw new Error('A new form has a draft.')
    const { content } = form.draft
    const settings = {
      ...content.settings,
      address: '210 Juniper Street',
      contact: 'privacy@cedarhill.example',
    }
    const draft = { ...form.draft, content: { ...content, settings } }
    const { revision } = await saveFormDraft(core, tx, officer, form.id, draft)
    await publishForm(core, tx, officer, form.id, revision)
    const subject = await addSubject(core, tx, officer, {
      name: 'Walter Brandish',
      bornOn: null,
      email: null,
      phone: '970-555-0177',
      lang: 'en',
      note: null,
    })
    const authorization = await createAuthorization(core, tx, officer, {
      subjectId: subject.id,
      formId: form.id,
      lang: 'en',
      scope: {
        purposes: ['education', 'community'],
        channelIds: null,
        mediaIds: null,
        story: null,
        endsOn: day(new Date(now.getTime() + DAYS_IN_FORCE * DAY_MILLIS)),
        endsWhen: null,
      },
      postId: null,
      witnessWanted: false,
    })
    return { subjectId: subject.id, authorizationId: authorization.id }
  })
  const scan = await sharp(Buffer.from(SIGNED_PAPER)).jpeg({ quality: 80 }).toBuffer()
  await attachPaper(core, officer, authorizationId, 'scan', { type: 'image/jpeg', read: async () => scan })
  await core.db.organization(orgId, (tx) =>
    acceptPaper(core, tx, officer, authorizationId, {
      signerKind: 'patient',
      signerName: 'Walter Brandish',
      signerAuthority: null,
      signedOn: day(new Date(now.getTime() - DAY_MILLIS)),
      elements: Object.keys(PAPER_ELEMENTS) as PaperElement[],
    }),
  )
  return subjectId
}
