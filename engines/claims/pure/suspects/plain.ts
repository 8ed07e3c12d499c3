import type { Relation } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import { isSaidAtOnce } from '../weigh/words/said.ts'
import { isFromTo } from './fits-otherwise.ts'
import type { Ground, Suspect } from './suspect.ts'
import { betweenOf } from './traits.ts'

// Of what less is asked than of other suspects, since its words leave little to misread.

/**
 * What a fixed form of words ties; and a multiple, a mean, a goal or a count of names that a rule ties with no figure between its own, and a column with its
 * total: in 1,700 true releases weights learnt from published ones took none of these for a misreading, and in texts with an error two dozen that were errors.
 */
export function isPlain(ground: Ground, one: Suspect): boolean {
  const { relation, members } = one
  if (relation.isOutright === true || isOfRows(ground, one) || areBeside(ground, one)) return true
  if (areDealtOut(ground, one)) return true
  if (relation.isGuess === true || betweenOf(ground, one) > 0) return false
  switch (relation.kind) {
    case 'multiple':
    case 'mean':
      return true
    case 'enumeration':
      return isEnglish(ground, one)
    case 'listing':
      // "13x4, 13x5": a digit is rather part of a name.
      return (
        (isEnglish(ground, one) && isInWords(ground, members)) || isNamedInTurn(ground, relation)
      )
    case 'target':
      return (
        (relation.isWay !== true && isEnglish(ground, one)) ||
        isUpFrom(ground, one) ||
        isBelow(ground, one)
      )
    case 'share':
      return isOfWholeBeside(ground, relation)
    case 'change':
      return relation.amount === null
        ? isUpFrom(ground, one) || isWhen(ground, one)
        : isAtOnce(ground, relation) || isBySoMuch(ground, relation)
    case 'equivalent':
      // Money of two currencies is reckoned at a rate that isn't told.
      return members.every(({ unit }) => !dimensionOf(unit).startsWith('money'))
    default:
      return false
  }
}

/** "One in four, 6.0 million of a population of 18.4 million", "61 of the 96 calls (64%)": the two and their share, one right behind the other. */
function isOfWholeBeside(
  { doc: { text }, context: { claims } }: Ground,
  { share, part, whole }: Extract<Relation, { kind: 'share' }>,
): boolean {
  const [rate, of, all] = [share, part ?? -1, whole ?? -1].map((at) => claims[at])
  if (rate === undefined || of === undefined || all === undefined) return false
  if (!OF_ALL.test(text.slice(of.end, Math.max(of.end, all.number.start)))) return false
  return rate.start > all.start
    ? SHARE_BEHIND.test(text.slice(all.end, rate.start))
    : SHARE_BEFORE.test(text.slice(rate.end, Math.max(rate.end, of.start)))
}

const OF_ALL =
  /^(?: [a-z]+)? (?:out )?of (?:the|an?|its|their|all)(?: [a-z]+){0,2}(?: of)? (?:about |some |nearly )?$/
