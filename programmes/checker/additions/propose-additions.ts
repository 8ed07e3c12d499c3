import { type ReadClaim, type Reading, readClaims, reportOf } from '#engines/claims/pure'
import type { ObservationDraft, StatedFigure } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import { HouseError } from '#platform/errors'
import { formatDecimal } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { CheckInput, CheckParts } from '../check-release.ts'
import { judgeClaims } from '../judge/judge-claims.ts'
import { statedFigureOf } from '../judge/stated.ts'
import { matchClaims } from '../match/match-claims.ts'
import type { Matched } from '../match/types.ts'
import type { CheckAnswer, CheckedClaim } from '../types.ts'
import { jumpOf } from './jump.ts'

// Terms.
// proposal  a claim as an observation of which the release is the source, for a person to review.
// left out  a claim that can't be one, and what it lacks.

export type Proposal = {
  readonly claim: CheckedClaim
  readonly draft: ObservationDraft
  /** What a person should look at before it is added. */
  readonly checks: readonly Text[]
}

export type LeftOut = {
  readonly claim: CheckedClaim
  readonly why: Text
  /** No indicator is known for it: one may be named, or defined. */
  readonly isUncovered: boolean
}

export type Proposals = {
  readonly rows: readonly Proposal[]
  readonly left: readonly LeftOut[]
  /** Documents of the series that this text is already. */
  readonly held: CheckAnswer['excluded']
}

/** What `claims add` takes. */
const DOCUMENT_ID = /^[a-z0-9][a-z0-9.-]{1,79}$/
/** Words that a reviewer finds again: so many code units of a sentence. */
const SENTENCE_MAX = 400

/**
 * The claims of a release that say one value of one indicator, place and period, as observations in the indicator's unit;
 * and of all others why they aren't. Pure. `id` is that under which the release shall be added; null: one made of its day.
 * Throws `checker.no-document-id`.
 */
export function proposeAdditions(
  parts: CheckParts & { readonly ground: Ground },
  input: CheckInput,
  id: string | null,
): Proposals {
  const { ground, aliases, today } = parts
  const reading = readClaims(input.text, {
    lexicon: parts.lexicon,
    ...(input.date === undefined ? {} : { date: input.date }),
  })
  const document = documentOf(id ?? (reading.date === null ? '' : `release-${reading.date}`))
  const report = reportOf(reading)
  const asOf = input.asOf ?? reading.date ?? today
  const judged = judgeClaims(reading, report, { ground, aliases, asOf, today, document: null })
  const matched = matchClaims(reading, report, { ground, aliases, asOf })
  const rows = new Map<string, Proposal>()
  const left: LeftOut[] = []
  for (const claim of judged.claims) {
    const read = reading.claims[claim.index]
    const chosen = foundFor(claim, matched[claim.index]?.chosen ?? null)
    const lack = lackOf(claim, read, chosen)
    if (read === undefined || chosen === null || lack !== null) {
      if (lack !== null) left.push({ claim, why: lack, isUncovered: chosen === null })
      continue
    }
    const figure = statedFigureOf(read, chosen)
    if (figure.bound !== 'exact' || figure.valueHigh !== undefined) {
      left.push({ claim, why: WHY.bounded, isUncovered: false })
      continue
    }
    const key = `${figure.indicator} ${figure.place} ${figure.period}`
    const before = rows.get(key)
    if (before === undefined)
      rows.set(key, proposalOf({ reading, claim, chosen, figure, document, parts }))
    else if (!isSameValue(before.draft, figure))
      left.push({ claim, why: WHY.otherValue, isUncovered: false })
  }
  return { rows: [...rows.values()], left, held: judged.excluded }
}

function documentOf(id: string): string {
  if (!DOCUMENT_ID.test(id)) throw new HouseError('checker.no-document-id', { id })
  return id
}

/** As it was judged: of two places or periods that a claim may be of, the one that fits. */
function foundFor(claim: CheckedClaim, chosen: Matched | null): Matched | null {
  const { match } = claim
  if (chosen === null || match === null) return chosen
  return { ...chosen, place: match.place, period: { ...chosen.period, period: match.period } }
}

