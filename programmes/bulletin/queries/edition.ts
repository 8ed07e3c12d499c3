import Type from 'typebox'
import { type Edition, reproduceEdition, sha256Of } from '#engines/series'
import { inputLeaves } from '#engines/series/pure'
import { anyone } from '#platform/action'
import type { Context, Query } from '#programmes/contract'
import {
  type Asked,
  asked,
  COMMON,
  citationOf,
  documentRef,
  filled,
  ID,
  remembered,
} from '#programmes/figures'
import { frozenWords, type Thawed, thawed } from '../frozen.ts'
import { countsOf, figureHref, marksOf, wordsOfVerdict } from '../marks.ts'
import { EDITION_ANSWER } from '../schemas.ts'
import { type EditionRow, getEdition } from '../store.ts'
import type { EditionAnswer, FrozenFigure } from '../types.ts'
import { bulletinRef, editionRef, inOrder, textIn } from '../views.ts'
import { REPRODUCES } from '../words.ts'
import { shownIn } from './figure.ts'

const INPUT = Type.Object({ id: ID, ...COMMON }, { additionalProperties: false })

/** A bulletin as it was frozen, computed again from what was frozen with it. */
export const edition: Query<typeof INPUT, EditionAnswer> = {
  name: 'bulletin.edition',
  title: { en: 'An edition', zh: '一个定稿版本' },
  input: INPUT,
  output: EDITION_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const at = await asked(tx, ctx, input)
    const { row, edition: found } = await getEdition(tx, input.id)
    // Its own inputs decide it: only a language and a page's date of knowledge make the answer another.
    const key = `bulletin.edition ${JSON.stringify([row.hash, at.asOf, at.lang])}`
    return remembered(at.ground.source, key, () => answerOf(ctx, at, row, found))
  },
}

function answerOf(ctx: Context, at: Asked, row: EditionRow, found: Edition): EditionAnswer {
  const { region } = ctx
  const { lang } = at
  const old = thawed(found, region)
  const { bulletin, ground } = old
  const marks = marksOf(ground, bulletin, old.judge, found.asOf)
  const ref = editionRef(ctx, row)
  const { same, differing } = reproduceEdition(found, region)
  const json = `/api/v1${ref.href}?lang=${encodeURIComponent(lang)}`
  const title = bulletinRef(ground, bulletin)
  return {
    lang,
    asOf: at.asOf,
    bulletin: title,
    edition: ref,
    blocks: textIn(bulletin, lang).blocks,
    figures: inOrder(bulletin, lang, marks),
    frozen: frozenOf(old, found),
    counts: countsOf(
      { region },
      found.figures.map(({ word }) => word),
    ),
    reproduces: {
      ok: same,
      words: filled(same ? REPRODUCES.yes : REPRODUCES.no, region, () => ({
        figures: differing.join(', '),
      })),
      differing,
    },
    citation: citationOf(ground, {
      title: title.title,
      where: title.dateWords,
      value: filled(EDITION_WORDS, region, () => ({ n: String(row.number), hash: row.hash })),
      asOf: found.asOf,
      sources: [documentRef(ground, found.document)],
      permanent: ref.href,
    }),
    links: { page: ref.href, json, diff: `${ref.href}/diff` },
  }
}

const EDITION_WORDS = { en: 'edition {n}, SHA-256 {hash}', zh: '第{n}版，SHA-256 {hash}' }

function frozenOf(
  { ground, bulletin }: Thawed,
  { figures, inputs }: Edition,
): readonly FrozenFigure[] {
  const cellOf = (one: { indicator: string; place: string; period: string }) =>
    `${one.indicator}\n${one.place}\n${one.period}`
  const byCell = Map.groupBy(inputs.observations, cellOf)
  const shown = shownIn(ground, bulletin)
  return figures.map((figure) => {
    const { stated } = figure
    const read =
      stated.untestable === undefined
        ? inputLeaves(ground, stated).flatMap((leaf) => byCell.get(cellOf(leaf)) ?? [])
        : []
    return {
      id: figure.id,
      shown: shown(figure.id),
      verdict: figure.word,
      verdictWords: wordsOfVerdict(ground, figure.word),
      value: figure.value,
      valueWords: frozenWords(ground, figure),
      variant: figure.variant,
      vintages: figure.vintages,
      inputs: read.length,
      inputsHash: sha256Of(read),
      href: figureHref(bulletin.id, figure.id),
    }
  })
}
