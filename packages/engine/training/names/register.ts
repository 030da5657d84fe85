import { US_PLACES } from '../../data/places.ts'
import { DRUGS, EPONYMS } from '../../src/identify/medical-words.ts'
import type { Entity, Row } from './corpora.ts'
import { capital, type NameMaker } from './invent.ts'
import { ENGLISH, ENGLISH_NONE, SPANISH, SPANISH_NONE } from './register-templates.ts'

const split = (text: string): string[] => text.split('|')
const LISTS: Readonly<Record<string, readonly string[]>> = {
  T: split('Mrs.|Mr.|Ms.|Miss|Mrs|Mr|Ms|Miss'),
  drug: split(
    'metformin|lisinopril|Eliquis|Lexapro|warfarin|Ozempic|apixaban|Zoloft|sertraline|Humira|Keytruda|gabapentin|Lipitor|atorvastatin|Xarelto|Effexor|Cymbalta|prednisone|amoxicillin|Suboxone|Adderall|Vyvanse|Synthroid|levothyroxine|insulin glargine|Lantus|Jardiance|Norco|Percocet|Ativan|Klonopin|Wellbutrin|Lamictal|Seroquel|Abilify|Plavix|Celebrex|Botox|Mounjaro|Entresto|methotrexate|vancomycin|ceftriaxone|amiodarone|digoxin|Depakote|lithium|Benadryl|Zofran',
  ),
  cond: split(
    'type 2 diabetes|CHF|COPD|pneumonia|stage 3 CKD|hypertension|atrial fibrillation|a hip fracture|breast cancer|a stroke|sepsis|depression|PTSD|epilepsy|asthma|cirrhosis|DVT|PE|rheumatoid arthritis|lupus|MS|ulcerative colitis|Crohn disease|Graves disease|Parkinson disease|ALS|migraine|HIV|hepatitis C|preeclampsia|gout|cellulitis|a UTI|opioid use disorder|schizophrenia|ADHD|Hodgkin lymphoma|Barrett esophagus|Cushing syndrome|Addison disease',
  ),
  eponym: split(
    'Wells|Ranson|Duke|Jones|Glasgow|Child-Pugh|Centor|Framingham|Light|Alvarado|Apgar|Bishop|Ballard|Braden|Morse|Norton|Romberg|Babinski|Murphy|Rovsing|Phalen|Tinel|Lachman|McMurray|Homan|Trousseau|Chvostek|Kernig|Brudzinski|Marfan|Turner|Down|Klinefelter|Wilson|Addison|Cushing|Graves|Hashimoto|Crohn|Whipple|Hirschsprung|Raynaud|Sjögren|Behçet|Kawasaki|Takayasu|Wegener|Goodpasture|Alport|Fabry|Gaucher|Pompe|Tay-Sachs|Huntington|Parkinson|Alzheimer|Charcot|Guillain-Barré|Lambert-Eaton|Horner|Bell|Ramsay Hunt|Menière|Wernicke|Korsakoff|Osgood-Schlatter|Baker|Dupuytren|Paget|Ewing|Hodgkin|Burkitt|Kaposi|Barrett|Mallory-Weiss|Zollinger-Ellison|Budd-Chiari|Epstein-Barr|Lynch|Peutz-Jeghers|Rinne|Weber|Snellen|Ishihara|Hamilton|Beck|Young|Montgomery-Asberg|Edinburgh|Bristol|Hunt-Hess|Fisher|Killip|Levine|Fitzpatrick|Tanner|Gleason|Breslow|Clark|Dukes|Ann Arbor|Garden|Salter-Harris|Gustilo|Karnofsky|Maddrey|Rockall|Blatchford|Mallampati|Cormack-Lehane|Naranjo|Beers|Ottawa|Canadian|Geneva|Padua|Caprini',
  ),
  device: split('infusion pumps|CPAP machines|pacemakers|insulin pumps|catheters|glucose monitors'),
  brand: split(
    'Philips|Medtronic|Abbott|Baxter|Boston Scientific|Dexcom|Stryker|Zimmer Biomet|Johnson & Johnson|Edwards',
  ),
  test: split('CBC|MRI|CT|A1c|biopsy|echo|colonoscopy|TSH|troponin|lipid panel|EKG|stress test'),
  surgery: split(
    'knee replacement|a CABG|a Whipple|hip surgery|a C-section|gallbladder surgery|a root canal|a hysterectomy',
  ),
  dept: split(
    'ICU|NICU|ER|Labor & Delivery|Radiology|pediatrics|oncology|cardiology|the lab|5 West|Med-Surg|PACU',
  ),
  room: split('room 412|bed 3|rm 6|5B|bay 2|chair 4|room 18'),
  town: split(
    'Tulsa|Cedar Rapids|Laredo|Marfa|Yakima|Fort Wayne|Boise|Macon|Lubbock|Duluth|Fresno|El Paso|Ames|Eugene|Mobile|Augusta|Charlotte|Austin|Jackson|Houston|Madison|Springfield|Salem|Troy|Florence|Denton|Paris|Lincoln|San Antonio|Santa Rosa|Dayton|Tyler|Marion|Beaumont|Orlando|Savannah',
  ),
  fac: split(
    "Mercy Hospital|St. Luke's|Valley Medical Center|Riverside Clinic|Good Samaritan|Memorial Hospital|Baptist Health|County General|Mayo Clinic|Hospital General|Providence",
  ),
  month: split('January|February|March|April|May|June|July|August|September|October|November|December'),
  emonth: split('enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'),
  day: split('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'),
  eday: split('lunes|martes|miércoles|jueves|viernes|sábado|domingo'),
  econd: split(
    'neumonía|diabetes|un infarto|apendicitis|presión alta|dengue|una fractura|cáncer de mama|asma|depresión',
  ),
  esurgery: split(
    'una cesárea|la vesícula|un cateterismo|una biopsia|el reemplazo de rodilla|una endodoncia',
  ),
  edept: split('urgencias|pediatría|terapia intensiva|maternidad|cardiología'),
  hobby: split('fishing|crochet|the Packers|old westerns|her grandkids|bowling|gospel music|baking'),
  sexword: split('male|female|man|woman|boy|girl|gentleman|lady'),
  sex: split('M|F'),
  EF: split(
    'María|José|Guadalupe|Juan|Rosa|Lupita|Carmen|Luis|Yolanda|Jesús|Ana|Miguel|Esperanza|Ramón|Socorro|Javier|Leticia|Ángel|Alma|Pedro|Xiomara|Óscar|Maricela|Raúl|Beatriz|Rubén|Graciela|Héctor|Milagros|Rogelio|Nayeli|Ignacio|Dolores|Paz|Luz|Consuelo|Refugio|Trinidad|Ximena|Santiago|Valentina|Mateo|Camila|Emiliano|Itzel|Ernesto|Josefina|Abelardo|Griselda|Marisol|Chuy|Pancho|Lencho|Nena|Meche|Chelo|Toño|Beto',
  ),
  EL: split(
    'García|Martínez|Rodríguez|Hernández|López|González|Pérez|Sánchez|Ramírez|Torres|Flores|Rivera|Gómez|Díaz|Reyes|Morales|Ortiz|Cruz|Gutiérrez|Chávez|Ramos|Mendoza|Vega|Ruiz|Castillo|Salazar|Fuentes|Peña|Zamora|Cárdenas|Villarreal|Quintanilla|Montes|Ochoa|Arroyo|Camacho|Luna|Barrera|Trujillo|Escobedo|Zaragoza|Olvera|Tovar|Ybarra|Arce|Maldonado|Nieves|Colón|Pagán|Cotto|Batista|Peralta',
  ),
}

