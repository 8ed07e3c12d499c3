import { betterWay } from '../../relate/cues/valence.ts'
import { wayBelow } from '../rows.ts'
import {
  alike,
  before,
  behind,
  changeBetween,
  type Figure,
  isChinese,
  type Reading,
  type Scene,
  SIZE_MAX,
  sizeOf,
} from '../scene.ts'

// "Operating profit decreased to Q in @ (@: Q)"; 收案41200件, 去年同期为38500件, 同比下降: a word of direction against its two levels.

const UP = /\b(?:rose|risen|grew|grown|increased|climbed|jumped|advanced)(?: [a-z]+ly)? to $/
const DOWN = /\b(?:fell|fallen|declined|decreased|dropped|slipped|shrank|shrunk)(?: [a-z]+ly)? to $/
const BASE =
  /^[^.;:QSDX]{0,30}(?:,? (?:down |up )?(?:from|against|compared with|after) |\((?:@|\d{4}|previous year|last year|year before)?:? ?)$/
const CHINESE =
  /^[^，。；\d]{0,4}[，（](?:(?:上年|去年)(?:同期|同月|同季)|上月|上季度?)[^，。；\d]{0,6}$/
const CHINESE_WAY =
  /^[^，。；QSDX]{0,2}[，）]+(同比|环比|[较比]上[年月季]度?|有所)?(增长|上升|增加|提高|下降|减少|降低|回落)(?:[，。；]|$)/

export function wayOf(scene: Scene, base: Figure): Reading | null {
  const below = wayBelow(scene, base)
  if (below !== null) return toldOf(below.result, below.base, below.isUp)
  const result = scene.figures[base.order - 1]
  if (result === undefined || base.sort !== 'Q' || !alike(scene, result, base)) return null
  if (result.claim.sentence !== base.claim.sentence || sizeOf(result) === sizeOf(base)) return null
  if (sizeOf(result) > SIZE_MAX * sizeOf(base) || sizeOf(base) > SIZE_MAX * sizeOf(result))
    return null
  const said = scene.mask.slice(result.at + 1, base.at)
  if (/\b(?:against|to) the (?:u\.s\. )?(?:dollar|yen|mark)\b/.test(before(scene, result)))
    return null
  const isUp = wayIn(scene, result, base, said)
  if (isUp === null || isUp === sizeOf(result) > sizeOf(base)) return null
  return toldOf(result, base, isUp)
}

function toldOf(result: Figure, base: Figure, isUp: boolean): Reading {
  return { meant: changeBetween({ result, base }, isUp ? 'up' : 'down', null), others: [] }
}

function wayIn(scene: Scene, result: Figure, base: Figure, said: string): boolean | null {
  if (isChinese(scene, result)) {
    const words = scene.doc.text.slice(result.claim.end, base.claim.start)
    const [, since = '', way] = CHINESE.test(words)
      ? (CHINESE_WAY.exec(behind(scene, base)) ?? [])
      : []
    // 上月为148起，同比增加: on another month.
    const isOfIt = /上[月季]/.test(words) ? !/同比|年/.test(since) : !/环比|[月季]/.test(since)
    return way === undefined || !isOfIt ? null : /增|升|提/.test(way)
  }
  if (
    !BASE.test(said) ||
    /\b(?:loss|deficit)|\/(?:dollar|yen|mark|euro)\b/.test(before(scene, result, 90))
  )
    return null
  const near = before(scene, result)
  return UP.test(near) ? true : DOWN.test(near) ? false : improved(near)
}

const IMPROVED = /\bimproved(?: [a-z]+ly)? to $/

/** Which way is better its measure tells; of one that nothing is known of, neither is. */
function improved(near: string): boolean | null {
  const at = near.search(IMPROVED)
  const word = { start: at, end: at + 'improved'.length }
  const way = at < 0 ? null : betterWay(near, 'en', 0, word, near.length)
  return way === null ? null : way === 'up'
}
