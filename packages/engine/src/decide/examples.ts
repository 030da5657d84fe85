import type { Post, Verdict } from '../types.ts'

/** A post, of invented people, that shows what a rule is for. */
export interface Example {
  /** Unique: the rule's id and a letter. */
  id: string
  post: Post
  /** What the check says without anything of an organization's own. */
  expected: Verdict
}

const official = (text: string, more: Partial<Post> = {}): Post => ({
  text,
  account: 'organization',
  ...more,
})
const answer = (text: string, replyingTo: string): Post =>
  official(text, { kind: 'reply', context: { replyingTo } })
const privately = (text: string): Post => ({ text, account: 'personal' })
const written = (...lines: string[]) =>
  lines.map((text) => ({ kind: 'text' as const, media: 'picture 1', text, score: 0.9 }))
const FACE = [{ kind: 'face' as const, media: 'picture 1', score: 0.9 }]

/** The tests of each row of the policy table; every one is run by the engine's own tests. */
const POSTS: Record<string, [Post, Verdict][]> = {
  'number.patient': [
    [official('Record number MRN 00482913 is ready for pick-up.'), 'stop'],
    [official('Our patient Delphine Marrow, MRN 00482913, went home today.'), 'stop'],
  ],
  'patient.named-as-such': [
    [official('Delphine Marrow is our patient.'), 'stop'],
    [official('Nuestra paciente Delphine Marrow es un encanto.', { lang: 'es' }), 'stop'],
  ],
  'named.in-care': [
    [official('Delphine Marrow, 62, came by room 412 with flowers for all of us.'), 'review'],
  ],
  'media.face': [[official('A quiet afternoon at the clinic.', { media: FACE }), 'review']],
  'media.patient-face': [
    [official('Our patient with the broken hip walked again this morning.', { media: FACE }), 'stop'],
  ],
  'media.patient-written': [
    [
      official('Proud of our team today.', { media: written('PatientDelphineMarrow', 'DOB04/17/1958') }),
      'stop',
    ],
    [official('Proud of our team today.', { media: written('MRN00482913') }), 'stop'],
  ],
  'media.name-in-care': [
    [official('Proud of our team today.', { media: written('RM412 Delphine Marrow') }), 'review'],
  ],
  'authorization.claimed': [
    [official('With her permission: our patient Delphine Marrow tells how she beat cancer.'), 'review'],
    [official('She signed the release, so here is the story of our patient and her new hip.'), 'review'],
  ],
  'self.caution': [
    [privately('I was diagnosed with breast cancer last year and finished chemo in May.'), 'caution'],
  ],
  doubt: [[privately('A patient thanked me today and it made my week.'), 'caution']],
  'substance-use': [
    [official('One man in our methadone clinic program is the coach of the high school team.'), 'stop'],
  ],
  'reply.confirms': [
    [
      answer(
        'Thank you! We loved seeing you at your appointment last week and are glad your crown fits.',
        'Great dentist!',
      ),
      'stop',
    ],
  ],
  'patient.photo': [
    [
      privately(
        'Posted a photo of the guy in bed 4 with his stitched face. Look at that gash from the bar fight on Main Street.',
      ),
      'stop',
    ],
  ],
  'patient.named': [[official('Delphine Marrow had her gallbladder out on March 3 and did great!'), 'stop']],
  'patient.identified': [
    [official('The 84-year-old from Haxtun was admitted on March 3 after her stroke.'), 'stop'],
  ],
  'patient.told': [
    [
      privately('I cannot say who sits in our waiting room right now but the whole town cheered for him.'),
      'stop',
    ],
  ],
  'patient.recognisable': [
    [
      privately(
        'My resident, the only retired lighthouse keeper in town, told me last night that his cancer is back.',
      ),
      'stop',
    ],
  ],
  'review.authorization': [
    [
      official('A patient gave us permission to tell how she learned to walk again after her stroke.'),
      'review',
    ],
  ],
  'review.reply': [
    [
      { ...answer('Thanks for letting us know. We will look into it.', 'They were late.'), media: FACE },
      'review',
    ],
  ],
  'review.case': [
    [privately('One of my patients made me cry today, she is so brave.'), 'review'],
    [
      { text: 'A man came in yesterday with the strangest fracture I have seen.', account: 'professional' },
      'review',
    ],
  ],
  'caution.self': [[privately('I have asthma and ran five miles today.'), 'caution']],
  'clear.fictional': [
    [official('In our training scenario, a fictional patient named John Doe has chest pain.'), 'clear'],
  ],
  'clear.animal': [
    [privately('Biscuit the golden retriever had surgery at the vet today and is doing great.'), 'clear'],
  ],
  'clear.historical': [
    [official('Florence Nightingale was born in 1820 and changed nursing.'), 'clear'],
    [official('In 1921 Frederick Banting discovered insulin in Toronto.'), 'clear'],
  ],
  'clear.public-figure': [
    [
      {
        text: 'The actor Tom Verrill told reporters about his diagnosis in an interview.',
        account: 'professional',
      },
      'clear',
    ],
  ],
  'clear.staff': [
    [official('Our nurse Dana Whitfield RN retires after 30 years on the surgical team.'), 'clear'],
    [official('Congratulations to Dr. Imogen Tarrow, our employee of the month!'), 'clear'],
  ],
  'clear.aggregate': [
    [official('Last year our team vaccinated 4,200 people and 92% of patients rated us excellent.'), 'clear'],
    [official('El año pasado vacunamos a 4,200 personas en la clínica.', { lang: 'es' }), 'clear'],
  ],
  'clear.reply': [[answer('Thanks for letting us know. We will look into it.', 'They were late.'), 'clear']],
  'clear.private': [[{ text: 'Does anyone know a good bakery downtown?', account: 'patient' }, 'clear']],
  clear: [[official('Flu shots are offered this Saturday from nine to noon.'), 'clear']],
}

export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = Object.fromEntries(
  Object.entries(POSTS).map(([rule, posts]) => [
    rule,
    posts.map(([post, expected], index) => ({ id: `${rule}:${'abcdefg'[index]}`, post, expected })),
  ]),
)
