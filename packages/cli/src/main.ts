import { parseArgs } from 'node:util'
import { type Command, type Options, UsageError, type Values } from './command.ts'
import { commands } from './commands.ts'
import { commandHelp, nearest, overview } from './help.ts'
import { openTerminal, type Terminal } from './terminal.ts'
import { version } from './version.ts'

/** @returns the exit code */
async function main(argv: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h')
    return show(overview(commands, terminal), terminal)
  if (name === '--version' || name === '-v') return show(`${version}\n`, terminal)
  if (name === 'help') {
    const wanted = commands.find((command) => command.name === rest[0])
    return show(wanted ? commandHelp(wanted, terminal) : overview(commands, terminal), terminal)
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    const near = nearest(
      name,
      commands.map((candidate) => candidate.name),
    )
    throw new UsageError(
      `There is no command "${name}".${near ? ` Did you mean "clearpost ${near}"?` : ''} "clearpost --help" lists them all.`,
    )
  }
  const { values, positionals } = read(command, rest)
  if (values.help) return show(commandHelp(command, terminal), terminal)
  const { run } = await command.load()
  return run({ args: positionals, values, terminal, env: process.env })
}

async function show(text: string, terminal: Terminal): Promise<number> {
  await terminal.out(text)
  return 0
}

function read(command: Command, args: string[]): { values: Values; positionals: string[] } {
  const options: Options = { help: { type: 'boolean', short: 'h' } }
  for (const [name, { type, short }] of Object.entries(command.flags)) {
    options[name] = short ? { type, short } : { type }
  }
  try {
    return parseArgs({ args, options, allowPositionals: true, allowNegative: true })
  } catch (error) {
    const unknown = /Unknown option '(-[^' ]+)/.exec((error as Error).message)?.[1]
    const said = (error as Error).message.split('. To specify')[0] as string
    const near = unknown && nearest(unknown.replace(/^-+/, ''), Object.keys(options))
    throw new UsageError(
      unknown
        ? `clearpost ${command.name} has no option ${unknown}.${near ? ` Did you mean --${near}?` : ''} "clearpost ${command.name} --help" lists them.`
        : `${said}. See "clearpost ${command.name} --help".`,
    )
  }
}

const terminal = openTerminal(process.env)
try {
  process.exitCode = await main(process.argv.slice(2), terminal)
} catch (error) {
  terminal.progress(null)
  terminal.say(
    `${terminal.colourSaid('red', 'clearpost:')} ${error instanceof Error ? error.message : String(error)}`,
  )
  if (process.env.CLEARPOST_DEBUG) terminal.say(String((error as Error).stack))
  process.exitCode = 2
}
