import type { ReadClaim } from '../../model.ts'
import { areContrary } from '../sums/names.ts'

/** 境内收入60.5亿元，境外收入25.9亿元, "men 1,508,000 and women 1,338,000": one of two sides is no whole of the other. */
export function areTwoSides(text: string, a: ReadClaim, b: ReadClaim): boolean {
  if (a.sentence !== b.sentence) return false
  const names = [a, b].map(({ start }) => nameBefore(text.slice(Math.max(0, start - 40), start)))
  return names.every((name) => name !== '') && areContrary(names)
}

function nameBefore(words: string): string {
  const name =
    words
      .replace(/[,:，：\s]+$/, '')
      .split(/[,.;:()，。；：、（）\n\d]| and | while /)
      .at(-1) ?? ''
  return name.trim().slice(/[㐀-鿿]/.test(name) ? -10 : -40)
}
