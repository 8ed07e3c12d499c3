import Type from 'typebox'
import type { Alternative, Evaluation, Indicator, Verdict } from '#engines/series'
import { BOUND_WORDS, findingOf, type Ground, getIndicator } from '#engines/series/pure'
import { anyone } from '#platform/action'
import { HouseError, nearest } from '#platform/errors'
import { say, type Text } from '#platform/i18n'
import type { Context, Query } from '#programmes/contract'
import {
  type Asked,
  address,
  COMMON,
  citationOf,
  evaluationView,
  filled,
  historyOf,
  ID,
  indicatorCard,
  inLanguages,
  knowledgeOf,
  linksOf,
  outlinesOf,
  periodRef,
  placeRef,
  quantityOf,
  rankingOf,
  remembered,
  rememberedOf,
  statedQuantity,
  variantRef,
} from '#programmes/figures'
import { countedBeside } from '../counted.ts'
import { earlierTextWith } from '../editions/earlier-text.ts'
import { AS_OF, askedOf, keyOf } from '../held.ts'
import { computedIn, figureHref, markOf, shownOf, wordsOfVerdict } from '../marks.ts'
import type { Bulletin, Stated } from '../pack/types.ts'
import { BULLETIN_FIGURE_ANSWER } from '../schemas.ts'
import type { AlternativeRow, BulletinFigureAnswer } from '../types.ts'
import { bulletinRef, documentIn, sentenceOf, sentenceText, textIn, verdictView } from '../views.ts'
import { OK_WORDS, READING } from '../words.ts'

/** A difference has more digits than what differs, else it would be shown as nought. */
const OFF_DIGITS_MORE = 2
const NEAR_MAX = 5

const INPUT = Type.Object(
  { id: ID, figure: ID, ...COMMON, asOf: AS_OF },
  { additionalProperties: false },
)

/** A stated figure from every side: what it is judged by, as of a day, on the day of the text, and today. */
export const figure: Query<typeof INPUT, BulletinFigureAnswer> = {
  name: 'bulletin.figure',
  title: { en: 'A figure of a bulletin', zh: '公报中的一个数据' },
  input: INPUT,
  output: BULLETIN_FIGURE_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const { bulletin: newest, ...at } = await askedOf(tx, ctx, input)
    const bulletin = newest.figures.has(input.figure)
      ? newest
      : await earlierTextWith(tx, ctx, newest, input.figure)
    const stated = bulletin?.figures.get(input.figure)
    if (bulletin === undefined || stated === undefined) {
      const near = nearest(input.figure, newest.figures.keys(), NEAR_MAX).join(', ')
      throw new HouseError('bulletin.unknown-figure', { id: newest.id, figure: input.figure, near })
    }
    const { asOf, lang, today } = at
    const key = `bulletin.figure ${keyOf(bulletin)} ${JSON.stringify([input.figure, asOf, lang, today])}`
    return remembered(at.ground.source, key, () => answerOf(ctx, at, bulletin, stated))
  },
}

type Verdicts = { readonly now: Verdict; readonly then: Verdict; readonly since: Verdict }

function answerOf(
  ctx: Context,
  at: Asked,
  bulletin: Bulletin,
  stated: Stated,
): BulletinFigureAnswer {
  const { ground, asOf, today, lang } = at
  const { figure: one } = stated
  const judge = (day: string) => ctx.series.judge(one, day)
  const verdicts: Verdicts = {
    now: judge(asOf),
    // biome-ignore lint/suspicious/noThenProperty: `then` is the law's own word here, and holds no function.
    then: judge(bulletin.date),
    since: judge(today),
  }
  const mark = markOf(ground, bulletin, stated, verdicts.now, verdicts.then)
  const sentence = sentenceOf(bulletin, one.id, lang)
  return {
    lang,
    asOf,
    today,
    bulletin: bulletinRef(ground, bulletin),
    mark,
    place: placeRef(ground, one.place),
    period: periodRef(ground, one.period),
    stated: statedView(ground, bulletin, stated),
    sentence: sentence.inlines,
    sentenceText: sentenceText(sentence, shownIn(ground, bulletin), lang),
    document: documentIn(ground, bulletin, one.document),
    now: verdictView(ground, verdicts.now, asOf),
    // biome-ignore lint/suspicious/noThenProperty: as above.
    then: verdictView(ground, verdicts.then, bulletin.date),
    since: verdictView(ground, verdicts.since, today),
    changed: findingOf(verdicts.then) !== findingOf(verdicts.since),
    ...evidenceOf(ctx, at, bulletin, stated, verdicts),
    ...neighboursOf(at, bulletin, one.id),
  }
}

type Evidence = Pick<
  BulletinFigureAnswer,
  | 'indicator'
  | 'evaluation'
  | 'alternatives'
  | 'counted'
  | 'history'
  | 'ranking'
  | 'map'
  | 'knowledge'
  | 'citation'
  | 'links'
>

