import type {
  Claim,
  Grammar,
  PeriodMention,
  PlaceMention,
  ReadClaim,
  Reading,
} from '#engines/claims/pure'
import { type PeriodCode, parsePeriod, periodCode, yearsBefore } from '#platform/period'
import type { Region } from '#platform/region'
import { nearTo, within } from './spans.ts'

/** What the words beside a claim say of other places and periods, as far as its reading leaves it open. */
export type Beside = {
  /** The places whose figures it is the sum of; empty: it is of one place. */
  readonly members: readonly string[]
  /** It sums up figures of several places, of which nobody says which: no figure of the last one. */
  readonly isOpenSum: boolean
  /** The place that it is compared with. */
  readonly other: string | null
  readonly basePeriod: PeriodCode | null
  /** Nobody says over what it grew: the year before is what is usual. */
  readonly isBaseAssumed: boolean
  /** The claim with its own place and period, where those of its base had been taken for them. */
  readonly claim: ReadClaim
}

export function besideOf(
  reading: Reading,
  claim: ReadClaim,
  comparison: Claim['comparison'],
  places: readonly PlaceMention[],
  region: Region,
): Beside {
  const sentence = reading.doc.sentences[claim.sentence]
  const grammar = sentence?.grammar ?? reading.doc.grammar
  const local = places.filter(({ id }) => id !== null && id !== region.nationPlace)
  const other = COMPARED.has(comparison.kind)
    ? otherPlaceOf(reading.doc.text, claim, local, grammar)
    : null
  const times = timesOf(reading, claim, comparison, grammar)
  const isSum = comparison.kind === 'level' || comparison.kind === 'sum'
  const members = isSum ? membersOf(reading, claim, local, region) : []
  return {
    members,
    isOpenSum: isSum && members.length === 0 && isOfListed(reading, claim),
    other: other?.id ?? null,
    basePeriod: times.basePeriod,
    isBaseAssumed: times.isAssumed,
    claim: {
      ...times.claim,
      place:
        other === null
          ? (dealtPlaceOf(reading, claim) ?? claim.place)
          : placeBeside(claim, local, other),
    },
  }
}

const COMPARED: ReadonlySet<string> = new Set([
  'gap',
  'contribution',
  'multiple',
  'growth',
  'level',
])

function placeBeside(
  { place, start }: ReadClaim,
  local: readonly PlaceMention[],
  other: PlaceMention,
): ReadClaim['place'] {
  const own = local.findLast((one) => one.id !== other.id && one.end <= start)
  if (own !== undefined) return { id: own.id, words: '' }
  return place?.id === other.id ? null : place
}

/** 甲省为4%，乙省为3%，分别提高0.2个和0.4个百分点: each is of the place whose figure stands in its turn before. */
function dealtPlaceOf({ claims, doc }: Reading, claim: ReadClaim): ReadClaim['place'] {
  const isJoined = (left: ReadClaim | undefined, right: ReadClaim | undefined) =>
    left !== undefined &&
    right !== undefined &&
    left.sentence === right.sentence &&
    left.unit === right.unit &&
    JOINED.test(doc.text.slice(left.end, right.start))
  let [first, last] = [claim.index, claim.index]
  while (isJoined(claims[first - 1], claims[first])) first -= 1
  while (isJoined(claims[last], claims[last + 1])) last += 1
  const size = last - first + 1
  const told = claims.slice(Math.max(0, first - size), first)
  const before = told.at(-1)
  if (size < 2 || told.length < size || before === undefined) return null
  if (!APART.test(doc.text.slice(before.end, claims[first]?.start ?? before.end))) return null
  if (told.some(({ sentence, unit }) => sentence !== claim.sentence || unit !== before.unit))
    return null
  const ids = new Set(told.map(({ place }) => place?.id ?? null))
  return ids.size < size || ids.has(null) ? null : (told[claim.index - first]?.place ?? null)
}

const JOINED = /^(?:[、和与及]|，)$/

// ---- sums of named places

const TOGETHER =
  /合计|总和|之和|共计|总计|[两三四]地|[两三四]省|[两三四]市|\b(?:together|combined|in total|jointly|altogether|sum of)\b/i
const APART = /分别|分別|依次|\brespectively\b/
const MEMBERS_MAX = 6

