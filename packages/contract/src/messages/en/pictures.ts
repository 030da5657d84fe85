import type { CLEARANCE_REASONS, Region } from '../../index.ts'

/** Which region a reason means: its number on the page, and the subject's code where there is one. */
type Where = { number: number | null; subject: string | null }
type Kind = Region['kind']
/** `quiet`: a text in which nothing was found. */
type State = Region['state'] | 'quiet'
type Numbered = { kind: Kind; shown: State; number: number; ofKind: number; kindTotal: number }

const kinds = {
  face: 'Face',
  text: 'Text',
  code: 'Code',
  person: 'Person',
  mark: 'Mark',
} satisfies Record<Kind, string>

const states = {
  open: 'open',
  covered: 'covered',
  subject: 'has a person',
  staff: 'workforce',
  nobody: 'no person',
  no_patient: 'harmless',
  quiet: 'nothing found',
} satisfies Record<State, string>

const box = (number: number | null) => (number === null ? 'The picture' : `Box ${number}`)
const who = (subject: string | null) => subject ?? 'the person'

const reasons = {
  not_looked: () => 'Clearpost has not looked at this picture yet.',
  not_confirmed: () => 'Nobody has said yet that they looked at the whole picture.',
  look_failed: () => 'Looking at this picture failed. Look again, or upload the picture anew.',
  face_open: ({ number }) => `${box(number)}, a face: say who it is, or cover it.`,
  person_open: ({ number }) => `${box(number)}, somebody who can be recognized: say who it is, or cover it.`,
  text_open: ({ number }) => `${box(number)}, a text: cover it, or read it and say that it shows no patient.`,
  code_open: ({ number }) => `${box(number)}, a code: cover it, or say that it shows no patient.`,
  metadata_open: () => 'The file still says where or by whom it was taken.',
  question_open: () => 'A question about the picture has no answer yet.',
  mark_missing: () => 'You answered yes to a question. Draw a box around what can be recognized.',
  no_authorization: ({ number, subject }) => `${box(number)}: ${who(subject)} has signed no authorization.`,
  authorization_expired: ({ number, subject }) =>
    `${box(number)}: the authorization of ${who(subject)} has ended.`,
  authorization_withdrawn: ({ number, subject }) =>
    `${box(number)}: ${who(subject)} has taken the authorization back.`,
  purpose_not_covered: ({ number, subject }) =>
    `${box(number)}: the authorization of ${who(subject)} does not cover this purpose.`,
  channel_not_covered: ({ number, subject }) =>
    `${box(number)}: the authorization of ${who(subject)} does not cover this account.`,
  picture_not_covered: ({ number, subject }) =>
    `${box(number)}: the authorization of ${who(subject)} does not cover this picture.`,
  parent_must_sign: ({ number, subject }) =>
    `${box(number)}: ${who(subject)} is a child. A parent or representative must sign.`,
  sound_unheard: () => 'The video has sound. Somebody must listen to it.',
} satisfies Record<(typeof CLEARANCE_REASONS)[number], (where: Where) => string>

