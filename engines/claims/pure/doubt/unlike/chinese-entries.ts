import { equals, rationalOf } from '#platform/exact'
import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import type { Text } from '../text.ts'

// Entries of a list, each under a name of its own, that tell the same of each in the same words: 甲厂：收入41.6亿元…… 乙厂：收入64.5亿元.

type Said = Pick<Text, 'doc' | 'context'>

/** Whether two figures stand in the same place of two entries, behind a colon, or with other figures beside them that are told alike and differ. */
export function areOfTwoNamedEntries(said: Said, ends: readonly number[]): boolean {
  const [one, other] = ends.flatMap((index) => said.context.claims[index] ?? [])
  if (one === undefined || other === undefined) return false
  const [a, b] = [entryOf(said, one), entryOf(said, other)]
  const same = alikeAtEnd(masked(a.lead), masked(b.lead))
  const [name, its] = [a, b].map(({ lead }) => masked(lead).slice(0, masked(lead).length - same))
  if (!isName(name) || !isName(its)) return false
  const rest = masked(a.lead).slice(-same)
  if (same > 0 && (/^[^，。；：#]{0,4}[：】]/.test(rest) || rest.includes('#'))) return true
  return masked(a.tail) === masked(b.tail) && a.tail !== b.tail && a.tail.length < TAIL_MAX
}

const TAIL_MAX = 120

type Entry = { readonly lead: string; readonly tail: string }

/** What leads to a figure and follows it between semicolons, without the sign of the list. */
function entryOf({ doc }: Said, { sentence, start, end }: ReadClaim): Entry {
  const { start: from = 0, end: to = 0 } = doc.sentences[sentence] ?? {}
  const lead = doc.text.slice(from, start)
  const [tail = ''] = /^[^；。]*/.exec(doc.text.slice(end, to).trimEnd()) ?? []
  return { lead: lead.slice(lead.lastIndexOf('；') + 1).replace(MARK, ''), tail }
}

const MARK = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).．、]|[①-⑳]|[•·●■◆▪○*-])?\s*【?/
const FIGURES = /\d[\d,.]*/g
const WAYS = /上[涨升]|下[跌降]|增[长加]|减少|[涨跌升降增减多少]/g

/** Words alone: what they say of which way it went differs. */
function masked(words: string): string {
  return words.replace(FIGURES, '#').replace(WAYS, '~')
}

/** How many signs two names end with alike. */
export function alikeAtEnd(a: string, b: string): number {
  let same = 0
  while (same < Math.min(a.length, b.length) && a.at(-1 - same) === b.at(-1 - same)) same += 1
  return same
}

/** No time, no whole of which others are parts, and no heading of what is told. */
const NO_NAME =
  /[年月日季周期]|^(?:其中|同比|环比|全|本|我|该|公司|集团|累计|目前|截至|总|共|合计|预计|初步|实际|标题|摘要|要点|正文|导语|快讯|消息|数据|结果|业绩|经营|财务|概[况要览]|问|答|注|记者|更正|修订)/

function isName(words: string | undefined): boolean {
  return (
    words !== undefined && /^[㐀-鿿A-Za-z·“”《》（）]{1,14}$/.test(words) && !NO_NAME.test(words)
  )
}

/** Guesses, but those that compute a figure of one entry from another's, where each tells several figures in the same words. */
export function withoutEntriesAlike(
  doc: Doc,
  context: Context,
  guessed: readonly Relation[],
): readonly Relation[] {
  return guessed.filter((one) => !areOfEntriesAlike({ doc, context }, one))
}

/** Guesses, but those that take the rate of one entry for that of another. */
export function withoutRatesOfOthers(
  doc: Doc,
  context: Context,
  guessed: readonly Relation[],
): readonly Relation[] {
  return guessed.filter((one) => !isRateOfOther({ doc, context }, one))
}

