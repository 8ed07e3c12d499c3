import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Query } from '#programmes/contract'
import { asked, COMMON, PAGED, pageOf, remembered } from '#programmes/figures'
import { listEditions } from '../editions/store.ts'
import { bulletinsOf, keyOf, refreshBulletins } from '../held.ts'
import { countsOf } from '../marks.ts'
import { BULLETIN_LIST_ANSWER } from '../schemas.ts'
import type { BulletinListAnswer } from '../types.ts'
import { bulletinRef, editionRef } from '../views.ts'

const INPUT = Type.Object({ ...PAGED, ...COMMON }, { additionalProperties: false })

/** The bulletins, newest first, with how their figures stand as of a day, and their editions. */
export const list: Query<typeof INPUT, BulletinListAnswer> = {
  name: 'bulletin.list',
  title: { en: 'All bulletins', zh: '全部公报' },
  input: INPUT,
  output: BULLETIN_LIST_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const { ground, asOf, lang } = await asked(tx, ctx, input)
    await refreshBulletins(tx, ctx)
    const page = pageOf(bulletinsOf(ctx), input)
    const rows = await listEditions(
      tx,
      page.items.map(({ id }) => id),
      ctx.now,
    )
    const items = page.items.map((bulletin) => ({
      ...bulletinRef(ground, bulletin),
      counts: remembered(ground.source, `bulletin.counts ${keyOf(bulletin)} ${asOf}`, () =>
        countsOf(
          ground,
          [...bulletin.figures.values()].map(({ figure }) => ctx.series.judge(figure, asOf).word),
        ),
      ),
      editions: rows
        .filter((row) => row.bulletin === bulletin.id)
        .map((row) => editionRef(ctx, row)),
    }))
    return { lang, asOf, items, nextCursor: page.nextCursor }
  },
}
