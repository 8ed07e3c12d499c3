import { ask, perform } from '#platform/action'
import type { Command as AnyCommand } from '#platform/cli'
import { say } from '#platform/i18n'
import type { Command, Context } from '#programmes/contract'
import { publish } from './actions/publish.ts'
import { listed } from './editions/findings.ts'
import { checkWords } from './editions/own-check.ts'
import { htmlBulletin } from './formats/html.ts'
import { markdownBulletin } from './formats/markdown.ts'
import { plainBulletin } from './formats/plain-text.ts'
import { edition } from './queries/edition.ts'
import { editionDiff } from './queries/edition-diff.ts'
import { list } from './queries/list.ts'
import { read } from './queries/read.ts'
import { sentences } from './queries/sentences.ts'
import type { EditionDiffAnswer, SentencesAnswer } from './types.ts'

type Given = Parameters<AnyCommand<Context>['run']>[3]

const AS_OF = {
  flags: '--as-of <day>',
  help: { en: 'only what was known by that day', zh: '只用截至该日已知的数据' },
}
const BULLETIN = { en: 'the bulletin', zh: '公报编号' }

const show: Command = {
  noun: null,
  verb: 'bulletin',
  summary: {
    en: 'Show a bulletin, the newest unless one is named, with a mark behind each figure',
    zh: '显示公报（默认最新一份），每个数据后有核对标记',
  },
  args: [{ name: 'id', required: false, help: BULLETIN }],
  options: [AS_OF],
  formats: ['text', 'md', 'html', 'json'],
  run: async (terminal, ctx, db, given) => {
    const { lang, format } = terminal
    const answer = await ask(db, read, ctx, { lang, ...optional('id', given), ...asOfIn(given) })
    switch (format) {
      case 'json':
        terminal.print(JSON.stringify(answer))
        break
      case 'md':
        terminal.print(markdownBulletin(answer, answer.lang))
        break
      case 'html':
        terminal.print(htmlBulletin(answer, answer.lang))
        break
      default: {
        const { width, colour } = terminal
        terminal.print(plainBulletin(answer, { lang: answer.lang, width, colour }))
      }
    }
    return 0
  },
}

const listBulletins: Command = {
  noun: 'bulletin',
  verb: 'list',
  summary: { en: 'List the bulletins and their editions', zh: '列出公报及其定稿版本' },
  args: [],
  options: [AS_OF],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, given) => {
    const answer = await ask(db, list, ctx, { lang: terminal.lang, ...asOfIn(given) })
    if (terminal.format === 'json') terminal.print(JSON.stringify(answer))
    else {
      for (const { id, title, editions } of answer.items) {
        terminal.print(`${id}  ${say(title, answer.lang)}`)
        for (const one of editions) {
          terminal.print(`  ${one.id}  ${say(one.publishedWords, answer.lang)}  ${one.hash}`)
          if (one.change !== null)
            terminal.print(`    ${one.corrects ?? ''}: ${say(one.change, answer.lang)}`)
        }
      }
    }
    return answer.items.length === 0 ? 1 : 0
  },
}

const publishBulletin: Command = {
  noun: 'bulletin',
  verb: 'publish',
  summary: {
    en: 'Freeze an edition of a bulletin with the hashes of its inputs',
    zh: '将公报定稿为新版本，并记录全部输入的散列值',
  },
  args: [{ name: 'id', required: true, help: BULLETIN }],
  options: [
    {
      flags: '--as-of <day>',
      help: {
        en: 'the day whose knowledge counts; the bulletin’s own unless given',
        zh: '以哪一日所知为准，默认公报当日',
      },
    },
    {
      flags: '--despite <why>',
      help: {
        en: 'publish although the text contradicts itself, and say why',
        zh: '文本自相矛盾仍要发布，并说明理由',
      },
    },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, given) => {
    const { despite } = given.options
    const made = await perform(db, publish, ctx, {
      id: given.args[0],
      ...asOfIn(given),
      ...(typeof despite === 'string' ? { despite } : {}),
    })
    if (made.check !== null) terminal.note(say(checkWords(made.check), terminal.lang))
    if (made.findings.length > 0)
      terminal.note(listed(made.id, made.findings, terminal.lang, made.findings.length))
    terminal.print(terminal.format === 'json' ? JSON.stringify(made) : `${made.id}  ${made.hash}`)
    return 0
  },
}

