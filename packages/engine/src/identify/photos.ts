import { type Recognizer, scan } from './recognizer.ts'
import { PHOTO_WORD } from './signals.ts'

const PHOTO_EN =
  /\b(?:before[ -]?(?:and|\+|&|\/|n)?[ -]?(?:and )?after(?:s)?(?: (?:photos?|pics?|pictures?|shots?|on slide \d))?|before ?\/ ?after(?: on slide \d)?|selfies?(?: w(?:ith)?(?: (?:my|our|the|this|lil|little|old|favorite) ?(?:\w{1,10})?){0,3}\b)?|(?:photos?|pics?|pictures?|video|clip|footage|slide) \d|(?:photo|pic|picture|video|image|clip|reel|footage) (?:of|with|attached|below|above|shows)|swipe (?:to see|for|left|right|➡️|👉)|(?:second|first|third|last|next) (?:photo|pic|picture|slide|image)|(?:the smile |smiling )?(?:in|see) (?:the|this|these)(?: (?:second|first|third|last|next))? (?:photos?|pics?|pictures?|video|clip|image)s?|pic attached|look at (?:that|this|his|her|their|those) (?:\w{1,12} )?(?:smile|face|grin|scar|teeth|cheeks|baby|kid|little guy|feet|hair)|(?:watch|see|show|shows) (?:his|her|their|this) (?:sweet |little )?(?:face|smile|reaction)(?: when (?:he|she|it|they) \w{1,10}(?: (?:out|the mirror|it|in))?)?|listen to that laugh|here (?:he|she) is\b|x-?ray (?:pic|photo|below|attached)|mugshot|me \+ my)/gi
const PHOTO_ES =
  /(?<![\wáéíóúñ])(?:fotos? (?:de(?:l| la)? (?:\p{L}{1,12} ?){1,2}(?:del paciente)?|con|\d|:)|foto: [^\n.]{3,40}|deslic(?:e|en|a|en) para|antes y (?:el )?después|antes y (?:el )?despues|miren (?:a est[ea]|es[ao]s? (?:cara|carita|sonrisa)s?)|en la foto|video del?|selfie con)/giu
const LABEL =
  /[([]\s?(?:(?:photo|pic|picture|video|foto|image)s?|(?:photo|video|foto|pic) (?:is|was|es|shows)[^()\n]{0,60})\s?[\])]/gi
const ICON = /📸|📷|🤳/g

/** Words that say a picture or recording of somebody goes with the post (Q). Whether a patient is in it is asked later. */
export const findPhotos: Recognizer = (doc, add, _options, signals) => {
  if ((signals & PHOTO_WORD) === 0) return
  const put = (score: number) => (m: RegExpExecArray) =>
    add('Q', 'photo', m.index, m.index + m[0].trimEnd().length, score)
  scan(PHOTO_EN, doc.norm, put(0.5))
  if (doc.lang === 'es' || /foto|despu|miren/i.test(doc.norm)) scan(PHOTO_ES, doc.norm, put(0.5))
  scan(LABEL, doc.norm, put(0.5))
  scan(ICON, doc.norm, put(0.2))
}
