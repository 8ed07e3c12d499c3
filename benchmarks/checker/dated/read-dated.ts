import { checkMarks, linesOf, type Marked, type Ordinary } from '../ordinary/read-ordinary.ts'

// Terms.
// dated  a short release of which the times alone are marked, as windows. Seven hands wrote them, each while it mended one kind of time, so that of its own texts
//        nearly all is read as it marked them; what one hand's mending did for the texts of the others tells what it is worth.

export type Dated = Pick<Ordinary, 'lang' | 'date' | 'text'> & {
  /** `en-a-01` is the first by en-a. */
  readonly id: string
  readonly claims: readonly Pick<Marked, 'start' | 'end' | 'periods' | 'bases'>[]
}

export function datedOf(): readonly Dated[] {
  return linesOf(new URL('dated.jsonl', import.meta.url), readDated)
}

/** One line; throws at the first thing that isn't of the format, with the line's number. */
export function readDated(line: string, number: number): Dated {
  const read = JSON.parse(line) as Dated
  checkMarks(read, number)
  return read
}

export function handOf({ id }: Pick<Dated, 'id'>): string {
  return id.replace(/-\d+$/, '')
}
