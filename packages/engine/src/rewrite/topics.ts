import type { Lang } from '../types.ts'
import { TIPS_EN } from './tips-en.ts'
import { TIPS_ES } from './tips-es.ts'

/** A subject that a post can be about, most specific first. */
export interface Topic {
  /** Key into the tips. */
  id: keyof typeof TIPS_EN
  /** Words of both languages that show it: whole words; a trailing * stands for any ending. */
  words: string
  /** The line of work, as it stands in the middle of a sentence; Spanish with its article. */
  en: string
  es: string
  /** A tip belongs even under sad news. */
  crisis?: true
}

export const TOPICS: readonly Topic[] = [
  {
    id: 'suicide',
    words: 'suicid* cutting',
    en: 'mental health care',
    es: 'la salud mental',
    crisis: true,
  },
  {
    id: 'addiction',
    words:
      'overdos* sobredosis fentan* heroin* narcan naloxon* suboxone methadone metadona opioid* opioide* sober sobri* sobrio sobria addict* adicci* recaída* recaíd* relaps* detox meth',
    en: 'addiction care',
    es: 'la atención de adicciones',
    crisis: true,
  },
  { id: 'stroke', words: 'stroke strokes derrame ictus', en: 'stroke care', es: 'la atención de derrames' },
  {
    id: 'heart',
    words: 'infarto cardiac cardíac* stemi stent stents bypass cpr rcp aed defibrillator',
    en: 'heart care',
    es: 'la cardiología',
  },
  {
    id: 'cancer',
    words:
      'cancer cáncer tumor tumors chemo quimio* leukemia leucemia lymphoma linfoma melanoma oncolog* mammogra* mamogra* colonosc*',
    en: 'cancer care',
    es: 'la oncología',
  },
  {
    id: 'diabetes',
    words: 'diabet* a1c insulin* insulina glucosa',
    en: 'diabetes care',
    es: 'la atención de la diabetes',
  },
  {
    id: 'kidney',
    words: 'dialysis diálisis kidney* riñón riñones transplant* trasplante* donor donors donante*',
    en: 'kidney care',
    es: 'la nefrología',
  },
  {
    id: 'memory',
    words: 'dementia alzheimer* demencia sundown*',
    en: 'memory care',
    es: 'la atención de la memoria',
  },
  {
    id: 'hospice',
    words: 'hospice hospicio paliativ* palliative',
    en: 'hospice care',
    es: 'la atención paliativa',
  },
  {
    id: 'birth',
    words:
      'baby babies newborn* twins triplet* birth births nicu born labor preeclampsia midwi* bebé bebés nació gemel* parto embaraz* pregnan* ivf embryo* obstetr* partera',
    en: 'maternity care',
    es: 'la maternidad',
  },
  {
    id: 'road',
    words:
      'crash wreck rollover helmet helmets seatbelt seatbelts choque choques volcadura motorcycle* moto casco extricat*',
    en: 'emergency care',
    es: 'la emergencia',
    crisis: true,
  },
  {
    id: 'teeth',
    words:
      'tooth teeth veneer* cavit* molar molars crown crowns denture* braces dentist* dental extraction* diente* muela* caries dentadura endodoncia ortodoncia wisdom',
    en: 'dental care',
    es: 'la odontología',
  },
  {
    id: 'sexual',
    words:
      'std stds sti stis hiv vih syphilis sífilis chlamydia clamidia gonorrh* gonorrea prep plan-b herpes',
    en: 'sexual health',
    es: 'la salud sexual',
  },
  {
    id: 'bones',
    words:
      'fracture* fractura* femur fémur ankle tobillo* knee rodilla rehab rehabilitación physical physiotherap* fisioterap* prosthe* prótesis physio',
    en: 'rehabilitation',
    es: 'la rehabilitación',
  },
  {
    id: 'mental',
    words:
      'depress* depresi* anxiety ansiedad panic pánico bipolar schizo* esquizo* psych psychiatr* psiqu* ptsd therap* terapia ect catatoni* bulimi* anorexi*',
    en: 'mental health care',
    es: 'la salud mental',
    crisis: true,
  },
  {
    id: 'fall',
    words: 'hip cadera fell fall falls caída cayó walker',
    en: 'fall prevention',
    es: 'la prevención de caídas',
  },
  {
    id: 'infection',
    words:
      'flu influenza gripe covid rsv measles sarampión vaccin* vacun* shot shots tb tuberculosis pertussis mono',
    en: 'public health',
    es: 'la salud pública',
  },
  {
    id: 'medicine',
    words:
      'pharmacy farmacia prescription* receta recetas refill refills pills pastillas antibiotic* antibiótico* dose dosis copay narcotic* viagra statin*',
    en: 'pharmacy',
    es: 'la farmacia',
  },
  { id: 'asthma', words: 'asthma asma inhaler* inhalador copd epoc', en: 'lung care', es: 'la neumología' },
  {
    id: 'skin',
    words: 'skin acne mole moles rash sunscreen piel acné lunar* dermat* botox filler filler* laser láser',
    en: 'skin care',
    es: 'la dermatología',
  },
  {
    id: 'burn',
    words: 'burn burns burned quemad* quemadura*',
    en: 'burn care',
    es: 'la atención de quemaduras',
  },
  {
    id: 'elders',
    words: 'nursing elderly elders resident residents ancian* abuelit* adultos',
    en: 'elder care',
    es: 'la atención de personas mayores',
  },
  {
    id: 'children',
    words: 'pediatric* peds kids toddler toddlers school pediatr* niños niñas escuela',
    en: 'pediatric care',
    es: 'la pediatría',
  },
  {
    id: 'animals',
    words: 'vet veterinar* dog cat puppy perro gato',
    en: 'animal care',
    es: 'la veterinaria',
  },
  {
    id: 'emergency',
    words: 'er ed trauma emergency medic medics paramedic* emt ambulanc* urgencias emergenci* paramédic*',
    en: 'emergency care',
    es: 'la emergencia',
  },
]

const GENERAL: Topic = { id: 'general', words: '', en: 'health care', es: 'la atención de salud' }

/** Longer texts are judged by their beginning. */
const READ_CHARACTERS = 4000

const INDEX = new Map<string, number>()
const STEMS = new Map<string, number>()
TOPICS.forEach(({ words }, index) => {
  for (const word of words.split(' ')) {
    const target = word.endsWith('*') ? STEMS : INDEX
    const key = word.endsWith('*') ? word.slice(0, -1) : word
    if (!target.has(key)) target.set(key, index)
  }
})
const LONGEST_STEM = Math.max(...[...STEMS.keys()].map((stem) => stem.length))

/** The most specific topic of the text; then that of the author's job or facility; then health care at large. */
export function topicOf(text: string, ...fallbacks: (string | undefined)[]): Topic {
  for (const source of [text, ...fallbacks]) {
    let best = TOPICS.length
    for (const word of (source ?? '')
      .slice(0, READ_CHARACTERS)
      .toLowerCase()
      .split(/[^\p{L}\p{N}-]+/u)) {
      best = Math.min(best, INDEX.get(word) ?? best)
      for (let length = Math.min(word.length, LONGEST_STEM); length >= 4; length -= 1)
        best = Math.min(best, STEMS.get(word.slice(0, length)) ?? best)
    }
    const topic = TOPICS[best]
    if (topic) return topic
  }
  return GENERAL
}

/** General facts about a topic, for anybody. */
export function tipsOf(topic: Topic, lang: Lang): readonly string[] {
  return (lang === 'es' ? TIPS_ES : TIPS_EN)[topic.id]
}
