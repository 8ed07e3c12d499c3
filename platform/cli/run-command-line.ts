import { CommanderError } from 'commander'
import { type ErrorCatalogue, HouseError, sayError } from '#platform/errors'
import { say, type Text } from '#platform/i18n'
import { buildProgram, usageOf } from './build-program.ts'
import { sayComplaint } from './complaints.ts'
import { completionScript } from './completion.ts'
import { EXIT, exitCodeOf } from './exit-codes.ts'
import { type Environment, languageOf, type Streams, terminalOf } from './terminal.ts'
import type { BoundCommand } from './types.ts'
import { WORDS } from './words.ts'

export type CommandLine = {
  readonly name: string
  readonly version: string
  readonly summary: Text
  readonly commands: readonly BoundCommand[]
  /** Asked for when something goes wrong: it comes with every module of the house. */
  readonly catalogue: () => Promise<ErrorCatalogue>
}

/** Runs one command of `argv` (without program and script); answers the exit code and never throws. */
export async function runCommandLine(
  line: CommandLine,
  argv: readonly string[],
  streams: Streams,
  environment: Environment,
): Promise<number> {
  const lang = languageOf(argv, environment)
  const commands = [...line.commands, completionOf(line)]
  const complain = (text: string) => streams.err.write(text)
  let code: number = EXIT.done
  const program = buildProgram({
    ...line,
    commands,
    lang,
    write: (text) => streams.out.write(text),
    complain,
    run: async (command, format, given, as) => {
      if (as !== undefined && command.actsAs !== true) throw new HouseError('cli.owner-only')
      const terminal = terminalOf({ streams, environment, lang, format })
      code = await command.run(terminal, given, as ?? (environment.ONEDELTA_KEY || null))
    },
  })
  if (argv.length === 0) {
    streams.out.write(program.helpInformation())
    return EXIT.wrongUse
  }
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode !== 0)
      return tellWrongUse(error, usageOf(program, argv, lang), lang, complain)
    return tell(error, line.catalogue, lang, complain)
  }
}

function tellWrongUse(
  error: CommanderError,
  usage: string,
  lang: string,
  complain: (text: string) => void,
): number {
  // Commander shows the help of a noun without a verb as an error of its own.
  if (error.code !== 'commander.help')
    complain(`${sayComplaint(error.code, error.message, lang)}\n${usage}\n`)
  return EXIT.wrongUse
}

/** The store's words for a database that is away and for a full disk; most commands end well and never load it. */
async function outageOf(error: unknown): Promise<HouseError | undefined> {
  const { outage } = await import('#platform/db')
  return outage(error)
}

async function tell(
  error: unknown,
  catalogue: CommandLine['catalogue'],
  lang: string,
  complain: (text: string) => void,
): Promise<number> {
  if (error instanceof CommanderError) return EXIT.done
  const known = error instanceof HouseError ? error : await outageOf(error)
  if (known !== undefined) {
    const { kind, message, remedy } = sayError(known, await catalogue(), lang)
    complain(`${message}\n`)
    if (remedy !== '') complain(`${say(WORDS.remedy, lang)}${remedy}\n`)
    complain(`(${known.code})\n`)
    return exitCodeOf(kind)
  }
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
  complain(`${say(WORDS.failed, lang)}${reason}\n`)
  return EXIT.worldFailed
}

function completionOf(line: CommandLine): BoundCommand {
  return {
    noun: null,
    verb: 'completion',
    summary: WORDS.completion,
    args: [{ name: 'shell', required: true, help: WORDS.shell }],
    options: [],
    formats: [],
    run: async (terminal, { args }) => {
      terminal.print(completionScript(args[0] ?? '', line.name, line.commands))
      return EXIT.done
    },
  }
}
