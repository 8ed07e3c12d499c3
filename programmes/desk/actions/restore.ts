import { ChangeSet } from '@codemirror/state'
import Type from 'typebox'
import type { Write } from '#platform/db'
import type { Action, Context } from '#programmes/contract'
import { sameStatement } from '../figures/entries.ts'
import { requireFigures } from '../figures/require-figures.ts'
import { DRAFT, TEXT_LANG } from '../inputs.ts'
import { figureTags } from '../marks/figure-tags.ts'
import { WRITES } from '../rights.ts'
import { type DraftRow, lockDraft } from '../store/drafts.ts'
import { addStatements, figuresVersionAt, listFigures, type Statement } from '../store/figures.ts'
import { bodyAt, listTexts, lockText } from '../store/texts.ts'
import { changesBetween } from '../text/word-diff.ts'
import { keepAccepted } from '../text/writing.ts'
import type { StatedEntry } from '../types.ts'
import { byOf, requireEditable } from './acting.ts'

const INPUT = Type.Object(
  { id: DRAFT, lang: TEXT_LANG, version: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
)

export type Restored = { readonly version: number; readonly figuresVersion: number }

/**
 * Makes a text what it was at a version, as a new version, with the figures as they were stated then: whoever writes
 * meanwhile loses nothing, and comments stay where their words are. Throws `desk.unknown-draft`, `desk.unknown-text`,
 * `desk.unknown-version`, `desk.not-editable`, `desk.bad-figure`.
 */
export const restore: Action<typeof INPUT, Restored> = {
  name: 'desk.restore',
  title: { en: 'Restore a version of a text', zh: '恢复正文版本' },
  input: INPUT,
  may: WRITES,
  apply: async (tx, ctx, { id, lang, version }) => {
    const by = byOf(ctx)
    const key = { draft: id, lang }
    const draft = await lockDraft(tx, id, 'write')
    requireEditable(draft)
    const head = await lockText(tx, key)
    const body = await bodyAt(tx, key, version)
    const figuresVersion = await restoreFigures(tx, ctx, draft, { lang, version, body })
    if (body === head.body) return { version: head.version, figuresVersion }
    const changes = ChangeSet.of([...changesBetween(head.body, body)], head.body.length)
    // An editor of its own for each: no editor takes it for what it wrote itself.
    const client = `restore-${ctx.newId()}`.slice(0, 40)
    const updates = [{ clientID: client, changes }]
    await keepAccepted(tx, key, { version: head.version + 1, body, updates }, { ...by, client })
    return { version: head.version + 1, figuresVersion }
  },
}

/** States again what was stated then. What came later and stands in none of the texts goes; what another text says stays. */
async function restoreFigures(
  tx: Write,
  ctx: Context,
  draft: DraftRow,
  text: { readonly lang: string; readonly version: number; readonly body: string },
): Promise<number> {
  const { id, figuresVersion } = draft
  const now = await listFigures(tx, id)
  const then = await listFigures(tx, id, await figuresVersionAt(tx, { draft: id, ...text }))
  const texts = await listTexts(tx, id)
  const said = texts.flatMap((one) => figureTags(one.lang === text.lang ? text.body : one.body))
  const kept = now.filter((one) => !then.some((old) => old.id === one.id) && isSaid(one, now, said))
  const after = [...then, ...kept]
  const statements: readonly Statement[] = [
    ...then
      .filter((old) => !now.some((one) => sameStatement(one, old)))
      .map((old) => ({ figure: old.id, stated: old })),
    ...now
      .filter((one) => !after.some((other) => other.id === one.id))
      .map((one) => ({ figure: one.id, stated: null })),
  ]
  if (statements.length === 0) return figuresVersion
  await ctx.series.refresh(tx)
  requireFigures(ctx, draft, after)
  return addStatements(tx, id, figuresVersion, statements, byOf(ctx))
}

/** Named by a text, or by a figure that is compared with it. */
function isSaid(
  { id }: StatedEntry,
  all: readonly StatedEntry[],
  said: readonly { readonly figure: string }[],
): boolean {
  const names = new Set(said.map(({ figure }) => figure))
  return (
    names.has(id) ||
    all.some(
      ({ id: other, comparison }) =>
        names.has(other) && (comparison?.with === id || comparison?.of === id),
    )
  )
}
