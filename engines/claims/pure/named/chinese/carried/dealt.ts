import type { ReadClaim } from '../../../model.ts'
import { fold } from '../../../zh/parts/fold.ts'
import { hasHead, restOf } from '../heads.ts'
import { splitOf } from './measures.ts'

// 分别 deals as many figures out to as many names right before it; where all of them were found to have one name, the list is read as
// what its last member ends with is of each: 日本、韩国及泰国旅客，分别上升; 0—14岁、15岁及以上人口分别为.

const LIST =
  /(?:^|[，,；;。：:\n）)]|其中)([^，,；;。：:\n]{3,90}?)[，,]?(?:[同环]比)?(?:依次|分别)[^，,；;。：:]{0,16}$/u
const BETWEEN =
  /^[余多]?[^。；;，,\p{Script=Han}]{0,2}(?:[、和与及]|[和与及](?:提高|上升|增长|下降|回落|减少)|[、](?:提高|上升|增长|下降|回落|减少))?$/u

/** Names of the figures from `at` on that 分别 deals out; null where they have names of their own. */
export function dealtFrom(
  text: string,
  from: number,
  claims: readonly ReadClaim[],
  names: readonly (string | null)[],
  at: number,
): readonly string[] | null {
  const first = claims[at]
  if (first === undefined || first.form !== 'number') return null
  const before = text.slice(Math.max(from, first.start - REACH), first.start)
  const found = LIST.exec(fold(before))
  if (found === null) return null
  const start = found.index + found[0].indexOf(found[1] ?? '')
  const list = before.slice(start, start + (found[1] ?? '').length)
  let end = at + 1
  while (end < claims.length && end - at < RUN_MAX && isNext(text, claims[end - 1], claims[end]))
    end += 1
  const count = end - at
  if (count < 2 || new Set(names.slice(at, end)).size === count) return null
  const members = list.split(/[、和與与]|(?<!以)及(?!以)/u)
  if (members.length !== count || members.some((one) => one.length === 0)) return null
  const lead = /^[^、]{0,16}?([对對])(?=[^、]{2})/u.exec(members[0] ?? '')?.[1] ?? ''
  const last = (members.at(-1) ?? '').replace(/^[对對]/u, '')
  const tail = tailOf(members, last)
  if (tail === null) return null
  return members.map((one, order) => {
    const own = one.replace(LED, '')
    return order === count - 1 ? `${lead}${last}` : `${lead}${own}${own.endsWith(tail) ? '' : tail}`
  })
}

/** To whom, or when they came, is told with the first of them. */
const LED = /^.*?[对對](?=.{2})|^[^、]{0,8}[年月日季][^、]{0,4}的(?=.{2})/u
const REACH = 100
const RUN_MAX = 6

function isNext(text: string, one: ReadClaim | undefined, next: ReadClaim | undefined): boolean {
  if (one === undefined || next === undefined || one.sentence !== next.sentence) return false
  if (next.form !== 'number') return false
  const between = fold(text.slice(one.end, next.start))
  return between !== '' && BETWEEN.test(between) && (one.unit === next.unit || one.unit === 'items')
}

/** What the last one ends with that the others lack. */
function tailOf(members: readonly string[], last: string): string | null {
  const others = members.slice(0, -1)
  // 第一、第二、第三产业对…的拉动.
  if (/^第[一二三四五]/u.test(last) && others.every((one) => /^第[一二三四五]$/u.test(one)))
    return last.slice(2)
  const age = /^\d[\d—–-]*[岁歲](?:及?以[上下])?/u.exec(last)?.[0]
  if (age !== undefined && others.every((one) => /[岁歲](?:及?以[上下])?$/u.test(one)))
    return last.slice(age.length)
  if (others.some((one) => hasHead(one) && one.length > 3)) return null
  const rest = restOf(last)
  if (rest !== null && rest !== '') return rest
  const { owner, bare } = splitOf(last)
  return owner.length > 1 && bare !== '' ? bare : null
}
