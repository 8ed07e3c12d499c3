import { perform } from '#platform/action'
import { say } from '#platform/i18n'
import type { Command } from '#programmes/contract'
import { keepReceipt } from '../actions/keep-receipt.ts'
import { STANDING_WORDS, standingOfFinding } from '../formats/standing.ts'
import { addCommand } from './add.ts'
import { aliasCommand, aliasesCommand, takeBackCommand } from './aliases.ts'

const NOT_SERVED = {
  en: 'Nothing serves this data now: npm start does, and prints the address that goes before it.',
  zh: '目前没有运行中的服务：可用 npm start 启动，并将其输出的地址置于上述路径之前。',
}

const receiptCommand: Command = {
  noun: 'claims',
  verb: 'receipt',
  summary: {
    en: 'Check a sentence and keep what was found at a permanent address',
    zh: '核对一句话，并将结果保存在永久地址',
  },
  args: [{ name: 'sentence', required: true, help: { en: 'the sentence', zh: '句子' } }],
  options: [
    {
      flags: '--date <day>',
      help: { en: 'the day on which it was published', zh: '该句的发布日期' },
    },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { args, options }) => {
    const made = await perform(db, keepReceipt, ctx, {
      sentence: args[0],
      lang: terminal.lang,
      ...(typeof options.date === 'string' ? { date: options.date } : {}),
    })
    if (terminal.format === 'json') terminal.print(JSON.stringify(made))
    else {
      for (const claim of made.check.claims)
        terminal.print(
          `${claim.text}: ${say(STANDING_WORDS[standingOfFinding(claim)], terminal.lang)}`,
        )
      const home = (await terminal.home?.()) ?? null
      terminal.print(`${home ?? ''}/${made.lang}${made.href}`)
      if (home === null) terminal.note(say(NOT_SERVED, terminal.lang))
    }
    return 0
  },
}

export const commands: readonly Command[] = [
  aliasCommand,
  aliasesCommand,
  takeBackCommand,
  receiptCommand,
  addCommand,
]