/** 铁路发送900万人次，增长8%；机场412万人次，增加36万人次: a rate that stands behind a level of its own, in another entry or sentence, is no other's. */
function isRateOfOther(said: Said, one: Relation): boolean {
  if (one.kind !== 'change' || one.amountIs !== 'relative' || one.amount === null) return false
  const [rate, own] = [claimAt(said, one.amount), claimAt(said, one.amount - 1)]
  const result = claimAt(said, one.result)
  if (rate === undefined || own === undefined || result === undefined) return false
  if (said.doc.sentences[rate.sentence]?.grammar !== 'zh') return false
  const entry = placeOf(said, rate).start
  const isRetold =
    own.unit === result.unit && equals(rationalOf(own.value), rationalOf(result.value))
  const isOwn = own.index !== result.index && !isRetold && placeOf(said, own).start === entry
  const gap = said.doc.text.slice(own.end, rate.start)
  return isOwn && placeOf(said, result).start !== entry && OWN_RATE.test(gap)
}

/** Between a level and its own rate stand a comma and the way. */
const OWN_RATE =
  /^[，,](?:同比|环比|[比较][^，。；]{1,8}?)?(?:增长|下降|增加|减少|上升|回落|偏[多少高低])[了约近]?$/

export function areOfEntriesAlike(said: Said, one: Relation): boolean {
  const [own, others] = rolesOf(one)
  const derived = claimAt(said, own)
  if (derived === undefined || said.doc.sentences[derived.sentence]?.grammar !== 'zh') return false
  const its = placeOf(said, derived)
  const places = others
    .flatMap((index) => claimAt(said, index) ?? [])
    .map((claim) => placeOf(said, claim))
  const alike = places.filter(
    ({ words }) => words !== its.words && areEntriesAlike(words, its.words),
  )
  if (alike.length === 0) return false
  if (one.kind === 'share') return true
  // A whole may be told as its parts are, but for a name of its own, before or behind them all, and in their place.
  const isAsTold = alike.some(({ words }) => masked(words) === masked(its.words))
  const isBetween =
    places.some(({ start }) => start < its.start) && places.some(({ start }) => start > its.start)
  const within = places.filter(({ words }) => words === its.words)
  return isAsTold || isBetween || [...alike, ...within].some(({ order }) => order !== its.order)
}

type Place = { readonly words: string; readonly start: number; readonly order: number }

/** The words of its entry, where they begin, and how many figures are told before it there. */
function placeOf(said: Said, claim: ReadClaim): Place {
  const { lead, tail } = entryOf(said, claim)
  const words = lead + said.doc.text.slice(claim.start, claim.end) + tail
  return { words, start: claim.start - lead.length, order: lead.match(FIGURES)?.length ?? 0 }
}

function claimAt({ context: { claims } }: Said, index: number | null): ReadClaim | undefined {
  return index === null ? undefined : claims[index]
}

function rolesOf(one: Relation): readonly [number | null, readonly (number | null)[]] {
  switch (one.kind) {
    case 'parts':
      return [one.whole, one.parts]
    case 'gap':
      // How much is between two is told beside them, or one is the whole of the others.
      return [one.of, [one.than, one.amount]]
    case 'share':
      return [one.part, [one.whole]]
    default:
      return [null, []]
  }
}

/** 甲地, 据监测，甲地. */
const HEAD = /^(?:[^，。：#]{1,12}[，：])?[^，。：#]{1,16}$/

/** The same words behind a head of their own, with two figures at least. */
function areEntriesAlike(one: string, other: string): boolean {
  const [a, b] = [masked(one), masked(other)]
  const same = alikeAtEnd(a, b)
  const heads = [a, b].map((words) => words.slice(0, words.length - same))
  return (
    (a.slice(-same).match(/#/g)?.length ?? 0) > 1 &&
    (a === b || heads.every((head) => HEAD.test(head) && !OF_ALL.test(head)))
  )
}

const OF_ALL =
  /^(?:其中|全|本|我|公司|集团|累计|总|共|合计|两|三|四|上半|下半|前|以上|平均|截至)|[年季月比较]/
