import { TITLES } from '../../src/identify/token-facts.ts'
import type { Entity, Row } from './corpora.ts'
import type { NameMaker } from './invent.ts'

/** The row with every person replaced by another of the same make (count of words, case); undefined without persons. */
export function withOtherNames(row: Row, maker: NameMaker, suffix: string): Row | undefined {
  const people = row.entities.filter((entity) => entity.type === 'PERSON' && entity.end - entity.start > 2)
  if (people.length === 0) return undefined
  const made = new Map<string, string>()
  let text = ''
  let at = 0
  const entities: Entity[] = []
  for (const person of [...people].sort((a, b) => a.start - b.start)) {
    if (person.start < at) return undefined
    const written = row.text.slice(person.start, person.end)
    const other = made.get(written) ?? rename(written, maker)
    made.set(written, other)
    text += row.text.slice(at, person.start)
    entities.push({ start: text.length, end: text.length + other.length, type: 'PERSON' })
    text += other
    at = person.end
  }
  return { id: `${row.id}-${suffix}`, text: text + row.text.slice(at), entities }
}

function rename(written: string, maker: NameMaker): string {
  const words = written.split(' ')
  return words
    .map((word, i) => {
      if (
        TITLES.has(word.toLowerCase().replace('.', '')) ||
        /^(?:van|de|la|del|von|al|bin|\W+|[A-Z]\.?)$/i.test(word)
      )
        return word
      const hash = word.startsWith('#')
      const name = words.length > 1 && i > 0 ? maker.last() : maker.chance(0.7) ? maker.first() : maker.last()
      if (hash)
        return `#${maker.chance(0.5) ? name : name.toLowerCase()}${maker.chance(0.6) ? maker.last() : ''}`
      if (word === word.toLowerCase()) return name.toLowerCase()
      if (word.length > 1 && word === word.toUpperCase()) return name.toUpperCase()
      return name
    })
    .join(' ')
}
