import { compare, rationalOf } from '#platform/exact'
import type { Relation } from '../../model.ts'
import { type Line, type Part, sortOf } from '../part.ts'
import { isOfAnotherName } from './area.ts'
import { beside, type Held, levelsOf, nameOf, scopeOf } from './named.ts'

// How far two figures lie apart that the words name: 男生比女生多500人, 快于全省0.8个百分点, "11.4 points below the rate for natives, which
// stood at 74.5 percent". Each of the two must be the only figure beside its name, or the only other one of its kind.

type Gap = Extract<Relation, { kind: 'gap' }>
type Compared = { readonly who: string; readonly than: string; readonly way: 'up' | 'down' }

export function withNamedGaps(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const found = lines.flatMap((line, at) =>
    line.parts.flatMap((part): readonly Gap[] => gapOf(lines, at, line, part) ?? []),
  )
  if (found.length === 0) return relations
  const told = new Set(found.map(({ amount }) => amount))
  const isOther = (one: Relation): boolean =>
    (one.kind === 'gap' || one.kind === 'change') && one.amount !== null && told.has(one.amount)
  return [...relations.filter((one) => !isOther(one)), ...found]
}

function gapOf(lines: readonly Line[], at: number, line: Line, part: Part): readonly [Gap] | null {
  const { claim } = part
  const sort = sortOf(claim)
  if (sort === 'relative' || claim.form !== 'number' || claim.bound !== 'exact') return null
  if (isDealtOut(line, part)) return null
  const said = comparedBy(line, part)
  const isOfTwo = isSpread(line, part)
  // What the words say comes first: a long list has many figures and no word of comparison.
  const isOrdered = orderOf(line, part) !== null
  if (said === null && !isOfTwo && !isOrdered && !isLeftOf(line, part)) return null
  const scope = scopeOf(lines, at)
  const levels = levelsOf(scope, part)
  if (isOfTwo && levels.some((one) => one.line !== line && isDifference(one))) return null
  if (isOfTwo) return spreadOf(part, ofEarlier(lines, at, part, levels), isAtHead(line, part))
  const pair = orderedPair(line, part, levels)
  if (pair !== null && areOneRole(pair.of, pair.than))
    return [between(part, pair.of, pair.than, pair.way)]
  if (said === null) return spreadOf(part, ownOf(line, part, levels))
  const both = line.tape.grammar === 'zh' ? bothOf(said, levels) : null
  if (both !== null) return [between(part, both.of, both.than, said.way)]
  const name = nameOf(said.than, line.tape.grammar)
  const than = told(line, part, levels) ?? (name === null ? null : thanOf(line, part, levels, name))
  if (than === null) return null
  const of = subjectOf(line, part, said, levels, than)
  if (of === null || !areOfOneTime(of.part, than.part) || !areOneRole(of, than)) return null
  if (isOfAnotherName(line.tape.text, name, of.part.claim, than.part.claim)) return null
  return [between(part, of, than, said.way)]
}

/** 分别快于规模以上工业2.4个和4.7个百分点: each is of another. */
function isDealtOut({ tape: { text, sentence } }: Line, { claim: { start, end } }: Part): boolean {
  const before = text.slice(Math.max(sentence.start, start - 40), start)
  // 两者相差77元；两条航线客座率分别为: of what comes next.
  const [behind = ''] = /^[^。；，]*/.exec(text.slice(end, Math.min(sentence.end, end + 60))) ?? []
  return /分[别別]|\brespectively\b/.test(before + behind)
}

/** 占行业的16.4%，平均收益率为10.8%: a share is no rate. */
function areOneRole(of: Held, than: Held): boolean {
  return (of.part.role === 'share') === (than.part.role === 'share')
}

function between({ claim }: Part, of: Held, than: Held, way: 'up' | 'down' | null): Gap {
  return {
    kind: 'gap',
    of: of.part.claim.index,
    than: than.part.claim.index,
    amount: claim.index,
    direction: way,
    baseWords: null,
    isTied: true,
  }
}

const ORDERED_ZH =
  /(前|后)者(?:(?:[比较](?:前|后)者)?(?:要|还)?([多高快大长重贵少低慢小短轻])(?:出|了)?|([多高快大长重贵少低慢小短轻])(?:[出于](?:前|后)者|出|了))约?$/