/** Words of the picture library, the region editor and the composer's pictures: apart from the catalogue, loaded with them. */
export const pictures = {
  title: 'Pictures',
  hint: 'Every picture of the organization: what it shows, who agreed, and where it was used.',

  // What a region is and how it was settled.
  kinds,
  states,
  boxName: ({ kind, shown, number, ofKind, kindTotal }: Numbered) =>
    `Box ${number}: ${kinds[kind].toLowerCase()} ${ofKind} of ${kindTotal}, ${states[shown]}`,
  boxTitle: (number: number, kind: Kind) => `${number} · ${kinds[kind]}`,
  reads: 'It says',
  unread: 'Something is written here that could not be read. Zoom in and look.',
  codeUnread: 'A code that could not be read.',
  score: (percent: number) => `The machine is ${percent} % sure.`,
  why: {
    face: 'A face identifies a person, even with the eyes covered: 45 CFR 164.514(b)(2)(i)(Q).',
    text: 'Read it yourself: names, dates, room and record numbers, and screens in the background.',
    code: 'Codes on wristbands, labels and charts hold names and record numbers.',
    person: 'Build, hair, clothes or the place can tell friends and family who it is.',
    mark: 'A tattoo, a scar or a one-off piece of clothing identifies as a face does.',
  } satisfies Record<Kind, string>,

  // Decisions.
  cover: 'Cover',
  tie: 'Patient…',
  isStaff: 'Our staff…',
  isNobody: 'No person',
  isHarmless: 'Shows no patient',
  undo: 'Undo',
  settled: {
    open: 'Not settled yet',
    covered: 'Will be covered',
    subject: 'Needs an authorization',
    staff: 'Member of the workforce',
    nobody: 'No person',
    no_patient: 'Shows no patient',
    quiet: 'Nothing found',
  } satisfies Record<State, string>,
  settledBy: (name: string, when: string) => `${name}, ${when}`,
  noteNobody: 'What is it instead?',
  noteNobodyHint: 'For example: a statue, a drawing, a false alarm.',
  noteHarmless: 'Why does it show no patient?',
  noteHarmlessHint: 'For example: our own opening hours, a poster.',
  noteFinding: 'The check found something here, so say why it is harmless.',
  chooseStaff: 'Who of the workforce is it?',
  chooseStaffHint: 'Only somebody who agreed to be shown. Their agreement is not part of this record.',
  chooseSubject: 'Who is it?',
  chooseSubjectHint:
    'A patient, a visitor, a relative: type a code. Names stay sealed; only the code appears here.',
  subjectSearch: 'Code of the person',
  subjectNone: 'Nobody with this code.',
  subjectState: (inForce: number) =>
    inForce === 0
      ? 'no authorization in force'
      : inForce === 1
        ? '1 authorization in force'
        : `${inForce} authorizations in force`,
  subjectNew: 'Somebody new',
  subjectNewHint: 'They get a code. The name is sealed; each reading of it is recorded.',
  subjectName: 'Name',
  subjectBorn: 'Date of birth',
  subjectBornHint: 'Decides whether a parent must sign.',
  subjectEmail: 'E-mail, for the link to sign',
  subjectCreate: 'Create and choose',
  removeBox: 'Remove this box',
  allDecided: 'Every box is settled.',
  openLeft: (open: number) => (open === 1 ? '1 box is open' : `${open} boxes are open`),
  coveredForGood: 'Covered',
  coverAll: 'Cover all that are open',
  quietTexts: (count: number) =>
    count === 1 ? '1 text without findings' : `${count} texts without findings`,
  nextOpen: 'Next open box',
  boxes: 'What the picture shows',
  boxesHint: 'Settle each box. What only looks harmless to you may not be so to a neighbor.',
  noBoxes: 'The machine found no face, text or code. Look yourself, and draw what it missed.',

  // The picture itself.
  tools: 'Tools for the picture',
  draw: 'Draw',
  drawHints: {
    person: 'Recognizable without a face: from behind, by build or clothes',
    mark: 'Tattoo, scar, unique clothing, jewelry',
    face: 'A face that the machine missed',
    text: 'Something written that the machine missed',
    code: 'A code that the machine missed',
  } satisfies Record<Kind, string>,
  drawNow: (kind: string) => `${kind}: drag over the place in the picture. Escape puts the pen away.`,
  stageHint: 'Press a box to settle it. Boxes that people drew can be moved and resized.',
  keys: 'With the keyboard: Tab goes from box to box, Enter leads to its decisions. A box that a person drew: arrows move it, Shift and arrows resize it, Delete removes it, Escape takes a change back.',
  preview: 'Preview',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomFit: 'Show the whole picture',
  pictureWithBoxes: 'Picture with its boxes',
  legend: 'What the borders mean',

  // Questions and the last look.
  questionsTitle: 'What a machine cannot know',
  questionsHint: 'Tick what can be seen in this picture. You are asked once.',
  questions: {
    tattoo: 'A tattoo or a scar',
    clothing: 'Clothing or jewelry that only one person has',
    bystander: 'Somebody in the background, in a mirror or on a screen',
    room_number: 'A room number, a sign or a view that tells where and when',
    child: 'Somebody under 18',
  },
  noneOfThese: 'None of these',
  saveAnswers: 'Save the answers',
  answerYes: 'Yes',
  answerNo: 'No',
  changeAnswers: 'Change the answers',
  confirmTitle: 'The whole picture',
  confirmHint: 'The machine can miss somebody. Zoom in: corners, mirrors, screens, papers on the table.',
  confirmFirst: 'Before that:',
  confirmCovering: 'make the safe copy',
  confirmQuestions: 'answer the questions above',
  heard: 'I have listened to the whole sound',
  confirm: 'I have looked at the whole picture',
  confirmedBy: (name: string, when: string) => `${name} has looked at the whole picture, ${when}.`,

  // Safe copy.
  safeTitle: 'Safe copy',
  safeHint:
    'A new picture: what is covered is filled for good, with a margin, and everything hidden in the file is gone. Blur is not offered, since text was read back through it.',
  safeMake: 'Make the safe copy',
  safeNeeded: (count: number) =>
    count === 1 ? '1 box will be covered in it.' : `${count} boxes will be covered in it.`,
  safeNothing: 'Choose “Cover” for at least one box first.',
  safeMade: 'The safe copy is ready.',
  safeOfOpen: 'Open the picture it was made from',
  safeCopies: 'Safe copies of this picture',
  safeCopyNumber: (number: number) => `Safe copy ${number}`,
  before: 'Before',
  after: 'After',
  compare: 'How much of the safe copy is shown',
  compareTitle: 'Before and after',

  // Clearance.
  clearTitle: 'This picture is cleared',
  clearHint:
    'It may go out for what the authorizations allow. Each post asks again for its own purpose and accounts.',
  blockedTitle: 'This picture may not go out yet',
  reasons,
  moreReasons: (count: number) => (count === 1 ? 'One more reason' : `${count} more reasons`),
  lookAgain: 'Look again',

  // Looking.
  looking: 'Looking at the picture',
  lookingHint: 'Faces, text and codes are searched on this machine. You can go on meanwhile.',
  stopLooking: 'Stop',
  lookStopped: { failed: 'Looking at this picture failed', cancelled: 'Looking was stopped' },
  lookProblems: {
    not_media: 'This file is no picture or video that can be read here.',
    unsupported: 'This kind of file cannot be read here. Export it as JPEG or PNG, or a video as MP4.',
    damaged: 'The file is damaged or cut off. Export it again and upload the new file.',
    too_large: 'The file is larger than what is read here. Make it smaller and upload it again.',
    out_of_time: 'The file took longer to read than is allowed. Make it smaller and upload it again.',
    out_of_memory: 'The file needs more memory than is allowed. Make it smaller and upload it again.',
    busy: 'Too many pictures are being looked at just now. Look again in a moment.',
    worker_died: 'The part of the program that looks at pictures stopped. Look again.',
    files_missing: 'The files of the picture reader are missing on the server. Ask your administrator.',
    ffmpeg_missing:
      'Videos are read by ffmpeg, which is not installed on the server. Ask your administrator.',
    internal: 'Look again. If it fails again, ask your administrator.',
  },
  lockedTitle: 'This picture is locked',
  lockedHint:
    'A person in it took their authorization back. It cannot go out any more, and only the privacy officer and auditors see it.',

  // Library.
  upload: 'Add pictures',
  takePhoto: 'Take a photo',
  dropHere: 'Drop pictures here',
  dropHint: 'or drag them here, or paste them',
  search: 'Search',
  searchHint: 'Words of the description or a tag',
  folder: 'Folder',
  anyFolder: 'All folders',
  noFolder: 'In no folder',
  newFolder: 'New folder',
  folderName: 'Name of the folder',
  tag: 'Tag',
  tags: 'Tags',
  tagsHint: 'Press Enter after each. No names of patients.',
  anyTag: 'All tags',
  filters: 'Filters',
  toDo: 'To do',
  anyStage: 'Everything',
  stages: {
    looking: 'Is being looked at',
    failed: 'Not looked at',
    settle: 'Questions are open',
    confirm: 'Needs a last look',
    ready: 'Settled',
    locked: 'Locked',
  },
  stageFilters: {
    look: 'Is being looked at',
    settle: 'Boxes or questions are open',
    confirm: 'Needs a last look',
    ready: 'Settled',
  },
  clearFilters: 'Clear filters',
  noMatches: 'No picture matches',
  noMatchesHint: 'Take a filter away, or search for another word.',
  empty: 'No pictures yet',
  emptyHint:
    'Add one. Clearpost finds faces, text and codes in it, and keeps it back until everybody in it is settled.',
  noAlt: 'No description yet',
  shows: (faces: number, texts: number, codes: number) =>
    [
      faces > 0 && (faces === 1 ? '1 face' : `${faces} faces`),
      texts > 0 && (texts === 1 ? '1 text' : `${texts} texts`),
      codes > 0 && (codes === 1 ? '1 code' : `${codes} codes`),
    ]
      .filter(Boolean)
      .join(', '),
  safeCopyBadge: 'Safe copy',
  video: 'Video',

  // Uploading.
  uploads: 'Uploads',
  uploadStates: {
    waiting: 'Waits',
    sending: (percent: number) => `${percent} % sent`,
    paused: (percent: number) => `Paused at ${percent} %`,
    offline: (percent: number) => `Connection lost at ${percent} %. It goes on by itself.`,
    finishing: 'Is being read',
    done: 'Added',
    failed: 'Not added',
    cancelled: 'Cancelled',
  },
  pause: (name: string) => `Pause ${name}`,
  resume: (name: string) => `Go on with ${name}`,
  cancelUpload: (name: string) => `Cancel ${name}`,
  dismissUpload: (name: string) => `Take ${name} off the list`,
  pickAgain: (size: string) =>
    `A file of ${size} was not sent to its end when the page was left. Choose the same file again, and it goes on where it stood.`,
  forgetUpload: 'Give this upload up',
  openPicture: 'Open',
  wrongType: (name: string) => `${name} is not a picture or video that can be read.`,
  tooLarge: (name: string, megabytes: number) => `${name} is larger than ${megabytes} MB.`,
  sameAs: 'This very picture is in the library already.',
  looksLike: 'Added. It looks like a picture that is already here.',
  likeTitle: {
    same: 'This is a picture that was here before',
    crop: 'This looks like a part of another picture',
  },
  likeCarried:
    'It is the same photograph in another size or encoding, so what was settled there holds here, too.',
  likeAsk: 'Is it the same photograph? Then the same people must have agreed.',
  likeSubjects: (codes: string) => `In that one: ${codes}.`,
  likeYes: 'Yes, the same photograph',
  likeNo: 'No, another one',
  openSame: 'Open that picture',

  // One picture.
  detailTitle: 'Picture',
  back: 'All pictures',
  description: 'Description',
  descriptionHint: 'Say what the picture shows for people who cannot see it. Do not name a patient.',
  descriptionSeen: (shows: string) => `Seen in it: ${shows}.`,
  about: 'About this picture',
  file: 'File',
  fileFacts: (type: string, width: number, height: number, size: string) =>
    `${type}, ${width} × ${height} pixels, ${size}`,
  uploadedBy: (name: string, when: string) => `Added by ${name}, ${when}`,
  lookedWith: 'Looked at with',
  metadataTitle: 'What the file carried',
  metadataHint: 'All of it was removed. It is kept here, sealed, as evidence.',
  metadataNone: 'Nothing about a person or a place.',
  metadataKinds: {
    gps: 'Place',
    camera: 'Camera',
    serial: 'Serial number',
    time: 'Time',
    author: 'Author',
    caption: 'Caption',
    person_tag: 'Name of a person',
    thumbnail: 'Small picture of the uncut one',
    comment: 'Comment',
    software: 'Program',
    provenance: 'Record of origin',
    colour_profile: 'Color profile',
    trailing_data: 'Data after the picture',
    other: 'Other data',
  },
  usageTitle: 'Where it was used',
  usageNone: 'In no post yet.',
  usage: {
    post: 'Post',
    account: 'Account',
    since: 'Since',
    state: 'State',
  },
  usageStates: {
    planned: 'planned',
    live: 'live',
    being_removed: 'is being removed',
    removed: 'removed',
    by_hand: 'a person removes it',
  },
  askMissing: 'Ask those who are missing',
  peopleTitle: 'Who is in it',
  peopleHint: 'A picture of a group goes out only when everybody in it has signed or is covered.',
  peopleNone: 'No box is tied to a person.',
  peopleAll: 'Everybody who is tied to a box has signed.',
  peopleMissing: (missing: number) =>
    missing === 1 ? '1 person is still missing' : `${missing} people are still missing`,
  neverAsked: 'never asked',
  authorizationStates: {
    draft: 'prepared, not sent',
    sent: 'asked, not signed',
    in_force: 'signed',
    declined: 'said no',
    expired: 'ended',
    withdrawn: 'taken back',
    replaced: 'replaced',
    void: 'given up',
  },
  until: (date: string) => `until ${date}`,
  originalTitle: 'The original',
  originalHint:
    'The file as it was uploaded is sealed. Opening it needs a proof that it is you, and is recorded.',
  originalGet: 'Download the original',
  deletePicture: 'Delete the picture',
  deleteAsk: 'The picture, its boxes and its original are deleted. This cannot be undone.',
  deleted: 'Picture deleted.',

  // In the composer.
  checkPicture: (number: number) => `Settle picture ${number}`,
  pictureCleared: 'Cleared for this post',
  pictureBlocked: 'May not go out yet',
  useSafeCopy: 'Use its safe copy instead',
  purpose: 'What the picture is for',
  purposeHint: 'An authorization holds only for the purposes the person signed for.',
  purposeNone: 'Choose a purpose',
  purposeMissing: 'Say what the picture is for.',
  purposes: {
    education: 'Health education',
    community: 'News of the community and events',
    recruiting: 'Finding staff',
    marketing: 'Marketing',
    fundraising: 'Fundraising',
    news: 'Press and media',
  },

  // On the check page.
  lookHere: 'Look at a picture',
  lookHereHint:
    'Finds faces, text, codes and hidden data. The picture stays in this browser; nothing is sent or kept.',
  lookHereAllow: 'Look at pictures in this browser',
  lookHereSize: 'Downloads about 45 MB from this server, once.',
  facesNeed:
    'Each of these people must have signed an authorization, belong to the workforce, or be covered.',
  noneSeen: 'No face, text or code was found. Look yourself: a machine can miss somebody.',
  choosePicture: 'Choose a picture',
  putAway: 'Put it away',
  yourPicture: 'Your picture',
  lookingShare: (percent: number) => `Looking, ${percent} % …`,
}

export type PictureMessages = typeof pictures
