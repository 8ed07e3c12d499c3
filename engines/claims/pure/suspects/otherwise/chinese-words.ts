import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'

// What Chinese words right beside a figure say that it is, or is of, whoever tied it to others and however surely.

type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>
type Said = { readonly text: string; readonly claims: readonly ReadClaim[] }

export function isWordedOtherwise(doc: Doc, { claims }: Context, one: Relation): boolean {
  const said = { text: doc.text, claims }
  switch (one.kind) {
    case 'share':
      return isShareOfOther(said, one)
    case 'same':
      return areBaseAndResult(said, one)
    case 'change':
      return isWithOwnChange(said, one) || isPlanKept(said, one)
    case 'gap':
      return isLevel(said, one) || isOfOtherTime(said, one) || areOfRun(said, gapOf(one))
    case 'parts':
      return (
        one.complete &&
        (isPeak(said, one) ||
          isChangeAdded(said, one) ||
          isDoneOfPlan(said, one) ||
          areOfRun(said, one))
      )
    case 'multiple':
      return isOfNamedTime(said, one)
    case 'mean':
      return isOfOtherTrade(said, one) || isOfStock(said, one)
    case 'target':
      return isAddend(said, one) || isBetterRate(said, one)
    case 'shares-of-one':
      return hasOwnWhole(said, one)
    default:
      return false
  }
}

function gapOf({ of, than, amount }: Of<'gap'>): Pick<Of<'parts'>, 'whole' | 'parts'> {
  const [whole = -1, ...parts] = [of ?? -1, than ?? -1, amount]
  return { whole, parts }
}

