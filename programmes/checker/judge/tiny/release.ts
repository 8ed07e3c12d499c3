import {
  type Claim,
  type ClaimBound,
  type ComparisonKind,
  type PlaceMention,
  type ReadClaim,
  type Reading,
  type Report,
  reportOf,
  type Sentence,
  segmentText,
} from '#engines/claims/pure'
import { parseDecimal, rational } from '#platform/exact'
import type { Region } from '#platform/region'

// A release read by hand, for tests of matching and judging alone: what readers of other parts find is written into the
// text as `[[words|value unit key=value ...]]`, so that a test fails for no reason but its own.
// Keys: b bound, p period, k kind, m measure (words of the text), bp base period, base words of the base, d direction,
// f fraction, r precision.

const MARK = /\[\[([^|\]]*)\|([^\]]*)\]\]/g

export type Release = { readonly reading: Reading; readonly report: Report }

export function release(region: Region, date: string | null, marked: string): Release {
  const marks: { start: number; end: number; keys: Keys }[] = []
  let text = ''
  let last = 0
  for (const found of marked.matchAll(MARK)) {
    text += marked.slice(last, found.index)
    const words = found[1] ?? ''
    marks.push({
      start: text.length,
      end: text.length + words.length,
      keys: keysIn(found[2] ?? ''),
    })
    text += words
    last = found.index + found[0].length
  }
  text += marked.slice(last)
  const doc = segmentText(text)
  const places = doc.sentences.flatMap((sentence) => mentionsIn(region, text, sentence))
  const claims = marks.map((mark, index): ReadClaim => {
    const sentence = doc.sentences.find(({ start, end }) => start <= mark.start && mark.end <= end)
    if (sentence === undefined)
      throw new Error(`no sentence around ${text.slice(mark.start, mark.end)}`)
    const clause = sentence.clauses.findLastIndex(({ start }) => start <= mark.start)
    return claimOf(
      text,
      mark,
      index,
      sentence,
      Math.max(0, clause),
      placeOf(places, mark.start, sentence),
    )
  })
  const reading: Reading = {
    doc,
    date,
    dateFrom: date === null ? null : 'given',
    claims,
    relations: [],
    periods: [],
    places,
  }
  const plain = reportOf(reading)
  const report = {
    ...plain,
    claims: plain.claims.map((claim, index): Claim => {
      const keys = marks[index]?.keys ?? new Map()
      return {
        ...claim,
        comparison: {
          ...claim.comparison,
          base: keys.get('base') ?? null,
          basePeriod: keys.get('bp') ?? null,
        },
      }
    }),
  }
  return { reading, report }
}

type Keys = ReadonlyMap<string, string>

function keysIn(written: string): Keys {
  const [value = '', unit = 'items', ...rest] = written.trim().split(' ')
  const keys = new Map([
    ['value', value],
    ['unit', unit],
  ])
  for (const pair of rest) {
    const [key = '', ...words] = pair.split('=')
    // Words of a text have spaces, which a key writes as underscores.
    keys.set(key, words.join('=').replaceAll('_', ' '))
  }
  return keys
}

function claimOf(
  text: string,
  mark: { readonly start: number; readonly end: number; readonly keys: Keys },
  index: number,
  sentence: Sentence,
  clause: number,
  place: ReadClaim['place'],
): ReadClaim {
  const { start, end, keys } = mark
  const value = parseDecimal(keys.get('value') ?? '')
  const [num, den] = (keys.get('f') ?? '').split('/')
  const measure = keys.get('m')
  const at =
    measure === undefined
      ? -1
      : Math.max(text.lastIndexOf(measure, start), text.indexOf(measure, start))
  const period = keys.get('p') ?? null
  return {
    start,
    end,
    form: 'number',
    number: { start, end },
    value,
    valueHigh: null,
    fraction: den === undefined || num === undefined ? null : rational(BigInt(num), BigInt(den)),
    precision: Number(keys.get('r') ?? -value.scale),
    unit: keys.get('unit') ?? '',
    bound: (keys.get('b') ?? 'exact') as ClaimBound,
    date: null,
    members: [],
    kind: (keys.get('k') ?? null) as ComparisonKind | null,
    direction: (keys.get('d') ?? null) as ReadClaim['direction'],
    measure: measure === undefined || at < 0 ? null : { start: at, end: at + measure.length },
    untestable: null,
    index,
    sentence: sentence.index,
    clause,
    period,
    periodFrom: period === null ? null : 'stated',
    place,
    measureKey: [],
  }
}

/** The last place before the claim in its sentence, or the first after it; else the last before that. */
function placeOf(
  places: readonly PlaceMention[],
  at: number,
  { start, end }: Sentence,
): ReadClaim['place'] {
  const inSentence = places.filter((one) => one.start >= start && one.end <= end)
  const found =
    inSentence.findLast((one) => one.end <= at) ??
    inSentence[0] ??
    places.findLast((one) => one.end <= at)
  return found === undefined ? null : { id: found.id, words: '' }
}

function mentionsIn(
  { places }: Region,
  text: string,
  { start, end, grammar }: Sentence,
): readonly PlaceMention[] {
  const found: PlaceMention[] = []
  for (let at = start; at < end; at += 1) {
    let best: PlaceMention | null = null
    for (const { id, level, name, shortName, synonyms } of places.values())
      for (const words of [name[grammar], shortName[grammar], ...(synonyms[grammar] ?? [])]) {
        if (words === undefined || words.length < 2 || !text.startsWith(words, at)) continue
        if (grammar === 'en' && /\w/.test(text[at + words.length] ?? ' ')) continue
        if (best === null || words.length > best.end - at)
          best = { start: at, end: at + words.length, id, level }
      }
    if (best === null) continue
    found.push(best)
    at = best.end - 1
  }
  return found
}
