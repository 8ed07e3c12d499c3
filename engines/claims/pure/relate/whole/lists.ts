import { compare, multiply, rational, rationalOf, sumOf } from '#platform/exact'
import type { Doc, Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { isHardEnd, type Line, type Part, runAround, sortOf } from '../part.ts'
import { areComplete } from './sets.ts'
import { fitOfSum } from './slip.ts'
import { areCountedAlike, areOfOneTime, isListed, isPlainLevel } from './whole.ts'

// Lists whose whole stands beside them or in the line before: "318 patients, 187 women and 131 men", "The financing comprises $20
// million in equity and …", "the company's three routes carried 1.7, 1.3 and 0.9 million", 签约项目中，装备制造18个、….

type Parts = Extract<Relation, { kind: 'parts' }>

const MEMBERS_MAX = 12

export function listsOf(doc: Doc, line: Line, earlier: readonly Line[]): readonly Parts[] {
  const before = lineBefore(doc, line, earlier)
  const found = [
    beside(line),
    opened(line),
    before === null ? null : comprised(line, before),
    before === null ? null : ofEach(line, before),
    before === null ? null : ofThose(line, before),
  ]
  return found.filter((one) => one !== null)
}

/** The sentence before in the paragraph, or the last of the paragraph or the heading above. */
function lineBefore(doc: Doc, line: Line, earlier: readonly Line[]): Line | null {
  const before = earlier[0]
  if (before === undefined) return null
  const gap = line.tape.sentence.index - before.tape.sentence.index
  const isHeading = doc.paragraphs[before.tape.sentence.paragraph]?.kind === 'heading'
  return gap <= 1 || (gap <= 2 && isHeading) ? before : null
}

function partsOf(whole: Part, members: readonly Part[]): Parts {
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: members.map(({ claim }) => claim.index),
    complete: true,
  }
}

const NEXT = {
  en: /^(?: (?!and\b|or\b|of\b)[a-z’'-]+){0,6}(?:,|;|,? and|,? plus)(?: (?:an?|the|some|about|another|up to|just|over|nearly))?(?: (?!and\b|or\b)[a-z’'-]+){0,4} [$€£¥]?$/i,
  zh: /^[^，。；、]{0,10}[、，和及与][^，。；、\d]{0,14}$/,
} as const

/** Figures of one kind from `first` on, as far as commas and an "and" join them. */
function membersFrom({ tape, parts }: Line, first: Part): readonly Part[] {
  const members = [first]
  for (const other of parts.slice(first.order + 1, first.order + MEMBERS_MAX)) {
    const last = members.at(-1)
    if (last === undefined || !isListed(other) || !areCountedAlike(other, first)) break
    if (other.claim.unit !== first.claim.unit) break
    if (!NEXT[tape.grammar].test(tape.text.slice(last.claim.end, other.claim.start))) break
    members.push(other)
  }
  return members
}

/** English ends a list with "and", Chinese with its clause; then nothing else is told of it. */
function isEnded({ tape }: Line, members: readonly Part[]): boolean {
  const [before, last] = members.slice(-2)
  if (before === undefined || last === undefined) return false
  const behind = tape.text.slice(last.claim.end, last.claim.end + 60)
  if (
    /^[^;.。，；]{0,30}(?:等|etc\b|and others|\bamong\b|\bof (?:them|whom|which)\b)/i.test(behind)
  )
    return false
  if (tape.grammar === 'zh') return true
  return /\b(?:and|plus)\b/.test(tape.text.slice(before.claim.end, last.claim.start))
}

