import Type from 'typebox'
import { checkText, type TextFinding } from '#programmes/bulletin'
import type { Query } from '#programmes/contract'
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
  answer: async (tx, ctx, { id, lang }) => {
    const draft = await getDraft(tx, id)
    const texts = await listTexts(tx, id)
    const files = filesOf(draft, texts, await listFigures(tx, id))
    const { findings, counts } = await checkText(tx, await knowing(tx, ctx, draft), {
      bulletin: draft.bulletin,
      files,
    })
    return {
      lang: languageIn(ctx, lang),
      asOf: draft.date,
      texts: texts.map((text) => ({ lang: text.lang, version: text.version })),
      figuresVersion: draft.figuresVersion,
      findings: findings.map(findingView),
      claims: counts.claims,
    }
  },
}

function findingView({ places, ...finding }: TextFinding): DraftFinding {
  return {
    ...finding,
    places: places.flatMap(({ file, start, end, line }) =>
      file.endsWith('.md') ? [{ lang: file.slice(0, -'.md'.length), start, end, line }] : [],
    ),
  }
}
