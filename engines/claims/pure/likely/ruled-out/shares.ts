import { isOfItsOwn } from '../../relate/share/of-its-own.ts'
import { at, clauseBefore, headOf, isChinese, isMeanOfTimes, type Of, type Said } from './text.ts'

// Of what a share is, by its own words.

export function isShareOfOther(said: Said, one: Of<'share'>): boolean {
  const [share, part, whole] = [one.share, one.part, one.whole].map((index) => at(said, index))
  if (share === undefined || part === undefined || whole === undefined) return false
  // 车桩比1.4∶1: how many of one come to each of another.
  if (share.unit === 'ratio' && share.value.coefficient >= 10n ** BigInt(share.value.scale))
    return true
  if (part.unit !== whole.unit && areLengthAndPace(part.unit, whole.unit)) return true
  if (!isChinese(said, share))
    return isToldWithOwn(said, one) || hasOtherPart(said, one) || isMeanRate(said, share)
  if (isMeanOfTimes(said, part) !== isMeanOfTimes(said, whole)) return true
  if (isToCome(said, part) !== isToCome(said, whole) && !isToCome(said, share)) return true
  const { text } = said.doc
  const clause = clauseBefore(said, share)
  const behind = text.slice(share.end, share.end + 4)
  // 未达三分之一门槛: a line that is passed or not.
  if (/^(?:的)?门[槛坎]|^(?:的)?(?:红线|警戒)/.test(behind)) return true
  if (isOfNamedMarket(said, clause, part)) return true
  // 进口7万亿元，占进口总值的42%, below 出口13万亿元.
  const trade = /占[^，]{0,6}(?<!进)(进口|出口)/.exec(clause)?.[1]
  if (trade !== undefined && (headOf(said, whole) ?? trade) !== trade) return true
  // 转移支付累计4.2万亿元，87%用于西部: of what stands before it.
  const isOfBefore =
    /^，(?:其中)?约?$/.test(text.slice(part.end, share.start)) &&
    /^(?:用于|投向|投入|来自)/.test(behind)
  if (isOfBefore) return true
  // W，占全省的34%，其中出口P: parts of what the share is of, and not what it is.
  if (part.start > share.end && /占/.test(clause) && /其中/.test(text.slice(share.end, part.start)))
    return true
  // 158个断面优良比例为98.7%: of so many it is a share, and they are none.
  if (isAmongCounted(text.slice(part.end, share.start))) return true
  if (isOfUntold(said, share, part) || isOfSeveral(said, share, part)) return true
  if (isOfItsOwn(text.slice(Math.max(0, share.start - BEFORE_MAX), share.start))) return true
  const [own, of, its] = [share, part, whole].map((claim) => headOf(said, claim))
  if (own !== undefined && of !== undefined && its !== undefined && own !== of && own !== its)
    return true
  if (part.index < share.index && isShareOfNamesake(said, share, part)) return true
  const name = NAMED.exec(clause)?.[1]
  return name !== undefined && ![part, whole].some((level) => around(said, level).includes(name))
}

/** "Vacancies fell to 6.5 per cent. Spending was £416m, of which £270.4m, or 65 per cent, was pay": those two have their share, and this one stands elsewhere. */
function isToldWithOwn(said: Said, { share, part, whole }: Of<'share'>): boolean {
  const own = at(said, share)
  return said.relations.some(
    (told) =>
      told.kind === 'share' &&
      told.share !== share &&
      told.part === part &&
      told.whole === whole &&
      at(said, told.share)?.sentence === at(said, part)?.sentence &&
      own?.sentence !== at(said, part)?.sentence,
  )
}

/** "Transfers made up 30 per cent of the total, or 738,000": so many are the share, and no others. */
function hasOtherPart(said: Said, { share, part }: Of<'share'>): boolean {
  const [own, next] = [at(said, share), at(said, share + 1)]
  if (own === undefined || next === undefined || next.index === part) return false
  return OR.test(said.doc.text.slice(own.end, next.start)) && next.unit !== 'percent'
}

/** "240 of the 1,120 firms, with discounts of 31% on average": a mean of many rates, and no share of anything told. */
function isMeanRate({ doc: { text } }: Said, { end }: Claim): boolean {
  return /^ on average\b/.test(text.slice(end, end + 12))
}

