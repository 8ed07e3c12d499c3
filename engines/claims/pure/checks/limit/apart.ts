import { type Interval, interval, rational } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { Relation } from '../../model.ts'
import { type Case, type Finding, finding, meet, of, type Stated, said } from '../stated/finding.ts'
import { range } from './years.ts'

type Apart = Extract<Relation, { kind: 'apart' }>
type Range = Apart['is']

/** A length of time against the two points that it lies between. */
export function checkApart(test: Case, relation: Apart): readonly Finding[] {
  const length = test.stated(relation.length)
  const { from, to, unit, is, says } = relation
  if (length === null || is.least > is.most) return []
  if (is.most < 0) return [endsEarly(relation, length)]
  const ok = meet(intervalOf(says), intervalOf(is))
  const told = textOf(unit, is)
  return [
    finding({
      check: 'span',
      ok,
      arithmetic: () => `${to} − ${from}: ${of(told, 'en')}`,
      claims: [length],
      text: {
        en: `${from} to ${to} is ${of(told, 'en')}, and the text says ${said(length, 'en')}${ok ? ': fits' : ': doesn’t fit'}`,
        zh: `${from}至${to}为${of(told, 'zh')}，文中说${said(length, 'zh')}${ok ? '：相符' : '：不相符'}`,
      },
    }),
  ]
}

/** A stretch whose end lies before its beginning. */
function endsEarly({ from, to, unit, is }: Apart, stretch: Stated): Finding {
  const early = textOf(unit, { least: -is.most, most: -is.least })
  return finding({
    check: 'span',
    ok: false,
    arithmetic: () => `${to} − ${from}: −${of(early, 'en')}`,
    claims: [stretch],
    text: {
      en: `${to} is ${of(early, 'en')} before ${from}: what is told to last from the one to the other ends before it begins`,
      zh: `${to}比${from}早${of(early, 'zh')}：文中这段时间的结束早于开始`,
    },
  })
}

function intervalOf({ least, most }: Range): Interval {
  return interval(rational(BigInt(least)), rational(BigInt(most)))
}

const CHINESE: { readonly [unit in Apart['unit']]: string } = {
  minutes: '分钟',
  hours: '小时',
  days: '天',
  weeks: '周',
  months: '个月',
  years: '年',
}

/** Whole ones where there are any between; hours with their minutes. */
function textOf(unit: Apart['unit'], { least, most }: Range): Text {
  if (unit === 'hours' && most - least < 3) {
    const minutes = Math.round((least + most) * 0.3)
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    return {
      en: `${hours} h${rest === 0 ? '' : ` ${rest} min`}`,
      zh: `${hours}小时${rest === 0 ? '' : `${rest}分`}`,
    }
  }
  const [few, many] = [Math.ceil(least / 100), Math.floor(most / 100)]
  const isWhole = few <= many
  const [from, to] = [least, most].map((one) => (one / 100).toFixed(1))
  const is = isWhole ? range(few, many) : { en: `${from} to ${to}`, zh: `${from}至${to}` }
  const word = is.en === '1' ? unit.slice(0, -1) : unit
  return { en: `${is.en} ${word}`, zh: `${is.zh}${CHINESE[unit]}` }
}
