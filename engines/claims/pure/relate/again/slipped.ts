import { add, compare, rationalOf, subtract } from '#platform/exact'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Line, type Part, sortOf } from '../part.ts'
import { fitOfTwo } from '../whole/slip.ts'
import { isOneMore, mayBeOne } from './may-be-one.ts'
import { hasName, isOwned } from './pointing.ts'
import { isNear } from './slips.ts'
import { isRow } from './titles.ts'
import { areOfTwoPlaces, digitsOf } from './told-name.ts'

// A figure of a sentence or two before, told again among the same words with a slip of the pen: 建成高标准农田186万亩。…168万亩高标准农田全部纳入…;
// "will be 214 kilometres long. Once trains run over the full 241 kilometres of the line". That two figures of one unit are a slip apart
// happens by chance; that the same words stand around them as well hardly does.

type Same = Extract<Relation, { kind: 'same' }>

/** How many sentences back it may stand. */
const BACK = 2
/** Sentences with more figures are lists. */
const PARTS_MAX = 12

export function slippedAgain(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Same[] {
  const isJoined = joinedOf(relations)
  return lines.flatMap((line, at) => {
    const paragraph = doc.paragraphs[line.tape.sentence.paragraph]
    if (paragraph === undefined || isRow(doc, paragraph) || paragraph.kind === 'list') return []
    const back = lines
      .slice(Math.max(0, at - BACK), at)
      .filter(
        (one) =>
          one.tape.sentence.paragraph === line.tape.sentence.paragraph &&
          one.parts.length <= PARTS_MAX,
      )
    if (back.length === 0 || line.parts.length > PARTS_MAX) return []
    return line.parts.flatMap((part): readonly Same[] => {
      if (!isFigure(part) || isJoined.has(part.claim.index)) return []
      const found = toldBefore(line, back, part)
      return found === null || isJoined.has(found.claim.index)
        ? []
        : [{ kind: 'same', claims: [found.claim.index, part.claim.index] }]
    })
  })
}

/** Figures that something else already says are what they are. */
function joinedOf(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(
    relations.flatMap((one): readonly (number | null)[] => {
      switch (one.kind) {
        case 'same':
          return one.claims
        case 'change':
          return one.result !== null && one.base !== null ? [one.base] : []
        default:
          return []
      }
    }),
  ) as ReadonlySet<number>
}

function isFigure({ claim, role, mark }: Part): boolean {
  const isTold = role === 'level' || role === 'target' || role === 'share'
  return claim.form === 'number' && isTold && mark !== 'from' && mark !== 'than'
}

type Placed = { readonly part: Part; readonly line: Line }

function toldBefore(line: Line, back: readonly Line[], part: Part): Part | null {
  const figures = back.flatMap((one) =>
    one.parts
      .filter((other) => isFigure(other) && areOneUnit(other.claim, part.claim))
      .map((other) => ({ part: other, line: one })),
  )
  if (isOneMore(line.tape.text, part.claim)) return null
  if (figures.some((one) => fitOfTwo(one.part.claim, part.claim) === 'equal')) return null
  const isOwn = line.parts
    .slice(0, part.order)
    .some(({ claim }) => fitOfTwo(claim, part.claim) === 'equal')
  if (isOwn || isReckoned(part, figures)) return null
  const own = { part, line }
  const slips = figures.filter(
    (one) =>
      isSlip(one.part.claim, part.claim) &&
      mayBeOne(one.part.claim, part.claim) &&
      (part.direction === null || one.part.direction === part.direction) &&
      (areToldAlike(one, own) || (figures.length === 1 && isPointing(own))),
  )
  if (slips.length === 1) return slips[0]?.part ?? null
  const [only, ...more] = figures
  return only !== undefined && more.length === 0 && isChanged(only, own) ? only.part : null
}

const OTHER =
  /新增|其中|另|再|还|共|累计|计划|目标|达|至|比|较|去年|上年|同期|约|超|近|以上|余|多|每|首批|剩|余下|年|月|日/

/** 发放消费券3.6亿元。3.9亿元消费券带动…: a figure of the same digits and of a name, told at the head of its clause, of which one digit was changed. */
function isChanged(before: Placed, own: Placed): boolean {
  const [a, b] = [before.part.claim, own.part.claim]
  const { text, grammar, sentence } = own.line.tape
  if (grammar !== 'zh' || a.precision !== b.precision || lengthOf(a) !== lengthOf(b)) return false
  if (a.unit !== b.unit || a.bound !== 'exact' || b.bound !== 'exact' || digitsOf(b) < 2)
    return false
  const head = text.slice(Math.max(sentence.start, b.start - 8), b.start)
  const noun = /^的?([㐀-鿿]{3})/.exec(text.slice(b.end, b.end + 4))?.[1]
  const told = around(before, NEAR.zh)
  return (
    noun !== undefined &&
    // 组建20个重点实验室群。22个重点产业集群: of counts there are many.
    !isCount(b.unit) &&
    /(?:^|[，。；：“])(?:这|该|上述)?$/.test(head) &&
    !OTHER.test(head) &&
    told.before.includes(noun) &&
    mayBeOne(a, b) &&
    isNear(a, b)
  )
}

function isCount(unit: string): boolean {
  return ['count', 'person', 'place', 'firm'].includes(dimensionOf(unit))
}

/** 613.4万人 and 631.4万的户籍人口. */
function areOneUnit(a: ReadClaim, b: ReadClaim): boolean {
  return a.unit === b.unit || (isCount(a.unit) && isCount(b.unit))
}

/** As many digits, of which two neighbours changed places. */
function isSlip(a: ReadClaim, b: ReadClaim): boolean {
  const isSmall =
    a.value.scale === 0 && a.value.coefficient < 100n && dimensionOf(a.unit) === 'count'
  return (
    !isSmall &&
    lengthOf(a) === lengthOf(b) &&
    a.precision === b.precision &&
    fitOfTwo(a, b, 2) === 'slip'
  )
}

function lengthOf({ value }: ReadClaim): number {
  return String(value.coefficient).replace('-', '').length
}

/** The sum or difference of two that were told. */
function isReckoned({ claim }: Part, others: readonly Placed[]): boolean {
  const value = rationalOf(claim.value)
  const values = others.slice(0, 8).map(({ part }) => rationalOf(part.claim.value))
  return values.some((a, at) =>
    values.some(
      (b, next) =>
        next > at &&
        [add(a, b), subtract(a, b), subtract(b, a)].some((one) => compare(one, value) === 0),
    ),
  )
}

function areToldAlike(before: Placed, own: Placed): boolean {
  if (areOfTwo(before, own)) return false
  return own.line.tape.grammar === 'zh' ? haveRun(before, own) : haveWords(before, own)
}

/** "The 540 MW wind farm at Haldane", 白水寨景区接待 and 青岭景区接待: by their names they are two. */
function areOfTwo(before: Placed, own: Placed): boolean {
  const { text, grammar, sentence } = own.line.tape
  const { end } = own.part.claim
  if (grammar === 'zh') return areOfTwoPlaces(text, before.part.claim, own.part.claim)
  const rest = text.slice(end, Math.min(sentence.end, end + 60))
  if (isOwned(rest)) return true
  const name = /^[^.;:,\d]{0,30}? (?:at|in) ([A-Z][a-z]+)/.exec(rest)?.[1]
  return name !== undefined && !hasName(before.line, name)
}

/** "This £48 million will", "the 3.2 percent reading": words that point back and name nothing of their own. */
function isPointing(own: Placed): boolean {
  const { before, behind } = around(own, NEAR.en)
  if (own.line.tape.grammar === 'zh')
    return /(?:这|该|上述)[座条个项所款笔家批届]?[^，。；、\d的]{0,4}$/.test(before)
  return (
    /(?:^|[.“"‘] ?)(?:This|These|That) $/.test(before) ||
    (/\b(?:the|this|that) $/i.test(before) &&
      /^ (?:reading|figure|rate|level|number|total|sum|amount|mark|result)\b/i.test(behind))
  )
}

/** How much around a figure names it. */
const NEAR = { zh: 14, en: 48 } as const
/** So many characters in common are a name and no chance; of long figures fewer will do. */
const RUN_MIN = 4

function haveRun(before: Placed, own: Placed): boolean {
  const [a, b] = [around(before, NEAR.zh), around(own, NEAR.zh)]
  const least = digitsOf(own.part.claim) > 2 ? RUN_MIN - 1 : RUN_MIN
  const [head, tail] = [b.before.slice(-8), b.behind.replace(/^的/, '').slice(0, 8)]
  const told = `${a.before}|${a.behind}`
  return [endsOf(head, least), tail.slice(0, least)].some(
    (run) => run.length === least && /^[㐀-鿿]+$/.test(run) && told.includes(run),
  )
}

/** The last characters before a figure, without the words that only lead to it. */
function endsOf(words: string, least: number): string {
  return words.replace(/(?:约|为|达到|达|共|的|有|是|近|超|超过)+$/, '').slice(-least)
}

const EMPTY: ReadonlySet<string> = new Set(
  'that this these those with from were have been will would which their about more than over under also said says year years month months million billion trillion percent cent total full some other another'.split(
    ' ',
  ),
)

/** A word beside it stands beside the other too, and an article says that it was told. */
function haveWords(before: Placed, own: Placed): boolean {
  const [a, b] = [around(before, NEAR.en), around(own, NEAR.en)]
  const isThe =
    /\b(?:the|this|that|these|those|its|their|all) (?:full |entire |whole |total |same )?$/i.test(
      b.before,
    )
  if (!isThe || digitsOf(own.part.claim) < 2) return false
  const told = new Set(wordsOf(`${a.before} ${a.behind}`))
  const said = [...wordsOf(b.behind).slice(0, 3), ...unitWords(own)]
  return said.some((word) => told.has(word) || [...told].some((one) => areOneWord(one, word)))
}

/** "The $2.53 billion guidance" of what was guided. */
function areOneWord(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 5)
  return length > 3 && a.slice(0, length) === b.slice(0, length)
}

function unitWords({ part, line }: Placed): readonly string[] {
  const { claim } = part
  return sortOf(claim) === 'quantity' && dimensionOf(claim.unit) === 'count'
    ? wordsOf(line.tape.text.slice(claim.number.end, claim.end))
    : []
}

function wordsOf(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(/[a-z]{4,}/g)]
    .map(([word]) => word.replace(/s$/, ''))
    .filter((word) => !EMPTY.has(word))
}

function around(
  { part: { claim }, line: { tape } }: Placed,
  near: number,
): { readonly before: string; readonly behind: string } {
  const { start, end } = tape.sentence
  return {
    before: tape.text.slice(Math.max(start, claim.start - near), claim.start),
    behind: tape.text.slice(claim.end, Math.min(end, claim.end + near)),
  }
}
