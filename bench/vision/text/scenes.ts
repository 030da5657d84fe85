import { placed, type Quad, type Sheet } from './draw.ts'
import { badge, chart, envelope, label, monitor, sticky, whiteboard, wristband } from './sheets.ts'

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
