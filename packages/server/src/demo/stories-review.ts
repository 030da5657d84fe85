import { HOUR, type Story } from './story.ts'

export const REVIEW: Story[] = [
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
      [5, { do: 'mark', by: 'daniel', verdict: 'right', right: ['Maria Lopez', 'March 3'] }],
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
      [5, { do: 'mark', by: 'priya', verdict: 'right', right: ['farmer'] }],
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
      [9, { do: 'mark', by: 'tomas', verdict: 'right', right: ['Carmen', '91'] }],
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
    steps: [
      [12, { do: 'submit', by: 'jamal' }],
      [30, { do: 'mark', by: 'priya', verdict: 'right' }],
    ],
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

export const BACK: Story[] = [
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
      [
        4,
        {
          do: 'mark',
          by: 'tomas',
          verdict: 'missed',
          right: ['Holyoke'],
          missed: { words: 'one of our favorite people', category: 'relation' },
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
      [2, { do: 'mark', by: 'tomas', verdict: 'right' }],
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
      [
        3,
        {
          do: 'mark',
          by: 'priya',
          verdict: 'right',
          right: ['Dutton', 'Mill Road'],
          missed: { words: 'his refill', category: 'relation' },
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
      [2, { do: 'mark', by: 'priya', verdict: 'right' }],
    ],
  },
]
