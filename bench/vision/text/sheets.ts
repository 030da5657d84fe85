import type { Line, LineKind, Quad, Sheet } from './draw.ts'
import type { FontName } from './fonts.ts'
import { type Invented, PEOPLE } from './people.ts'

type Row = readonly [text: string, ...phi: string[]]

interface Style {
  font: FontName | readonly FontName[]
  size: number
  kind: LineKind
  colour?: string | readonly string[]
  leading?: number
}

const pick = <T>(choice: T | readonly T[], i: number): T =>
  Array.isArray(choice) ? ((choice as readonly T[])[i % choice.length] as T) : (choice as T)

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
const givenName = (p: Invented) => p.name.split(' ')[0] as string

const MARKERS: readonly FontName[] = [
  'permanentMarker',
  'patrickHand',
  'kalam',
  'comicNeue',
  'caveatBrush',
  'architects',
]
const PENS = ['#1d2a6b', '#8c1f1f', '#14532d', '#1c1c22'] as const

export function whiteboard(i: number, lang: 'en' | 'es', quad: Quad, size = 46): Sheet {
  const people = [0, 1, 2, 3].map((k) => person(i * 3 + k))
  const second = person(i * 3 + 1)
  const list: Row[] =
    lang === 'en'
      ? [
          ['4 West  Tuesday'],
          ...people.map((p): Row => [`Rm ${p.room}  ${p.name}`, `Rm ${p.room}`, p.name]),
          [`${surname(person(i * 3))} fall risk, NPO`, surname(person(i * 3))],
          [`DOB ${second.dob}`, second.dob],
          ['Discharge before noon'],
        ]
      : [
          ['Planta 4  martes'],
          ...people.map((p): Row => [`Hab ${p.room}  ${p.name}`, `Hab ${p.room}`, p.name]),
          [`${surname(person(i * 3))} en ayunas`, surname(person(i * 3))],
          [`Nac ${second.dobEs}`, second.dobEs],
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

export function wristband(i: number, lang: 'en' | 'es', quad: Quad): Sheet {
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

export function monitor(i: number, lang: 'en' | 'es', quad: Quad): Sheet {
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

export function chart(i: number, lang: 'en' | 'es', quad: Quad, size = 20): Sheet {
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

export function badge(i: number, quad: Quad): Sheet {
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

export function envelope(i: number, quad: Quad, font: FontName, kind: LineKind): Sheet {
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

export function sticky(i: number, lang: 'en' | 'es', quad: Quad, font: FontName): Sheet {
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

export function label(i: number, lang: 'en' | 'es', quad: Quad): Sheet {
  const p = person(i)
  const list: Row[] =
    lang === 'en'
      ? [
          [`${surname(p).toUpperCase()}, ${givenName(p)}`, surname(p).toUpperCase(), givenName(p)],
          [`Rx# ${p.mrn.slice(0, 7)}`, p.mrn.slice(0, 7)],
          ['Metoprolol 50 mg tablets'],
          ['Take one tablet twice daily'],
          [`Filled ${p.dob.slice(0, 6)}2026`, `${p.dob.slice(0, 6)}2026`],
        ]
      : [
          [`${surname(p).toUpperCase()}, ${givenName(p)}`, surname(p).toUpperCase(), givenName(p)],
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