function orderOf({ tape: { text, sentence } }: Line, { claim }: Part): RegExpExecArray | null {
  return ORDERED_ZH.exec(text.slice(Math.max(sentence.start, claim.start - 16), claim.start))
}

/** 后者比前者高出300元: the two before it, in their order. */
function orderedPair(
  line: Line,
  part: Part,
  levels: readonly Held[],
): { readonly of: Held; readonly than: Held; readonly way: 'up' | 'down' } | null {
  const said = orderOf(line, part)
  const { start } = line.tape.sentence
  const [first, second, ...more] = levels.filter(
    ({ part: { claim } }) => claim.end <= part.claim.start && claim.start >= start,
  )
  if (said === null || first === undefined || second === undefined || more.length > 0) return null
  const [of, than] = said[1] === '前' ? [first, second] : [second, first]
  return { of, than, way: MORE_ZH.includes(said[2] ?? said[3] ?? '') ? 'up' : 'down' }
}

const APART =
  'gap|difference|distance|(?<!\\b(?:gross|operating|profit|net|interest|EBITDA|corporate|contribution|cash|pre-?tax) )margin|spread|lead|advantage|disparity|divide|differential'
const NOUN = `(?:${APART}|(?<!plus an? )(?:premium|discount|shortfall|majority)|(?<=\\ba )(?:plus|minus))`
const SPREAD = new RegExp(
  `(?:[仅只就]差|相差|差距|差额|之差|差值|[极对]差|(?:[价分温票位]|收入)差|落差)(?:了|为|达到?|约|已)*$|\\b(?:(?:thus|therefore|so|hence|is|are|was|were) (?:larger|smaller|higher|lower|longer|shorter|older|younger|greater|cheaper|dearer)|ahead|behind|in front|apart|clear)(?: of (?:it|them|[A-Z][a-z]+))? by (?:about |some |just |only )?$|\\b(?:out(?!put|come|door|look|break|lay|let|line)[a-z]+|trail|lead|led|lag|exceed|beat|surpass|top)(?:s|ed|ing|en)?\\b(?! forecast| expect| estimat| target)[^.;,\\d]{0,40} by (?:about |some )?$|\\b${NOUN}(?:(?: (?:between|in|over|from|for|to|on|with) [^.;,:\\d]{2,70}?)?(?: (?:now|still|then|thus|therefore|currently))?(?: (?:stands?|stood|amount(?:s|ed)|comes?|came|works? out|remain(?:s|ed)|(?:has |have |had )?(?:widened|narrowed|grown|shrunk)))? (?:of|is|was|to|at|therefore|thus|hence|only|about|some|just|nearly|exactly|at present)(?: [a-z]+)?|,(?: at| now| currently| of)?| [–—(] ?(?:now|currently|at present|at)?) ?$`,
)
const SPREAD_BEHIND = new RegExp(
  `^(?:[- ](?:percentage[- ])?points?)?[- ](?:${APART})\\b(?! (?:call|of victory in|between now))`,
)
/** "The gap of 32 points compares with one of 29": of what was told before. */
const AT_HEAD = new RegExp(
  `^(?:[“"] ?)?(?:The|That|This|Their|Its) (?:[a-z]+ )?${NOUN}\\b[^.;\\d]*$`,
)

/** "The gap was therefore 4.30", 两者相差27550元: of the only two before it. */
function isSpread({ tape: { text, sentence } }: Line, { claim }: Part): boolean {
  const before = text.slice(Math.max(sentence.start, claim.start - 100), claim.start)
  const behind = text.slice(claim.end, Math.min(sentence.end, claim.end + 40))
  const over = OVER.exec(behind)?.[1]
  // "A spread of 77 basis points over government bonds".
  if (
    over !== undefined &&
    !text.slice(Math.max(0, sentence.start - 200), claim.start).includes(over)
  )
    return false
  return SPREAD.test(before) || SPREAD_BEHIND.test(behind)
}

const OVER = /^ (?:over|above|to|against) (?:the |its |their )?(?:[a-z]+ )?([A-Za-z]{3,})/

