import type { ClaimBound } from '../../../types.ts'
import { at, type Line } from '../words/tokens.ts'

const TIMES: ReadonlySet<string> = new Set(['seconds', 'minutes', 'hours'])
const LEAST: ReadonlySet<string> = new Set(['fastest', 'quickest', 'shortest'])
const MOST: ReadonlySet<string> = new Set(['slowest', 'longest'])

/** Between `fastest` and its time stand a few nouns and a verb: `a fastest connection time of 40 minutes`. */
const REACH = 12

/** Words that stand between an extreme and the time it takes, beside nouns. */
const PASSED: ReadonlySet<string> = new Set(
  'of is was being at takes taking took take only just now be in'.split(' '),
)
const STOPS: ReadonlySet<string> = new Set(', ; : ( ) . and but or than from'.split(' '))

/** `at least` for the time of the fastest, `at most` for the slowest; all other times may lie on its other side. */
export function extremeOf(line: Line, first: number, unit: string | null): ClaimBound {
  if (unit === null || !TIMES.has(unit)) return 'exact'
  const before = at(line, first - 1).text
  if (!PASSED.has(before) && !isExtreme(before)) return 'exact'
  for (let place = first - 1; place >= 0 && place > first - REACH; place -= 1) {
    const { text } = at(line, place)
    if (STOPS.has(text)) return 'exact'
    if (LEAST.has(text)) return 'atLeast'
    if (MOST.has(text)) return 'atMost'
  }
  return 'exact'
}

function isExtreme(word: string): boolean {
  return LEAST.has(word) || MOST.has(word)
}
