import { compare, multiply, rational, rationalOf } from '#platform/exact'
import type { Relation } from '../../model.ts'
import {
  clauseStart,
  clauseStop,
  hasBetween,
  isHardEnd,
  type Line,
  mayBeAlike,
  type Part,
  runAround,
  sameDimension,
  sortOf,
} from '../part.ts'
import type { Tape } from '../tape.ts'
import { bestNamed, isTotal, measureText, nameOf } from '../whole/naming.ts'
import { isPlainLevel, wholeAmong, wholeBefore } from '../whole/whole.ts'

type Share = Extract<Relation, { kind: 'share' }>

/** Levels of the text so far by the name of their measure. */
export type Names = Map<string, Part[]>

/** Levels of one name that are kept: the wholes of a text are told at its beginning. */
const NAMED_MAX = 8

/** Remembers what a sentence's levels are called, for shares further on. */
export function rememberNames(line: Line, names: Names): void {
  for (const part of line.parts) {
    if (!isPlainLevel(part)) continue
    const name = nameOf(measureText(line.tape.text, part.claim.measure), line.tape.grammar)
    if (name.length < 2) continue
    const known = names.get(name)
    if (known === undefined) names.set(name, [part])
    else if (known.length < NAMED_MAX) known.push(part)
  }
}

/** Each share with its part and its whole, so far as they are claims of this sentence or of those just before it. */
export function sharesIn(line: Line, earlier: readonly Line[], names: Names): readonly Share[] {
  const shares: Share[] = []
  for (const part of line.parts) {
    const again = part.isAgain ? line.parts[part.order - 1] : undefined
    const isAgain =
      again !== undefined && again.role === 'level' && sortOf(again.claim) === 'quantity'
    const bracketed = inBrackets(line, part)
    if (isOfItself(line, part) || isProportion(line.tape.text, part)) continue
    if (isDifference(line.tape.text, part) || isOwnSubject(line, part)) continue
    const isShare =
      bracketed !== null ||
      part.role === 'share' ||
      saidBehind(line, part) !== null ||
      (isAgain && sortOf(part.claim) === 'relative')
    if (!isShare || part.claim.form === 'multiple') continue
    const found = isAgain
      ? again
      : (bracketed ?? saidBehind(line, part) ?? partOfShare(line, earlier, part))
    const partOf = found !== null && isOfMoney(line.tape.text, found, part) ? null : found
    // In a list of shares the words of the whole stand before the first.
    const phrase = phraseOf(line.tape, runAround(line.tape, line.parts, part)[0] ?? part)
    const whole =
      partOf === null || isOfSeveral(line.tape.text, partOf, part)
        ? null
        : largerWhole(partOf, wholeOf(line, earlier, part, partOf, phrase, names))
    shares.push({
      kind: 'share',
      share: part.claim.index,
      part: partOf?.claim.index ?? null,
      whole: partOf === null ? null : (whole?.claim.index ?? null),
      baseWords: phrase === null ? null : { start: phrase.start, end: phrase.end },
    })
  }
  return shares
}

/** "Nuclear contributed 30.1 %, or 8.4 TWh", 占36.4%，即480亿元: the part is the share said again. */
function saidBehind({ parts }: Line, share: Part): Part | null {
  const next = parts[share.order + 1]
  const isBeside =
    share.role === 'level' &&
    share.claim.unit === 'percent' &&
    parts.slice(0, share.order).some(({ role }) => role === 'share')
  const isShare = share.role === 'share' || isBeside
  return isShare && next?.isAgain === true && isPlainLevel(next) ? next : null
}

/** 占比1.2:65.1:33.7: what each is a share of is told by its place alone. */
function isProportion(text: string, { claim }: Part): boolean {
  return (
    /^[:：]\d/.test(text.slice(claim.end, claim.end + 2)) ||
    /\d[:：]$/.test(text.slice(Math.max(0, claim.start - 2), claim.start))
  )
}

