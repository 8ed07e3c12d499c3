import type { ReadClaim, Reading } from '#engines/claims/pure'
import { isEmpty, type Stretch, stretchOf } from '../measure.ts'
import { nearTo } from '../spans.ts'
import { stretchIn } from '../subject.ts'

// 'Shanghai and Jiangsu together produced 17.5 trillion yuan': a verb says what it is, and no noun. What places make in money is
// their output; of a firm, of exports or of taxes a noun would say so.

const MADE =
  /\b(?:produced?|generated?|turned out)(?: together| jointly| a (?:combined|total)(?: of)?)? (?:about |around |nearly |almost |some |over |more than |close to )?$/i
const MADE_NEAR = 60
/** 'Produced 2 trillion yuan worth of chips', 'in exports', 'from tourism'. */
const OF_WHAT =
  /^(?: in total| together)?(?: (?:of|worth|in (?!(?:19|20)\d\d|the (?:year|first|second|third|fourth)|total)|from|through|by|with|for (?!(?:19|20)\d\d))|-worth)/i
const OUTPUT = 'economic output'

/** The words of the noun that the verb stands for; null where there is no such verb, or something else is made. */
export function producedIn(reading: Reading, claim: ReadClaim): Stretch | null {
  const { doc } = reading
  const sentence = doc.sentences[claim.sentence]
  if (sentence?.grammar !== 'en' || (claim.kind ?? 'level') !== 'level') return null
  // Factories of a place, or a firm in it, make their own.
  if (claim.measure === null || !isEmpty(stretchIn(reading, claim.measure, claim))) return null
  const { start, end } = nearTo(sentence, claim)
  const before = doc.text.slice(Math.max(start, claim.start - MADE_NEAR), claim.start)
  if (!MADE.test(before) || OF_WHAT.test(doc.text.slice(claim.end, end))) return null
  return stretchOf(OUTPUT, { start: 0, end: OUTPUT.length }, 'en', [])
}
