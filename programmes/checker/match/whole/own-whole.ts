import type { Claim, ReadClaim, Reading } from '#engines/claims/pure'
import { stretchOf } from '../measure.ts'
import type { Entry } from '../types.ts'

// A share may name its own whole: "more than a third of such cities in the country", 超过全国此类城市的三分之一. Then it is a share of
// that, whatever the sentence speaks of besides.

const SHARES: ReadonlySet<string> = new Set(['percent', 'permille', 'ratio'])
const BEFORE_MAX = 24
/** From the word that leads to it, or the last mark, to 的. */
const OWN_ZH = /(?:^|[，。；：、占逾超过达约近为])([^，。；：、占逾超达约近为\d]{1,20})的$/
const OWN_EN = /^(?: or more)?(?: of| share (?:of|in)) ([a-z][^.,;:()\d]{2,60})/i
/** "Its share of national spending was 3.5 %". */
const MEASURED_EN = /\bshare (?:of|in) ([a-z][^.,;:()\d]{2,60})$/i
const NATION_EN = /\b(?:country|nation|china|region|whole|such|its|kind)(?:['’]s)?\b/gi
const NATION_ZH = /全国|我国|国家|中国|全省|全市|全区|我省|我市|世界|全球|同期|同类|此类|这类|该类/g

/** The words of the whole that a share names, without the place that it is of; '' where it names none. */
export function ownWholeOf(
  reading: Reading,
  claim: ReadClaim,
  comparison: Claim['comparison'],
): string {
  const isHan = reading.doc.sentences[claim.sentence]?.grammar === 'zh'
  const words = wholeSaidOf(reading, claim, comparison)
  return words.replace(isHan ? NATION_ZH : NATION_EN, '').trim()
}

/** As they stand in the text. */
export function wholeSaidOf(
  { doc }: Reading,
  claim: ReadClaim,
  { base }: Claim['comparison'],
): string {
  if (!SHARES.has(claim.unit)) return ''
  const isHan = doc.sentences[claim.sentence]?.grammar === 'zh'
  const said = isHan
    ? OWN_ZH.exec(doc.text.slice(Math.max(0, claim.start - BEFORE_MAX), claim.start))?.[1]
    : (OWN_EN.exec(doc.text.slice(claim.end, claim.end + 80)) ??
        MEASURED_EN.exec(doc.text.slice(Math.max(0, claim.start - 80), claim.start)))?.[1]
  return said ?? (claim.kind === 'share' ? base : null) ?? ''
}

/**
 * Whether an indicator has any word of the whole that a share names: without one it is a share of something else. The whole of an
 * intensity is another indicator, whose words it has to have.
 */
export function isOfOwnWhole(
  whole: string,
  entry: Entry,
  entries: ReadonlyMap<string, Entry>,
): boolean {
  const { base } = entry
  const of = base?.kind === 'measure' ? entries.get(base.indicator) : entry
  if (whole === '' || of === undefined) return true
  const { vocabulary, names } = of
  const grammar = /[㐀-鿿]/.test(whole) ? 'zh' : 'en'
  const stretch = stretchOf(whole, { start: 0, end: whole.length }, grammar, [])
  if (grammar === 'en') {
    const telling = stretch.tokens.filter((_, index) => stretch.neutral[index] !== true)
    const known = new Set(names.flatMap(({ parts }) => parts))
    return (
      telling.length === 0 || telling.some(({ stem }) => vocabulary.en.has(stem) || known.has(stem))
    )
  }
  const known = vocabulary.zh + names.map(({ parts }) => parts[0] ?? '').join('\n')
  const pairs = Array.from(stretch.text).flatMap((_, at) => {
    const isTelling = stretch.neutral[at] !== true && stretch.neutral[at + 1] === false
    return isTelling ? [stretch.text.slice(at, at + 2)] : []
  })
  return pairs.length === 0 || pairs.some((pair) => known.includes(pair))
}
