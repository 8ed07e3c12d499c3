import type { BaseContext } from '#platform/action'
import { type Command, type Given, type Terminal, wrap } from '#platform/cli'
import { say, type Text } from '#platform/i18n'
import { type LeftOut, type Proposals, proposeAdditions } from '../additions/propose-additions.ts'
import { printable } from '../formats/amended-pieces.ts'
import { lineNumbers } from '../formats/quotation.ts'
import {
  type CheckHost,
  choiceOf,
  DATA_OPTION,
  DATE_OPTION,
  FILE_HELP,
  inputOf,
  releaseFile,
  requireDays,
  requireLanguage,
  tellFuture,
} from './release-file.ts'

/** The verb without its host, which binds `runPropose`. */
export const proposeCommand: Omit<Command<BaseContext>, 'run'> = {
  noun: 'claims',
  verb: 'propose',
  summary: {
    en: 'Print the claims of a release as observations to be reviewed, for claims add',
    zh: '将发布稿中的说法输出为待审阅的观测值，供 claims add 使用',
  },
  args: [{ name: 'file', required: true, help: FILE_HELP }],
  options: [
    DATE_OPTION,
    {
      flags: '--id <document>',
      help: {
        en: 'the id under which the release shall be added; release- and its day unless given',
        zh: '发布稿加入时的文献编号；默认为 release- 加发布日期',
      },
    },
    { ...DATA_OPTION, choices: ['auto', 'store', 'pack'] },
  ],
  formats: ['csv'],
}

export async function runPropose(
  terminal: Terminal,
  { args, options }: Given,
  host: CheckHost,
): Promise<number> {
  requireDays(options)
  const release = await releaseFile(terminal, args[0] ?? '-')
  const opened = await host.open(choiceOf(options.data))
  try {
    requireLanguage(terminal, opened.parts)
    tellFuture(terminal, opened.parts, options)
    const { ground } = opened.parts
    if (ground === null) throw new Error('proposals need data')
    const input = inputOf(release, options)
    const id = typeof options.id === 'string' ? options.id : null
    const proposals = proposeAdditions({ ...opened.parts, ground }, input, id)
    // The whole engine, and only where a table is written.
    const { writeCsv } = await import('#engines/series')
    const drafts = proposals.rows.map(({ draft }) => draft)
    for (const line of writeCsv(drafts, opened.parts.languages)) terminal.print(line)
    told(terminal, proposals, release.text)
    return 0
  } finally {
    await opened.close()
  }
}

const WORDS = {
  rows: { en: '{n} rows to review', zh: '{n} 行待审阅' },
  check: { en: 'Look at these rows', zh: '请留意以下各行' },
  left: { en: 'Left out', zh: '未列入' },
  held: {
    en: 'The series has this text already, as {titles}.',
    zh: '数据库中已有本文：{titles}。',
  },
  uncovered: {
    en: 'Where an indicator does exist, say which with: onedelta claims alias WORDS INDICATOR. A new one is defined in the region pack, in series/indicators.yaml; then propose again.',
    zh: '若已有对应指标，请用 onedelta claims alias 词语 指标 指定；新指标在区域数据包的 series/indicators.yaml 中定义，然后重新执行。',
  },
  line: { en: 'line {n}', zh: '第{n}行' },
} as const satisfies { readonly [name: string]: Text }

/** Beside the table, for the person: what to look at, and what isn't in it. */
function told(terminal: Terminal, { rows, left, held }: Proposals, text: string): void {
  const { lang } = terminal
  const lineOf = lineNumbers(text)
  const word = (words: Text, parts: { readonly [name: string]: string } = {}) =>
    say(words, lang).replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '')
  const at = ({ claim }: Pick<LeftOut, 'claim'>) =>
    `${word(WORDS.line, { n: String(lineOf(claim.start)) })} “${printable(claim.text)}”`
  terminal.note(word(WORDS.rows, { n: String(rows.length) }))
  if (held.length > 0) {
    const titles = held.map(({ title }) => say(title, lang)).join('; ')
    terminal.note(word(WORDS.held, { titles }))
  }
  const doubtful = rows.filter(({ checks }) => checks.length > 0)
  if (doubtful.length > 0) terminal.note(`\n${word(WORDS.check)}`)
  for (const row of doubtful)
    terminal.note(
      `  ${at(row)}: ${row.draft.indicator}: ${row.checks.map((one) => say(one, lang)).join('; ')}`,
    )
  if (left.length > 0) terminal.note(`\n${word(WORDS.left)}`)
  for (const [why, these] of Map.groupBy(left, ({ why: reason }) => say(reason, lang)))
    for (const line of wrap(`${why}: ${these.map(at).join(', ')}`, terminal.width - 2))
      terminal.note(`  ${line}`)
  if (left.some(({ isUncovered }) => isUncovered)) terminal.note(`\n${word(WORDS.uncovered)}`)
}