const ALL_DRUGS = [...DRUGS]
const ALL_EPONYMS = [...EPONYMS]

const PLACE_SLOTS = new Set(['town', 'street', 'zip', 'address'])
const TOWNS = US_PLACES.split('\n').flatMap((line) => {
  const [state = '', ...rows] = line.split('|')
  return rows.map((row) => [row.slice(0, row.lastIndexOf('=')), state] as const)
})

/** Every template filled `rounds` times, with names drawn anew; deterministic by the maker's seed. */
export function registerRows(maker: NameMaker, rounds: number): Row[] {
  const rows: Row[] = []
  const groups = [
    [ENGLISH, 1],
    [ENGLISH_NONE, 0.7],
    [SPANISH, 1],
    [SPANISH_NONE, 0.7],
  ] as const
  for (let round = 0; round < rounds; round += 1)
    for (const [templates, share] of groups)
      for (const [i, template] of templates.entries()) {
        if (!maker.chance(share)) continue
        rows.push({ id: `register-${round}-${i}`, ...cased(fill(template, maker), maker) })
      }
  return rows
}

function fill(template: string, maker: NameMaker): { text: string; entities: Entity[] } {
  const filled = template.replace(/\{(\w+)\}/g, (_, slot: string) =>
    PLACE_SLOTS.has(slot) ? `<${slotValue(slot, maker)}>` : slotValue(slot, maker),
  )
  const entities: Entity[] = []
  let text = ''
  for (const part of filled.split(/(\[[^\]]*\]|<[^>]*>)/)) {
    const marked = part.startsWith('[') || part.startsWith('<')
    const type = part.startsWith('[') ? 'PERSON' : 'PLACE'
    if (marked) entities.push({ start: text.length, end: text.length + part.length - 2, type })
    text += marked ? part.slice(1, -1) : part
  }
  return { text, entities }
}

