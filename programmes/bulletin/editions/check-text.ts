import type { Read } from '#platform/db'
import type { Problem } from '#platform/region'
import type { Context } from '#programmes/contract'
import { groundIn } from '../held.ts'
import { marksOf } from '../marks.ts'
import type { FigureMark, OwnCheck } from '../types.ts'
import { findingsIn, type TextFinding } from './findings.ts'
import {
  type CheckedText,
  checkOwnText,
  checkOwnTextBeside,
  countsOf,
  withFigures,
} from './own-check.ts'
import { placesOfFigure, type TextPlace } from './source-places.ts'
import { readTextFiles, type TextFiles } from './text-files.ts'

type Draft = {
  readonly bulletin: string
  readonly files: TextFiles
  /** The day whose knowledge counts, which may lie ahead; left out: the bulletin's own. */
  readonly asOf?: string
}

/** What would have to be put right before a text is published, and what is worth a look. */
export type TextCheck = {
  /** What keeps it from being published, with file and line. */
  readonly problems: readonly Problem[]
  /** What its words and figures say; the false first. Empty where the text can't be read. */
  readonly findings: readonly TextFinding[]
  /** Each stated figure that can be judged, and where its tags stand. */
  readonly figures: readonly (FigureMark & { readonly places: readonly TextPlace[] })[]
  readonly counts: OwnCheck
  readonly asOf: string | null
}

const NOTHING: OwnCheck = { claims: 0, inconsistent: 0, contradicted: 0 }

/** The check that publishing makes, for a text as it is being written; nothing of it is kept. */
export async function checkText(tx: Read, ctx: Context, draft: Draft): Promise<TextCheck> {
  const work = await checkTextWith(checkOwnText, tx, ctx, draft)
  return work()
}

/** The same beside the thread that answers requests: the work is done after the transaction. */
export async function checkTextBeside(
  tx: Read,
  ctx: Context,
  draft: Draft,
): Promise<() => Promise<TextCheck>> {
  return checkTextWith(checkOwnTextBeside, tx, ctx, draft)
}

type Checking = (
  ...given: Parameters<typeof checkOwnText>
) => Promise<readonly CheckedText[] | (() => Promise<readonly CheckedText[]>)>

async function checkTextWith(
  check: Checking,
  tx: Read,
  ctx: Context,
  draft: Draft,
): Promise<() => Promise<TextCheck>> {
  await ctx.series.refresh(tx)
  const { files } = draft
  const given = { id: draft.bulletin, files, publisher: null }
  const { bulletin, problems } = readTextFiles(ctx, given)
  if (bulletin === null)
    return async () => ({ problems, findings: [], figures: [], counts: NOTHING, asOf: null })
  const asOf = draft.asOf ?? bulletin.date
  const checked = await check(tx, ctx, bulletin, asOf)
  return async () => {
    const checks = typeof checked === 'function' ? await checked() : checked
    const findings = findingsIn(ctx, bulletin, checks, asOf)
    const marks = marksOf(groundIn(ctx), bulletin, ctx.series.judge, asOf)
    return {
      problems,
      findings,
      figures: Object.values(marks).map((mark) => ({
        ...mark,
        places: Object.entries(files).flatMap(([file, source]) =>
          placesOfFigure(file, source, mark.id),
        ),
      })),
      counts: withFigures(countsOf(checks), findings),
      asOf,
    }
  }
}
