import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDay } from '#platform/period'

// Terms.
// ordinary  a release of 14 to 40 figures as offices and companies publish them, typed for this benchmark by hands that knew nothing of the checker, and
//           marked by them as a careful reader understands it. What may be understood in several ways has several answers.
// window    of a period: its first and last day (`2025-01-01..2025-03-31`), `@2025-03-31` of a state, `..2025-03-31` of what was so far, `none` of no time.

export type Marked = {
  readonly start: number
  readonly end: number
  /** In base units; absent where the number stands as it is. */
  readonly value?: string
  readonly units?: readonly string[]
  readonly bounds: readonly string[]
  readonly kinds: readonly string[]
  /** Windows; absent where the text tells no time, and any is accepted. */
  readonly periods?: readonly string[]
  readonly bases?: readonly string[]
  readonly measure?: string
}

/** One number or word changed, so that it contradicts another for certain. */
export type Slip = {
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly why: string
}

export type Ordinary = {
  readonly id: string
  readonly lang: 'en' | 'zh'
  readonly date: string
  readonly text: string
  readonly claims: readonly Marked[]
  readonly slips: readonly Slip[]
}

/** `known` were worked on; nobody looks into `unseen`. */
export type OrdinarySet = 'known' | 'unseen'

const WINDOW = /^(?:none|(?:@|\.\.|\d{4}-\d\d-\d\d\.\.)\d{4}-\d\d-\d\d)$/

export function ordinaryOf(set: OrdinarySet): readonly Ordinary[] {
  return linesOf(new URL(`${set}.jsonl`, import.meta.url), readOrdinary)
}

/** What a file has a line each of; `read` gets each with its number. */
export function linesOf<One>(
  file: URL,
  read: (line: string, number: number) => One,
): readonly One[] {
  return readFileSync(fileURLToPath(file), 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [read(line, index + 1)]))
}

/** One line; throws at the first thing that isn't of the format, with the line's number. */
export function readOrdinary(line: string, number: number): Ordinary {
  const read = JSON.parse(line) as Ordinary
  checkMarks(read, number)
  checkSlips(read, number)
  return read
}

/** Throws where what is to be changed stands more than once, or nowhere. */
export function checkSlips(
  {
    text,
    slips,
  }: Pick<Ordinary, 'text'> & { readonly slips: readonly Pick<Slip, 'from' | 'to'>[] },
  number: number,
): void {
  for (const { from, to } of slips)
    if (from === to || text.split(from).length !== 2)
      throw new Error(`line ${number}: '${from}' doesn’t stand once`)
}

type Dated = Pick<Ordinary, 'date' | 'text'> & {
  readonly claims: readonly Pick<Marked, 'start' | 'end' | 'periods' | 'bases'>[]
}

/** Throws where marks aren't in order or are of no window. */
export function checkMarks(read: Dated, number: number): void {
  const fail = (what: string): never => {
    throw new Error(`line ${number}: ${what}`)
  }
  if (!isDay(read.date)) fail(`date is a day, and not '${read.date}'`)
  let at = 0
  for (const { start, end, periods = [], bases = [] } of read.claims) {
    if (start < at || end <= start || end > read.text.length)
      fail(`no claim from ${start} to ${end}`)
    for (const window of [...periods, ...bases])
      if (!WINDOW.test(window)) fail(`'${window}' is no window of time`)
    at = end
  }
}
