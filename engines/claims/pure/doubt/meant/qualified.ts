import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim } from '../../model.ts'

// Chinese says which of several wholes a share is of by what stands before its noun: 占酒类收入的 is of no 营业收入.

type Said = { readonly doc: Doc; readonly context: Context }

const NEAR = 28
/** What a share is of: its qualifier, and a noun that other wholes have as well. */
const OF =
  /占(?!比)([㐀-鿿]{2,8}?)(总?(?:(?:零售|销售|交易|成交|营业|贸易)额|收入|支出|销量|产量|产值|出口额?|进口额?|投资|人数|户数|面积|数量|数|额|量))的(?:比重|比例)?[^，。；\d]{0,4}$/
/** These name the whole itself, or its time. */
const OF_ALL = /[全总本该其年月季期]|^(?:公司|集团|企业|单位)|所有/

/** 占酒类收入的43.9%, and the whole is told as 营业收入. */
export function isOfQualified({ doc, context }: Said, share: ReadClaim, whole: ReadClaim): boolean {
  const words = [baseOf(doc, share), ...siblingsOf(context, share).map((one) => baseOf(doc, one))]
  const base = words.find((one) => one !== null)
  if (base === undefined || base === null) return false
  const [, qualifier = '', noun = ''] = base
  if (OF_ALL.test(qualifier)) return false
  const around = doc.text.slice(Math.max(0, whole.start - NEAR), whole.end + 6)
  // 协议和灵活就业总人数 of a whole that is called so anywhere near.
  const isCalled = twosOf(qualifier).some((two) => around.includes(two))
  const isAlike =
    words[0] === null ||
    around.includes(noun.replace(/^总/, '')) ||
    (noun.endsWith('人数') && whole.unit === 'persons')
  return !isCalled && isAlike
}

function baseOf({ text }: Doc, { start }: ReadClaim): RegExpExecArray | null {
  return OF.exec(text.slice(Math.max(0, start - NEAR), start))
}

/** …，占协议就业总数的54%；…，占19%: of what the share before it is of, the nearest first. */
function siblingsOf({ claims }: Context, share: ReadClaim): readonly ReadClaim[] {
  return claims
    .slice(Math.max(0, share.index - SIBLINGS_MAX), share.index)
    .filter((one) => one.unit === 'percent' && one.sentence === share.sentence)
    .reverse()
}

const SIBLINGS_MAX = 6

function twosOf(words: string): readonly string[] {
  return Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2))
}

/** 为调整预算的102%, 占年度计划的81.9%, 完成目标任务的117.1%. */
const OF_PLANNED =
  /(?:预算|计划|目标|任务|预期|年初安排)(?:数|目标|任务)?的(?:比重|比例)?(?:约|近|超)?$/
const PLANNED = /预算|计划|目标|任务|预期|安排|拟|规划|批复/

/** What was planned is no figure of what was done. */
export function isOfPlan({ text, sentences }: Doc, share: ReadClaim, whole: ReadClaim): boolean {
  if (!OF_PLANNED.test(text.slice(Math.max(0, share.start - NEAR), share.start))) return false
  const from = Math.max(sentences[whole.sentence]?.start ?? 0, whole.start - NEAR)
  const name = /[^，。；：]*$/.exec(text.slice(from, whole.start))?.[0] ?? ''
  if (PLANNED.test(text.slice(whole.end, whole.end + 6))) return false
  return !PLANNED.test(
    name.replace(
      /(?:公共|基金|经营)预算(?=[\u4e00-\u9fff]*(?:收入|支出)[\u4e00-\u9fff]*(?:完成|达|实现))/g,
      '',
    ),
  )
}
