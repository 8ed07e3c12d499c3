import Type from 'typebox'
import { type EditionChange as Change, diffEdition, type EditionChangeCause } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import { anyone } from '#platform/action'
import { say, type Text } from '#platform/i18n'
import type { Query } from '#programmes/contract'
import {
  asked,
  COMMON,
  documentRef,
  filled,
  ID,
  inLanguages,
  labelsOf,
  remembered,
} from '#programmes/figures'
import { frozenUnder, frozenWords, thawed } from '../editions/frozen.ts'
import { getEdition } from '../editions/store.ts'
import { computedOf, figureHref, titleOf, underOf, wordsOfVerdict } from '../marks.ts'
import { EDITION_DIFF_ANSWER } from '../schemas.ts'
import type { EditionChange, EditionDiffAnswer } from '../types.ts'
import { bulletinRef, editionRef } from '../views.ts'
import { CAUSE } from '../words.ts'
import { shownIn } from './figure.ts'

const INPUT = Type.Object({ id: ID, ...COMMON }, { additionalProperties: false })

/** The figures of an edition that come out otherwise with what is known as of a day, and why. */
export const editionDiff: Query<typeof INPUT, EditionDiffAnswer> = {
  name: 'bulletin.edition-diff',
  title: { en: 'An edition against another day', zh: '定稿版本与另一日期对照' },
  input: INPUT,
  output: EDITION_DIFF_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const { ground, asOf, lang } = await asked(tx, ctx, input)
    const { row, edition } = await getEdition(tx, ctx, input.id)
    const ref = editionRef(ctx, row)
    const key = `bulletin.edition-diff ${JSON.stringify([row.hash, asOf])}`
    const { bulletin, changes } = remembered(ground.source, key, () => {
      const old = thawed(edition, ctx.region, row.publisher)
      const shown = shownIn(old.ground, old.bulletin)
      return {
        bulletin: bulletinRef(ground, old.bulletin),
        changes: diffEdition(edition, ctx.series, ctx.region, asOf).map((change) =>
          changeOf({ old: old.ground, ground }, shown, edition.bulletin, change),
        ),
      }
    })
    return {
      lang,
      asOf,
      bulletin,
      edition: ref,
      changes,
      unchanged: edition.figures.length - changes.length,
      links: {
        page: `${ref.href}/diff`,
        json: `/api/v1${ref.href}/diff?as-of=${asOf}&lang=${encodeURIComponent(lang)}`,
      },
    }
  },
}

function changeOf(
  { old, ground }: { readonly old: Ground; readonly ground: Ground },
  shown: (id: string) => Text,
  bulletin: string,
  { figure, before, verdict, causes }: Change,
): EditionChange {
  return {
    figure,
    shown: shown(figure),
    title: titleOf(ground, verdict.figure),
    was: {
      verdict: before.word,
      words: wordsOfVerdict(ground, before.word),
      value: frozenWords(old, before),
      under: frozenUnder(old, before),
    },
    now: {
      verdict: verdict.word,
      words: wordsOfVerdict(ground, verdict.word),
      value: computedOf(ground, verdict)?.words ?? null,
      under: underOf(ground, verdict),
    },
    why: whyOf(ground, causes),
    documents: causes.flatMap((cause) =>
      cause.kind === 'new-document' ? [documentRef(ground, cause.document)] : [],
    ),
    href: figureHref(bulletin, figure),
  }
}

/** The causes in one line, each kind once. */
function whyOf(ground: Ground, causes: readonly EditionChangeCause[]): Text {
  const { region } = ground
  if (causes.length === 0) return filled(CAUSE.unknown ?? {}, region, () => ({}))
  const byKind = Map.groupBy(causes, ({ kind }) => kind)
  return inLanguages(region, (lang) =>
    [...byKind]
      .map(([kind, some]) =>
        say(CAUSE[kind] ?? {}, lang).replace(
          '{what}',
          some
            .map((cause) => say(namedBy(ground, cause), lang))
            .join(lang.startsWith('zh') ? '、' : ', '),
        ),
      )
      .join(lang.startsWith('zh') ? '；' : '; '),
  )
}

function namedBy(ground: Ground, cause: EditionChangeCause): Text {
  const { catalogue, region } = ground
  switch (cause.kind) {
    case 'new-vintage':
      return labelsOf(ground, [cause.vintage])
    case 'new-document':
    case 'amended':
      return documentRef(ground, cause.document).title
    case 'changed-definition': {
      const title =
        cause.what === 'indicator'
          ? catalogue.indicators.get(cause.id)?.title
          : cause.what === 'composition'
            ? region.compositions.get(cause.id)?.title
            : region.parameters.get(cause.id)?.title
      return title ?? inLanguages(region, () => cause.id)
    }
  }
}
