import type { Lexicon } from '../../../types.ts'
import type { Doc, Quantity, ReadClaim, Sentence, Span } from '../../model.ts'
import { clauseOf } from '../around.ts'
import { comesFrom, isBeside, liesIn } from './behind-figure.ts'
import { areBodies, isOneOfBodies, isSame } from './bodies.ts'
import { mainByWords, openerOf } from './by-words.ts'
import { withoutEntries } from './entries.ts'
import { genericNames } from './generic-names.ts'
import { knownNames, withKnownNames, withParts } from './known-names.ts'
import { type NameIndex, type PlaceName, prepareLexicon } from './names.ts'
import {
  isForeign,
  isKnown,
  namesNation,
  type OwnPlaces,
  regionWordOf,
  scanOwnPlaces,
} from './own-place.ts'
import { type FoundPlace, isFirm, isOffice, scanPlaces } from './scan-places.ts'

export type Places = {
  readonly bySentence: readonly (readonly FoundPlace[])[]
  /** By sentence: the place that it inherits. */
  readonly inherited: readonly (FoundPlace | null)[]
}

/** So many paragraphs of the head say whose release it is. */
const HEAD_PARAGRAPHS = 4

/** Every mention of a place, and what each sentence inherits: the place before it in its paragraph, else the main one. */
export function placesOf(doc: Doc, lexicon: Lexicon | undefined): Places {
  const names = namesOf(doc, lexicon)
  const named = doc.sentences.map(({ start, end }) => scanPlaces(doc.text, start, end, names))
  const ownPlaces = ownPlacesOf(doc, named, lexicon)
  const bySentence = doc.sentences.map((sentence) => {
    const names = (named[sentence.index] ?? []).filter((place) => !isForeign(doc, place, ownPlaces))
    const paragraph = doc.paragraphs[sentence.paragraph]
    const near = {
      opener: paragraph === undefined ? null : openerOf(doc, named, paragraph),
      own: names,
      before: named[sentence.index - 1] ?? [],
    }
    const places = [...names, ...scanOwnPlaces(doc, sentence, ownPlaces, near)]
    return withoutSaidAgain(doc.text, withoutOverlaps(places)).map((place) =>
      place.id === '' ? { ...place, id: null } : place,
    )
  })
  const main = mainOf(doc, bySentence) ?? mainByWords(doc, bySentence, openingEnd(doc))
  const only = main === null ? onlyOf(doc, bySentence) : null
  const ours = main ?? bySentence.flat().find(isOurs) ?? null
  const inherited: (FoundPlace | null)[] = []
  let above: readonly FoundPlace[] = []
  for (const { sentences } of doc.paragraphs) {
    const start = doc.sentences[sentences[0]]?.start ?? 0
    let current = ours ?? (only !== null && only.end <= start ? only : null)
    for (let index = sentences[0]; index < sentences[1]; index += 1) {
      inherited.push(current)
      const last = lastOf(doc, index, bySentence[index] ?? [])
      if (last !== undefined && isCarried(doc.text, last, above)) current = last
    }
    above = sentences[1] - sentences[0] > 1 ? [] : (bySentence[sentences[0]] ?? [])
  }
  return { bySentence, inherited }
}

/** What its words alone show to be a place goes on to the next sentence only if the line over its paragraph names it too. */
function isCarried(text: string, place: FoundPlace, above: readonly FoundPlace[]): boolean {
  if (isDomestic(text, place)) return false
  return place.isByWords !== true || above.some((one) => isSame(text, one, place))
}

/** The lexicon's names, and those that the text itself shows to be places; generic ones have the id ''. */
function namesOf(doc: Doc, lexicon: Lexicon | undefined): NameIndex {
  const known =
    lexicon === undefined
      ? knownNames(doc.grammar)
      : withParts(withKnownNames(prepareLexicon(lexicon).nameIndex, doc.grammar), doc.text)
  const generic = genericNames(doc)
  // The index itself, so that what is known of it needn't be asked anew.
  if (generic.length === 0) return known
  const index = new Map<string, readonly PlaceName[]>(known)
  for (const { text, level } of generic) {
    const beginning = text.slice(0, 2)
    const name = { text, id: '', level, rank: 9, isWord: false }
    const names = [...(index.get(beginning) ?? []), name]
    index.set(
      beginning,
      names.sort((a, b) => b.text.length - a.text.length || a.rank - b.rank),
    )
  }
  return index
}