function membersOf(
  { claims, doc }: Reading,
  claim: ReadClaim,
  local: readonly PlaceMention[],
  region: Region,
): readonly string[] {
  const before = claims
    .slice(Math.max(0, claim.index - MEMBERS_MAX), claim.index)
    .findLast(({ sentence, unit }) => sentence === claim.sentence && unit !== 'places')
  const sentence = nearTo(doc.sentences[claim.sentence] ?? claim, claim)
  const from = Math.max(before?.end ?? 0, sentence.start)
  const named = local.filter(
    ({ start, end, id }) => start >= from && end <= claim.start && id !== region.regionPlace,
  )
  // A dateline's place stands alone; the members of a sum stand in one list.
  const list = named.filter(
    (one, index) =>
      isListed(doc.text, named[index - 1], one) || isListed(doc.text, one, named[index + 1]),
  )
  const ids = [...new Set(list.flatMap(({ id }) => id ?? []))]
  if (ids.length < 2) return dealtBefore(claims, claim, doc.text, region)
  if (ids.length > MEMBERS_MAX) return []
  const last = doc.sentences[claim.sentence]?.clauses[claim.clause]?.end ?? claim.end
  // 甲、乙、丙分别为: each has its own.
  if (APART.test(doc.text.slice(list.at(-1)?.end ?? from, claim.end))) return []
  return TOGETHER.test(doc.text.slice(from, Math.max(claim.end, last))) ? ids : []
}

/** 甲、乙分别为3万辆和4万辆，合计7万辆: the places among which the figures before it were dealt out. */
function dealtBefore(
  claims: Reading['claims'],
  { index, sentence, unit, start }: ReadClaim,
  text: string,
  { nationPlace, regionPlace }: Region,
): readonly string[] {
  if (!IN_ALL.test(text.slice(Math.max(0, start - IN_ALL_NEAR), start))) return []
  const ids: string[] = []
  for (let at = index - 1; at >= 0 && ids.length <= MEMBERS_MAX; at -= 1) {
    const before = claims[at]
    // 四地合计: the count of them is none of the figures.
    if (before?.sentence === sentence && before.unit === 'places') continue
    if (before?.sentence !== sentence || before.unit !== unit) break
    const id = before.place?.id ?? null
    if (id === null || id === nationPlace || id === regionPlace || ids.includes(id)) return []
    ids.unshift(id)
  }
  return ids.length < 2 || ids.length > MEMBERS_MAX ? [] : ids
}

/** 甲市3万辆，乙市4万辆，本市1万辆，合计8万辆: it goes on with the place of the figure before, which others came before. */
function isOfListed({ claims, doc }: Reading, claim: ReadClaim): boolean {
  const { index, sentence, unit, start } = claim
  if (!IN_ALL.test(doc.text.slice(Math.max(0, start - IN_ALL_NEAR), start))) return false
  const listed = claims
    .slice(Math.max(0, index - MEMBERS_MAX), index)
    .filter((one) => one.sentence === sentence && one.unit === unit)
  const isLast = listed.at(-1)?.place?.id === claim.place?.id
  return isLast && listed.some(({ place }) => place?.id !== claim.place?.id)
}

const IN_ALL =
  /(?:合计|共计|总计|共)(?:约|超过?|逾|达到?|为)?$|\b(?:totall?ing|in all|together|combined)[a-z ]{0,12}$/i
const IN_ALL_NEAR = 24

const LISTING = /^(?:省|市)?(?:、|和|与|及|,? and |, )?$/

function isListed(
  text: string,
  left: PlaceMention | undefined,
  right: PlaceMention | undefined,
): boolean {
  if (left === undefined || right === undefined || right.start - left.end > 6) return false
  return LISTING.test(text.slice(left.end, right.start))
}

// ---- another place

const THAN_ZH = /^(?:省|市)?(?:的|多|高|少|低|多出|高出|多了|高了|少了|快)?约?$/
const THAN_EN =
  /^ ?(?:that of|the size of|(?:more|higher|larger|bigger|greater|less|lower|smaller|faster|slower) than|as (?:much|large|big|high) as)(?: that of| in)?(?: the)? $/

function otherPlaceOf(
  text: string,
  claim: ReadClaim,
  local: readonly PlaceMention[],
  grammar: Grammar,
): PlaceMention | null {
  const found = local.find(({ start, end }) =>
    grammar === 'zh'
      ? end <= claim.start &&
        claim.start - end <= 5 &&
        '比较是于为'.includes(text[start - 1] ?? '\n') &&
        THAN_ZH.test(text.slice(end, claim.start))
      : start >= claim.end && start - claim.end <= 40 && THAN_EN.test(text.slice(claim.end, start)),
  )
  return found ?? null
}

