import type { ChannelKey, PersonKey, SiteKey } from './people.ts'

/**
 * What happens to a post in the demo. `approve` overrides a stop when the check gives one; `override` stays
 * before the second person.
 */
export type Step =
  | { do: 'edit'; by: PersonKey; text: string }
  | { do: 'submit'; by: PersonKey }
  | { do: 'claim'; by: PersonKey }
  | { do: 'comment'; by: PersonKey; text: string; quote?: string }
  | { do: 'approve'; by: PersonKey; reason?: string }
  | { do: 'override'; by: PersonKey; reason: string }
  | { do: 'changes' | 'reject' | 'hold' | 'takedown'; by: PersonKey; reason: string }
  | { do: 'guest'; by: PersonKey; name: string; email: string }
  /** `refuse`: this network says that the token has ended. */
  | { do: 'publish'; by: PersonKey; refuse?: 'mastodon' | 'bluesky' }
  | { do: 'readBack'; find?: 'drift' | 'gone' }

export interface Story {
  title: string
  text: string
  lang?: 'es'
  by: PersonKey
  channels: ChannelKey[]
  site?: SiteKey
  replyingTo?: string
  picture?: 'autumn' | 'garden' | 'teeth'
  /** When the draft was saved, days before now. */
  daysAgo: number
  /** Wanted time on the calendar, days from now; negative is past. */
  scheduledInDays?: number
  /** Minutes after the step before, and what was done. */
  steps: [minutesLater: number, step: Step][]
}

const HOUR = 60
const DAY = 24 * HOUR

const reviewed = (by: PersonKey, reviewer: PersonKey, reason?: string): Story['steps'] => [
  [20, { do: 'submit', by }],
  [95, { do: 'claim', by: reviewer }],
  [12, { do: 'approve', by: reviewer, ...(reason ? { reason } : {}) }],
]
const published = (by: PersonKey, reviewer: PersonKey, reason?: string): Story['steps'] => [
  ...reviewed(by, reviewer, reason),
  [8, { do: 'publish', by }],
  [1, { do: 'readBack' }],
  [HOUR, { do: 'readBack' }],
  [23 * HOUR, { do: 'readBack' }],
]

