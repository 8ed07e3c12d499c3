import type { Pair } from './joined.ts'
import { isOf, type Length } from './lengths.ts'
import { isDated, isSaid, type Point, point } from './points.ts'
import type { Scene, Told } from './ties.ts'

// Lengths whose own words lead from one point to another: "yesterday, 28 years later", "34 years after she entered service in 1989",
// "25 years ago, in 1998", 36年后的今天, 时隔七年. No word beside the points has to tell a beginning or an end.

/** The pairs that may be meant, by any of which a length may be right. */
export function saidBetween(scene: Scene, at: number, length: Length): readonly Pair[] {
  const own = scene.sentences[at]
  if (own === undefined || length.sort !== 'elapsed') return []
  const points = own.points.filter((one) => isOf(length, one))
  const earlier = (scene.sentences[at - 1]?.points ?? []).filter((one) => isOf(length, one))
  const from = { scene, own, length, points, earlier }
  return scene.isChinese ? chinesePairs(from) : englishPairs(from)
}

/** Whether only such words may tie a length. */
export function isLedAway({ led }: Length): boolean {
  return /_(?:ago|earlier|before|since|前)$|^_after$/.test(led)
}

type From = {
  readonly scene: Scene
  readonly own: Told
  readonly length: Length
  /** Those of its sentence that are of its kind, and those of the one before. */
  readonly points: readonly Point[]
  readonly earlier: readonly Point[]
}

function englishPairs(from: From): readonly Pair[] {
  switch (from.length.led.split('_')[1]) {
    case 'ago':
      return ago(from, /^ ago,? (?:back )?(?:on|in) $/, /^,? $/)
    case 'later':
    case 'afterwards':
    case 'on':
    case 'earlier':
      return later(from)
    case 'after':
    case 'since':
    case 'before':
      return ofClause(from)
    default:
      return []
  }
}

/** "In 1998, 25 years ago": until the day on which the text came out. */
function ago({ scene, length, points }: From, behind: RegExp, before: RegExp): readonly Pair[] {
  const { text, release } = scene
  const beside = points.find(
    (one) =>
      isDated(one) &&
      (one.start >= length.end
        ? behind.test(text.slice(length.end, one.start))
        : before.test(withoutBounds(text.slice(one.end, length.start)))),
  )
  return beside === undefined || release === null ? [] : [[beside, nowAt(length), 'ago']]
}

function nowAt({ end }: Length): Point {
  return point({ start: end, end }, { ahead: { days: 0 } })
}

const BOUNDS =
  /\b(?:almost|exactly|precisely|just|nearly|some|about|around|over|more than|less than|a full|fully|only|now|fewer than) /gi

function withoutBounds(said: string): string {
  return said.replace(BOUNDS, '')
}

/** The time that "28 years later" leads to stands beside it, or before it in the same breath; from where, was told last. */
function later(from: From): readonly Pair[] {
  const { scene, length, points, earlier } = from
  const { text } = scene
  const to =
    points.find((one) => isLedTo(text, length, one)) ??
    lone(from) ??
    (points.length === 0 ? untilNow(from) : undefined)
  if (to === undefined) return []
  const before = points.filter((one) => one.end <= length.start && one !== to)
  const starts = before.length > 0 ? before : earlier
  return starts.filter(isDated).map((one) => [one, to, 'later'])
}

function isLedTo(text: string, length: Length, one: Point): boolean {
  const said =
    one.start >= length.end
      ? text.slice(length.end, one.start).replace(/^ [a-z]+/, '')
      : CLOSED.test(text.slice(length.end, length.end + 24))
        ? withoutBounds(text.slice(one.end, length.start))
        : 'no'
  return /^,? (?:(?:on|in|at|by|early in|late in) )?(?:the )?$|^ ?[(–—] ?$/.test(said)
}

/** "…, 28 years later," and nothing that happened then. */
const CLOSED = /^ [a-z]+ ?(?:[,.;:–—)]|$)/
const BREATH = 90

