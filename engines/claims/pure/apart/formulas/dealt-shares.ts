import {
  before,
  behind,
  between,
  type Figure,
  isChange,
  type Piece,
  type Scene,
  tiedShare,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'
import { digitsOf } from '../../relate/evidence/figure.ts'

// Shares that are dealt out to the figures before them, 甲类96起、乙类60起，分别占48%和30%: of the one whole of which the others are. And
// what the first of an order have together: 前三名占到67%.

export function dealtShares(scene: Scene, test: Test): readonly Relation[] {
  const sums = scene.relations.filter(
    (one): one is Sum => one.kind === 'parts' && one.complete && one.less === undefined,
  )
  // 占进出口总值的54.0%: what the text divides already may be what a later paragraph divides.
  const parted = new Set(
    scene.relations.flatMap((one) =>
      one.kind === 'share' && one.whole !== null && test(one) === true ? [one.whole] : [],
    ),
  )
  return scene.pieces.flatMap((piece) =>
    piece.grammar !== 'zh'
      ? piece.figures.flatMap((_, at) => dealtInEnglish(scene, piece, at))
      : piece.figures.flatMap((first, at) => {
          const dealt = dealtOfSum(scene, piece, at, sums, test)
          return [
            ...(dealt.length > 0 ? dealt : dealtFrom(scene, piece, at, parted)),
            ...(firstOf(scene, first) ?? []),
          ]
        }),
  )
}

const RESPECTIVELY = /^,? respectively\b/
const MOVED =
  /\b(?:up|down|rose|grew|fell|by|from|than|growth|increases?|declines?|of)\b[^.;()]{0,24}$/
const DIGITS_MIN = 3

/** "A goes on care and B on schools. The two take most of it (S and T respectively)": of the one figure of which one of them is that share, to the digit. */
function dealtInEnglish(scene: Scene, { figures }: Piece, at: number): readonly Relation[] {
  const [first, last] = [figures[at], figures[at + 1]]
  if (first?.sort !== 'S' || last?.sort !== 'S' || between(scene, first, last) !== ' and ')
    return []
  if (!RESPECTIVELY.test(behind(scene, last, 20)) || MOVED.test(before(scene, first, 40))) return []
  const shares = [first, last]
  if (!shares.every(({ claim }) => claim.unit === 'percent' && digitsOf(claim) >= DIGITS_MIN))
    return []
  const own = figures.slice(0, at).filter(isLevel)
  const parts =
    own.length > 1 ? own : (scene.pieces[first.claim.sentence - 1]?.figures ?? []).filter(isLevel)
  const [a, b] = parts
  if (a === undefined || b?.claim.unit !== a.claim.unit || parts.length > shares.length) return []
  const wholes = scene.figures.filter(
    (one) =>
      isLevel(one) &&
      one.claim.unit === a.claim.unit &&
      !parts.includes(one) &&
      fitting(one, parts, shares) >= 1,
  )
  const whole = wholes.at(-1)
  if (whole === undefined || wholes.some(({ size }) => size !== whole.size)) return []
  return shares.map((share, order) => tiedShare(share, order === 0 ? a : b, whole))
}

function isLevel(one: Figure): boolean {
  return one.sort === 'Q' && !isChange(one)
}

type Sum = Extract<Relation, { kind: 'parts' }>
type Test = (one: Relation) => boolean | null

const DEALT =
  /^[^，。；]{0,6}，(?:大?约)?(?:(?:分别|依次)(?:大?约)?占(?:到|了)?[^，。；]{0,16}|占[^，。；]{0,16}(?:分别|依次)(?:为|达到?|是)?)$/
const JOINED = /^[、和与及]$/
const SENTENCES = 3

function dealtFrom(
  scene: Scene,
  { figures, paragraph }: Piece,
  at: number,
  parted: ReadonlySet<number>,
): readonly Relation[] {
  const [last, first] = [figures[at - 1], figures[at]]
  if (last?.sort !== 'Q' || first?.sort !== 'S' || !DEALT.test(between(scene, last, first)))
    return []
  const shares = sharesFrom(scene, figures, at)
  const parts = figures.slice(Math.max(0, at - shares.length), at)
  if (shares.length < 2 || parts.length < shares.length) return []
  const isList = parts.every(
    (part, order) =>
      part.sort === 'Q' &&
      !isChange(part) &&
      part.claim.unit === last.claim.unit &&
      (order === 0 || !/[。；]/.test(between(scene, parts[order - 1] ?? part, part))),
  )
  const [head] = parts
  if (!isList || head === undefined) return []
  const wholes = scene.figures.filter(
    (one) =>
      one.sort === 'Q' &&
      one.order < head.order &&
      ((head.claim.sentence - one.claim.sentence <= SENTENCES &&
        scene.pieces[one.claim.sentence]?.paragraph === paragraph) ||
        (parted.has(one.claim.index) && one.claim.period === head.claim.period)) &&
      one.claim.unit === last.claim.unit &&
      fitting(one, parts, shares) >= shares.length - 1,
  )
  // One alone explains all the others.
  if (new Set(wholes.map(({ size }) => size)).size !== 1) return []
  const whole = wholes.at(-1)
  return whole === undefined
    ? []
    : shares.flatMap((share, order) => {
        const part = parts[order]
        return part === undefined ? [] : [tiedShare(share, part, whole)]
      })
}

const OF_ALL =
  /(?:分别|依次)(?:大?约)?占(?:到|了|比)?[^，。；]{0,16}$|(?:占比|比重|份额|比例)(?:分别|依次)(?:大?约)?(?:为|达到?|是)?$/
const OF_OTHERS = /各自|同期|全国|[上去]年|提高|下降/

/** A1.2亿元，增长3%；B1.8亿元，下降2%。两者占比分别为40%和60%: as many as have just been told to make up a whole. */
function dealtOfSum(
  scene: Scene,
  { figures, paragraph }: Piece,
  at: number,
  sums: readonly Sum[],
  test: Test,
): readonly Relation[] {
  const first = figures[at]
  if (first?.sort !== 'S') return []
  const [told = ''] = OF_ALL.exec(before(scene, first, 36)) ?? []
  if (told === '' || OF_OTHERS.test(told)) return []
  const shares = sharesFrom(scene, figures, at)
  for (const sum of sums.toReversed()) {
    const whole = scene.byClaim.get(sum.whole)
    const parts = sum.parts.flatMap((index) => scene.byClaim.get(index) ?? [])
    const last = parts.at(-1)
    if (whole === undefined || last === undefined || parts.length !== shares.length) continue
    const isBefore =
      last.order < first.order &&
      parts.every((part, order) => order === 0 || part.order > (parts[order - 1]?.order ?? 0)) &&
      first.claim.sentence - last.claim.sentence < SENTENCES &&
      scene.pieces[last.claim.sentence]?.paragraph === paragraph
    const isNext = scene.figures
      .slice(last.order + 1, first.order)
      .every((one) => one.claim.unit !== last.claim.unit)
    if (!isBefore || !isNext || test(sum) !== true) continue
    if (fitting(whole, parts, shares, 0) < Math.max(1, shares.length - 1)) continue
    return shares.flatMap((share, order) => {
      const part = parts[order]
      return part === undefined ? [] : [tiedShare(share, part, whole)]
    })
  }
  return []
}

/** 48%、30%和22%: those that are joined to the first. */
function sharesFrom(scene: Scene, figures: readonly Figure[], at: number): readonly Figure[] {
  const shares = figures.slice(at, at + 1)
  for (const next of figures.slice(at + 1)) {
    const last = shares.at(-1) ?? next
    if (next.sort !== 'S' || !JOINED.test(between(scene, last, next))) break
    shares.push(next)
  }
  return shares
}

/** How many of them are what is said of the whole, to the digit. */
function fitting(
  whole: Figure,
  parts: readonly Figure[],
  shares: readonly Figure[],
  coarsest = -1,
): number {
  return shares.filter((share, order) => {
    const part = parts[order]
    if (part === undefined || part.size >= whole.size || share.claim.precision > coarsest)
      return false
    return Math.abs((100 * part.size) / whole.size - share.size) <= 10 ** share.claim.precision
  }).length
}

const FIRST =
  /前([二两三四五六七八九十]|\d{1,2})(?:个|名|位|大|家|强)?[^，。；\d]{0,8}(?:合计|共|总共)?占(?:比|到|了|据)?[^，。；\d]{0,14}$/
const NUMBERS = '〇一二三四五六七八九十'

/** 甲占了第一位，达16%…前五个占到67%: of those that are told in order before it. */
function firstOf(
  { doc: { text }, pieces, figures }: Scene,
  share: Figure,
): readonly Relation[] | null {
  const { start, sentence } = share.claim
  const [, word = ''] = FIRST.exec(text.slice(Math.max(0, start - 36), start)) ?? []
  const many = word === '两' ? 2 : /\d/.test(word) ? Number(word) : NUMBERS.indexOf(word)
  if (share.sort !== 'S' || word === '' || many < 2) return null
  const told = figures.filter(
    (one) =>
      one.sort === 'S' &&
      one.order < share.order &&
      !isChange(one) &&
      pieces[one.claim.sentence]?.paragraph === pieces[sentence]?.paragraph,
  )
  const parts = told.slice(-many)
  const [first] = parts
  if (first === undefined || parts.length < many) return null
  const isInOrder = parts.every((one, at) => one.size <= (parts[at - 1]?.size ?? 100))
  const opening = text.slice(Math.max(0, first.claim.start - 30), first.claim.start)
  const others = figures.slice(first.order, share.order).length
  if (!isInOrder || !/第一|首位|居首|最[大多高]|榜首/.test(opening) || others > 2 * many)
    return null
  return [
    {
      kind: 'parts',
      whole: share.claim.index,
      parts: parts.map(({ claim }) => claim.index),
      complete: true,
      isTied: true,
    },
  ]
}