const LIVE: Story[] = [
  {
    title: 'Flu shots',
    text: 'Flu shots are here. Walk in any weekday from 8 to 5, no appointment needed.',
    by: 'grace',
    channels: ['site', 'mastodon', 'bluesky'],
    site: 'clinic',
    daysAgo: 41,
    picture: 'autumn',
    steps: published('grace', 'priya', 'Checked the hours with the front desk.'),
  },
  {
    title: 'Vacuna contra la gripe',
    text: 'Ya tenemos la vacuna contra la gripe. Venga de lunes a viernes de 8 a 5, sin cita.',
    lang: 'es',
    by: 'lucia',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 40,
    steps: published('lucia', 'tomas'),
  },
  {
    title: 'Hand washing',
    text: 'Twenty seconds of soap and water still beats almost everything else this season.',
    by: 'jamal',
    channels: ['site', 'bluesky'],
    site: 'clinic',
    daysAgo: 36,
    steps: published('jamal', 'priya'),
  },
  {
    title: 'New dental hours',
    text: 'Cedar Hill Dental now opens at 7 on Tuesdays, for everyone who has to be at work by 9.',
    by: 'lucia',
    channels: ['dentalSite', 'site'],
    site: 'dental',
    daysAgo: 33,
    picture: 'teeth',
    steps: published('lucia', 'tomas'),
  },
  {
    title: 'Medicine take-back',
    text: 'Bring old or unused medicines to Cedar Hill Pharmacy. We destroy them safely, free of charge.',
    by: 'grace',
    channels: ['site', 'mastodon'],
    site: 'pharmacy',
    daysAgo: 30,
    steps: published('grace', 'priya'),
  },
  {
    title: 'Cepillado en casa',
    text: 'Dos minutos, dos veces al día: así se cepillan los dientes los campeones.',
    lang: 'es',
    by: 'lucia',
    channels: ['dentalSite'],
    site: 'dental',
    daysAgo: 27,
    steps: published('lucia', 'tomas'),
  },
  {
    title: 'Nurse hiring',
    text: 'We are hiring nurses in Sterling. Regular hours, no nights, and a team that eats lunch together.',
    by: 'grace',
    channels: ['site', 'bluesky'],
    site: 'clinic',
    daysAgo: 24,
    steps: published('grace', 'priya'),
  },
  {
    title: 'Sunscreen',
    text: 'High plains sun is strong in winter too. Sunscreen belongs in the truck all year.',
    by: 'jamal',
    channels: ['site', 'mastodon'],
    site: 'clinic',
    daysAgo: 21,
    steps: published('jamal', 'tomas'),
  },
  {
    title: 'Garden day',
    text: 'The clinic garden is open on Saturdays. Bring gloves, take home herbs.',
    by: 'grace',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 18,
    picture: 'garden',
    steps: published('grace', 'priya'),
  },
  {
    title: 'Blood pressure check',
    text: 'Free blood pressure checks at the pharmacy counter, every Thursday morning.',
    by: 'grace',
    channels: ['site', 'mastodon', 'bluesky'],
    site: 'pharmacy',
    daysAgo: 15,
    steps: published('grace', 'priya'),
  },
  {
    title: 'Holiday closing',
    text: 'All our offices are closed on the fourth Thursday of November. For emergencies call 911.',
    by: 'jamal',
    channels: ['site'],
    daysAgo: 12,
    steps: published('jamal', 'priya'),
  },
  {
    title: 'Diabetes class',
    text: 'A free class on living with diabetes starts next month. Family members are welcome. Sign up at the front desk.',
    by: 'grace',
    channels: ['site', 'mastodon'],
    site: 'clinic',
    daysAgo: 9,
    steps: published('grace', 'tomas'),
  },
  {
    title: 'Parking',
    text: 'The lot on Juniper Street is open again. The ramp at the east door is now less steep.',
    by: 'jamal',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 7,
    steps: [
      ...reviewed('jamal', 'priya'),
      [8, { do: 'publish', by: 'jamal' }],
      [1, { do: 'readBack' }],
      [HOUR, { do: 'readBack' }],
      [23 * HOUR, { do: 'readBack', find: 'drift' }],
    ],
  },
  {
    title: 'Water bottles',
    text: 'Hot week ahead: drink before you are thirsty, and check on your neighbors.',
    by: 'grace',
    channels: ['mastodon'],
    site: 'clinic',
    daysAgo: 6,
    steps: [
      ...reviewed('grace', 'priya'),
      [8, { do: 'publish', by: 'grace' }],
      [1, { do: 'readBack' }],
      [HOUR, { do: 'readBack', find: 'gone' }],
    ],
  },
  {
    title: 'Office picture',
    text: 'Our team at the front desk in its new colors.',
    by: 'jamal',
    channels: ['site', 'mastodon'],
    site: 'clinic',
    daysAgo: 17,
    picture: 'autumn',
    steps: [
      ...published('jamal', 'priya'),
      [
        2 * DAY,
        {
          do: 'takedown',
          by: 'daniel',
          reason:
            'A monitor in the background may show a schedule. Down until the picture was looked at closely.',
        },
      ],
    ],
  },
  {
    title: 'Bike helmets',
    text: 'We have free bike helmets for children while they last. Ask at the front desk.',
    by: 'grace',
    channels: ['site', 'bluesky'],
    site: 'clinic',
    daysAgo: 4,
    steps: [...reviewed('grace', 'tomas'), [8, { do: 'publish', by: 'grace' }], [1, { do: 'readBack' }]],
  },
]

