import { JOINED_REST, type Line, type Part } from '../part.ts'
import { CAUSED, TABLE } from './english-words.ts'
import { toldIn } from './flows.ts'
import {
  areKin,
  countLarger,
  gapOf,
  isNear,
  kinsOf,
  type Said,
  saidOf,
  sizeOf,
  totalOf,
} from './kin.ts'
import { areContrary } from './names.ts'
import { isSibling } from './siblings.ts'
import { summedUp } from './summed-up.ts'

// What English words say of the kin of a sentence, or of two beside each other: "W consists of P, P and P", "Of the W, P …, and the
// remaining P", "P …, P …. Together they sold W".

/** The sentences before in the paragraph, the nearest first. */
export type Around = {
  readonly line: Line
  readonly earlier: readonly Line[]
  /** Those before of other paragraphs, too. */
  readonly above: readonly Line[]
}

type Group = {
  readonly line: Line
  readonly text: string
  readonly all: readonly Part[]
  /** Before the first, between each two, behind the last. */
  readonly gaps: readonly string[]
}

export function englishSums({ line, earlier }: Pick<Around, 'line' | 'earlier'>): readonly Said[] {
  return kinsOf(line).flatMap((kin): readonly Said[] => {
    const own = groupOf(line, kin)
    if (own === null) return []
    // "A package of W. It consists of P, P and P": the first of them is no whole if the sentence before tells of it.
    const found = apart(own, earlier) ?? wholeFirst(own, earlier) ?? wholeLast(own)
    return found === null ? [] : [found]
  })
}

/** "Nine in the north": a number that wasn't read. */
const UNREAD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|another) (?:in|on|at|from|of|to|were|was|are|went|came|each)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=[.;])|\d{1,3}(?:,\d{3})+|\d+\.\d/i

/** "30 concern homes, 15 cars and the remaining 9 businesses": what completes them completes the cars, too. */
const UNLIKE =
  /, #(?: [a-z]+){0,2},? (?:and|while|with) (?:the|its|their) (?:other|remaining|rest)\b/i

function groupOf(line: Line, kin: readonly Part[]): Group | null {
  const { text, sentence } = line.tape
  const first = kin[0]
  if (first === undefined) return null
  const gaps = [gapOf(line, Math.max(sentence.start, first.claim.start - 150), first.claim.start)]
  for (const [at, { claim }] of kin.entries()) {
    const to = kin[at + 1]?.claim.start ?? Math.min(sentence.end, claim.end + 150)
    gaps.push(gapOf(line, claim.end, to))
  }
  const said = gaps.filter((one) => one !== null)
  const isRead = !said.some((gap) => UNREAD.test(gap) || UNLIKE.test(gap))
  return isRead && said.length === gaps.length ? { line, text, all: kin, gaps: said } : null
}

function wholeFirst({ line, text, all, gaps }: Group, earlier: readonly Line[]): Said | null {
  const [whole, ...parts] = all
  if (whole === undefined || parts.length < 2) return null
  const isDivided = TABLE.made.test(gaps[1] ?? '')
  if (/;/.test(gaps[1] ?? '') && OF_TOTAL.test(text.slice(whole.claim.end, whole.claim.end + 70)))
    return null
  if (
    !isDivided &&
    (kinBefore(whole, earlier)[0] ?? []).some((above) => isNear(above, all, 0.6, 1.6))
  )
    return null
  return isWholeBefore(gaps, whole, parts) || areBoth(line, whole, parts)
    ? saidOf(whole, parts)
    : null
}

