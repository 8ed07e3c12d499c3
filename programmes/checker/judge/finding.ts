import type { ClaimVerdict } from '#engines/claims/pure'
import type { Alternative, Evaluation, Observation, Verdict } from '#engines/series'
import { withBound } from '#engines/series/pure'
import { type Lang, say } from '#platform/i18n'
import type { Day } from '#platform/period'
import type { DataAlternative, DataFinding, DataObservation, DataVerdict } from '../types.ts'
import { offWords, quantity, valueWords } from './amounts.ts'
import type { Judged } from './judged.ts'
import { observationsIn } from './observations.ts'
import { doubtWords, reasonOfVerdict } from './reasons.ts'
import { placeWords, textOf } from './words.ts'

const OBSERVATIONS_MAX = 12
const OBSERVATIONS_COUNTED = 5000

type Days = { readonly asOf: Day; readonly today: Day }

/** What people see of the data behind a claim: then and since, every way of computing it, the observations. */
export function findingOf(judged: Judged, days: Days, ofClaim: ClaimVerdict): DataFinding {
  const { both, matched, figure } = judged
  const shown = both.then.chosen ?? both.since.chosen
  const all = shown === null ? [] : observationsIn(shown.evaluation.trace, OBSERVATIONS_COUNTED)
  const isToCome = days.asOf > days.today
  return {
    // biome-ignore lint/suspicious/noThenProperty: `then` is the law's own word here, and holds no function.
    then: verdictView(judged, both.then, isToCome ? days.today : days.asOf, ofClaim),
    since: verdictView(judged, both.since, days.today, ofClaim),
    changed: both.changed,
    alternatives: alternativesOf(judged, days),
    observations: all.slice(0, OBSERVATIONS_MAX).map((one) => observationView(judged, one)),
    inputs: all.length,
    href: figureAddress(matched.entry.indicator.id, {
      place: figure.place,
      period: figure.period,
    }),
  }
}

function verdictView(
  judged: Judged,
  verdict: Verdict,
  asOf: Day,
  ofClaim: ClaimVerdict,
): DataVerdict {
  // What only seems to contradict it, as data of a day to come do, isn't told as a contradiction anywhere.
  const doubt = verdict.word === 'contradicted' ? doubtWords(judged) : null
  const reason = reasonOfVerdict(judged, verdict)
  const both = (lang: Lang, isChinese: boolean) =>
    `${doubt === null ? '' : say(doubt, lang)}${isChinese ? '' : ' '}${say(reason, lang)}`
  return {
    asOf,
    // A forecast is never true, whatever the data are.
    verdict: ofClaim === 'untestable' ? ofClaim : doubt === null ? verdict.word : 'no-data',
    reason: doubt === null ? reason : textOf(judged.ground, both),
    independentSources: verdict.independentSources,
  }
}

/** What was known then, and after it what has come since. */
function alternativesOf(judged: Judged, days: Days): readonly DataAlternative[] {
  const { then, since } = judged.both
  const keyOf = ({ variant, vintages }: Evaluation): string => `${variant} ${vintages.join(' ')}`
  const known = new Set(then.alternatives.map(({ evaluation }) => keyOf(evaluation)))
  const chosen = then.chosen ?? since.chosen
  const chosenKey = chosen === null ? null : keyOf(chosen.evaluation)
  const row = (one: Alternative, when: DataAlternative['known']): readonly DataAlternative[] => {
    const { evaluation, off } = one
    const { value } = evaluation
    if (value === null) return []
    const isOff = !one.ok && off !== null
    return [
      {
        variant: evaluation.variant,
        variantLabel: one.variantLabel,
        vintageLabel: one.vintageLabel,
        known: when,
        value: textOf(judged.ground, (lang) => valueWords(judged, evaluation, one.ok, lang)),
        ok: one.ok,
        reading: one.reading,
        off: isOff
          ? textOf(
              judged.ground,
              (lang) => `${off.num > 0n ? '+' : '−'}${offWords(judged, off, lang)}`,
            )
          : null,
        chosen: keyOf(evaluation) === chosenKey,
        independentSources: evaluation.independentSources,
        href: hrefOf(judged, evaluation, when === 'then' ? days.asOf : days.today),
      },
    ]
  }
  return [
    ...then.alternatives.flatMap((one) => row(one, 'then')),
    ...since.alternatives
      .filter(({ evaluation }) => !known.has(keyOf(evaluation)))
      .flatMap((one) => row(one, 'since')),
  ]
}

/** A derived figure has no page of its own: its indicator's is shown, for the same place and period. */
function hrefOf({ matched, figure }: Judged, { variant, request }: Evaluation, asOf: Day): string {
  const own = matched.isDerived ? {} : { variant, vintage: request.vintage }
  return figureAddress(matched.entry.indicator.id, {
    place: figure.place,
    period: figure.period,
    ...own,
    'as-of': asOf,
  })
}

// The programme of figures has this too; its front door brings the whole server, which a check at the terminal does without.
function figureAddress(
  indicator: string,
  search: { readonly [name: string]: string | null | undefined },
): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, value]],
  )
  return `/figures/${encodeURIComponent(indicator)}?${new URLSearchParams(pairs).toString()}`
}

function observationView(judged: Judged, one: Observation): DataObservation {
  const { catalogue } = judged.ground
  const document = catalogue.documents.get(one.document)
  const vintage = catalogue.vintages.get(one.vintage)
  const title = document?.title ?? textOf(judged.ground, () => one.document)
  const unit = { ...judged, figure: { ...judged.figure, unit: one.unit } }
  return {
    document: one.document,
    title,
    publisher: document?.publisher ?? '',
    publishedAt: one.publishedAt?.to ?? null,
    vintageLabel: textOf(judged.ground, (lang) =>
      vintage === undefined ? one.vintage : say(vintage.label, lang),
    ),
    place: placeWords(judged.ground, one.place),
    period: one.period,
    value: textOf(judged.ground, (lang) =>
      withBound(one.bound, quantity(unit, one.value, -one.precision, lang), lang),
    ),
    provenance: one.provenance,
    href: `/sources/${encodeURIComponent(one.document)}`,
  }
}