const OR =
  /^(?: of (?:the |its |their |our |all )*[a-z]+(?: [a-z]+)?)?,? or (?:about |some |around )?$/
const BEFORE_MAX = 90

function isAmongCounted(between: string): boolean {
  return between.length < COUNTED_MAX && COUNTED.test(between)
}

const COUNTED_MAX = 32
/** What is counted, then how good some of it is. */
const COUNTED =
  /^[^，。；：、]{2,}(?:[ⅠⅡⅢⅣⅤ]类?|优良|优质|达标|合格|完好|及格|满意|好于|符合)[^，。；：、]{0,10}(?:比例|比率|占比)[为达是到至约均]*$/

/** 预计总产623万吨. 去年交售561万吨，商品率96%: of what was, and not of what may be. */
function isToCome(said: Said, claim: Claim): boolean {
  return /预计|预期|有望|力争|将达/.test(clauseBefore(said, claim))
}

type Claim = Parameters<typeof clauseBefore>[1]

/** 342 km of 350 km/h. */
function areLengthAndPace(a: string, b: string): boolean {
  return a.includes('/') !== b.includes('/')
}

/** 国产船市场份额71%: of what is called so, and of no other thing. */
function isOfNamedMarket(said: Said, clause: string, part: Claim): boolean {
  const name = MARKET.exec(clause)?.[1]
  if (name === undefined) return false
  const own = clauseBefore(said, part)
  return !Array.from(name.slice(1), (sign, at) => `${name[at]}${sign}`).some((run) =>
    own.includes(run),
  )
}

const MARKET = /([㐀-鿿]{2,12})市场(?:份额|占有率|占比)(?:[达为至到约超]|达到|超过)*$/

/** 民营企业进出口增长6.7%，占总值的比重升至52.9%: of what its sentence tells no level of. */
function isOfUntold({ context, doc: { text } }: Said, share: Claim, part: Claim): boolean {
  const before = context.claims[share.index - 1]
  return (
    before !== undefined &&
    part.index < share.index &&
    part.sentence !== share.sentence &&
    before.sentence === share.sentence &&
    before.kind === 'growth' &&
    before.unit === 'percent' &&
    /^，占/.test(text.slice(before.end, share.start))
  )
}

/** 水电11亿、风电6亿、光伏3亿，风电、光伏合计占全部的14%: of several together, and of none of a list alone. */
function isOfSeveral(said: Said, share: Claim, part: Claim): boolean {
  const { text } = said.doc
  const lead = text.slice(Math.max(0, share.start - BEFORE_MAX), share.start)
  return (
    /桥隧比[例重]?[为达]?$/.test(lead) ||
    (SEVERAL.test(lead) &&
      !/合计|共|总|[两三四二]/.test(clauseBefore(said, part)) &&
      part.end < share.start)
  )
}

const SEVERAL =
  /(?:(?:合计|共计|总共|一共)占|[，。；：][㐀-鿿]{1,8}[、和及与][㐀-鿿、]{1,20}(?:[两三四][者项])占)[^，。；\d]{0,14}$/

/** 煤电X、风电Y、光伏Z，新能源装机占比: of what is called otherwise, to the last letter, than the part that is one of a list. */
function isShareOfNamesake(said: Said, share: Claim, part: Claim): boolean {
  const { text } = said.doc
  const name = SHARE_NAMED.exec(clauseBefore(said, share))?.[1]
  const own = clauseBefore(said, part).replace(/^其中/, '')
  const isOfList = LISTED.test(text.slice(part.end, share.start))
  return name !== undefined && own !== '' && isOfList && ![...name].some((one) => own.includes(one))
}

const SHARE_NAMED = /^([㐀-鿿]{2,10})占比(?:[达为至到约超]|达到|超过|提[高升][至到])*$/
/** Another of its kind stands between them. */
const LISTED = /^[、，][㐀-鿿]{1,8}\d/

/** Rates that a word names: 合格率, 参保率. */
const NAMED =
  /([㐀-鿿]{2})化?率(?:均|都|已|稳定|巩固|保持|维持|提高|上升|超过?|达|为|在|到|至|约|是)*$/

function around(said: Said, claim: Claim): string {
  const behind =
    /^[^，。；：、]{0,8}/.exec(said.doc.text.slice(claim.end, claim.end + 8))?.[0] ?? ''
  return clauseBefore(said, claim) + behind
}
