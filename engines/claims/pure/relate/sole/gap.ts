import { compare, rationalOf } from '#platform/exact'
import type { Relation } from '../../model.ts'
import type { Placed } from '../change/beside/then.ts'
import { isLonger } from '../order/named.ts'
import { clauseStart, clauseStop, type Line, type Part } from '../part.ts'
import type { Said } from './words.ts'

type Of<K extends Relation['kind']> = Extract<Relation, { kind: K }>

const OVER_TIME =
  /同比|环比|同期|[上去前]年|上[月季]|年初|年末|全年|以来|比\d+月|\b(?:year|month|quarter|week|since|earlier|ago|before)\b/i

/** How far two figures of one time lie apart, whichever is the larger. */
export function gapOf(
  { tape }: Line,
  part: Part,
  said: Said,
  levels: readonly [Placed, Placed],
): Of<'gap'> | null {
  const [first, second] = levels
  if (!said.isSpread && !part.isHigher) return null
  const clause = tape.text.slice(
    tape.items[clauseStart(tape, part.at)]?.start,
    tape.items[clauseStop(tape, part.at) - 1]?.end,
  )
  if (!said.isSpread && OVER_TIME.test(clause)) return null
  const [a, b] = [first.part, second.part]
  if (a.claim.period !== b.claim.period || a.role !== b.role) return null
  const named = said.isSpread || tape.grammar !== 'zh' ? null : namedOf(tape.text, part, levels)
  if (!said.isSpread && tape.grammar === 'zh' && named === null) return null
  if (compare(rationalOf(first.part.claim.value), rationalOf(second.part.claim.value)) === 0)
    return null
  const way = said.way === 'flat' ? null : said.way
  return named === null
    ? gapBetween(part, a, b)
    : { ...gapBetween(part, named === a ? b : a, named), direction: way }
}

export function gapBetween({ claim }: Part, of: Part, than: Part): Of<'gap'> {
  return {
    kind: 'gap',
    of: of.claim.index,
    than: than.claim.index,
    amount: claim.index,
    direction: null,
    baseWords: null,
    isSole: true,
  }
}

const THAN = /(?:比|高于|低于|快于|慢于|高出|优于|好于|多于|少于|较)(\p{L}{2})\p{L}{0,10}?$/u

/** 比全国快1.3个百分点: the level that is told of 全国. */
function namedOf(text: string, { claim }: Part, levels: readonly Placed[]): Part | null {
  const name = THAN.exec(text.slice(Math.max(0, claim.start - 20), claim.start))?.[1]
  if (name === undefined) return null
  return (
    levels.find(({ part }) => {
      const before = text.slice(Math.max(0, part.claim.start - 20), part.claim.start)
      const at = before.indexOf(name)
      // 高技术制造业投资 is none of 制造业投资.
      if (at > 0 && isLonger(before[at - 1])) return false
      // 占全省的30.5%: a whole has another figure.
      if ('占佔'.includes(before[at - 1] ?? ' ')) return false
      return before.includes(name === '全国' ? '国' : name) && !isOneOfTwo(before, name)
    })?.part ?? null
  )
}

/** 商品和服务零售总额 is none of 商品零售额. */
function isOneOfTwo(words: string, name: string): boolean {
  return /^[和与及]/.test(words.slice(words.indexOf(name) + name.length))
}

/** 服务零售额增长5.3%，比商品零售额快4.2个百分点: beside 商品和服务零售总额, which is of both. */
export function isOverWhole(
  text: string,
  { claim }: Part,
  levels: readonly [Placed, Placed],
): boolean {
  const name = THAN.exec(text.slice(Math.max(0, claim.start - 20), claim.start))?.[1]
  if (name === undefined) return false
  const told = levels
    .map(({ part }) => text.slice(Math.max(0, part.claim.start - 20), part.claim.start))
    .filter((before) => before.includes(name))
  return told.length > 0 && told.every((before) => isOneOfTwo(before, name))
}
