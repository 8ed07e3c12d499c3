import type { Asked } from './types.ts'

// What is measured may be a list: 科技、教育、卫生等方面的支出. Its last member alone says too little.

const BACK_MAX = 48
const MEMBERS = /(?:^|[，,；;：:。）)])([^，,；;：:。）)\d]{2,46}、)$/u
const MEMBER_MAX = 8
/** What such a list stands behind: 用于科技、教育…, 对小学、中学…. */
const LEAD =
  /^.{0,16}(?:用于|用於|包括|包含|对于|對於|关于|關於|加大对|加大對|涵盖|涵蓋|针对|針對|其中)|^.{0,8}?(?:[年月](?:来|來|间|間|底|末|份)?|季度|半年|新增|完成|实现|實現)/u
/** What is done first and then is no list of things: 调结构、促改革. */
const DEED = /^(?:[稳穩促调調保抓控降补補去强強增防优優惠改引提扩擴推拓建破立减減][^、]{1,4})$/u

/** A name with the members of its list before it. */
export function withList({ text, claim, measure, sentence }: Asked, name: string): string {
  if (measure === null || measure.start >= claim.start || text[measure.start - 1] !== '、')
    return name
  const from = Math.max(sentence.start, measure.start - BACK_MAX)
  const found = MEMBERS.exec(text.slice(from, measure.start))
  if (
    found === null &&
    !/^[^，,；;：:。）)\d]+、$/u.test(text.slice(sentence.start, measure.start))
  )
    return name
  const words = (found?.[1] ?? text.slice(sentence.start, measure.start)).replace(LEAD, '')
  const members = words.split('、').slice(0, -1)
  const areShort = members.every((one) => one.length > 0 && one.length <= MEMBER_MAX)
  if (members.length === 0 || !areShort || members.every((one) => DEED.test(one))) return name
  return `${words}${name}`
}
