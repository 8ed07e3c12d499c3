import { clauseOf } from '../../context/around.ts'
import { lastOf } from '../ground.ts'
import type { Candidate, Mention, Place } from '../types.ts'
import { NOTHING } from '../types.ts'
import { civilOf, type Window } from '../window.ts'
import { bucketOf, offBy } from './buckets.ts'
import { lengthKind } from './claim.ts'

// What is asked of a time that a claim may be of.

/** In this order; each has a value from 0 to 15. */
export const TRAITS = [
  'is read',
  'own',
  'own in clause',
  'own base',
  'own event',
  'nearest',
  'before',
  'named back',
  'in paragraph',
  'in headline',
  'in opening',
  'is main',
  'is lead',
  'share',
  'named',
  'share of sentence',
  'last of unit',
  'last claim',
  'claim before last',
  'next claim',
  'end from read',
  'within read',
  'end from lead',
  'end from main',
  'end of own',
  'end of main',
  'within main',
  'after main',
  'figures between',
  'months',
  'end from release',
  'start from release',
  'together',
  'share and length',
  'back and lead',
  'way',
  'end of nearest',
] as const
/** No trait has so many values. */
export const VALUES_MAX = 48

/** What both the claim and its words are weighed by: what sort of time it is. */
export const CLASSES_MAX = 33
const LENGTHS = 6

/** Its kind, how it ends against the release and against what was read, and how long it is. */
export function classOf(release: number, read: Window | null, window: Window | null): number {
  if (window === null) return 0
  const { first, last, isState } = window
  const when = last > release ? 0 : last === release ? 1 : last === read?.last ? 2 : 3
  if (isState) return 1 + when
  return first === null ? 5 + when : 9 + when * LENGTHS + lengthOf(first, last)
}

const [WEEKS, MONTH, QUARTER] = [8, 36, 109]

/** A day, some days, a month, a quarter, a year from January, another. */
function lengthOf(first: number, last: number): number {
  const days = last - first + 1
  if (days < 2) return 0
  if (days <= WEEKS) return 1
  if (days <= MONTH) return 2
  if (days <= QUARTER) return 3
  return isYear(first, last) ? 4 : 5
}

function isYear(first: number, last: number): boolean {
  const [a, b] = [civilOf(first), civilOf(last + 1)]
  return a.month === 1 && a.day === 1 && b.month === 1 && b.day === 1
}

/** What of a claim all its candidates are held against. */
export type Around = {
  readonly nearestBefore: Mention | undefined
  readonly nearestBehind: Mention | undefined
  readonly clause: { readonly start: number; readonly end: number }
  /** Ids of the times of the claims around it. */
  readonly sentence: readonly number[]
  readonly near: readonly [last: number | null, beforeLast: number | null, next: number | null]
  readonly isLastOfSentence: boolean
  readonly lastOfUnit: number | null
  /** Where claims begin, for those between a time and this one. */
  readonly starts: readonly number[]
  /** By the id of a time: how many sentences ago a text named it last. */
  readonly back: ReadonlyMap<number, number>
  readonly paragraph: ReadonlySet<number>
}

const UNIT_REACH = 7
const CLAIMS_MAX = 24
const BACK_MAX = 11

