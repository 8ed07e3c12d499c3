import { fold } from '../../../zh/parts/fold.ts'

// A line that says what was done with all that is counted below it: 收案情况, 二、办结情况.

const HEADING =
  /(?:^|\n)[^\S\n]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]\s*)*(\p{Script=Han}{0,4}?(?:收案|结案|未结|未结案|受理|办结|审结|立案|执结|接收|答复|批准))(?:案件)?情况[：:]?[^\S\n]*(?=\n|$)/gu
const OTHER =
  /(?:^|\n)[^\S\n]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]\s*)+[^\n。，,]{2,14}(?=\n|$)/gu
const DONE: { readonly [deed: string]: string | undefined } = {
  收案: '新收',
  结案: '审结',
  未结案: '未结',
}

export type Heading = { readonly at: number; readonly deed: string }

/** Lines that tell a deed, and those that end what they tell. */
export function headingsOf(text: string): readonly Heading[] {
  const plain = fold(text)
  if (!plain.includes('情况')) return []
  const deeds = [...plain.matchAll(HEADING)].map((found) => ({
    at: found.index,
    deed: DONE[found[1] ?? ''] ?? found[1] ?? '',
  }))
  if (deeds.length === 0) return []
  const places = new Set(deeds.map(({ at }) => at))
  const others = [...plain.matchAll(OTHER)]
    .filter(({ index }) => !places.has(index))
    .map(({ index }) => ({ at: index, deed: '' }))
  return [...deeds, ...others].sort((a, b) => a.at - b.at)
}

const COUNTED = /(?:案件?|申请|投诉|来信|来访|信访|举报|事项|申诉|诉讼|建议|提案|件)$/u
const HAS_DEED = /收|结|受理|办|立案|执|答复|批准|撤|调/u

/** What is counted below such a line, with what was done. */
export function underHeading(heading: Heading | undefined, name: string): string | null {
  const plain = fold(name)
  if (heading === undefined || heading.deed === '') return null
  return COUNTED.test(plain) && !HAS_DEED.test(plain) ? `${heading.deed}${name}` : null
}
