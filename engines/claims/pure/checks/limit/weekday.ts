import { formatDay } from '#platform/i18n'
import { weekdayNames } from '../../calendar/words/weekdays.ts'
import type { Relation } from '../../model.ts'
import { type Case, type Finding, finding } from '../stated/finding.ts'

type Weekday = Extract<Relation, { kind: 'weekday' }>

const DAY_ms = 86_400_000
/** 1 January 1970 was a Thursday. */
const THURSDAY = 4

/** A weekday against the date that it is told of. */
export function checkWeekday(test: Case, { day, date, told }: Weekday): readonly Finding[] {
  const claim = test.stated(day)
  if (claim === null) return []
  const is = (((Date.parse(date) / DAY_ms + THURSDAY) % 7) + 7) % 7
  const ok = is === told.weekday
  const [own, said] = [weekdayNames(is), weekdayNames(told.weekday)]
  return [
    finding({
      check: 'span',
      ok,
      arithmetic: () => `${date}: ${own.en} ${ok ? '=' : '≠'} ${said.en}`,
      claims: [claim],
      text: {
        en: `${formatDay(date, 'en')} is a ${own.en}, and the text says ${said.en}${ok ? ': fits' : ': doesn’t fit'}`,
        zh: `${formatDay(date, 'zh')}是${own.zh}，文中说“${said.zh}”${ok ? '：相符' : '：不相符'}`,
      },
    }),
  ]
}