/** The words of its clause before a figure. */
function before({ text }: Said, { start }: ReadClaim): string {
  return /[^，。；：、（(\n]*$/.exec(text.slice(Math.max(0, start - CLAUSE_MAX), start))?.[0] ?? ''
}

const CLAUSE_MAX = 40

function behind({ text }: Said, { end }: ReadClaim): string {
  return text.slice(end, end + BEHIND_MAX)
}

const BEHIND_MAX = 24

/** Words of an earlier time, which a figure is held against. */
const EARLIER =
  /去年|上年|前年|上月|上季|上周|同期|同月|同季|年初|年末|年底|月末|月初|往年|此前|之前|过去|原|[\d]年[前底末]/

function isShareOfOther(said: Said, one: Of<'share'>): boolean {
  const { text, claims } = said
  const [share, part, whole] = [one.share, one.part, one.whole].map((at) => claims[at ?? -1])
  if (share === undefined || part === undefined || whole === undefined) return false
  const [own, its] = [before(said, share), before(said, whole)]
  // 有效率分别为63.5%（254例）和44.1%（90例）: its part stands in the bracket behind it.
  const next = claims[share.index + 1]
  const isBracketed =
    next !== undefined &&
    next.index !== part.index &&
    next.index !== whole.index &&
    next.unit !== 'percent' &&
    /^[（(]$/.test(text.slice(share.end, next.start)) &&
    /^[）)]/.test(text.slice(next.end, next.end + 1))
  if (isBracketed) return true
  // 占比20%，去年同期占23%: of what there was then.
  const isThen = /^(?:而)?(?:去年|上年|前年|上月|上季)(?:同期|同月)?[^，。；\d]{0,6}$/.test(own)
  if (isThen && ![part, whole].some((level) => EARLIER.test(before(said, level)))) return true
  // 接受服务的有4260名，当中每三人就有一人独居: of those told last.
  const isOfLast =
    part.end <= share.start &&
    whole.end <= part.start &&
    /^，(?:当中|其中)(?!占)[^，。；\d]{0,6}$/.test(text.slice(part.end, share.start))
  if (isOfLast) return true
  // 其他758万件。异地投诉592万件，占总量的四分之一: one of a list isn't all of it.
  return (
    /占(?:总|全部)/.test(own) &&
    (/^(?:其他|其余|其它)/.test(its) ||
      /^，占(?:比|总[^，。；\d]{0,6})?\d/.test(behind(said, whole)))
  )
}

/** 平均住院日降至6.1天. 平均住院日从6.6天缩短了半天: what it came from isn't what it came to. */
function areBaseAndResult(said: Said, { claims: own }: Of<'same'>): boolean {
  const bases = own.filter((index) => {
    const claim = said.claims[index]
    return (
      claim !== undefined &&
      /[从由自][^，。；\d]{0,10}$/.test(before(said, claim)) &&
      MOVED.test(behind(said, claim))
    )
  })
  return bases.length > 0 && bases.length < own.length
}

const MOVED =
  /^[^，。；\d]{0,4}(?:缩短|压[缩减]|下[降调]|[升降涨跌增减]|提[高升]|扩[大至到]|延长|上[升涨调])/

/** 零售额5630亿元，增长4.6%；6月份为983亿元，增长3.1%: what has a change of its own, and isn't told of an earlier time, is no base of another's. */
function isWithOwnChange(said: Said, { base, amount, amountIs, result }: Of<'change'>): boolean {
  const [from, much, to] = [base, amount, result].map((at) => said.claims[at ?? -1])
  if (amountIs !== 'relative' || from === undefined || much === undefined || to === undefined)
    return false
  if (from.start < to.start || much.start > from.start) return false
  const own = before(said, from)
  return OWN_CHANGE.test(behind(said, from)) && !EARLIER.test(own) && !/[比较从由]/.test(own)
}

const OWN_CHANGE = /^，(?:同比|环比)?(?:增长|下降|增加|减少|上升|回落|上涨|下跌)\d/

/** 全年出货指引维持6GWh不变，上半年已出货4.3GWh: what stays is the plan. */
function isPlanKept(said: Said, { result, base, amount, direction }: Of<'change'>): boolean {
  const [kept, other] = [result, base].map((at) => said.claims[at ?? -1])
  if (amount !== null || direction !== 'flat' || kept === undefined || other === undefined)
    return false
  return PLAN.test(before(said, kept)) !== PLAN.test(before(said, other))
}

const PLAN = /指引|目标|计划|预期|预测|预算|规划|拟/

/** 日均3.6万吨，高于上月的2.9万吨，当日降至1.1万吨: what it came to is no distance of others. */
function isLevel(said: Said, { amount }: Of<'gap'>): boolean {
  const claim = said.claims[amount]
  return (
    claim !== undefined && /[降升增减涨跌落缩扩高低][至到](?:了|约)?$/.test(before(said, claim))
  )
}

/** 团队1040人，研发830人，比年初净增260人: a change over time, and no distance of two figures of one. */
function isOfOtherTime(said: Said, { of, than, amount }: Of<'gap'>): boolean {
  const [one, other, much] = [of, than, amount].map((at) => said.claims[at ?? -1])
  if (one === undefined || other === undefined || much === undefined) return false
  return (
    OVER_TIME.test(before(said, much)) &&
    ![one, other].some((level) => EARLIER.test(before(said, level))) &&
    one.period === other.period
  )
}

const OVER_TIME =
  /^(?:[^，。；\d]{0,6})(?:[比较](?:年初|上?年末|去年|上年|上月|上季|同期)|同比|环比)[^，。；\d]{0,6}[增减多少加升降][^，。；\d]{0,3}$/

/** The same taken for a part. */
function isChangeAdded(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const changes = [whole, ...parts].filter((index) => {
    const claim = said.claims[index]
    return claim !== undefined && OVER_TIME.test(before(said, claim))
  })
  return changes.length > 0 && changes.length <= parts.length
}

/** 共1886人次，以初三的531人次最多。当中1207人次属…: the most of one day is no part beside others. */
function isPeak(said: Said, { parts }: Of<'parts'>): boolean {
  const peaks = parts.filter((index) => {
    const claim = said.claims[index]
    return (
      claim !== undefined &&
      /以[^，。；\d]{1,12}$/.test(before(said, claim)) &&
      /^[^，。；\d]{0,3}(?:最[多高大少低小]|居[首冠]|为?[首冠])/.test(behind(said, claim))
    )
  })
  return peaks.length > 0 && peaks.length < parts.length
}

/** 去年改造126公里，今年计划改140公里，已完成21公里: what is done of a plan and what isn't left of it don't make it up. */
function isDoneOfPlan(said: Said, { whole, parts }: Of<'parts'>): boolean {
  const plan = said.claims[whole]
  if (plan === undefined || !/计划|目标|任务/.test(before(said, plan))) return false
  const others = parts.flatMap((index) => said.claims[index] ?? [])
  return (
    others.some((one) => /已[^，。；\d]{0,6}$/.test(before(said, one))) &&
    others.every((one) => one.start < plan.start || DONE.test(before(said, one))) &&
    !others.some((one) => /其余|其他|还|剩|尚|余|再|待|续|将|拟/.test(before(said, one)))
  )
}

const DONE = /已|完成/

/** 管理人员14.2万元，技术人员10.6万元，办事人员7.9万元，制造人员7.2万元: of equals told one by one none is made of some others. */
function areOfRun(said: Said, { whole, parts }: Pick<Of<'parts'>, 'whole' | 'parts'>): boolean {
  const first = Math.min(whole, ...parts)
  const run = runAround(said, first)
  const own = [whole, ...parts]
  return (
    run.length >= RUN_MIN &&
    run.length > own.length &&
    run[0]?.index !== whole &&
    own.every((index) => run.some((one) => one.index === index))
  )
}

const RUN_MIN = 4
const RUN_MAX = 12

/** Figures of one unit that a name each sets apart, and nothing else. */
function runAround({ text, claims }: Said, index: number): readonly ReadClaim[] {
  const own = claims[index]
  if (own === undefined) return []
  const like = claims.filter(
    (one) => one.unit === own.unit && Math.abs(one.index - index) <= 2 * RUN_MAX,
  )
  const at = like.indexOf(own)
  const isNext = (a: ReadClaim | undefined, b: ReadClaim | undefined): boolean =>
    a !== undefined && b !== undefined && isName(text.slice(a.end, b.start))
  let [from, to] = [at, at]
  while (at - from < RUN_MAX && isNext(like[from - 1], like[from])) from -= 1
  while (to - at < RUN_MAX && isNext(like[to], like[to + 1])) to += 1
  return like.slice(from, to + 1)
}

function isName(between: string): boolean {
  return NAME.test(between) && !NO_NAME.test(between)
}

const NAME = /^[，、；][^，。；：、（）\n]{1,16}$/
const NO_NAME = /共|合计|总|其中|当中|含|占|比|较|增|减|[升降]|多|少|差|余|达/

/** 8月出口3.1万辆，是上年同月的2.4倍；上半年月均1.9万辆: of the time that it names. */
function isOfNamedTime(said: Said, { times, base }: Of<'multiple'>): boolean {
  const [many, from] = [times, base].map((at) => said.claims[at ?? -1])
  if (many === undefined || from === undefined || from.start < many.start) return false
  return (
    /(?:去年|上年|前年|上月)(?:同期|同月)?的?[^，。；\d]{0,4}$/.test(before(said, many)) &&
    !EARLIER.test(said.text.slice(many.end, from.start))
  )
}

/** 出口机电743亿元；进口铁矿砂2316万吨，均价703元: of what is bought, and not of what is sold. */
function isOfOtherTrade(said: Said, { total, count }: Of<'mean'>): boolean {
  const ways = [total, count].map((at) => {
    const claim = said.claims[at ?? -1]
    return claim === undefined ? undefined : /(?<!进)(?:出口|进口)/.exec(before(said, claim))?.[0]
  })
  return ways.every((way) => way !== undefined) && ways[0] !== ways[1]
}

/** 已有540人登记为会员，每天约120人来: how many there are isn't how many come. */
function isOfStock(said: Said, { total, mean, count }: Of<'mean'>): boolean {
  const [all, each] = [total, mean].map((at) => said.claims[at])
  if (count !== null || all === undefined || each === undefined) return false
  return (
    /(?:已有|现有|共有|拥有)[^，。；\d]{0,4}$/.test(before(said, all)) &&
    !/均/.test(before(said, each))
  )
}

/** 加上春季完成的0.8万亩，全年2.1万亩的任务完成: the rest of what met it. */
function isAddend(said: Said, { value }: Of<'target'>): boolean {
  const claim = said.claims[value]
  return claim !== undefined && /^(?:加上|连同|算上|加之)/.test(before(said, claim))
}

/** 流失率14.2%，比前年的17.9%有所改善: better is less of some, and of a rate without a name nobody knows. */
function isBetterRate(said: Said, { target, isWay, isOrder }: Of<'target'>): boolean {
  const claim = said.claims[target]
  return (
    isWay === true &&
    isOrder !== true &&
    claim !== undefined &&
    /^(?:有所|明显|略有|大为|继续|大幅|显著)*(?:改善|好转|优化)/.test(behind(said, claim))
  )
}

/** 优良比例提高到72%，完成余下排污口中一半的整治: half of what stands before it. */
function hasOwnWhole(said: Said, { shares }: Of<'shares-of-one'>): boolean {
  const owned = shares.filter((index) => {
    const claim = said.claims[index]
    return claim?.form === 'fraction' && /[^其当](?:中|之中|里)的?$/.test(before(said, claim))
  })
  return owned.length > 0 && owned.length < shares.length
}
