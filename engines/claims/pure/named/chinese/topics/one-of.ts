import { fold } from '../../../zh/parts/fold.ts'
import type { Asked } from '../../types.ts'
import { restOf } from '../heads.ts'

/** 甲省、乙省和丙省出口分别增长: of the one that the figure was dealt to. */
export function ofOne({ text, claim, last }: Asked, name: string): string {
  const where = claim.place?.words ?? ''
  const from = Math.max(0, claim.start - DEALT_MAX)
  const words = text.slice(from, claim.start)
  if (where === '' || /^[对對]/u.test(name) || !DEALT.test(words)) return name
  const at = fold(words).lastIndexOf(where)
  const own = at < 0 ? where : words.slice(at, at + where.length)
  const before = last?.claim.place?.words ?? ''
  // The next of them is named as the one before.
  const isNext = before !== where && last?.name === name && restOf(before) === ''
  if (isNext && fold(name).startsWith(before)) return `${own}${name.slice(before.length)}`
  const members = name.split(/[、和與与及]/u)
  const rest = members.length < 2 ? null : restOf(members.at(-1) ?? '')
  const isOne = members.some((one) => fold(one).startsWith(where))
  return isOne && rest !== null && rest !== '' ? `${own}${rest}` : name
}

const DEALT = /分[别別][^。；;]*$/u
const DEALT_MAX = 80