const WHY = {
  indicator: { en: 'no indicator is known for it', zh: '没有对应指标' },
  derived: {
    en: 'it follows from an indicator’s values and has no indicator of its own',
    zh: '可由已有指标推算，自身不是指标',
  },
  computed: {
    en: 'its indicator is computed from others: add what it is computed from',
    zh: '该指标由其他指标计算：请添加其所依据的数据',
  },
  bounded: {
    en: 'it says a bound or a round part, which is no value',
    zh: '所述为界限或约略比例，不是数值',
  },
  otherValue: {
    en: 'the release says another value of the same place and period before',
    zh: '文中前面对同一地点和时期另有数值',
  },
  inconsistent: {
    en: 'it contradicts the text itself: settle that first',
    zh: '与本文自相矛盾：请先核实',
  },
  contradicted: {
    en: 'the data contradict it: settle that first',
    zh: '与现有数据不符：请先核实',
  },
  untestable: { en: 'it tells what shall be, or of being first', zh: '属预测、目标或“首个”之类' },
  period: {
    en: 'the text doesn’t say the period: taken as the one in the row',
    zh: '原文未注明时期，暂按表中所列',
  },
  vintage: {
    en: 'name its vintage in the table, one of: {vintages}',
    zh: '请在表中填写数据版本，可选：{vintages}',
  },
} as const satisfies { readonly [name: string]: Text }

function lackOf(
  claim: CheckedClaim,
  read: ReadClaim | undefined,
  chosen: Matched | null,
): Text | null {
  if (read === undefined || chosen === null) return WHY.indicator
  if (claim.verdict === 'untestable') return WHY.untestable
  if (claim.verdict === 'inconsistent') return WHY.inconsistent
  if (claim.verdict === 'contradicted') return WHY.contradicted
  if (chosen.isDerived) return WHY.derived
  return chosen.indicator.variants.length > 0 ? WHY.computed : null
}

type Given = {
  readonly reading: Reading
  readonly claim: CheckedClaim
  readonly chosen: Matched
  readonly figure: StatedFigure
  readonly document: string
  readonly parts: CheckParts & { readonly ground: Ground }
}

function proposalOf({ reading, claim, chosen, figure, document, parts }: Given): Proposal {
  const { catalogue } = parts.ground
  const vintages = [...catalogue.vintages.values()].filter(
    ({ account }) => account === chosen.indicator.account,
  )
  const vintage = vintageAmong(vintages)
  const checks: Text[] = []
  if (chosen.period.isAssumed) checks.push(WHY.period)
  if (vintage === null) checks.push(withVintages(vintages.map(({ id }) => id)))
  const jump = jumpOf(parts.ground, figure, parts.today)
  if (jump !== null) checks.push(jump)
  const sentence = sentenceOf(reading, claim)
  return {
    claim,
    checks,
    draft: {
      indicator: chosen.indicator.id,
      place: figure.place,
      period: figure.period,
      value: figure.value,
      precision: figure.precision,
      bound: 'exact',
      unit: figure.unit,
      provenance: 'published',
      stage: 'estimate',
      vintage: vintage ?? '',
      // Empty cells take what the document says.
      publishedAt: null,
      firstSeen: '',
      document,
      location: `“${oneLine(claim.text)}”, ${claim.start}–${claim.end}`,
      breakNote: null,
      note: Object.fromEntries(parts.languages.map((lang) => [lang, sentence])),
      doubt: null,
    },
  }
}

/**
 * The account's only vintage; else the one that is meant for figures whose source names none: an estimate that ranks below
 * all others, so that it never stands for the account.
 */
function vintageAmong(
  vintages: readonly { readonly id: string; readonly stage: string; readonly rank: number }[],
): string | null {
  const [sole] = vintages
  if (sole !== undefined && vintages.length === 1) return sole.id
  const lowest = vintages.toSorted((a, b) => a.rank - b.rank)[0]
  return lowest?.stage === 'estimate' ? lowest.id : null
}

function withVintages(ids: readonly string[]): Text {
  const fill = (words: string, between: string) =>
    words.replace('{vintages}', () => ids.join(between))
  return { en: fill(WHY.vintage.en, ', '), zh: fill(WHY.vintage.zh, '、') }
}

function isSameValue(draft: ObservationDraft, figure: StatedFigure): boolean {
  return formatDecimal(draft.value) === formatDecimal(figure.value)
}

function sentenceOf({ doc, claims }: Reading, { index, text }: CheckedClaim): string {
  const sentence = doc.sentences[claims[index]?.sentence ?? -1]
  const words = oneLine(
    sentence === undefined ? text : doc.text.slice(sentence.start, sentence.end),
  )
  return words.length <= SENTENCE_MAX ? words : `${words.slice(0, SENTENCE_MAX)}…`
}

function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
