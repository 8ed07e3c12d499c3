import { before, type Figure, isChange, type Piece, type Scene } from '../../../../derived/scene.ts'
import type { Relation } from '../../../../model.ts'

// 三是家电出口占比过半。出口家电Q，占出口总值的S: what a paragraph opens with in round words, its next sentence tells to the digit.

/** 一是…, （一）…, ◆…: the sentence that names what the paragraph is of. */
const LEAD =
  /^(?:[一二三四五六七八九十]是|[（(]?[一二三四五六七八九十\d]{1,2}[）).、．]|[■◆●·]|[一二三四五六七八九十]、)?(?<N>[^，。；QSDX@]{2,14}?)(?:占比|占[^，。；QSDX@]{1,6}比重|比重|份额)(?:已|仍|均|依然)?(?<S>S)[^QSDX]{0,4}[。，；]?$/
const TOLD = /占(?<W>[^，。；QSDX]{0,16})$/

export function leadsIn(scene: Scene): readonly Relation[] {
  return scene.pieces.flatMap((piece, at) => {
    if (piece.grammar !== 'zh' || piece.figures.length > FIGURES_MAX) return []
    const lead = piece.figures.at(-1)
    const body = scene.pieces[at + 1]
    if (lead?.sort !== 'S' || !isRound(scene, lead) || isChange(lead)) return []
    if (body === undefined || body.paragraph !== piece.paragraph) return []
    const name = LEAD.exec(scene.mask.slice(piece.from, piece.to).trim())?.groups?.N
    return name === undefined ? [] : toldIn(scene, name, lead, body)
  })
}

/** 超五成, 过半: in words. */
function isRound({ doc: { text } }: Scene, { claim: { start, end } }: Figure): boolean {
  return !/[\d%％]/.test(text.slice(start, end))
}

/** Ordinals of paragraphs are claims in some texts. */
const FIGURES_MAX = 2

/** The first share of that sentence, if it is of what the lead names. */
function toldIn(scene: Scene, name: string, lead: Figure, body: Piece): readonly Relation[] {
  const told = body.figures.find((one) => one.sort === 'S' && !isChange(one))
  if (told === undefined || told.claim.form !== 'number' || told.claim.bound !== 'exact') return []
  const whole = TOLD.exec(before(scene, told, LED_MAX))?.groups?.W
  // 占机电产品出口的S: a part of what the lead names.
  if (whole === undefined || whole.includes(name.slice(0, 2))) return []
  const words = scene.mask.slice(body.from, told.at)
  const isOfIt = pairsOf(name).every((pair) => words.includes(pair))
  // Between the two another amount may be the one that it is a share of.
  const levels = body.figures.filter(({ order, sort }) => order < told.order && sort === 'Q')
  if (!isOfIt || levels.length > 1) return []
  return [
    {
      kind: 'equivalent',
      left: lead.claim.index,
      right: told.claim.index,
      isTied: true,
      isOutright: true,
    },
  ]
}

const LED_MAX = 24

/** 机电 and 产品 of 机电产品出口, in any order. */
function pairsOf(name: string): readonly string[] {
  const bare = name.length % 2 === 0 ? name : name.slice(0, -1)
  return Array.from({ length: bare.length / 2 }, (_, at) => bare.slice(2 * at, 2 * at + 2))
}
