import {
  alike,
  before,
  between,
  type Figure,
  type Scene,
  sizeOf,
  tiedShare,
} from '../derived/scene.ts'
import { isNamed } from '../derived/whole/named.ts'
import { isOneOfSame } from '../derived/whole/rivals.ts'
import type { Relation } from '../model.ts'

// "110.6 million tonnes (48.2 %) were recycled … Incineration took 58.2 million (25.4 %) and landfill 51.1 million (22.3 %)": where the others of
// a list are shares of one whole, told in the same way, the one that isn't told of yet is too.

type Share = Extract<Relation, { kind: 'share' }>
type Full = { readonly share: Figure; readonly part: Figure; readonly whole: Figure }

/** How many figures away a share of the same list may stand. */
const NEAR = 8

/** The share of a list that has a hole where this figure is. */
export function holeOf(scene: Scene, share: Figure, fulls: readonly Full[]): Share | null {
  if (share.sort !== 'S' || share.claim.kind === 'growth' || share.claim.kind === 'gap') return null
  const near = fulls.filter((one) => isNear(scene, one.share, share))
  return inBreath(scene, share, near) ?? inOrder(scene, share, near) ?? ofBlock(scene, share, near)
}

function isNear(scene: Scene, a: Figure, b: Figure): boolean {
  const [x, y] = [scene.pieces[a.claim.sentence], scene.pieces[b.claim.sentence]]
  const isList = x !== undefined && scene.doc.paragraphs[x.paragraph]?.kind === 'list'
  return (
    a !== b &&
    Math.abs(a.order - b.order) <= NEAR &&
    x !== undefined &&
    y !== undefined &&
    (x.paragraph === y.paragraph || isList)
  )
}

/** Each behind its own part, with the same words between. */
function inBreath(scene: Scene, share: Figure, near: readonly Full[]): Share | null {
  const part = scene.figures[share.order - 1]
  if (part === undefined || part.claim.sentence !== share.claim.sentence) return null
  // "741, or 27 % of sales, compared to 712, or 28 %": of what the whole was then.
  if (BASE.test(before(scene, part, 30))) return null
  const said = linkOf(between(scene, part, share))
  const name = nameOfWhole(between(scene, part, share))
  const like = near.filter(
    (one) =>
      one.part.order === one.share.order - 1 &&
      linkOf(between(scene, one.part, one.share)) === said &&
      isOneName(nameOfWhole(between(scene, one.part, one.share)), name) &&
      alike(scene, one.part, part) &&
      one.whole !== part,
  )
  const wholes = new Set(like.map(({ whole }) => whole))
  const [whole] = wholes
  if (said === null || whole === undefined || wholes.size > 1 || !alike(scene, part, whole))
    return null
  // "A owed 7.4 million, or 36 %": a part itself, of what no figure tells.
  const own = scene.figures[whole.order + 1]
  if (own?.sort === 'S' && linkOf(between(scene, whole, own)) === said) return null
  if (isOneOfSame(scene, part, share) || hasNearer(scene, part, whole)) return null
  // 占技能劳动者的34.6%, behind shares that name no whole.
  const isUnnamed = like.every((one) => nameOfWhole(between(scene, one.part, one.share)) === '')
  if (name !== '' && isUnnamed && !isNamed(scene, share, whole)) return null
  return tiedShare(share, part, whole)
}

/** 手机用户Q，其中A，占S；宽带用户Q，千兆用户B，占S: behind a semicolon stands another whole. */
function hasNearer(scene: Scene, part: Figure, whole: Figure): boolean {
  const { mask, figures } = scene
  return figures
    .slice(whole.order + 1, part.order)
    .some(
      (one) =>
        one.sort === part.sort &&
        alike(scene, one, part) &&
        sizeOf(one) > sizeOf(part) &&
        mask.slice(whole.at, one.at).includes('；') &&
        !mask.slice(one.at, part.at).includes('；'),
    )
}

const BASE =
  /\b(?:compared (?:with|to)|against|versus|vs\.?|(?:up|down) (?:from|on)|from|than) (?:about |some |the )?$/

/** 分产品看，…占比52.99%、31.00%。境外收入8.71亿元，占比首次突破三成: of that of which all shares of the paragraph before it are. */
function ofBlock(scene: Scene, share: Figure, near: readonly Full[]): Share | null {
  const part = scene.figures
    .slice(Math.max(0, share.order - 2), share.order)
    .findLast(({ sort }) => sort !== 'O')
  const told = near.filter(
    (one) => one.share.order < share.order && isOfParagraph(scene, one.share, share),
  )
  const [first] = told
  if (part === undefined || first === undefined || told.length < 2) return null
  if (
    told.some(({ whole }) => whole !== first.whole) ||
    part.claim.sentence !== share.claim.sentence
  )
    return null
  const said = between(scene, part, share).replace('O', '')
  if (part.sort !== 'Q' || !/^，占比(?:首次|达到?|约|近|超过?|为|突破)*$/.test(said)) return null
  return alike(scene, part, first.whole) ? tiedShare(share, part, first.whole) : null
}

function isOfParagraph({ pieces }: Scene, { claim: a }: Figure, { claim: b }: Figure): boolean {
  return pieces[a.sentence]?.paragraph === pieces[b.sentence]?.paragraph
}

const LINKS =
  /^(?:(\(|（)|(, or|, i\.e\.)|，[^，。；QSDX]{0,6}(占|佔|比重|比例)|(, (?:accounting for|representing|making up)))[^.;，。；增升提降QSDX]{0,16}$/

/** 占总收入的 and 占总支出的 are of two wholes. */
function nameOfWhole(words: string): string {
  return (
    /[占佔]([^，。；占佔QSDX]{1,12})[的之]?[约近超]?$/
      .exec(words.trim())?.[1]
      ?.replace(/的$/, '') ?? ''
  )
}

function isOneName(a: string, b: string): boolean {
  return a === b || a === '' || b === ''
}

/** What ties a share to the part before it, if nothing else does. */
function linkOf(words: string): string | null {
  const [, ...links] = LINKS.exec(words.replace(/\s+/g, ' ').trim()) ?? []
  return links.find((one) => one !== undefined) ?? null
}

/** 9.62、82.41和1.37，分别占10.3%、88.2%和1.5%: the shares follow each other as their parts do. */
function inOrder(scene: Scene, share: Figure, near: readonly Full[]): Share | null {
  const own = near.filter(({ share: other }) => other.claim.sentence === share.claim.sentence)
  const [a, b] = own.toSorted((x, y) => x.share.order - y.share.order)
  if (a === undefined || b === undefined || a.whole !== b.whole || own.length !== 2) return null
  const step = (b.part.order - a.part.order) / (b.share.order - a.share.order)
  const part = scene.figures[a.part.order + step * (share.order - a.share.order)]
  const isRow = [a, b].every(({ share: other }) => Math.abs(other.order - share.order) <= 2)
  if (part === undefined || !isRow || step < 1 || !Number.isInteger(step)) return null
  if (part.sort !== 'Q' || !alike(scene, part, a.whole) || part === a.whole) return null
  return sizeOf(part) < sizeOf(a.whole) * MOST ? tiedShare(share, part, a.whole) : null
}

const MOST = 1e6

/** The shares that are told in full, and hold. */
export function fullOf(scene: Scene, one: Share): Full | null {
  const share = scene.byClaim.get(one.share)
  const part = scene.byClaim.get(one.part ?? -1)
  const whole = scene.byClaim.get(one.whole ?? -1)
  return share === undefined || part === undefined || whole === undefined
    ? null
    : { share, part, whole }
}
