import { add, interval, rational, scaleInterval } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { Relation } from '../../model.ts'
import { type Case, type Finding, finding, meet, of, said } from '../stated/finding.ts'
import { factorBetween } from '../stated/units.ts'

type Years = Extract<Relation, { kind: 'years' }>

const TWELVE = rational(12n)

/** "A three-year deal from January 2022 to June 2025" leaves half a year out. */
const HALF = rational(1n, 2n)

/** A length of time against the two points that it lies between. */
export function checkYears(test: Case, relation: Years): readonly Finding[] {
  const length = test.stated(relation.length)
  const { from, to, least, most, inDays = false } = relation
  if (length === null || least > most) return []
  const isOrdinal = length.claim.form === 'ordinal'
  const unit = inDays ? 'days' : 'years'
  const factor = isOrdinal ? rational(1n) : factorBetween(length.claim.unit, unit)
  if (factor === null) return []
  // "Over five years" are those in which it is done.
  const isPlain =
    length.claim.bound === 'exact' || (relation.isTied && length.claim.bound === 'over')
  const says = isPlain
    ? interval(length.at, isOrdinal ? length.at : add(length.at, HALF))
    : length.meant('close')
  const ok = meet(
    scaleInterval(scaleInterval(says, factor), inDays ? rational(1n) : TWELVE),
    interval(rational(BigInt(least)), rational(BigInt(most))),
  )
  const is = stretchText(least, most, inDays)
  return [
    finding({
      check: 'span',
      ok,
      arithmetic: () => `${to} − ${from}: ${of(is, 'en')}`,
      claims: [length],
      text: {
        en: `${from} to ${to} is ${of(is, 'en')}, and the text says ${said(length, 'en')}${ok ? ': fits' : ': doesn’t fit'}`,
        zh: `${from}至${to}为${of(is, 'zh')}，文中说${said(length, 'zh')}${ok ? '：相符' : '：不相符'}`,
      },
    }),
  ]
}

/** In years where they are whole, first counted or not; else in months or days. */
function stretchText(least: number, most: number, inDays: boolean): Text {
  if (inDays) {
    const days = range(least, most)
    return { en: `${days.en} ${least === 1 && most === 1 ? 'day' : 'days'}`, zh: `${days.zh}天` }
  }
  const years = [least, most].filter((count) => count % 12 === 0).map((count) => count / 12)
  const [few = 0, many = few] = years
  return years.length === 0
    ? { en: `${most} months`, zh: `${most}个月` }
    : {
        en: few === 1 && many === 1 ? '1 year' : `${range(few, many).en} years`,
        zh: `${range(few, many).zh}年`,
      }
}

/** Two that follow each other aren't all from the one to the other: first and last may be counted or not. */
export function range(few: number, many: number): Text {
  if (few === many) return { en: String(few), zh: String(few) }
  return many === few + 1
    ? { en: `${few} or ${many}`, zh: `${few}或${many}` }
    : { en: `${few} to ${many}`, zh: `${few}至${many}` }
}
