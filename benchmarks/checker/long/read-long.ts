import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDay } from '#platform/period'

// Terms.
// release  a whole text that agrees with itself, as it might be published.
// edit     one number or word of it changed, so that a careful reader with a calculator would say for certain that its figures can't all be true.

export type Edit = {
  /** The check that should find it; another that does is as good. */
  readonly check: string
  readonly at: number
  readonly from: string
  readonly to: string
  /** Which figures contradict each other then. */
  readonly why: string
}

export type Release = {
  readonly id: string
  readonly lang: string
  readonly date: string
  readonly text: string
  readonly errors: readonly Edit[]
}

/** `known` were looked into, `unseen` weren't. */
export type LongSet = 'known' | 'unseen'

/** One object a line; throws at the first line that isn't of the format, with its number. */
export function releasesOf(set: LongSet): readonly Release[] {
  const path = fileURLToPath(new URL(`${set}.jsonl`, import.meta.url))
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readRelease(line, index + 1)]))
}

/** One line; `number` says which in what is thrown. */
export function readRelease(line: string, number: number): Release {
  const read = JSON.parse(line) as Release
  if (!isDay(read.date)) throw new Error(`line ${number}: date is a day`)
  for (const { at, from, to } of read.errors)
    if (from === to || read.text.slice(at, at + from.length) !== from)
      throw new Error(`line ${number}: not at ${at}: ${from}`)
  return read
}

export function edited({ text }: Pick<Release, 'text'>, { at, from, to }: Edit): string {
  return text.slice(0, at) + to + text.slice(at + from.length)
}
