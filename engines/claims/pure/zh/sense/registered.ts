import type { Quantity } from '../../model.ts'

// 户 counts homes, and in registers and of taxes firms: 经营主体146万户, 其中企业38万户. What stands beside it tells.

const FIRMS =
  '企业|主体|公司|个体工?商?户|工商户|合作社|家庭农场|纳税人|商户|法人单位|民企|外企|央企|国企|独角兽|小巨人|单项冠军'
/** Who lives, uses or owns, and what is done for them. */
const HOMES =
  /居民|家庭(?!农场)|农户|住户|用户|[贫脱]|困难|农牧?民|群众|渔|村|房|棚|区|改造|搬|带动|帮扶|帮助|辐射|吸纳|安置|入户|股东|持有人|终端|用[电水气]|供[电水气热]|电话|宽带|职工|员工/
const BEFORE = new RegExp(`.*(?:${FIRMS})`, 's')
const BEHIND = new RegExp(
  `^(?:以上|左右|多)?(?:[，,、；（(]其中[，,：:]?)?([^，。；、\\d]{0,10}?)(?:${FIRMS})`,
)
/** 企业职工, 企业用户: of those in it. */
const OF_FIRMS = /^(?:职工|员工|用户|家庭|农户)/

const NEAR = 32
const LIST_NEAR = 80

/** Whether 户 counts firms: 新设企业60万户; behind it, 日均净增1.2万户. */
export function countsFirms(text: string, quantity: Quantity, all: readonly Quantity[]): boolean {
  const { unit, start, end } = quantity
  if (unit !== 'households' || text[end - 1] !== '户') return false
  const behind = text.slice(end, end + NEAR)
  const next = BEHIND.exec(behind)
  if (next !== null && !HOMES.test(next[1] ?? '') && !OF_FIRMS.test(behind.slice(next[0].length)))
    return true
  const last = all.findLast(({ form }) => form === 'number')
  const words = text.slice(Math.max(last?.end ?? 0, start - NEAR), start)
  const noun = BEFORE.exec(words)
  if (HOMES.test(words.slice(noun?.[0].length ?? 0))) return false
  if (noun !== null) return true
  const same = all.findLast((other) => text[other.end - 1] === '户')
  return same?.unit === 'firms' && start - same.end < LIST_NEAR
}