/** The release's own place: the first that its head names, as a place or in the name of the body that issues it. */
function ownPlacesOf(
  doc: Doc,
  named: readonly (readonly FoundPlace[])[],
  lexicon: Lexicon | undefined,
): OwnPlaces {
  const last = doc.paragraphs[Math.min(HEAD_PARAGRAPHS, doc.paragraphs.length) - 1]
  const head = named.slice(0, last?.sentences[1] ?? 0).flat()
  const first =
    head.find(
      ({ role, level, isByWords }) =>
        role !== 'base' && role !== 'dateline' && level !== 'nation' && isByWords !== true,
    ) ?? mainByWords(doc, named, openingEnd(doc))
  const home =
    first === null
      ? null
      : {
          id: first.id === '' ? null : first.id,
          level: first.level,
          name: doc.text.slice(first.start, first.end),
        }
  // "The country" of a release from elsewhere isn't the lexicon's.
  const isOfNation = doc.grammar === 'zh' || namesNation(doc.text, named, headEnd(doc))
  const province = provinceOf(named.flat(), lexicon)
  const nation = isOfNation ? (lexicon?.nationPlace ?? null) : null
  const region = lexicon?.regionPlace ?? null
  const regionNames = lexicon?.places.find(({ id }) => id === region)?.names.en ?? []
  const regionWord = isOfNation ? regionWordOf(doc.text, regionNames) : null
  const regionFrom = named.flat().find(({ id }) => id !== null && id === region)?.end ?? null
  return { isOfNation, nation, region, regionWord, regionFrom, home, province }
}

/** The province that a text of a city names first: "the province" behind it is that one. A city of its own rank is none. */
function provinceOf(named: readonly FoundPlace[], lexicon: Lexicon | undefined): FoundPlace | null {
  const isCity = (id: string | null) =>
    lexicon?.places
      .find((place) => place.id === id)
      ?.names.zh?.some((name) => name.endsWith('市')) === true
  return named.find((one) => one.level === 'province' && isKnown(one) && !isCity(one.id)) ?? null
}

function withoutOverlaps(places: readonly FoundPlace[]): readonly FoundPlace[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: FoundPlace[] = []
  for (const place of sorted) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place)
  return kept
}

/** 安徽全省, "Provincewide, Jiangsu's output": the word for the whole says no second place. */
function withoutSaidAgain(text: string, places: readonly FoundPlace[]): readonly FoundPlace[] {
  const isSaid = (place: FoundPlace) => isForTheWhole(text, place)
  const isNamed = (one: FoundPlace | undefined, level: string) =>
    one !== undefined && one.level === level && !isSaid(one)
  return places.filter((place, index) => {
    if (!isSaid(place)) return true
    const [previous, next] = [places[index - 1], places[index + 1]]
    if (isNamed(previous, place.level) && previous?.end === place.start) return false
    const isAhead = next !== undefined && /^,? ?$/.test(text.slice(place.end, next.start))
    return !(isAhead && isNamed(next, place.level))
  })
}

function isForTheWhole(text: string, { start, end }: FoundPlace): boolean {
  return FOR_THE_WHOLE.test(text.slice(start, end))
}

/** 全市, 我国: words that name no place of their own. */
function isOwn(text: string, place: FoundPlace): boolean {
  return place.level === 'nation' || isForTheWhole(text, place)
}

const FOR_THE_WHOLE = /^(?:全|本|我)[省市区县州]$|^(?:the|our) |wide$/i

/** Of the headline, else of the first sentences: where figures are that name no place. */
function mainOf(doc: Doc, bySentence: readonly (readonly FoundPlace[])[]): FoundPlace | null {
  const head = bySentence
    .slice(0, headEnd(doc))
    .map((places) => places.filter(({ isByWords }) => isByWords !== true))
  const opening = openingEnd(doc)
  for (const [index, places] of head.entries()) {
    const single = singles(doc.text, places).find((place) => !isDomestic(doc.text, place))
    // A place that the text alone shows to be one, and that comes up later than its first sentence, is one of several.
    const isOurs = doc.grammar === 'zh' && single !== undefined && isOwn(doc.text, single)
    const isLater = single?.id === null && index >= opening && !isOurs
    if (single !== undefined && !isLater) return single
  }
  return (
    head
      .slice(0, opening)
      .flatMap((places, index) =>
        places.filter((place) => !isOneOfBodies(doc.text, place, bySentence[index] ?? [])),
      )
      .find(({ role, end }) => role === 'name' && !isFirm(doc.text.slice(end, end + FIRM_REACH))) ??
    null
  )
}

