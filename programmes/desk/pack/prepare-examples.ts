import { actAs, perform } from '#platform/action'
import type { Database } from '#platform/db'
import { HouseError } from '#platform/errors'
import { packFiles } from '#platform/region'
import type { Action, Context } from '#programmes/contract'
import { begin } from '../actions/begin.ts'
import { publish } from '../actions/publish.ts'
import { approve, sendBack } from '../actions/review.ts'
import { schedule } from '../actions/schedule.ts'
import { submit, withdraw } from '../actions/submit.ts'
import { entryOf } from '../figures/entries.ts'
import { listBulletins } from '../store/drafts.ts'
import type { DraftState } from '../types.ts'
import { type ExampleDraft, readExamples } from './read-examples.ts'

/** A scheduled example comes out so long after the first start. */
const SCHEDULED_AFTER_DAYS = 60

/** The steps that lead to a state, one after the other. */
const WAY: { readonly [state in DraftState]: readonly Action[] } = {
  drafting: [],
  submitted: [submit],
  returned: [submit, sendBack],
  approved: [submit, approve],
  scheduled: [submit, approve, schedule],
  published: [submit, approve, publish],
  withdrawn: [withdraw],
}

/**
 * Begins the drafts of the pack that were never begun, by the same actions as a person, in the system's name; for the host,
 * after it has prepared the organisations. What became of them since stays so.
 */
export async function prepareExamples(
  db: Database,
  ctx: Context,
  note: (words: string) => void,
): Promise<void> {
  const system: Context = { ...ctx, actor: { kind: 'system', id: 'system' } }
  const known = await db.read(async (tx) => {
    await actAs(tx, system.actor, null)
    return new Set(await listBulletins(tx))
  })
  for (const example of readExamples(ctx, packFiles(ctx.region))) {
    const { id } = example.bulletin
    if (known.has(id)) continue
    try {
      await prepare(db, system, example)
      note(`began the draft ${id}`)
    } catch (error) {
      // Another process that opens the same data was quicker.
      if (!(error instanceof HouseError) || error.code !== 'desk.bulletin-taken') throw error
    }
  }
}

async function prepare(db: Database, ctx: Context, example: ExampleDraft): Promise<void> {
  const { bulletin, state, reason } = example
  const { id } = await perform(db, begin, ctx, {
    bulletin: bulletin.id,
    title: bulletin.title,
    date: bulletin.date,
    texts: Object.fromEntries(
      ctx.region.languages.map((lang) => [lang, bulletin.files[`${lang}.md`] ?? '']),
    ),
    figures: [...bulletin.figures.values()].map(entryOf),
  })
  for (const action of WAY[state]) {
    const isLast = action === WAY[state].at(-1)
    const said = isLast && reason !== null && (action === sendBack || action === withdraw)
    const at = Temporal.Instant.from(ctx.now).add({ hours: 24 * SCHEDULED_AFTER_DAYS })
    await perform(db, action, ctx, {
      id,
      ...(said ? { reason } : {}),
      ...(action === schedule ? { at: at.toString() } : {}),
    })
  }
}
