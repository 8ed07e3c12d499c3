import Type, { type Static } from 'typebox'
import { sha256Of } from '#engines/series'
import type { Read } from '#platform/db'
import { checkTextBeside, type TextCheck, type TextFinding } from '#programmes/bulletin'
import type { Context, Query } from '#programmes/contract'
import { remembered } from '#programmes/figures'
import { filesOf } from '../figures/entries.ts'
import { DRAFT, LANG } from '../inputs.ts'
import { knowing } from '../knowing.ts'
import { READS } from '../rights.ts'
import { DRAFT_CHECK } from '../schemas.ts'
import { getDraft } from '../store/drafts.ts'
import { listFigures } from '../store/figures.ts'
import { listTexts } from '../store/texts.ts'
import type { DraftCheck, DraftFinding } from '../types.ts'
import { languageIn } from '../views.ts'

const INPUT = Type.Object({ id: DRAFT, lang: LANG }, { additionalProperties: false })

/** What the checker finds in a draft as it was last saved: the same check that publishing makes. Throws `desk.unknown-draft`. */
export const check: Query<typeof INPUT, DraftCheck> = {
  name: 'desk.check',
  title: { en: 'A draft, checked', zh: '草稿核对' },
  input: INPUT,
  output: DRAFT_CHECK,
  may: READS,
  answer: async (tx, ctx, input) => (await workOf(tx, ctx, input))(),
  // Reading both texts of a long bulletin takes seconds: others don't wait for it.
  written: async (tx, ctx, input) => {
    const work = await workOf(tx, ctx, input)
    return async () => new TextEncoder().encode(JSON.stringify(await work()))
  },
}

async function workOf(
  tx: Read,
  ctx: Context,
  { id, lang }: Static<typeof INPUT>,
): Promise<() => Promise<DraftCheck>> {
  const draft = await getDraft(tx, id)
  const own = await knowing(tx, ctx, draft)
  const { bulletin, date, figuresVersion } = draft
  const texts = await listTexts(tx, id)
  const files = filesOf(draft, texts, await listFigures(tx, id))
  const check = await checkTextBeside(tx, own, { bulletin, files })
  // Two who have the same text before them wait for one check of it.
  const key = `desk.check ${sha256Of({ files, today: ctx.today })}`
  const held = remembered(own.series.observations, key, () => ({ check: null }) as Held, 'large')
  return async () => {
    held.check ??= check().catch((error: unknown) => {
      held.check = null
      throw error
    })
    const { findings, counts } = await held.check
    return {
      lang: languageIn(ctx, lang),
      asOf: date,
      texts: texts.map((text) => ({ lang: text.lang, version: text.version })),
      figuresVersion,
      findings: findings.map(findingView),
      claims: counts.claims,
    }
  }
}

type Held = { check: Promise<TextCheck> | null }

function findingView({ places, ...finding }: TextFinding): DraftFinding {
  return {
    ...finding,
    places: places.flatMap(({ file, start, end, line }) =>
      file.endsWith('.md') ? [{ lang: file.slice(0, -'.md'.length), start, end, line }] : [],
    ),
  }
}
