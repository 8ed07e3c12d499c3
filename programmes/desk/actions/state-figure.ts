import Type from 'typebox'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { sameStatement } from '../figures/entries.ts'
import { requireFigures } from '../figures/require-figures.ts'
import { DRAFT, FIGURE, STATED } from '../inputs.ts'
import { WRITES } from '../rights.ts'
import { lockDraft } from '../store/drafts.ts'
import { addStatements, listFigures } from '../store/figures.ts'
import { byOf, requireEditable } from './acting.ts'

export type FiguresMoved = { readonly figuresVersion: number }

const STATE_INPUT = Type.Object({ id: DRAFT, figure: STATED }, { additionalProperties: false })

/** States a figure in a draft, or states it anew. Throws `desk.bad-figure`, `desk.too-many`, `desk.not-editable`. */
export const stateFigure: Action<typeof STATE_INPUT, FiguresMoved> = {
  name: 'desk.state-figure',
  title: { en: 'State a figure', zh: '写明数据' },
  input: STATE_INPUT,
  may: WRITES,
  apply: async (tx, ctx, { id, figure }) => {
    const draft = await lockDraft(tx, id, 'write')
    requireEditable(draft)
    await ctx.series.refresh(tx)
    const before = await listFigures(tx, id)
    // Put into the other language it is the same statement still.
    if (before.some((one) => sameStatement(one, figure)))
      return { figuresVersion: draft.figuresVersion }
    const others = before.filter((one) => one.id !== figure.id)
    requireFigures(ctx, draft, [...others, figure])
    const statement = { figure: figure.id, stated: figure }
    const { figuresVersion } = draft
    const by = byOf(ctx)
    return { figuresVersion: await addStatements(tx, id, figuresVersion, [statement], by) }
  },
}

const DROP_INPUT = Type.Object({ id: DRAFT, figure: FIGURE }, { additionalProperties: false })

/** Takes a statement back; history keeps it. Throws `desk.unknown-figure`, `desk.bad-figure` where another is compared with it. */
export const dropFigure: Action<typeof DROP_INPUT, FiguresMoved> = {
  name: 'desk.drop-figure',
  title: { en: 'Take back a stated figure', zh: '撤下已写明的数据' },
  input: DROP_INPUT,
  may: WRITES,
  apply: async (tx, ctx, { id, figure }) => {
    const draft = await lockDraft(tx, id, 'write')
    requireEditable(draft)
    await ctx.series.refresh(tx)
    const before = await listFigures(tx, id)
    const others = before.filter((one) => one.id !== figure)
    if (others.length === before.length) throw new HouseError('desk.unknown-figure', { figure })
    requireFigures(ctx, draft, others)
    const statement = { figure, stated: null }
    const by = byOf(ctx)
    return { figuresVersion: await addStatements(tx, id, draft.figuresVersion, [statement], by) }
  },
}
