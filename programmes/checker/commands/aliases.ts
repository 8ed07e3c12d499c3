import { ask, perform } from '#platform/action'
import { HouseError } from '#platform/errors'
import { formatDay, type Lang, say } from '#platform/i18n'
import type { Command } from '#programmes/contract'
import { rememberAlias } from '../actions/remember-alias.ts'
import { takeBackAlias } from '../actions/take-back-alias.ts'
import { aliases } from '../queries/aliases.ts'
import type { KeptAlias } from '../store.ts'
import { authorWords } from '../words.ts'

export const aliasCommand: Command = {
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

const BACK_AGAIN = {
  en: 'What counts again: {line}',
  zh: '重新生效：{line}',
}
const NOTHING_LEFT = {
  en: 'Nobody’s word on these words counts any more: matches are as they were before.',
  zh: '这些词语不再有更正，对应关系恢复如前。',
}

export const takeBackCommand: Command = {
  noun: 'claims',
  verb: 'take-back',
  summary: {
    en: 'Take back what was said of words; what counted before counts again',
    zh: '撤回关于词语的更正，此前的对应关系重新生效',
  },
  args: [
    {
      name: 'words',
      required: true,
      help: { en: 'the words, as claims aliases lists them', zh: 'claims aliases 所列的词语' },
    },
  ],
  options: [],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { args }) => {
    const words = plain(args[0] ?? '')
    const standing = async () =>
      (await ask(db, aliases, ctx, {})).items.find((one) => plain(one.words) === words)
    const found = await standing()
    if (found === undefined) throw new HouseError('checker.nothing-said', { words: args[0] ?? '' })
    const taken = await perform(db, takeBackAlias, ctx, { id: found.id })
    if (terminal.format === 'json') {
      terminal.print(JSON.stringify(taken))
      return 0
    }
    terminal.print(lineOf(taken, terminal.lang))
    const before = await standing()
    terminal.note(
      before === undefined
        ? say(NOTHING_LEFT, terminal.lang)
        : say(BACK_AGAIN, terminal.lang).replace('{line}', () => lineOf(before, terminal.lang)),
    )
    return 0
  },
}

/** As the store holds words, in capitals or not. */
function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase()
}

const TAKEN_BACK = { en: 'taken back by {author}, {day}', zh: '由{author}于{day}撤回' }

function lineOf({ words, indicator, author, at, takenBack }: KeptAlias, lang: Lang): string {
  const day = (instant: string) => formatDay(instant.slice(0, 10), lang)
  const said = `${words} → ${indicator ?? '—'}  ${say(authorWords(author), lang)}  ${day(at)}`
  if (takenBack === null) return said
  const by = say(authorWords(takenBack.author), lang)
  const parts: { readonly [name: string]: string } = { author: by, day: day(takenBack.at) }
  return `${said}  ${say(TAKEN_BACK, lang).replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '')}`
}

const NO_ALIASES = {
  en: 'Nobody has said yet what any words mean: onedelta claims alias WORDS INDICATOR does.',
  zh: '尚无人指定词语含义；可用 onedelta claims alias 词语 指标 指定。',
}

export const aliasesCommand: Command = {
  noun: 'claims',
  verb: 'aliases',
  summary: { en: 'List what people said that words mean', zh: '列出人们指定的词语含义' },
  args: [],
  options: [
    {
      flags: '--all',
      help: {
        en: 'with what was said anew since or taken back, and by whom',
        zh: '包括已被更新或撤回的更正及撤回者',
      },
    },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { options }) => {
    const { items } = await ask(db, aliases, ctx, options.all === true ? { all: true } : {})
    if (terminal.format === 'json') terminal.print(JSON.stringify(items))
    else if (items.length === 0) terminal.note(say(NO_ALIASES, terminal.lang))
    else for (const one of items) terminal.print(lineOf(one, terminal.lang))
    return 0
  },
}
