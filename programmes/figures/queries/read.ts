import Type, { type Static } from 'typebox'
import type { Evaluation, Indicator, Provenance } from '#engines/series'
import { allAlternatives, BOUND_WORDS, evaluate, getUnit, targetState } from '#engines/series/pure'
import { anyone } from '#platform/action'
import { say } from '#platform/i18n'
import { parsePeriod, periodCode } from '#platform/period'
import { getPlace } from '#platform/region'
import type { Context, Query } from '#programmes/contract'
import { address } from '../links.ts'
import { remembered, rememberedOf } from '../memo.ts'
import { FIGURE_ANSWER } from '../schemas.ts'
import type { FigureAlternative, FigureAnswer, Links } from '../types.ts'
import { citationOf } from '../views/citation.ts'
import { evaluationView } from '../views/evaluation.ts'
import { comparisonOf, historyOf } from '../views/history.ts'
import { evaluatedQuantity } from '../views/incomplete.ts'
import { knowledgeOf } from '../views/knowledge.ts'
import { outlinesOf } from '../views/outlines.ts'
import { rankingOf } from '../views/ranking.ts'
import {
  dayWords,
  documentRef,
  indicatorCard,
  periodRef,
  placeRef,
  statedQuantity,
  variantRef,
  vintageRef,
} from '../views/refs.ts'
import { filled, inLanguages } from '../views/words.ts'
import { type Asked, asked, COMMON, ID, instantOf } from './asked.ts'
import { defaultPlace, getFigure, periodsWithValue, placesOf } from './subject.ts'

/** Places set beside each other, at most. */
const COMPARED_MAX = 8

const INPUT = Type.Object(
  {
    id: ID,
    place: Type.Optional(ID),
    period: Type.Optional(Type.String({ maxLength: 40 })),
    variant: Type.Optional(ID),
    vintage: Type.Optional(ID),
    mixed: Type.Optional(
      Type.Boolean({
        description: 'Allow inputs of different vintages; the answer then says that it is mixed.',
      }),
    ),
    loadedBy: Type.Optional(
      Type.String({
        maxLength: 30,
        description:
          'Only what was loaded here up to this instant (UTC), or to the end of this day.',
      }),
    ),
    provenance: Type.Optional(
      Type.Union([Type.Literal('published'), Type.Literal('recorded'), Type.Literal('simulated')], {
        description: 'Only values of this kind; default: published and recorded. Never mixed.',
      }),
    ),
    compare: Type.Optional(
      Type.String({ maxLength: 400, description: 'Places to set beside it, with commas.' }),
    ),
    ...COMMON,
  },
  { additionalProperties: false },
)
type Input = Static<typeof INPUT>

/** One figure from every side, as of a day. */
export const read: Query<typeof INPUT, FigureAnswer> = {
  name: 'figures.read',
  title: { en: 'One figure', zh: '一项数据' },
  input: INPUT,
  output: FIGURE_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const at = await asked(tx, ctx, input)
    const key = `figures.read ${JSON.stringify({ ...input, asOf: at.asOf, lang: at.lang, today: at.today })}`
    return remembered(at.ground.source, key, () => answerOf(ctx, at, input), 'large')
  },
}

type Subject = {
  readonly indicator: Indicator
  readonly place: string
  readonly period: string
  readonly variant: string | null
  readonly vintage: string | null
  readonly mixed?: boolean
  readonly loadedBy?: string | null
  readonly provenance?: Provenance | null
}

