import { before, behind, type Figure, isChange, type Scene } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { areLevels, framesIn, isLevel, likeIn } from './frames.ts'
import { REGIONS, type Region, WORLD } from './geography.ts'
import { gap } from './words.ts'

// "In North America output totaled W, with the US producing P", "sales of the Asian brands reached W. Toyota led the group with P": a part is no more than its
// whole, and parts that are told once are together no more.

const BASE =
  /\b(?:from|against|than|compared (?:with|to)|versus|up on|down on|target|forecast|capacity|record|per|average|total of) (?:about |some |the |a |over |of )*$|(?:上年同期|去年同期|上年|去年|比|较)[^，。；]{0,6}$/
/** How near to its figure a name stands. */
const NAME_BACK = 60
const NAME_AHEAD = 24

export function partsIn(scene: Scene): readonly Relation[] {
  return [
    ...scene.pieces.flatMap((_, at) => REGIONS.flatMap((region) => ofRegion(scene, at, region))),
    ...ofWorld(scene),
    ...ofGroups(scene),
    ...ofOrigin(scene),
  ]
}

/** The first figure behind the name of a region, and those behind or before names of its members up to the end of the next sentence. */
function ofRegion(scene: Scene, at: number, region: Region): readonly Relation[] {
  const piece = scene.pieces[at]
  const next = scene.pieces[at + 1]
  const whole = piece?.figures.find((one) => isQuantity(one))
  if (piece === undefined || whole === undefined) return []
  const led = scene.mask.slice(piece.from, whole.at)
  if (!region.name.test(led) || region.members.test(led) || isBase(scene, whole)) return []
  // "A $16m increase in exports to Canada" is of a member itself.
  if (region.members.test(behind(scene, whole, NAME_BACK).split(/[,;]/)[0] ?? '')) return []
  const own = likeIn(scene, piece, whole).filter((one) => one.order > whole.order)
  const isOn = next !== undefined && next.paragraph === piece.paragraph
  const [first] = isOn ? likeIn(scene, next, whole) : []
  const more =
    first !== undefined &&
    isNamed(scene, first, region) &&
    nounsOf(led).some((noun) => nounsOf(before(scene, first, NAME_BACK)).includes(noun))
      ? [first]
      : []
  const members = [...own, ...more].filter(
    (one) => isNamed(scene, one, region) && !isBase(scene, one) && areOfTime(one, whole),
  )
  const isLong = members.length > MEMBERS_MAX
  return isLong
    ? []
    : [...members.flatMap((one) => partOf(whole, one)), ...togetherOf(whole, members)]
}

const MEMBERS_MAX = 8

/** A member stands right before its figure, or behind it: "with China's output at P", "P produced by Japan". */
function isNamed(scene: Scene, one: Figure, region: Region): boolean {
  const led = afterLast(before(scene, one, NAME_BACK))
  const follows = (behind(scene, one, NAME_AHEAD).split(/[,;]/)[0] ?? '').replace(
    /^[a-z ]*? by /,
    'by ',
  )
  return (
    (region.members.test(led) && !region.name.test(led)) ||
    (/^ ?(?:[a-z]+ )?(?:by|from|in|at) /.test(follows) && region.members.test(follows))
  )
}

function afterLast(words: string): string {
  return words.split(/[QSDXO]/).at(-1) ?? words
}

const NOUN =
  /\b(?:output|production|exports|imports|sales|shipments|deliveries|visitors|arrivals|consumption|demand|capacity|reserves|cases|deaths|registrations)\b|产量|出口|进口|销量|销售|消费/g

function nounsOf(words: string): readonly string[] {
  return words.match(NOUN) ?? []
}

function isQuantity(one: Figure): boolean {
  return isLevel(one) && one.sort === 'Q' && one.claim.bound === 'exact'
}

function isBase(scene: Scene, one: Figure): boolean {
  return BASE.test(before(scene, one, 40))
}

function areOfTime(a: Figure, b: Figure): boolean {
  return a.claim.period === b.claim.period && !isChange(a) && !isChange(b)
}

function partOf(whole: Figure, part: Figure): readonly Relation[] {
  if (part.size > whole.size * FAR) return []
  return [
    {
      kind: 'parts',
      whole: whole.claim.index,
      parts: [part.claim.index],
      complete: false,
      isTied: true,
    },
  ]
}

/** What is further off was read in another scale. */
const FAR = 30

/** Their sum is told as one, where it is more than the whole. */
function togetherOf(whole: Figure, parts: readonly Figure[]): readonly Relation[] {
  const least = parts.reduce((sum, { range, size }) => sum + (range.low ?? size), 0)
  if (parts.length < 2 || least <= (whole.range.high ?? whole.size)) return []
  if (parts.some(({ size }) => size > whole.size)) return []
  return [
    {
      kind: 'parts',
      whole: whole.claim.index,
      parts: parts.map(({ claim }) => claim.index),
      complete: true,
      isTied: true,
    },
  ]
}