const REVIEW: Story[] = [
  {
    title: 'Congratulations',
    text: 'Our patient Maria Lopez, 47, went home today after her hip surgery on March 3. So proud of her!',
    by: 'jamal',
    channels: ['site', 'mastodon'],
    site: 'clinic',
    daysAgo: 0.2,
    steps: [
      [15, { do: 'submit', by: 'jamal' }],
      [30, { do: 'claim', by: 'daniel' }],
    ],
  },
  {
    title: 'Answer to a review',
    text: 'Thank you, Robert! It was a pleasure to treat your knee, and we are glad the pills helped.',
    by: 'grace',
    channels: ['site'],
    site: 'clinic',
    replyingTo: 'Great care for my knee at Cedar Hill. Robert P.',
    daysAgo: 0.3,
    steps: [[10, { do: 'submit', by: 'grace' }]],
  },
  {
    title: 'Rattlesnakes',
    text: 'A farmer from Haxtun came in last Tuesday with a rattlesnake bite, the third one this summer. Wear boots!',
    by: 'grace',
    channels: ['site', 'bluesky'],
    site: 'clinic',
    daysAgo: 0.5,
    steps: [
      [25, { do: 'submit', by: 'grace' }],
      [
        45,
        {
          do: 'comment',
          by: 'priya',
          text: 'One farmer, one town, one day: people there will know who it was. Can we keep the boots and leave out the farmer?',
          quote: 'A farmer from Haxtun',
        },
      ],
    ],
  },
  {
    title: 'Cumpleaños',
    text: 'Hoy celebramos a doña Carmen, nuestra paciente de 91 años, que no falta a ninguna cita de diálisis.',
    lang: 'es',
    by: 'lucia',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 1,
    steps: [
      [15, { do: 'submit', by: 'lucia' }],
      [60, { do: 'claim', by: 'tomas' }],
    ],
  },
  {
    title: 'Through the snow',
    text: 'One of our patients drove two hours through the snow to make her appointment. You inspire us!',
    by: 'jamal',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 0.8,
    steps: [[15, { do: 'submit', by: 'jamal' }]],
  },
  {
    title: 'Asthma, from our nurse',
    text: '"I have lived with asthma since I was nine," says our nurse Beth Kowalnik. "Carry your inhaler in winter."',
    by: 'grace',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 1.2,
    steps: [[20, { do: 'submit', by: 'grace' }]],
  },
  {
    title: 'Ten years',
    text: 'Ten years of Dr. Samuel Adewole at Cedar Hill. Stop by on Friday, there will be cake.',
    by: 'jamal',
    channels: ['site', 'mastodon'],
    site: 'clinic',
    daysAgo: 0.4,
    steps: [[12, { do: 'submit', by: 'jamal' }]],
  },
  {
    title: 'Limpieza dental',
    text: 'Este mes la limpieza dental para niños es gratuita. Llame al 970-555-0120.',
    lang: 'es',
    by: 'lucia',
    channels: ['dentalSite'],
    site: 'dental',
    daysAgo: 0.6,
    steps: [
      [10, { do: 'submit', by: 'lucia' }],
      [40, { do: 'guest', by: 'tomas', name: 'Nora Estrada', email: 'nora.estrada@partner.example' }],
    ],
  },
  {
    title: 'A new kidney',
    text: 'She asked us to share her story: after eleven months of dialysis she has a new kidney.',
    by: 'jamal',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 2,
    steps: [
      [18, { do: 'submit', by: 'jamal' }],
      [
        50,
        {
          do: 'hold',
          by: 'daniel',
          reason: 'She said yes on the phone. Waiting for the signed authorization.',
        },
      ],
    ],
  },
  {
    title: 'A story with a signature',
    text: 'Our patient Walter Grau, 71, learned to walk again after his stroke in May. He asked us to tell you.',
    by: 'grace',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 3,
    steps: [
      [30, { do: 'submit', by: 'grace' }],
      [2 * HOUR, { do: 'claim', by: 'daniel' }],
      [
        30,
        {
          do: 'override',
          by: 'daniel',
          reason:
            'Signed HIPAA authorization on file since November 2, covers name, age and this text, no expiry before next year.',
        },
      ],
    ],
  },
]

const BACK: Story[] = [
  {
    title: 'Before and after',
    text: 'What a smile! Before and after for one of our favorite people in Holyoke.',
    by: 'ingrid',
    channels: ['dentalSite'],
    site: 'dental',
    daysAgo: 5,
    picture: 'teeth',
    steps: [
      [10, { do: 'submit', by: 'ingrid' }],
      [
        3 * HOUR,
        {
          do: 'changes',
          by: 'tomas',
          reason:
            'Faces and teeth are identifiers, and "favorite people in Holyoke" narrows it down. Use a drawing, or ask for an authorization first.',
        },
      ],
    ],
  },
  {
    title: 'Consejo de tos',
    text: 'Si la tos dura más de tres semanas, venga a vernos.',
    lang: 'es',
    by: 'lucia',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 4,
    steps: [
      [10, { do: 'submit', by: 'lucia' }],
      [
        HOUR,
        {
          do: 'changes',
          by: 'tomas',
          reason: 'Añada que las personas mayores y los niños pequeños deben venir antes.',
        },
      ],
    ],
  },
  {
    title: 'Complaint',
    text: 'To the gentleman who yelled at our nurse about his refill: we remember you, Mr. Dutton of Mill Road.',
    by: 'jamal',
    channels: ['mastodon'],
    site: 'pharmacy',
    daysAgo: 8,
    steps: [
      [5, { do: 'submit', by: 'jamal' }],
      [
        20,
        {
          do: 'reject',
          by: 'priya',
          reason:
            'Names a person, their street and their prescription. Nothing of this can be saved; please talk to Daniel.',
        },
      ],
    ],
  },
  {
    title: 'Miracle tea',
    text: 'This tea cures diabetes, our customers swear by it.',
    by: 'grace',
    channels: ['site'],
    site: 'pharmacy',
    daysAgo: 11,
    steps: [
      [5, { do: 'submit', by: 'grace' }],
      [2 * HOUR, { do: 'reject', by: 'priya', reason: 'A health claim we cannot support.' }],
    ],
  },
]

