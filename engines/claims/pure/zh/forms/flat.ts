import { draft, type Step, whole } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'

// 同比持平, 与去年同期基本持平: a change of nought, told in words.

const WORD = '持平'
const REACH = 16
const COMPARED =
  /(?:[同环]比|按[年月季]|[与和较比](?:去年|上年|前年|上月|上季度?|上期|前期|上一年度?|上一季度?)(?:同期|同[月季])?|[与和较比]?同期)(?:相比)?[，,]?(?:基本|大致|大体|总体)?$/
const ROUGHLY = /(?:基本|大致|大体|总体)$/
/** Behind one that is so compared: 其中，城市持平，农村持平. */
const LISTED =
  /(?:[同环]比|按[年月季])[^；\n]{0,36}[，,。；、](?:其中[，,]?)?[\p{Script=Han}]{2,6}$/u
/** A rate, a share or a speed doesn't grow by per cents. */
const OF_RATES = /(?:[增涨降升跌]幅|增速|比重|占比|比例|[率速])[^，。；]{0,14}$/

/** 持平 behind what it is compared with. */
export function flatAt({ text }: Line, at: number): Step | null {
  if (!text.startsWith(WORD, at)) return null
  const before = text.slice(Math.max(0, at - REACH), at)
  const isCompared = COMPARED.test(before)
  if (!isCompared && !LISTED.test(text.slice(Math.max(0, at - LISTED_REACH), at))) return null
  if (OF_RATES.test(text.slice(Math.max(0, at - REACH - REACH), at))) return null
  const end = at + WORD.length
  if (!/^[，,。；;、）)\s]?$/.test(text[end] ?? '')) return null
  const quantity = draft({
    form: 'number',
    start: at,
    end,
    number: { start: at, end },
    value: whole(0),
    unit: 'percent',
    kind: 'growth',
    bound: ROUGHLY.test(before) ? 'about' : 'exact',
  })
  return { end, quantity }
}

const LISTED_REACH = 60
