import type { Figure, Scene } from '../../derived/scene.ts'
import { areSlipApart } from '../../relate/again/slips.ts'
import {
  areEqual,
  areOfKind,
  areOfOneTime,
  isInBody,
  type Same,
  sameOf,
  type Test,
  wordsOf,
} from './common.ts'

// 五、土地：六宗成交，四宗底价, and below it 成交6宗，其中4宗底价成交: what a Chinese heading counts, its paragraph tells with the same word beside the figure.

/** Paragraphs below a heading that are its own. */
const REACH = 2
/** 破获案件2156起 and 立案件2874起 are two. */
const NEAR = 1.15

export function headingsTold(scene: Scene, test: Test): readonly Same[] {
  return scene.figures.flatMap((head) => {
    const piece = scene.pieces[head.claim.sentence]
    if (piece?.grammar !== 'zh' || !isHeading(scene, piece.paragraph) || !isPlain(head)) return []
    const words = besideOf(scene, head)
    if (words.size === 0) return []
    const told = belowOf(scene, piece.paragraph).filter((one) => areOfKind(head, one))
    if (told.some((one) => isTold(head, one))) return []
    const called = told.filter(
      (one) =>
        isPlain(one) &&
        !isSome(scene, one) &&
        areOfOneTime(head, one) &&
        [...besideOf(scene, one)].some((word) => words.has(word)),
    )
    // 面积超1.2亿亩 adds up what two sentences tell.
    const addends = called.filter(({ size }) => size > head.size / ADDENDS_MAX)
    const size = addends.reduce((sum, one) => sum + one.size, 0)
    if (addends.length > 1 && size >= head.size && size < head.size * BEYOND) return []
    const near = called.filter((one) => isNear(head, one))
    const [meant, ...more] = near
    if (meant === undefined || more.some(({ size }) => size !== meant.size)) return []
    const same = sameOf(head, meant)
    return test(same) === false ? [same] : []
  })
}

function isPlain({ claim, sort }: Figure): boolean {
  return claim.form === 'number' && 'QSN'.includes(sort) && claim.bound !== 'between'
}

/** 五、土地：六宗成交 is a heading as well. */
function isHeading({ doc: { text, paragraphs } }: Scene, index: number): boolean {
  const { kind, start, end } = paragraphs[index] ?? { kind: 'row', start: 0, end: 0 }
  if (kind === 'heading' || kind === 'row') return kind === 'heading'
  const words = text.slice(start, end).trim()
  return words.length <= HEADING_MAX && HEADING.test(words)
}

const HEADING_MAX = 40
const HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|【).*[^。；：，]$/

/** Those of the paragraphs down to the next heading; of a title all. */
function belowOf(scene: Scene, index: number): readonly Figure[] {
  const { paragraphs } = scene.doc
  const own = new Set<number>()
  const reach = index === 0 ? paragraphs.length : REACH
  for (let at = index + 1; at < paragraphs.length && own.size < reach; at += 1) {
    if (!isHeading(scene, at)) own.add(at)
    else if (own.size > 0 && index > 0) break
  }
  return [...own]
    .flatMap((at) => scene.pieces.slice(...(paragraphs[at]?.sentences ?? [0, 0])))
    .flatMap(({ figures }) => figures.filter((one) => isInBody(scene, one)))
}

/** 其中7人判监: of those of the heading; 计划再建162万亩: other than those; people are counted in many ways. */
function isSome({ doc: { text } }: Scene, { claim, size }: Figure): boolean {
  if (claim.unit === 'persons' && size < FEW) return true
  return /(?:其中|包括|另|有|第|再|计划|拟)[^，。；]{0,10}$/.test(
    text.slice(Math.max(0, claim.start - 14), claim.start),
  )
}

const FEW = 20

/** To its digits, or as far as its bound reaches. */
function isTold(head: Figure, one: Figure): boolean {
  const ratio = one.size / head.size
  switch (head.claim.bound) {
    case 'over':
    case 'atLeast':
      return ratio >= 1 && ratio < BEYOND
    case 'under':
    case 'atMost':
    case 'nearly':
      return ratio <= 1 && ratio > 1 / BEYOND
    default:
      return areEqual(head, one)
  }
}

const BEYOND = 1.3
const ADDENDS_MAX = 4

/** The two signs right before a figure and those right behind it, if they name something. */
function besideOf({ doc: { text } }: Scene, { claim }: Figure): ReadonlySet<string> {
  const led = text.slice(Math.max(0, claim.start - 2), claim.start)
  const follows = text.slice(claim.end, claim.end + 2)
  return new Set([...wordsOf(led, true), ...wordsOf(follows, true)])
}

function isNear(a: Figure, b: Figure): boolean {
  const ratio = a.size / b.size
  return (ratio < NEAR && ratio > 1 / NEAR) || areSlipApart(a.claim, b.claim)
}
