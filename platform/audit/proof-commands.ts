import { ask, type BaseContext } from '#platform/action'
import type { Command } from '#platform/cli'
import type { Database } from '#platform/db'
import { say, type Text } from '#platform/i18n'
import { checkDocument, readDocument, readHeadDocument, seal } from '#platform/log'
import { keptHead, readText } from './head-files.ts'
import { auditHead, auditProof } from './queries.ts'
import { AUDIT } from './source.ts'

export const HEAD: Command<BaseContext> = {
  noun: 'audit',
  verb: 'head',
  summary: {
    en: 'Seal what has happened and print the head of the audit’s log, to be kept elsewhere',
    zh: '封存已发生的变更并输出审计日志的树头，供另行留存',
  },
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
    await sealNow(db, ctx)
    const head = await ask(db, auditHead, ctx, since === undefined ? {} : { since })
    terminal.print(JSON.stringify(head, null, 2))
    return 0
  },
}

export const PROOF: Command<BaseContext> = {
  noun: 'audit',
  verb: 'proof',
  summary: {
    en: 'Print a change with the proof that it is in the audit’s log (check with audit check-proof)',
    zh: '输出一项变更及其已载入审计日志的证明（用 audit check-proof 核验）',
  },
  args: [
    {
      name: 'id',
      required: true,
      help: { en: 'the change, as audit list names it', zh: '变更编号，见 audit list' },
    },
  ],
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
    await sealNow(db, ctx)
    const input = { id: args[0] ?? '', ...(head && { head }) }
    terminal.print(JSON.stringify(await ask(db, auditProof, ctx, input), null, 2))
    return 0
  },
}

const SAID: { readonly [result in ReturnType<typeof checkDocument>]: Text } = {
  proved: { en: 'Proved.', zh: '证明成立。' },
  'not-proved': { en: 'This proves nothing.', zh: '证明不成立。' },
  'other-head': {
    en: 'True to itself, but of another head than the one given.',
    zh: '证明自身成立，但所依树头与给定的不同。',
  },
}

/** Needs no database: who was given a proof checks it alone. */
export const CHECK_PROOF: Command<BaseContext> = {
  noun: 'audit',
  verb: 'check-proof',
  summary: {
    en: 'Check a proof or a head’s continuation, without a database; exit code 1 if it proves nothing',
    zh: '核验证明或树头的延续关系，无需数据库；不成立时退出码为 1',
  },
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
    const document = readDocument(file, await readText(terminal, file))
    const kept =
      typeof options.head === 'string'
        ? readHeadDocument(options.head, await readText(terminal, options.head))
        : undefined
    const result = checkDocument(document, kept)
    const { log, size, root } = document
    if (terminal.format === 'json') terminal.print(JSON.stringify({ result, log, size, root }))
    else terminal.print(`${say(SAID[result], terminal.lang)}\n${log} ${size} ${root}`)
    return result === 'proved' ? 0 : 1
  },
}

async function sealNow(db: Database, ctx: BaseContext): Promise<void> {
  await seal(db, AUDIT, () => ctx.now)
}
