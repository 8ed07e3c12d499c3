import type { ImportReport } from '#engines/series'
import { perform } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Command } from '#programmes/contract'
import { addObservations, TABLE_CHARACTERS_MAX } from '../actions/add-observations.ts'

/** Puts a reviewed table into the series, with the release as its source. */
export const addCommand: Command = {
  noun: 'claims',
  verb: 'add',
  summary: {
    en: 'Add a reviewed table of claims to the series, with the release as its source',
    zh: '将审阅过的说法表加入数据库，以发布稿为来源',
  },
  args: [
    {
      name: 'table',
      required: true,
      help: {
        en: 'what claims propose printed, after review; - for standard input',
        zh: 'claims propose 的输出（经审阅）；- 表示标准输入',
      },
    },
  ],
  options: [
    { flags: '--id <document>', help: { en: 'the id that the table names', zh: '表中的文献编号' } },
    { flags: '--title <title>', help: { en: 'the title of the release', zh: '发布稿标题' } },
    { flags: '--publisher <name>', help: { en: 'who published it', zh: '发布单位' } },
    { flags: '--date <day>', help: { en: 'the day on which it came out', zh: '发布日期' } },
    {
      flags: '--origin <name>',
      help: {
        en: 'who measured or compiled the figures; the publisher unless given',
        zh: '数据的统计单位；默认为发布单位',
      },
    },
    {
      flags: '--dry-run',
      help: {
        en: 'only list what is wrong and what would be added',
        zh: '只列出错误和将要添加的内容',
      },
    },
    { flags: '--url <address>', help: { en: 'where it can be read', zh: '网址' } },
    { flags: '--licence <words>', help: { en: 'under which it may be used', zh: '使用许可' } },
  ],
  formats: ['text', 'json'],
  run: async (terminal, ctx, db, { args, options }) => {
    const { id, title, publisher, date, origin, url, licence } = options
    for (const [name, given] of Object.entries({ id, title, publisher, date }))
      if (typeof given !== 'string') throw new HouseError('checker.no-option', { name })
    const table = await textOf(terminal.open(args[0] ?? '-'))
    const report = await perform(db, addObservations, ctx, {
      document: {
        ...{ id, publisher, date },
        title: Object.fromEntries(ctx.region.languages.map((lang) => [lang, title])),
        ...(origin === undefined ? {} : { origin }),
        ...(url === undefined ? {} : { url }),
        ...(licence === undefined ? {} : { licence }),
      },
      table,
      dryRun: options.dryRun === true,
    })
    terminal.print(
      terminal.format === 'json'
        ? JSON.stringify({ document: id, ...report })
        : reportText(String(id), report, options.dryRun === true, terminal.lang),
    )
    return report.bad > 0 ? 1 : 0
  },
}

function reportText(
  id: string,
  { added, bad, badRows }: ImportReport,
  isDry: boolean,
  lang: string,
): string {
  const zh = lang.startsWith('zh')
  const wrong = badRows.map(({ line, column, reason, remedy }) =>
    zh
      ? `第 ${line} 行 ${column}：${reason.zh}${remedy.zh}`
      : `line ${line}, ${column}: ${reason.en} ${remedy.en}`,
  )
  const done = zh ? (isDry ? '将添加' : '已添加') : isDry ? 'to be added' : 'added'
  const sums = zh
    ? `${id}：${done} ${added} 个观测值，错误 ${bad} 行`
    : `${id}: ${added} observations ${done}, ${bad} bad rows`
  return [...wrong, sums].join('\n')
}

/** Throws `checker.too-long`, and what reading the file throws. */
async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of bytes) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > TABLE_CHARACTERS_MAX)
      throw new HouseError('checker.too-long', { bytes: text.length, max: TABLE_CHARACTERS_MAX })
  }
  return text + decoder.decode()
}