export function aroundOf({ ground, read, sentence, own }: Place): Around {
  const { reads, bySentence, reading } = ground
  const { index, start, end, unit } = read.claim
  const idAt = (at: number): number | null => {
    const one = reads[at]
    return one === undefined ? null : (one.window?.id ?? NOTHING)
  }
  const near = reads.slice(Math.max(0, index - CLAIMS_MAX), index + CLAIMS_MAX)
  const sameUnit = reads
    .slice(Math.max(0, index - UNIT_REACH), index)
    .findLast(({ claim }) => claim.unit === unit)
  const back = new Map<number, number>()
  const paragraph = new Set<number>()
  const from = reading.doc.paragraphs[sentence.paragraph]?.sentences[0] ?? 0
  for (let off = 1; off <= BACK_MAX; off += 1)
    for (const { window, role } of lastOf(bySentence[sentence.index - off] ?? [])) {
      if (role === 'point' && !back.has(window.id)) back.set(window.id, off)
      if (sentence.index - off >= from) paragraph.add(window.id)
    }
  return {
    nearestBefore: own.findLast((one) => one.end <= start),
    nearestBehind: own.find((one) => one.start >= end),
    clause: clauseOf(sentence, start),
    sentence: near.flatMap(({ claim, window }) =>
      claim.sentence === sentence.index && claim.index !== index ? [window?.id ?? NOTHING] : [],
    ),
    near: [idAt(index - 1), idAt(index - 2), idAt(index + 1)],
    isLastOfSentence: reads[index - 1]?.claim.sentence === sentence.index,
    lastOfUnit: sameUnit === undefined ? null : (sameUnit.window?.id ?? NOTHING),
    starts: near.map(({ claim }) => claim.start),
    back,
    paragraph,
  }
}

const CLOSE = [3, 15, 54]
const SHARES = [0, 0.05, 0.15, 0.35, 0.6]

/** The values of `TRAITS`, put into `out`. */
export function tellCandidate(
  out: Int32Array,
  place: Place,
  around: Around,
  { window, way }: Candidate,
): void {
  const { ground, read, own } = place
  const id = window?.id ?? NOTHING
  const mine = own.filter((one) => one.window.id === id)
  let at = 0
  const put = (value: number): void => {
    out[at] = value
    at += 1
  }
  const isRead = id === (read.window?.id ?? NOTHING)
  put(isRead ? 1 : 0)
  const reach = tellOwn(put, place, around, mine)
  const back = around.back.get(id) ?? BACK_MAX + 1
  const backs = bucketOf(back, [1, 2, 4, BACK_MAX])
  put(beforeOf(place, id))
  put(backs)
  put(around.paragraph.has(id) ? 1 : 0)
  const isHeaded = ground.headed.has(id)
  put(isHeaded ? 1 : 0)
  put(ground.led.has(id) ? 1 : 0)
  const isMain = id === ground.main?.id
  const isLead = id === ground.lead?.id
  put(isMain ? 1 : 0)
  put(isLead ? 1 : 0)
  const share = bucketOf((ground.counts.get(id) ?? 0) / ground.reads.length, SHARES)
  put(share)
  put(bucketOf(ground.named.get(id) ?? 0, [0, 1, 3]))
  tellClaims(put, around, id)
  tellDistances(put, place, window)
  put(figuresBetween(place, around, mine))
  put(window === null ? 0 : monthsOf(window))
  put(window === null ? 0 : offBy(window.last - ground.release))
  put(window === null || window.first === null ? 0 : offBy(window.first - ground.release))
  put((isRead ? 1 : 0) + (reach > 0 ? 2 : 0) + (isMain ? 4 : 0) + (isLead ? 8 : 0))
  put(share * 8 + Math.min(7, lengthKind(window)))
  put(backs * 4 + (isLead ? 2 : 0) + (isHeaded ? 1 : 0))
  put(way)
  put(endOfNearest(around, window))
}

type Put = (value: number) => void

/** How near its own sentence names it: 0 not at all, 1 to 4 before it, 5 to 8 behind it. */
function tellOwn(put: Put, { read }: Place, around: Around, mine: readonly Mention[]): number {
  const { start, end } = read.claim
  const { nearestBefore, nearestBehind, clause } = around
  const before = mine.findLast((one) => one.end <= start)
  const behind = mine.find((one) => one.start >= end)
  const isPoint = mine.some(({ role }) => role === 'point')
  const reach = !isPoint
    ? 0
    : before !== undefined
      ? 1 + bucketOf(start - before.end, CLOSE)
      : behind === undefined
        ? 5
        : 5 + bucketOf(behind.start - end, CLOSE)
  const isInClause = mine.some((one) => one.start >= clause.start && one.end <= clause.end)
  put(reach)
  put(reach * 2 + (isInClause ? 1 : 0))
  put(Math.min(2, mine.filter(({ role }) => role === 'base').length))
  put(mine.some(({ role }) => role === 'event') ? 1 : 0)
  const isNearest = (one: Mention | undefined): boolean => one !== undefined && mine.includes(one)
  put((isNearest(nearestBefore) ? 2 : 0) + (isNearest(nearestBehind) ? 1 : 0))
  return reach
}

