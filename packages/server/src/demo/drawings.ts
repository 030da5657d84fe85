/** Where somebody stands in a drawing, fractions of it, and who it is. */
export interface DrawnPerson {
  box: { x: number; y: number; width: number; height: number }
  who: 'patient' | 'beth' | 'open'
}

interface Drawing {
  alt: string
  tags: string[]
  svg: string
  people?: DrawnPerson[]
}

const person = (x: number, y: number, skin: string, hair: string, coat: string) =>
  `<path d="M${x - 95} ${y + 330} q0 -210 95 -210 q95 0 95 210z" fill="${coat}"/>
  <circle cx="${x}" cy="${y}" r="72" fill="${skin}"/><path d="M${x - 74} ${y - 4} q4 -92 74 -90 q70 -2 74 90 q-30 -54 -74 -54 q-44 0 -74 54z" fill="${hair}"/>
  <circle cx="${x - 25}" cy="${y + 4}" r="6" fill="#2b2b2b"/><circle cx="${x + 25}" cy="${y + 4}" r="6" fill="#2b2b2b"/>
  <path d="M${x - 24} ${y + 34} q24 20 48 0" stroke="#7a3b34" stroke-width="6" fill="none" stroke-linecap="round"/>`

/** The place of a drawn person, head and shoulders, in a drawing of 1200 by 800. */
const around = (x: number, y: number) => ({
  x: (x - 105) / 1200,
  y: (y - 105) / 800,
  width: 210 / 1200,
  height: 330 / 800,
})

/** Drawn here, so that no picture of anyone is in the product. */
export const DRAWINGS = {
  autumn: {
    alt: 'Drawing of a low clinic building between two autumn trees.',
    tags: ['Buildings', 'Autumn'],
    svg: '<rect width="1200" height="800" fill="#dcecf5"/><rect y="560" width="1200" height="240" fill="#c9d8b6"/><rect x="380" y="330" width="440" height="240" fill="#f7f3ea"/><polygon points="350,335 600,200 850,335" fill="#8a4b3c"/><rect x="560" y="430" width="80" height="140" fill="#5b7c8d"/><circle cx="230" cy="380" r="110" fill="#d98032"/><rect x="218" y="460" width="24" height="130" fill="#6b4a32"/><circle cx="990" cy="400" r="90" fill="#c9572f"/><rect x="979" y="470" width="22" height="110" fill="#6b4a32"/>',
  },
  garden: {
    alt: 'Drawing of raised garden beds with herbs under a morning sun.',
    tags: ['Garden'],
    svg: '<rect width="1200" height="800" fill="#eaf3e3"/><circle cx="960" cy="170" r="90" fill="#f3c64f"/><rect x="120" y="520" width="420" height="150" fill="#8b6a49"/><rect x="660" y="520" width="420" height="150" fill="#8b6a49"/><g fill="#4f8a4b"><circle cx="190" cy="500" r="50"/><circle cx="300" cy="480" r="60"/><circle cx="430" cy="500" r="55"/><circle cx="730" cy="495" r="55"/><circle cx="860" cy="480" r="62"/><circle cx="1000" cy="500" r="52"/></g>',
  },
  teeth: {
    alt: 'Drawing of a toothbrush beside a smiling cartoon tooth.',
    tags: ['Dental'],
    svg: '<rect width="1200" height="800" fill="#e3f0f4"/><path d="M360 250 q120 -110 240 0 q110 120 20 300 q-40 90 -80 -40 q-60 -90 -120 0 q-40 130 -80 40 q-90 -180 20 -300z" fill="#ffffff" stroke="#9fb8c2" stroke-width="10"/><circle cx="430" cy="330" r="16" fill="#36505c"/><circle cx="540" cy="330" r="16" fill="#36505c"/><path d="M425 400 q60 60 120 0" stroke="#36505c" stroke-width="12" fill="none"/><rect x="780" y="180" width="40" height="440" rx="20" fill="#2f7d8c"/><rect x="770" y="160" width="60" height="110" rx="12" fill="#7fc4cf"/>',
  },
  bench: {
    alt: 'Drawing of two people in front of a garden bench, one in a nurse’s tunic.',
    tags: ['Garden', 'People'],
    svg: `<rect width="1200" height="800" fill="#e6f1f7"/><rect y="600" width="1200" height="200" fill="#bfd3a6"/><rect x="260" y="520" width="680" height="28" fill="#8a6a4a"/><rect x="300" y="548" width="28" height="120" fill="#6f5338"/><rect x="872" y="548" width="28" height="120" fill="#6f5338"/>${person(430, 300, '#e0b48c', '#d9d9d6', '#8c5a72')}${person(770, 290, '#c98f66', '#33241c', '#2f7d8c')}`,
    people: [
      { box: around(430, 300), who: 'patient' },
      { box: around(770, 290), who: 'beth' },
    ],
  },
  fair: {
    alt: 'Drawing of visitors at a health fair table.',
    tags: ['People', 'Events'],
    svg: `<rect width="1200" height="800" fill="#f4eee2"/><rect x="80" y="560" width="1040" height="50" fill="#a58258"/><rect x="120" y="610" width="960" height="190" fill="#c9ab82"/>${person(300, 250, '#b9794f', '#2a1c14', '#4a6b8c')}${person(600, 230, '#efc9a4', '#8a4f2a', '#b5533c')}${person(900, 260, '#8d5a3b', '#141414', '#6d8c4a')}`,
    people: [
      { box: around(300, 250), who: 'open' },
      { box: around(600, 230), who: 'open' },
      { box: around(900, 260), who: 'open' },
    ],
  },
} as const satisfies Record<string, Drawing>
export type PictureKey = keyof typeof DRAWINGS

/** The drawing as an SVG document. */
export const documentOf = (key: PictureKey): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">${DRAWINGS[key].svg}</svg>`

/** A signed paper as somebody scans it. */
export const SIGNED_PAPER = `<svg xmlns="http://www.w3.org/2000/svg" width="850" height="1100"><rect width="850" height="1100" fill="#fff"/>
  <g fill="#333" font-family="sans-serif"><text x="80" y="110" font-size="30">Authorization to use my picture</text>
  ${Array.from({ length: 18 }, (_, line) => `<rect x="80" y="${170 + line * 38}" width="${660 - ((line * 97) % 190)}" height="10" fill="#b9b9b9"/>`).join('')}</g>
  <path d="M120 960 q40 -70 60 -10 t60 -20 t70 10 t60 -25" stroke="#1d3a8a" stroke-width="5" fill="none"/><rect x="80" y="985" width="420" height="2" fill="#333"/></svg>`
