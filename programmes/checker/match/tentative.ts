import { dimensionOf, type Reading } from '#engines/claims/pure'
import { type Case, derivedAs, matchedAs, type Setting } from './candidates.ts'
import { holds, isEmpty, isNarrowed, type Stretch, stretchOf } from './measure.ts'
import { stretchIn } from './subject.ts'
import type { Entry, Matched } from './types.ts'

// A list under a heading, or behind a sentence that said what it is of, says nothing of it in its own words: "Zhejiang reported 6.46
// trillion, Anhui 3.87". What the text speaks of may be meant; whether it is, the data tell, of the list as a whole.

const QUALITY = 0.8
const TOPICS_MAX = 5
const TOPICS_BACK = 24
/** So many words, or characters, that the indicator doesn't have may stand there: "Zhejiang reported". */
const STRANGE_MAX = { en: 1, zh: 2 } as const
/** Counts are of anything, and so few digits agree with anything. */
const COUNTS: ReadonlySet<string> = new Set(['count', 'firm', 'place', 'rank', 'times', 'date'])

/** By each topic of the text the figure that the claim would be, the nearest topic first. */
export function tentativeOf(
  setting: Setting,
  one: Case,
  topics: readonly Entry[],
): readonly Matched[] {
  const { claim } = one
  if (COUNTS.has(dimensionOf(claim.unit))) return []
  const found: Matched[] = []
  const own = stretchIn(
    setting.reading,
    claim.measure ?? { start: claim.start, end: claim.start },
    claim,
  )
  const stretch = isEmpty(own) ? own : one.subject.stretch
  for (const entry of topics.slice(0, TOPICS_MAX)) {
    if (!saysNothingElse(stretch, entry)) continue
    const name = entry.names.find(({ grammar, isOwn }) => isOwn && grammar === stretch.grammar)
    if (name === undefined) continue
    const matched =
      matchedAs(setting, one, entry, name, QUALITY) ?? derivedAs(setting, one, entry, name, QUALITY)
    if (matched !== null && !matched.period.isAssumed) found.push(matched)
  }
  return found
}

/** What was named for it, then what claims before it are of, the nearest first, then what the headline names. */
export function topicsOf(
  { lexis, reading }: Setting,
  index: number,
  own: readonly Matched[],
  chosen: readonly (Matched | null)[],
): readonly Entry[] {
  const topics = new Set(own.map(({ entry }) => entry))
  for (let at = index - 1; at >= Math.max(0, index - TOPICS_BACK); at -= 1) {
    const entry = chosen[at]?.entry
    if (entry === undefined) continue
    topics.add(entry)
    // Of a sum over the region its members have the level.
    if (entry.scope !== null)
      for (const id of entry.family) {
        const level = lexis.entries.get(id)
        if (level !== undefined) topics.add(level)
      }
  }
  const headline = headlineOf(reading)
  if (headline !== null)
    for (const entry of lexis.entries.values())
      if (entry.names.some((name) => name.strength === 1 && name.isOwn && holds(headline, name)))
        topics.add(entry)
  return [...topics]
}

const HEADLINES = new WeakMap<Reading, Stretch | null>()

function headlineOf(reading: Reading): Stretch | null {
  const kept = HEADLINES.get(reading)
  if (kept !== undefined) return kept
  const { doc, places, periods } = reading
  const [first] = doc.paragraphs
  const isHeadline = first?.kind === 'heading'
  const stretch = isHeadline
    ? stretchOf(doc.text, first, doc.grammar, [...places, ...periods])
    : null
  HEADLINES.set(reading, stretch)
  return stretch
}

function saysNothingElse(stretch: Stretch, entry: Entry): boolean {
  if (isNarrowed(stretch, entry)) return false
  const { grammar, text, tokens, neutral } = stretch
  if (grammar === 'en') {
    const strange = tokens.filter(
      ({ stem }, at) => neutral[at] !== true && !entry.vocabulary.en.has(stem),
    )
    return strange.length <= STRANGE_MAX.en
  }
  let strange = 0
  for (let at = 0; at < text.length; at += 1) {
    const isKnown =
      entry.vocabulary.zh.includes(text.slice(at, at + 2)) ||
      (at > 0 && entry.vocabulary.zh.includes(text.slice(at - 1, at + 1)))
    if (neutral[at] !== true && !isKnown) strange += 1
  }
  return strange <= STRANGE_MAX.zh
}
