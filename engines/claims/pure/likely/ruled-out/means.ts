import type { ReadClaim } from '../../model.ts'
import { at, clauseBefore, type Of, paragraphOf, type Said } from './text.ts'

// 投资项目93个、74.6亿元，平均每个项目约8000万元: a mean that two figures of its own sentence give isn't of others further off.

/** 平均每3人次借书2册: what so many have, and not each; 日均: of days, and of nothing else that was counted. */
export function isOfSoMany(said: Said, one: Of<'mean'>): boolean {
  const [mean, count] = [at(said, one.mean), at(said, one.count)]
  if (one.per !== undefined || mean === undefined) return false
  const clause = clauseBefore(said, mean)
  return (
    EVERY_FEW.test(clause) || (count !== undefined && count.unit !== 'days' && DAILY.test(clause))
  )
}

const DAILY = /^(?:全[省市县国]|平均)?[日天]均|^(?:平均)?每[日天]/

const EVERY_FEW = /每\s?(?!1(?!\d))(?:\d+|[两二三四五六七八九十百千万]+)[^，。；\d]{1,10}$/

export function isMeanOfItsOwn(said: Said, one: Of<'mean'>): boolean {
  const [mean, total, count] = [one.mean, one.total, one.count].map((index) => at(said, index))
  if (mean === undefined || total === undefined || count === undefined) return false
  const own = paragraphOf(said, mean)
  // 船6184艘，其中近海5482艘，船员31540人，平均每船5.1人: of all of them, as it fits.
  const isOfAll = said.context.claims
    .slice(Math.max(0, mean.index - BESIDE_MAX), mean.index)
    .some(
      (many) =>
        many.form === 'number' &&
        many.unit === count.unit &&
        many.index !== count.index &&
        paragraphOf(said, many) === own &&
        isNear(sizeOf(total) / sizeOf(many), sizeOf(mean)),
    )
  if (isOfAll) return true
  if ([total, count].every((claim) => paragraphOf(said, claim) === own)) return false
  const beside = besideOf(said, mean)
  return beside
    .filter(({ unit }) => unit === total.unit)
    .some((whole) =>
      beside.some(
        (many) => many.unit === count.unit && isNear(sizeOf(whole) / sizeOf(many), sizeOf(mean)),
      ),
    )
}

/** Of its sentence, before it. */
function besideOf({ context }: Said, mean: ReadClaim): readonly ReadClaim[] {
  return context.claims
    .slice(Math.max(0, mean.index - BESIDE_MAX), mean.index)
    .filter(({ sentence, form }) => sentence === mean.sentence && form === 'number')
}

const BESIDE_MAX = 8
/** As near as "about" is. */
const NEAR = 0.03

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEAR * b
}

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}