function spreadOf(part: Part, levels: readonly Held[], isNamed = false): readonly [Gap] | null {
  const behind = levels.filter((one) => one.part.claim.start > part.claim.start)
  const isBehind =
    behind.length === levels.length && !behind.some(({ line }) => line.parts.includes(part))
  const before = isBehind ? behind : levels.filter((one) => !behind.includes(one))
  const own = before.filter(({ line }) => line.parts.includes(part))
  const [first, second, ...more] = own.length > 1 ? own : before
  if (first === undefined || second === undefined || more.length > 0) return null
  const isOne = first.part.claim.unit === second.part.claim.unit || sortOf(part.claim) !== 'points'
  const areEnds = [first, second].every((one) => isPlain(part, one)) && isBelow(part, first, second)
  return isOne && areEnds && (isNamed || areOfOneTime(first.part, second.part))
    ? [between(part, first, second, null)]
    : null
}

function isAtHead({ tape: { text, sentence } }: Line, { claim }: Part): boolean {
  return AT_HEAD.test(text.slice(sentence.start, claim.start))
}

/** "The difference was 14 days in Norland. The difference in Estmark was 9 days": such lengths have differences of their own, which are others. */
function isDifference({ line: { tape }, part: { claim } }: Held): boolean {
  return OWN_DIFFERENCE.test(tape.text.slice(tape.sentence.start, claim.start))
}

const OWN_DIFFERENCE =
  /\b(?:difference|gap|distance|lag)\b[^.;,\d]{0,60} (?:is|was|of|at) (?:about |some )?$/

/** The levels around; where the gap heads its sentence, those of the one before, be it in another paragraph. */
function ofEarlier(
  lines: readonly Line[],
  at: number,
  part: Part,
  levels: readonly Held[],
): readonly Held[] {
  const [line, before] = [lines[at], lines[at - 1]]
  if (line === undefined || before === undefined) return levels
  if (!isAtHead(line, part) || before.tape.sentence.index !== line.tape.sentence.index - 1)
    return levels
  const own = levelsOf([before], part)
  return own.length === 2 ? own : levels
}

/** "19.9 million dollars in 6,300 accounts": a count of something else is no end. */
function isPlain({ claim }: Part, { line, part }: Held): boolean {
  return (
    sortOf(claim) === 'points' ||
    part.claim.unit === claim.unit ||
    part.claim.unit.startsWith(`${claim.unit}/`) ||
    claim.unit === 'items' ||
    ENDED.test(line.tape.text.slice(part.claim.end, part.claim.end + 6))
  )
}

const ENDED = /^ ?(?:[,.;:)(–—-]|$|\n| (?:and|a|per|each|in|for|on|against|to)\b)|^[，。；、㐀-鿿]/

/** No gap is larger than the larger of the two. */
function isBelow({ claim }: Part, ...levels: readonly Held[]): boolean {
  const isPoints = sortOf(claim) === 'points'
  return (
    isPoints ||
    levels.some(({ part }) => compare(rationalOf(part.claim.value), rationalOf(claim.value)) >= 0)
  )
}

const LEFT_EN =
  /^(?: [a-z]+)? (?:more|longer|higher|taller|older|fewer|less|shorter|lower|younger|quicker|faster|slower|heavier|lighter|bigger|larger|smaller|wider|deeper|cheaper|dearer|warmer|colder)(?=[.,;)]|$| (?:on average|each|for the same [a-z]+)\b)/
const THUS =
  /\b(?:which makes|that is|i\.e\.|thus|therefore|so|hence|means? that|which means|in other words)\b/i

const OVER_TIME =
  /\b(?:years?|months?|quarters?|weeks?|earlier|ago|previous|before|since|again|rose|fell|up|down|from)\b/i

/**
 * "… for women and … for men, which means that women live 3.4 years longer", "while the average stood at 1.97 per cent, 0.55 points
 * higher": of the two that were told.
 */
function isLeftOf(
  { parts, tape: { text, sentence, grammar } }: Line,
  { claim, order }: Part,
): boolean {
  if (grammar !== 'en') return false
  const last = parts[order - 1]
  const isApposed =
    (order === 1 || order === 2) &&
    last !== undefined &&
    /^,(?: or| a full| fully| thus)? $/.test(text.slice(last.claim.end, claim.start)) &&
    !OVER_TIME.test(text.slice(sentence.start, claim.start))
  return (
    LEFT_EN.test(text.slice(claim.end, Math.min(sentence.end, claim.end + 40))) &&
    (parts.length === 1 ||
      isApposed ||
      THUS.test(text.slice(Math.max(sentence.start, claim.start - 80), claim.start)))
  )
}

