import Type from 'typebox'
import { bulletinsOfHouse, refreshBulletins } from '#programmes/bulletin'
import type { Query } from '#programmes/contract'
import { LANG } from '../inputs.ts'
import { READS, WRITES } from '../rights.ts'
import { DRAFT_LIST_ANSWER } from '../schemas.ts'
import { listDrafts } from '../store/drafts.ts'
import type { DraftListAnswer } from '../types.ts'
import { draftRef, languageIn, momentWords } from '../views.ts'

const MODELS_MAX = 50

const INPUT = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
    cursor: Type.Optional(Type.String({ pattern: '^\\d{1,6}$' })),
    lang: LANG,
  },
  { additionalProperties: false },
)

/** The drafts of the organisation that is acted for, those that somebody works on first. */
export const list: Query<typeof INPUT, DraftListAnswer> = {
  name: 'desk.list',
  title: { en: 'Drafts', zh: '草稿' },
  input: INPUT,
  output: DRAFT_LIST_ANSWER,
  may: READS,
  answer: async (tx, ctx, { limit, cursor, lang }) => {
    await refreshBulletins(tx, ctx)
    const offset = Number(cursor ?? 0)
    const rows = await listDrafts(tx, { limit: limit + 1, offset })
    return {
      lang: languageIn(ctx, lang),
      items: rows.slice(0, limit).map((row) => ({
        ...draftRef(ctx, row),
        changedAt: row.changedAt,
        changedWords: momentWords(ctx, row.changedAt),
        changedBy: row.changedBy,
        openComments: row.openComments,
        publishAt: row.publishAt,
        publishAtWords: row.publishAt === null ? null : momentWords(ctx, row.publishAt),
        edition: row.edition,
      })),
      nextCursor: rows.length > limit ? String(offset + limit) : null,
      mayBegin: WRITES(ctx),
      models: bulletinsOfHouse(ctx)
        .slice(0, MODELS_MAX)
        .map(({ id, title }) => ({ id, title })),
      today: ctx.today,
    }
  },
}