function answerOf(ctx: Context, at: Asked, input: Input): FigureAnswer {
  const { ground, asOf, today, lang } = at
  const subject = subjectOf(at, input)
  const { indicator, place, period } = subject
  const evaluation = evaluated(at, subject)
  const view = evaluationView(ground, evaluation)
  const outlines = rememberedOf(ctx.region, 'outlines', () => outlinesOf(ctx.region))
  const links = linksOf(at, subject)
  const chosen = evaluation.variant
  const refs = { place: placeRef(ground, place), period: periodRef(ground, period) }
  const compared = (input.compare ?? '').split(',').filter((id) => ctx.region.places.has(id))
  return {
    lang,
    asOf,
    today,
    indicator: indicatorCard(ground, indicator),
    ...refs,
    variant: subject.variant,
    vintage: subject.vintage,
    mixed: subject.mixed === true,
    loadedBy: subject.loadedBy ?? null,
    provenance: subject.provenance ?? null,
    evaluation: view,
    simulated: simulatedOf(at, subject, evaluation),
    ...(subject.provenance === 'simulated'
      ? NOTHING_BESIDE
      : {
          alternatives: alternativesOf(at, subject, evaluation),
          history: historyOf(ground, indicator, { place, period, asOf, variant: chosen }),
          ...rankingOf(ground, evaluation, outlines),
          knowledge: knowledgeOf(
            ground,
            { indicator: indicator.id, place, period },
            { asOf, variant: chosen, verdictOn: () => null },
          ),
          comparison: comparisonOf(ground, indicator, {
            places: [...new Set([place, ...compared])].slice(0, COMPARED_MAX),
            period,
            asOf,
            variant: chosen,
          }),
        }),
    choices: choicesOf(at, subject),
    targets: targetsOf(at, subject),
    citation: citationOf(ground, {
      title: indicator.title,
      where: inLanguages(
        ctx.region,
        (l) =>
          `${say(refs.place.name, l)}${l.startsWith('zh') ? '' : ', '}${say(refs.period.words, l)}`,
      ),
      value: view.value?.words ?? inLanguages(ctx.region, () => '—'),
      asOf,
      sources: view.sources,
      permanent: links.permanent,
    }),
    links,
  }
}

/** Where a figure without a value has simulated ones: a way to them, told as what they are, and none of them here. */
function simulatedOf(
  { ground, asOf }: Asked,
  { indicator, place, provenance }: Subject,
  { value }: Evaluation,
): string | null {
  if (value !== null || provenance === 'simulated') return null
  const period = periodsWithValue(ground, indicator, place, asOf, 'simulated').at(-1)
  if (period === undefined) return null
  return address(`/figures/${indicator.id}`, { place, period, provenance: 'simulated' })
}

// Published values never stand beside a simulated one.
const NOTHING_BESIDE = {
  alternatives: [],
  history: null,
  ranking: null,
  map: null,
  knowledge: [],
  comparison: null,
} as const satisfies Partial<FigureAnswer>

/**
 * What is asked for, with what was left out filled in: the newest period that has a value, else one that will have
 * some, else the year of a target, else last year; a figure without data is a page that says so.
 */
function subjectOf({ ground, asOf }: Asked, input: Input): Subject {
  const indicator = getFigure(ground, input.id)
  const place = input.place ?? defaultPlace(ground, indicator)
  getPlace(ground.region, place)
  const provenance = input.provenance ?? null
  const period =
    input.period === undefined
      ? (periodsWithValue(ground, indicator, place, asOf, provenance).at(-1) ??
        periodsWithValue(ground, indicator, place, LAST_DAY).at(0) ??
        ground.catalogue.targets.find((target) => target.indicator === indicator.id)?.period ??
        String(Number(asOf.slice(0, 4)) - 1))
      : periodCode(parsePeriod(input.period))
  return {
    indicator,
    place,
    period,
    variant: input.variant ?? null,
    vintage: input.vintage ?? null,
    mixed: input.mixed === true,
    loadedBy: input.loadedBy === undefined ? null : instantOf(input.loadedBy),
    provenance,
  }
}

const LAST_DAY = '9999-12-31'

function evaluated({ ground, asOf }: Asked, subject: Subject): Evaluation {
  const { indicator, place, period, variant, vintage, mixed, loadedBy, provenance } = subject
  return evaluate(ground, {
    indicator: indicator.id,
    place,
    period,
    knowledge: { asOf, loadedBy: loadedBy ?? null },
    ...(variant === null ? {} : { variant }),
    ...(vintage === null ? {} : { vintage }),
    ...(mixed === true ? { mixed } : {}),
    ...(provenance == null ? {} : { provenance: [provenance] }),
  })
}

