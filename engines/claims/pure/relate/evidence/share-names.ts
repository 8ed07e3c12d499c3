import type { Doc, Relation } from '../../model.ts'
import type { Line } from '../part.ts'
import { naming } from '../whole/naming.ts'
import type { Figure } from './figure.ts'

// What words say of a share's whole: that a paragraph speaks of it, that it was told before, what it is called.

type Share = Extract<Relation, { kind: 'share' }>

const POINTING = /^(?:It|This|That|These|They|Those)\b|^(?:这|该|其(?![中他余次]))/

const TOPIC =
  /^\W{0,3}(?:Out of|Of|Among) (?:the |all |these |its |their |some )?(?:[a-z]+ )?$|^\W{0,3}(?:在|全[部省市县])?$/i

/** "Of the 3,840 flats inspected, 2,918 met the standard. … 312 (8.1 %)": what a paragraph speaks of. */
export function isTopic(lines: readonly Line[], { line, claim }: Figure, share: Figure): boolean {
  const [own, other] = [lines[line]?.tape, lines[share.line]?.tape]
  if (own === undefined || other === undefined || share.line - line > 2) return false
  if (own.grammar !== 'en' || own.sentence.paragraph !== other.sentence.paragraph) return false
  return TOPIC.test(own.text.slice(own.sentence.start, claim.start))
}

export function isPointing({ tape: { text, sentence } }: Line): boolean {
  return POINTING.test(text.slice(sentence.start, sentence.start + 8))
}

/** Of what it is a share: 占X的, 在X中占比. */
export function baseWordsOf({ text }: Doc, { baseWords }: Share, { claim }: Figure): string {
  const before = text.slice(Math.max(0, claim.start - 30), claim.start)
  const within = /在([^，。；]{2,16})[中里](?:的|所)?(?:占比|占|比重)[^，。；]{0,4}$/.exec(
    before,
  )?.[1]
  if (within !== undefined) return within
  return baseWords === null ? '' : text.slice(baseWords.start, baseWords.end)
}

/** 外国人5126万人次，其中免签入境外国人1589万人次，占入境外国人的: the part is called so, and the figure isn't; 西部 isn't 中西部. */
function isOfOther(text: string, words: string, { claim }: Figure, part: Figure): boolean {
  const before = (start: number): string => text.slice(Math.max(0, start - 24), start)
  const [own = '', other = ''] = [claim, part.claim].map(
    ({ start }) => /[^，。；、]*$/.exec(before(start))?.[0],
  )
  const at = own.indexOf(words.slice(0, 2))
  if (/^[东西南北中]/.test(words) && at > 0 && /[东西南北中]/.test(own[at - 1] ?? '')) return true
  const way = ONE_WAY.exec(words)?.[0]
  if (way !== undefined && !own.includes(way) && BOTH_WAYS.test(before(claim.start))) return true
  return words.length > 3 && other.includes(words) && !own.includes(words)
}

/** 出入境58.9万人次，其中外籍17.4万人次，免签入境的5.3万人次占入境外籍的: of those of one way, and not of both. */
const ONE_WAY = /^[入出]境|^[进出][口港]/
const BOTH_WAYS = /出入境|进出[口港]/

/** 占全部企业的: of all that are called so, whatever else they are called, if there are no more of anything. */
export function isNamedBy(
  text: string,
  words: string,
  figure: Figure,
  near: readonly Figure[],
  script: 'en' | 'zh',
  part: Figure,
): boolean {
  if (script === 'zh' && isOfOther(text, words, figure, part)) return false
  const likeness = naming(text, words, figure.claim, script)
  if (likeness >= (script === 'en' ? 0.5 : 0.6)) return true
  const isAll = script === 'zh' && /^(?:全部|总|所有|各类)/.test(words)
  return isAll && likeness >= 0.25 && near.every(({ value }) => value <= figure.value)
}
