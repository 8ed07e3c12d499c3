import type { ReadClaim } from '../../model.ts'
import { between, turnsBetween, wordsBefore, wordsBehind } from '../words/said.ts'
import { isMoney, isScaleApart, sizeOf } from '../words/sizes.ts'
import { isStated, type Sides } from './sides.ts'

/** Whether English words surely say that a part is so much of a whole. */
export function isSureInEnglish(sides: Sides): boolean {
  if (isGrowth(sides) || isCompound(sides) || isOfOtherSentence(sides)) return false
  if (isTurned(sides) || isOfOtherThing(sides)) return false
  return sides.share.form !== 'fraction' || !isLooseFraction(sides)
}

const GROWS =
  /\b(?:increas(?:ed|ing|e)|grew|rose|up|declin(?:ed|ing)|decreas(?:ed|ing)|down|fell|dropped|gained|improv(?:ed|ing)|higher|lower|growth)\b[^\d.,;]{0,24}\$?$/
const GROWN =
  /^,? (?:increase|decrease|decline|higher|better|lower|worse|growth|improvement|reduction)/

/** "Increased $5.1 million, or 2.3 %": by how much it grew, and no part. */
function isGrowth(sides: Sides): boolean {
  const { text, share, part, whole } = sides
  if (share.unit !== 'percent') return false
  const words = between(text, part, share)
  const of = [sizeOf(whole) - sizeOf(part), sizeOf(whole) + sizeOf(part)]
  const isOr = part.start < share.start && /^,? or (?:about |some )?$/.test(words)
  if (isOr && of.some((base) => isStated(sides, sizeOf(part) / base))) return true
  const isSaid = GROWS.test(wordsBefore(text, part, 40)) && /^,? or $/.test(words)
  return isSaid || GROWN.test(wordsBehind(text, share, 14))
}

/** "A 12-member board", "40-dollar oil", "27 million shares" beside their price. */
function isCompound({ text, part, whole }: Sides): boolean {
  const isHyphened = ({ start, end }: ReadClaim) =>
    /^-[a-z]/i.test(text.slice(end, end + 2)) || /\d-[a-z]/i.test(text.slice(start, end))
  const areShares = /^ (?:[A-Z][a-z]+ )?shares\b/.test(text.slice(part.end, part.end + 20))
  return isHyphened(part) || isHyphened(whole) || (areShares && isMoney(whole.unit))
}

const NAMED_PART =
  /[A-Z][\w.&-]+ (?:accounted for|made up|represented|contributed) (?:about |some )?$/
const OF_TOTAL =
  /^ of (?:the |its |our |their )?(?:total |net |consolidated )?(?:sales|revenue|revenues|income|assets|loans)\b/
const OF_NOUN = /^ of (?:the |its |their |all |total )*([a-z][a-z -]{2,40})/
const SUMMED = /^(?:total|these|this|that|them|all|sum|figure|number|amount)$/
const WITHIN = 1.3

