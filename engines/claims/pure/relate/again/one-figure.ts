import type { Doc, ReadClaim } from '../../model.ts'
import { grammarOf } from '../../text/script.ts'
import type { Part } from '../part.ts'
import { measureText, nameOf } from '../whole/naming.ts'
import { fitOfTwo } from '../whole/slip.ts'
import { isNear } from './slips.ts'
import { REPEATED_MAX, sameValue } from './told-name.ts'

/**
 * Of figures with the same words those that are one figure. Words in common are weak evidence: "the index", 占比 and
 * "offences" name many figures. Figures that differ are one that was told wrongly if they are a slip of the pen apart, or
 * if a long name says what they are and they lie near each other; many that differ are a list.
 */
export function tellingOne(doc: Doc, group: readonly Part[]): readonly Part[] {
  const first = commonest(group)
  if (first === null) return []
  const alike: Part[] = []
  const others: Part[] = []
  for (const part of group) {
    const fit = fitOfTwo(first.claim, part.claim)
    if (areOpposite(first, part) && !isNamedWell(doc, first, part)) continue
    if (isUndertaken(doc, first) !== isUndertaken(doc, part)) continue
    // "1.91 children" and "two children": a mean and a number of them.
    const isMean =
      fit === 'equal' &&
      (first.claim.value.scale === 0) !== (part.claim.value.scale === 0) &&
      Math.abs(Number(part.claim.value.coefficient)) < SMALL
    if (isMean && !isNamedWell(doc, first, part)) continue
    // "One" and 0.1 lie within the last digit of "one".
    if (fit === 'equal' && !isNear(first.claim, part.claim)) continue
    if (fit === 'equal') alike.push(part)
    else if (
      (fit === 'slip' && !areRough(first, part)) ||
      ((isNear(first.claim, part.claim) || isTopic(doc, first, part)) &&
        isNamedWell(doc, first, part))
    )
      others.push(part)
  }
  const areMany = others.length > 1 && others.length >= alike.length
  if (areMany || group.length - alike.length > Math.max(1, others.length)) return alike
  return [...alike, ...others].sort((a, b) => a.claim.index - b.claim.index)
}

/** 民营企业进出口增长7.4%。前8个月，民营企业进出口…，增长7.4%: what opens a paragraph says in short what its next sentence tells. */
function isTopic(doc: Doc, { claim: a }: Part, { claim: b }: Part): boolean {
  const [first, next] = [doc.sentences[a.sentence], doc.sentences[b.sentence]]
  if (first?.grammar !== 'zh' || next === undefined || next.index !== first.index + 1) return false
  const paragraph = doc.paragraphs[first.paragraph]
  return (
    next.paragraph === first.paragraph &&
    paragraph?.sentences[0] === first.index &&
    first.end - first.start < TOPIC_MAX &&
    first.end - a.end < 2
  )
}

const TOPIC_MAX = 40

/** "About 10.5 million cars are bought; it sold about 1.5 million": of two rough figures a slip says little. */
function areRough(a: Part, b: Part): boolean {
  return [a, b].every(({ claim }) => claim.bound !== 'exact')
}

const UNDERTAKEN =
  /\b(?:under(?:took|taken|takes|taking)|pledged?|promised?|committed|commitment|set out|planned|aim(?:s|ed)|intend(?:s|ed)|hoped|was to|were to) (?:[a-z]+ ){0,4}$|(?:承诺|原计划|原定|拟|计划)[^，。；]{0,12}$/i

/** "It undertook to have 160,000 homes upgraded", and had 104,300 upgraded. */
export function isUndertaken({ text }: Doc, { claim }: Part): boolean {
  return UNDERTAKEN.test(text.slice(Math.max(0, claim.start - 60), claim.start))
}

/** "10 or more" and "fewer than 10", a rise and a fall: two figures, though of one number. */
function areOpposite(a: Part, b: Part): boolean {
  const [left, right] = [a, b].map(({ claim }) => claim.bound)
  const isAbove = (bound: string | undefined): boolean => bound === 'over' || bound === 'atLeast'
  const isBelow = (bound: string | undefined): boolean => bound === 'under' || bound === 'atMost'
  return (
    (isAbove(left) && isBelow(right)) ||
    (isBelow(left) && isAbove(right)) ||
    (a.role === 'amount' && wayOf(a) !== null && wayOf(b) !== null && wayOf(a) !== wayOf(b))
  )
}

function wayOf({ direction, claim }: Part): string | null {
  return direction ?? claim.direction
}

/** The figure that most agree with; of as many the first. */
function commonest(group: readonly Part[]): Part | null {
  let best: Part | null = null
  let most = 0
  for (const part of group.slice(0, REPEATED_MAX)) {
    const count = group.filter(({ claim }) => sameValue(claim, part.claim)).length
    if (count > most) {
      best = part
      most = count
    }
  }
  return best
}

const SMALL = 1000
const NAME_WORDS_MIN = 3
const NAME_SIGNS_MIN = 6
/** Words that make another figure of one with the same name. */
const APART =
  /exclud|except|without|adjusted|lowest|highest|largest|smallest|core |underlying|of which|of these|among them|new orders?|扣除|剔除|首批|第[一二三四五六七八九十]+批|不含|除|核心|其中|当月|新增|季节/i

/** A name of several words, and nothing before either that says that a part or another kind of it is meant. */
function isNamedWell(doc: Doc, a: Part, b: Part): boolean {
  const name = measureText(doc.text, a.claim.measure)
  const isHanName = grammarOf(name) === 'zh'
  const isLong = isHanName
    ? nameOf(name, 'zh').length >= NAME_SIGNS_MIN
    : a.claim.measureKey.length >= NAME_WORDS_MIN
  if (!isLong) return false
  return !isApart(doc, a.claim, b.claim) && openingOf(doc, a) === openingOf(doc, b)
}

/** Words before one of them, and not the other, say that it is another kind, or a part. */
export function isApart(doc: Doc, a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [a, b].map((claim) => {
    const { start } = doc.sentences[claim.sentence] ?? claim
    return APART.exec(doc.text.slice(Math.max(start, claim.start - 160), claim.start))?.[0] ?? ''
  })
  return left !== right
}

/** "For grooms, …", "In Scotland, …": of whom the sentence is; '' where it begins with a time or otherwise. */
function openingOf(doc: Doc, { claim }: Part): string {
  const sentence = doc.sentences[claim.sentence]
  const text = sentence === undefined ? '' : doc.text.slice(sentence.start, sentence.start + 80)
  const opening =
    /^\s*(?:for|in|among|within|excluding|of|at|across)\s[^,]{1,60},/i.exec(text)?.[0] ?? ''
  return /\d|year|month|quarter|total|all/i.test(opening) ? '' : opening.trim().toLowerCase()
}
