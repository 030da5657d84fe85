import { hashText } from '../text/hash.ts'
import type { Lang, Post } from '../types.ts'
import { occasionLines } from './occasions.ts'
import { purposeOf } from './purpose.ts'
import type { Purpose, Voice } from './statements.ts'
import { STATEMENTS_EN } from './statements-en.ts'
import { STATEMENTS_ES } from './statements-es.ts'
import { hashtagsOf, moodOf } from './tone.ts'
import { tipsOf, topicOf } from './topics.ts'

/** Purposes that a health tip belongs to. */
const WITH_TIP = new Set<Purpose>(['education', 'milestone', 'lesson', 'reassurance', 'grief'])
/** Purposes whose line of work is the author's, not the patient's. */
const OWN_FIELD = new Set<Purpose>(['humour', 'venting', 'work', 'recruiting', 'event', 'lesson'])

/**
 * General words with the purpose, the health topic and the mood of the post, about nobody: one way of saying it after
 * the other, the order chosen by the text, so that the same post always gets the same proposal.
 *
 * @param bare without tip, emoji and hashtags, to stand between kept sentences
 */
export function* statements(post: Post, lang: Lang, bare = false): Generator<string> {
  const purpose = purposeOf(post)
  const voice: Voice = post.account === 'organization' ? 'we' : 'i'
  const { role, facility } = post.context ?? {}
  const topic = topicOf(post.text, role, facility)
  const field = (OWN_FIELD.has(purpose) ? topicOf('', role, facility) : topic)[lang]
  const occasion = occasionLines(post.text, purpose, lang) ?? []
  const general = (lang === 'es' ? STATEMENTS_ES : STATEMENTS_EN)[purpose][voice]
  const tips = tipsOf(topic, lang)
  const withTip =
    !bare &&
    WITH_TIP.has(purpose) &&
    (purpose === 'education' || (topic.id !== 'general' && (purpose !== 'grief' || topic.crisis === true)))
  const hash = hashText(post.text)
  const mood = bare ? '' : moodOf(post.text, purpose)
  const hashtags = bare ? [] : hashtagsOf(post.text)
  // First what is said on such an occasion, then what fits the purpose, then what fits anybody.
  const lines = [...turned(occasion, hash), ...turned(general, hash), ...PLAIN[lang]]
  for (let turn = 0; turn < lines.length; turn += 1) {
    const line = fill(lines[turn] as string, field)
    const parts = [line]
    // Every second try goes without the tip: the topic itself may be what the check objects to.
    if (withTip && turn % 2 === 0 && turn >= occasion.length)
      parts.push(tips[((hash >>> 8) + turn) % tips.length] as string)
    if (mood !== '') parts.push(mood)
    yield [...parts, ...hashtags].join(' ')
  }
}

/** Puts the line of work in, with a capital where it opens the sentence. */
function fill(line: string, field: string): string {
  return line.replace('{field}', (_, at: number) =>
    at === 0 || /[.!?] $/.test(line.slice(0, at)) ? field.charAt(0).toUpperCase() + field.slice(1) : field,
  )
}

/** A tip on the topic, to stand beside the author's own advice; undefined when the topic is not plain. */
export function adviceBeside(post: Post, lang: Lang): string | undefined {
  const topic = topicOf(post.text)
  const tips = tipsOf(topic, lang)
  return topic.id === 'general' ? undefined : tips[hashText(post.text) % tips.length]
}

/** One general sentence to stand beside the author's own thanks or feeling. */
export function statementBeside(post: Post, lang: Lang): string | undefined {
  for (const statement of statements(post, lang, true)) return statement
  return undefined
}

function turned<T>(items: readonly T[], by: number): T[] {
  return items.map((_, i) => items[(by + i) % items.length] as T)
}

/** When the check objects to all that is nearer to the point. */
const PLAIN: Record<Lang, readonly string[]> = {
  en: [
    'Please be kind to each other.',
    'Be kind to each other out there.',
    'Wash your hands, drink water, be kind.',
  ],
  es: ['Tratémonos con cariño.', 'Cuidémonos entre todos.', 'Gracias a todo el equipo por su trabajo.'],
}
