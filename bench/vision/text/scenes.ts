import { type Line, type LineKind, placed, type Quad, type Sheet } from './draw.ts'
import type { FontName } from './fonts.ts'
import { type Invented, PEOPLE } from './people.ts'

/** A picture to make: what lies in it and what the camera did to it. */
export interface Scene {
  name: string
  /** What it shows, for the tables: whiteboard, wristband, … */
  shows: string
  lang: 'en' | 'es'
  width: number
  height: number
  sheets: Sheet[]
  /** Quarter turns clockwise of the whole picture, as from a camera that did not say how it was held. */
  quarters: 0 | 1 | 2 | 3
  /** Standard deviation of the blur of the whole picture, in pixels. */
  blur: number
  /** A reflection: centre, radii in pixels and its strongest share of white. */
  glare?: { cx: number; cy: number; rx: number; ry: number; white: number }
  /** Blurred beyond reading: its text must be found, not read. */
  unreadable: boolean
}

const WIDTH = 1920
const HEIGHT = 1080

type Row = readonly [text: string, ...phi: string[]]

interface Style {
  font: FontName | readonly FontName[]
  size: number
  kind: LineKind
  colour?: string | readonly string[]
  leading?: number
}

const pick = <T>(choice: T | readonly T[], i: number): T =>
  Array.isArray(choice) ? (choice as readonly T[])[i % choice.length]! : (choice as T)

function rows(list: readonly Row[], x: number, y: number, style: Style): Line[] {
  const leading = style.leading ?? 1.6
  return list.map(([text, ...phi], i) => ({
    text,
    phi,
    x,
    y: y + style.size + i * style.size * leading,
    size: style.size,
    font: pick(style.font, i),
    kind: style.kind,
    colour: pick(style.colour ?? '#1c1c22', i),
  }))
}

const person = (i: number): Invented => PEOPLE[i % PEOPLE.length] as Invented
const surname = (p: Invented) => p.name.split(' ')[1] as string

function scene(
  name: string,
  shows: string,
  lang: 'en' | 'es',
  sheets: Sheet[],
  more: Partial<Scene> = {},
): Scene {
  return {
    name,
    shows,
    lang,
    width: WIDTH,
    height: HEIGHT,
    sheets,
    quarters: 0,
    blur: 0.5,
    unreadable: false,
    ...more,
  }
}

const MARKERS: readonly FontName[] = [
  'permanentMarker',
  'patrickHand',
  'kalam',
  'comicNeue',
  'caveatBrush',
  'architects',
]
const PENS = ['#1d2a6b', '#8c1f1f', '#14532d', '#1c1c22'] as const

function whiteboard(i: number, lang: 'en' | 'es', quad: Quad, size = 46): Sheet {
  const people = [0, 1, 2, 3].map((k) => person(i * 3 + k))
  const list: Row[] =
    lang === 'en'
      ? [
          ['4 West  Tuesday'],
          ...people.map((p): Row => [`Rm ${p.room}  ${p.name}`, `Rm ${p.room}`, p.name]),
          [`${surname(people[0]!)} fall risk, NPO`, surname(people[0]!)],
          [`DOB ${people[1]?.dob}`, people[1]?.dob],
          ['Discharge before noon'],
        ]
      : [
          ['Planta 4  martes'],
          ...people.map((p): Row => [`Hab ${p.room}  ${p.name}`, `Hab ${p.room}`, p.name]),
          [`${surname(people[0]!)} en ayunas`, surname(people[0]!)],
          [`Nac ${people[1]?.dobEs}`, people[1]?.dobEs],
          ['Alta antes de comer'],
        ]
  const font = MARKERS[i % MARKERS.length] as FontName
  // This one has capitals alone: the truth is what can be seen.
  const seen = (text: string) => (font === 'permanentMarker' ? text.toUpperCase() : text)
  return {
    width: 1200,
    height: 700,
    fill: '#f4f5f2',
    quad,
    marks: [
      [0, 0, 1200, 14, '#9aa0a3'],
      [0, 686, 1200, 14, '#9aa0a3'],
      [60, 113, 1080, 3, '#7a8086'],
    ],
    lines: rows(
      list.map((row) => row.map(seen) as unknown as Row),
      70,
      50,
      { font, size, kind: 'marker', colour: PENS[i % 4] as string, leading: 1.55 },
    ),
  }
}