/** A share whose part or whole stands in another sentence is surely of it only where little speaks against it. */
function isOfOtherSentence(sides: Sides): boolean {
  const { text, share, part, whole, ratio, said } = sides
  const isPartApart = part.sentence !== share.sentence
  if (isPartApart && (ratio > 3 * said || ratio < said / 3)) return true
  // "Supply accounted for 13 percent": what is named there is the part.
  if (isPartApart && NAMED_PART.test(text.slice(Math.max(0, share.start - 60), share.start)))
    return true
  if (whole.sentence === share.sentence) return false
  if (isPartApart && sizeOf(whole) < 10) return true
  if (ratio > 3 && !isScaleApart(ratio / said, WITHIN)) return true
  const behind = wordsBehind(text, share, 60)
  const isFarBack = !isPartApart && whole.sentence < share.sentence - 1
  if ((isFarBack && OF_TOTAL.test(behind)) || isOfOtherTime(sides)) return true
  const noun = OF_NOUN.exec(behind)?.[1]
  if (noun !== undefined) return !isNamed(noun, sides)
  const isLast = whole.end < part.start && part.end < share.start
  const isBracketed = /[(]$/.test(text.slice(0, share.start).slice(-1))
  if (!isPartApart && !isBracketed && isOfOtherParagraph(sides)) return true
  return share.form === 'fraction' && !isPartApart && isLast
}

/** A list of bullets, of which each is of its own. */
function isOfOtherParagraph({ scale: { doc }, share, whole }: Sides): boolean {
  const [own, other] = [share, whole].map(
    ({ sentence }) => doc.sentences[sentence]?.paragraph ?? -1,
  )
  return own !== other && doc.paragraphs[own ?? -1]?.kind === 'list'
}

function isOfOtherTime({ share, whole }: Sides): boolean {
  if (share.period === null || whole.period === null || share.periodFrom !== 'stated') return false
  return share.period.slice(0, 4) !== whole.period.slice(0, 4)
}

/** "7 % of state revenues" is of a figure that bears one of these words. */
function isNamed(noun: string, { part, whole }: Sides): boolean {
  const words = noun
    .split(/[ -]/)
    .slice(0, 4)
    .map((word) => word.replace(/s$/, ''))
  const keys = [...whole.measureKey, ...part.measureKey]
  return words.some((word) => SUMMED.test(word) || (word.length > 2 && keys.includes(word)))
}

/** "Of 107 and 112 polled", "a ratio above 85 percent", "30 percent of a firm for $677 million", "combined with $50 billion". */
function isOfOtherThing({ text, share, part, whole }: Sides): boolean {
  const areBoth =
    whole.end < part.start &&
    /^ [^,.;\d]{0,40} and (?:about |some )?$/.test(between(text, whole, part))
  const isOfRatio =
    /\b(?:ratio|rate|yield|margin|stake)s?(?::| (?:of|above|below|over|under)) (?:about )?$|\b(?:scored|rated) (?:less than |below |over |above )?$/.test(
      wordsBefore(text, share, 24),
    )
  const isPrice = share.end < whole.start && /\bfor (?:about )?$/.test(wordsBefore(text, whole, 12))
  const isAdded =
    part.start < share.start &&
    /\b(?:combined|together|along) with (?:the )?$/.test(wordsBefore(text, part, 20))
  return areBoth || isOfRatio || isPrice || isAdded
}

/** Between the figures another thing is spoken of. */
function isTurned({ line, text, share, part, whole }: Sides): boolean {
  if (whole.start > share.end) {
    if (/\b(?:following|after|which|who)\b/.test(between(text, share, whole))) return true
    const words = between(text, part, share)
    const isBefore = part.start < share.start && part.sentence === share.sentence
    return isBefore && (turnsBetween(words) || /\band $|, which /.test(words))
  }
  // "A quarter of which" is of what stands next to it.
  const isOfWhich = /^ of (?:which|whom)\b/.test(wordsBehind(text, share, 10))
  return (
    isOfWhich && line.parts.some(({ claim }) => claim.start > whole.end && claim.end < share.start)
  )
}

const OF_OWN =
  /^ (?:of )?(?:its|the|their|what)\b[a-z’' ]{0,40}(?:in \d{4}|last year|a year|before|earlier|peak|ago)/
const LOOSE = 0.6

/** "Half of its peak in 1990", "a third of the 40"; "more than a quarter" that is nearly a third. */
function isLooseFraction({ line, text, share, part, whole, ratio, said }: Sides): boolean {
  const next = line.parts.find(
    ({ claim }) => claim.start > share.end && claim.start < share.end + 70,
  )?.claim
  const isOfNext = next !== undefined && next !== whole && next !== part && next.unit === part.unit
  const isOfOwn = whole.start < share.start && OF_OWN.test(wordsBehind(text, share, 70))
  const off = ratio / said
  const isLoose =
    (share.bound === 'under' && off < 1 && off > LOOSE) ||
    (share.bound === 'over' && off > 1 && off < 1 / LOOSE)
  return isOfNext || isOfOwn || isLoose
}
