import {
  alike,
  before,
  between,
  type Figure,
  isChange,
  type Piece,
  type Scene,
  tiedShare,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import type { Test } from '../retold/common.ts'
import { sumOfParts, type Tied } from './said.ts'

// Shares whose part and whole stand before them in words that leave nothing else: 1.37万个建制村中，已建成的有1.21万个，覆盖率88.3%; 用户总数达6.68亿户, …占总用户数的
// 94.8%; a list with the shares of all its members; 中央资金占39.4% behind a list of which one is called so.

type Share = Tied<'share'>
type Parts = Extract<Relation, { kind: 'parts' }>

export function sharesTold(scene: Scene, test: Test): readonly Relation[] {
  const found: Relation[] = []
  for (const piece of scene.pieces) {
    if (piece.grammar !== 'zh') continue
    for (const [at, share] of piece.figures.entries()) {
      const part = piece.figures[at - 1]
      const told =
        rateOf(scene, piece, at) ?? (part === undefined ? null : soldOf(scene, piece, part, share))
      if (told !== null) found.push(told)
    }
    found.push(...ofTotalIn(scene, piece))
  }
  for (const one of scene.relations) {
    if (one.kind !== 'parts') continue
    if (one.complete && test(one) === true) found.push(...memberOf(scene, one))
    if (!one.complete && one.parts.length > 1) found.push(...allOf(scene, one))
  }
  return found
}

const AMONG = /^[^，。；]{0,12}中，([^，。；]{0,24})$/
const RATE = /^，([^，。；]{1,4}率)(?:已|为|达到?|约)*$/
/** 服务区216对，已有209对具备条件，覆盖率96.8%: of how far it has come. */
const SO_FAR = /^[^，。；]{0,6}，(已(?:有|经|建成|完成|实现|开通|覆盖)*[^，。；]{0,6})$/
const RATE_SO_FAR =
  /^[^，。；]{0,12}，((?:覆盖|完成|建成|开通|竣工|开工|办结|落实)率)(?:已|为|达到?|约)*$/
const OTHER_RATE = /增长率|增速|利率|税率|失业率|中签率|死亡率/
const NOT = /不|未|非|无/
const BEGUN = /开工|动工/

function rateOf(scene: Scene, { figures }: Piece, at: number): Share | null {
  const [whole, part, share] = [figures[at - 2], figures[at - 1], figures[at]]
  if (whole === undefined || part === undefined || share === undefined) return null
  if (share.sort !== 'S' || isChange(share) || part.sort !== 'Q' || !alike(scene, whole, part))
    return null
  const [among, behind] = [between(scene, whole, part), between(scene, part, share)]
  const isSoFar = SO_FAR.test(among) && RATE_SO_FAR.test(behind)
  const [, told = ''] = (isSoFar ? SO_FAR : AMONG).exec(among) ?? []
  const [, rate = ''] = (isSoFar ? RATE_SO_FAR : RATE).exec(behind) ?? []
  if (told === '' || rate === '' || OTHER_RATE.test(rate) || NOT.test(told) !== NOT.test(rate))
    return null
  // 已完工98个，开工率100%.
  if (BEGUN.test(told) !== BEGUN.test(rate)) return null
  return tiedShare(share, part, whole)
}

const SOLD = /(?:累计|共计?|已)?销[售糖量]?[^，。；]{0,4}$/
const MADE = /产[量糖][^，。；销]{0,4}$/
const SOLD_RATE = /^，产销率(?:为|达到?)?$/

/** 产糖618.5万吨, and in the next sentence 累计销糖421.8万吨，产销率68.2%. */
function soldOf(scene: Scene, piece: Piece, part: Figure, share: Figure): Share | null {
  if (share.sort !== 'S' || part.sort !== 'Q' || !SOLD_RATE.test(between(scene, part, share)))
    return null
  if (!SOLD.test(before(scene, part, 16))) return null
  const [made, ...more] = scene.figures.filter(
    (one) =>
      one.order < part.order &&
      scene.pieces[one.claim.sentence]?.paragraph === piece.paragraph &&
      one.claim.unit === part.claim.unit &&
      MADE.test(before(scene, one, 12)),
  )
  return made === undefined || more.length > 0 ? null : tiedShare(share, part, made)
}

const OF_TOTAL = /^，占总([^，。；a-z]{0,6}?)[数量]的$/
const AGAIN = /^，占比(?:为|达到?|约)?$/

/** 用户总数达6.68亿户。其中，…的用户为6.33亿户，占总用户数的94.8%；…的用户为2.02亿户，占比达到三成. */
function ofTotalIn(scene: Scene, piece: Piece): readonly Share[] {
  const found: Share[] = []
  let whole: Figure | null = null
  for (const [at, share] of piece.figures.entries()) {
    // 用户达2.02亿户，比上年末净增301万户，占总用户数的30.2%: what came on top is no part.
    const last = piece.figures[at - 1]
    const part = last !== undefined && isChange(last) ? piece.figures[at - 2] : last
    if (share.sort !== 'S' || part?.sort !== 'Q' || last === undefined || isChange(part)) continue
    const gap = between(scene, last, share)
    const [told, name = ''] = OF_TOTAL.exec(gap) ?? []
    if (told !== undefined) whole = totalOf(scene, piece, part, name)
    else if (!AGAIN.test(gap)) continue
    if (whole !== null && whole.claim.unit === part.claim.unit)
      found.push(tiedShare(share, part, whole))
  }
  return found
}

function totalOf(scene: Scene, piece: Piece, part: Figure, name: string): Figure | null {
  const led = new RegExp(`${name}总[数量](?:为|达到?|约)?$`)
  const [found, ...more] = scene.figures.filter(
    (one) =>
      one.order < part.order &&
      scene.pieces[one.claim.sentence]?.paragraph === piece.paragraph &&
      one.claim.unit === part.claim.unit &&
      led.test(before(scene, one, 16)),
  )
  return more.length > 0 ? null : (found ?? null)
}

const NAMED = /^，(?:其中)?([㐀-鿿]{2})(?:资金|投资|投入|财政|收入|支出|部分)?占(?:比)?(?:为|达)?$/

/** 其中中央财政152亿元、省级财政134亿元、市县自筹100亿元，中央资金占39.4%. */
function memberOf(scene: Scene, { whole, parts }: Parts): readonly Share[] {
  const members = parts.flatMap((index) => scene.byClaim.get(index) ?? [])
  const last = members.at(-1)
  const all = scene.byClaim.get(whole)
  const share = scene.figures[(last?.order ?? -2) + 1]
  if (last === undefined || all === undefined || share?.sort !== 'S') return []
  if (share.claim.sentence !== last.claim.sentence) return []
  const [, name] = NAMED.exec(between(scene, last, share)) ?? []
  if (name === undefined) return []
  const [first, ...others] = members.filter((one) => ledOf(scene, one).includes(name))
  const [place, ...more] = first === undefined ? [] : placesOf(ledOf(scene, first), name)
  const meant = first === undefined ? undefined : members[members.indexOf(first) + (place ?? 0)]
  return meant === undefined || others.length + more.length > 0
    ? []
    : [tiedShare(share, meant, all)]
}

function ledOf(scene: Scene, one: Figure): string {
  const last = scene.figures[one.order - 1]
  return last === undefined ? '' : between(scene, last, one)
}

/** 甲、乙、丙分别为A、B、C: where a name stands among those that are dealt out. */
function placesOf(led: string, name: string): readonly number[] {
  if (!led.includes('分别')) return [0]
  const names = led.split(/[、和与及]/)
  return names.flatMap((one, at) => (one.includes(name) ? [at] : []))
}

const EACH = /^，(?:占比|比重|占)(?:分别|依次)?(?:为|达)?$/
const HUNDRED = 100
const ROUNDED = 0.06

/** 其中直流充电桩9.87万台、交流充电桩11.59万台，占比分别为46.0%、54.0%: whose shares make a hundred is all there is. */
function allOf(scene: Scene, { whole, parts }: Parts): readonly Relation[] {
  const members = parts.flatMap((index) => scene.byClaim.get(index) ?? [])
  const [last, all] = [members.at(-1), scene.byClaim.get(whole)]
  if (last === undefined || all === undefined || members.length < parts.length) return []
  const shares = scene.figures.slice(last.order + 1, last.order + 1 + members.length)
  const [first] = shares
  if (first === undefined || shares.length < members.length) return []
  if (!shares.every((one) => one.sort === 'S' && one.claim.sentence === last.claim.sentence))
    return []
  if (!EACH.test(between(scene, last, first))) return []
  const sum = shares.reduce((total, { size }) => total + size, 0)
  if (Math.abs(sum - HUNDRED) > ROUNDED * shares.length) return []
  const tied: Relation = {
    kind: 'parts',
    whole,
    parts: members.map(({ claim }) => claim.index),
    complete: true,
    isTied: true,
  }
  return [
    tied,
    ...members.flatMap((one, at) => {
      const share = shares[at]
      return share === undefined ? [] : [tiedShare(share, one, all)]
    }),
  ]
}

const OPENED = /^(?:在)?([㐀-鿿]{2,6})中，/
const OF_IT = /^，占(?:比)?(?:为)?$/

/** 供水总量258.3亿立方米. 供水中，地表水源247.2亿立方米，占95.7%；地下水源5.4亿立方米，再生水等非常规水源5.7亿立方米. */
export function dividedTotals(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap((piece) => {
    const [, name] = OPENED.exec(scene.mask.slice(piece.from, piece.from + 12)) ?? []
    if (piece.grammar !== 'zh' || name === undefined) return []
    const [whole, ...more] = scene.figures.filter(
      (one) =>
        one.claim.sentence < (piece.figures[0]?.claim.sentence ?? 0) &&
        scene.pieces[one.claim.sentence]?.paragraph === piece.paragraph &&
        one.sort === 'Q' &&
        new RegExp(`${name}总[量额数](?:与[^，。；]{2,6})?(?:均?为|达)?$`).test(
          before(scene, one, 24),
        ),
    )
    const parts = piece.figures.filter((one) => one.sort === 'Q')
    if (whole === undefined || more.length > 0 || parts.length < 2) return []
    if (!parts.every((one) => one.claim.unit === whole.claim.unit && !isChange(one))) return []
    const all = /其中|同期|上年|去年|比@|较/.test(
      scene.mask.slice(piece.from + name.length + 2, piece.to),
    )
      ? null
      : sumOfParts(scene, whole, parts)
    const shares = piece.figures.flatMap((share, at) => {
      const part = piece.figures[at - 1]
      const isOf =
        share.sort === 'S' && part?.sort === 'Q' && OF_IT.test(between(scene, part, share))
      return isOf && part !== undefined ? [tiedShare(share, part, whole)] : []
    })
    return all === null ? shares : [all, ...shares]
  })
}
