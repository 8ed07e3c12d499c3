import {
  between,
  type Figure,
  isChange,
  type Piece,
  type Scene,
  tiedShare,
} from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'

// Shares that are dealt out to the figures before them, 甲类96起、乙类60起，分别占48%和30%: of the one whole of which the others are. And
// what the first of an order have together: 前三名占到67%.

export function dealtShares(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap((piece) =>
    piece.grammar === 'zh'
      ? piece.figures.flatMap((first, at) => [
          ...dealtFrom(scene, piece, at),
          ...(firstOf(scene, first) ?? []),
        ])
      : [],
  )
}

const DEALT =
  /^[^，。；]{0,6}，(?:大?约)?(?:(?:分别|依次)(?:大?约)?占(?:到|了)?[^，。；]{0,16}|占[^，。；]{0,16}(?:分别|依次)(?:为|达到?|是)?)$/
const JOINED = /^[、和与及]$/
const SENTENCES = 3

function dealtFrom(scene: Scene, { figures, paragraph }: Piece, at: number): readonly Relation[] {
  const [last, first] = [figures[at - 1], figures[at]]
  if (last?.sort !== 'Q' || first?.sort !== 'S' || !DEALT.test(between(scene, last, first)))
    return []
  const shares = [first]
  for (const next of figures.slice(at + 1)) {
    const before = shares.at(-1) ?? first
    if (next.sort !== 'S' || !JOINED.test(between(scene, before, next))) break
    shares.push(next)
  }
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
      head.claim.sentence - one.claim.sentence <= SENTENCES &&
      scene.pieces[one.claim.sentence]?.paragraph === paragraph &&
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

/** How many of them are what is said of the whole, to the digit. */
function fitting(whole: Figure, parts: readonly Figure[], shares: readonly Figure[]): number {
  return shares.filter((share, order) => {
    const part = parts[order]
    if (part === undefined || part.size >= whole.size || share.claim.precision > -1) return false
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
