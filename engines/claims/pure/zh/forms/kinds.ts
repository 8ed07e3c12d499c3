import { draft, type Step, whole } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { numeralAt } from '../parts/numerals.ts'
import { wordAt, wordSet } from '../parts/word-table.ts'

const PLACES = wordSet('省 市 区 县 自治区 直辖市 特别行政区 国 州')

/** 三省一市, 2省1市: kinds of places counted one after the other; one claim of their sum. */
export function kindsAt(line: Line, at: number): Step | null {
  const { text } = line
  const seen = new Set<string>()
  let sum = 0n
  let end = at
  for (let n = 0; n < 4; n += 1) {
    const numeral = numeralAt(text, end)
    if (numeral === null || numeral.scaled || numeral.value.scale > 0) break
    const place = wordAt(PLACES, text, text[numeral.end] === '个' ? numeral.end + 1 : numeral.end)
    if (place === null || seen.has(place.value)) break
    seen.add(place.value)
    sum += numeral.value.coefficient
    end = place.end
    if (text[end] === '和' && numeralAt(text, end + 1) !== null) end += 1
  }
  if (seen.size < 2) return null
  if (text[end - 1] === '和') end -= 1
  const quantity = draft({
    form: 'kinds',
    start: at,
    end,
    value: whole(sum),
    unit: 'places',
    kind: 'count',
  })
  return { end, quantity }
}
