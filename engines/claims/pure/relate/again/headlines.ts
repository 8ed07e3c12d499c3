import { abs, compare, multiply, rational, rationalOf } from '#platform/exact'
import type { Doc, Relation } from '../../model.ts'
import { type Line, type Part, sortOf } from '../part.ts'
import { measureText, naming } from '../whole/naming.ts'
import { isTitle } from './titles.ts'

// A heading that tells how far something went, over a body that tells only the two levels: 外贸增长近两成 over 进出口总值1236.8亿元，去年同期
// 为1038.5亿元; "Passenger traffic up by a quarter" over "2.50 million passengers, compared with 2.00 million".

type Change = Extract<Relation, { kind: 'change' }>

/** How many sentences below a heading the levels may stand. */
const LINES_BELOW = 2
/** Headings that are looked at. */
const HEADINGS_MAX = 12

/** Gives a heading's growth the ends that its body tells, where just one pair of them stands there and no growth. */
export function withHeadlines(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const changes = relations.filter((one): one is Change => one.kind === 'change')
  const byAmount = new Map(changes.map((one) => [one.amount, one]))
  const found = new Map<Change, Change>()
  let count = 0
  for (const [at, line] of lines.entries()) {
    const paragraph = doc.paragraphs[line.tape.sentence.paragraph]
    if (paragraph === undefined || !isTitle(doc, paragraph)) continue
    count += 1
    if (count > HEADINGS_MAX) break
    const heads = line.parts.filter(
      ({ role, claim, direction }) =>
        role === 'amount' && sortOf(claim) === 'relative' && direction !== null,
    )
    const [head] = heads
    const said = head === undefined ? undefined : byAmount.get(head.claim.index)
    if (heads.length !== 1 || head === undefined || said === undefined) continue
    if (said.result !== null || said.base !== null || said.comparablePrices) continue
    const below = lines.slice(at + 1, at + 1 + LINES_BELOW)
    const ends = endsBelow(doc, line, head, below, changes)
    if (ends !== null)
      found.set(said, {
        ...said,
        result: ends.result,
        base: ends.base,
        basePeriod: said.basePeriod ?? ends.basePeriod,
      })
  }
  return relations.map((one) => (one.kind === 'change' ? (found.get(one) ?? one) : one))
}

function endsBelow(
  doc: Doc,
  heading: Line,
  head: Part,
  below: readonly Line[],
  changes: readonly Change[],
): Change | null {
  const parts = new Map<number, readonly [line: Line, part: Part]>()
  for (const line of below) {
    // Growth that the body tells itself is what the heading's is compared with.
    if (line.parts.some(({ role }) => role === 'amount' || role === 'rate')) return null
    const paragraph = doc.paragraphs[line.tape.sentence.paragraph]
    if (paragraph === undefined || paragraph.kind === 'row' || isTitle(doc, paragraph)) break
    for (const part of line.parts) parts.set(part.claim.index, [line, part])
  }
  const pairs = changes.filter(
    ({ result, base, losses }) =>
      result !== null && base !== null && parts.has(result) && losses === undefined,
  )
  const [pair] = pairs
  const [line, result] = parts.get(pair?.result ?? -1) ?? []
  const [, base] = parts.get(pair?.base ?? -1) ?? []
  if (pairs.length !== 1 || pair === undefined || line === undefined) return null
  if (result === undefined || base === undefined || sortOf(result.claim) !== 'quantity') return null
  const isOneTime = head.claim.periodFrom !== 'stated' || head.claim.period === result.claim.period
  if (!isOneTime || result.claim.unit !== base.claim.unit || isFar(result, base)) return null
  return isSameName(doc, heading, head, line, result) ? pair : null
}

function isFar({ claim: a }: Part, { claim: b }: Part): boolean {
  const [left, right] = [abs(rationalOf(a.value)), abs(rationalOf(b.value))]
  const many = rational(5n)
  return compare(left, multiply(right, many)) > 0 || compare(right, multiply(left, many)) > 0
}

/** How much of the longer of two Chinese names the shorter must be: 民营企业进出口 isn't 进出口. */
const NAMING_MIN = 0.6

/** Called by the same words: all that mean something in an English heading stand in the body. */
function isSameName(doc: Doc, heading: Line, head: Part, line: Line, result: Part): boolean {
  const { text } = doc
  const from = heading.tape.sentence.start
  const cue = heading.tape.items[head.cueAt ?? head.at]
  const title = text.slice(from, Math.min(cue?.start ?? head.claim.start, head.claim.start))
  if (line.tape.grammar === 'zh') {
    const name = measureText(text, head.claim.measure) || title
    return naming(text, name, result.claim, 'zh') >= NAMING_MIN
  }
  const start = line.tape.sentence.start
  const body = stemsOf(text.slice(Math.max(start, result.claim.start - 160), result.claim.end + 24))
  const words = [...stemsOf(title)]
  return words.length > 0 && words.every((word) => body.has(word))
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]{3,}/g) ?? []
  return new Set(
    words
      .map((word) => word.replace(/(?:ies|es|s|ing|ed)$/, ''))
      .filter((word) => !EMPTY.has(word)),
  )
}

const EMPTY: ReadonlySet<string> = new Set(
  'the and for its all are was has had now new traffic volume throughput level strong sharp slight nearly almost about with from than that this their over more year month quarter first second third fourth half total number figur compar million billion percent growth ris record report announc net'.split(
    ' ',
  ),
)
