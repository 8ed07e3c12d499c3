import { isAge } from '../../relate/again/may-be-one.ts'
import { type Figure, isChinese, type Scene } from '../scene.ts'

/** 54岁 of 周明 and 45岁 of 何志远: how old two people are, but where one name stands by both. */
export function areTwoAges(scene: Scene, a: Figure, b: Figure): boolean {
  const { text } = scene.doc
  if (![a, b].every((one) => isChinese(scene, one) && isAge(text, one.claim))) return false
  const [mine, theirs] = [namesBy(text, a), namesBy(text, b)]
  return !mine.some((name) => theirs.includes(name))
}

function namesBy(text: string, { claim: { start, end } }: Figure): readonly string[] {
  const behind = /^[岁歲]?的?([㐀-鿿]{2,3})/.exec(text.slice(end, end + 6))?.[1]
  const before = /([㐀-鿿]{2,3})[（(，]?$/.exec(text.slice(Math.max(0, start - 4), start))?.[1]
  return [behind, before].flatMap((name) => name ?? [])
}
