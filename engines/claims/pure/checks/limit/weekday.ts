import type { Relation } from '../../model.ts'
import { type Case, type Finding, finding } from '../stated/finding.ts'

type Weekday = Extract<Relation, { kind: 'weekday' }>

const ENGLISH = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const CHINESE = '日一二三四五六'
const DAY_ms = 86_400_000
/** 1 January 1970 was a Thursday. */
const THURSDAY = 4

/** A weekday against the date that it is told of. */
export function checkWeekday(test: Case, { day, date, told }: Weekday): readonly Finding[] {
  const claim = test.stated(day)
  if (claim === null) return []
  const is = (((Date.parse(date) / DAY_ms + THURSDAY) % 7) + 7) % 7
  const ok = is === told.weekday
  return [
    finding({
      check: 'span',
      ok,
      arithmetic: `${date}: ${ENGLISH[is]} ${ok ? '=' : '≠'} ${ENGLISH[told.weekday]}`,
      claims: [claim],
      text: {
        en: `${date} is a ${ENGLISH[is]}, and the text says ${ENGLISH[told.weekday]}${ok ? ': fits' : ': doesn’t fit'}`,
        zh: `${date}是星期${CHINESE[is]}，文中说“星期${CHINESE[told.weekday]}”${ok ? '：相符' : '：不相符'}`,
      },
    }),
  ]
}
