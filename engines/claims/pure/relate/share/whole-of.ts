import { compare, multiply, rational, rationalOf } from '#platform/exact'
import { type Line, mayBeAlike, type Part, runAround, sameDimension } from '../part.ts'
import { bestNamed, isTotal, measureText, nameOf } from '../whole/naming.ts'
import { fitOfShare } from '../whole/slip.ts'
import { isPlainLevel, wholeAmong, wholeBefore } from '../whole/whole.ts'
import type { Names } from './names.ts'
import type { Phrase } from './phrase.ts'
import { isOfThatRegion } from './within.ts'

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

/** "96 % of the common stock and 50,275 of …", "half of its service in three other states": no number of the whole. */
const ELSEWHERE = / (?:and|in|from|at|to|by|with) /

/** The whole: what its words name, else what the part stands among or was told before it. */
export function wholeOf(
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
    isOfThatRegion(tape.text, words, other.claim) &&
    (id === null || other.claim.place?.id === id)
  if (isTotal(words, tape.grammar)) {
    const whole = among ?? wholeBefore(line, earlier, part)
    if (whole === null || !isOf(whole) || NATIONAL.test(words)) return null
    // "These four added up to 660,600, more than half of the total": what is less, and stands elsewhere, is no total of it.
    const isLess = compare(rationalOf(whole.claim.value), rationalOf(part.claim.value)) < 0
    return isLess && whole.claim.sentence !== part.claim.sentence ? null : whole
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
  const near =
    bestNamed(tape.text, words, candidates, tape.grammar) ??
    (isPerHead(part) ? bestNamed(tape.text, `人均${words}`, candidates, 'zh') : null)
  const name = nameOf(words, tape.grammar)
  const named = (names.get(name) ?? []).filter(isOf)
  // "Of the total retail sales": that of sales in towns, told since, has a name of its own.
  const isNamedSo =
    near === null || nameOf(measureText(tape.text, near.claim.measure), tape.grammar) === name
  const told = isNamedSo ? near : (named.at(-1) ?? near)
  const whole = fittingOf(share, part, told, named) ?? told ?? named.at(-1) ?? null
  return whole === null || isNamedAlike(whole, part) ? null : whole
}

/** 全市出口186亿元，…民营企业出口121亿元，…占出口的59%: of several of one name it is the one of which the share is true. */
function fittingOf(
  share: Part,
  part: Part,
  near: Part | null,
  named: readonly Part[],
): Part | null {
  if (near === null || named.length < 2) return null
  const fits = ({ claim }: Part): boolean => fitOfShare(share.claim, part.claim, claim) === 'equal'
  return fits(near) ? near : (named.findLast(fits) ?? null)
}

/** 人均食品支出9481元，占消费支出的30.0%: of that per head. */
function isPerHead({ claim }: Part): boolean {
  return claim.unit.endsWith('/person')
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
