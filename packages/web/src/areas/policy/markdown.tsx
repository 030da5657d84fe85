import { Typography } from '@mantine/core'
import { marked, type Token, type Tokens } from 'marked'
import { createElement, Fragment, type ReactNode, useMemo } from 'react'

/** A policy's text. Its marks become elements of ours: nothing of it is ever read as HTML. */
export function Markdown({ text, lang }: { text: string; lang: 'en' | 'es' }) {
  const tokens = useMemo(() => marked.lexer(text), [text])
  return (
    <Typography lang={lang}>
      {tokens.map((token, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
        <Fragment key={index}>{elementOf(token)}</Fragment>
      ))}
    </Typography>
  )
}

/** Headings of a policy stand below the page's own. */
const TOP_LEVEL = 1
const DEEPEST_LEVEL = 5

function inner(token: { tokens?: Token[] }): ReactNode {
  return (token.tokens ?? []).map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    <Fragment key={index}>{elementOf(child)}</Fragment>
  ))
}

function elementOf(token: Token): ReactNode {
  switch (token.type) {
    case 'heading':
      return createElement(`h${Math.min(token.depth + TOP_LEVEL, DEEPEST_LEVEL)}`, {}, inner(token))
    case 'paragraph':
      return <p>{inner(token)}</p>
    case 'strong':
      return <strong>{inner(token)}</strong>
    case 'em':
      return <em>{inner(token)}</em>
    case 'del':
      return <s>{inner(token)}</s>
    case 'blockquote':
      return <blockquote>{inner(token)}</blockquote>
    case 'list': {
      const items = (token as Tokens.List).items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
        <li key={index}>{inner(item)}</li>
      ))
      return token.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return <TableOf token={token as Tokens.Table} />
    case 'codespan':
      return <code>{token.text}</code>
    case 'br':
      return <br />
    case 'hr':
      return <hr />
    case 'space':
      return null
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens ? inner(token) : plain(token.text)
    default:
      return plain(token.raw)
  }
}

function TableOf({ token }: { token: Tokens.Table }) {
  return (
    <table>
      <thead>
        <tr>
          {token.header.map((cell) => (
            <th key={cell.text} scope="col">
              {inner(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {token.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
          <tr key={index}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
              <td key={column}>{inner(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
/** The lexer writes these signs as entities. */
const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => ENTITIES[name] ?? '')
