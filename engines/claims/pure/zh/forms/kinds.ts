import { draft, type Step, whole } from '../parts/draft.ts'
import type { Line } from '../parts/line.ts'
import { numeralAt } from '../parts/numerals.ts'
import { wordAt, wordSet } from '../parts/word-table.ts'

const PLACES = wordSet('省 市 区 县 自治区 直辖市 特别行政区 国 州')

/** 三省一市, 2省1市: kinds of places counted one after the other; one claim of their sum. */
export function kindsAt(line: Line, at: number): Step | null {
  const { text } = line
  const seen = new Set<string>()
  const counts: (readonly [level: number, many: bigint])[] = []
  let end = at
  for (let n = 0; n < 4; n += 1) {
    const numeral = numeralAt(text, end)
    if (numeral === null || numeral.scaled || numeral.value.scale > 0) break
    const place = wordAt(PLACES, text, text[numeral.end] === '个' ? numeral.end + 1 : numeral.end)
    if (place === null || seen.has(place.value)) break
    seen.add(place.value)
    counts.push([LEVELS.get(place.value) ?? 0, numeral.value.coefficient])
    end = place.end
    if (text[end] === '和' && numeralAt(text, end + 1) !== null) end += 1
  }
  if (seen.size < 2 || areNested(counts) || /^[（(][市县区、]/.test(text.slice(end, end + 2)))
    return null
  if (text[end - 1] === '和') end -= 1
  const quantity = draft({
    form: 'kinds',
    start: at,
    end,
    value: whole(counts.reduce((sum, [, many]) => sum + many, 0n)),
    unit: 'places',
    kind: 'count',
  })
  return { end, quantity }
}

/** 8市35个县, 5省12市: more of what lies within the others is counted with them, and not beside them; 三省一市 aren't. */
function areNested(counts: readonly (readonly [level: number, many: bigint])[]): boolean {
  return counts.some(([level, many], at) => {
    const [above, fewer] = counts[at - 1] ?? [level, many]
    return level > above && many > fewer
  })
}

/** How deep a kind of place lies. */
const LEVELS: ReadonlyMap<string, number> = new Map([
  ['国', 0],
  ['省', 1],
  ['自治区', 1],
  ['直辖市', 1],
  ['特别行政区', 1],
  ['州', 2],
  ['市', 2],
  ['区', 3],
  ['县', 3],
])
