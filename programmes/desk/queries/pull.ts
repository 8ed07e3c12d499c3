import Type from 'typebox'
import { actorWords } from '#platform/action'
import type { Read } from '#platform/db'
import type { Query } from '#programmes/contract'
import { actorKey } from '../actions/acting.ts'
import { DRAFT } from '../inputs.ts'
import { seeHere } from '../presence.ts'
import { READS } from '../rights.ts'
import { PULL_ANSWER } from '../schemas.ts'
import { commentsVersion } from '../store/comments.ts'
import { getDraft } from '../store/drafts.ts'
import { listSavesAfter, listVersions, type SaveRow } from '../store/texts.ts'
import { LIMITS } from '../text/limits.ts'
import type { PullAnswer, UpdateJson } from '../types.ts'

const INPUT = Type.Object(
  {
    id: DRAFT,
    versions: Type.String({
      pattern: '^[A-Za-z-]{2,35}\\.\\d{1,9}(,[A-Za-z-]{2,35}\\.\\d{1,9}){0,19}$',
      description: 'The version that one has of each text: en.12,zh.40.',
    }),
    client: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{8,40}$' })),
    lang: Type.Optional(Type.String({ maxLength: 35 })),
    at: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  },
  { additionalProperties: false },
)

/** What is new of a draft since some versions of its texts, and who else has it open. Throws `desk.unknown-draft`. */
export const pull: Query<typeof INPUT, PullAnswer> = {
  name: 'desk.pull',
  title: { en: 'What is new of a draft', zh: '草稿的最新变化' },
  input: INPUT,
  output: PULL_ANSWER,
  may: READS,
  answer: async (tx, ctx, { id, versions, client, lang, at }) => {
    const { state, figuresVersion } = await getDraft(tx, id)
    const had = new Map(
      versions.split(',').map((one) => {
        const [name = '', version = '0'] = one.split('.')
        return [name, Number(version)] as const
      }),
    )
    const texts: PullAnswer['texts'][number][] = []
    for (const text of await listVersions(tx, id)) {
      const from = had.get(text.lang)
      if (from === undefined) continue
      const isNew = text.version > from
      const updates = isNew ? await updatesSince(tx, { draft: id, lang: text.lang }, from) : []
      texts.push({ ...text, updates })
    }
    const me = {
      client: client ?? '',
      actor: actorKey(ctx.actor),
      name: actorWords(ctx.actor),
      lang: lang ?? null,
      at: at ?? null,
    }
    return {
      ...{ state, figuresVersion, texts },
      commentsVersion: await commentsVersion(tx, id),
      here: client === undefined ? [] : seeHere(ctx.region, id, me, ctx.now),
    }
  },
}

/** Whole saves, as many as one answer brings. */
async function updatesSince(
  tx: Read,
  key: { readonly draft: string; readonly lang: string },
  from: number,
): Promise<readonly UpdateJson[]> {
  const max = LIMITS.updates_per_pull_max
  const saves = await listSavesAfter(tx, key, from, max)
  const updates: UpdateJson[] = []
  for (const save of saves) {
    const news = newIn(save, from)
    if (updates.length > 0 && updates.length + news.length > max) break
    updates.push(...news)
  }
  return updates
}

function newIn(
  { version, updates, changes, client }: SaveRow,
  from: number,
): readonly UpdateJson[] {
  const first = Math.max(0, from - (version - updates))
  return changes.slice(first).map((change) => ({ client, changes: change }))
}
