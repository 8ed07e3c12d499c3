import Type from 'typebox'
import type { Read } from '#platform/db'
import type { Context, Query } from '#programmes/contract'
import { actsOf } from '../acts.ts'
import { wordsOf } from '../figures/offers.ts'
import { DRAFT, LANG } from '../inputs.ts'
import { READS } from '../rights.ts'
import { HISTORY_ANSWER } from '../schemas.ts'
import { getDraft } from '../store/drafts.ts'
import { listStatements } from '../store/figures.ts'
import { listSteps } from '../store/steps.ts'
import { bodyAt, listSessions, listVersions } from '../store/texts.ts'
import { wordDiff } from '../text/word-diff.ts'
import type { Comparison, HistoryAnswer, HistoryItem } from '../types.ts'
import { draftRef, groundOf, languageIn, momentWords } from '../views.ts'
import { stepView } from './read.ts'

const ITEMS_MAX = 500

const INPUT = Type.Object(
  {
    id: DRAFT,
    text: Type.Optional(
      Type.String({ maxLength: 35, description: 'The language of the versions to compare.' }),
    ),
    from: Type.Optional(Type.Integer({ minimum: 0 })),
    to: Type.Optional(Type.Integer({ minimum: 0, description: 'Left out: the newest.' })),
    lang: LANG,
  },
  { additionalProperties: false },
)

/**
 * Who did what to a draft, the newest first; and of two versions of a text, word by word, what became of it. Throws
 * `desk.unknown-draft`, `desk.unknown-version`.
 */
export const history: Query<typeof INPUT, HistoryAnswer> = {
  name: 'desk.history',
  title: { en: 'History of a draft', zh: '草稿的历史记录' },
  input: INPUT,
  output: HISTORY_ANSWER,
  may: READS,
  answer: async (tx, ctx, { id, text, from, to, lang }) => {
    await ctx.series.refresh(tx)
    const draft = await getDraft(tx, id)
    const items = await itemsOf(tx, ctx, id)
    return {
      lang: languageIn(ctx, lang),
      draft: draftRef(ctx, draft),
      items: items.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, ITEMS_MAX),
      comparison:
        text === undefined || from === undefined
          ? null
          : await comparisonOf(tx, { draft: id, lang: text }, from, to),
      mayRestore: actsOf(ctx, draft).includes('write'),
    }
  },
}

async function itemsOf(tx: Read, ctx: Context, id: string): Promise<readonly HistoryItem[]> {
  const ground = groundOf(ctx)
  const sessions = await listSessions(tx, id, ITEMS_MAX)
  const statements = await listStatements(tx, id, ITEMS_MAX)
  const steps = await listSteps(tx, id)
  return [
    ...sessions.map(({ lang, from, to, authorName, endedAt }) => ({
      ...{ kind: 'text' as const, lang, from, to },
      ...{ by: authorName, at: endedAt, atWords: momentWords(ctx, endedAt) },
    })),
    ...statements.map(({ figure, stated, authorName, at }) => ({
      ...{ kind: 'figure' as const, figure },
      words: stated === null ? null : wordsOf(ground, stated),
      ...{ by: authorName, at, atWords: momentWords(ctx, at) },
    })),
    ...steps
      .map((row) => stepView(ctx, row))
      .map(({ words, reason, by, at, atWords }) => ({
        ...{ kind: 'step' as const, words, reason, by, at, atWords },
      })),
  ]
}

async function comparisonOf(
  tx: Read,
  key: { readonly draft: string; readonly lang: string },
  from: number,
  to: number | undefined,
): Promise<Comparison> {
  const texts = await listVersions(tx, key.draft)
  const newest = texts.find(({ lang }) => lang === key.lang)?.version ?? 0
  const end = to ?? newest
  const [before, after] = [await bodyAt(tx, key, from), await bodyAt(tx, key, end)]
  return { lang: key.lang, from, to: end, newest, pieces: wordDiff(before, after, key.lang) }
}
