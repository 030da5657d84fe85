export const checkPolicy = {
  title: 'Check rules',
  hint: 'What the check decides, by which rule of law, and what your organization adds. You can be stricter than the law, never looser.',
  inForce: (number: number) =>
    number === 0 ? 'The built-in rules are in force, with nothing added.' : `Version ${number} is in force.`,
  readOnly: 'You can read the rules; a privacy officer or owner changes them.',
  tabs: { rules: 'Rules', terms: 'Own terms', history: 'History' },

  groups: { stop: 'Stop', review: 'Review', caution: 'Caution', clear: 'Clear' },
  groupHints: {
    stop: 'Nothing can be stricter. Shown so that you know what is held and why.',
    review: 'A person looks at these. You can stop them altogether.',
    caution: 'The author is asked to think twice. You can ask for a person.',
    clear: 'These go through. You can ask for a person here.',
  },
  fitsWhen: 'Fits when',
  source: 'Source',
  roles: {
    floor: 'Holds whatever else the check thinks',
    explain: 'Gives the reason of a verdict; the first that fits counts',
  },
  here: 'In your organization',
  asTable: (verdict: string) => `${verdict} (built in)`,
  stricterHere: 'Stricter here',
  showTests: (count: number) => (count === 1 ? 'Show 1 test' : `Show ${count} tests`),
  hideTests: 'Hide tests',
  builtIn: 'Built in',
  ownTest: 'Yours',
  withFace: 'with a picture of a face',
  answering: (text: string) => `In reply to: ${text}`,
  accounts: {
    organization: 'official page',
    professional: 'clinician’s page',
    personal: 'private page of staff',
    patient: 'private person',
  },
  addTest: 'Add a test post',
  testText: 'Text of the post',
  testHint: 'It is kept sealed. Use invented people: a test needs no real patient.',
  testExpected: 'Must come out as',

  termsHint:
    'Words that always need a person here, for example a local name of a ward. Whole words count, whatever their case and accents, also as a hashtag.',
  noTerms: 'No own terms yet',
  noTermsHint: 'Add what outsiders would not recognise and neighbours would.',
  addTerm: 'Add a term',
  termWords: 'Words',
  termExample: 'Room of Hope',
  termVerdict: 'What happens',
  termVerdicts: { review: 'Review: a person must look at it', stop: 'Stop: not allowed' },
  termReason: 'Why, for whoever writes it',
  termReasonExample: 'This is what people here call our hospice ward.',

  billing: {
    title: 'Billing claims in posts',
    hint: 'Promises about what a plan pays, waived copayments, something of value for a referral or a review, and price cuts. Off, nothing changes.',
    switch: 'Have a person look at billing claims',
  },

  draft: 'Draft',
  draftHint: 'Nothing changes for anybody until you publish.',
  draftBy: (name: string) => `Last changed by ${name}`,
  changes: {
    rule: 'Rule',
    term: 'Term',
    test: 'Test of',
    added: 'added',
    changed: 'changed',
    removed: 'removed',
  },
  runTests: 'Run tests',
  testsDone: (count: number) => `All ${count} tests pass.`,
  testsFailed: (count: number) =>
    count === 1
      ? '1 test fails. Nothing is published until it passes.'
      : `${count} tests fail. Nothing is published until they pass.`,
  testsStricter: (count: number) =>
    count === 1
      ? '1 built-in test comes out stricter than before. That is allowed; see whether you meant it.'
      : `${count} built-in tests come out stricter than before. That is allowed; see whether you meant it.`,
  expected: 'Expected',
  got: 'Comes out as',
  publish: 'Publish',
  publishTitle: 'Publish these rules',
  publishHint:
    'They hold from now on for every check, also for posts that wait for review or for their time. Published versions stay for good.',
  reason: 'Why the rules change',
  published: 'Published. The new rules hold from now on.',
  discard: 'Discard draft',
  discardHint: 'Everything that was not published is lost.',

  preview: 'Try on stored posts',
  previewTitle: 'What this draft would have done',
  previewHint: (posts: string) =>
    `Checks up to ${posts} of your newest posts under the draft, in the background. Only counts and the changed posts are kept.`,
  previewProgress: (done: string, total: string) => `${done} of ${total} posts`,
  previewStates: { running: 'Running', done: 'Done', cancelled: 'Cancelled', failed: 'Failed; try again' },
  previewCancel: 'Cancel',
  previewOld: 'The draft has changed since this preview.',
  previewNothing: 'No post would be judged otherwise.',
  previewSoFar: 'So far no post would be judged otherwise.',
  from: 'Now',
  to: 'Under the draft',
  posts: 'Posts',
  showPosts: 'Show the changed posts',
  showPostsHint: 'That you read them is recorded.',

  version: (number: number) => `Version ${number}`,
  tableAlone: 'The built-in rules',
  tableAloneHint: 'The rules as they come, with nothing of your organization.',
  current: 'In force',
  restored: (number: number) =>
    number === 0 ? 'Goes back to the built-in rules' : `Goes back to version ${number}`,
  restore: 'Roll back to this',
  restoreTitle: (what: string) => `Roll back to: ${what}`,
  restoreHint: 'It is published again as the newest version and holds at once.',
}

export type CheckPolicyMessages = typeof checkPolicy