const SHARE_BEHIND = /^(?: [a-z]+)?(?: \(|, or |, )$/
const SHARE_BEFORE = /^[^.;,()\d]{0,24}(?:—| – | \(|, or |, )$/

function isAtOnce(
  { doc, context: { claims } }: Ground,
  { amount, result, base }: Extract<Relation, { kind: 'change' }>,
): boolean {
  return isSaidAtOnce(doc.text, claims[amount ?? -1], claims[result ?? -1], claims[base ?? -1])
}

/**
 * 甲省、乙省和丙市（以下简称“两省一市”）, 甲、乙、丙三大港区, 甲、乙、丙这3种, 三大集群——甲、乙、丙——: names with their count right beside them. A digit behind a
 * name that is no place's may be a part of it.
 */
function areBeside({ doc: { text }, context: { claims } }: Ground, { relation }: Suspect): boolean {
  if (relation.kind !== 'enumeration') return false
  const [names, count] = [claims[relation.names], claims[relation.count]]
  if (names === undefined || count === undefined) return false
  const isPlace = names.unit === 'places'
  if (names.end > count.start)
    return IN_DASHES.test(
      `${text.slice(count.end, names.start)}@${text.slice(names.end, names.end + 2)}`,
    )
  const gap = text.slice(names.end, count.start)
  if (isPlace || gap.startsWith('这')) return BESIDE.test(gap)
  return gap === '' && COUNT.test(text.slice(count.start, count.end))
}

/** 平台5个，分别是甲中心、乙中心…: the words say that what follows is all of them. */
function isNamedInTurn(
  { doc, context: { claims } }: Ground,
  { count, members: [first] }: Extract<Relation, { kind: 'listing' }>,
): boolean {
  const end = claims[count]?.end ?? 0
  return first !== undefined && IN_TURN.test(doc.text.slice(end, first.start))
}

const IN_TURN = /^，(?:分别|依次)(?:是|为)[“"]?$/

const BESIDE = /^(?:（(?:以下)?(?:简称|统称)[“"]?|这)?$/
const COUNT = /^(?:[两二三四五六七八九十]|\d+[处地市县区省国])/
/** 四大产业集群——甲、乙、丙、丁——; 余下2项（甲、乙）. */
const IN_DASHES = /^[^，。；：、（）——]{0,12}(?:——@——|（@）)/

/** 国有企业占6.3%，外商投资企业占4.2%，…，其他占4.4%: one clause after the other gives each its share, and the last has the rest. */
function areDealtOut({ doc: { text } }: Ground, { relation, members }: Suspect): boolean {
  if (relation.kind !== 'shares-of-one' || relation.isGuess === true || members.length < DEALT_MIN)
    return false
  const gaps = members.slice(1).map(({ start }, at) => text.slice(members[at]?.end ?? start, start))
  return gaps.every((gap) => DEALT.test(gap)) && /^，其[他余它]/.test(gaps.at(-1) ?? '')
}

const DEALT_MIN = 4
const DEALT = /^，[^，。；%]{1,30}占$/

/** A column of more than its total; what is less may leave out a row that another note tells. */
function isOfRows({ doc, context }: Ground, { relation, members }: Suspect): boolean {
  if (relation.kind !== 'parts' || !relation.complete || relation.isGuess === true) return false
  const size = (index: number): number => {
    const value = context.claims[index]?.value
    return value === undefined ? 0 : Number(value.coefficient) / 10 ** value.scale
  }
  if (relation.parts.reduce((sum, part) => sum + size(part), 0) <= size(relation.whole))
    return false
  return members.every(({ sentence }) => {
    const paragraph = doc.sentences[sentence]?.paragraph
    return paragraph !== undefined && doc.paragraphs[paragraph]?.kind === 'row'
  })
}

/** "Shrank by 120 since December, from 3,270 to 3,150". */
function isBySoMuch(
  { doc: { text }, context: { claims } }: Ground,
  relation: Extract<Relation, { kind: 'change' }>,
): boolean {
  const [amount, base] = [claims[relation.amount ?? -1], claims[relation.base ?? -1]]
  if (amount === undefined || base === undefined || base.start < amount.end) return false
  return (
    /^[^.;:()\d]{0,20},? from [$€£¥]?$/.test(text.slice(amount.end, base.start)) &&
    isFromTo(text, claims, relation)
  )
}

/** "90% in 2024, down from 91%": nothing but a time stands between the two. */
function isUpFrom(
  { doc: { text } }: Ground,
  { members: [result, base, ...more] }: Suspect,
): boolean {
  if (result === undefined || base === undefined || more.length > 0) return false
  return UP_FROM.test(text.slice(result.end, base.start))
}

/** 压到4.2元，低于5元: nothing but the comparison stands between the two. */
function isBelow(
  { doc: { text } }: Ground,
  { members: [value, limit, ...more] }: Suspect,
): boolean {
  if (value === undefined || limit === undefined || more.length > 0) return false
  return /^，(?:仍|均|也|已|远)?(?:低于|高于|少于|多于|超过)$/.test(
    text.slice(value.end, limit.number.start),
  )
}

const UP_FROM =
  /^(?: (?:in|for|at|by|during) (?:the )?[\w -]{3,30}|(?:(?! (?:and|but|while|which|who|as|than|with)\b)[^.;:,()\d]){1,50})?,? (?:up|down) from (?:about )?[$€£¥]?$/

/** "At R, the rate was lower than in the previous cycle, when it stood at B". */
function isWhen({ doc: { text } }: Ground, { members: [result, base, ...more] }: Suspect): boolean {
  if (result === undefined || base === undefined || more.length > 0) return false
  const led = text.slice(Math.max(0, result.start - 4), result.start)
  return /\b[Aa]t $/.test(led) && WHEN.test(text.slice(result.end, base.start))
}

const WHEN =
  /^, [^.;:,\d]{0,70}\b(?:was|is|were|are) [^.;:,\d]{0,20}\b[a-z]+er than [^.;:,\d]{2,40}(?:(?:19|20)\d\d)?, when (?:it|they) (?:was|were|stood at|reached) (?:about )?[$€£¥]?$/

function isInWords({ doc: { text } }: Ground, [count]: Suspect['members']): boolean {
  return count !== undefined && !/\d/.test(text.slice(count.start, count.end))
}

function isEnglish({ doc }: Ground, { members: [first] }: Suspect): boolean {
  return doc.sentences[first?.sentence ?? 0]?.grammar === 'en'
}
