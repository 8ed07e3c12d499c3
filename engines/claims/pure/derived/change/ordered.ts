import { behindLast, signsOf } from '../../text/behind-last.ts'
import { before, behind, type Figure, type Scene } from '../scene.ts'
import type { Pair } from './announced.ts'

// Which of two levels was there before: by the words before it, by words of an earlier time, by their periods.

const BASE =
  / @,? when (?:[a-z]+ ){0,3}$|\b(?:from|than|against|versus|vs|after|compared (?:with|to)|up on|down on|following)(?: (?:the|about|some|just|only|around|a total of|its|an? [a-z]+))*[ (]*$|(?:从|由|较|(?<![占之])比(?![例重率值为是达约]|$)|上年|去年|(?<!占[^，。；]{0,4})同期(?!的?[^，。；QSDX]{0,14}[亦也])|上月|此前|原来|原有)[^，。；QSD增减升降涨跌多少长提]{0,10}$/
const EARLIER =
  /\b(?:(?:year|month|quarter|season|decade|week)s? (?:before|earlier|ago)|the previous|last year|in the same|previously|had been|had (?:still |only )?(?:stood|had|counted|run to|come to|[a-z]{3,}ed)\b|the year before)\b|上年|去年|(?<!占[^，。；]{0,4})同期(?!的?[^，。；QSDX]{0,14}[亦也])|上月|上季|此前|前年|前一[年月周季]/

/** Null where both are told as earlier, or nothing tells it. */
export function ordered(scene: Scene, [a, b]: readonly [Figure, Figure]): Pair | null {
  for (const isBase of [isFrom, isEarlier]) {
    const [first, second] = [isBase(scene, a), isBase(scene, b)]
    if (first && second) return null
    if (second) return { result: a, base: b }
    if (first) return { result: b, base: a }
  }
  const [first, second] = [a, b].map(({ claim }) => claim.period ?? '')
  if (first === undefined || second === undefined || first === second) return null
  if (first.replace(/\d/g, '0') !== second.replace(/\d/g, '0')) return null
  return first > second ? { result: a, base: b } : { result: b, base: a }
}

function isFrom(scene: Scene, one: Figure): boolean {
  // "Against Q for coffee": of another thing.
  return (
    BASE.test(before(scene, one, 40)) &&
    !/^ (?:dlrs )?(?:for|in) (?!the|@|all|a |an )/.test(behind(scene, one, 16))
  )
}

export function isEarlier(scene: Scene, one: Figure): boolean {
  // "Up S from a year earlier on sales of Q".
  if (/ on (?:[a-z]+ ){1,3}of $/.test(before(scene, one, 40))) return false
  return EARLIER.test(`${clauseBefore(scene, one)} ${clauseBehind(scene, one)}`)
}

const STOPS = signsOf(',;，；：QSDX')

function clauseBefore(scene: Scene, figure: Figure): string {
  return behindLast(STOPS, before(scene, figure, 60))
}

function clauseBehind(scene: Scene, figure: Figure): string {
  return /^[^,;，；：QSDX]*/.exec(behind(scene, figure, 60))?.[0] ?? ''
}