function evidenceOf(
  ctx: Context,
  at: Asked,
  bulletin: Bulletin,
  stated: Stated,
  verdicts: Verdicts,
): Evidence {
  const { ground, asOf, lang } = at
  const { figure: one } = stated
  const indicator = getIndicator(ground.catalogue, one.indicator)
  const chosen = verdicts.now.chosen?.evaluation ?? null
  const computed = chosen === null || chosen.value === null ? null : chosen
  const view = computed === null ? null : evaluationView(ground, computed)
  const variant = computed?.variant ?? null
  const { place, period } = one
  const outlines = rememberedOf(ctx.region, 'outlines', () => outlinesOf(ctx.region))
  const links = linksOf(
    { asOf, lang },
    { indicator, place, period, variant, vintage: computed?.request.vintage ?? null },
  )
  const page = figureHref(bulletin.id, one.id)
  const permanent = address(page, { 'as-of': asOf })
  const mark = shownOf(ground, bulletin, stated)
  return {
    indicator: indicatorCard(ground, indicator),
    evaluation: view,
    alternatives: alternativesOf(ground, indicator, verdicts, {
      // biome-ignore lint/suspicious/noThenProperty: as above.
      then: bulletin.date,
      since: at.today,
    }),
    counted: countedBeside(ground, stated),
    history: view === null ? null : historyOf(ground, indicator, { place, period, asOf, variant }),
    ...(computed === null ? { ranking: null, map: null } : rankingOf(ground, computed, outlines)),
    knowledge: knowledgeOf(
      ground,
      { indicator: indicator.id, place, period },
      {
        asOf,
        variant,
        verdictOn: (day) => {
          const { word } = ctx.series.judge(one, day)
          return { word, words: wordsOfVerdict(ground, word) }
        },
      },
    ),
    citation: citationOf(ground, {
      title: bulletin.title,
      where: bulletinRef(ground, bulletin).dateWords,
      value: inLanguages(
        ground.region,
        (l) =>
          `${say(indicator.title, l)} ${say(mark, l)} (${say(wordsOfVerdict(ground, verdicts.now.word), l)})`,
      ),
      asOf,
      sources: view?.sources ?? [documentIn(ground, bulletin, one.document)],
      permanent,
    }),
    links: {
      ...links,
      page,
      permanent,
      json: address(`/api/v1${page}`, { 'as-of': asOf, lang }),
      feed: `/${lang}${feedOf(one.id)}`,
    },
  }
}

/** `/sentences/:figure.atom`, without the language. */
export function feedOf(id: string): string {
  return `/sentences/${encodeURIComponent(id)}.atom`
}

export function shownIn(ground: Ground, bulletin: Bulletin): (id: string) => Text {
  return (id) => {
    const stated = bulletin.figures.get(id)
    return stated === undefined ? {} : shownOf(ground, bulletin, stated)
  }
}

function statedView(
  ground: Ground,
  bulletin: Bulletin,
  stated: Stated,
): BulletinFigureAnswer['stated'] {
  const { value, valueHigh, precision, unit, bound, untestable } = stated.figure
  const high = valueHigh === undefined ? null : statedQuantity(ground, valueHigh, unit, precision)
  const low = statedQuantity(ground, value, unit, precision)
  const shown = shownOf(ground, bulletin, stated)
  return {
    value: low,
    valueHigh: high,
    bound,
    words: filled(BOUND_WORDS[bound], ground.region, (lang) => ({
      value: high === null ? say(shown, lang) : say(low.words, lang),
      high: high === null ? '' : say(high.words, lang),
    })),
    untestable: untestable ?? null,
  }
}

/** Every way of computing it: what was known on the day of the text, then what has been revised since. */
function alternativesOf(
  ground: Ground,
  indicator: Indicator,
  { now, then, since }: Verdicts,
  days: { readonly [known in AlternativeRow['known']]: string },
): readonly AlternativeRow[] {
  const keyOf = ({ variant, vintages }: Evaluation) => `${variant} ${vintages.join(' ')}`
  const known = new Set(then.alternatives.map(({ evaluation }) => keyOf(evaluation)))
  const chosen = now.chosen === null ? null : keyOf(now.chosen.evaluation)
  const row = (one: Alternative, when: AlternativeRow['known']): AlternativeRow => {
    const { evaluation, reading, ok } = one
    const { request } = evaluation
    const off =
      one.off === null
        ? null
        : quantityOf(ground, one.off, offUnit(evaluation.unit), indicator.digits + OFF_DIGITS_MORE)
    return {
      variant: variantRef(indicator, evaluation.variant),
      vintageLabel: one.vintageLabel,
      known: when,
      value: computedIn(ground, evaluation),
      ok,
      okWords: okWords(ground, ok, off?.words ?? null),
      reading,
      readingWords:
        reading === null ? null : filled(READING[reading] ?? {}, ground.region, () => ({})),
      off,
      chosen: keyOf(evaluation) === chosen,
      independentSources: evaluation.independentSources,
      href: address(`/figures/${request.indicator}`, {
        place: request.place,
        period: request.period,
        variant: request.variant,
        vintage: request.vintage,
        'as-of': days[when],
      }),
    }
  }
  return [
    ...then.alternatives.map((one) => row(one, 'then')),
    ...since.alternatives
      .filter(({ evaluation }) => !known.has(keyOf(evaluation)))
      .map((one) => row(one, 'since')),
  ]
}

// The difference of two percentages is in percentage points.
function offUnit(unit: string): string {
  return unit === 'percent' ? 'percentage-point' : unit
}

function okWords({ region }: Ground, ok: boolean, off: Text | null): Text {
  if (ok) return filled(OK_WORDS.yes, region, () => ({}))
  if (off === null) return filled(OK_WORDS.unknown, region, () => ({}))
  return filled(OK_WORDS.no, region, (lang) => ({ off: say(off, lang) }))
}

function neighboursOf(
  { ground, lang }: Asked,
  bulletin: Bulletin,
  id: string,
): Pick<BulletinFigureAnswer, 'previous' | 'next'> {
  const ids = [...textIn(bulletin, lang).order.keys()]
  const place = ids.indexOf(id)
  const shown = shownIn(ground, bulletin)
  const neighbour = (other: string | undefined) =>
    other === undefined
      ? null
      : { id: other, shown: shown(other), href: figureHref(bulletin.id, other) }
  return { previous: neighbour(ids[place - 1]), next: neighbour(ids[place + 1]) }
}