function wristband(i: number, lang: 'en' | 'es', quad: Quad): Sheet {
  const p = person(i)
  const list: Row[] =
    lang === 'en'
      ? [
          [p.name.toUpperCase(), p.name.toUpperCase()],
          [`MRN ${p.mrn}   DOB ${p.dob}`, p.mrn, p.dob],
          [`Dr. Pell   Room ${p.room}   F`, `Room ${p.room}`],
        ]
      : [
          [p.name.toUpperCase(), p.name.toUpperCase()],
          [`Expediente ${p.mrn}   Nac. ${p.dobEs}`, p.mrn, p.dobEs],
          [`Dra. Soto   Habitación ${p.room}`, `Habitación ${p.room}`],
        ]
  return {
    width: 640,
    height: 130,
    fill: '#fbfbfb',
    quad,
    marks: [[0, 0, 640, 10, '#c9d7e8']],
    lines: rows(list, 24, 18, {
      font: ['arimoBold', 'arimo', 'arimo'],
      size: 22,
      kind: 'print',
      leading: 1.5,
    }),
  }
}

function monitor(i: number, lang: 'en' | 'es', quad: Quad): Sheet {
  const p = person(i)
  const list: Row[] =
    lang === 'en'
      ? [
          [`Patient: ${p.name}`, p.name],
          [`MRN: ${p.mrn}`, p.mrn],
          [`Born: ${p.dob}`, p.dob],
          ['HR 84 bpm   SpO2 97%   RR 16'],
          ['BP 128/79 mmHg   Temp 37.2 C'],
          [`Bed ${p.room}-2   admitted 11/19/2026`, `${p.room}-2`, '11/19/2026'],
        ]
      : [
          [`Paciente: ${p.name}`, p.name],
          [`Expediente: ${p.mrn}`, p.mrn],
          [`Nacimiento: ${p.dobEs}`, p.dobEs],
          ['FC 84 lpm   SpO2 97%   FR 16'],
          ['PA 128/79 mmHg   Temp 37,2 C'],
          [`Cama ${p.room}-2   ingreso 19/11/2026`, `${p.room}-2`, '19/11/2026'],
        ]
  return {
    width: 800,
    height: 420,
    fill: '#0d1522',
    quad,
    marks: [[0, 340, 800, 4, '#2b5d4a']],
    lines: rows(list, 40, 30, {
      font: [i % 2 ? 'mono' : 'openSans'],
      size: 26,
      kind: 'print',
      colour: ['#f2f4f5', '#8fe3b0', '#f3d36b'],
      leading: 1.8,
    }),
  }
}

