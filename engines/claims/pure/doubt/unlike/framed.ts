import type { Context } from '../../context/context.ts'
import { areToldApart } from '../../derived/again/two-things.ts'
import type { Doc, ReadClaim, Relation, Sentence } from '../../model.ts'
import { matchesIn } from '../../text/matches.ts'
import { sizeOf, type Text } from '../text.ts'
import { areOfEntriesAlike, areOfTwoNamedEntries } from './chinese-entries.ts'
import {
  areAtOnePlace,
  areInTwoEntries,
  areOfTwoEntries,
  areOfTwoNames,
  isOneName,
} from './english-entries.ts'
import { isGuessedAcross } from './guessed.ts'
import { areOfOppositeNames, areOfOppositeSubjects } from './opposite.ts'
import { areOfTwoTimes } from './times.ts'

// A text that tells of one place, firm or school after the other says the same of each: "In Norvale, output came to 41.7 billion. In Torcombe,
// output came to 41.5 billion", 东岭区102.6亿元，南桥区120.6亿元. Two such figures are of two, and one isn't computed from the other.

type Said = Pick<Text, 'doc' | 'context'>

/** The named thing that a figure is told of; `isOwn` if its own sentence or clause names it, and no earlier one of its paragraph or the heading above. */
type Frame = { readonly name: string; readonly isOwn: boolean }

/** Whether figures that must be of one thing are told of two. */
export function areOfOtherFrames(said: Said, one: Relation): boolean {
  switch (one.kind) {
    case 'same':
      return (
        areOfTwo(said, one.claims, true) ||
        areInOneForm(said, one.claims) ||
        areOfTwoNamedEntries(said, one.claims) ||
        areTwo(said, one.claims, areOfTwoEntries) ||
        areOfTwoTimes(said, one.claims) ||
        areOfOppositeNames(said, one.claims) ||
        (one.isGuess === true && areTwo(said, one.claims, areGuessedApart))
      )
    case 'change':
      return (
        areOfTwo(said, [one.result, one.base]) ||
        areTwo(said, [one.result, one.base ?? one.difference ?? null], areAtOnePlace) ||
        (one.isGuess === true && areTwo(said, [one.result, one.base], areOfOppositeSubjects))
      )
    case 'gap':
      // What is told of one entry as of another is no difference between the two, unless words say so.
      return one.isGuess === true && areTwo(said, [one.amount, one.of], areOfTwoNames)
    case 'share':
      return one.isGuess === true && areTwo(said, [one.part, one.whole], areAtOnePlace)
    case 'ways':
      return areTwo(said, [one.told, one.again], areOfTwoEntries)
    case 'parts': {
      const [first] = one.parts
      if (one.complete && one.isTied !== true && areOfEntriesAlike(said, one)) return true
      if (!one.complete && areOfTwoNamedEntries(said, [one.whole, ...one.parts])) return true
      // Parts of several places make up the whole of all.
      if (one.complete && areOfEntries(said, one.whole, one.parts, one.isGuess === true))
        return true
      return first !== undefined && !areOfTwo(said, one.parts) && areOfTwo(said, [one.whole, first])
    }
    default:
      return false
  }
}

/** Without the repetitions that aren't any, whoever found them. */
export function withoutOtherFrames(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  return relations.filter(
    (one) =>
      !(one.kind === 'same' || one.kind === 'ways' || one.isGuess === true) ||
      (!areOfOtherFrames({ doc, context }, one) && !isGuessedAcross({ doc, context }, one)),
  )
}

/** What no words tie, and words tell apart. */
function areGuessedApart({ doc }: Said, one: ReadClaim, other: ReadClaim): boolean {
  if (doc.sentences[one.sentence]?.grammar === 'zh' || Math.abs(one.sentence - other.sentence) > 1)
    return false
  const [told, own] = one.start < other.start ? [one, other] : [other, one]
  return areToldApart(doc, told, own)
}

function claimAt({ context: { claims } }: Said, index: number | null): ReadClaim | undefined {
  return index === null ? undefined : claims[index]
}

/** One part is of the entry of the whole, and one of another; a sum of other entries alone may be one, where words say so. */
function areOfEntries(
  said: Said,
  whole: number,
  parts: readonly number[],
  isGuess: boolean,
): boolean {
  const of = claimAt(said, whole)
  if (of === undefined) return false
  const all = parts.flatMap((index) => claimAt(said, index) ?? [])
  if (isGuess && (all.every((part) => areOfTwoNames(said, of, part)) || hasOneMore(of, all)))
    return true
  return (
    all.some(({ sentence }) => sentence === of.sentence) &&
    all.some((part) => areInTwoEntries(said, of, part))
  )
}

/** "35 beds: 22 occupied, 13 free, 4 let in": the whole is told without one of them. */
function hasOneMore(whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const sum = parts.reduce((all, part) => all + sizeOf(part), 0)
  return (
    parts.length > 2 && parts.some((part) => Math.abs(sum - sizeOf(part) - sizeOf(whole)) < EXACT)
  )
}

const EXACT = 1e-6

function areTwo(
  said: Said,
  ends: readonly (number | null)[],
  areApart: (said: Said, one: ReadClaim, other: ReadClaim) => boolean,
): boolean {
  const [one, other] = ends.map((index) => claimAt(said, index))
  return one !== undefined && other !== undefined && areApart(said, one, other)
}

