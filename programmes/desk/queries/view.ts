import Type from 'typebox'
import type { Series } from '#engines/series'
import { HouseError } from '#platform/errors'
import { isDay } from '#platform/period'
import {
  type Bulletin,
  countsOf,
  countsWords,
  marksOf,
  readTextFiles,
  titleOf,
} from '#programmes/bulletin'
import type { FigureMark } from '#programmes/bulletin/types'
import type { Context, Query } from '#programmes/contract'
import { remembered } from '#programmes/figures'
import { filesOf } from '../figures/entries.ts'
import { aroundOf, wordsOf } from '../figures/offers.ts'
import { DRAFT, LANG } from '../inputs.ts'
import { knowing } from '../knowing.ts'
import { draftMarks } from '../marks/draft-marks.ts'
import { READS } from '../rights.ts'
import { DRAFT_VIEW } from '../schemas.ts'
import { type DraftRow, getDraft } from '../store/drafts.ts'
import { listFigures } from '../store/figures.ts'
import { listTexts, type TextRow } from '../store/texts.ts'
import type { DraftView, StatedEntry } from '../types.ts'
import { groundOf, languageIn } from '../views.ts'

const INPUT = Type.Object(
  {
    id: DRAFT,
    asOf: Type.Optional(
      Type.String({
        maxLength: 10,
        description: 'What is known on this day, also one to come; default: the draft’s own date.',
      }),
    ),
    lang: LANG,
  },
  { additionalProperties: false },
)

/** A draft as readers would get it on a day, and everything in it that should be looked at. Throws `desk.unknown-draft`, `desk.not-a-day`. */
export const view: Query<typeof INPUT, DraftView> = {
  name: 'desk.view',
  title: { en: 'A draft as readers would get it', zh: '草稿的预览' },
  input: INPUT,
  output: DRAFT_VIEW,
  may: READS,
  answer: async (tx, ctx, { id, asOf, lang }) => {
    const draft = await getDraft(tx, id)
    const own = await knowing(tx, ctx, draft)
    const day = asOf ?? draft.date
    if (!isDay(day)) throw new HouseError('desk.not-a-day', { date: day })
    const texts = inOrder(ctx, await listTexts(tx, id))
    return viewOf(
      own,
      { draft, texts, entries: await listFigures(tx, id) },
      day,
      languageIn(ctx, lang),
    )
  },
}

/** A figure is judged once as it is stated, however often its text changes around it. */
function judgeOf({ series }: Context, entries: readonly StatedEntry[]): Series['judge'] {
  const keys = new Map(entries.map((entry) => [entry.id, JSON.stringify(entry)]))
  return (figure, asOf) =>
    remembered(series.observations, `desk.judge ${asOf} ${keys.get(figure.id)}`, () =>
      series.judge(figure, asOf),
    )
}

type Parts = {
  readonly draft: DraftRow
  readonly texts: readonly TextRow[]
  readonly entries: readonly StatedEntry[]
}

function viewOf(
  ctx: Context,
  { draft, texts, entries }: Parts,
  day: string,
  lang: string,
): DraftView {
  const ground = groundOf(ctx)
  const files = filesOf(draft, texts, entries)
  const { bulletin, problems } = readTextFiles(ctx, {
    id: draft.bulletin,
    files,
    publisher: draft.publisher,
  })
  const judge = judgeOf(ctx, entries)
  const figures = bulletin === null ? {} : marksOf(ground, bulletin, judge, day)
  const verdicts = Object.values(figures).map(({ verdict }) => verdict)
  return {
    lang,
    asOf: day,
    figuresVersion: draft.figuresVersion,
    texts: texts.map((text) => ({
      lang: text.lang,
      version: text.version,
      blocks: text.body.trim() === '' ? [] : (bulletin?.texts.get(text.lang)?.blocks ?? []),
    })),
    figures,
    stated: statedIn(ctx, bulletin, entries, figures),
    countsWords: countsWords(ground, countsOf(ground, verdicts)),
    marks: draftMarks({
      ...{ bulletin, problems, texts, date: draft.date, today: ctx.today },
      names: ctx.region.languageNames,
      judge: ({ figure }, on) => judge(figure, on),
    }),
  }
}

function statedIn(
  ctx: Context,
  bulletin: Bulletin | null,
  entries: readonly StatedEntry[],
  figures: { readonly [id: string]: FigureMark },
): DraftView['stated'] {
  const ground = groundOf(ctx)
  return entries.flatMap((entry) => {
    const stated = bulletin?.figures.get(entry.id)
    if (stated === undefined || figures[entry.id] === undefined) return []
    const form = entry.display === undefined ? 'number' : 'words'
    const title = titleOf(ground, stated.figure)
    const words = wordsOf(ground, entry)
    return [{ id: entry.id, title, words, around: aroundOf(ground, entry), form } as const]
  })
}

export function inOrder({ region }: Context, texts: readonly TextRow[]): readonly TextRow[] {
  return region.languages.flatMap((lang) => texts.filter((text) => text.lang === lang))
}
