import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Text } from '#platform/i18n'
import type { Context, Query } from '#programmes/contract'
import { address, asked, COMMON, inLanguages, PAGED, pageOf } from '#programmes/figures'
import { listNewestEditions } from '../editions/store.ts'
import { bulletinsOf, refreshBulletins } from '../held.ts'
import { EDITIONS_ANSWER } from '../schemas.ts'
import type { EditionsAnswer } from '../types.ts'
import { editionRef } from '../views.ts'

/** The feed goes no further back. */
const EDITIONS_MAX = 1000

const INPUT = Type.Object({ ...PAGED, ...COMMON }, { additionalProperties: false })

function titleOf(ctx: Context, id: string): Text {
  const found = bulletinsOf(ctx).find((bulletin) => bulletin.id === id)
  return found?.title ?? inLanguages(ctx.region, () => id)
}

/** What came out, the newest first: first editions, later ones, errata. */
export const editions: Query<typeof INPUT, EditionsAnswer> = {
  name: 'bulletin.editions',
  title: { en: 'All editions', zh: '全部定稿版本' },
  input: INPUT,
  output: EDITIONS_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const { asOf, lang } = await asked(tx, ctx, input)
    await refreshBulletins(tx, ctx)
    const rows = await listNewestEditions(tx, { now: ctx.now, limit: EDITIONS_MAX })
    const page = pageOf(rows, input)
    return {
      lang,
      asOf,
      items: page.items.map((row) => ({
        ...editionRef(ctx, row),
        title: row.title ?? titleOf(ctx, row.bulletin),
        despite: row.despite,
      })),
      nextCursor: page.nextCursor,
      feed: `/${lang}/bulletins.atom`,
      links: { json: address('/api/v1/editions', { lang }) },
    }
  },
}