function areOfTwo(said: Said, ends: readonly (number | null)[], isRetold = false): boolean {
  const [first, ...others] = ends.flatMap((index) => claimAt(said, index) ?? [])
  const frame = first === undefined ? null : frameOf(said, first)
  if (first === undefined || frame === null) return false
  return others.some((other) => {
    const isHere = other.sentence === first.sentence && !isHan(said, first)
    const its = isHere ? null : frameOf(said, other)
    if (its === null || isOneName(frame.name, its.name)) return false
    return !isRetold || (frame.isOwn && its.isOwn) || areToldAlike(said, first, other)
  })
}

/** "Of the 1,026 firms 410 were small. … Of the 1,206 firms 482 were small": in the same words, and more than one figure is another. */
function areInOneForm({ doc, context }: Said, ends: readonly number[]): boolean {
  const [one, other] = ends.map((index) => {
    const { start = 0, end = 0 } = doc.sentences[context.claims[index]?.sentence ?? -1] ?? {}
    return doc.text.slice(start, end)
  })
  if (one === undefined || other === undefined || masked(one) !== masked(other)) return false
  const [its, others] = [one, other].map((words) => words.match(FIGURES) ?? [])
  return (its ?? []).filter((figure, at) => figure !== others?.[at]).length > 1
}

const FIGURES = /\d[\d,.]*/g

function masked(words: string): string {
  return words.replace(FIGURES, '#')
}

function isHan({ doc }: Said, { sentence }: ReadClaim): boolean {
  return doc.sentences[sentence]?.grammar === 'zh'
}

function frameOf(said: Said, claim: ReadClaim): Frame | null {
  const { doc } = said
  const sentence = doc.sentences[claim.sentence]
  if (sentence === undefined) return null
  const han = sentence.grammar === 'zh'
  const own = han ? clauseName(said, claim, sentence) : nameAt(said, sentence, claim.start)
  if (own !== null) return { name: own, isOwn: true }
  const { sentences: [from] = [claim.sentence, 0] } = doc.paragraphs[sentence.paragraph] ?? {}
  for (
    let before = claim.sentence - 1;
    before >= Math.max(from, claim.sentence - BACK);
    before -= 1
  ) {
    const earlier = doc.sentences[before]
    const name = earlier === undefined ? null : nameAt(said, earlier, earlier.end)
    if (name !== null) return { name, isOwn: false }
  }
  return null
}

/** Sentences of its paragraph before a figure. */
const BACK = 6

function nameAt(said: Said, sentence: Sentence, end: number): string | null {
  const words = said.doc.text.slice(sentence.start, Math.min(end, sentence.start + NAME_MAX))
  if (sentence.grammar === 'zh') return placeIn(words)
  const [, name] = PLACED.exec(words) ?? []
  return name === undefined || NO_NAME.test(name) ? null : name
}

const NAME_MAX = 60
/** "In Norvale," and "At the Halden Works". */
const PLACED =
  /^["“‘]?(?:In|At|Across|Throughout|Within|For) (?:the )?((?:[A-Z][\p{L}’'-]+)(?: (?:of |de |the |and )?[A-Z][\p{L}’'-]+){0,3})(?=,| [a-z])/u
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Q[1-4]|Fiscal|First|Second|Third|Fourth|Total|All|Addition|Spring|Summer|Autumn|Winter|Easter|Christmas)\b/

/** 东岭区 of 东岭区生产总值102.6亿元, in its clause or else at the begin of its sentence. */
function clauseName(said: Said, claim: ReadClaim, sentence: Sentence): string | null {
  const before = said.doc.text.slice(sentence.start, claim.start)
  const cut = matchesIn(/[，。；：、]/g, before).at(-1)
  const clause = before.slice(cut === undefined ? 0 : cut.index + 1)
  return placeIn(clause) ?? placeIn(before)
}

function placeIn(words: string): string | null {
  const [, name = ''] =
    /^[\s“（(]*(?:其中，?|而|和|与|另外，)?([㐀-鿿]{1,6}?(?:自治[区州县旗]|新区|[省市区县旗镇乡村]))(?![级场民内外域间长委府营]|城镇|以[上下])/.exec(
      words,
    ) ?? []
  return name === '' || NO_PLACE.test(name) ? null : name
}

/** 全市, 我省, 三市: of the whole, or of several. */
const NO_PLACE =
  /^(?:记者|根?据|[从由经对在]|来自|来源|近日|日前|截至|全|本|我|该|各|这|那|某|每|同|外|其他|其余|周边|近|多|数|几|两|[一二三四五六七八九十百]+个?|城|农|乡|小|上|股|门|楼|集|灾|景|库|厂|社|自|地级|县级|省级|设区|开放|中心城|主城|老|新|大|跨|进城|下辖|所辖|等)/

/** What leads to them is the same but for their figures. */
function areToldAlike({ doc }: Said, a: ReadClaim, b: ReadClaim): boolean {
  const [one, other] = [a, b].map(({ sentence, start }) => {
    const { start: from = 0 } = doc.sentences[sentence] ?? {}
    return masked(doc.text.slice(from, start))
  })
  return one === other
}
