import { ask, perform } from '#platform/action'
import type { Command as AnyCommand } from '#platform/cli'
import { say } from '#platform/i18n'
import type { Command, Context } from '#programmes/contract'
import { publish } from './actions/publish.ts'
import { htmlBulletin } from './formats/html.ts'
import { markdownBulletin } from './formats/markdown.ts'
import { plainBulletin } from './formats/plain-text.ts'
import { editionDiff } from './queries/edition-diff.ts'
import { list } from './queries/list.ts'
import { read } from './queries/read.ts'
import type { EditionDiffAnswer } from './types.ts'

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
        for (const one of editions)
          terminal.print(`  ${one.id}  ${say(one.publishedWords, answer.lang)}  ${one.hash}`)
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
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, given) => {
    const edition = await perform(db, publish, ctx, { id: given.args[0], ...asOfIn(given) })
    terminal.print(
      terminal.format === 'json' ? JSON.stringify(edition) : `${edition.id}  ${edition.hash}`,
    )
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

export const commands: readonly Command[] = [show, listBulletins, publishBulletin, diffBulletin]

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
    `= ${unchanged}`,
  ].join('\n')
}

function optional(name: string, { args }: Given): { readonly [name: string]: string } {
  return args[0] === undefined ? {} : { [name]: args[0] }
}

function asOfIn({ options }: Given): { readonly asOf?: string | boolean } {
  return options.asOf === undefined ? {} : { asOf: options.asOf }
}
