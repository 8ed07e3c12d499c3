// A clause that says how a subject fares, in four signs: 茶叶产业增势强劲, 海外市场持续突破.

/** The subject by its kind, and the four signs, or six with how long it goes on, that are said of it. */
const FARES =
  /^(?:其中[，,]?)?(\p{Script=Han}{1,14}?(?:[业業品车車客區区院校店馆館场場企货貨粮茶者]|[银銀]行|公司|集[团團]|[贷貸存]款|[业業][务務]|板[块塊]|渠道|居民|[审審]判|消[费費]|[项項]目|投[诉訴]|案件|工作|[领領]域|汽[车車]|[经經][济濟]|生[产產]|外[贸貿]))(?:[则則]|[继繼][续續]|持[续續]|保持|呈[现現]|[实實][现現]|[发發]展)?(\p{Script=Han}{4})$/u
/** What is done by another than the subject, and when or why something came about. */
const NO_SUBJECT =
  /^(?:[推促加深支帮引带助扩提优做强打着坚把将为从由随在以通按据经当与和及让使该其此这各多]|全(?![国國省市县縣区區州])|大力|积极|充分|有效)|[的和与受因于於对對向、“]/u
/** It goes on to another subject, or to what is measured, or to a verb with its object. */
const NO_STATE =
  /^(?:[的之和与及、]|发布|公布|披露|举[办行]|召开|表示|介绍|显示|实施|包括|方面|情况)|(?:[率额量值示称悉道]|收入|利润|出口|进口|投资|支出|人数|资金|成本)$/u
/** What stands behind a subject and tells no more of it. */
const AREA = /(?<=.{2})(?:[领領]域|工作|方面|生[产產])$/u

/** Who fares as the clause says; null where it says something else, or where a market or a firm has no name. */
export function subjectIn(clause: string): string | null {
  const [, who = '', how = ''] = FARES.exec(clause) ?? []
  return who.length < 3 || NO_SUBJECT.test(who) || NO_STATE.test(how) ? null : who.replace(AREA, '')
}
