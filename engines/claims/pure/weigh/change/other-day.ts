import type { ReadClaim, Relation } from '../../model.ts'

type Change = Extract<Relation, { kind: 'change' }>

/**
 * 余额521亿元，同比增长8.9%，年初为486亿元; "up 8.9% year on year, from 486 million at the end of last year": what grew over the year isn't held
 * against another day of the year before.
 */
export function withoutOtherDay(
  text: string,
  claims: readonly ReadClaim[],
  one: Relation,
): Relation {
  if (one.kind !== 'change') return one
  const [result, base, amount] = [one.result, one.base, one.amount].map(
    (index) => claims[index ?? -1],
  )
  if (result === undefined || base === undefined || amount === undefined) return one
  if (isSinceStart(text, amount, base)) return { ...one, base: null } satisfies Change
  if (one.amountIs === 'absolute' || !isOverYear(text, amount)) return one
  const [day, then] = [result, base].map(({ period }) => DAY.exec(period ?? '')?.[1])
  if (day === undefined) return one
  const isOther = then === undefined ? isAtStart(day, around(text, base)) : then !== day
  return isOther ? ({ ...one, base: null } satisfies Change) : one
}

/** Over the year, as the words right around the amount say. */
function isOverYear(text: string, { start, end }: ReadClaim): boolean {
  return (
    /(?:同比|[比较][上去]年同期)[^，。；]{0,8}$/.test(text.slice(Math.max(0, start - 16), start)) ||
    /^ (?:year[- ]on[- ]year|from a year (?:earlier|ago|before))\b/i.test(text.slice(end, end + 24))
  )
}

/** 比上年末下降0.05个百分点，一年前为1.19%: since the year began, beside another day. */
function isSinceStart(text: string, { start, end }: ReadClaim, base: ReadClaim): boolean {
  const then = DAY.exec(base.period ?? '')?.[1]
  if (then === undefined || then === '12-31' || then === '01-01') return false
  return (
    /[比较](?:年初|[上去]年[末底])[^，。；]{0,8}$/.test(
      text.slice(Math.max(0, start - 16), start),
    ) ||
    /^ (?:since|from) (?:the (?:end of last year|(?:start|beginning) of the year)|year[- ]end)\b/i.test(
      text.slice(end, end + 40),
    )
  )
}

/** What is of the last day of its year is told by the year that it ends. */
function isAtStart(day: string, words: string): boolean {
  return day !== '12-31' && AT_START.test(words)
}

const DAY = /^@\d{4}-(\d\d-\d\d)$/
const AT_START =
  /\bat the (?:start|beginning) of (?:the|this) year\b|\bat the end of last year\b|年初|[上去]年[末底]/

/** The words before the base in its clause, and right behind it. */
function around(text: string, { start, end }: ReadClaim): string {
  const [lead = ''] = /[^，。；;]*$/.exec(text.slice(Math.max(0, start - 60), start)) ?? []
  const [tail = ''] = /^[^，。；,;.]*/.exec(text.slice(end, end + 40)) ?? []
  return `${lead}\n${tail}`
}