/** Levels of its very unit. */
function ownOf({ tape }: Line, { claim }: Part, levels: readonly Held[]): readonly Held[] {
  return levels.filter(
    (one) =>
      (one.part.claim.unit === claim.unit ||
        one.part.claim.unit === 'items' ||
        one.part.claim.unit.startsWith(`${claim.unit}/`) ||
        sortOf(claim) === 'points') &&
      one.line.tape.sentence.start <= tape.sentence.start,
  )
}

function areOfOneTime({ claim: a, role: left }: Part, { claim: b, role: right }: Part): boolean {
  return (
    (a.period === b.period || a.period === null || b.period === null) &&
    (left === 'amount') === (right === 'amount')
  )
}

/** 各项存款余额, 各项贷款余额 … 存款比贷款多: each of the two by its own name, which may be a part of a longer one. */
function bothOf(
  { who, than }: Compared,
  levels: readonly Held[],
): { readonly of: Held; readonly than: Held } | null {
  const [of, base] = [who, than].map((words) => {
    const name = nameOf(words, 'zh')
    const short = name?.replace(/(?<=..)[率者数量额]$/, '')
    return name === null || short === undefined
      ? null
      : (beside(levels, name, true) ?? beside(levels, short, true))
  })
  if (of == null || base == null || of === base) return null
  return areOfOneTime(of.part, base.part) ? { of, than: base } : null
}

/** Behind a longer name only if that isn't what is spoken of: 本次考试全市平均分为512分. */
function thanOf(line: Line, part: Part, levels: readonly Held[], name: string): Held | null {
  const found = beside(levels, name)
  if (found !== null || line.tape.grammar === 'en') return found
  const loose = beside(levels, name, true)
  return loose?.part === line.parts[part.order - 1] ? null : loose
}

