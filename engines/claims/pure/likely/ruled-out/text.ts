import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'

/** A text with what rules tie in it. */
export type Said = {
  readonly doc: Doc
  readonly context: Context
  readonly relations: readonly Relation[]
}
export type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>

export function at({ context }: Said, index: number | null | undefined): ReadClaim | undefined {
  return context.claims[index ?? -1]
}

/** Its words before it, back to a comma. */
export function clauseBefore({ doc: { text } }: Said, { start }: ReadClaim): string {
  return /[^，。；：、（\n]*$/.exec(text.slice(Math.max(0, start - CLAUSE_MAX), start))?.[0] ?? ''
}

const CLAUSE_MAX = 40

export function isChinese({ doc }: Said, { sentence }: ReadClaim): boolean {
  return doc.sentences[sentence]?.grammar === 'zh'
}

export function paragraphOf({ doc }: Said, { sentence }: ReadClaim): number {
  return doc.sentences[sentence]?.paragraph ?? -1
}

/** What is told of a year, a month or a day where others are told of all of them. */
const MEAN = /(?:(?:[年月日周季人户均]|平)均|平均每|每[年月日天周季]|单日|当日)[^，。；、\d]{0,10}$/

export function isMeanOfTimes(said: Said, claim: ReadClaim): boolean {
  return isChinese(said, claim) && MEAN.test(clauseBefore(said, claim))
}

/** What is measured, of things that reports measure side by side. */
const HEADS =
  /利润|收入|增加值|产值|生产总值|零售|收购|进出口|出口|进口|投资|税收|经费|投入|支出|存款|贷款|人口|产量|销量|企业数量?|发电量|用电量|货运量|客运量|价格/g

/** Whether both are named, and as things that aren't measured alike: 企业数量 and 营业收入. */
export function areMeasuredOtherwise(said: Said, a: ReadClaim, b: ReadClaim): boolean {
  const [one, other] = [a, b].map((claim) => headOf(said, claim))
  return one !== undefined && other !== undefined && one !== other
}

/** In its clause, else in its sentence: 总产值达到A，增长B. */
export function headOf(said: Said, claim: ReadClaim): string | undefined {
  const from = said.doc.sentences[claim.sentence]?.start ?? claim.start
  return (
    clauseBefore(said, claim).match(HEADS)?.at(-1) ??
    said.doc.text
      .slice(Math.max(from, claim.start - SENTENCE_MAX), claim.start)
      .match(HEADS)
      ?.at(-1)
  )
}

const SENTENCE_MAX = 80
