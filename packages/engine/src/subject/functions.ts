/** Function words by what they tell: whose voice, who is spoken to, who is spoken about. Folded spelling. */
const set = (words: string) => new Set(words.split(' '))

export const FIRST_SINGULAR = set(
  "i me my mine myself i'm i've i'd i'll im ive id yo me mi mis mio mia conmigo",
)
export const FIRST_PLURAL = set(
  "we us our ours ourselves we're we've we'd we'll nosotros nosotras nos nuestro nuestra nuestros nuestras",
)
export const SECOND = set(
  "you your yours yourself you're you've you'd you'll u ur y'all yall ya usted ustedes su sus tu tus te ti contigo vos le",
)
export const THIRD_EN = set("he she him her his hers himself herself he's she's he'd she'd he'll she'll")
export const THIRD_ES = set('el ella lo la le su sus suyo suya')
export const THIRD_STRICT_ES = set('ella ellos ellas suyo suya')
export const THIRD_PLURAL = set("they them their theirs they're they've they'd ellos ellas")
export const DEFINITE = set(
  'the that this our my his her their ur el la los las ese esa este esta aquel aquella nuestro nuestra mi del al',
)
export const INDEFINITE = set('a an some one another un una unos unas otro otra')
/** Words that open a modifier after a noun: "the guy from …", "a lady who …". */
export const MODIFIERS = set(
  "who who's whose that that's which from with w in on at of for by outside behind near under over after before running wearing holding selling named called down up over out que quien de del con en por para desde afuera cuyo cuya donde",
)
export const NEGATIONS = set(
  "not no never don't doesn't didn't isn't wasn't aren't weren't can't cannot won't nor neither none nobody sin ningun ninguna nunca jamas nadie tampoco",
)
/** Common verbs in the past, so that a story differs from advice. Regular -ed and Spanish preterites are seen by ending. */
export const PAST = set(
  'was were had did went came got said told took gave made saw found held sat stood ran fell broke lost left brought put let kept felt thought knew sang rode drove flew swam won ate drank slept woke wrote read wore hit cut shot bit hurt died born grew became began met paid sent spent taught caught bought sold heard stuck threw swore spoke stole rang led fed bled coded fue era estaba tuvo hizo dijo vino llego dio puso quiso pudo supo trajo salio murio nacio cayo sintio pidio durmio hablo',
)
/** Clinical role words: the author or a colleague, rarely the patient. */
export const CREDENTIALS = set(
  'rn lpn lvn cna np pa md do dmd dds dvm msn bsn dnp pharmd phd ccrn rrt emt rd lcsw lmft lpc ot otr pt dpt slp dc od dpm mph mba facs faap cnm crna psyd',
)
export const HONORIFICS = set(
  'mr mrs ms miss mister missus sr sra srta don dona senor senora senorita miss mx',
)
export const CLINICIAN_TITLES = set('dr dra doctor doctora nurse prof professor enfermera enfermero')
