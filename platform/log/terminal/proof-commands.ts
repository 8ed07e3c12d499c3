import type { TSchema } from 'typebox'
import { ask, type BaseContext, type Query } from '#platform/action'
import type { Command } from '#platform/cli'
import { say, type Text } from '#platform/i18n'
import { type HeadDocument, readHeadDocument } from '../documents.ts'
import { seal } from '../seal.ts'
import type { LogSource } from '../types.ts'
import { keptHead, readText } from './head-files.ts'

/** What the commands of one log have in common: its noun, and what seals it. */
export type ProvedLog = { readonly noun: string; readonly source: LogSource }

/** `head`: seals what can be sealed and prints the head; with `--since` the path from an older one. */
export function headCommand<I extends TSchema>(
  { noun, source }: ProvedLog,
  summary: Text,
  query: Query<BaseContext, I, HeadDocument>,
): Command<BaseContext> {
  return {
    noun,
    verb: 'head',
    summary,
    args: [],
    options: [
      {
        flags: '--since <file>',
        help: {
          en: 'an older head: add the proof that this one continues it',
          zh: '较早的树头：附上新树头延续自它的证明',
        },
      },
    ],
    formats: ['json'],
    run: async (terminal, ctx, db, { options }) => {
      const since = await keptHead(terminal, options.since)
      await seal(db, source, () => ctx.now)
      const head = await ask(db, query, ctx, since === undefined ? {} : { since })
      terminal.print(JSON.stringify(head, null, 2))
      return 0
    },
  }
}

/** `proof`: prints an entry, by its id, with what proves that it is in the log. */
export function proofCommand<I extends TSchema, Out>(
  { noun, source }: ProvedLog,
  summary: Text,
  id: Text,
  query: Query<BaseContext, I, Out>,
): Command<BaseContext> {
  return {
    noun,
    verb: 'proof',
    summary,
    args: [{ name: 'id', required: true, help: id }],
    options: [
      {
        flags: '--head <file>',
        help: {
          en: 'prove it under this head instead of the newest',
          zh: '以此树头（而非最新树头）为准',
        },
      },
    ],
    formats: ['json'],
    run: async (terminal, ctx, db, { args, options }) => {
      const head = await keptHead(terminal, options.head)
      await seal(db, source, () => ctx.now)
      const proof = await ask(db, query, ctx, { id: args[0] ?? '', ...(head && { head }) })
      terminal.print(JSON.stringify(proof, null, 2))
      return 0
    },
  }
}

/** What came of checking a document, and how it is told: as members of JSON, and as a line of text. */
export type CheckedProof = {
  readonly result: 'proved' | 'not-proved' | 'other-head'
  readonly told: object
  readonly line: string
}

const SAID: { readonly [result in CheckedProof['result']]: Text } = {
  proved: { en: 'Proved.', zh: '证明成立。' },
  'not-proved': { en: 'This proves nothing.', zh: '证明不成立。' },
  'other-head': {
    en: 'True to itself, but of another head than the one given.',
    zh: '证明自身成立，但所依树头与给定的不同。',
  },
}

/** `check-proof`: needs no database; who was given a proof checks it alone. */
export function checkProofCommand(
  noun: string,
  summary: Text,
  check: (file: string, text: string, kept: HeadDocument | undefined) => CheckedProof,
): Command<BaseContext> {
  return {
    noun,
    verb: 'check-proof',
    summary,
    args: [{ name: 'file', required: true, help: { en: 'the proof', zh: '证明文件' } }],
    options: [
      {
        flags: '--head <file>',
        help: {
          en: 'a head that was kept: it must be of that one',
          zh: '此前留存的树头：须以其为准',
        },
      },
    ],
    formats: ['text', 'json'],
    run: async (terminal, _ctx, _db, { args, options }) => {
      const file = args[0] ?? ''
      const text = await readText(terminal, file)
      const kept =
        typeof options.head === 'string'
          ? readHeadDocument(options.head, await readText(terminal, options.head))
          : undefined
      const { result, told, line } = check(file, text, kept)
      if (terminal.format === 'json') terminal.print(JSON.stringify({ result, ...told }))
      else terminal.print(`${say(SAID[result], terminal.lang)}\n${line}`)
      return result === 'proved' ? 0 : 1
    },
  }
}