/** 全国, where no other place is told in all the text and that one is time and again: of it are the paragraphs behind. */
function onlyOf(doc: Doc, bySentence: readonly (readonly FoundPlace[])[]): FoundPlace | null {
  if (doc.grammar !== 'zh') return null
  const told = bySentence
    .map((places) => places.filter(({ role }) => role === 'point'))
    .filter(({ length }) => length > 0)
  const isNation = ({ start, end }: FoundPlace) => doc.text.slice(start, end) === '全国'
  return told.length > 1 && told.flat().every(isNation) ? (told[0]?.[0] ?? null) : null
}

/** 本港, 统计暨普查局: whoever writes so is there. */
function isOurs({ id, stands, role }: FoundPlace): boolean {
  return id === null && role === 'point' && /^(?:香港|澳门|台湾)$/.test(stands ?? '')
}

/** 国内, and 中国内地 where it is told from elsewhere: says of one figure where it is of, and goes no further. */
function isDomestic(text: string, { start, end }: FoundPlace): boolean {
  return (
    text.slice(start, end) === '国内' ||
    (/^中[国國]$/.test(text.slice(start, end)) &&
      /^(?:[内內]地|大[陆陸])/.test(text.slice(end, end + 2)))
  )
}

/** 国内增值税9亿元；企业所得税8亿元. */
function isParted(text: string, { end }: FoundPlace, { start }: Quantity): boolean {
  return /[；;]/.test(text.slice(end, start))
}

const FIRM_REACH = 28

/** One past the headlines and the first sentence of text. */
function openingEnd({ paragraphs }: Doc): number {
  const body = paragraphs.find(({ kind }) => kind !== 'heading')
  return body === undefined ? Number.POSITIVE_INFINITY : body.sentences[0] + 1
}

/** One past the last sentence of the headlines and of the first paragraph of text: what comes behind tells of others too. */
function headEnd({ paragraphs }: Doc): number {
  const body = paragraphs.findIndex(({ kind }) => kind !== 'heading')
  const last = Math.min(HEAD_PARAGRAPHS, body === -1 ? paragraphs.length : body + 1)
  return paragraphs[last - 1]?.sentences[1] ?? 0
}

/** The place that a sentence leaves its paragraph with; of several that it compares, or picks out of a whole, none. */
function lastOf(
  { text, sentences }: Doc,
  index: number,
  places: readonly FoundPlace[],
): FoundPlace | undefined {
  const found = singles(text, places)
  const last = found.at(-1)
  if (last === undefined) return undefined
  if (sentences[index]?.grammar !== 'en') return beforeItsParts(text, sentences[index], found)
  const isOne = found.every((place) => isSame(text, place, last))
  const before = text.slice(Math.max(0, last.start - PICKED_REACH), last.start)
  return isOne && !PICKED.test(before) && !SHARE_OF.test(before) ? last : undefined
}

/** 全省…，其中甲市…、乙市…: the sentence is of the whole, whose parts aren't what the next one goes on with. */
function beforeItsParts(
  text: string,
  sentence: Sentence | undefined,
  found: readonly FoundPlace[],
): FoundPlace | undefined {
  const last = found.at(-1)
  const ofWhich = text.slice(sentence?.start ?? 0, last?.start ?? 0).lastIndexOf('其中')
  if (ofWhich === -1) return last
  const at = (sentence?.start ?? 0) + ofWhich
  const parts = found.filter(({ start }) => start > at)
  if (parts.length < 2) return last
  return found.findLast(({ start }) => start < at)
}

const PICKED_REACH = 30
/** "Visitors spent much on food, particularly in Marr County." */
const PICKED =
  /\b(?:particularly|especially|notably|mainly|mostly|including|followed by|led by|with)(?: in| at| by| from)? (?:the )?$/i
/** "36.7 per cent of Norland's trade, which grew": the next sentence goes on with those whose share that is. */
const SHARE_OF =
  /(?:%|\b(?:per ?cent|third|quarter|fifth|tenth|half|share)) of (?:the |mainland )?$/i

/** Places that stand alone: of a list ("Shanghai, Nanjing and Hefei") no member is the place of a figure. */
function singles(text: string, places: readonly FoundPlace[]): readonly FoundPlace[] {
  const points = places.filter(({ role }) => role === 'point')
  return points.filter((place, index) => {
    const next = points[index + 1]
    const previous = points[index - 1]
    return (
      !ADDED.test(text.slice(Math.max(0, place.start - ADDED_REACH), place.start)) &&
      !(next !== undefined && isJoined(text, place, next)) &&
      !(previous !== undefined && isJoined(text, previous, place))
    )
  })
}