/** "Fleets took 82,700 cars, or 58 per cent of the total; private buyers …": one part beside the others. */
const OF_TOTAL =
  /^(?: [a-z-]+){0,3}(?:,? or | ?\()(?:about |some |nearly )?[\d.]+ ?(?:%|per ?cent) of (?:the |all |our |its )?(?:total|whole|market|all)\b/i

/** "Adults number 3,870 and juniors 1,770": everything is one or the other. */
function areBoth(line: Line, whole: Part, parts: readonly Part[]): boolean {
  const told = toldIn(line)
  const names = parts.map(
    (part) =>
      told
        .find((one) => one.part === part)
        ?.near.join(' ')
        .toLowerCase() ?? '',
  )
  return (
    countLarger(whole, parts) === 0 &&
    isNear(whole, parts, 0.6, 1.6) &&
    areContrary(names) &&
    !names.some((name) => /\b(?:among|also|both)\b/.test(name))
  )
}

/** Whether the words around say that what stands first is made up of all the others. */
function isWholeBefore(gaps: readonly string[], whole: Part, parts: readonly Part[]): boolean {
  const [before = '', opening = ''] = gaps
  const inner = gaps.slice(2, -1)
  const ending = gaps.at(-1) ?? ''
  if (!isNear(whole, parts) || countLarger(whole, parts) > 1) return false
  if (parts.some(({ claim }) => claim.bound === 'atMost')) return false
  if (isOpenEnded(inner, ending) || TABLE.open.test(opening) || /^ to /.test(opening)) return false
  // "Three quarters of the W – P of them – raised wages, and P plan to".
  if (/[–—] $/.test(opening) && /^ of (?:them|these|those|which) ?[–—]/.test(inner[0] ?? ''))
    return false
  // "Arrested W - P of whom were fined - and seized P": what follows the aside is told of something else.
  const isAside =
    / [–—-] $/.test(opening) && inner.some((gap) => / [–—-],? (?:and|but|while) /.test(gap))
  if (isAside || CAUSED.test(before)) return false
  if (/^\W*(?:it|they|this|these|the)\b/i.test(before) && TABLE.made.test(before)) return false
  const isOf = TABLE.of.test(before)
  const closing = `${inner.at(-1)} #${ending.slice(0, 40)}`
  const isRest = TABLE.rest.test(closing) && !JOINED_REST.test(closing)
  if (TABLE.made.test(opening)) return isClosed(inner) || isRest
  const isOfThem = OF_THEM.test(inner[0] ?? '')
  const isWithin = isOf || isOfThem || TABLE.within.test(opening)
  const isList = /(?::| [–—-]) ?[^.;:,]{0,60}$/.test(opening)
  if (isRest && (isWithin || isList || /[,;]/.test(opening))) return true
  if (!isClosed(inner) || /\b(?:up|down|rose|fell|than)\b/.test(inner.join(' '))) return false
  const isMore = totalOf(parts) > sizeOf(whole.claim)
  if (isList) return areElided(inner, ending) || parts.length > 2
  if (countLarger(whole, parts) > 0) return false
  if (isWithin)
    return (
      isMore &&
      isNear(whole, parts, 1, 1.6) &&
      (/\binclud/.test(opening)
        ? parts.length > 2 && areElided(inner, ending)
        : areOneVerb(inner, ending) || areSubjects(inner))
    )
  return (
    /^(?: (?!and\b|but\b|which\b|while\b)[a-z'-]+){1,7}, (?:with )?$/.test(opening) &&
    opening !== inner[0] &&
    !MEDALS.test(opening) &&
    !OTHER_DEED.test(inner.at(-1) ?? '') &&
    !isSibling(opening, inner[0] ?? '') &&
    areElided(inner, ending) &&
    isNear(whole, parts, 0.6, 1.6)
  )
}

/** "Six gold, five silver and three bronze": one beside the others. */
const MEDALS = /^ (?:gold|silver)s?\b/

/** "34 goals, 12 from corners, and conceded 27": of what was done besides. */
const OTHER_DEED = /,? and (?:[a-z]+ed|lost|let in|gave|took|sold|bought|spent|won|paid|lent) $/

/** "9,850 of them to nationals". */
const OF_THEM = /^ of (?:them|these|those|that|which|whom)\b/i

function isOpenEnded(inner: readonly string[], ending: string): boolean {
  if (TABLE.untold.test(ending)) return true
  // "640 with a garden, 310 with a dog": of one and the same.
  return (
    inner.every((gap) => /^ (?:[a-z]+ )?with (?:an?|no|two)\b/.test(gap)) ||
    inner.some(
      (gap, at) =>
        TABLE.open.test(gap) ||
        /\bwith total\b/i.test(gap) ||
        TABLE.within.test(at === 0 ? gap.replace(OF_THEM, '') : gap),
    ) ||
    /^[^.;]{0,40}\b(?:both|each|also|among (?:them|others)|and others)\b/i.test(ending)
  )
}

/** English ends a list with "and". */
function isClosed(inner: readonly string[]): boolean {
  return /(?:,|;|^| )(?:,? ?(?:and|plus|while|with) )/.test(inner.at(-1) ?? '')
}

const ELIDED =
  /^(?: [a-z]+(?:-[a-z]+)*)? (?:in|on|at|from|to|for|by|with|who|under|over|within|abroad|among|across|along|through)\b|^ ?[,.]|^ [a-z-]+(?:, | and |,? while |\.|$)/i

const VERB =
  /\b(?:was|were|are|is|has|have|had|will|would|can|came|come|went|go|took|take|hold|held|work|live|won|[a-z]+ed (?:in|on|at|to|a|the|[a-z]+))\b/

/** "26 in the morning and 29 in the afternoon", "39 were excellent, 11 good and 14 poor": what isn't said again is one and the same. */
function areElided(inner: readonly string[], ending: string): boolean {
  const others = [...inner.slice(1), ending.split(/[,;:]/)[0] ?? '']
  return others.every((gap) => ELIDED.test(gap)) || !others.some((gap) => VERB.test(gap))
}

/** "39 were rated excellent, 11 good and 4 poor": what is said of the first is said of all. */
function areOneVerb(inner: readonly string[], ending: string): boolean {
  return [...inner.slice(1), ending.split(/[,;:]/)[0] ?? ''].every(
    (gap) => ELIDED.test(gap) && !VERB.test(gap),
  )
}

const SUBJECT =
  /^(?:,|;|,? and|,? while|,? with) (?:the |its |their )?(?:(?!total\b|and\b|while\b|but\b|for\b|of\b|by\b|in\b|on\b|at\b|from\b|to\b|with\b|a\b|an\b)[\w'-]+ ){1,5}(?:for |by |with )?$/i

/** "Museums receive P, theatres P and libraries P": each is of another, by one verb. */
function areSubjects(inner: readonly string[]): boolean {
  return inner.every((gap) => SUBJECT.test(gap) && !VERB.test(gap))
}

function wholeLast(group: Group): Said | null {
  const { all, gaps } = group
  const [whole, parts] = [all.at(-1), all.slice(0, -1)]
  if (whole === undefined || parts.length < 2) return null
  // "Worth 9.4 trillion, raising 967 billion and 214 more, 1.18 trillion in all": the first is none of them.
  const rest = parts.slice(1)
  if (rest.length > 1 && countLarger(whole, parts.slice(0, 1)) > 0 && isNear(whole, rest, 0.9, 1.1))
    return wholeLast({ ...group, all: all.slice(1), gaps: gaps.slice(1) })
  const lead = gaps.at(-2) ?? ''
  const ending = gaps.at(-1) ?? ''
  const inner = gaps.slice(1, -2)
  if (
    inner.some(
      (gap) =>
        TABLE.within.test(gap) || /^ (?:out )?of (?:the|its|all|them|these|those) /.test(gap),
    )
  )
    return null
  if (TABLE.rest.test(lead) || all.some(({ claim }) => claim.bound === 'atMost')) return null
  // "Costs of P and fees totaling P": so much were the fees.
  if (/^[^,]* and [^,]*\btotall?ing\b/i.test(lead)) return null
  // "Pay in P …, making a total of P. Pay in P …": each with a total of its own.
  if (inner.some((gap) => TABLE.summed.test(gap)) || /\bin addition to\b/i.test(gaps[0] ?? ''))
    return null
  if (countLarger(whole, parts) > 1 || isOverMore(ending, parts.length)) return null
  const isSummed = TABLE.summed.test(lead) || TABLE.behind.test(ending)
  const isMade = isSummed && isNear(whole, parts) && !TABLE.so.test(lead)
  const isBrought =
    TABLE.brought.test(lead) && isNear(whole, parts, 0.7, 1.4) && !TABLE.so.test(lead + ending)
  return isMade || isBrought ? saidOf(whole, parts) : null
}

const COUNT_WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "1.6 billion in 1989 and 2.45 in 1990, for a total of 5.3 billion over three years". */
function isOverMore(ending: string, count: number): boolean {
  const [, said = ''] = /^[^.;]{0,40} (?:over|in|for) (?:the )?([a-z]+) years\b/i.exec(ending) ?? []
  const at = COUNT_WORDS.indexOf(said.toLowerCase())
  return at >= 0 && at + 2 !== count
}

/** The whole in a sentence of its own, before its parts or behind them. */
function apart(own: Group, earlier: readonly Line[]): Said | null {
  const [first] = own.all
  if (first === undefined) return null
  const before = kinBefore(first, earlier)
  const above = before[0] ?? []
  return own.all.length === 1
    ? (summedUp(own, first, earlier, before) ?? restOfAll(own, first, earlier, before))
    : below(own, first, above, earlier[0])
}

/** The kin of a figure in each of the sentences before. */
function kinBefore(first: Part, earlier: readonly Line[]): readonly (readonly Part[])[] {
  return earlier.map((line) => {
    const kins = kinsOf(line)
    return (
      kins.find((kin) => kin.some(({ claim }) => claim.unit === first.claim.unit)) ??
      kins.filter((kin) => kin.some((one) => areKin(line, one, first))).flat()
    )
  })
}

const IT =
  /^\W*(?:(?:it|they|this|these|the|its|their|that)\b[^,;.]{0,70}|of (?:these|those|them|this|that|the total|which)\b[^;.]{0,60}|the (?:breakdown|split)[^;.]{0,50}|broken down by [^;.]{0,50})/i

/** "A EUR 240 million package. It consists of P, P and P", "74 grants. Of these, P …, P … and the remaining P". */
function below(
  { line: own, all, gaps }: Group,
  first: Part,
  above: readonly Part[],
  line: Line | undefined,
): Said | null {
  const ofUnit = above.filter(({ claim }) => claim.unit === first.claim.unit)
  const near = above.length > 1 ? above.filter((one) => isNear(one, all, 0.6, 1.6)) : above
  const [whole, ...more] = ofUnit.length > 0 ? ofUnit : near
  if (more.length > 0 || whole === undefined || line === undefined) return null
  const [opening = ''] = gaps
  const inner = gaps.slice(1, -1)
  const ending = gaps.at(-1) ?? ''
  if (!isNear(whole, all) || countLarger(whole, all) > 1 || isOpenEnded(inner, ending)) return null
  if (
    all.length > 2 &&
    !IT.test(opening) &&
    countLarger(first, all.slice(1)) === 0 &&
    isNear(first, all.slice(1), 0.9, 1.1)
  )
    return null
  // "The other W is divided between A, at P, and B, at P": its own whole.
  if (TABLE.made.test(inner[0] ?? '')) return null
  const isMade = IT.test(opening) && TABLE.made.test(opening) && isClosed(inner)
  const isRest =
    countLarger(whole, all) === 0 &&
    TABLE.rest.test(`${inner.at(-1)} #${ending.slice(0, 40)}`) &&
    !/\bleav/.test(`${inner.at(-1)}`)
  const isMore = totalOf(all) > sizeOf(whole.claim)
  // "Wheat made up P of that, maize P and barley P".
  const isOfThat =
    OF_THAT.test(inner[0] ?? '') &&
    isMore &&
    isClosed(inner) &&
    areSubjects([(inner[0] ?? '').replace(OF_THAT, ''), ...inner.slice(1)])
  const isOfThese =
    /^\W*(?:of|out of|among) (?:these|those|them|this|that|the total|which|the)\b/i.test(opening) &&
    isMore &&
    isClosed(inner) &&
    areOneVerb(inner, ending)
  // "1,230 received the vaccine and 1,320 received a placebo."
  const [done, again] = [gaps[1], ending].map((gap) => /^ ([a-z]{4,}) /.exec(gap ?? '')?.[1])
  const isDone = all.length === 2 && done !== undefined && done === again && !VERB.test(done)
  const isOverDone = isDone && isMore && isClosed(inner) && isNear(whole, all, 1, 1.4)
  const isOver =
    isMore && isClosed(inner) && isNear(whole, all, 1, 1.5) && countLarger(whole, all) === 0
  const areGiven = all.length > 2 && [opening, ...inner].every((gap) => GIVES.test(gap))
  const isDealt =
    isOver &&
    !ADDED.test([opening, ...inner].join(' ')) &&
    (areSubjects(inner) || (all.length > 2 && areOneVerb(inner, ending)) || areGiven)
  // "Income was W. After costs of P and impairments of P, profit was P."
  const isLeft =
    all.length > 2 &&
    /^\W*after (?:deduct\w+ |pay\w+ |tak\w+ off )?[^,;.#]{0,50}$/i.test(opening) &&
    /\b(?:profits?|surplus|left|remain\w*|net income|margin)\b[^,;.]{0,30}$/i.test(
      `${inner.at(-1)}`,
    )
  const isAll =
    isLeft ||
    isMade ||
    isRest ||
    isOfThat ||
    isOfThese ||
    isOverDone ||
    isDealt ||
    areBoth(own, whole, all)
  return isAll ? saidOf(whole, all) : null
}

/** "Tickets brought in W. Sponsors added P and the city P." */
const ADDED = /\b(?:add(?:s|ed|ing)?|another|further|additional(?:ly)?)\b/i

const OF_THAT = /^(?: [a-z]+)? of (?:that|them|this|these|those|it|the total)(?=[,;])/i

function hasOwnShare(text: string, { claim: { end } }: Part): boolean {
  return /^(?: [a-z-]+){0,3}(?:,? or | ?\()(?:about |some |nearly )?[\d.]+ ?(?:%|per ?cent)/.test(
    text.slice(end, end + 50),
  )
}

const GIVES =
  /\b(?:lend|loan|contribut|provid|pay|paid|financ|fund|invest|cover|bear|grant|donat|put)[a-z]*(?: (?:up|in|another))? $/i

/** "The panel received W applications. It approved P. It rejected P, … The remaining P …". */
function restOfAll(
  { gaps, text }: Group,
  last: Part,
  _earlier: readonly Line[],
  before: readonly (readonly Part[])[],
): Said | null {
  const [lead = '', ending = ''] = gaps
  // "Some 69 billion that leaves nobody behind": only what is left stands behind that word.
  if (
    !TABLE.rest.test(
      `${lead.slice(-40)} #${ending.slice(0, 30).replace(/\bleav(?:es|ing)\b/i, '')}`,
    )
  )
    return null
  if (last.claim.bound === 'atMost') return null
  // "He leaves a wife, three sons and a whippet."
  if (/\b(?:he|she) leaves\b/i.test(lead)) return null
  const told = before.slice(0, 2).toReversed().flat()
  const [whole, ...parts] = told
  if (whole === undefined || parts.length === 0) return null
  // "706, or 55 percent, … 488 (38 percent) … and the other 90": two that have each a share of what isn't told here.
  if (parts.some((one) => hasOwnShare(text, one)) && hasOwnShare(text, whole)) return null
  const all = [...parts, last]
  // "It rejects four."
  if (UNREAD.test(text.slice(parts.at(-1)?.claim.end, last.claim.start))) return null
  // "Coal gave 45. Gas gave 47.5 and nuclear the remaining 22.5": of what stands in sentences of its own none that is smaller is the whole.
  return countLarger(whole, parts) === 0 &&
    countLarger(whole, all) < 2 &&
    isNear(whole, all, 0.6, 1.6)
    ? saidOf(whole, all)
    : null
}
