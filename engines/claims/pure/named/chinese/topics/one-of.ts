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

/** 甲区、乙区分别受理9件、7件，办结率分别为: of the same ones, in the same order. */
export function ofSameOwners(
  { text, claim, earlier }: Asked,
  figures: Asked['siblings'],
  word: number,
  own: string,
): string | null {
  const order = figures.findIndex(({ start }) => start === claim.start)
  const dealt = earlier.filter(({ claim: one }) => one.end <= word).slice(-figures.length)
  const [first] = dealt
  if (order < 0 || figures.length < 2 || dealt.length !== figures.length || first === undefined)
    return null
  const before = text.slice(Math.max(0, first.claim.start - NEAR), first.claim.start)
  const between = text.slice(dealt.at(-1)?.claim.end, word)
  if (!/分[别別][^，,；;。\d]*$/u.test(before) || !/^[，,][^，,；;。]*$/u.test(between)) return null
  const names = dealt.map(({ name }) => name ?? '')
  const ending = endingOf(names)
  const owners = names.map((name) => name.slice(0, name.length - ending))
  const areOwners =
    owners.every((owner) => owner.length > 1) && new Set(owners).size === owners.length
  return areOwners ? `${owners[order]}${own}` : null
}

const NEAR = 16

const OWN_MAX = 3
const OF_THEM = /[省市县縣区區州站港院校店行社]/u

/** How many signs at their end all of them have in common. */
function endingOf([first = '', ...others]: readonly string[]): number {
  let length = 0
  while (length < first.length && others.every((name) => name.endsWith(first.slice(-length - 1))))
    length += 1
  // 甲河区受理 and 乙河区受理: what they are is theirs.
  if (length === 0) return 0
  return length - 1 - first.slice(-length).slice(0, OWN_MAX).search(OF_THEM)
}
