import type { Asked } from '../../types.ts'
import { hasHead } from '../heads.ts'

// Figures whose clause has no name at all: what stands on the line above them, in quotes or in the sentence before is theirs.

/** No name is looked for further back. */
const REACH = 40

/** What a figure is of that nothing in its clause names; null where nothing near does. */
export function nameAlone(asked: Asked): string | null {
  const { text, sentence, claim } = asked
  if (claim.form === 'number' || claim.kind === 'rank') {
    const before = text.slice(Math.max(0, claim.start - REACH), claim.start)
    const above = ABOVE.exec(before)?.[1]
    if (above !== undefined && hasHead(above)) return above
    const within = before.slice(-Math.max(0, claim.start - sentence.start))
    const work = WORK.exec(within)?.[1]
    if (work !== undefined) return work
    const grade = COUNTED.test(claim.unit) ? GRADE.exec(within)?.[1] : undefined
    if (grade !== undefined) return grade
  }
  return movedOf(asked) ?? onward(asked)
}

/** 手持订单量 on a line of its own, and the figure on the next. */
const ABOVE = /(?:^|\n)[^\S\n]*(\p{Script=Han}{3,14})[^\S\n]*\n\s*$/u
/** 《云山》以86.9分居首. */
const WORK = /(《[^《》]{1,20}》)[以仅僅]?$/u
const COUNTED = /^(?:items|uses|persons|households|places|firms|cases)$/
/** 其中3.0到3.9级7次. */
const GRADE = /(?:^|[^\d.])(\d[\d.]{0,4}(?:到|至|[-—–~])\d[\d.]{0,4}[级級岁歲])$/u

/** 收入9亿元。比上年增加1亿元: by how much it changed, told in a sentence of its own. */
function onward({ text, sentence, claim, last, near }: Asked): string | null {
  const before = near.at(-1)
  const isMoved = claim.kind === 'growth' || claim.kind === 'gap'
  if (!isMoved || last !== null || before?.name == null) return null
  if (sentence.index - before.claim.sentence !== 1 || before.claim.form !== 'number') return null
  return CHANGED.test(text.slice(sentence.start, claim.start)) ? before.name : null
}

const CHANGED =
  /^\s*(?:增[速幅]|[涨漲降跌升]幅|[也又])?(?:[同环環]比|按[年月季]|[比较較][^，,。；;：:]{1,12}?)(?:增[长長加]?|[减減]少?|上[升涨漲]|下[降跌滑]|提[高升]|回落|[升跌涨漲降])[了约約逾超近]?$/u

/** 指数高开250点，一度升600点，高见22000点: how it moved on, and where it got, without a name of its own. */
function movedOf({ text, claim, last }: Asked): string | null {
  if (last?.name == null || last.claim.form !== 'number') return null
  const clause = text.slice(Math.max(last.claim.end, claim.start - MOVED_MAX), claim.start)
  const isMoved = claim.kind === 'growth' || claim.kind === 'gap' || claim.form === 'superlative'
  if (isMoved) return claim.start - last.claim.end > REACH ? null : last.name
  return claim.form === 'number' && claim.unit === last.claim.unit && LEVEL_AT.test(clause)
    ? last.name
    : null
}

const MOVED_MAX = 16
/** Where it stands. */
const LEVEL_AT =
  /[，,；;](?:最高|[高低][见見]|收[市盘盤][报報]|[现現]?[报報收]|[达達][到至]?|[为為]|目前[为為]?)$/u
