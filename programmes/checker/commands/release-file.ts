import type { CommandOption, Given, Terminal } from '#platform/cli'
import { HouseError } from '#platform/errors'
import type { CheckInput, CheckParts } from '../check-release.ts'
import { pdfOnServer } from '../documents/pdf-on-server.ts'
import { readDocument, requireFileSize } from '../documents/read-document.ts'
import type { Progress, ReadText } from '../documents/types.ts'
import { printable } from '../formats/amended-pieces.ts'
import { requireDays as requireEach } from '../require-days.ts'

/** Where the data of a check come from. */
export type DataChoice = 'auto' | 'store' | 'pack' | 'none'

/** What the host opens for a check; `parts` of a pack need no database. */
export type CheckHost = {
  readonly open: (choice: DataChoice) => Promise<{
    readonly parts: CheckParts
    readonly close: () => Promise<void>
  }>
}

const CHOICES: readonly DataChoice[] = ['auto', 'store', 'pack', 'none']

export const FILE_HELP = {
  en: 'text, HTML, DOCX or PDF with text; - for standard input',
  zh: '文本、HTML、DOCX 或含文字的 PDF；- 表示标准输入',
}

export const DATE_OPTION: CommandOption = {
  flags: '--date <day>',
  help: {
    en: 'the day of the release; found in the text unless given',
    zh: '发布日期；不指定则从文中查找',
  },
}

export const AS_OF_OPTION: CommandOption = {
  flags: '--as-of <day>',
  help: {
    en: 'the day whose knowledge counts; the release’s own unless given',
    zh: '以哪一日所知为准，默认发布当日',
  },
}

export const DATA_OPTION: CommandOption = {
  flags: '--data <source>',
  help: {
    en: 'what to test against beside the text itself: the store (started if need be), the region pack’s files, none; auto takes the store if it runs, else the files',
    zh: '除文本自身外的核对依据：store 数据库（需要时启动）、pack 区域数据包文件、none 不用；auto 为数据库已运行则用之，否则用文件',
  },
  choices: CHOICES,
  default: 'auto',
}

/** A release as it was read from a file, with the bytes that it was read from. */
export type ReleaseFile = ReadText & { readonly name: string; readonly bytes: Uint8Array }

const WATCHED_PAGES_MIN = 10

/** Reads a file; only one of many pages takes long enough to be told of. Throws what reading a document throws. */
export async function releaseFile(terminal: Terminal, name: string): Promise<ReleaseFile> {
  const bars: ReturnType<Terminal['progress']>[] = []
  const progress = (done: number, total: number): void => {
    if (total < WATCHED_PAGES_MIN) return
    if (bars.length === 0) bars.push(terminal.progress(name, total))
    bars[0]?.step(done)
  }
  try {
    const called = calledOf(terminal, name)
    const bytes = await bytesOf(terminal, name, called)
    // pdf.js takes the bytes that it is given for its own.
    const read = await readDocument(bytes.slice(), called, { pdf: pdfOnServer, progress })
    tellEncoding(terminal, name, read)
    return { ...read, name, bytes }
  } finally {
    bars[0]?.end()
  }
}

/** What a refusal calls it: '-' is no name. */
function calledOf({ lang }: Terminal, name: string): string {
  if (name !== '-') return name
  return lang.startsWith('zh') ? '标准输入' : 'Standard input'
}

/** What was taken for granted to read a file, where that is anything. */
function tellEncoding({ note, lang }: Terminal, name: string, read: ReadText): void {
  const { encoding = 'utf-8', unreadable = 0 } = read
  const zh = lang.startsWith('zh')
  const told = [
    ...(encoding === 'utf-8' ? [] : [zh ? `按 ${encoding} 读取` : `read as ${encoding}`]),
    ...(unreadable === 0
      ? []
      : [
          zh
            ? `有 ${unreadable} 处不是 ${encoding}，记作 \ufffd`
            : `bytes that are no ${encoding} stand as \ufffd, ${unreadable} times`,
        ]),
  ]
  if (told.length > 0) note(`${printable(name)}: ${told.join('; ')}`)
}

/** A shorter text is checked before anybody looks up. */
const WATCHED_CHARACTERS_MIN = 100_000

/** Does what takes long, and shows how far it is where a person watches; nothing of it goes into a log. */
export function watched<T>(
  terminal: Terminal,
  { name, text }: ReleaseFile,
  work: (progress: Progress) => T,
): T {
  if (!terminal.isWatched || text.length < WATCHED_CHARACTERS_MIN) return work(() => undefined)
  const bar = terminal.progress(printable(name), PARTS)
  try {
    return work((done, total) => bar.step((PARTS * done) / total))
  } finally {
    bar.end()
  }
}

const PARTS = 1000

/** What is about the data is refused where there are none: it would look as if it had counted. Throws `checker.no-data-asked`. */
export function requireData({ data, asOf, document }: Given['options']): void {
  if (data !== 'none') return
  for (const [name, given] of Object.entries({ 'as-of': asOf, document }))
    if (given !== undefined) throw new HouseError('checker.no-data-asked', { name })
}

/** Refused by what the person typed, before any file is read. Throws `checker.not-a-day`, `checker.too-early`, `checker.no-days`. */
export function requireDays({ date, asOf }: Given['options']): void {
  const given = (one: typeof date) => (typeof one === 'string' ? one : undefined)
  requireEach({ '--date': given(date), '--as-of': given(asOf) })
}

/** What will be known on a day to come nobody knows today: it is said that today's knowledge is all there is. */
export function tellFuture(
  { note, lang }: Terminal,
  { today }: CheckParts,
  { asOf }: Given['options'],
): void {
  if (typeof asOf !== 'string' || asOf <= today) return
  const zh = lang.startsWith('zh')
  note(
    zh
      ? `--as-of ${asOf} 尚未到来：依据的是截至今日（${today}）所知的数据。`
      : `--as-of ${asOf} is yet to come: what is known today, ${today}, is all there is to go by.`,
  )
}

export function inputOf(
  { name, bytes: _, ...read }: ReleaseFile,
  { date, asOf, document }: Given['options'],
): CheckInput {
  return {
    ...read,
    name: name === '-' ? null : name,
    ...(typeof date === 'string' ? { date } : {}),
    ...(typeof asOf === 'string' ? { asOf } : {}),
    ...(typeof document === 'string' ? { document } : {}),
  }
}

/** The terminal speaks English and Chinese; names come in the region's languages too. Throws `cli.unknown-language`. */
export function requireLanguage({ lang }: Terminal, { languages }: CheckParts): void {
  const known = new Set(['en', 'zh', ...languages])
  if (!known.has(lang))
    throw new HouseError('cli.unknown-language', { lang, known: [...known].join(', ') })
}

export function choiceOf(given: unknown): DataChoice {
  return CHOICES.find((choice) => choice === given) ?? 'auto'
}

/** Throws `checker.file-too-large` as soon as there is too much, and what reading the file throws. */
async function bytesOf(terminal: Terminal, name: string, called: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of terminal.open(name)) {
    size += chunk.length
    requireFileSize(size, called)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