function chart(i: number, lang: 'en' | 'es', quad: Quad, size = 20): Sheet {
  const p = person(i)
  const list: Row[] =
    lang === 'en'
      ? [
          ['Progress note'],
          [`Name: ${p.name}`, p.name],
          [`Record number: ${p.mrn}`, p.mrn],
          [`Date of birth: ${p.dob}`, p.dob],
          [`Address: ${p.street}`, p.street],
          [p.town, p.town],
          [`Phone: ${p.phone}`, p.phone],
          ['The patient slept well and denies pain at rest.'],
          ['Wound edges are clean; dressing changed at 08:15.'],
          ['Continue amoxicillin 500 mg every eight hours.'],
          [`${surname(p)} asked to see the dietitian again.`, surname(p)],
          ['Follow-up visit 12/03/2026 at 10:30 AM', '12/03/2026'],
        ]
      : [
          ['Nota de evolución'],
          [`Nombre: ${p.name}`, p.name],
          [`Número de expediente: ${p.mrn}`, p.mrn],
          [`Fecha de nacimiento: ${p.dobEs}`, p.dobEs],
          [`Domicilio: ${p.street}`, p.street],
          [p.town, p.town],
          [`Teléfono: ${p.phone}`, p.phone],
          ['La paciente durmió bien y niega dolor en reposo.'],
          ['Herida limpia; se cambia el apósito a las 08:15.'],
          ['Continúa amoxicilina 500 mg cada ocho horas.'],
          [`${surname(p)} pide hablar con la dietista.`, surname(p)],
          ['Próxima cita 03/12/2026 a las 10:30', '03/12/2026'],
        ]
  return {
    width: 620,
    height: 760,
    fill: '#fdfdfb',
    quad,
    lines: rows(list, 50, 46, { font: i % 2 ? 'serif' : 'openSans', size, kind: 'print', leading: 1.9 }),
  }
}

function badge(i: number, quad: Quad): Sheet {
  const p = person(i)
  return {
    width: 300,
    height: 420,
    fill: '#ffffff',
    quad,
    marks: [
      [0, 0, 300, 70, '#1f6f78'],
      [90, 95, 120, 140, '#c8ccd2'],
    ],
    lines: [
      ...rows([['LAKESIDE CLINIC']], 30, 20, {
        font: 'arimoBold',
        size: 26,
        kind: 'print',
        colour: '#ffffff',
      }),
      ...rows([[p.name, p.name], ['Registered Nurse'], [`ID ${p.mrn}`, p.mrn]], 40, 250, {
        font: ['arimoBold', 'arimo', 'mono'],
        size: 24,
        kind: 'print',
      }),
    ],
  }
}

function envelope(i: number, quad: Quad, font: FontName, kind: LineKind): Sheet {
  const p = person(i)
  return {
    width: 800,
    height: 400,
    fill: '#efe6d4',
    quad,
    marks: [[700, 30, 70, 80, '#b6553f']],
    lines: [
      ...rows([['Lakeside Oncology Clinic'], ['PO Box 118']], 30, 24, {
        font: 'serif',
        size: 20,
        kind: 'print',
      }),
      ...rows(
        [
          [p.name, p.name],
          [p.street, p.street],
          [p.town, p.town],
        ],
        300,
        190,
        {
          font,
          size: kind === 'hand' ? 44 : 28,
          kind,
          colour: kind === 'hand' ? '#1d2a6b' : '#1c1c22',
          leading: 1.4,
        },
      ),
    ],
  }
}

function sticky(i: number, lang: 'en' | 'es', quad: Quad, font: FontName): Sheet {
  const p = person(i)
  const list: Row[] =
    lang === 'en'
      ? [
          [`Call ${p.name}`, p.name],
          [p.phone, p.phone],
          ['about her biopsy'],
          [`room ${p.room}`, `room ${p.room}`],
        ]
      : [
          [`Llamar a ${p.name}`, p.name],
          [p.phone, p.phone],
          ['por su biopsia'],
          [`hab ${p.room}`, `hab ${p.room}`],
        ]
  return {
    width: 400,
    height: 360,
    fill: '#f6e58d',
    quad,
    lines: rows(list, 30, 30, { font, size: 46, kind: 'hand', colour: '#22306e', leading: 1.6 }),
  }
}

