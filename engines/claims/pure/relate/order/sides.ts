import type { Relation } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import { isSoManyMore } from '../again/may-be-one.ts'
import { isBare, type Line, mayBeAlike, type Part, sortOf } from '../part.ts'
import { beside, levelsOf, nameOf, scopeOf } from './named.ts'

// On which side of another a figure lies, by words between the two or by the names of both: 68.4%，高于全国平均水平（67.0%）, "5.1 percent, below
// the national average of 6.2 percent", "more women than men: 1,204 women and 1,086 men".

type Target = Extract<Relation, { kind: 'target' }>
type Side = 'above' | 'below'

export function withSides(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const isTold = new Set(
    relations.flatMap((one) => (one.kind === 'target' ? [`${one.value} ${one.target}`] : [])),
  )
  const found = lines.flatMap((line, at) => [
    ...line.parts.flatMap((part) => besideLast(line, part) ?? []),
    ...namedOnes(lines, at, line),
  ])
  return [...relations, ...found.filter((one) => !isTold.has(`${one.value} ${one.target}`))]
}

function sideOf(value: Part, target: Part, side: Side): Target {
  return {
    kind: 'target',
    value: value.claim.index,
    target: target.claim.index,
    said: null,
    side,
    isWay: true,
    isTied: true,
  }
}