/** The name of the one of which it is said, or the only figure that is left. */
function subjectOf(
  line: Line,
  part: Part,
  { who }: Compared,
  levels: readonly Held[],
  than: Held,
): Held | null {
  const others = levels.filter((one) => one.part !== than.part)
  const [only, ...more] = others
  const self = who.replace(/^(?:其中|但|且)/, '')
  const name = nameOf(self, line.tape.grammar)
  const named = name === null ? null : beside(others, name, true)
  if (only !== undefined && more.length === 0) {
    // 其中住校男生比女生多: of others than those that were told.
    const isOther =
      line.tape.grammar === 'zh' && name !== null && named === null && !SELF_ZH.test(self)
    return !isOther && only.part.claim.start < part.claim.start ? only : null
  }
  if (named !== null) return named
  // 6.9%，快于全省1.8个百分点: of what stands right before it.
  const last = line.parts[part.order - 1]
  const isRight =
    last !== undefined &&
    /^(?:[,，（(]|, (?:which|that) (?:is|was)|\. (?:That|This) (?:is|was))? ?$/.test(
      line.tape.text.slice(last.claim.end, leadOf(line, part)),
    )
  return isRight ? (others.find((one) => one.part === last) ?? null) : null
}

const SELF_ZH = /^(?:我|该|其|本|全|这)|(?:增速|增幅|水平|占比|比例|比重|分别|均|平均)$/

/** Where the words of comparison begin. */
function leadOf({ tape }: Line, { claim }: Part): number {
  if (tape.grammar === 'en') return claim.start
  const before = tape.text.slice(tape.sentence.start, claim.start)
  return (
    tape.sentence.start + Math.max(before.lastIndexOf('，') + 1, before.lastIndexOf('（') + 1, 0)
  )
}

const MORE_ZH = '多高快大长重贵强'
const THAN_ZH =
  /(?:^|[，。；：（、])([^，。；：（）、\d]{0,16}?)[比较]([^，。；、\d（）]{1,14}?)(?:还|要|均|则|又|分别)?([多高快大长重贵少低慢小短轻])(?:出|了|于)?约?$/
const OVER_ZH =
  /(?:^|[，。；：（、\d%％元人])([^，。；：（）、\d%]{0,16}?)(?:分别|均|继续|仍|明显|则)?([高快多大低慢少小])[于出]([^，。；、\d（）的]{1,14})$/
/** 甲组领先乙组4.5分. */
const AHEAD_ZH =
  /(?:^|[，。；：（、])([^，。；：（）、\d]{0,16}?)(领先|落后)于?([^，。；、\d（）的]{1,14}?)约?$/
const THAN_EN =
  /^(?: (?!and\b|but\b|in\b|from\b|to\b)[a-z][a-z-]*){0,2}? (above|below|short of|shy of|in excess of|ahead of|behind|(?:more|higher|larger|longer|older|taller|faster|heavier|fewer|less|lower|smaller|shorter|younger|slower|lighter)(?: [a-z]+)? than) (?:(?:the|that|those|of|in|among|for|at|rate|share|figure|average|level|number|national) )*([A-Za-z][A-Za-z’' -]{1,50}?)(?=,|\.|;|:| \(|\)| (?:which|who|whose|where|of|at|had|did|were|was|with|and)\b|$)/

const OTHER_TIME =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:last|previous|prior|preceding) (?:week|month|quarter|year)|(?:month|quarter|year)[- ](?:ago|earlier))\b/i
const FRACTION =
  /^(?:an? |one[- ]|two[- ]|three[- ])?(?:half|thirds?|quarters?|fifths?|tenths?|double|twice|triple)\b/i
const CLOCK: ReadonlySet<string> = new Set(['seconds', 'minutes', 'hours'])

function comparedBy({ tape }: Line, { claim }: Part): Compared | null {
  const { text, sentence, grammar } = tape
  if (grammar === 'zh') {
    const before = text.slice(Math.max(sentence.start, claim.start - 44), claim.start)
    const than = THAN_ZH.exec(before)
    if (than !== null) return comparedOf(than[1], than[2], than[3])
    const ahead = AHEAD_ZH.exec(before)
    if (ahead !== null) return comparedOf(ahead[1], ahead[3], ahead[2] === '领先' ? '多' : '少')
    const over = OVER_ZH.exec(before)
    return over === null ? null : comparedOf(over[1], over[3], over[2])
  }
  const found = THAN_EN.exec(text.slice(claim.end, Math.min(sentence.end, claim.end + 90)))
  // "Imports were Q, P more than March imports": the same ones at another time, and none of those around.
  // "5.4 million, more than a third of the country": a share, and nothing that it is compared with.
  if (found === null || OTHER_TIME.test(found[2] ?? '') || FRACTION.test(found[2] ?? ''))
    return null
  const isMore = /^(?:more|higher|above|in excess|ahead|larg|long|old|tall|fast|heav)/.test(
    found[1] ?? '',
  )
  // Who is ahead in a race, or faster, takes less time.
  const isRace = /^(?:ahead|behind|fast|slow)/.test(found[1] ?? '') && CLOCK.has(claim.unit)
  const way = isMore !== isRace ? 'up' : 'down'
  const before = text.slice(Math.max(sentence.start, claim.start - 60), claim.start)
  const who =
    /(?:^|[,;] (?:so )?)(?:the )?([A-Za-z][a-z’'-]*(?: [a-z’'-]+)?) (?:thus |therefore |now |also )?(?:had|has|have|scored|score|earned|earn|live|lived|get|got|are|were|was|is|did|sold|produced|received|won)\b[^,;]{0,20}$/i.exec(
      before,
    )?.[1]
  return { who: who ?? '', than: found[2] ?? '', way }
}

function comparedOf(who = '', than = '', word = ''): Compared {
  return { who, than, way: MORE_ZH.includes(word) ? 'up' : 'down' }
}

const TOLD =
  /^(?:(?!, [a-z]+ing\b)[^.;。；\d]){2,70}?(?:, (?:which|who|where|whose)(?: [a-z]+){1,5} | \(| of | at |, at |, with |[（(]|的(?=\d)|[，（]后者为)(?:about |only |just )?$/

/** The figure that is told right behind the name: "the rate for the native-born, which stood at 74.5 percent", 全国平均水平（67.0%）. */
function told(line: Line, part: Part, levels: readonly Held[]): Held | null {
  const { text } = line.tape
  const next = line.parts[part.order + 1]
  const held = levels.find((one) => one.part === next)
  if (held === undefined || next === undefined) {
    // 高于全国平均水平（6.5%）1.7个百分点.
    const last = line.parts[part.order - 1]
    const bracket = last === undefined ? '' : text.slice(last.claim.end, part.claim.start)
    return /^[）)] ?$/.test(bracket) ? (levels.find((one) => one.part === last) ?? null) : null
  }
  return TOLD.test(text.slice(part.claim.end, next.claim.start)) ? held : null
}
