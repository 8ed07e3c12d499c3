import { dimensionOf } from '../../units/table.ts'
import { isBare, type Line, type Part, sameDimension } from '../part.ts'
import { canBePart, isPlainLevel, wholeAmong } from '../whole/whole.ts'

// Shares whose part and whole stand side by side with them, in whatever order: "one in five of the 4,650 vans (935)", "38 % of
// revenue, or $2.1 billion of $5.6 billion", "935 of the 4,650 vans stopped in May, equal to 20 %", 1456万人…，即每10人中有7人.

export type Sides = { readonly part: Part; readonly whole: Part }

export function besideShare(line: Line, share: Part): Sides | null {
  const { parts, tape } = line
  if (tape.grammar !== 'en') return null
  const [a, b] = [parts[share.order + 1], parts[share.order + 2]]
  if (a !== undefined && b !== undefined && isPlainLevel(a) && isPlainLevel(b)) {
    const found = ofWholeThenPart(line, share, a, b) ?? thenPartOfWhole(line, share, a, b)
    if (found !== null) return found
  }
  return (
    ofThemThenPart(line, share) ?? partThenShareOf(line, share) ?? partOfWholeThenShare(line, share)
  )
}

/** "242 destinations, over half of them (131) beyond Europe": of what was told just before. */
function ofThemThenPart({ tape, parts }: Line, share: Part): Sides | null {
  const [whole, part] = [parts[share.order - 1], parts[share.order + 1]]
  if (whole === undefined || part === undefined || !isPlainLevel(whole) || !isPlainLevel(part))
    return null
  const before = tape.text.slice(whole.claim.end, share.claim.start)
  const between = tape.text.slice(share.claim.end, part.claim.start)
  const opening = OPENING.exec(between)?.[0]
  if (opening === undefined || !/^[^,;:.]{0,40},? (?:and |with |but )?$/i.test(before)) return null
  const isOf = /^ of (?:them|these|those|which|whom)(?: [a-z’'-]+){0,6}$/i
  return isOf.test(between.slice(0, -opening.length)) &&
    isClosed(tape.text, part, opening) &&
    isCount(tape.text, part, whole)
    ? { part, whole }
    : null
}

const OF = /^ of (?:(?:the|its|all|our|their|these|those|some|about|around|roughly|over) ){0,3}$/i
/** Words of a noun, as far as the figure that is told again behind them. */
const NOUN = /^(?: [a-z’'-]+){0,12}$/i
const OPENING =
  /(?: \(|,? [–—-] |, or |, that is,? )(?:or |i\.e\.,? |that is,? |some |about |around |roughly |just over |nearly |almost )?$/i

/** "Two-thirds of the 930 respondents – 618 people – said", "one in five of the 4,650 vans stopped in May (935)". */
function ofWholeThenPart({ tape }: Line, share: Part, whole: Part, part: Part): Sides | null {
  if (!OF.test(tape.text.slice(share.claim.end, whole.claim.start))) return null
  const between = tape.text.slice(whole.claim.end, part.claim.start)
  const opening = OPENING.exec(between)?.[0]
  if (opening === undefined || !NOUN.test(between.slice(0, -opening.length))) return null
  return isClosed(tape.text, part, opening) && isCount(tape.text, part, whole)
    ? { part, whole }
    : null
}

/** What is told again ends where it began: with its bracket, its dash, its comma. */
function isClosed(text: string, { claim }: Part, opening: string): boolean {
  const behind = text.slice(claim.end, claim.end + 40)
  if (opening.includes('(')) return /^(?: [a-z-]+){0,2}(?:\)|, | out of | of )/i.test(behind)
  if (/[–—-]/.test(opening)) return /^(?: [a-z-]+){0,2}(?: ?[–—-] ?|,|\.?$|\.\s)/i.test(behind)
  return /^(?: [a-z-]+){0,2}(?:,|\.?$|\.\s)/i.test(behind)
}

/** "38 % of revenue, or $2.1 billion of $5.6 billion", "62 % (931 of the 1,500 asked)", "62 % (931) of the 1,500 asked". */
function thenPartOfWhole({ tape }: Line, share: Part, part: Part, whole: Part): Sides | null {
  const between = tape.text.slice(share.claim.end, part.claim.start)
  const opening = OPENING.exec(between)?.[0]
  if (opening === undefined) return null
  const name = between.slice(0, -opening.length)
  if (name !== '' && !/^ of(?: [a-z’'-]+){1,12}$/i.test(name)) return null
  const behind = tape.text.slice(part.claim.end, whole.claim.start)
  const isOf = /^(?: [a-z-]+)?\)? (?:out )?of (?:(?:the|its|all|a total of|some) ){0,2}$/i
  return isOf.test(behind) && isCount(tape.text, part, whole) ? { part, whole } : null
}

/** "935 (20 %) of the 4,650 vans". */
function partThenShareOf({ tape, parts }: Line, share: Part): Sides | null {
  const [part, whole] = [parts[share.order - 1], parts[share.order + 1]]
  if (part === undefined || whole === undefined || !isPlainLevel(part) || !isPlainLevel(whole))
    return null
  const before = tape.text.slice(part.claim.end, share.claim.start)
  const behind = tape.text.slice(share.claim.end, whole.claim.start)
  const isBracket = /^(?: [a-z-]+)? \((?:or |about |around )?$/i.test(before)
  return isBracket &&
    /^\) of (?:(?:the|its|all|our|their) ){0,2}$/i.test(behind) &&
    isCount(tape.text, part, whole)
    ? { part, whole }
    : null
}

const AGAIN =
  /^(?: [a-z’'-]+){0,12}(?:,? [–—-] |, (?:or |equal to |equivalent to |that is,? |i\.e\.,? |representing |making up |accounting for |which is |which equals ))(?:about |around |roughly |some |just over |nearly |almost )?$/i

/** "11.3 TWh of the 27.9 TWh generated by the group, equal to 40.5 %". */
function partOfWholeThenShare(line: Line, share: Part): Sides | null {
  const { tape, parts } = line
  const [part, whole] = [parts[share.order - 2], parts[share.order - 1]]
  if (part === undefined || whole === undefined || wholeAmong(line, part) !== whole) return null
  if (!isPlainLevel(whole)) return null
  return AGAIN.test(tape.text.slice(whole.claim.end, share.claim.start)) ? { part, whole } : null
}

/** Of one unit, or things that are counted; a bare number in brackets is of what its whole is of. */
function isCount(text: string, part: Part, whole: Part): boolean {
  if (/%/.test(text.slice(whole.claim.start, whole.claim.end))) return false
  const isBareCount = isBare(text, part.claim) && COUNTED.has(dimensionOf(whole.claim.unit))
  return sameDimension(part.claim, whole.claim) || canBePart(part, whole) || isBareCount
}

const COUNTED: ReadonlySet<string> = new Set(
  'person person-time household firm count set place vehicle ship aircraft train station use bed parcel'.split(
    ' ',
  ),
)
