import Type from 'typebox'
import { say } from '#platform/i18n'
import type { Context, Query } from '#programmes/contract'
import { inLanguages } from '#programmes/figures'
import { actorKey } from '../actions/acting.ts'
import { actsOf } from '../acts.ts'
import { DRAFT, LANG } from '../inputs.ts'
import { READS } from '../rights.ts'
import { DRAFT_ANSWER } from '../schemas.ts'
import { STEP_WORDS, WITHDRAWN_EDITION } from '../states.ts'
import { type CommentRow, listComments } from '../store/comments.ts'
import { getDraft } from '../store/drafts.ts'
import { listFigures } from '../store/figures.ts'
import { listSteps, type StepRow } from '../store/steps.ts'
import { listTexts } from '../store/texts.ts'
import { LIMITS } from '../text/limits.ts'
import type { CommentView, DraftAnswer, StepView } from '../types.ts'
import { draftRef, languageIn, momentWords } from '../views.ts'

const INPUT = Type.Object({ id: DRAFT, lang: LANG }, { additionalProperties: false })

/** A draft with all that an editor begins with. Throws `desk.unknown-draft`. */
export const read: Query<typeof INPUT, DraftAnswer> = {
  name: 'desk.read',
  title: { en: 'A draft', zh: '一份草稿' },
  input: INPUT,
  output: DRAFT_ANSWER,
  may: READS,
  answer: async (tx, ctx, { id, lang }) => {
    const draft = await getDraft(tx, id)
    const texts = await listTexts(tx, id)
    const comments = await listComments(tx, id, LIMITS.comments_max)
    const steps = await listSteps(tx, id)
    const acts = actsOf(ctx, draft)
    const { change, publishAt, edition, figuresVersion } = draft
    return {
      lang: languageIn(ctx, lang),
      today: ctx.today,
      draft: draftRef(ctx, draft),
      ...{ change, publishAt, edition, figuresVersion, acts },
      publishAtWords: publishAt === null ? null : momentWords(ctx, publishAt),
      editable: acts.includes('write'),
      // In the order of the region's languages, not of the alphabet.
      texts: ctx.region.languages.flatMap((one) => texts.filter((text) => text.lang === one)),
      figures: await listFigures(tx, id),
      comments: comments.map((row) => commentView(ctx, row)),
      steps: steps.map((row) => stepView(ctx, row)),
      me: actorKey(ctx.actor),
    }
  },
}

export function commentView(ctx: Context, row: CommentRow): CommentView {
  const { id, lang, replyTo, start, end, quote, body, at, resolvedAt, resolvedBy } = row
  return {
    ...{ id, lang, replyTo, start, end, quote, body, at },
    by: row.authorName,
    atWords: momentWords(ctx, at),
    resolved: resolvedAt !== null,
    resolvedBy,
  }
}

export function stepView(
  ctx: Context,
  { at, actorName, stateBefore, stateAfter, reason }: StepRow,
): StepView {
  const done = stateBefore === 'published' ? WITHDRAWN_EDITION : STEP_WORDS[stateAfter]
  const words = inLanguages(ctx.region, (lang) => say(done, lang))
  return { at, atWords: momentWords(ctx, at), by: actorName, state: stateAfter, words, reason }
}