function label(i: number, lang: 'en' | 'es', quad: Quad): Sheet {
  const p = person(i)
  const list: Row[] =
    lang === 'en'
      ? [
          [
            `${surname(p).toUpperCase()}, ${p.name.split(' ')[0]}`,
            surname(p).toUpperCase(),
            p.name.split(' ')[0]!,
          ],
          [`Rx# ${p.mrn.slice(0, 7)}`, p.mrn.slice(0, 7)],
          ['Metoprolol 50 mg tablets'],
          ['Take one tablet twice daily'],
          [`Filled ${p.dob.slice(0, 6)}2026`, `${p.dob.slice(0, 6)}2026`],
        ]
      : [
          [
            `${surname(p).toUpperCase()}, ${p.name.split(' ')[0]}`,
            surname(p).toUpperCase(),
            p.name.split(' ')[0]!,
          ],
          [`Receta ${p.mrn.slice(0, 7)}`, p.mrn.slice(0, 7)],
          ['Metoprolol 50 mg tabletas'],
          ['Tomar una tableta cada doce horas'],
          [`Surtida ${p.dobEs.slice(0, 6)}2026`, `${p.dobEs.slice(0, 6)}2026`],
        ]
  return {
    width: 420,
    height: 230,
    fill: '#fefefe',
    quad,
    marks: [[0, 0, 420, 26, '#d96c2c']],
    lines: rows(list, 22, 34, {
      font: ['arimoBold', 'mono', 'arimo'],
      size: 20,
      kind: 'print',
      leading: 1.75,
    }),
  }
}

/** Seen from the side: the right edge is farther away. */
const aslant = (x: number, y: number, width: number, height: number, lean: number): Quad => [
  { x, y },
  { x: x + width, y: y + height * lean },
  { x: x + width, y: y + height * (1 - lean) },
  { x, y: y + height },
]

const BOARDS: Quad[] = [
  placed(960, 520, 1200, 700),
  aslant(380, 160, 1100, 760, 0.12),
  placed(980, 540, 1150, 670, -6),
  placed(940, 540, 1200, 700, 2),
]

