import type { Command } from './command.ts'
import { type Terminal, wrap } from './terminal.ts'

/** Help of one command: what it does, how it is called, examples that run as they stand. */
export function commandHelp(command: Command, { colour, width }: Terminal): string {
  const flags = Object.entries(command.flags).map(([name, flag]) => ({
    left: `${flag.short ? `-${flag.short}, ` : '    '}--${name}${flag.value ? ` ${flag.value}` : ''}`,
    says: flag.says,
  }))
  flags.push({ left: '-h, --help', says: 'show this help' })
  const column = Math.max(...flags.map(({ left }) => left.length)) + 4
  const section = (title: string, body: string) => `${colour('bold', title)}\n${body}`
  const parts = [
    `${colour('bold', 'Usage')}  clearpost ${command.name}${command.usage ? ` ${command.usage}` : ''}`,
    wrap(command.about, width),
    section(
      'Options',
      flags
        .map(
          ({ left, says }) =>
            `  ${left.padEnd(column - 2)}${wrap(says, width, ' '.repeat(column)).trimStart()}`,
        )
        .join('\n'),
    ),
  ]
  if (command.exitCodes) {
    const codes = Object.entries(command.exitCodes).map(([code, says]) => `  ${code}  ${says}`)
    parts.push(section('Exit codes', codes.join('\n')))
  }
  const examples = command.examples.map(({ line, says }) => `  ${colour('dim', `# ${says}`)}\n  ${line}`)
  parts.push(section('Examples', examples.join('\n\n')))
  return `${parts.join('\n\n')}\n`
}

/** What the program can do, and where to begin. */
export function overview(commands: Command[], { colour }: Terminal): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`)
  return `${colour('bold', 'clearpost')} checks posts for patient data before they go out, and runs the whole desk.

${colour('bold', 'Try')}
  clearpost check "Our patient Maria turned 84 in room 12 today!"

${colour('bold', 'Commands')}
${lines.join('\n')}

${colour('bold', 'Help')}
  clearpost COMMAND --help   options and examples of a command
  clearpost --version        which version this is
`
}

/** The nearest known word, when a mistyped one is close enough. */
export function nearest(word: string, known: string[]): string | undefined {
  const scored = known.map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
  scored.sort((a, b) => a.distance - b.distance)
  const best = scored[0]
  return best && best.distance <= (word.length > 3 ? 2 : 1) ? best.candidate : undefined
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return row[b.length] as number
}