function slotValue(slot: string, maker: NameMaker): string {
  const number = (from: number, to: number): number => Math.floor(maker.between(from, to + 1))
  switch (slot) {
    case 'F':
      return maker.chance(0.1) ? maker.pick(LISTS.EF ?? []) : maker.first()
    case 'L':
      return maker.chance(0.12) ? maker.pick(LISTS.EL ?? []) : maker.last()
    case 'N':
      return fullName(maker)
    case 'FU':
      return maker.first().toUpperCase()
    case 'LU':
      return maker.last().toUpperCase()
    case 'L2':
      return maker.pick(['Patient', 'Pt', 'Label', 'Wristband', 'Chart'])
    case 'ES':
      return `${slotValue('EF', maker)} ${slotValue('EL', maker)}${maker.chance(0.25) ? ` ${slotValue('EL', maker)}` : ''}`
    case 'EF':
      return maker.chance(0.75) ? maker.pick(LISTS.EF ?? []) : maker.first()
    case 'EL':
      return maker.chance(0.75) ? maker.pick(LISTS.EL ?? []) : maker.last()
    case 'EL2':
      return maker.pick(['otra vez', 'también', 'hoy'])
    case 'I':
      return String.fromCharCode(65 + number(0, 25))
    case 'drug': {
      const drug = maker.chance(0.4) ? maker.pick(LISTS.drug ?? []) : maker.pick(ALL_DRUGS)
      return maker.chance(0.5) ? capital(drug) : drug
    }
    case 'eponym':
      return maker.chance(0.5) ? maker.pick(LISTS.eponym ?? []) : capital(maker.pick(ALL_EPONYMS))
    case 'town':
      return maker.chance(0.4) ? maker.pick(LISTS.town ?? []) : maker.pick(TOWNS)[0]
    case 'state':
      return maker.pick(TOWNS)[1]
    case 'street':
      return street(maker)
    case 'zip':
      return String(number(10_000, 99_999))
    case 'address': {
      const [town, state] = maker.pick(TOWNS)
      return `${street(maker)}, ${town}, ${state} ${number(10_000, 99_999)}`
    }
    case 'num':
      return String(number(2, 30))
    case 'age':
      return String(number(18, 99))
    case 'digits':
      return String(number(100000, 99999999))
    case 'date':
      return `${number(1, 12)}/${number(1, 28)}/${number(1930, 2024)}`
    case 'handle':
      return `${maker.first().toLowerCase()}${number(1, 99)}`
    default: {
      const list = LISTS[slot]
      if (list === undefined) throw new Error(`no list for {${slot}}`)
      return maker.pick(list)
    }
  }
}

function street(maker: NameMaker): string {
  const name = maker.chance(0.6)
    ? maker.last()
    : capital(maker.pick(split('oak|maple|elm|main|sunset|river|lake|hill|church|park|2nd|14th|pine')))
  const kind = maker.pick(
    split('Street|St|St.|Avenue|Ave|Ave.|Road|Rd|Drive|Dr|Lane|Ln|Court|Blvd|Way|Circle|Place|Highway'),
  )
  const unit = maker.chance(0.3)
    ? ` ${maker.pick(['Apt', 'Apt.', 'Suite', 'Unit', '#'])} ${Math.floor(maker.between(1, 999))}`
    : ''
  if (maker.chance(0.12))
    return `${maker.pick(['Calle', 'calle', 'Avenida', 'Av.'])} ${name} ${Math.floor(maker.between(1, 2999))}`
  return `${Math.floor(maker.between(1, 9999))} ${name} ${kind}${unit}`
}

function fullName(maker: NameMaker): string {
  const first = maker.first()
  const last = maker.last()
  const letter = String.fromCharCode(65 + Math.floor(maker.between(0, 25)))
  if (maker.chance(0.12)) return `${first} ${letter}. ${last}`
  if (maker.chance(0.05)) return `${first} ${maker.first()} ${last}`
  if (maker.chance(0.04)) return `${first.charAt(0)}. ${last}`
  if (maker.chance(0.03)) return `${first} ${last} Jr.`
  return `${first} ${last}`
}

/** Some rows all in lower case, a few all in capitals, as people write. */
function cased(
  row: { text: string; entities: Entity[] },
  maker: NameMaker,
): { text: string; entities: Entity[] } {
  const text = maker.chance(0.2)
    ? row.text.toLowerCase()
    : maker.chance(0.03)
      ? row.text.toUpperCase()
      : row.text
  return text.length === row.text.length ? { ...row, text } : row
}
