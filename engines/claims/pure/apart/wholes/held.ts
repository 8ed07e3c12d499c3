import { alike, before, type Figure, type Scene, tiedShare } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { type Chain, chainsIn, type Link } from './chains.ts'

// P，占其所持股份的S，占总股本的S: what is a share of a holding, and of all shares, and the holding itself a share of all. Any three of these give the fourth.

const HELD = /^(?:所|直接|间接|合计|累计|共)*持/
const ALL = /^(?:股份|股本|股票)?总(?:股本|股数|股份)|^总?股本总?[额数]?$|^股份总数$/
/** 共持有公司股份Q, 持股数量为Q. */
const HOLDING =
  /(?:持有(?:本|该)?(?:公司|上市公司)?(?:[ab]股|无限售条件|流通)?(?:股份|股票)?|持股)(?:数量|总数|总量|总额)?(?:合计|共计)?(?:为|约|达)*$/
const BEFORE_IT = /(?:减持|增持|变动|转让|发行)[^，。；]{0,6}前/

export function heldIn(scene: Scene, mayBeSlip: (one: Relation) => boolean): readonly Relation[] {
  const all = chainsIn(scene)
  const chains = all.filter(({ links }) => links.some(isHeld))
  const holdings = scene.figures.filter(
    (one) =>
      one.sort === 'Q' &&
      HOLDING.test(before(scene, one, 30)) &&
      !BEFORE_IT.test(before(scene, one, 30)),
  )
  const ofHoldings = chains.flatMap((chain) => {
    const share = chain.links.find(isHeld)
    const holding = onlyOf(scene, chain, holdings)
    if (share === undefined || holding === null) return []
    return [...ofHolding(chain, share, holding), ...ofAll(all, chain, share, holding)]
  })
  // Of whom each is told words may leave open.
  return [...ofHoldings, ...ofOneWhole(scene, all).filter(mayBeSlip)]
}

/** Two parts with their shares of one whole that needn't be told: as many times as much, as many times the share. */
function ofOneWhole(scene: Scene, chains: readonly Chain[]): readonly Relation[] {
  const told = chains.flatMap((chain) =>
    chain.links.flatMap((link) =>
      chain.part !== null && (isHeld(link) || isOfAll(link))
        ? [{ chain, part: chain.part, link }]
        : [],
    ),
  )
  return told.flatMap((one, at) => {
    const other = told.slice(at + 1).find(
      ({ chain, part, link }) =>
        chain !== one.chain &&
        isHeld(link) === isHeld(one.link) &&
        alike(scene, part, one.part) &&
        // All shares are those of one firm, whoever holds them.
        (isOfAll(link) || areOfOne(chain.told, one.chain.told)),
    )
    if (other === undefined) return []
    return [
      {
        kind: 'equivalent',
        left: one.part.claim.index,
        right: one.link.share.claim.index,
        rate: { left: other.part.claim.index, right: other.link.share.claim.index },
        isTied: true,
      },
    ]
  })
}

function ofHolding({ part }: Chain, { share }: Link, holding: Figure): readonly Relation[] {
  return part === null ? [] : [tiedShare(share, part, holding)]
}

/** Of all shares the part is so much and the holding so much: one in the other is the share of the holding. */
function ofAll(
  chains: readonly Chain[],
  { links }: Chain,
  { share }: Link,
  holding: Figure,
): readonly Relation[] {
  const own = links.find(isOfAll)
  const whole = chains.find(({ part }) => part === holding)?.links.find(isOfAll)
  return own === undefined || whole === undefined ? [] : [tiedShare(share, own.share, whole.share)]
}

function isHeld({ name }: Link): boolean {
  return HELD.test(name)
}

function isOfAll({ name }: Link): boolean {
  return ALL.test(name)
}

/** The one holding of whoever the chain is told of. */
function onlyOf(scene: Scene, chain: Chain, holdings: readonly Figure[]): Figure | null {
  const [first, ...more] = holdings.filter((one) => {
    const { from = 0 } = scene.pieces[one.claim.sentence] ?? {}
    const told = scene.mask.slice(from, one.at)
    return (
      one !== chain.part &&
      (chain.part === null || alike(scene, one, chain.part)) &&
      areOfOne(told, chain.told)
    )
  })
  return first !== undefined && more.every(({ size }) => size === first.size) ? first : null
}

/** Several holders together. */
const SEVERAL =
  /一致行动|合计|共同|[㐀-鿿]、[㐀-鿿]{2,12}(?:共计|共)?(?:持|质押|减持|增持)|及其|家族/
const NAMELESS = /^(?:本次|上述|其|该|此次|截至|解除|股份)/
const COMMON =
  /公司|股份|股票|股东|质押|解除|持有|控股|股本|数量|有限|累计|本次|截至|公告|披露|其所|办理|手续|通知|发布|接到|合计|共计|上述|冻结|[，。、；：（）@QSDXON\s\da-z]+/g
const SHARED_MIN = 3

/** Words before the two name one holder, or one of them names nobody. */
function areOfOne(one: string, other: string): boolean {
  if (SEVERAL.test(one) !== SEVERAL.test(other)) return false
  if (NAMELESS.test(one.trim()) || NAMELESS.test(other.trim())) return true
  const [left, right] = [one, other].map((words) => words.replace(COMMON, '|'))
  if (left === undefined || right === undefined) return false
  for (let at = 0; at + SHARED_MIN <= left.length; at += 1) {
    const piece = left.slice(at, at + SHARED_MIN)
    if (!piece.includes('|') && right.includes(piece)) return true
  }
  return false
}