function beforeOf({ before }: Place, id: number): number {
  const named = before.filter(({ window }) => window.id === id)
  return named.some(({ role }) => role === 'point') ? 1 : named.length > 0 ? 2 : 0
}

function tellClaims(put: Put, around: Around, id: number): void {
  const { sentence, lastOfUnit, near, isLastOfSentence } = around
  const [last, beforeLast, next] = near
  const same = sentence.filter((one) => one === id).length / sentence.length
  put(sentence.length === 0 ? 0 : 1 + bucketOf(same, [0, 0.4, 0.8]))
  put(lastOfUnit === null ? 0 : lastOfUnit === id ? 2 : 1)
  put((last === id ? 2 : 0) + (isLastOfSentence ? 1 : 0))
  put(beforeLast === id ? 1 : 0)
  put(next === id ? 1 : 0)
}

function tellDistances(put: Put, { ground, read, own }: Place, window: Window | null): void {
  const { main, lead } = ground
  const from = (other: Window | null): number =>
    window === null || other === null ? 0 : offBy(window.last - other.last)
  put(from(read.window))
  put(
    (isWithin(window, read.window) ? 4 : 0) +
      (isWithin(read.window, window) ? 2 : 0) +
      (window !== null && window.last === read.window?.last ? 1 : 0),
  )
  put(from(lead))
  put(from(main))
  const isState = window?.isState === true
  const isEnd = own.some((one) => one.window.last === window?.last)
  put(isEnd ? (isState ? 1 : 2) : 0)
  put(isState && window?.last === main?.last ? 1 : 0)
  put(isWithin(window, main) ? 1 : 0)
  put(window?.first != null && main !== null && window.first > main.last ? 1 : 0)
}

/** It ends as the time that its sentence names last before the figure, or first behind it: 1 and 3 in its clause. */
function endOfNearest(
  { nearestBefore: before, nearestBehind: behind, clause }: Around,
  window: Window | null,
): number {
  if (window === null) return 0
  if (before?.window.last === window.last) return before.start >= clause.start ? 1 : 2
  if (behind?.window.last === window.last) return behind.end <= clause.end ? 3 : 4
  return 0
}

function isWithin(inner: Window | null, outer: Window | null): boolean {
  if (inner === null || outer === null || inner.first === null || outer.first === null) return false
  return inner.first >= outer.first && inner.last <= outer.last
}

const FEW = [0, 1, 3]
const BEHIND = 4

/** Figures between a time and the claim: 0 to 3 where it stands before it, 4 to 7 behind it, 8 where its sentence doesn't name it. */
function figuresBetween({ read }: Place, { starts }: Around, mine: readonly Mention[]): number {
  const { start, end } = read.claim
  const before = mine.findLast((one) => one.end <= start)
  if (before !== undefined)
    return bucketOf(starts.filter((one) => one >= before.end && one < start).length, FEW)
  const behind = mine.find((one) => one.start >= end)
  return behind === undefined
    ? 2 * BEHIND
    : BEHIND + bucketOf(starts.filter((one) => one >= end && one < behind.start).length, FEW)
}

/** 1: it ends with a month, 2: it is whole months, 3: both. */
function monthsOf({ first, last, isState }: Window): number {
  const isEnd = civilOf(last + 1).day === 1
  const isWhole = !isState && first !== null && isEnd && civilOf(first).day === 1
  return (isEnd ? 1 : 0) + (isWhole ? 2 : 0)
}