/** 31个省（自治区、直辖市）和新疆生产建设兵团: one more than are counted. */
const ADDED = /\d个?(?:省|市|县|省份|地区|国家|城市)(?:[（(][^（）()]{1,12}[）)])?[和与與及]$/
const ADDED_REACH = 26

function isJoined(text: string, left: FoundPlace, right: FoundPlace): boolean {
  // 江苏苏州: a city in its province, and no list; 长三角三省一市: one place in two words.
  if (left.end === right.start)
    return left.level === right.level && !MEMBERS.test(text.slice(right.start, right.end))
  if (areBodies(text, left, right)) return true
  return (
    right.start - left.end <= 6 &&
    /^(?:、|，|, |, and | and | to |-|—|和|与|及|至|到)$/.test(text.slice(left.end, right.start))
  )
}

const MEMBERS = /^[一二两三四五六七八九十]+[省市区區县縣]/

/** The place of a figure: named in its clause before it, or with "in" directly after it; else in its sentence; else inherited. */
export function placeOf(
  doc: Doc,
  sentence: Sentence,
  claim: Quantity,
  next: Quantity | undefined,
  places: readonly FoundPlace[],
  inherited: FoundPlace | null,
): ReadClaim['place'] {
  const outside = places.filter(({ start, end }) => end <= claim.start || start >= claim.end)
  const points = singles(doc.text, outside)
  const clause = clauseOf(sentence, claim.start)
  const earlier = withoutEntries(
    doc.text,
    claim,
    points.filter(({ end }) => end <= claim.start),
  )
  const later =
    sentence.grammar === 'en'
      ? (points.find((place) => comesFrom(doc.text, claim, place)) ??
        points.find((place) => liesIn(doc.text, claim, place)) ??
        (isRanked(claim, clause, earlier)
          ? undefined
          : points.find((place) => isBeside(doc.text, claim, next, place))))
      : undefined
  const inClause = earlier.filter(({ start }) => start >= clause.start).at(-1)
  const place =
    later ??
    asideOf(doc.text, claim, outside) ??
    inClause ??
    (sentence.grammar === 'zh' ? doneIn(doc.text, claim, points) : undefined) ??
    earlier.findLast((one) => !isDomestic(doc.text, one) || !isParted(doc.text, one, claim)) ??
    (sentence.grammar === 'zh' && (inherited === null || inherited.level === 'nation')
      ? ofItsBody(doc.text, sentence, outside)
      : null) ??
    inherited
  return place === null
    ? null
    : { id: place.id, words: place.stands ?? doc.text.slice(place.start, place.end) }
}

/** 比全国（11.4%）高2个百分点: in the bracket stands a figure of what the other is compared with. */
function asideOf(
  text: string,
  { start }: Quantity,
  places: readonly FoundPlace[],
): FoundPlace | undefined {
  if (!'（('.includes(text[start - 1] ?? ' ')) return undefined
  return places.find(
    ({ end, role }) =>
      role === 'base' && end < start && /^(?:平均|均值|水平)*[（(]$/.test(text.slice(end, start)),
  )
}

/** 首条环线在云溪开通, 8台机组在云溪装船: what is counted stands before where that was; the finest place is told. */
function doneIn(
  text: string,
  claim: Quantity,
  points: readonly FoundPlace[],
): FoundPlace | undefined {
  const at = points.findIndex(
    ({ start, level }) =>
      start >= claim.end &&
      start - claim.end <= DONE_REACH &&
      level !== 'nation' &&
      level !== 'world' &&
      DONE_IN.test(text.slice(claim.end, start)),
  )
  const [place, next] = [points[at], points[at + 1]]
  return next !== undefined && next.start === place?.end ? next : place
}

const DONE_REACH = 28
const DONE_IN = /^[^，。；：、\d（(]{1,24}(?<![现存潜所旨])在$/

/** 云溪海关推出20项措施: what an office that leads its sentence does is at home with it. */
function ofItsBody(
  text: string,
  { start }: Sentence,
  places: readonly FoundPlace[],
): FoundPlace | null {
  const first = places[0]
  if (first?.role !== 'name' || !LEAD_IN.test(text.slice(start, first.start))) return null
  return isOffice(text.slice(first.end)) ? first : null
}

const LEAD_IN = /^\s*(?:近日，?|日前，?|[^，。；]{0,8}[日月年]，)?(?:记者)?(?:据|从|经)?$/
/** "Jiangsu had the second-highest spending in China": the place behind is the one in which it ranks. */
function isRanked(claim: Quantity, clause: Span, earlier: readonly FoundPlace[]): boolean {
  return claim.unit === 'rank' && earlier.some(({ start }) => start >= clause.start)
}