export const SCENES: readonly Scene[] = [
  ...[0, 1, 2, 3, 4, 5].map((i) =>
    scene(`board-en-${i}`, 'whiteboard', 'en', [whiteboard(i, 'en', BOARDS[i % 4] as Quad)]),
  ),
  ...[0, 1, 2].map((i) =>
    scene(`board-es-${i}`, 'whiteboard', 'es', [whiteboard(i + 2, 'es', BOARDS[(i + 1) % 4] as Quad)]),
  ),
  ...[0, 1, 2, 3].map((i) => {
    const lang = i % 2 ? 'es' : 'en'
    return scene(`bands-${i}`, 'wristband', lang, [
      wristband(i * 4, lang, placed(520, 250, 640, 130)),
      wristband(i * 4 + 1, lang, placed(1320, 330, 640, 130, 24)),
      wristband(i * 4 + 2, lang, placed(420, 760, 640, 130, -48)),
      wristband(i * 4 + 3, lang, placed(1740, 720, 640, 130, i % 2 ? 90 : -90)),
    ])
  }),
  ...[0, 1, 2, 3].map((i) => {
    const lang = i % 2 ? 'es' : 'en'
    return scene(`monitor-${i}`, 'monitor', lang, [
      monitor(i + 5, lang, i < 2 ? placed(900, 500, 800, 420) : aslant(500, 240, 820, 500, 0.1)),
    ])
  }),
  ...[0, 1, 2, 3].map((i) => {
    const lang = i % 2 ? 'es' : 'en'
    return scene(`chart-${i}`, 'chart', lang, [
      chart(i, lang, placed(500, 540, 620, 760, i === 2 ? 8 : 0)),
      chart(i + 9, lang, placed(1330, 540, 620, 760, i === 3 ? -12 : 0)),
    ])
  }),
  ...[0, 1].map((i) =>
    scene(`badge-${i}`, 'badge', 'en', [
      badge(i + 3, placed(560, 520, 330, 460, i * 7)),
      badge(i + 11, placed(1300, 540, 330, 460, -10)),
    ]),
  ),
  scene('envelope-print', 'envelope', 'en', [envelope(6, placed(960, 540, 1000, 500, -4), 'arimo', 'print')]),
  scene('envelope-hand', 'envelope', 'en', [envelope(8, placed(960, 540, 1000, 500, 3), 'caveat', 'hand')]),
  scene('envelope-hand-2', 'envelope', 'en', [
    envelope(10, placed(960, 540, 1000, 500), 'cedarville', 'hand'),
  ]),
  ...[0, 1, 2].map((i) =>
    scene(`sticky-${i}`, 'sticky note', i === 1 ? 'es' : 'en', [
      sticky(i, i === 1 ? 'es' : 'en', placed(600, 520, 480, 430, -5), 'caveat'),
      sticky(i + 7, i === 1 ? 'es' : 'en', placed(1320, 560, 480, 430, 6), i === 2 ? 'cedarville' : 'reenie'),
    ]),
  ),
  ...[0, 1, 2].map((i) => {
    const lang = i === 1 ? 'es' : 'en'
    return scene(`label-${i}`, 'label', lang, [
      label(i, lang, placed(560, 360, 420, 230, i * 9)),
      label(i + 6, lang, placed(1300, 640, 420, 230, -i * 15)),
    ])
  }),
  scene('turned-90', 'turned picture', 'en', [chart(4, 'en', placed(960, 540, 620, 760))], { quarters: 1 }),
  scene('turned-180', 'turned picture', 'es', [chart(5, 'es', placed(960, 540, 620, 760))], { quarters: 2 }),
  scene('turned-270', 'turned picture', 'en', [whiteboard(7, 'en', BOARDS[0] as Quad)], { quarters: 3 }),
  scene('glare-board', 'glare', 'en', [whiteboard(8, 'en', BOARDS[0] as Quad)], {
    glare: { cx: 980, cy: 420, rx: 420, ry: 240, white: 0.75 },
  }),
  scene('glare-chart', 'glare', 'en', [chart(8, 'en', placed(960, 540, 620, 760))], {
    glare: { cx: 900, cy: 520, rx: 360, ry: 260, white: 0.7 },
  }),
  scene('glare-monitor', 'glare', 'es', [monitor(12, 'es', placed(960, 540, 800, 420))], {
    glare: { cx: 1000, cy: 500, rx: 380, ry: 220, white: 0.6 },
  }),
  scene('soft-chart', 'soft focus', 'en', [chart(10, 'en', placed(960, 540, 620, 760))], { blur: 1.6 }),
  scene('soft-board', 'soft focus', 'es', [whiteboard(9, 'es', BOARDS[3] as Quad)], { blur: 3 }),
  scene('blurred-chart', 'blurred', 'en', [chart(11, 'en', placed(960, 540, 620, 760))], {
    blur: 5,
    unreadable: true,
  }),
  scene('blurred-board', 'blurred', 'en', [whiteboard(10, 'en', BOARDS[0] as Quad)], {
    blur: 10,
    unreadable: true,
  }),
  scene('blurred-band', 'blurred', 'es', [wristband(13, 'es', placed(960, 540, 960, 195, 10))], {
    blur: 6,
    unreadable: true,
  }),
]

/** Pictures without any writing: whatever is found in them is a false alarm. */
export const EMPTY_SCENES: readonly Scene[] = [0, 1, 2, 3].map((i) =>
  scene(`empty-${i}`, 'nothing written', 'en', [
    {
      width: 400,
      height: 400,
      fill: ['#7b8f6a', '#b9a58c', '#49566b', '#d9d4cc'][i] as string,
      quad: placed(960, 540, 900, 700, i * 12),
      lines: [],
      marks: Array.from({ length: 12 }, (_, k) => [
        20 + ((k * 137 + i * 61) % 340),
        20 + ((k * 89 + i * 43) % 340),
        8 + ((k * 31) % 70),
        6 + ((k * 17) % 50),
        ['#e8e2d6', '#2f3b46', '#a44a3f', '#53735e'][k % 4] as string,
      ]),
    },
  ]),
)