function alternativesOf(
  { ground, asOf }: Asked,
  { indicator, place, period, loadedBy }: Subject,
  chosen: Evaluation,
): readonly FigureAlternative[] {
  const knowledge = { asOf, loadedBy: loadedBy ?? null }
  const shown = (one: Evaluation) => `${one.variant} ${one.vintages.join(' ')}`
  return allAlternatives(ground, { indicator: indicator.id, place, period, knowledge }).map(
    ({ evaluation, vintageLabel }) => ({
      variant: variantRef(indicator, evaluation.variant),
      vintageLabel,
      vintages: evaluation.vintages,
      value: evaluatedQuantity(ground, evaluation, indicator.digits),
      chosen: shown(evaluation) === shown(chosen),
      href: address(`/figures/${indicator.id}`, {
        place,
        period,
        variant: evaluation.request.variant,
        vintage: evaluation.request.vintage,
      }),
    }),
  )
}

function choicesOf({ ground, asOf }: Asked, subject: Subject): FigureAnswer['choices'] {
  const { indicator, place, period } = subject
  const periods = periodsWithValue(ground, indicator, place, asOf, subject.provenance ?? null)
  const knowledge = { asOf, loadedBy: subject.loadedBy ?? null }
  const vintages = allAlternatives(ground, {
    indicator: indicator.id,
    place,
    period,
    knowledge,
  }).flatMap(({ evaluation }) => evaluation.vintages)
  return {
    places: placesOf(ground, indicator).map((id) => placeRef(ground, id)),
    periods: (periods.includes(period) ? periods : [...periods, period]).map((code) =>
      periodRef(ground, code),
    ),
    vintages: [...new Set(vintages)].map((id) => vintageRef(ground, id)),
    variants: indicator.variants.map(({ id, label }) => ({ id, label })),
  }
}

function targetsOf(
  { ground, asOf }: Asked,
  { indicator, place }: Subject,
): FigureAnswer['targets'] {
  return ground.catalogue.targets
    .filter((target) => target.indicator === indicator.id && target.place === place)
    .map((target) => {
      const state = targetState(ground, target, { asOf, loadedBy: null })
      const value = statedQuantity(
        ground,
        target.value,
        getUnit(ground.catalogue.units, target.unit).code,
      )
      return {
        id: target.id,
        title: target.title,
        bound: filled(BOUND_WORDS[target.bound], ground.region, (lang) => ({
          value: say(value.words, lang),
          high: '',
        })),
        value,
        due: target.due,
        dueWords: dayWords(ground, target.due),
        met: state.word === 'met' ? true : state.word === 'missed' ? false : null,
        state: state.word,
        independent: state.isIndependent,
        words: state.reason,
        document: documentRef(ground, target.document),
      }
    })
}

/** Addresses of a figure and of its other forms. */
export function linksOf({ asOf, lang }: Pick<Asked, 'asOf' | 'lang'>, subject: Subject): Links {
  const { indicator, place, period, variant, vintage, loadedBy, provenance } = subject
  const mixed = subject.mixed === true ? 'true' : null
  const search = { place, period, variant, vintage, mixed, 'loaded-by': loadedBy, provenance }
  const fixed = { ...search, 'as-of': asOf }
  const series = `/api/v1/figures/${indicator.id}/series`
  return {
    page: address(`/figures/${indicator.id}`, search),
    permanent: address(`/figures/${indicator.id}`, fixed),
    json: address(`/api/v1/figures/${indicator.id}`, fixed),
    csv: address(series, { format: 'csv', limit: 100000 }),
    jsonStat: address(series, { format: 'json-stat', limit: 100000 }),
    sdmxCsv: address(series, { format: 'sdmx-csv', limit: 100000 }),
    embed: address(`/${lang}/figures/${indicator.id}/embed`, search),
  }
}
