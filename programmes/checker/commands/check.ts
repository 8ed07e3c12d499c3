import type { BaseContext } from '#platform/action'
import type { Command, Given, Terminal } from '#platform/cli'
import { HouseError } from '#platform/errors'
import { checkRelease } from '../check-release.ts'
import { findingsOf } from '../formats/findings.ts'
import { countsWords } from '../formats/standing.ts'
import { type Extent, terminalReport } from '../formats/terminal-report.ts'
import type { CheckAnswer } from '../types.ts'
import {
  AS_OF_OPTION,
  type CheckHost,
  choiceOf,
  DATA_OPTION,
  DATE_OPTION,
  FILE_HELP,
  inputOf,
  type ReleaseFile,
  releaseFile,
  requireData,
  requireDays,
  requireLanguage,
  tellFuture,
  watched,
} from './release-file.ts'

const EXTENTS: readonly Extent[] = ['all', 'problems']
const FORMATS = ['text', 'json', 'csv', 'html', 'docx'] as const
type Format = (typeof FORMATS)[number]

/** The verb without its host, which binds `runCheck`: a release is checked without a database. */
export const checkCommand: Omit<Command<BaseContext>, 'run'> = {
  noun: null,
  verb: 'check',
  summary: {
    en: 'Find and test every quantitative claim of a release; exit code 1 if any is wrong',
    zh: '找出并核对发布稿中的全部数量说法；如有错误则退出码为 1',
  },
  args: [{ name: 'file', required: true, help: FILE_HELP }],
  options: [
    DATE_OPTION,
    AS_OF_OPTION,
    {
      flags: '--document <id>',
      help: {
        en: 'the document of the series that this text is: it supports nothing',
        zh: '本文在数据库中的文献编号：它不作任何依据',
      },
    },
    DATA_OPTION,
    {
      flags: '--only <what>',
      help: {
        en: 'how much of the report is printed: every claim, or the problems alone',
        zh: '报告打印范围：全部说法，或仅限问题',
      },
      choices: EXTENTS,
      default: 'all',
    },
    {
      flags: '--out <file>',
      help: {
        en: 'write the report to a file, whose ending says the format unless --format does; - for standard output',
        zh: '将报告写入文件；未指定 --format 时格式由扩展名决定；- 表示标准输出',
      },
    },
  ],
  formats: FORMATS,
}

export async function runCheck(
  terminal: Terminal,
  { args, options }: Given,
  host: CheckHost,
): Promise<number> {
  const name = args[0] ?? '-'
  const out = typeof options.out === 'string' ? options.out : null
  const format = formatOf(terminal.format, out)
  if (out !== null && out !== '-' && (await terminal.isSameFile(out, name)))
    throw new HouseError('checker.own-file', { path: out })
  if (format === 'docx' && out === null) throw new HouseError('checker.no-out', { format })
  requireData(options)
  requireDays(options)
  const release = await releaseFile(terminal, name)
  const opened = await host.open(choiceOf(options.data))
  try {
    requireLanguage(terminal, opened.parts)
    tellFuture(terminal, opened.parts, options)
    const answer = watched(terminal, release, (progress) =>
      checkRelease({ ...opened.parts, progress }, inputOf(release, options)),
    )
    const extent = options.only === 'problems' ? 'problems' : 'all'
    const look = { ...terminal, colour: terminal.colour && (out === null || out === '-') }
    const report = await reportIn(format, answer, release, { look, extent })
    if (out !== null) await savedIn(terminal, out, report, answer)
    else if (typeof report === 'string') terminal.print(report)
    const { inconsistent, contradicted } = answer.summary.byVerdict
    return inconsistent + contradicted > 0 ? 1 : 0
  } finally {
    await opened.close()
  }
}

const ENDINGS: { readonly [ending: string]: Format } = {
  txt: 'text',
  text: 'text',
  md: 'text',
  log: 'text',
  json: 'json',
  csv: 'csv',
  html: 'html',
  htm: 'html',
  docx: 'docx',
}

/** What a file is called says what is wanted in it, where nothing else does. Throws `checker.unknown-ending`. */
function formatOf(asked: string, out: string | null): Format {
  const named = FORMATS.find((format) => format === asked) ?? 'text'
  const ending = /\.([a-z0-9]+)$/i.exec(out ?? '')?.[1]?.toLowerCase()
  if (named !== 'text' || out === null || ending === undefined) return named
  const found = ENDINGS[ending]
  if (found !== undefined) return found
  const known = Object.keys(ENDINGS).map((one) => `.${one}`)
  throw new HouseError('checker.unknown-ending', { path: out, known: known.join(' ') })
}

/** A format's own code is loaded when it is asked for: the report at the terminal doesn't wait for it. */
async function reportIn(
  format: Format,
  answer: CheckAnswer,
  { text, bytes, format: given }: ReleaseFile,
  { look, extent }: { readonly look: Terminal; readonly extent: Extent },
): Promise<string | Uint8Array> {
  const { lang } = look
  const wanted = extent === 'all' ? answer : { ...answer, claims: toldOf(answer.claims) }
  switch (format) {
    case 'text':
      return terminalReport(answer, text, look, extent)
    case 'json':
      return JSON.stringify(wanted, null, 1)
    case 'csv':
      return (await import('../formats/claims-csv.ts')).claimsCsv(wanted, lang)
    case 'html':
      return (await import('../formats/annotated-html.ts')).annotatedHtml(wanted, text, lang)
    case 'docx': {
      const { annotatedDocx } = await import('../formats/annotated-docx.ts')
      return annotatedDocx(answer, text, lang, given === 'docx' ? bytes : null)
    }
  }
}

/** The claims that the report has something to say of, with those that take part in it; the counts stay those of all. */
function toldOf(claims: CheckAnswer['claims']): CheckAnswer['claims'] {
  const { problems, conditions, doubts } = findingsOf(claims)
  const told = new Set(
    [...problems, ...conditions, ...doubts].flatMap((finding) => [
      ...finding.claims.map(({ index }) => index),
      ...finding.doubts.flatMap((doubt) => doubt.claims),
    ]),
  )
  return claims.filter(({ index }) => told.has(index))
}

async function savedIn(
  terminal: Terminal,
  out: string,
  report: string | Uint8Array,
  answer: CheckAnswer,
): Promise<void> {
  await terminal.save(out, bytesOfReport(report))
  if (out === '-') return
  const counts = countsWords(answer, terminal.lang).map(({ words }) => words)
  terminal.note([out, ...counts].join(' · '))
}

function bytesOfReport(report: string | Uint8Array): Uint8Array {
  if (typeof report !== 'string') return report
  return new TextEncoder().encode(report.endsWith('\n') ? report : `${report}\n`)
}
