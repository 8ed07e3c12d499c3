import { type Figure, isChange, type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../outright/frames.ts'
import { slipOf } from './digits.ts'
import { OPENS } from './rests.ts'
import { areAlike, type Telling, tellingsOf, wordsBetween } from './tellings.ts'

// 甲P，占S; 甲P，占总收入的S; S即P: a share of a whole that is told before, a sentence or a paragraph back.

const OF =
  /^(?:足足|恰好|正好|刚好|约|均|已)?占(?:到|了|比|据)*(?<X>[^，。；]{0,12}?)(?:的)?(?:比重|比例|份额)?(?:达到?|为|约|近|超过?|了)*$/
/** 总投资W，已完成P，正好S. */
const JUST = /^(?:正好|刚好|恰好|足有|已达|约|即|达到?)*$/
/** 其中乙占比S: of what was told of it. */
const NAMED = /^(?<N>[㐀-鿿]{2,10}?)(?:的)?占比(?:达到?|为|约|近|超过?)*$/
const THAT_IS = /^(?:的[㐀-鿿]{0,6})?(?:也就是|即|就是|亦即|合)$/
/** 农业损失占去S，为P. */
const IS = /^(?:约|共)?(?:为|有|计)$/
const ANY = /^(?:总[量数额]|全部|总体|全年|其|其中|整体|合计)?$/
/** 占“安居贷”用户的S. */
const QUOTED = /占[^，。；]*[“”「」]/
const BACK = 4
const FAR = 40

export function sharesIn(scene: Scene, test: Test): readonly Relation[] {
  const all = tellingsOf(scene)
  return all.flatMap((share, at) => {
    const { figure, lead } = share
    const isShare = figure.sort === 'S' && !isChange(figure) && figure.claim.bound !== 'between'
    if (!isShare || /分别|依次|各/.test(lead) || QUOTED.test(share.clause)) return []
    const next = all[at + 1]
    if (
      next !== undefined &&
      next.sentence === share.sentence &&
      (THAT_IS.test(next.lead) || (IS.test(next.lead) && /占[去到了]?$/.test(lead)))
    ) {
      // 简易程序占S，其中当庭宣判的占S，即P: of some of them.
      if (/中/.test(share.clause)) return []
      const told = wholesOf(scene, all, next, at)
      return shareOf(scene, test, { share, part: next, wholes: told, isNamed: false }) ?? []
    }
    const named = NAMED.exec(lead)?.groups?.N
    if (named !== undefined && /[“”、]/.test(share.clause)) return []
    const part = named === undefined ? partOf(all, at) : namedPart(all, at, named)
    if (part === null || /中/.test(part.tail)) return []
    if (named === undefined && !isRightBehind(scene, part, share)) return []
    const wholes = wholesOf(scene, all, part, all.indexOf(part))
    if (named !== undefined)
      return shareOf(scene, test, { share, part, wholes, isNamed: false }) ?? []
    if (JUST.test(lead) && lead !== '') {
      const [whole] = wholes.filter((one) => one.sentence === share.sentence)
      return whole === undefined
        ? []
        : (shareOf(scene, test, { share, part, wholes: [whole], isNamed: true }) ?? [])
    }
    const of = OF.exec(lead)?.groups?.X
    if (of === undefined) return []
    if (ANY.test(of) && isAfterNamed(all, at)) return []
    if (ANY.test(of)) return shareOf(scene, test, { share, part, wholes, isNamed: false }) ?? []
    const name = of.replace(/^(?:当年|全年|同期|全[市省县区国]|[本该]?公司|其)/, '')
    const called = wholes.filter(
      (one) => name.length > 1 && isCalled(one.lead, name.replace(/总[量额数值]$/, '')),
    )
    return called.length === 0
      ? []
      : (shareOf(scene, test, { share, part, wholes: called, isNamed: true }) ?? [])
  })
}

/** 甲A，其中乙类最多，占S; 甲A，乙（占S）: of what a clause or a bracket between them tells. */
function isRightBehind(scene: Scene, part: Telling, share: Telling): boolean {
  const words = wordsBetween(scene, part, share)
  if (share.isInBracket && !part.isInBracket) return /^[^，。；、]{0,8}（[^（]*$/.test(words)
  const between = words.split(/[，；]/).slice(1, -1)
  return between.every((clause) => /[A-Z]/.test(clause))
}

/** 占总人数的S；乙Q，占T: of the whole that was named first. */
function isAfterNamed(all: readonly Telling[], at: number): boolean {
  const share = all[at]
  return all.slice(Math.max(0, at - BACK), at).some((one) => {
    const of = one.sentence === share?.sentence ? OF.exec(one.lead)?.groups?.X : undefined
    return one.figure.sort === 'S' && of !== undefined && !ANY.test(of)
  })
}

/** 营业收入 of 实现营业收入, and no 出口 of 进出口. */
function isCalled(lead: string, name: string): boolean {
  const at = lead.lastIndexOf(name.slice(-6))
  return (
    at === 0 || (at > 0 && /[省市县区州国年月度季现成计达司团部内共\d，]/.test(lead[at - 1] ?? ''))
  )
}

/** The level right before it, whose share it is. */
function partOf(all: readonly Telling[], at: number): Telling | null {
  const share = all[at]
  for (let back = at - 1; back >= Math.max(0, at - BACK); back -= 1) {
    const one = all[back]
    if (one === undefined || one.sentence !== share?.sentence) return null
    if (isLevel(one)) return one
    if (!isChange(one.figure)) return null
  }
  return null
}

function namedPart(all: readonly Telling[], at: number, name: string): Telling | null {
  const share = all[at]
  if (share === undefined) return null
  const found = all
    .slice(Math.max(0, at - 2 * BACK), at)
    .filter((one) => isLevel(one) && one.lead.includes(name) && share.paragraph === one.paragraph)
  return found.length === 1 ? (found[0] ?? null) : null
}

function isLevel({ figure, isBase }: Telling): boolean {
  const { sort, claim } = figure
  const isLimit = claim.bound === 'atMost' || claim.bound === 'atLeast'
  return !isLimit && sort === 'Q' && claim.form === 'number' && !isBase && claim.kind !== 'gap'
}

/** What is more than a part and of its kind, the nearest first. */
function wholesOf(
  scene: Scene,
  all: readonly Telling[],
  part: Telling,
  at: number,
): readonly Telling[] {
  return all
    .slice(Math.max(0, at - FAR), at)
    .filter((one) => isLevel(one) && one.isPlain && areAlike(scene, one, part) && one !== part)
    .filter((one) => !hasShare(all, one))
    .toReversed()
}

/** 甲A，占S；乙B，占T: what has a share of its own is another part of the same whole. */
function hasShare(all: readonly Telling[], one: Telling): boolean {
  const next = all[all.indexOf(one) + 1]
  return (
    next !== undefined &&
    next.figure.sort === 'S' &&
    next.sentence === one.sentence &&
    /占/.test(next.lead)
  )
}

type Meant = {
  readonly share: Telling
  readonly part: Telling
  readonly wholes: readonly Telling[]
  readonly isNamed: boolean
}

function shareOf(
  scene: Scene,
  test: Test,
  { share, part, wholes, isNamed }: Meant,
): Relation | null {
  const made = wholes.map((whole) => ({
    whole,
    one: tiedShare(share.figure, part.figure, whole.figure),
  }))
  const asked = isNamed ? made.map(({ one }) => one) : anyOf(scene, share, part)
  if (asked.some((one) => test(one) === true)) return null
  if (!isNamed && wholes.some((one) => isOfBoth(share.figure, part.figure, one.figure))) return null
  const larger = made.filter(({ whole }) => whole.figure.size > part.figure.size)
  const [first] = larger
  if (first === undefined) return scaleOf(test, made, share, part, isNamed)
  const isOnly = larger.every(({ whole }) => whole.figure.size === first.whole.figure.size)
  const own = larger.find(({ whole }) => whole.sentence === part.sentence)
  const slipped = isNamed
    ? larger.find(({ whole }) => slipOfShare(share.figure, part.figure, whole.figure) !== null)
    : undefined
  const meant = slipped ?? (isNamed ? first : (own ?? (isOnly ? first : null)))
  if (meant === null || test(meant.one) !== false) return null
  const slip = slipOfShare(share.figure, part.figure, meant.whole.figure)
  const off = part.figure.size / meant.whole.figure.size / shareIn(share.figure)
  const isBelievable = off < OFF_MAX && off > 1 / OFF_MAX
  // 出口A，进口P，占比S: side by side, neither need be the whole of the other.
  const isBeside =
    meant.whole.sentence === part.sentence &&
    !OPENS.test(wordsBetween(scene, meant.whole, part)) &&
    !isNamed
  return (isOnly && isBelievable && !isBeside) || slip !== null
    ? { ...meant.one, isOutright: true }
    : null
}

/** 境内A，境外P，占S: of the two together, which no figure tells. */
function isOfBoth(share: Figure, part: Figure, other: Figure): boolean {
  const off = Math.abs(part.size / (part.size + other.size) - shareIn(share))
  return off < (share.claim.precision > 0 || share.claim.form === 'fraction' ? ROUGH : FINE)
}

const ROUGH = 0.05
const FINE = 0.006
const OFF_MAX = 1.6

function shareIn({ size, claim }: Figure): number {
  return claim.unit === 'percent' ? size / 100 : size
}

/** Of any level before it, or right behind, it may be the share. */
function anyOf(scene: Scene, { figure: share }: Telling, { figure: part }: Telling) {
  return tellingsOf(scene)
    .filter(
      ({ figure, lead }) =>
        figure !== part &&
        figure.order > share.order - FAR &&
        figure.order < share.order + 2 * BACK &&
        figure.sort === 'Q' &&
        !isChange(figure) &&
        !AHEAD.test(lead) &&
        figure.claim.unit === part.claim.unit,
    )
    .map(({ figure }) => tiedShare(share, part, figure))
}

const AHEAD = /预计|预期|预测|有望|目标|计划/

/** 占营业收入的S, of a part that is more than it: one of the two is in another scale. */
function scaleOf(
  test: Test,
  made: readonly { readonly whole: Telling; readonly one: Relation }[],
  share: Telling,
  part: Telling,
  isNamed: boolean,
): Relation | null {
  const meant = isNamed ? made[0] : undefined
  if (meant === undefined || test(meant.one) !== false) return null
  const slip = slipOfShare(share.figure, part.figure, meant.whole.figure)
  return slip === null ? null : { ...meant.one, isOutright: true }
}

function slipOfShare(share: Figure, part: Figure, whole: Figure) {
  const isPercent = share.claim.unit === 'percent'
  const all = isPercent ? 100 : 1
  const value = share.size / all
  return slipOf([share, part, whole], (at) =>
    at === 0 ? (part.size / whole.size) * all : at === 1 ? whole.size * value : part.size / value,
  )
}
