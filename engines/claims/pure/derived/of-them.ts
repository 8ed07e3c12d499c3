import type { Relation } from '../model.ts'
import { areTwoSides } from '../relate/share/two-sides.ts'
import {
  alike,
  around,
  before,
  behind,
  between,
  type Figure,
  isChinese,
  relationsOf,
  type Scene,
  sizeOf,
} from './scene.ts'

// "A total of Q startups applied and a third of them, Q, were admitted"; 参赛企业96家，其中三分之一（24家）获奖: a share whose part stands right behind it.

const APPOSED =
  /^ of (?:them|these|those|which|whom|it|the (?<name>[a-z]+))(?:, (?:or )?(?:that is,? |some |about |namely )?| \(|,? [–—-] |,? or )$/
const APPOSED_BARE = /^(?: \(|, or |, (?:that is|namely),? )$/
const CHINESE = /^(?:（|，即|，共|，也就是|的[^，。；：（QSDX]{0,8}（)$/
const CLOSED =
  /^(?:[a-z ]{0,24}?[,)] |[a-z ]{0,24}?\)[,.]| ?[–—-] |,? (?:were|was|are|is|have|had|has|will|said)\b|[^，。；（）]{0,4}[）)，。])/

export function partRightBehind(scene: Scene, share: Figure): Relation | null {
  const part = scene.figures[share.order + 1]
  if (part?.sort !== 'Q' || part.claim.sentence !== share.claim.sentence) return null
  const said = between(scene, share, part)
  const ofThem = APPOSED.exec(said)
  const isApposed = isChinese(scene, share)
    ? CHINESE.test(said)
    : ofThem !== null || (APPOSED_BARE.test(said) && OF_WHICH.test(wordsBefore(scene, share)))
  if (!isApposed || !CLOSED.test(behind(scene, part))) return null
  const larger = around(scene, share, 1)
    .flatMap(({ figures }) => figures)
    .filter((one) => one.order < share.order && alike(scene, one, part))
  const [whole, ...more] = larger
  if (whole === undefined || more.length > 0 || sizeOf(whole) <= sizeOf(part)) return null
  const { name = '' } = ofThem?.groups ?? {}
  if (
    !/^(?:total|sum|money|)$/.test(name) &&
    !between(scene, whole, share).includes(` ${name.slice(0, 6)}`) &&
    !isCounting(scene, whole, name)
  )
    return null
  if (areTwoSides(scene.doc.text, part.claim, whole.claim) || isSister(scene, whole)) return null
  return {
    kind: 'share',
    share: share.claim.index,
    part: part.claim.index,
    whole: whole.claim.index,
    baseWords: null,
  }
}

/** 外卖37.0%（894人），食堂27.0%（652人）: what has its own share right before it is a part as well. */
function isSister(scene: Scene, whole: Figure): boolean {
  const own = scene.figures[whole.order - 1]
  return (
    own?.sort === 'S' &&
    own.claim.sentence === whole.claim.sentence &&
    (isChinese(scene, own) ? CHINESE : APPOSED_BARE).test(between(scene, own, whole))
  )
}

const OF_THOSE =
  /^ of (?:those|the ones) ([a-z]{4,})(?: [a-z ]{0,24})?(?:, (?:or|i\.e\.|that is,?) |,? or | \()(?:about |some |only |just )?$/

/** "Firms finished Q homes, … Work began on Q. Flats made up Q of those finished, or S": of the nearest of which the same was said. */
export function partOfThose(scene: Scene, share: Figure): Relation | null {
  const part = scene.figures[share.order - 1]
  if (part?.sort !== 'Q' || part.claim.sentence !== share.claim.sentence) return null
  const [, verb = ''] = OF_THOSE.exec(between(scene, part, share)) ?? []
  if (verb === '') return null
  const stem = new RegExp(`\\b${verb.replace(/(?:ed|en|ing)$/, '')}`)
  const whole = around(scene, share, THOSE_REACH)
    .flatMap(({ figures }) => figures)
    .toSorted((a, b) => b.order - a.order)
    .find(
      (one) => one.order < part.order && alike(scene, one, part) && stem.test(clauseOf(scene, one)),
    )
  return whole === undefined
    ? null
    : {
        kind: 'share',
        share: share.claim.index,
        part: part.claim.index,
        whole: whole.claim.index,
        baseWords: null,
      }
}

/** Sentences. */
const THOSE_REACH = 4

/** The words of a figure's own: from the stop or figure before it to the next. */
function clauseOf(scene: Scene, figure: Figure): string {
  const led = /[^.;:,QSDX]*$/.exec(before(scene, figure))?.[0] ?? ''
  return `${led} ${/^[^.;:,QSDX]*/.exec(behind(scene, figure))?.[0] ?? ''}`
}

/** "96 startups": what it counts is part of the figure. */
function isCounting(
  { doc: { text } }: Scene,
  { claim: { number, end } }: Figure,
  name: string,
): boolean {
  return text
    .slice(number.end, end)
    .toLowerCase()
    .includes(` ${name.slice(0, 6)}`)
}

const OF_WHICH =
  /\b(?:of (?:which|whom|these|those|them)|among (?:them|these|those)),? (?:(?:about|some|only|just|over|nearly) )*$/

function wordsBefore({ mask, pieces }: Scene, { at, claim }: Figure): string {
  return mask.slice(Math.max(pieces[claim.sentence]?.from ?? 0, at - 40), at)
}

/** "Q, i.e. S, in food stores; online sales made up S": its share is another one. */
export function isOfOther(scene: Scene, part: Figure, { claim }: Figure): boolean {
  return relationsOf(scene, part.claim.index).some(
    (one) => one.kind === 'share' && one.part === part.claim.index && one.share !== claim.index,
  )
}
