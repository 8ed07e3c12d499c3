import { ask, perform } from '#platform/action'
import { formatDay, say } from '#platform/i18n'
import type { Command } from '#programmes/contract'
import { keepReceipt } from '../actions/keep-receipt.ts'
import { rememberAlias } from '../actions/remember-alias.ts'
import { STANDING_WORDS, standingOfFinding } from '../formats/standing.ts'
import { aliases } from '../queries/aliases.ts'
import { authorWords } from '../words.ts'
import { addCommand } from './add.ts'

const aliasCommand: Command = {
  noun: 'claims',
  verb: 'alias',
  summary: {
    en: 'Say which indicator words of releases mean; remembered with your name',
    zh: '指定发布稿中的词语所指的指标，并记下您的名字',
  },
  args: [
    {
      name: 'words',
      required: true,
      help: { en: 'what is measured, in the words of a release', zh: '发布稿中所述的统计对象' },
    },
    {
      name: 'indicator',
      required: false,
      help: { en: 'the indicator; left out: none that we have', zh: '指标；省略表示没有对应指标' },
    },
  ],
  options: [],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { args }) => {
    const alias = await perform(db, rememberAlias, ctx, {
      words: args[0],
      indicator: args[1] ?? null,
    })
    terminal.print(
      terminal.format === 'json'
        ? JSON.stringify(alias)
        : `${alias.words} → ${alias.indicator ?? '—'}  ${say(authorWords(alias.author), terminal.lang)}`,
    )
    return 0
  },
}

const NO_ALIASES = {
  en: 'Nobody has said yet what any words mean: onedelta claims alias WORDS INDICATOR does.',
  zh: '尚无人指定词语含义；可用 onedelta claims alias 词语 指标 指定。',
}

const aliasesCommand: Command = {
  noun: 'claims',
  verb: 'aliases',
  summary: { en: 'List what people said that words mean', zh: '列出人们指定的词语含义' },
  args: [],
  options: [],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db) => {
    const { items } = await ask(db, aliases, ctx, {})
    if (terminal.format === 'json') terminal.print(JSON.stringify(items))
    else if (items.length === 0) terminal.note(say(NO_ALIASES, terminal.lang))
    else
      for (const { words, indicator, author, at } of items)
        terminal.print(
          `${words} → ${indicator ?? '—'}  ${say(authorWords(author), terminal.lang)}  ${formatDay(at.slice(0, 10), terminal.lang)}`,
        )
    return 0
  },
}

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
  receiptCommand,
  addCommand,
]
