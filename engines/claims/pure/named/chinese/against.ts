import type { Asked } from '../types.ts'

// Figures that another one is held against, and how far it lies from them: 比全省（7.7%）和全国（7%）分别高0.7、1.4个百分点. They are of
// what was told before, wherever they are.

/** No clause is looked for further back. */
const BACK_MAX = 70

/** What a figure is of that stands in a comparison with greater places; null where it stands in none. */
export function heldAgainst({ text, sentence, claim, earlier }: Asked): string | null {
  if (claim.form !== 'number') return null
  const from = Math.max(sentence.start, claim.start - BACK_MAX)
  const found = AGAINST.exec(text.slice(from, claim.start))
  if (found === null) return null
  const at = from + found.index
  return (
    earlier.findLast(({ claim: { end, form } }) => end <= at && form === 'number')?.name ?? null
  )
}

const WIDER = '(?:同期)?(?:全[国國省市县縣区區州球]|世界|[国國]家|[行同][业業])'
const AGAINST = new RegExp(
  `[，,；;]\\s?(?:[增涨漲降跌][速幅])?\\s?(?:[同环環]比)?(?:分[别別])?(?:[比较較]|[高低快慢][于於]|超[过過])${WIDER}[^，,；;。（(]{0,8}(?:[（(]|[^，,；;。]*(?:分[别別]|[（(])[^，,；;。]*)$`,
  'u',
)