const diffBulletin: Command = {
  noun: 'bulletin',
  verb: 'diff',
  summary: {
    en: 'Name the figures of an edition that come out otherwise today, and why; exit code 1 if there are any',
    zh: '列出定稿版本中今日结果不同的数据及原因；如有则退出码为 1',
  },
  args: [{ name: 'edition', required: true, help: { en: 'the edition', zh: '版本编号' } }],
  options: [AS_OF],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, given) => {
    const answer = await ask(db, editionDiff, ctx, {
      id: given.args[0],
      lang: terminal.lang,
      ...asOfIn(given),
    })
    terminal.print(terminal.format === 'json' ? JSON.stringify(answer) : printDiff(answer))
    return answer.changes.length === 0 ? 0 : 1
  },
}

const reproduceEdition: Command = {
  noun: 'bulletin',
  verb: 'reproduce',
  summary: {
    en: 'Compute an edition again from what was frozen with it; exit code 1 if a digit differs',
    zh: '用定稿时冻结的内容重新计算该版本；有任何差异则退出码为 1',
  },
  args: [{ name: 'edition', required: true, help: { en: 'the edition', zh: '版本编号' } }],
  options: [],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, given) => {
    const answer = await ask(db, edition, ctx, { id: given.args[0], lang: terminal.lang })
    const { reproduces } = answer
    terminal.print(
      terminal.format === 'json'
        ? JSON.stringify({ edition: answer.edition, reproduces })
        : [
            `${answer.edition.id}  ${answer.edition.hash}`,
            say(reproduces.words, answer.lang),
            ...reproduces.differing.map((id) => `  ${id}`),
          ].join('\n'),
    )
    return reproduces.ok ? 0 : 1
  },
}

const listSentences: Command = {
  noun: 'bulletin',
  verb: 'sentences',
  summary: {
    en: 'List the published sentences that later data made untrue, true, or true otherwise; exit code 1 if there are any',
    zh: '列出因后来的数据而改变核对结果的已发布句子；如有则退出码为 1',
  },
  args: [],
  options: [AS_OF],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, given) => {
    const answer = await ask(db, sentences, ctx, { lang: terminal.lang, ...asOfIn(given) })
    if (terminal.format === 'json') terminal.print(JSON.stringify(answer))
    else {
      for (const item of answer.items) terminal.print(printSentence(item, answer.lang))
      if (answer.items.length === 0)
        terminal.note(say(NO_SENTENCE, terminal.lang).replace('{n}', String(answer.looked)))
    }
    return answer.items.length === 0 ? 0 : 1
  },
}

export const commands: readonly Command[] = [
  ...[show, listBulletins, publishBulletin, diffBulletin],
  ...[reproduceEdition, listSentences],
]

const NO_SENTENCE = {
  en: 'None of the {n} published sentences has another verdict than on its own day.',
  zh: '已发布的 {n} 句中，没有一句的核对结果与发布当日不同。',
}

function printSentence(item: SentencesAnswer['items'][number], lang: string): string {
  const side = ({ words, computed, under }: typeof item.then): string =>
    [words, computed?.words ?? null, under]
      .flatMap((text) => (text === null ? [] : [say(text, lang)]))
      .join(', ')
  return [
    `${item.bulletin.id}  ${item.figure}: ${say(item.directionWords, lang)}`,
    `  ${item.sentenceText}`,
    `  - ${side(item.then)}`,
    `  + ${side(item.since)} (${say(item.changedOnWords, lang)}; ${say(item.changedBy, lang)})`,
  ].join('\n')
}

function printDiff({ changes, unchanged, edition, asOf, lang }: EditionDiffAnswer): string {
  const side = ({ words, value, under }: EditionDiffAnswer['changes'][number]['was']): string =>
    [
      say(words, lang),
      ...[value, under].flatMap((text) => (text === null ? [] : [say(text, lang)])),
    ].join(', ')
  return [
    `${edition.id} (${edition.asOf}) → ${asOf}`,
    ...changes.flatMap((change) => [
      `${change.figure}: ${say(change.shown, lang)}`,
      `  - ${side(change.was)}`,
      `  + ${side(change.now)}`,
      `    ${say(change.why, lang)}`,
    ]),
    say(UNCHANGED, lang).replace('{n}', String(unchanged)),
  ].join('\n')
}

const UNCHANGED = {
  en: 'As it was: {n} figures.',
  zh: '与定稿时相同：{n} 个数据。',
}

function optional(name: string, { args }: Given): { readonly [name: string]: string } {
  return args[0] === undefined ? {} : { [name]: args[0] }
}

function asOfIn({ options }: Given): { readonly asOf?: string | boolean } {
  return options.asOf === undefined ? {} : { asOf: options.asOf }
}