/** 销量约450万台，销售额占比（45%）: a share of money is none of things. */
function isOfMoney(text: string, part: Part, share: Part): boolean {
  const before = text.slice(Math.max(0, share.claim.start - 8), share.claim.start)
  return (
    /(?:额|产值|收入|利润)(?:占比|比重|占)[为达约（(]{0,2}$/.test(before) &&
    !/^[A-Z]{3}\b/.test(part.claim.unit)
  )
}

/** 对东盟、欧盟分别进出口…，合计占38.9%: the share of them all. */
export function isOfSeveral(text: string, part: Part, share: Part): boolean {
  return /合计|总共|共占|一共|together|combined|in total/i.test(
    text.slice(part.claim.end, share.claim.start),
  )
}

/** What is said to be part of something much smaller was read wrongly, but for a slip of zeros. */
export function largerWhole(part: Part, whole: Part | null): Part | null {
  if (whole === null) return null
  const [a, b] = [rationalOf(part.claim.value), rationalOf(whole.claim.value)]
  const words = new Set(whole.claim.measureKey)
  // 员工1.8万名，其中研发人员6.5万名: persons are persons, though things may be of any kind.
  const areAlike =
    part.claim.measureKey.some((word) => words.has(word)) ||
    (part.claim.unit === 'persons' &&
      whole.claim.unit === 'persons' &&
      part.claim.sentence === whole.claim.sentence)
  const isLarger = compare(a, multiply(b, areAlike ? rational(5n) : rational(7n, 4n))) > 0
  if (!isLarger) return whole
  // 20.7 billion of 31.4 million: with another word of scale it would be a part.
  const isSlip =
    part.claim.unit === whole.claim.unit &&
    [3n, 4n, 6n, 8n].some((power) => {
      const moved = multiply(a, rational(1n, 10n ** power))
      return compare(moved, b) <= 0 && compare(multiply(moved, rational(50n)), b) >= 0
    })
  return isSlip ? whole : null
}

/** 超229万件，七成来自战略性新兴产业: a share of the figure before it, and not that figure's share. */
function isOfItself({ tape }: Line, { claim }: Part): boolean {
  const before = tape.text.slice(Math.max(0, claim.start - 8), claim.start)
  return (
    tape.grammar === 'zh' &&
    // 其中1456万人来自县域，相当于每10人中就有7人来自县域: said again, it is the part's.
    !/(?:相当于|即|也就是说?|换言之|换句话说)，?(?:约|近)?$/.test(before) &&
    /^(?:以上|左右|多)?(?:来自|用于|集中|分布|投向|流向|由|以上由)/.test(
      tape.text.slice(claim.end, claim.end + 6),
    )
  )
}

/** 31个已经恢复通水，八成以上断电村恢复供电: a share of what stands behind it, and not of the figure before. */
function isOwnSubject({ tape }: Line, { claim }: Part): boolean {
  if (tape.grammar !== 'zh') return false
  const before = tape.text.slice(Math.max(0, claim.start - 1), claim.start)
  return (
    /[，；]/.test(before) &&
    /^(?:以上|左右|多)?[㐀-鿿]{2}/.test(tape.text.slice(claim.end, claim.end + 5)) &&
    !/^(?:以上|左右|多)?[为是系由在均都属占来用的以左]/.test(
      tape.text.slice(claim.end, claim.end + 3),
    )
  )
}

/** "Represented a 15 % premium", "or 14.2 %, higher than": what it is above or below another. */
function isDifference(text: string, { claim }: Part): boolean {
  return /^,? (?:higher|lower|more|less|above|below|up|down)\b|^ (?:premium|discount|yield|return|increase|rise|gain|fall|decline|drop|cut|hike)\b/i.test(
    text.slice(claim.end, claim.end + 12),
  )
}

/** "480 of the 1,200 projects (40 %)": the part of a share that stands in brackets behind part and whole. */
function inBrackets(line: Line, share: Part): Part | null {
  const [part, whole] = [line.parts[share.order - 2], line.parts[share.order - 1]]
  if (part === undefined || whole === undefined || sortOf(share.claim) !== 'relative') return null
  if (share.role !== 'level' && share.role !== 'share') return null
  const behind = line.tape.text.slice(whole.claim.end, share.claim.start)
  if (!/[（(,]\s?(?:or )?$/.test(behind)) return null
  if (wholeAmong(line, part) === whole) return part
  // "Of the 240 schools, 180 (75 %)".
  return wholeAmong(line, whole) === part ? whole : null
}

/** The part: what the clause names ("services accounted for"), else the level just before. */
function partOfShare(line: Line, earlier: readonly Line[], share: Part): Part | null {
  const { tape, parts } = line
  const cueAt = share.cueAt ?? share.at
  const start = clauseStart(tape, Math.min(cueAt, share.at))
  const subject = subjectWords(tape, start, Math.min(cueAt, share.at))
  const inClause = parts.filter(({ at }) => at >= start && at < share.at).filter(isPlainLevel)
  const run = runAround(tape, parts, share)
  const head = run[0]
  if (run.length > 1 && head !== undefined) {
    const levels = runBefore(line, head, run.length)
    const level = levels[run.indexOf(share)]
    return level !== undefined && isPlainLevel(level) ? level : null
  }
  const direct = inClause.at(-1)
  if (direct !== undefined) return direct
  if (subject !== '') {
    const lines = [line, ...earlier]
    const candidates = lines.flatMap((one) =>
      one.parts
        .filter((other) => isPlainLevel(other) && (one !== line || other.at < share.at))
        .toReversed(),
    )
    return (
      listedAs(lines, subject, share) ?? bestNamed(tape.text, subject, candidates, tape.grammar)
    )
  }
  for (let order = share.order - 1; order >= 0; order -= 1) {
    const other = parts[order]
    if (other === undefined || crosses(tape, other.at, share.at)) return null
    if (other.role === 'amount' || other.role === 'rate' || other.role === 'share') continue
    return isPlainLevel(other) ? other : null
  }
  return null
}

/** The list of as many levels before a list of shares, over a total between them. */
function runBefore({ tape, parts }: Line, head: Part, length: number): readonly Part[] {
  for (let order = head.order - 1; order >= 0 && order >= head.order - RUN_BACK_MAX; ) {
    const before = parts[order]
    if (before === undefined || crosses(tape, before.at, head.at)) return []
    const levels = runAround(tape, parts, before)
    if (levels.length === length) return levels
    if (levels.length > 1) return []
    order -= 1
  }
  return []
}

const RUN_BACK_MAX = 4

/** "A and B were 812 and 451, respectively; B accounted for …": the value in the place of the name. */
function listedAs(lines: readonly Line[], subject: string, share: Part): Part | null {
  for (const { tape, parts } of lines.slice(0, 2)) {
    const first = parts.find((part) => isPlainLevel(part) && part.at !== share.at)
    if (first === undefined || !hasBetween(tape, -1, tape.items.length, ['respectively'])) continue
    const run = runAround(tape, parts, first)
    const head = tape.text.slice(tape.sentence.start, run[0]?.claim.start ?? tape.sentence.start)
    const pieces = head.split(tape.grammar === 'zh' ? /[、和与及]/ : /, (?:and )?| and /)
    if (run.length < 2 || pieces.length !== run.length) continue
    const words = subject.toLowerCase().replace(/s\b/g, '')
    const hits = pieces.flatMap((piece, at) => (piece.toLowerCase().includes(words) ? [at] : []))
    const [hit] = hits
    if (words.length > 1 && hit !== undefined && hits.length === 1) return run[hit] ?? null
  }
  return null
}

/** Words of a clause before its cue; '' where there are none with a meaning. */
function subjectWords(tape: Tape, from: number, to: number): string {
  const items = tape.items.slice(from, to)
  const has = items.some(({ kind }) => kind === 'word' || kind === 'place')
  const [first, last] = [items[0], items.at(-1)]
  return has && first !== undefined && last !== undefined
    ? tape.text.slice(Math.max(first.start, last.end - 120), last.end)
    : ''
}

function crosses(tape: Tape, from: number, to: number): boolean {
  return tape.items.slice(from + 1, to).some(isHardEnd)
}

type Phrase = {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/** The words of the whole: 占…的, "accounted for 35 % of …", "24 % of the total". */
function phraseOf(tape: Tape, share: Part): Phrase | null {
  if (tape.grammar === 'zh') {
    const start = clauseStart(tape, share.at)
    for (let at = share.at - 1; at >= start; at -= 1) {
      const item = tape.items[at]
      if (item?.kind !== 'cue' || item.cue !== 'share') continue
      const raw = tape.text.slice(Math.max(item.end, share.claim.start - 60), share.claim.start)
      const words = raw.replace(
        /的?(?:比重|比例|份额)?(?:分别)?(?:已|约|为|达到|达|近|超过|超|上升到)*$/,
        '',
      )
      const from = share.claim.start - raw.length
      const end = from + words.length
      return words.trim() === '' ? null : { start: from, end, from: at + 1, to: share.at }
    }
    return null
  }
  const behind = tape.text.slice(share.claim.end, share.claim.end + 12)
  if (!/^ of /.test(behind) || OF_THOSE.test(behind)) return null
  const start = share.claim.end + 4
  const stop = clauseStop(tape, share.at)
  let to = share.at + 1
  while (to < stop && !isVerb(tape, to)) to += 1
  const last = tape.items[to - 1]
  return last === undefined || last.end <= start
    ? null
    : { start, end: last.end, from: share.at + 1, to }
}

/** "9 in 10 of which were seen within 4 hours": the whole was told before, and what follows is no part of its name. */
const OF_THOSE = /^ of (?:which|whom|them|these|those|it)\b/i

function isVerb(tape: Tape, at: number): boolean {
  const item = tape.items[at]
  return (
    item?.kind === 'cue' &&
    (item.cue === 'up' || item.cue === 'down' || item.cue === 'than' || item.cue === 'to')
  )
}

/** "96 % of the common stock and 50,275 of …", "half of its service in three other states": no number of the whole. */
const ELSEWHERE = / (?:and|in|from|at|to|by|with) /

function wholeOf(
  line: Line,
  earlier: readonly Line[],
  share: Part,
  part: Part,
  phrase: Phrase | null,
  names: Names,
): Part | null {
  const { tape } = line
  const among = wholeAmong(line, part)
  if (phrase === null)
    return among ?? wholeBefore(line, earlier, part) ?? kindOfPart(line, part, names)
  const stated = line.parts.find(
    (other) =>
      other !== part &&
      other.at >= phrase.from &&
      other.at < phrase.to &&
      other.mark !== 'from' &&
      other.mark !== 'than' &&
      mayBeAlike(tape.text, other.claim, part.claim) &&
      !ELSEWHERE.test(
        tape.text.slice(share.claim.end, Math.min(other.claim.start, share.claim.end + 120)),
      ),
  )
  if (stated !== undefined) return stated
  const words = tape.text.slice(phrase.start, phrase.end)
  const place = tape.items.slice(phrase.from, phrase.to).find(({ kind }) => kind === 'place')
  const id = place?.kind === 'place' ? place.mention.id : null
  const isOf = (other: Part): boolean =>
    other !== part &&
    isPlainLevel(other) &&
    sameDimension(other.claim, part.claim) &&
    isOfThatTime(other, part) &&
    (id === null || other.claim.place?.id === id)
  if (isTotal(words, tape.grammar)) {
    const whole = among ?? wholeBefore(line, earlier, part)
    return whole !== null && isOf(whole) && !NATIONAL.test(words) ? whole : null
  }
  // 民营、外资、国有企业分别进出口6558.5亿元、2356.9亿元: one of a list is none of the whole.
  const candidates = [line, ...earlier].flatMap((one) =>
    one.parts.filter(
      (other) =>
        isOf(other) &&
        (one !== line || other.at < share.at) &&
        runAround(one.tape, one.parts, other).length === 1,
    ),
  )
  // "Of the national output" isn't of this region's output, though it has the same name.
  if (NATIONAL.test(words) && id === null) return null
  const near = bestNamed(tape.text, words, candidates, tape.grammar)
  const whole = near ?? (names.get(nameOf(words, tape.grammar)) ?? []).findLast(isOf) ?? null
  return whole === null || isNamedAlike(whole, part) ? null : whole
}

/** "44.6 million adults have …. The 6.4 million adults who …": of two figures with one name neither is the whole of the other. */
function isNamedAlike(whole: Part, part: Part): boolean {
  const [a, b] = [whole.claim.measureKey, part.claim.measureKey]
  return whole.claim.sentence !== part.claim.sentence && a.length > 0 && a.join(' ') === b.join(' ')
}

/** 民营企业进出口, 占59.4%: the level whose name is the head of the part's own, the longest first. */
function kindOfPart(line: Line, part: Part, names: Names): Part | null {
  if (line.tape.grammar !== 'zh') return null
  const own = nameOf(measureText(line.tape.text, part.claim.measure), 'zh')
  for (let at = 1; at <= own.length - 2; at += 1) {
    const name = own.slice(at)
    if (name === '出口' && own.endsWith('进出口')) return null
    const alike = (names.get(name) ?? []).filter(
      ({ claim }) => claim.unit === part.claim.unit && claim.period === part.claim.period,
    )
    const whole = alike.findLast(
      ({ claim }) => compare(rationalOf(claim.value), rationalOf(part.claim.value)) > 0,
    )
    // 续建项目…完成投资52亿元；新开工项目…完成投资22亿元: by such a name none is known from the others.
    if (whole !== undefined && alike.every((one) => isOfOneValue(one, whole))) return whole
  }
  return null
}

function isOfOneValue({ claim: a }: Part, { claim: b }: Part): boolean {
  return compare(rationalOf(a.value), rationalOf(b.value)) === 0
}

/** A figure of another time is no whole, unless the time is that of the release alone. */
function isOfThatTime({ claim: whole }: Part, { claim: part }: Part): boolean {
  if (whole.period === part.period || whole.period === null) return true
  return part.period === null || part.periodFrom === 'release'
}

const NATIONAL = /全国|全球|世界|national|nation|country|global|world|china|eu\b/i
