/** Invented people and their invented papers. Phone numbers are of the range kept for fiction. */
export interface Invented {
  name: string
  mrn: string
  dob: string
  dobEs: string
  room: string
  phone: string
  street: string
  town: string
}

const NAMES = [
  'Maria Delgado',
  'Harold Whitcombe',
  'Denise Okafor',
  'Tomás Herrera',
  'Eleanor Brandt',
  'Luis Ybarra',
  'Priya Raman',
  'Walter Finch',
  'Rosa Mejía',
  'Calvin Droste',
  'Yolanda Pruitt',
  'Graham Tilley',
  'Inés Carranza',
  'Otis Barlow',
  'Naomi Feld',
  'Víctor Salcedo',
  'June Hathaway',
  'Esteban Quiroga',
]
const STREETS = [
  'Alder Court',
  'Quarry Road',
  'Linden Street',
  'Mill Pond Lane',
  'Harbor Avenue',
  'Cedar Way',
]
const TOWNS = ['Dunmore, OH 44119', 'Elk Ridge, NV 89311', 'Pell Lake, WI 53157', 'Harlan Bend, TX 75839']

const two = (n: number) => String(n).padStart(2, '0')

export const PEOPLE: readonly Invented[] = NAMES.map((name, i) => {
  const month = 1 + ((i * 5) % 12)
  const day = 1 + ((i * 11) % 28)
  const year = 1931 + ((i * 17) % 78)
  return {
    name,
    mrn: two(i) + String(482913 + i * 70921).padStart(6, '0'),
    dob: `${two(month)}/${two(day)}/${year}`,
    dobEs: `${two(day)}/${two(month)}/${year}`,
    room: String(204 + i * 13),
    phone: `(555) 555-01${two(10 + i * 4)}`,
    street: `${118 + i * 37} ${STREETS[i % STREETS.length] as string}`,
    town: TOWNS[i % TOWNS.length] as string,
  }
})