// ---- base periods

const BASED: ReadonlySet<string> = new Set(['multiple', 'growth', 'average-growth'])
const BASE_ZH = /(?:比|较|与|从|由|自|是|为|相当于)$/
const BASE_EN =
  /(?:that of|that in|those of|level of|level in|length of|since|from|over|compared with|compared to|than in|than|as in|on|between)(?: the)?(?: end of)? $/

type Times = {
  readonly claim: ReadClaim
  readonly basePeriod: PeriodCode | null
  readonly isAssumed: boolean
}

function timesOf(
  reading: Reading,
  claim: ReadClaim,
  { kind, base: baseWords, basePeriod }: Claim['comparison'],
  grammar: Grammar,
): Times {
  const plain: Times = { claim, basePeriod: null, isAssumed: false }
  if (!BASED.has(kind)) return plain
  const own = claim.period === null ? null : parsePeriod(claim.period)
  // 'From 2018 to 2023' is its end, over its beginning.
  if (own?.kind === 'span')
    return {
      claim: { ...claim, period: String(own.last) },
      basePeriod: String(own.first),
      isAssumed: false,
    }
  const isLed = basePeriod !== null && baseWords === null && kind === 'growth'
  if (isLed) return ledBase(reading, claim) ?? plain
  if (basePeriod !== null) return plain
  const base = basesBeside(reading, claim, kind, grammar)
  if (base !== null) return base
  if (kind !== 'growth' || own?.kind !== 'year') return plain
  return { claim, basePeriod: periodCode(yearsBefore(own, 1)), isAssumed: true }
}

/** 与2018年相比，按现价计算，甲省增长40%，乙省增长50%: what a sentence begins with is the base of all its growths. */
function ledBase({ doc, periods }: Reading, claim: ReadClaim): Times | null {
  const { text, sentences } = doc
  const sentence = sentences[claim.sentence] ?? claim
  const base = within(periods, nearTo(sentence, claim)).find(
    ({ start, end }) =>
      /^(?:与|同|较)$/.test(text.slice(sentence.start, start)) &&
      /^(?:相比|相较)?，/.test(text.slice(end, end + 3)),
  )
  if (base === undefined || base.code === claim.period) return null
  if (AGAINST_LAST.test(text.slice(base.end, claim.start))) return null
  return { claim, basePeriod: base.code, isAssumed: false }
}

const AGAINST_LAST = /同比|环比|[比较与](?:上|去|前一?)年/

/** The base, of a growth in its own clause; and the point, where the base had been taken for it. */
function basesBeside(
  { doc, periods }: Reading,
  claim: ReadClaim,
  kind: string,
  grammar: Grammar,
): Times | null {
  const sentence = doc.sentences[claim.sentence]
  const clause = sentence?.clauses[claim.clause]
  const mentions = within(periods, nearTo(sentence ?? claim, claim)).filter(
    ({ role }) => role !== 'event',
  )
  const isNear = ({ start, end }: PeriodMention) =>
    kind !== 'growth' || (clause !== undefined && start >= clause.start && end <= clause.end)
  const bases = mentions.filter((one) => isNear(one) && isBase(doc.text, one, grammar))
  // 比 comes last: '2023 over 2018'.
  const base = grammar === 'zh' ? bases.at(-1) : bases[0]
  if (base === undefined) return null
  const isTaken = claim.period === null || claim.period === base.code
  const point = isTaken ? mentions.find(({ code }) => code !== base.code) : undefined
  if (isTaken && point === undefined) return null
  const period = point?.code ?? claim.period
  const from = parsePeriod(base.code)
  // 'Since 2018' is over 2018.
  const basePeriod =
    from.kind === 'since' && from.from?.endsWith('-01-01') ? from.from.slice(0, 4) : base.code
  return { claim: { ...claim, period, periodFrom: 'stated' }, basePeriod, isAssumed: false }
}

function isBase(text: string, { start, role }: PeriodMention, grammar: Grammar): boolean {
  if (role === 'base') return true
  const before = text.slice(Math.max(0, start - 24), start)
  return (grammar === 'zh' ? BASE_ZH : BASE_EN).test(before)
}
