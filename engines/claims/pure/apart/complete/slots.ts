import type { Figure, Scene } from '../../derived/scene.ts'

/** The words of a clause before a figure and behind its number, as far as they speak of it alone. */
export type Slot = { readonly led: string; readonly follows: string }

const MARK = /[,;:.()–—]| (?:and|while|whereas|but|or) /
const HAN_MARK = /[，。；：、（）]/
const REACH = 60

export function slotOf(scene: Scene, { claim, order }: Figure): Slot {
  const { text } = scene.doc
  const sentence = scene.doc.sentences[claim.sentence]
  const [last, next] = [scene.figures[order - 1], scene.figures[order + 1]]
  const mark = sentence?.grammar === 'zh' ? HAN_MARK : MARK
  const from = Math.max(sentence?.start ?? 0, last?.claim.end ?? 0, claim.start - REACH)
  const to = Math.min(
    sentence?.end ?? claim.end,
    next?.claim.start ?? claim.end + REACH,
    claim.end + REACH,
  )
  const led = text.slice(from, claim.start).toLowerCase().split(mark).at(-1) ?? ''
  const follows = text.slice(claim.number.end, Math.max(to, claim.end)).toLowerCase()
  return { led, follows: follows.split(mark)[0] ?? '' }
}
