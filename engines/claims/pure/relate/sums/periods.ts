import { addDays, endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Line, Part } from '../part.ts'
import { isNear, kinsOf, type Said, saidOf, sizeOf } from './kin.ts'

// Times that make up another: 上半年出口98亿元，下半年出口117亿元，全年出口215亿元. Of what flows, and not of what stands at the end of each.

const STANDS =
  /末|底|截至|余额|存量|保有|均|每|率|价|at the end|as of|at year-end|average|per |monthly|daily|rate|price|number of (?:users|members)|workforce|staff|balance|outstanding|subscribers/i

export function periodSums(line: Line, earlier: readonly Line[]): readonly Said[] {
  const [before, above] = earlier
  const near = sumsOver(line, before === undefined ? [] : [before])
  const isOne = above !== undefined && before !== undefined && line.parts.length === 1
  return near.length > 0 || !isOne ? near : sumsOver(line, [above, before])
}

/** A sentence with those before it in which the other times may be told. */
function sumsOver(line: Line, earlier: readonly Line[]): readonly Said[] {
  const { text, sentence } = line.tape
  const own = kinsOf(line)
  return own.flatMap((kin): readonly Said[] => {
    const [first] = kin
    if (first === undefined || STANDS.test(text.slice(sentence.start, sentence.end))) return []
    const above = earlier.flatMap((one) => kinsOf(one).flat())
    const alike = above.filter(({ claim }) => claim.unit === first.claim.unit)
    const all = kin.length > 2 ? kin : [...alike, ...kin]
    if (all.length < 3 || all.length > 13) return []
    const from = earlier[0]?.tape.sentence.start ?? sentence.start
    if (all !== kin && STANDS.test(text.slice(from, sentence.end))) return []
    const found = wholeOf(all)
    return found === null ? [] : [found]
  })
}

/** The one time that all others make up, end to end. */
function wholeOf(all: readonly Part[]): Said | null {
  const spans = all.flatMap((part) => {
    const span = spanOf(part.claim.period)
    return span === null || part.claim.bound !== 'exact' ? [] : [{ part, ...span }]
  })
  if (spans.length < all.length) return null
  const [from, to] = [
    spans.map((one) => one.from).toSorted()[0],
    spans
      .map((one) => one.to)
      .toSorted()
      .at(-1),
  ]
  const [whole, ...more] = spans.filter((one) => one.from === from && one.to === to)
  if (whole === undefined || more.length > 0) return null
  const parts = spans.filter((one) => one !== whole).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const isTiled = parts.every((one, at) => one.from === (at === 0 ? from : parts[at - 1]?.next))
  const isFar = parts.some(({ part }) => sizeOf(part.claim) > 2 * sizeOf(whole.part.claim))
  if (!isTiled || parts.at(-1)?.to !== to || isFar) return null
  const members = parts.map(({ part }) => part)
  return isNear(whole.part, members, 0.4, 2.2) ? saidOf(whole.part, members) : null
}

function spanOf(code: PeriodCode | null): { from: string; to: string; next: string } | null {
  if (code === null) return null
  const period = parsePeriod(code)
  const from = period.kind === 'instant' ? null : startOf(period)
  if (from === null) return null
  const to = endOf(period)
  return { from, to, next: addDays(to, 1) }
}