const ADVERBS_ZH = '(?:继续|仍|均|明显|大幅|远|略|已|也|但|依然|总体|都|显著|大大|要|其中|且|并)*'
const BETWEEN_ZH = new RegExp(
  `^(?:以上|左右)?[）)]?[，（]?${ADVERBS_ZH}(高于|多于|大于|快于|超过|低于|少于|小于|慢于)([^，。；：\\d（）]{2,16}?)(?:的|（|为|（为|，[^，。；\\d]{0,4}为)?$`,
)
const BETWEEN_EN =
  /^(?: (?:in|on|for|at|by) [A-Za-z\d ]{2,24}?)?(?:,| \()?(?: which (?:is|was)| and| still| well| far| slightly| just| clearly| is| was| thus| also| remains| remained| much| it)* (above|higher than|more than|over|exceeding|ahead of|faster than|below|lower than|less than|fewer than|under|short of|slower than) ((?:the |that |its |their |an? )?[A-Za-z][A-Za-z’' -]{2,50}?)(?:[’']s?| of| at| \(|, (?:which|who|where)(?: [a-z]+){1,4}|,)(?: about| only| just)? $/
const NO_NAME =
  /\b(?:double|half|twice|times|triple|third|quarter|planned|expected|forecasts?|estimates?|total|record|peak)\b|不足|一半|倍|预/i

/** 超过去年全年金额（3100万元）的一半: of a part of it. */
const PART_ZH = /^[）)]?的?(?:一半|约?[\d.一二两三四五六七八九十]{1,6}(?:成|[%％倍]|分之|个百分点))/

/** A figure and the one that its words hold it against. */
function besideLast(line: Line, target: Part): readonly [Target] | null {
  const value = line.parts[target.order - 1]
  if (value === undefined || !areAlike(line, value, target)) return null
  const { text, grammar } = line.tape
  const said = text.slice(value.claim.end, target.claim.start)
  if (grammar === 'zh') {
    const [, word, name] = BETWEEN_ZH.exec(said) ?? []
    if (word === undefined || name === undefined || NO_NAME.test(name)) return null
    if (target.role === 'amount' && value.role !== 'amount' && !/的$/.test(said)) return null
    if (PART_ZH.test(text.slice(target.claim.end, target.claim.end + 12))) return null
    return [sideOf(value, target, '高多大快超'.includes(word[0] ?? '') ? 'above' : 'below')]
  }
  if (target.role === 'amount' && value.role !== 'amount') return null
  const [, word, name] = BETWEEN_EN.exec(said) ?? []
  if (word === undefined || name === undefined || NO_NAME.test(name)) return null
  // "The lowest rate, at 3.1 percent, ahead of G at 3.4": who is ahead has less.
  const led = text.slice(
    Math.max(line.tape.sentence.start, value.claim.start - 60),
    value.claim.start,
  )
  const isLeast = LEAST.test(led) || (sortOf(value.claim) !== 'relative' && FASTEST.test(led))
  if (word === 'ahead of' && isLeast) return [sideOf(value, target, 'below')]
  return [sideOf(value, target, OVER.test(word) ? 'above' : 'below')]
}

const LEAST = /\b(?:lowest|smallest|fewest|least|shortest|cheapest|youngest|lightest)\b/i
/** Of times, and of no rates: "grew fastest, at 11.6 %, ahead of boats at 8.6 %". */
const FASTEST = /\b(?:fastest|quickest)\b/i
const OVER = /^(?:above|higher|more|over|exceed|ahead|faster)/

function areAlike(
  line: Line,
  { claim: a, role: left, mark }: Part,
  { claim: b, role: right }: Part,
): boolean {
  const { text } = line.tape
  return (
    [a, b].every(({ form, bound }) => form === 'number' && bound === 'exact') &&
    !isSoManyMore(text, a) &&
    mark !== 'from' &&
    mark !== 'than' &&
    (left === right || left !== 'amount' || areBracketed(text, a, b)) &&
    sortOf(a) === sortOf(b) &&
    sortOf(a) !== 'points' &&
    (isBare(text, a) === isBare(text, b) || a.unit === b.unit) &&
    mayBeAlike(text, a, b)
  )
}

/** 第三产业增速（5.9%）快于第二产业（5.1%）. */
function areBracketed(text: string, a: Part['claim'], b: Part['claim']): boolean {
  return (
    /^[）)]/.test(text.slice(a.end, a.end + 1)) && /[（(]$/.test(text.slice(b.start - 1, b.start))
  )
}

const NAMED_ZH =
  /(?:^|[，。；：、])([^，。；：、\d]{2,10}?)(?:仍|均|明显|远|略|已|继续)?(多于|高于|大于|快于|超过|少于|低于|小于|慢于)([^，。；：、\d（]{2,10}?)(?=[，。；：]|$)/g
const NAMED_EN =
  /\b([Mm]ore|[Ff]ewer|[Ll]ess|[Hh]igher|[Ll]ower) ([a-z]{3,}) than ([a-z]{3,})\b(?! (?:in|at|a|the|last|ever|before|expected)\b)|\b([A-Za-z]{3,}) (outnumber(?:ed|s)?|exceed(?:ed|s)?|outpaced|outstripped|outsold|outperformed) ([a-z]{3,})\b/g

/** The two figures beside two names of which a sentence says which is more. */
function namedOnes(lines: readonly Line[], at: number, line: Line): readonly Target[] {
  const { text, sentence, grammar } = line.tape
  const said = text.slice(sentence.start, sentence.end)
  const [first] = line.parts
  if (first === undefined) return []
  return matchesIn(grammar === 'zh' ? NAMED_ZH : NAMED_EN, said).flatMap((match) => {
    const [a, word, b] =
      grammar === 'zh'
        ? [match[1], match[2], match[3]]
        : match[1] === undefined
          ? [match[4], match[5], match[6]]
          : [match[2], match[1], match[3]]
    const [who, than] = [a, b].map((one) => nameOf(one ?? '', grammar))
    if (who == null || than == null || word === undefined) return []
    const held = line.parts.flatMap(({ order }) => line.parts[order] ?? [])
    const levels = levelsOf(
      scopeOf(lines, at).filter((one) => one === line),
      first,
    )
      .concat({ line, part: first })
      .filter(({ part }) => held.includes(part) && part.role !== 'amount')
    const [value, target] = [beside(levels, who), beside(levels, than)]
    if (value === null || target === null || value.part === target.part) return []
    if (!areAlike(line, value.part, target.part)) return []
    // "27.2 percent for the whole group, as more women than men took part": not of the rates before it.
    const isBehind = value.part.claim.start < sentence.start + match.index
    if (isBehind && sortOf(value.part.claim) === 'relative') return []
    const isOver = /^(?:more|higher|out|exceed)|^[多高大快超]/i.test(word)
    return [sideOf(value.part, target.part, isOver ? 'above' : 'below')]
  })
}
