import type { Asked } from '../../types.ts'

// What is measured may be a list: 科技、教育、卫生等方面的支出. Its last member alone says too little.

const LIST_BACK_MAX = 48
const MEMBERS = /(?:^|[，,；;：:。）)])([^，,；;：:。）)\d]{2,46}、)$/u
const MEMBER_MAX = 8
/** 共登记咨询、投诉、举报, 43个城市开通地铁、轻轨线路: what is done with all of them. */
const DONE_TO_ALL =
  /^[\s\S]*(?:[开開]通[运運][营營]|[开開]通|登[记記]|受理|接[到收获獲]|收到|[处處]理|[办辦]理|生[产產]|[销銷]售|新建|建成)(?:消[费費]者|群[众眾])?(?=\p{Script=Han}{2,8}、)/u
/** What such a list stands behind: 用于科技、教育…, 对小学、中学…. */
const LIST_LEAD =
  /^而(?!立)|^.{0,16}(?:用于|用於|包括|包含|对于|對於|关于|關於|加大对|加大對|涵盖|涵蓋|针对|針對|其中)|^.{0,8}?(?:[年月](?:来|來|间|間|底|末|份)?|季度|半年|新增|完成|实现|實現)/u
/** What is done first and then is no list of things: 调结构、促改革. */
const DEED = /^(?:[稳穩促调調保抓控降补補去强強增防优優惠改引提扩擴推拓建破立减減][^、]{1,4})$/u

/** A name with the members of its list before it. */
export function withList({ text, claim, measure, sentence }: Asked, name: string): string {
  if (measure === null || measure.start >= claim.start || text[measure.start - 1] !== '、')
    return name
  const from = Math.max(sentence.start, measure.start - LIST_BACK_MAX)
  const lead = text.slice(from, measure.start).replace(DONE_TO_ALL, '，')
  const found = MEMBERS.exec(lead)
  if (
    found === null &&
    !/^[^，,；;：:。）)\d]+、$/u.test(text.slice(sentence.start, measure.start))
  )
    return name
  const words = (found?.[1] ?? text.slice(sentence.start, measure.start)).replace(LIST_LEAD, '')
  const members = words.split('、').slice(0, -1)
  const areShort = members.every((one) => one.length > 0 && one.length <= MEMBER_MAX)
  // 一、营业总收入: a number of the line.
  const isNumbered = members.length === 1 && /^[一二三四五六七八九十]{1,3}$/u.test(members[0] ?? '')
  if (isNumbered || members.length === 0 || !areShort) return name
  if (members.every((one) => DEED.test(one))) return name
  return `${words}${name}`
}
