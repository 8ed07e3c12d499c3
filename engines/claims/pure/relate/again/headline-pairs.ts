import { rational } from '#platform/exact'
import type { Doc, Relation } from '../../model.ts'
import { clauseStart, type Line, type Part, sortOf } from '../part.ts'
import { isNear } from './slips.ts'
import { isTitle } from './titles.ts'
import { sameValue } from './told-name.ts'

// How far a Chinese title says that something went, over a text that tells its two levels anywhere, and no growth: 净利润大增35% over
// 归属于股东的净利润7.29亿元，上年为5.40亿元; 平均审理天数减少22天 over 平均审理天数由118天缩短到96天.

type Change = Extract<Relation, { kind: 'change' }>

/** Lines of headings at the head of a text that are looked at. */
const TITLES_MAX = 3
/** A shorter name is that of many things. */
const NAME_MIN = 3
const FAR = rational(5n)

export function withHeadlinePairs(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const titles = lines.filter(({ tape }) => {
    const paragraph = doc.paragraphs[tape.sentence.paragraph]
    return (
      tape.grammar === 'zh' &&
      paragraph !== undefined &&
      paragraph.index < TITLES_MAX &&
      isTitle(doc, paragraph)
    )
  })
  if (titles.length === 0) return relations
  const changes = relations.filter((one): one is Change => one.kind === 'change')
  const pairs = pairsIn(doc, lines, changes)
  const found = titles.flatMap((line) =>
    line.parts.flatMap((part) => told(doc, line, part, changes, pairs) ?? []),
  )
  const taken = new Set(found.map(({ amount }) => amount))
  return [...relations.filter((one) => one.kind !== 'change' || !taken.has(one.amount)), ...found]
}

type Pair = {
  readonly change: Change
  readonly result: Part
  readonly base: Part
  readonly name: string
}

/** The changes of the text whose two ends are told, each with what is called so. */
function pairsIn(doc: Doc, lines: readonly Line[], changes: readonly Change[]): readonly Pair[] {
  const parts = new Map<number, readonly [line: Line, part: Part]>()
  for (const line of lines) {
    const paragraph = doc.paragraphs[line.tape.sentence.paragraph]
    if (paragraph === undefined || paragraph.kind === 'row' || isTitle(doc, paragraph)) continue
    for (const part of line.parts) parts.set(part.claim.index, [line, part])
  }
  return changes.flatMap((change): readonly Pair[] => {
    const [line, result] = parts.get(change.result ?? -1) ?? []
    const [, base] = parts.get(change.base ?? -1) ?? []
    if (line === undefined || result === undefined || base === undefined) return []
    if (change.losses !== undefined || change.comparablePrices) return []
    if (result.claim.unit !== base.claim.unit || sortOf(result.claim) !== 'quantity') return []
    const first = Math.min(result.claim.start, base.claim.start)
    const before = doc.text.slice(Math.max(line.tape.sentence.start, first - 30), first)
    return [{ change, result, base, name: nameIn(before.replace(LEADING, '')) }]
  })
}

const LEADING = /(?:分别)?[由从为达是到至约共的]*$/
const WAY =
  /(?:同比|环比|比上年|较上年|比去年|较去年|较同期|大幅|大|再|微|稳步|持续|明显|显著|进一步|累计|实现|均|又)*$/

/** The last words of a clause, without times. */
function nameIn(words: string): string {
  return /[㐀-鿿]*$/.exec(words.replace(/\d年|年度?(?:全年)?/g, '0'))?.[0] ?? ''
}

function told(
  doc: Doc,
  { tape }: Line,
  head: Part,
  changes: readonly Change[],
  pairs: readonly Pair[],
): Change | null {
  const { claim, role, direction, cueAt } = head
  const sort = sortOf(claim)
  if (role !== 'amount' || direction === null || cueAt === null || sort === 'points') return null
  if (claim.unit === 'times' || claim.bound === 'between') return null
  const said = changes.find(({ amount }) => amount === claim.index)
  if (said !== undefined && (said.base !== null || said.comparablePrices)) return null
  const cue = tape.items[cueAt]
  const words = doc.text.slice(
    tape.sentence.start,
    Math.min(cue?.start ?? claim.start, claim.start),
  )
  const name = nameIn(words.replace(WAY, ''))
  const result = said?.result ?? null
  const own =
    result === null
      ? undefined
      : tape.items.find((one) => one.kind === 'claim' && one.claim.index === result)
  const isOwn =
    own !== undefined && (name === '' || !doc.text.slice(own.end, claim.start).includes(name))
  const pair = isOwn ? ofResult(own, said, pairs) : ofName(name, head, isTimed(tape, cueAt), pairs)
  if (pair === null) return null
  return {
    kind: 'change',
    result: pair.change.result,
    base: pair.change.base,
    amount: claim.index,
    amountIs: sort === 'quantity' ? 'absolute' : 'relative',
    direction,
    basePeriod: said?.basePeriod ?? pair.change.basePeriod,
    baseWords: said?.baseWords ?? null,
    comparablePrices: false,
  }
}

/** The one pair that ends in the name, whose growth the text doesn't tell. */
function ofName(
  name: string,
  { claim }: Part,
  hasTime: boolean,
  pairs: readonly Pair[],
): Pair | null {
  if (name.length < NAME_MIN) return null
  const found = pairs.filter((pair) => pair.name.endsWith(name))
  const [pair] = found
  if (
    pair === undefined ||
    found.some(({ change }) => change.base !== pair.change.base || isToldSo(change, claim))
  )
    return null
  if (sortOf(claim) === 'quantity' && claim.unit !== pair.result.claim.unit) return null
  const isOneTime =
    !hasTime || claim.periodFrom !== 'stated' || claim.period === pair.result.claim.period
  return isOneTime && isNear(pair.result.claim, pair.base.claim, FAR) ? pair : null
}

/** Whether the text tells in the same way how far it went, so that one is told again by the other. */
function isToldSo({ amount, amountIs }: Change, { unit }: Part['claim']): boolean {
  return amount !== null && (amountIs === 'relative') === (unit === 'percent')
}

/** Whether a clause says its own time before the word of change. */
function isTimed(tape: Line['tape'], cueAt: number): boolean {
  return tape.items.slice(clauseStart(tape, cueAt), cueAt).some(({ kind }) => kind === 'period')
}

const YEAR = /(?:19|20)\d\d/

/** 发送旅客4560万人次，较去年增长五成 over 4560万人次，比2023年的3040万人次增加1520万人次. */
function ofResult(
  own: Line['tape']['items'][number],
  said: Change | undefined,
  pairs: readonly Pair[],
): Pair | null {
  const year = YEAR.exec(said?.basePeriod ?? '')?.[0]
  if (own.kind !== 'claim' || year === undefined) return null
  const found = pairs.filter(
    ({ change, result, base }) =>
      result.claim.unit === own.claim.unit &&
      sameValue(result.claim, own.claim) &&
      change.amountIs !== 'relative' &&
      YEAR.exec(change.basePeriod ?? base.claim.period ?? '')?.[0] === year,
  )
  const [pair] = found
  const areOne = found.every(({ change }) => change.base === pair?.change.base)
  return pair !== undefined && areOne && isNear(pair.result.claim, pair.base.claim, FAR)
    ? pair
    : null
}
