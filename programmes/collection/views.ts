import { getUnit } from '#engines/series/pure'
import { daysBetween } from '#platform/period'
import type { Context } from '#programmes/contract'
import { answerView } from './asked/keep-answers.ts'
import { periodWords, placeWords } from './grounds/cells.ts'
import { knownIn } from './known-in.ts'
import type { AnswerRow, ReasonRow } from './store/answers.ts'
import type { DecisionRow, DisclosureRow } from './store/decisions.ts'
import type { Counted, ItemRow } from './store/requests.ts'
import type { DecisionView, ItemView, RequestView } from './types.ts'

export function requestView({ today }: Pick<Context, 'today'>, row: Counted): RequestView {
  return {
    id: row.id,
    title: row.title,
    note: row.note,
    asking: { id: row.asking, title: row.askingTitle },
    addressed: { id: row.addressed, title: row.addressedTitle },
    due: row.due,
    daysLeft: daysBetween(today, row.due),
    state: row.state,
    round: row.round,
    since: row.since,
    madeAt: row.madeAt,
    madeBy: row.madeByName,
    items: row.items,
    answered: row.answered,
  }
}

export function itemView(
  ctx: Context,
  item: ItemRow,
  beside: {
    readonly answers: readonly AnswerRow[]
    readonly reasons: readonly ReasonRow[]
    readonly disclosures: readonly DisclosureRow[]
  },
): ItemView {
  const { catalogue } = ctx.series
  const { number, indicator, place, period, power, precisionWanted } = item
  const answer = beside.answers.find((row) => row.item === number)
  return {
    number,
    indicator,
    indicatorTitle: catalogue.indicators.get(indicator)?.title ?? { en: indicator },
    place,
    placeName: placeWords(knownIn(ctx), place),
    period,
    periodWords: periodWords(period),
    vintageLabel: catalogue.vintages.get(item.vintage)?.label ?? { en: item.vintage },
    unit: getUnit(catalogue.units, item.unit),
    power,
    precisionWanted,
    answer: answer === undefined ? null : answerView(answer),
    reasons: beside.reasons
      .filter((row) => row.item === number && row.version === answer?.version)
      .map(({ kind, arithmetic, reason, byName, at }) => ({
        kind,
        arithmetic,
        reason,
        by: byName,
        at,
      })),
    disclosedOn: beside.disclosures.find((row) => row.item === number)?.on ?? null,
  }
}

export function decisionView({
  kind,
  round,
  reason,
  items,
  byName,
  at,
}: DecisionRow): DecisionView {
  return { kind, round, reason, items, by: byName, at }
}
