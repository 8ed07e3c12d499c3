import Type from 'typebox'
import { HouseError } from '#platform/errors'
import { bulletinsOf, findNewest, refreshBulletins } from '#programmes/bulletin'
import type { Action } from '#programmes/contract'
import { entryOf } from '../figures/entries.ts'
import { WRITES } from '../rights.ts'
import { type Begun, beginDraft, ORGANISATION, owningOf } from './begin.ts'

const INPUT = Type.Object(
  {
    bulletin: Type.String({ maxLength: 80, description: 'The bulletin to correct.' }),
    organisation: Type.Optional(ORGANISATION),
  },
  { additionalProperties: false },
)

/**
 * Begins the correction of what is published: a draft with the text and figures of the newest edition, which it will
 * correct. Throws `desk.unknown-edition`, `desk.bulletin-taken`.
 */
export const beginErratum: Action<typeof INPUT, Begun> = {
  name: 'desk.begin-erratum',
  title: { en: 'Begin an erratum', zh: '新建更正' },
  input: INPUT,
  may: WRITES,
  apply: async (tx, ctx, { bulletin, organisation }) => {
    await refreshBulletins(tx, ctx)
    const found = bulletinsOf(ctx).find(({ id }) => id === bulletin)
    const newest = await findNewest(tx, ctx, bulletin)
    // Under embargo it isn't among the bulletins that are served: what nobody has read needs no erratum.
    if (found === undefined || newest === undefined)
      throw new HouseError('desk.unknown-edition', { edition: bulletin })
    const texts = ctx.region.languages.map((lang) => [lang, found.files[`${lang}.md`] ?? ''])
    return beginDraft(tx, ctx, {
      bulletin,
      title: found.title,
      date: found.date,
      ...(await owningOf(tx, ctx, organisation)),
      erratumOf: newest.id,
      texts: Object.fromEntries(texts),
      figures: [...found.figures.values()].map(entryOf),
    })
  },
}