/** "318 patients, 187 women and 131 men, at 22 centers"; 84名（男46名、女38名）. */
function beside(line: Line): Parts | null {
  const { tape, parts } = line
  for (const whole of parts) {
    const first = parts[whole.order + 1]
    if (first === undefined || !isListed(whole) || !isListed(first)) continue
    const between = tape.text.slice(whole.claim.end, first.claim.start)
    const isOpened =
      tape.grammar === 'en'
        ? /^(?: [a-z’'-]+){0,3}(?:,| [–—-]| \(|:) ?(?:(?:some|about|an?) )?$/i.test(between)
        : /^[^，。；、]{0,8}[（(：:][^，。；、\d]{0,8}$/.test(between)
    if (!isOpened || !areCountedAlike(first, whole)) continue
    // "Of every dollar, 61 cents goes to …, 30 cents to …": the first is a part as the others are.
    if (OF_EVERY.test(tape.text.slice(tape.sentence.start, whole.claim.start))) continue
    const members = membersFrom(line, first)
    if (members.length < 2 || !isEnded(line, members) || isDealtOut(line, whole, members)) continue
    if (members.some((member) => compare(sizeOf(member), sizeOf(whole)) >= 0)) continue
    // In brackets, parts of it can't be more than all of it, and a comma may go on to other things.
    const isMore =
      /[(（]/.test(between) &&
      compare(sumOf(members.map(sizeOf)), sizeOf(whole)) > 0 &&
      isNear(whole, members)
    const isWhole =
      isMore || isKnownSet(line, whole, members) || fitOfSum(whole, members, 2) !== null
    if (isWhole) return partsOf(whole, members)
  }
  return null
}

/** "Made 4.2, 3.1, 2.0 and 1.2 million tonnes, respectively": each is another's, and none the sum of those behind it. */
function isDealtOut({ tape }: Line, whole: Part, members: readonly Part[]): boolean {
  const end = members.at(-1)?.claim.end ?? whole.claim.end
  return tape.grammar === 'zh'
    ? /分[别別][^，。；\d]{0,8}$/.test(
        tape.text.slice(Math.max(0, whole.claim.start - 12), whole.claim.start),
      )
    : /^[^;.]{0,40}\brespectively\b/.test(tape.text.slice(end, end + 60))
}

const OF_EVERY = /\b(?:of|from|for) (?:every|each) [^,;.]{1,40},? (?:about |some )?$/i

/** "187 women and 131 men" are all of any number of people. */
function isKnownSet(line: Line, whole: Part, members: readonly Part[]): boolean {
  if (areComplete(line, whole, members, line)) return true
  const names = members.map(({ claim }) => line.tape.text.slice(claim.number.end, claim.end + 12))
  return (
    members.length === 2 &&
    [whole, ...members].every(({ claim }) => claim.unit === 'persons') &&
    PAIRS.some((pair) => pair.every((word) => names.some((name) => word.test(name))))
  )
}

const PAIRS: readonly (readonly RegExp[])[] = [
  [/^ ?(?:women|females?)\b/i, /^ ?(?:men|males?)\b/i],
  [/^ ?girls\b/i, /^ ?boys\b/i],
]

const COMPRISES = {
  en: /^(?:the|this|that|these|its|it|they)\b[^,;:.]{0,60}\b(?:comprises?|comprised|consists? of|consisted of|(?:is|are|was|were) (?:made up|composed) of|breaks? down (?:into|as)|(?:is|are) split into|(?:is|are) divided into)(?: (?:an?|some|up to|about|the))?(?: [a-z-]+){0,5} [$€£¥]?$/i,
  zh: /^(?:该|这|其|此|上述)[^，。；]{0,24}(?:包括|包含|由|分为|构成为|具体为|分别为)[^，。；\d]{0,16}$/,
} as const

/** "Secures $36.5 million. The financing comprises $20 million in equity, $12.5 million in debt and a $4 million grant." */
function comprised(line: Line, before: Line): Parts | null {
  const { tape, parts } = line
  const first = parts[0]
  if (first === undefined || !isListed(first)) return null
  const opening = tape.text.slice(tape.sentence.start, first.claim.start)
  if (!COMPRISES[tape.grammar].test(opening)) return null
  const members = membersFrom(line, first)
  const whole = onlyLevel(before, first)
  if (members.length < 2 || !isEnded(line, members) || whole === null) return null
  return members.length === parts.length ? partsOf(whole, members) : null
}

/** The one level of a line that is counted as the parts are. */
function onlyLevel(line: Line, part: Part): Part | null {
  const [whole, ...more] = line.parts.filter(
    (other) =>
      isListed(other) &&
      (other.claim.unit === part.claim.unit || (isCount(part) && areCountedAlike(other, part))) &&
      areOfOneTime(other, part),
  )
  return more.length > 0 ? null : (whole ?? null)
}

/** How far the sum of a list may be from its whole and be meant as it. */
const FEW = rational(7n, 10n)
const MANY = rational(3n, 2n)

function isNear(whole: Part, members: readonly Part[]): boolean {
  const sum = sumOf(members.map(sizeOf))
  const all = sizeOf(whole)
  return compare(sum, multiply(all, FEW)) >= 0 && compare(sum, multiply(all, MANY)) <= 0
}

function sizeOf({ claim }: Part) {
  return rationalOf(claim.value)
}

/** "Carries 3.9 million. … the company's three routes carried 1.7 million, 1.3 million and 0.9 million respectively": as many as there are. */
function ofEach(line: Line, before: Line): Parts | null {
  const { tape, parts } = line
  const first = parts.find((part) => runAround(tape, parts, part).length > 1 && isPlainLevel(part))
  if (first === undefined) return null
  const members = runAround(tape, parts, first)
  const count = parts[first.order - 1]
  const isCount =
    count !== undefined &&
    count.claim.form === 'number' &&
    count.claim.value.scale === 0 &&
    count.claim.value.coefficient === BigInt(members.length) &&
    sortOf(count.claim) === 'quantity' &&
    count.claim.unit !== first.claim.unit
  if (!isCount || !members.every(isPlainLevel)) return null
  const opening = tape.text.slice(Math.max(0, count.claim.start - 24), count.claim.start)
  const isAll =
    tape.grammar === 'en'
      ? /(?:\b(?:the|its|our|their|all)|['’]s?) (?:other )?$/i.test(opening)
      : /(?:全部|所有|这|上述|其|旗下|公司)$/.test(opening)
  const isTold = tape.grammar === 'en' ? /\brespectively\b/i : /分别|依次/
  const whole = onlyLevel(before, first)
  return isAll &&
    whole !== null &&
    isTold.test(tape.text.slice(count.claim.end, tape.sentence.end)) &&
    isNear(whole, members) &&
    saysAlike(before, line, first)
    ? partsOf(whole, members)
    : null
}

/** "Carries 3.9 million" and "routes carried": the headline has the word for what is done before the numbers. */
function saysAlike(before: Line, { tape }: Line, first: Part): boolean {
  const title = before.tape.text
    .slice(before.tape.sentence.start, before.tape.sentence.end)
    .toLowerCase()
  const near = tape.text.slice(
    Math.max(tape.sentence.start, first.claim.start - 24),
    first.claim.start,
  )
  const stems =
    tape.grammar === 'en'
      ? [...near.toLowerCase().matchAll(/[a-z]{4,}/g)].slice(-2).map(([word]) => word.slice(0, 4))
      : [near.slice(-2)]
  return stems.some((stem) => title.includes(stem))
}

/** 签约57个项目。签约项目中，装备制造18个、生物医药14个、新材料16个、现代服务业9个: a list of what was just counted, and no more. */
function ofThose(line: Line, before: Line): Parts | null {
  const { tape, parts } = line
  const first = parts[0]
  if (tape.grammar !== 'zh' || first === undefined || !isPlainLevel(first)) return null
  const opening = tape.text.slice(tape.sentence.start, first.claim.start)
  if (!/^[^，。；、]{0,12}(?:[中里]|按[^，。；]{2,8}[分看]|从[^，。；]{2,8}看)，/.test(opening))
    return null
  const members = membersFrom(line, first)
  const whole = onlyLevel(before, first)
  const isAlone = members.length === parts.length && !tape.items.slice(0, -1).some(isHardEnd)
  if (members.length < 3 || !isAlone || !isEnded(line, members) || whole === null) return null
  return isOfWhole(line, whole, members) ? partsOf(whole, members) : null
}

function isCount({ claim }: Part): boolean {
  return dimensionOf(claim.unit) === 'count'
}

/** The members make it up, but for a slip, or are more than all of it, which parts can't be. */
function isOfWhole({ tape }: Line, whole: Part, members: readonly Part[]): boolean {
  if (!isNear(whole, members)) return false
  const isMore = compare(sumOf(members.map(sizeOf)), sizeOf(whole)) > 0
  const areExact = [whole, ...members].every(({ claim }) => claim.bound === 'exact')
  return (
    fitOfSum(whole, members, 2) !== null || (isMore && areExact && areOneRow(tape.text, members))
  )
}

/** 东部、中部、西部: what is called alike doesn't overlap, as 服务业 and 高技术产业 do. */
function areOneRow(text: string, members: readonly Part[]): boolean {
  const names = members.map(
    ({ claim }) =>
      /[，。；、]([^，。；、\d]{1,4})$/.exec(
        text.slice(Math.max(0, claim.start - 5), claim.start),
      )?.[1],
  )
  const [first] = names
  return (
    members.length > 2 &&
    first !== undefined &&
    names.every((name) => name?.length === first.length && name.at(-1) === first.at(-1))
  )
}

/** 今年安排的96个重点项目里，续建项目54个，新开工项目42个: a list that ends its sentence, of what the words before it count. */
function opened(line: Line): Parts | null {
  const { tape, parts } = line
  if (tape.grammar !== 'zh' || parts.length > MEMBERS_MAX) return null
  for (const whole of parts.slice(0, 2)) {
    const first = parts[whole.order + 1]
    if (first === undefined || !isListed(whole) || !isListed(first)) continue
    const between = tape.text.slice(whole.claim.end, first.claim.start)
    if (!/^[^，。；、\d]{0,10}(?:里|里面|当中|中)，[^，。；\d]{0,12}$/.test(between)) continue
    const members = membersFrom(line, first)
    const isAll = members.length > 1 && members.at(-1) === parts.at(-1) && isEnded(line, members)
    if (isAll && areCountedAlike(first, whole) && isOfWhole(line, whole, members))
      return partsOf(whole, members)
  }
  return null
}
