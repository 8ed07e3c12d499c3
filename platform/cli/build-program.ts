import { Argument, Command as Commander, type Help, InvalidArgumentError, Option } from 'commander'
import { say, type Text } from '#platform/i18n'
import { NO_LANGUAGE } from './complaints.ts'
import { EXIT_CODES_HELP } from './exit-codes.ts'
import { isTag } from './terminal.ts'
import type { BoundCommand, Given } from './types.ts'
import { TITLES, WORDS } from './words.ts'

export type ProgramOptions = {
  readonly name: string
  readonly version: string
  readonly summary: Text
  readonly commands: readonly BoundCommand[]
  readonly lang: string
  readonly write: (text: string) => void
  readonly complain: (text: string) => void
  readonly run: (
    command: BoundCommand,
    format: string,
    given: Given,
    as: string | undefined,
  ) => Promise<void>
}

/** The parser of all commands: nouns with their verbs, and plain verbs. Nothing runs until `parseAsync`. */
export function buildProgram(options: ProgramOptions): Commander {
  const { lang, commands } = options
  const root = dress(new Commander(options.name), options)
    .description(say(options.summary, lang))
    .version(options.version, '-v, --version', say(WORDS.version, lang))
  const nouns = new Map<string, Commander>()
  for (const command of commands.filter(({ noun }) => noun === null)) {
    const verb = verbOf(command, options)
    nouns.set(command.verb, verb)
    root.addCommand(verb)
  }
  for (const command of commands) {
    if (command.noun === null) continue
    let parent = nouns.get(command.noun)
    if (parent === undefined) {
      parent = dress(new Commander(command.noun), options).description(
        say(WORDS.noun, lang).replace('{noun}', command.noun),
      )
      nouns.set(command.noun, parent)
      root.addCommand(parent)
    }
    parent.addCommand(verbOf(command, options))
  }
  return root
}

function verbOf(command: BoundCommand, options: ProgramOptions): Commander {
  const { lang } = options
  const verb = dress(new Commander(command.verb), options).description(say(command.summary, lang))
  for (const { name, required, help } of command.args) {
    verb.addArgument(new Argument(required ? `<${name}>` : `[${name}]`, say(help, lang)))
  }
  for (const { flags, help, choices, default: fallback } of command.options) {
    const option = new Option(flags, say(help, lang))
    if (choices !== undefined) option.choices([...choices])
    if (fallback !== undefined) option.default(fallback)
    verb.addOption(option)
  }
  const [format = ''] = command.formats
  if (format !== '') {
    verb.addOption(
      new Option('--format <format>', say(WORDS.format, lang))
        .choices([...command.formats])
        .default(format),
    )
  }
  verb.action(async () => {
    const { format: chosen, lang: _, as: __, ...rest } = verb.opts()
    // It may stand before the noun, between noun and verb, or behind.
    const { as } = verb.optsWithGlobals<{ as?: string }>()
    await options.run(command, chosen ?? format, { args: verb.args, options: rest }, as)
  })
  return verb
}

// What every level has in common: help in the person's language, its exit codes, and errors that we print. A noun may
// be a plain verb as well, with options of its own, so that options belong to the last verb before them.
function dress(program: Commander, options: ProgramOptions): Commander {
  const { lang, write, complain } = options
  return program
    .helpOption('-h, --help', say(WORDS.help, lang))
    .helpCommand(false)
    .enablePositionalOptions()
    .addOption(
      new Option('--lang <lang>', say(WORDS.lang, lang)).argParser(languageTag).default(lang),
    )
    .addOption(new Option('--as <key>', say(WORDS.as, lang)))
    .addHelpText('after', `\n${say(EXIT_CODES_HELP, lang)}`)
    .configureHelp(lang === 'zh' ? CHINESE_HELP : {})
    .configureOutput({ writeOut: write, writeErr: complain, outputError: () => undefined })
    .exitOverride()
}

// Which languages there are beside our own two, only the region knows, and it isn't read before a command runs.
function languageTag(value: string): string {
  if (isTag(value)) return value
  throw new InvalidArgumentError(NO_LANGUAGE)
}

// Commander's own words around titles, choices and defaults are English only.
const CHINESE_HELP: Partial<Help> = {
  styleTitle: (title) => TITLES[title] ?? title,
  styleUsage: inChinese,
  optionDescription: ({ description, argChoices, defaultValue }) => {
    const notes = argChoices === undefined ? [] : [`可选：${argChoices.join('、')}`]
    if (typeof defaultValue === 'string') notes.push(`默认：${defaultValue}`)
    return notes.length === 0 ? description : `${description}（${notes.join('；')}）`
  },
}

/** "farm cow milk [options] <name>". */
function inChinese(usage: string): string {
  return usage.replace(/\[(?:options|command)\]/g, (word) => TITLES[word] ?? word)
}

/** How what was meant is written: its verbs where a noun has no such verb, else its arguments; and where more is said. */
export function usageOf(program: Commander, argv: readonly string[], lang: string): string {
  let meant = program
  for (const word of argv) meant = meant.commands.find((one) => one.name() === word) ?? meant
  const isZh = lang === 'zh'
  const own = meant.createHelp().commandUsage(meant)
  const path = isZh ? inChinese(own) : own
  const usage = `${isZh ? TITLES['Usage:'] : 'Usage: '}${path}`
  const verbs = meant.commands.map((one) => one.name()).join(', ')
  return verbs === '' ? usage : `${usage}\n${isZh ? TITLES['Commands:'] : 'Commands: '}${verbs}`
}
