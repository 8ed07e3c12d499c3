import type { ReadClaim, Relation } from '../../../model.ts'
import { at, between, leadOf, type Of, type Told } from './told.ts'

// Words that stand right beside a figure and say that it is no member of what it was tied to, whatever the others are.

/** Whether words beside its figures say of a failing relation that it is none. */
export function areWordedApart(told: Told, one: Relation): boolean {
  switch (one.kind) {
    case 'parts':
      return one.complete && isNoPlainSum(told, one)
    case 'gap':
      return isYearly(told, at(told, one.amount))
    case 'change':
      return one.amountIs !== 'relative' && isYearly(told, at(told, one.amount))
    case 'share':
      return isNamedOtherwise(told, one)
    case 'multiple':
      return isOfFine(told, at(told, one.times))
    default:
      return false
  }
}

function isNoPlainSum(told: Told, { whole, parts }: Of<'parts'>): boolean {
  const all = at(told, whole)
  const own = parts.flatMap((index) => at(told, index) ?? [])
  if (all === undefined || own.length < 2) return false
  return (
    own.some((part) => EACH_OF.test(leadOf(told, part))) ||
    isLastOfRow(told, all, own) ||
    isOtherCounted(told, all, own)
  )
}

/** 专利权纠纷与其他纠纷各1140件: so many of each of several. */
const EACH_OF = /[与和及、][^，。；：]{1,16}[均各](?:有|为|达|是)?$/

/** 7420元、10580元和14960元。…扩大到3480元: members of one list aren't made up of one another and of what comes later. */
function isLastOfRow(told: Told, all: ReadClaim, own: readonly ReadClaim[]): boolean {
  const isNext = own.some(
    (part) => part.index + 1 === all.index && /^[、和与及]$/.test(between(told, part, all)),
  )
  return isNext && own.some(({ start }) => start > all.end)
}

const PLAIN = /^个/
/** What is counted by a word of its own is no 个: 小区428个, 加装电梯86部. */
const OF_ITS_OWN = /^[部辆艘架套间张本株头只匹枚]/

/** 改造小区360个。…尚有428个未列入，加装电梯86部: of the three one is counted by another word than the two. */
function isOtherCounted(told: Told, all: ReadClaim, own: readonly ReadClaim[]): boolean {
  const words = [all, ...own].map(({ number, end }) => told.doc.text.slice(number.end, end))
  const others = words.filter((word) => OF_ITS_OWN.test(word))
  return others.length === 1 && words.every((word) => PLAIN.test(word) || others.includes(word))
}

const YEARLY = /(?:[年月季]均|平均每[年月季]|每[年月季]平均)[^，。；：、]{0,6}$/

/** 由54.6%提高到61.3%，提高6.7个百分点，年均1.34个百分点: by so much in each of several years. */
function isYearly(told: Told, amount: ReadClaim | undefined): boolean {
  return amount !== undefined && YEARLY.test(leadOf(told, amount))
}

const PART_NAMED =
  /(?:^|[，。；、：\s])([^，。；、：\s占]{2,24})占[^，。；：占]{1,14}?的?(?:比例|比重|比率|百分比)(?:约?为|达到?|是|约)?$/
const NAME_MAX = 30

/** 电商收入23.7亿元。销售及营销开支占收入的比例为21.5%: the words before 占 name the part, and it is told in another sentence under another name. */
function isNamedOtherwise(told: Told, one: Of<'share'>): boolean {
  const [share, part] = [at(told, one.share), at(told, one.part)]
  if (share === undefined || part === undefined || share.sentence === part.sentence) return false
  const name = PART_NAMED.exec(leadOf(told, share))?.[1]?.slice(-NAME_END)
  if (name === undefined || /其|该|者|这|此/.test(name)) return false
  const { text } = told.doc
  const own = text.slice(Math.max(0, part.start - NAME_MAX), part.start)
  return !own.slice(Math.max(own.lastIndexOf('。'), own.lastIndexOf('\n')) + 1).includes(name)
}

const NAME_END = 2

/** 适用4倍惩罚性赔偿: so many times what the law takes for its base. */
function isOfFine(told: Told, times: ReadClaim | undefined): boolean {
  return times !== undefined && FINE.test(told.doc.text.slice(times.end, times.end + 8))
}

const FINE = /^的?(?:惩罚性)?(?:赔偿|罚款|罚金|处罚|工资|薪酬|杠杆|价款)/
