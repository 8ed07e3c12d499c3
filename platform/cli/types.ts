import type { BaseContext, World } from '#platform/action'
import type { Database } from '#platform/db'
import type { Text } from '#platform/i18n'

export type CommandArgument = {
  readonly name: string
  readonly required: boolean
  readonly help: Text
}
export type CommandOption = {
  readonly flags: string
  readonly help: Text
  readonly choices?: readonly string[]
  readonly default?: string
}

/** What a command reads and writes with: data to stdout, progress and notes to stderr. */
export type Terminal = {
  /** The bytes of a file that the person named, `-` for standard input; read only as fast as they are taken. */
  readonly open: (path: string) => AsyncIterable<Uint8Array>
  /** A file that the person named, written whole or not at all; `-` for standard output. */
  readonly save: (path: string, content: Uint8Array) => Promise<void>
  /** Whether two paths lead to one file, however they are spelt; false where either isn't there. */
  readonly isSameFile: (path: string, other: string) => Promise<boolean>
  /** A person watches while it works: stderr is a terminal. */
  readonly isWatched: boolean
  /** Where people reach the site of this data, `https://example.org`; left out: nothing serves it. */
  readonly home?: () => Promise<string | null>
  readonly lang: string
  readonly format: string
  readonly width: number
  readonly colour: boolean
  readonly print: (text: string) => void
  readonly note: (text: string) => void
  readonly progress: (
    label: string,
    total: number,
  ) => { readonly step: (done: number) => void; readonly end: () => void }
}

/**
 * One verb of the terminal: `./onedelta <noun> <verb>`, or a plain verb when `noun` is null.
 * `run` answers the exit code: 0 done, 1 the answer is "no", 2 wrong use, 3 refused, 4 the world failed.
 */
export type Command<C extends BaseContext> = {
  readonly noun: string | null
  readonly verb: string
  readonly summary: Text
  readonly args: readonly CommandArgument[]
  readonly options: readonly CommandOption[]
  /** The formats it can print; the first is the default. */
  readonly formats: readonly string[]
  /** The only world that it is for; left out: the recorded one, and `--simulated` where its programme is in that too. */
  readonly world?: World
  readonly run: (
    terminal: Terminal,
    ctx: C,
    db: Database,
    given: {
      readonly args: readonly string[]
      readonly options: { readonly [name: string]: string | boolean | undefined }
    },
  ) => Promise<number>
}

export type Given = Parameters<Command<BaseContext>['run']>[3]

/** A command with what it works on already in its hands; opened only when it runs. */
export type BoundCommand = Omit<Command<BaseContext>, 'run'> & {
  /** It can be run as somebody whose key is shown; left out: for the owner of the data folder alone. */
  readonly actsAs?: boolean
  /** `as`: the key that was shown by `--as`; null: the owner works. */
  readonly run: (terminal: Terminal, given: Given, as: string | null) => Promise<number>
}
