import type { Relation } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import type { Ground, Suspect } from './suspect.ts'
import { betweenOf } from './traits.ts'

// What is never weighed as a suspect, since its words leave little to misread.

/**
 * What a fixed form of words ties; and a multiple, a mean, a goal or a count of names that a rule ties with no figure between its own, and a column with its
 * total: in 1,700 true releases the weights took none of these for a misreading, and in texts with an error two dozen that were errors.
 */
export function isPlain(ground: Ground, one: Suspect): boolean {
  const { relation, members } = one
  if (relation.isOutright === true || isOfRows(ground, one) || arePlaces(ground, one)) return true
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
      return (relation.isWay !== true && isEnglish(ground, one)) || isUpFrom(ground, one)
    case 'change':
      return relation.amount === null && isUpFrom(ground, one)
    case 'equivalent':
      // Money of two currencies is reckoned at a rate that isn't told.
      return members.every(({ unit }) => !dimensionOf(unit).startsWith('money'))
    default:
      return false
  }
}

/** 甲省、乙省和丙市（以下简称“两省一市”）, 甲国、乙国三个市场: named places with their count right beside them. */
function arePlaces({ doc, context: { claims } }: Ground, { relation }: Suspect): boolean {
  if (relation.kind !== 'enumeration') return false
  const [names, count] = [claims[relation.names], claims[relation.count]]
  return (
    names?.unit === 'places' &&
    count !== undefined &&
    BESIDE.test(doc.text.slice(names.end, count.start))
  )
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

/** "90% in 2024, down from 91%": nothing but a time stands between the two. */
function isUpFrom(
  { doc: { text } }: Ground,
  { members: [result, base, ...more] }: Suspect,
): boolean {
  if (result === undefined || base === undefined || more.length > 0) return false
  return UP_FROM.test(text.slice(result.end, base.start))
}

const UP_FROM =
  /^(?: (?:in|for|at|by|during) (?:the )?[\w -]{3,30})?,? (?:up|down) from (?:about )?[$€£¥]?$/

function isInWords({ doc: { text } }: Ground, [count]: Suspect['members']): boolean {
  return count !== undefined && !/\d/.test(text.slice(count.start, count.end))
}

function isEnglish({ doc }: Ground, { members: [first] }: Suspect): boolean {
  return doc.sentences[first?.sentence ?? 0]?.grammar === 'en'
}
