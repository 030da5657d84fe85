import { Text } from '@mantine/core'
import classes from './diff.module.css'

export interface DiffPart {
  op: 'same' | 'added' | 'removed'
  text: string
}

/** A word diff: added words underlined, removed ones struck through; both also named for a screen reader by ins and del. */
export function Diff({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <Text component="div" className={classes.diff ?? ''}>
      {parts.map((part, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one diff never move
        if (part.op === 'added') return <ins key={index}>{part.text}</ins>
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one diff never move
        if (part.op === 'removed') return <del key={index}>{part.text}</del>
        return part.text
      })}
    </Text>
  )
}
