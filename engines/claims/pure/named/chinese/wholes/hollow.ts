import { fold } from '../../../zh/parts/fold.ts'
import type { Asked, Named } from '../../types.ts'
import { isLevel, levelsAlike } from './found.ts'

// Words that say when, how far or that it came about, and of nothing that is measured: 那时还只有48%, 正好三分之一, 一年里添了36列.

const WHEN =
  '[今去前明上当昨本同][年月日天季周期]|(?:一整|半|全)年|[\\d一二三四五六七八九十两半]+(?:年|个?月|天|季度|日)(?:[里间来内前]|时间)?|第?[一二三四]季度|[上下]半年|年[初末底中内前后]|[月季][初末底]|月份?|同期|上届|届时|[此那这当彼]时|时候|[此以之]前|[此以之]后|目前|现在|眼下|如今|期[初末]|短短|(?:假期)?首[日月次]|头[一二三四五六七八九十两\\d]个月|底前?|最近'
const HOW =
  '正好|恰好|刚好|恰|刚|足足|整整|同样|同|已经?|就|只|仅|还|则|又|再|也|是|都|均|约|大约|差不多|几乎|至少|不到|共有?|合起来|合共|总共|合计|总计|累计|即|且|而|但|却|更|才|预计|计划|原计划|拟|力争|有望|将|会|可|能|需|要|那|这|个|有|没有|没|过完|至|到|由|从|在|于|为|了|的|其中|和|比'
const CAME =
  '增至|减至|升至|降至|达|超过|突破|越过|跨越|停在?|停留|新高|新低|原来|水平|延伸|添|净?增加?|净?减少?|多|少|提高|上升|下降|扩大|控制|稳|保持|数字|创'
const HOLLOW = new RegExp(`^(?:${WHEN}|${HOW}|${CAME})+$`, 'u')
/** Of these nothing but the last word is left. */
const PLAIN = /^(?:合计|总计|累计|共有?|同比|水平|总共|合共|增加|减少|计划|原计划|预计|合起来)$/u

const OF = /^(?:number|multiple|fraction|superlative|rank)$/
/** 这个数字: what the sentence before began with. */
const BACK = /^(?:[而但])?(?:[今去前明上当]年)?[这那]一?个?(?:数字|数据|数值|比例|指标)$/u

/** What it is of, told before; null where its name tells something of it. */
export function ofHollow(asked: Asked, name: string): string | null {
  const plain = fold(name)
  if (!OF.test(asked.claim.form) || PLAIN.test(plain)) return null
  if (plain === '净增' && isLevel(asked.claim)) return null
  if (BACK.test(plain)) return toldBefore(asked, true)?.name ?? null
  return HOLLOW.test(plain) ? (toldBefore(asked)?.name ?? null) : null
}

/** What a figure without a name goes on with: the last level in its unit; of a share or a change what was told right before. */
export function toldBefore(asked: Asked, isFirst = false): Named | null {
  const { claim, earlier, last, near } = asked
  if (isLevel(claim)) {
    const alike = levelsAlike(asked)
    const named = alike.filter((one) => one.name !== null)
    const before = named.filter((one) => one.claim.sentence < claim.sentence)
    return (isFirst ? (before[0] ?? named[0]) : named.at(-1)) ?? null
  }
  const shares = /^(?:percent|fraction)$/.test(claim.unit) && claim.kind === null
  const share = shares
    ? earlier.findLast((one) => one.claim.unit === claim.unit && one.claim.kind !== 'growth')
    : undefined
  if (share?.name != null) return share
  if (last?.name != null) return last
  const latest = near.at(-1)
  return latest?.name != null && claim.sentence - latest.claim.sentence === 1 ? latest : null
}

/** A figure without a name in a clause of nothing but times goes on with what was told before: 分季度看，一季度为5亿元. */
export function ofTimes(asked: Asked): string | null {
  const { text, sentence, claim, last } = asked
  if (!OF.test(claim.form)) return null
  const from = Math.max(sentence.start, last?.claim.end ?? 0, claim.start - NEAR)
  const clause = /[^，,；;：:。、（(]*$/u.exec(text.slice(from, claim.start))?.[0] ?? ''
  const plain = fold(clause).trim()
  return plain.length > 1 && TIMED.test(plain) && HOLLOW.test(plain.replace(DIGITS, '一'))
    ? (toldBefore(asked)?.name ?? null)
    : null
}

const NEAR = 20
const DIGITS = /\d+/gu
/** There is a time, and no other thing. */
const TIMED = new RegExp(`(?:${WHEN}|增[长加]|下降|减少|提高)`, 'u')

/** 开工率90%，其中47个已经完工: so many are no rate, but some of those that were counted. */
export function ofRate(asked: Asked, name: string): string | null {
  const { claim, measure } = asked
  const isOwn = measure !== null && measure.start > (asked.last?.claim.end ?? 0)
  if (isOwn || !isLevel(claim) || !COUNTED.test(claim.unit) || !RATE.test(name)) return null
  return (
    levelsAlike(asked).findLast((one) => one.name !== null && !RATE.test(one.name))?.name ?? null
  )
}

const COUNTED = /^(?:items|firms|places|persons|person-times|households|vehicles|sets|cases|ships)$/
const RATE = /(?:率|占比|比[重例]|进度|進度)$/u