/** "Last Tuesday she was towed to the breakers, 56 years on, with a piper." */
function lone({ scene: { text }, length, points }: From): Point | undefined {
  const [only, ...more] = points
  if (only === undefined || more.length > 0 || only.end > length.start) return undefined
  const said = withoutBounds(text.slice(only.end, length.start))
  const isBreath = said.length < BREATH && /[,–—(] ?$/.test(said) && !APART.test(said)
  return isBreath && CLOSED.test(text.slice(length.end, length.end + 24)) ? only : undefined
}

/** "Twenty-five years on, it has a vending machine." */
function untilNow({ scene: { text, release }, own, length }: From): Point | undefined {
  if (release === null || withoutBounds(text.slice(own.start, length.start)) !== '')
    return undefined
  const said = text.slice(length.end, Math.min(own.end, length.end + BREATH))
  const isNow = /^ (?:later|on),? [^.;]{1,40}\b(?:is|are|has|have|still)\b/.test(said)
  return isNow && !/\b(?:was|were|had|would|did)\b/.test(said) ? nowAt(length) : undefined
}

const APART =
  /[;:]|\b(?:but|while|when|who|which|whose|where|until|since|after|before|because|though)\b/

/** "Thirty-four years after she entered service in 1989": from there to the other time of the sentence, or to now. */
function ofClause(from: From): readonly Pair[] {
  const { scene, own, length, points } = from
  const { text } = scene
  const word = length.led.split('_')[1] ?? ''
  const start = length.end + 1 + word.length
  // "For 16 months after the change": from there on.
  if (!/^_/.test(length.led)) return []
  const first = points.find((one) => one.start >= start && isClause(text.slice(start, one.start)))
  const others = points.filter((one) => one !== first)
  if (first === undefined) return ofFirst(from, start)
  const said = text.slice(own.start, length.start)
  const [to, ...more] = others
  if (more.length > 0) return []
  // "After its year was changed from 31 December to 31 August".
  if (to !== undefined && /^ (?:to|until|till|and) $/.test(text.slice(first.end, to.start)))
    return []
  if (to === undefined)
    return word === 'since' && scene.release !== null && PASSED.test(text.slice(own.start, start))
      ? [[first, nowAt(length), 'since']]
      : []
  // "Closed in 2021, having been, ten years after it opened in 1990, a ruin" is a third thing.
  const isFar = to.end <= length.start && APART.test(withoutBounds(said.slice(to.end - own.start)))
  return isFar ? [] : [[first, to, word]]
}

/** One clause up to the point: no second deed, no comma but the one that leads to the time. */
function isClause(said: string): boolean {
  const plain = said.replace(/, (?:back |way back )?(?:in|on)(?: the)? $/, '')
  return plain.length < BREATH && !/[,;:.–—]|\b(?:and|but|who|which|that|when|while)\b/.test(plain)
}

const PASSED =
  /\b(?:it is|it’s|it's|it has been|(?:has|have)(?: now)? (?:passed|gone by|elapsed|gone))\b/i

/** "Joined in 1988; on Friday she leaves, 36 years after her first day." */
function ofFirst({ scene, length, points, earlier }: From, start: number): readonly Pair[] {
  const [a, b, ...more] = points.length === 1 ? [...earlier, ...points] : points
  if (a === undefined || b === undefined || more.length > 0 || b.end > length.start) return []
  const isFirst = FIRST.test(scene.text.slice(start, start + 40)) && length.led === '_after'
  return isFirst ? [[a, b, 'first']] : []
}

const FIRST =
  /^ (?:his|her|its|their|the|that|it was|she was|he was) (?:very )?(?:first|last|final|foundation|founding|founded|opening|opened|birth|born|launch|launched|debut|arrival|creation)\b/

const AFTER_ZH = /^之?后(?:的|，)?$/
const SINCE_ZH =
  /[繼继自从]|上一?[次届回场]|前一次|最近一次|离[开任队校]|告别|停[办播播演刊产]|关[闭张]|最后|末[次班]/
const SINCE_LED = /^(?:时隔|相隔|阔别|一别)_/

function chinesePairs(from: From): readonly Pair[] {
  const { scene, length, points, earlier } = from
  const { text } = scene
  if (length.led.endsWith('_前')) return ago(from, /^(?:之|以)?前(?:的|，)$/, /^，$/)
  const before = points.filter((one) => one.end <= length.start)
  if (SINCE_LED.test(length.led)) return sinceLast(from)
  const to = points.find((one) =>
    one.start >= length.end
      ? AFTER_ZH.test(text.slice(length.end, one.start))
      : text.slice(one.end, length.start) === '，' && /_之?后/.test(length.led),
  )
  if (to === undefined) return []
  const starts = before.some((one) => one !== to) ? before.filter((one) => one !== to) : earlier
  return starts.filter(isDated).map((one) => [one, to, 'later'])
}

const LAST_MAX = 12

/** 继2017年后再次捧杯，相隔七年: since the last time, which words call one. */
function sinceLast({ scene, length, points, earlier }: From): readonly Pair[] {
  const all = [...earlier, ...points].toSorted((a, b) => a.start - b.start)
  const starts = all.filter(
    (one) =>
      isSaid(one) &&
      one.end <= length.start &&
      SINCE_ZH.test(
        scene.text
          .slice(Math.max(0, one.start - LAST_MAX), one.start)
          .split(/[，。；]/)
          .at(-1) + (scene.text.slice(one.end, one.end + LAST_MAX).split(/[，。；]/)[0] ?? ''),
      ),
  )
  const ends = all.filter((one) => one.ahead !== null || one.weekday !== null || isSaid(one))
  return starts.flatMap((a) => ends.filter((b) => b !== a).map((b): Pair => [a, b, 'since']))
}