const COMING: Story[] = [
  {
    title: 'Open house',
    text: 'Open house at the family clinic: meet the team, see the new rooms, ask anything.',
    by: 'grace',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 2,
    scheduledInDays: 2,
    picture: 'garden',
    steps: reviewed('grace', 'priya'),
  },
  {
    title: 'Puertas abiertas',
    text: 'Puertas abiertas en la clínica: conozca al equipo, vea las salas nuevas y pregunte lo que quiera.',
    lang: 'es',
    by: 'lucia',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 2,
    scheduledInDays: 2.1,
    steps: reviewed('lucia', 'tomas'),
  },
  {
    title: 'Winter cough',
    text: 'Honey soothes a cough in children over one year. Never give it to babies.',
    by: 'jamal',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 3,
    scheduledInDays: 4,
    steps: reviewed('jamal', 'priya'),
  },
  {
    title: 'Dental sealants',
    text: 'Sealants protect the teeth that brushes do not reach. Ask at your next visit.',
    by: 'lucia',
    channels: ['dentalSite'],
    site: 'dental',
    daysAgo: 1.5,
    scheduledInDays: 6,
    steps: reviewed('lucia', 'tomas'),
  },
  {
    title: 'Shingles vaccine',
    text: 'Over 50? Ask the pharmacist about the shingles vaccine.',
    by: 'grace',
    channels: ['site'],
    site: 'pharmacy',
    daysAgo: 4,
    scheduledInDays: 9,
    steps: reviewed('grace', 'priya'),
  },
  {
    title: 'Volunteer drivers',
    text: 'Volunteer drivers wanted: two hours a week help a neighbor get to an appointment.',
    by: 'jamal',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 2.5,
    steps: reviewed('jamal', 'tomas'),
  },
  {
    title: 'Walk with a doc',
    text: 'Walk with a doc: Saturday at nine, from the clinic to the river and back.',
    by: 'grace',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 3,
    scheduledInDays: -1,
    steps: [
      [20, { do: 'submit', by: 'grace' }],
      [2.4 * DAY, { do: 'approve', by: 'priya' }],
    ],
  },
  {
    title: 'Pharmacy window',
    text: 'The drive-up window is open until eight tonight.',
    by: 'grace',
    channels: ['site', 'bluesky'],
    site: 'pharmacy',
    daysAgo: 1.1,
    steps: [
      ...reviewed('grace', 'priya'),
      [5, { do: 'publish', by: 'grace', refuse: 'bluesky' }],
      [1, { do: 'readBack' }],
    ],
  },
  {
    title: 'Teen mental health',
    text: 'Worried about a teenager? Call or text 988 at any hour. You do not have to be sure.',
    by: 'grace',
    channels: ['mastodon'],
    site: 'clinic',
    daysAgo: 0.9,
    steps: [...reviewed('grace', 'priya'), [5, { do: 'publish', by: 'grace', refuse: 'mastodon' }]],
  },
  {
    title: 'Car seats',
    text: 'Free car seat checks on the first Saturday of each month, behind the clinic.',
    by: 'jamal',
    channels: ['bluesky'],
    site: 'clinic',
    daysAgo: 0.2,
    steps: [...reviewed('jamal', 'priya'), [150, { do: 'publish', by: 'jamal' }]],
  },
]

const DRAFTS: Story[] = [
  {
    title: 'Thanksgiving thanks',
    text: 'To everyone who kept the lights on this year: thank you.',
    by: 'grace',
    channels: ['site', 'mastodon'],
    site: 'clinic',
    daysAgo: 0.1,
    steps: [],
  },
  {
    title: 'Night shift',
    text: 'Crazy night at the clinic! You would not believe who',
    by: 'jamal',
    channels: [],
    site: 'clinic',
    daysAgo: 0.05,
    steps: [],
  },
  {
    title: 'Encías sanas',
    text: 'Si le sangran las encías, no deje de cepillarse: pida una cita.',
    lang: 'es',
    by: 'lucia',
    channels: ['dentalSite'],
    site: 'dental',
    daysAgo: 0.7,
    steps: [
      [
        90,
        {
          do: 'edit',
          by: 'lucia',
          text: 'Si le sangran las encías, no deje de cepillarse: cambie a un cepillo suave y pida una cita.',
        },
      ],
    ],
  },
  {
    title: 'Frequent visitor',
    text: 'Shout-out to the lady with the red scooter who visits us every Monday at 10 for her infusion!',
    by: 'ingrid',
    channels: ['site'],
    site: 'clinic',
    daysAgo: 0.4,
    steps: [],
  },
]

/** Everything that happened at the invented clinic, in every state a post can be in. */
export const STORIES: readonly Story[] = [...LIVE, ...REVIEW, ...BACK, ...COMING, ...DRAFTS]
