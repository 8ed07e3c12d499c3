import Type from 'typebox'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { DRAFT, TEXT_LANG } from '../inputs.ts'
import { COMMENTS } from '../rights.ts'
import {
  addComment,
  type CommentRow,
  getComment,
  listComments,
  resolveComment,
} from '../store/comments.ts'
import { getDraft } from '../store/drafts.ts'
import { listSavesAfter, lockText } from '../store/texts.ts'
import { movedRange, type Range } from '../text/anchors.ts'
import { LIMITS } from '../text/limits.ts'
import { updatesAfter } from '../text/writing.ts'
import { byOf } from './acting.ts'

const QUOTE_CHARACTERS_MAX = 400

const ID = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
const BODY = Type.String({ minLength: 1, maxLength: 4000 })

const COMMENT_INPUT = Type.Object(
  {
    id: DRAFT,
    lang: TEXT_LANG,
    version: Type.Integer({ minimum: 0, description: 'The version that the stretch is of.' }),
    start: Type.Integer({ minimum: 0 }),
    end: Type.Integer({ minimum: 0 }),
    body: BODY,
  },
  { additionalProperties: false },
)

/** Remarks on a stretch of a text, which it then moves with. Throws `desk.unknown-draft`, `desk.unknown-text`, `desk.outside-text`, `desk.too-many`. */
export const comment: Action<typeof COMMENT_INPUT, { readonly comment: string }> = {
  name: 'desk.comment',
  title: { en: 'Comment on a text', zh: '批注正文' },
  input: COMMENT_INPUT,
  may: COMMENTS,
  apply: async (tx, ctx, { id, lang, version, start, end, body }) => {
    await getDraft(tx, id)
    const text = await lockText(tx, { draft: id, lang })
    const range = await rangeNow(
      tx,
      { draft: id, lang },
      { version, newest: text.version },
      { start, end },
    )
    if (start > end || range.end > text.body.length)
      throw new HouseError('desk.outside-text', { start, end, length: text.body.length })
    await requireRoom(tx, id)
    const quote = text.body.slice(range.start, range.end).slice(0, QUOTE_CHARACTERS_MAX)
    const made = {
      id: ctx.newId(),
      lang,
      replyTo: null,
      ...range,
      quote: quote.toWellFormed(),
      body,
    }
    await addComment(tx, id, made, byOf(ctx))
    return { comment: made.id }
  },
}

const REPLY_INPUT = Type.Object(
  { id: DRAFT, comment: ID, body: BODY },
  { additionalProperties: false },
)

/** Answers a comment. Throws `desk.unknown-comment`. */
export const reply: Action<typeof REPLY_INPUT, { readonly comment: string }> = {
  name: 'desk.reply',
  title: { en: 'Answer a comment', zh: '回复批注' },
  input: REPLY_INPUT,
  may: COMMENTS,
  apply: async (tx, ctx, { id, comment: to, body }) => {
    const first = await threadOf(tx, id, to)
    await requireRoom(tx, id)
    const { lang, start, end, quote } = first
    const made = { id: ctx.newId(), lang, replyTo: first.id, start, end, quote, body }
    await addComment(tx, id, made, byOf(ctx))
    return { comment: made.id }
  },
}

const RESOLVE_INPUT = Type.Object({ id: DRAFT, comment: ID }, { additionalProperties: false })

/** Says that a comment is dealt with. Throws `desk.unknown-comment`. */
export const resolve: Action<typeof RESOLVE_INPUT, { readonly comment: string }> = {
  name: 'desk.resolve-comment',
  title: { en: 'Say that a comment is dealt with', zh: '标记批注已处理' },
  input: RESOLVE_INPUT,
  may: COMMENTS,
  apply: async (tx, ctx, { id, comment: to }) => {
    const first = await threadOf(tx, id, to)
    await resolveComment(tx, first.id, byOf(ctx))
    return { comment: first.id }
  },
}

async function threadOf(tx: Write, draft: string, id: string): Promise<CommentRow> {
  await getDraft(tx, draft)
  const found = await getComment(tx, draft, id)
  return found.replyTo === null ? found : getComment(tx, draft, found.replyTo)
}

async function requireRoom(tx: Write, draft: string): Promise<void> {
  const max = LIMITS.comments_max
  const held = await listComments(tx, draft, max)
  if (held.length >= max) throw new HouseError('desk.too-many', { max })
}

/** A stretch as it was marked, in the text as it stands; the text's row is locked. Throws `desk.ahead`, `desk.behind`, `desk.outside-text`. */
async function rangeNow(
  tx: Write,
  key: { readonly draft: string; readonly lang: string },
  { version, newest }: { readonly version: number; readonly newest: number },
  range: Range,
): Promise<Range> {
  if (version > newest) throw new HouseError('desk.ahead', { version, newest })
  const max = LIMITS.updates_behind_max
  if (newest - version > max) throw new HouseError('desk.behind', { version, max })
  const saves = await listSavesAfter(tx, key, version, max)
  let now = range
  for (const { changes } of updatesAfter(saves, version)) {
    if (now.end > changes.length || now.start > now.end)
      throw new HouseError('desk.outside-text', { ...now, length: changes.length })
    now = movedRange(now, changes)
  }
  return now
}
