import type { Relation } from '../../model.ts'
import type { Line, Part } from '../part.ts'
import { measureText } from '../whole/naming.ts'

// Gaps whose base was told in a sentence before: "The U.S. rate was 4.1 %. Oregon's was 4.3 %, 0.2 points above the U.S. rate",
// 全国5.2%。我省4.9%，低于全国0.3个百分点.

type Gap = Extract<Relation, { kind: 'gap' }>

/** How many sentences back the base may have been told. */
const LINES_BACK = 4

export function withBases(
  text: string,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const places = new Map<number, readonly [at: number, part: Part]>()
  for (const [at, { parts }] of lines.entries())
    for (const part of parts) places.set(part.claim.index, [at, part])
  return relations.map((relation) => {
    if (relation.kind === 'change') {
      const [at] = places.get(relation.amount ?? -1) ?? []
      return at === undefined ? relation : (toldByItsName(text, lines, at, relation) ?? relation)
    }
    if (relation.kind !== 'gap' || relation.than !== null || relation.of === null) return relation
    const words = relation.baseWords
    const [at, of] = places.get(relation.of) ?? []
    if (words === null || at === undefined || of === undefined) return relation
    const name = nameIn(text.slice(words.start, words.end))
    return name === null ? relation : (baseBefore(text, lines, at, of, name, relation) ?? relation)
  })
}

/** 比上届增长3.5%（上届834.9亿美元）: the words of a base open what tells it. */
function toldByItsName(
  text: string,
  lines: readonly Line[],
  at: number,
  change: Extract<Relation, { kind: 'change' }>,
): Relation | null {
  const { base, result, amount, baseWords } = change
  const own = lines[at]
  if (base !== null || baseWords === null || own?.tape.grammar !== 'zh') return null
  const name = text.slice(baseWords.start, baseWords.end)
  const level = own.parts.find(({ claim }) => claim.index === result)
  if (level === undefined || !/^[㐀-鿿]{2,8}$/.test(name)) return null
  const behind = own.parts.filter(({ claim }) => claim.index > (amount ?? claim.index))
  const found = behind.filter(
    ({ claim, role }) =>
      role === 'level' &&
      claim.unit === level.claim.unit &&
      OPENED.exec(text.slice(Math.max(0, claim.start - OPENED_MAX), claim.start))?.[1] === name,
  )
  const [told, ...more] = found
  // 较上年同期下降3%；每股收益为0.05元，上年同期为0.08元: of what was told in between.
  const isOfNext = behind.some(
    ({ claim, role }) =>
      role === 'level' && claim.unit === level.claim.unit && claim.end <= (told?.claim.start ?? 0),
  )
  return told === undefined || more.length > 0 || isOfNext
    ? null
    : { ...change, base: told.claim.index, isTied: true }
}

const OPENED = /[，；（(]([㐀-鿿]{2,8}?)(?:[为是达]|仅为?|达到|约为|：)?$/
const OPENED_MAX = 14

/** 全国, "U.S.": whose figure the base is, without what it is a figure of. */
function nameIn(words: string): string | null {
  const [, chinese] =
    /^(?:于|同期)?(全国|全省|全市|全区|全球|世界|[㐀-鿿]{2,6}?)(?:的|同期)?(?:平均水平|平均|水平|增速|增幅|均值)?$/.exec(
      words,
    ) ?? []
  if (chinese !== undefined) return chinese
  const [, english] =
    /^(?:the )?([A-Za-z][A-Za-z.’' -]{1,24}?)(?: average| rate| figure| level)+$/i.exec(words) ?? []
  return english === undefined ? null : english.toLowerCase()
}

function baseBefore(
  text: string,
  lines: readonly Line[],
  at: number,
  of: Part,
  name: string,
  gap: Gap,
): Gap | null {
  const paragraph = lines[at]?.tape.sentence.paragraph ?? 0
  for (let back = at; back >= 0 && back >= at - LINES_BACK; back -= 1) {
    const line = lines[back]
    if (line === undefined || paragraph - line.tape.sentence.paragraph > 1) return null
    const found = line.parts.filter(
      (part) =>
        part.claim.end <= of.claim.start &&
        part.claim.unit === of.claim.unit &&
        part.role === of.role &&
        part.claim.period === of.claim.period &&
        isCalled(text, line, part, name) &&
        areOneMeasure(text, part, of, name),
    )
    const [base] = found
    if (base === undefined) continue
    return found.length === 1 ? { ...gap, than: base.claim.index } : null
  }
  return null
}

/** The name stands in the sentence before the figure, and no other figure between them. */
function isCalled(text: string, { tape, parts }: Line, part: Part, name: string): boolean {
  const from = parts[part.order - 1]?.claim.end ?? tape.sentence.start
  return text
    .slice(Math.max(from, part.claim.start - 80), part.claim.start)
    .toLowerCase()
    .includes(name)
}

/** Called by the same words but for whose it is; "the rate" and "the average" may be either's. */
function areOneMeasure(text: string, base: Part, of: Part, name: string): boolean {
  const [a, b] = [base, of].map(({ claim }) => wordsOf(measureText(text, claim.measure), name))
  if (a === undefined || b === undefined) return false
  if (a.length === 0 || b.length === 0) return true
  return a.some((word) => b.includes(word))
}

function wordsOf(measure: string, name: string): readonly string[] {
  const words = measure
    .toLowerCase()
    .replace(name, '')
    .replace(/[a-z]+[’']s /g, '')
  if (/[㐀-鿿]/.test(words)) {
    const core = words.replace(/全国|全省|全市|我省|我市|全区|平均|的/g, '')
    return core === '' ? [] : [core]
  }
  return (words.match(/[a-z]+/g) ?? []).filter((word) => word.length > 2 && !EMPTY.has(word))
}

const EMPTY: ReadonlySet<string> = new Set([
  'the',
  'rate',
  'average',
  'state',
  'and',
  'for',
  'its',
  'figure',
])
