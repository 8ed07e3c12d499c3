import { ask, type BaseContext } from '#platform/action'
import type { Command } from '#platform/cli'
import { say, type Text } from '#platform/i18n'
import { readHeadDocument, seal } from '#platform/log'
import { LEDGER_LOG } from '../proof/source.ts'
import { checkTransferProof, readTransferProof } from '../proof/transfer-proof.ts'
import { ledgerHead, ledgerProof } from '../queries.ts'
import { keptHead, readText } from './head-files.ts'

export const HEAD: Command<BaseContext> = {
  noun: 'ledger',
  verb: 'head',
  summary: {
    en: 'Seal what was posted and print the head of the ledger’s log, to be kept elsewhere',
    zh: '封存已记账内容并输出账本日志的树头，供另行留存',
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
    await seal(db, LEDGER_LOG, () => ctx.now)
    const head = await ask(db, ledgerHead, ctx, since === undefined ? {} : { since })
    terminal.print(JSON.stringify(head, null, 2))
    return 0
  },
}

export const PROOF: Command<BaseContext> = {
  noun: 'ledger',
  verb: 'proof',
  summary: {
    en: 'Print a transfer with the proof that it is in the ledger’s log (check with ledger check-proof)',
    zh: '输出一笔转账及其已载入账本日志的证明（用 ledger check-proof 核验）',
  },
  args: [{ name: 'id', required: true, help: { en: 'its id', zh: '转账编号' } }],
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
    await seal(db, LEDGER_LOG, () => ctx.now)
    const proof = await ask(db, ledgerProof, ctx, { id: args[0] ?? '', ...(head && { head }) })
    terminal.print(JSON.stringify(proof, null, 2))
    return 0
  },
}

const SAID: { readonly [result in ReturnType<typeof checkTransferProof>]: Text } = {
  proved: { en: 'Proved.', zh: '证明成立。' },
  'not-proved': { en: 'This proves nothing.', zh: '证明不成立。' },
  'other-head': {
    en: 'True to itself, but of another head than the one given.',
    zh: '证明自身成立，但所依树头与给定的不同。',
  },
}

/** Needs no database: who was given a proof checks it alone. */
export const CHECK_PROOF: Command<BaseContext> = {
  noun: 'ledger',
  verb: 'check-proof',
  summary: {
    en: 'Check the proof of a transfer, without a database; exit code 1 if it proves nothing',
    zh: '核验转账的证明，无需数据库；不成立时退出码为 1',
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
    const proof = readTransferProof(file, await readText(terminal, file))
    const kept =
      typeof options.head === 'string'
        ? readHeadDocument(options.head, await readText(terminal, options.head))
        : undefined
    const result = checkTransferProof(proof, kept)
    const { size, root } = proof.posting
    if (terminal.format === 'json') terminal.print(JSON.stringify({ result, size, root }))
    else terminal.print(`${say(SAID[result], terminal.lang)}\n${proof.transfer.id} ${size} ${root}`)
    return result === 'proved' ? 0 : 1
  },
}
