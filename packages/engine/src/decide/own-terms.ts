import { type Analysis, originalRange } from '../subject/analysis.ts'
import { splitWords, type Word } from '../subject/words.ts'
import type { Finding, OwnTerm, Post } from '../types.ts'

/** An organization must have policies of its own and keep to them. */
export const OWN_RULE_CITATION = '45 CFR 164.530(c)(1), 164.530(i)(1)'
/** Words of one term; longer ones are cut here, so that a position of the text costs at most this many steps. */
export const TERM_WORDS_MAX = 12

interface Node {
  next: Map<string, Node>
  term?: OwnTerm
}

const prepared = new WeakMap<readonly OwnTerm[], Node>()

/** The words of a term as the engine compares them: lower case, accents folded, punctuation left out. */
export function termWords(words: string): string[] {
  return splitWords(words.normalize('NFC'))
    .filter(({ kind }) => kind !== 'mark')
    .map(({ text }) => text)
    .slice(0, TERM_WORDS_MAX)
}

/** A tree of words; a term of several words is found as one word too, as hashtags write it. */
function treeOf(terms: readonly OwnTerm[]): Node {
  const known = prepared.get(terms)
  if (known) return known
  const root: Node = { next: new Map() }
  const add = (words: string[], term: OwnTerm) => {
    let node = root
    for (const word of words) {
      let next = node.next.get(word)
      if (!next) {
        next = { next: new Map() }
        node.next.set(word, next)
      }
      node = next
    }
    // Of two terms with the same words the stricter holds.
    if (node.term?.verdict !== 'stop') node.term = term
  }
  for (const term of terms) {
    const words = termWords(term.words)
    if (words.length === 0) continue
    add(words, term)
    if (words.length > 1) add([words.join('')], term)
  }
  prepared.set(terms, root)
  return root
}

/** The longest term at each place, left to right, never overlapping. Indexes into `words`, end exclusive. */
function matches(words: readonly Word[], root: Node): { term: OwnTerm; first: number; last: number }[] {
  const found: { term: OwnTerm; first: number; last: number }[] = []
  for (let i = 0; i < words.length; ) {
    let node: Node | undefined = root
    let best: { term: OwnTerm; last: number } | undefined
    for (let at = i; at < words.length; at += 1) {
      const word = words[at] as Word
      if (word.kind === 'mark') {
        if (at === i) break
        continue
      }
      node = node.next.get(word.text)
      if (!node) break
      if (node.term) best = { term: node.term, last: at + 1 }
      // A long run of marks inside a term is no term.
      if (at - i > 2 * TERM_WORDS_MAX) break
    }
    if (best) {
      found.push({ term: best.term, first: i, last: best.last })
      i = best.last
    } else i += 1
  }
  return found
}

/**
 * Where a post holds the organization's own terms, in its text and in the descriptions of its pictures, as
 * findings with the organization's own reason. Whole words, whatever their case and accents. Linear.
 */
export function findOwnTerms(
  analysis: Analysis,
  post: Post,
  terms: readonly OwnTerm[] | undefined,
): { term: OwnTerm; finding: Finding }[] {
  // A private person's account is under nobody's house rules.
  if (!terms || terms.length === 0 || analysis.account === 'patient') return []
  const root = treeOf(terms)
  const findingOf = (term: OwnTerm, start: number, end: number, text: string): Finding => ({
    category: 'quasi',
    start,
    end,
    text,
    score: 1,
    kind: 'own-term',
    reason: term.reason,
    reasonId: `own.${term.id}`,
    citation: OWN_RULE_CITATION,
  })
  const inText = matches(analysis.words, root).map(({ term, first, last }) => {
    const { start, end } = originalRange(analysis, first, last)
    return { term, finding: findingOf(term, start, end, post.text.slice(start, end)) }
  })
  const inMedia = (post.media ?? []).flatMap(({ text }, media) => {
    if (text === undefined) return []
    const words = splitWords(text.normalize('NFC'))
    return matches(words, root).map(({ term, first, last }) => ({
      term,
      finding: {
        ...findingOf(term, 0, 0, text.slice(words[first]?.start, words[last - 1]?.end)),
        media,
      },
    }))
  })
  return [...inText, ...inMedia]
}
