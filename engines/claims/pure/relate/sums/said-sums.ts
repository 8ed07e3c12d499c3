import type { Doc, Relation } from '../../model.ts'
import type { Line, Part } from '../part.ts'
import { chineseSums } from './chinese.ts'
import { englishSums } from './english.ts'
import { flowsIn } from './flows.ts'
import { hundredsIn, sharesBelow } from './hundred.ts'
import { isNear, kinsOf, type Said, saidOf } from './kin.ts'
import { periodSums } from './periods.ts'
import { sharesTogether } from './together.ts'

const LINES_BACK = 3

/** With the sums that words alone tie; what is known of them already is said by words now. */
export function withSaidSums(
  doc: Doc,
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const found = lines.flatMap((line, at) => [
    ...saidIn(doc, lines, line, at).filter((one) => !isNoSum(line, one)),
    ...listBelow(doc, lines, at),
    ...(doc.paragraphs[line.tape.sentence.paragraph]?.kind === 'row' ? [] : sharesBelow(line)),
  ])
  const said = new Map(found.map((one) => [keyOf(one), one]))
  const others = relations.filter(
    (one) => one.kind !== 'parts' || !one.complete || !said.has(keyOf(one)),
  )
  // By each of its shares: what a longer list holds is all of it there.
  const known = new Map(
    relations.flatMap((one) =>
      one.kind === 'shares-of-one' ? one.shares.map((share) => [share, one.shares] as const) : [],
    ),
  )
  const hundreds = lines
    .filter(({ tape }) => doc.paragraphs[tape.sentence.paragraph]?.kind !== 'row')
    .flatMap(hundredsIn)
    .filter(({ shares: [first = -1, ...others] }) => {
      const all = known.get(first)
      return all === undefined || !others.every((share) => all.includes(share))
    })
  return [...others, ...said.values(), ...hundreds]
}

function saidIn(doc: Doc, lines: readonly Line[], line: Line, at: number): readonly Said[] {
  const { sentence, grammar } = line.tape
  if (doc.paragraphs[sentence.paragraph]?.kind === 'row') return []
  const earlier = lines
    .slice(Math.max(0, at - LINES_BACK), at)
    .filter(
      ({ tape: { sentence: other } }) =>
        other.paragraph === sentence.paragraph ||
        (other.paragraph === sentence.paragraph - 1 &&
          doc.paragraphs[other.paragraph]?.kind === 'heading'),
    )
    .toReversed()
  const flows = flowsIn(line, earlier[0])
  if (flows.length > 0) return flows
  const times = periodSums(line, earlier)
  if (times.length > 0) return times
  return grammar === 'zh'
    ? [
        ...chineseSums({ line, earlier, above: lines.slice(Math.max(0, at - ABOVE), at) }),
        ...sharesTogether(line),
      ]
    : englishSums({ line, earlier })
}

/** How far back a whole may stand that is divided by 按行业分. */
const ABOVE = 6
const LISTED_MAX = 14
const ENTRY_MAX = 160
const OPEN =
  /\b(?:includ\w+|such as|among|for example|highlights)\b[^.]{0,60}$|(?:包括|主要|其中|如(?!下))[^。]{0,12}$/i

/** "Will plant 12,000 trees this year:", and a list of lines with one figure each. */
function listBelow(doc: Doc, lines: readonly Line[], at: number): readonly Said[] {
  const line = lines[at]
  if (line === undefined) return []
  const { sentence } = line.tape
  const text = doc.text.slice(sentence.start, sentence.end).trimEnd()
  if (!/[:：]$/.test(text) || OPEN.test(text.slice(0, -1))) return []
  return kinsOf(line).flatMap((kin): readonly Said[] => {
    const [whole, ...more] = kin
    if (whole === undefined || more.length > 0) return []
    const parts: Part[] = []
    for (const entry of lines.slice(at + 1, at + 1 + LISTED_MAX)) {
      const own = entry.tape.sentence.paragraph
      const paragraph = doc.paragraphs[own]
      if (own !== sentence.paragraph + parts.length + 1 || paragraph === undefined) break
      if (paragraph.kind === 'row' || paragraph.end - paragraph.start > ENTRY_MAX) break
      const [part, ...others] =
        kinsOf(entry).find((one) => one.some(({ claim }) => claim.unit === whole.claim.unit)) ?? []
      if (part === undefined || others.length > 0) break
      parts.push(part)
    }
    return parts.length > 1 && isNear(whole, parts, 0.6, 1.6) ? [saidOf(whole, parts)] : []
  })
}

const MEAN =
  /(?:(?<![年月日]度?)平均|[人户亩件]均|均价|单价|价格|浓度|指数)[^，。；：]{0,14}$|\b(?:averag(?:e|ed|es|ing)|mean|median|per capita|index)\b[^,.;:]{0,60}$/i
/** 年度计划检修18台 … 超额完成计划. */
const PLANNED = /(?:计划|目标|任务)[^，。；]{0,14}$/

const SIDES_BACK = 200
const ONE_SIDE = /\b(?:total|all) (?:exports|imports)\b[^.;]{0,30}$/i
const BOTH_SIDES = /\bexports\b.*\bimports\b|\bimports\b.*\bexports\b/s

/** Means and prices of parts don't add up: 平均工资为8900元，其中非私营单位10200元，私营单位7300元. */
function isNoSum({ tape: { text, sentence }, parts }: Line, { whole }: Said): boolean {
  const claim = parts.find(({ claim: { index } }) => index === whole)?.claim
  const from = Math.max(sentence.start, (claim?.start ?? 0) - 80)
  const before = text.slice(from, claim?.start)
  const isBeaten = PLANNED.test(before) && /超额|超计划/.test(text.slice(from, sentence.end))
  // "Exports to the Union were P, imports P. Total exports were W": of one side alone.
  const isOfSide =
    ONE_SIDE.test(before) &&
    BOTH_SIDES.test(text.slice(Math.max(0, from - SIDES_BACK), claim?.start).toLowerCase())
  return claim !== undefined && (isBeaten || isOfSide || MEAN.test(before))
}

function keyOf({ whole, parts, less = [] }: Said): string {
  return `${whole}:${[...parts, ...less.map((one) => -one)].toSorted((a, b) => a - b).join()}`
}