/** "World output came to W": each part of the world tells its own. */
function ofWorld(scene: Scene): readonly Relation[] {
  const at = scene.pieces.findIndex(
    ({ from, figures }) =>
      figures.length > 0 &&
      figures.some(isQuantity) &&
      WORLD.test(scene.mask.slice(from, figures.find(isQuantity)?.at ?? from)),
  )
  const world = scene.pieces[at]
  const whole = world?.figures.find(isQuantity)
  if (world === undefined || whole === undefined || isBase(scene, whole)) return []
  const nouns = nounsOf(scene.mask.slice(world.from, whole.at))
  const parts = REGIONS.filter(({ isPart }) => isPart).flatMap((region) => {
    const told = scene.pieces.slice(at + 1).flatMap(({ from, figures }) => {
      const one = figures.find(isQuantity)
      if (one === undefined || !areLevels(scene, one, whole) || isBase(scene, one)) return []
      const led = scene.mask.slice(from, one.at)
      const isOf = region.name.test(led) && !region.members.test(led) && areOfTime(one, whole)
      const isOne = nounsOf(led).some((noun) => nouns.includes(noun)) || /\bproduc/.test(led)
      return isOf && isOne ? [one] : []
    })
    return told.length === 1 ? told : []
  })
  return [...parts.flatMap((one) => partOf(whole, one)), ...togetherOf(whole, parts)]
}

/** "Sales of Asian brands rose to W. Toyota led the group with a S surge to P. … to P units at Honda". */
const GROUP =
  /\b(?:brands|marques|makers|automakers|carmakers|carriers|airlines|banks|companies|firms|retailers|operators|producers|suppliers)\b/
const LED = new RegExp(
  `\\bled (?:the |its )?(?:group|pack|way|field|gains|growth|list|segment) with ${gap(24)}S? ?(?:[a-z]+ )?(?:to |of )?(?<P>Q)`,
  'dg',
)
const AT_NAME = /^ (?:units |vehicles )?at [a-z]|^ (?:units )?and ?$/
const OPEN = /\b(?:including|of which|total|altogether|industry|market-wide|combined|both)\b/

function ofGroups(scene: Scene): readonly Relation[] {
  const leaders = framesIn(scene, LED).flatMap(({ figures: { P } }) => {
    const piece = scene.pieces[P?.claim.sentence ?? -1]
    const last = scene.pieces[(P?.claim.sentence ?? 0) - 1]
    if (P === undefined || piece === undefined || last?.paragraph !== piece.paragraph) return []
    const [whole, ...more] = likeIn(scene, last, P).filter((one) => !isBase(scene, one))
    return whole === undefined || more.length > 0 ? [] : partOf(whole, P)
  })
  const groups = scene.pieces.flatMap((piece, at) => {
    const next = scene.pieces[at + 1]
    if (next === undefined || next.paragraph !== piece.paragraph) return []
    const [whole, ...more] = piece.figures.filter((one) => isQuantity(one) && !isBase(scene, one))
    if (whole === undefined || more.length > 0) return []
    if (!GROUP.test(scene.mask.slice(piece.from, whole.at))) return []
    const words = scene.mask.slice(next.from, next.to)
    const parts = likeIn(scene, next, whole)
    const isOfNames = AT_NAME.test(behind(scene, parts[0] ?? whole, 20))
    if (
      !isOfNames ||
      OPEN.test(words.replace(/\bat both\b/g, '')) ||
      parts.some((one) => isBase(scene, one))
    )
      return []
    return [...parts.flatMap((one) => partOf(whole, one)), ...togetherOf(whole, parts)]
  })
  return [...leaders, ...groups]
}

/** "W visitors arrived …, while visitors from the mainland soared by S to P". */
const COUNTED =
  /^(?: [a-z]+)? ?(visitors|tourists|arrivals|passengers|students|migrants|patients|guests|immigrants|refugees|applicants|members|cases)\b/

function ofOrigin(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap(({ figures }) =>
    figures.flatMap((whole, at) => {
      const next = figures.slice(at + 1).find((one) => areLevels(scene, one, whole))
      if (next === undefined || !isQuantity(whole) || !isQuantity(next)) return []
      const { text } = scene.doc
      const [, noun] =
        COUNTED.exec(text.slice(whole.claim.number.end, whole.claim.end + 14).toLowerCase()) ?? []
      if (noun === undefined || !areOfTime(whole, next)) return []
      const words = scene.mask.slice(whole.at + 1, next.at)
      const isOf = new RegExp(
        `\\b(?:while|and|with|of whom) (?:the )?(?:number of )?${noun} from [^;.Q]{2,60}$`,
      ).test(words)
      const isWhole = !/ from |\b(?:other|another|more|additional)\b/.test(
        words.split(noun)[0] ?? '',
      )
      return isOf && isWhole && !isBase(scene, next) && !isBase(scene, whole)
        ? partOf(whole, next)
        : []
    }),
  )
}
