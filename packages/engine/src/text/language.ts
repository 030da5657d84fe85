import type { Lang, Token } from '../types.ts'

const SPANISH = new Set(
  'el la los las de del en que y un una para por con su sus se lo le nos mi al es está estoy estaba fue son somos nuestro nuestra gracias hoy ayer anoche muy pero como qué señor señora usted ustedes tu te más paciente cita doctora hija hijo niña niño'.split(
    ' ',
  ),
)
const ENGLISH = new Set(
  'the and of to in is was for with on that it my our your his her he she they we you at this from are be had has have not but so who were an as by just me out up'.split(
    ' ',
  ),
)

/** From this many words of one language and none of the other on, what was declared is a slip. */
const SURE_WORDS = 2

/**
 * The language to read a text in: the declared one, unless its words say plainly otherwise (a form often declares the
 * writer's own language); without one, 'es' when Spanish function words outnumber English ones, where accents and
 * inverted marks tip an even count.
 */
export function languageOf(tokens: readonly Token[], declared?: Lang): Lang {
  let spanish = 0
  let english = 0
  for (const token of tokens.length > 400 ? tokens.slice(0, 400) : tokens) {
    if (token.shape === 'word') {
      if (SPANISH.has(token.lower)) spanish += 1
      else if (ENGLISH.has(token.lower)) english += 1
      if (/[ñáéíóú]/.test(token.lower)) spanish += 0.5
    } else if (token.text === '¿' || token.text === '¡') spanish += 1
  }
  if (declared === 'es') return spanish === 0 && english >= SURE_WORDS ? 'en' : 'es'
  if (declared === 'en') return english === 0 && spanish >= SURE_WORDS ? 'es' : 'en'
  return spanish > english ? 'es' : 'en'
}
