import Type from 'typebox'
import { type Edition, reproduceEdition, sha256Of } from '#engines/series'
import { inputLeaves } from '#engines/series/pure'
import { anyone } from '#platform/action'
import type { Context, Query } from '#programmes/contract'
import {
  type Asked,
  address,
  asked,
  COMMON,
  citationOf,
  filled,
  ID,
  inLanguages,
  remembered,
} from '#programmes/figures'
import { correctionOf } from '../editions/correction.ts'
import { frozenWords, type Thawed, thawed } from '../editions/frozen.ts'
import {
  type EditionRow,
  findErratum,
  findWithdrawal,
  getEdition,
  type Withdrawal,
} from '../editions/store.ts'
import { countsOf, countsWords, figureHref, marksOf, wordsOfVerdict } from '../marks.ts'
import { notesOf } from '../notes.ts'
import { EDITION_ANSWER } from '../schemas.ts'
import type { EditionAnswer, FrozenFigure, StatedCell } from '../types.ts'
import {
  bulletinRef,
  documentIn,
  editionRef,
  inOrder,
  kindWords,
  momentWords,
  numbered,
  textIn,
} from '../views.ts'
import { OWN_CHECK, REPRODUCES, WITHDRAWN } from '../words.ts'
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
    const { row, edition: found } = await getEdition(tx, ctx, input.id)
    const corrected = row.erratumOf === null ? null : await getEdition(tx, ctx, row.erratumOf)
    const erratum = await findErratum(tx, ctx, row.id)
    const withdrawal = (await findWithdrawal(tx, row.id)) ?? null
    // Its own inputs decide it: only a language and a page's date of knowledge make the answer another.
    const key = `bulletin.edition ${JSON.stringify([row.hash, at.asOf, at.lang])}`
    const answer = remembered(at.ground.source, key, () => answerOf(ctx, at, row, found, corrected))
    return {
      ...answer,
      embargo: withdrawal === null ? embargoOf(ctx, row) : null,
      withdrawn: withdrawal === null ? null : withdrawnOf(ctx, withdrawal),
      corrects: corrected === null ? null : editionRef(ctx, corrected.row),
      correctedBy: erratum === undefined ? null : editionRef(ctx, erratum),
    }
  },
}

type Held = Awaited<ReturnType<typeof getEdition>>
type Lasting = Omit<EditionAnswer, 'embargo' | 'withdrawn' | 'corrects' | 'correctedBy'>

function answerOf(
  ctx: Context,
  at: Asked,
  row: EditionRow,
  found: Edition,
  corrected: Held | null,
): Lasting {
  const { region } = ctx
  const { lang } = at
  const old = thawed(found, region, row.publisher)
  const { bulletin, ground } = old
  const marks = marksOf(ground, bulletin, old.judge, found.asOf)
  const ref = editionRef(ctx, row)
  const { same, differing } = reproduceEdition(found, region)
  const title = bulletinRef(ground, bulletin)
  const document = documentIn(ground, bulletin, found.document)
  const counts = countsOf(
    { region },
    found.figures.map(({ word }) => word),
  )
  const notes = notesOf(ground, bulletin, old.judge, found.asOf)
  return {
    lang,
    asOf: at.asOf,
    bulletin: title,
    kindWords: kindWords(ground, bulletin),
    document,
    edition: ref,
    correction: corrected === null ? null : correctionFrom(ctx, corrected, { old, marks }, lang),
    despite: row.despite,
    ownCheck: ownCheckView(ctx, row),
    blocks: textIn(bulletin, lang).blocks,
    figures: inOrder(bulletin, lang, marks),
    notes: numbered(bulletin, lang, notes),
    frozen: frozenOf(old, found),
    counts,
    countsWords: countsWords({ region }, counts),
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
      sources: [document],
      permanent: ref.href,
    }),
    links: linksOf(ref.href, lang),
  }
}

function correctionFrom(
  { region }: Context,
  { row, edition: before }: Held,
  after: { readonly old: Thawed; readonly marks: ReturnType<typeof marksOf> },
  lang: string,
): EditionAnswer['correction'] {
  const was = thawed(before, region, row.publisher)
  const marks = marksOf(was.ground, was.bulletin, was.judge, before.asOf)
  return correctionOf({ thawed: was, marks }, { thawed: after.old, marks: after.marks }, lang)
}

function embargoOf({ region, now }: Context, { publicAt }: EditionRow): EditionAnswer['embargo'] {
  if (publicAt <= now) return null
  return {
    until: publicAt,
    words: inLanguages(region, (lang) => momentWords(publicAt, region.timeZone, lang)),
  }
}

function withdrawnOf(
  { region }: Context,
  { at, byName, reason }: Withdrawal,
): EditionAnswer['withdrawn'] {
  const words = filled(WITHDRAWN, region, (lang) => ({
    by: byName,
    moment: momentWords(at, region.timeZone, lang),
  }))
  return { words, reason }
}

function ownCheckView({ region }: Context, { ownCheck }: EditionRow): EditionAnswer['ownCheck'] {
  if (ownCheck === null) return null
  const { claims, inconsistent, contradicted } = ownCheck
  return {
    counts: ownCheck,
    words: filled(OWN_CHECK, region, () => ({
      claims: String(claims),
      inconsistent: String(inconsistent),
      contradicted: String(contradicted),
    })),
  }
}

function linksOf(page: string, lang: string): EditionAnswer['links'] {
  const form = (format: string | null) => address(`/api/v1${page}`, { lang, format })
  return {
    page,
    permanent: page,
    json: form(null),
    markdown: form('markdown'),
    text: form('text'),
    csv: form('csv'),
    docx: form('docx'),
    html: form('html'),
    diff: `${page}/diff`,
  }
}

function frozenCell(stated: Edition['figures'][number]['stated']): StatedCell {
  const { value, valueHigh, unit, bound, indicator, place, period, document } = stated
  return { value, valueHigh, unit, bound, indicator, place, period, document }
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
      stated: frozenCell(stated),
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
