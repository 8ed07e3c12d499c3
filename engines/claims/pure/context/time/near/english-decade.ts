import { plainYearAt, type Step, skip, type Tokens, word } from '../english-parts.ts'
import type { When } from '../phrase.ts'

const YEARS = 10
const PART = /^(?:early|mid|middle|late|later|end|close|beginning|start|turn)$/
const PARTS_MAX = 4

/** "The 1980s", "the 1970's": ten years; "the early 1990s" are some of them, and the 2000s may be a century. */
export function decadeAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  const isPart = PART.test(word(tokens, from))
  const own = isPart ? pastPart(tokens, from) : from
  const first = firstYearAt(tokens, own)
  if (first !== null) {
    const isOpen = isPart || first.value % (YEARS * YEARS) === 0
    const span: When = { kind: 'span', first: first.value, last: first.value + YEARS - 1 }
    return { value: isOpen ? { kind: 'uncoded' } : span, next: first.next }
  }
  const isTurn =
    word(tokens, from) === 'turn' && /^(?:century|millennium|decade)$/.test(word(tokens, own))
  return isTurn ? { value: { kind: 'uncoded' }, next: own + 1 } : null
}

/** Behind "mid-", "end of the", "early to mid-". */
function pastPart(tokens: Tokens, at: number): number {
  let next = at + 1
  for (const end = next + PARTS_MAX; next < end; next += 1)
    if (!/^(?:-|of|the|to|and|or|early|mid|late)$/.test(word(tokens, next))) break
  return next
}

/** 1980s, "the 1980's" where nothing is owned. */
function firstYearAt(tokens: Tokens, at: number): Step<number> | null {
  const joined = /^((?:1[89]|20)\d0)s$/.exec(word(tokens, at))
  if (joined !== null) return { value: Number(joined[1]), next: at + 1 }
  const year = plainYearAt(tokens, at)
  const isOwn = year === null || year % YEARS !== 0 || word(tokens, at - 1) !== 'the'
  if (isOwn || word(tokens, at + 1) !== "'" || word(tokens, at + 2) !== 's') return null
  return /^(?:[.,;:)]|)$/.test(word(tokens, at + 3)) ? { value: year, next: at + 3 } : null
}
