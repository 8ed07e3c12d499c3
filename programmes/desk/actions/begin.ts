import Type from 'typebox'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Lang, Text } from '#platform/i18n'
import { bulletinsOfHouse, refreshBulletins } from '#programmes/bulletin'
import type { Action, Context } from '#programmes/contract'
import { findRegional, getOrganisation } from '#programmes/people'
import { entryOf } from '../figures/entries.ts'
import { requireFigures } from '../figures/require-figures.ts'
import { DAY, STATED, WORDS } from '../inputs.ts'
import { WRITES } from '../rights.ts'
import { addDraft, isBulletinTaken, type NewDraft } from '../store/drafts.ts'
import { addStatements } from '../store/figures.ts'
import { addStep } from '../store/steps.ts'
import { addTexts } from '../store/texts.ts'
import { LIMITS } from '../text/limits.ts'
import { lengthOf, tidied } from '../text/text.ts'
import type { StatedEntry } from '../types.ts'
import { byOf, requireDay, requireWords } from './acting.ts'

export const ORGANISATION = Type.String({
  pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
  description: 'Whose it is, where the house itself begins it; left out: the region’s office.',
})

const INPUT = Type.Object(
  {
    bulletin: Type.String({
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      maxLength: 60,
      description: 'The name that the bulletin will have in its address, such as 2027-q1.',
      'x-form': {
        en: 'a name for an address: small letters, digits and hyphens, such as 2027-q1',
        zh: '网址名称：小写字母、数字和连字符，如 2027-q1',
      },
    }),
    title: WORDS,
    date: DAY,
    from: Type.Optional(
      Type.String({ maxLength: 80, description: 'A bulletin whose text and figures are copied.' }),
    ),
    texts: Type.Optional(
      Type.Record(Type.String({ maxLength: 35 }), Type.String(), {
        maxProperties: 20,
        description: 'Markdoc by language; left out: empty.',
      }),
    ),
    figures: Type.Optional(Type.Array(STATED, { maxItems: LIMITS.figures_max })),
    organisation: Type.Optional(ORGANISATION),
  },
  { additionalProperties: false },
)

export type Begun = { readonly id: string }

/**
 * Begins a draft: empty, with texts, or as a copy of a bulletin. Throws `desk.no-organisation`, `desk.untitled`,
 * `desk.not-a-day`, `desk.bulletin-taken`, `desk.too-long`, `desk.bad-figure`, `bulletin.unknown-bulletin`.
 */
export const begin: Action<typeof INPUT, Begun> = {
  name: 'desk.begin',
  title: { en: 'Begin a draft', zh: '新建草稿' },
  input: INPUT,
  may: WRITES,
  apply: async (tx, ctx, input) => {
    await refreshBulletins(tx, ctx)
    const { bulletin } = input
    if (bulletinsOfHouse(ctx).some(({ id }) => id === bulletin))
      throw new HouseError('desk.bulletin-taken', { bulletin })
    const model = input.from === undefined ? null : modelOf(ctx, input.from)
    return beginDraft(tx, ctx, {
      bulletin,
      title: input.title,
      date: input.date,
      ...(await owningOf(tx, ctx, input.organisation)),
      erratumOf: null,
      texts: input.texts ?? model?.texts ?? {},
      figures: input.figures ?? model?.figures ?? [],
    })
  },
}

export type Beginning = Pick<NewDraft, 'bulletin' | 'title' | 'date' | 'erratumOf'> &
  Owning & {
    readonly texts: { readonly [lang: Lang]: string }
    readonly figures: readonly StatedEntry[]
  }

/** A draft with its texts and figures, from its first step on. */
export async function beginDraft(tx: Write, ctx: Context, given: Beginning): Promise<Begun> {
  const { bulletin, organisation, jurisdiction, publisher, erratumOf, figures } = given
  const by = byOf(ctx)
  const title: Text = requireWords(ctx, given.title)
  const date = requireDay(given.date)
  if (await isBulletinTaken(tx, bulletin)) throw new HouseError('desk.bulletin-taken', { bulletin })
  requireFigures(ctx, { bulletin, date, title }, figures)
  const texts = textsOf(ctx, given.texts)
  const id = ctx.newId()
  await addDraft(tx, {
    ...{ id, organisation, jurisdiction, publisher, bulletin, title, date, erratumOf },
    madeAt: by.at,
    madeBy: by.actor,
    madeByName: by.name,
  })
  await addTexts(tx, id, texts, { at: by.at, name: by.name })
  const statements = figures.map((stated) => ({ figure: stated.id, stated }))
  await addStatements(tx, id, 0, statements, by)
  const versions = { figures: figures.length }
  const step = { before: null, after: 'drafting', reason: null, versions } as const
  await addStep(tx, { id: ctx.newId(), draft: id, ...step }, by)
  return { id }
}

/** One text for each language of the region. Throws `desk.unknown-text`, `desk.too-long`. */
function textsOf({ region }: Context, given: { readonly [lang: Lang]: string }) {
  const strange = Object.keys(given).find((lang) => !region.languages.includes(lang))
  if (strange !== undefined) throw new HouseError('desk.unknown-text', { lang: strange })
  return region.languages.map((lang) => {
    const body = tidied(given[lang] ?? '')
    const bytes = lengthOf(body)
    if (bytes > LIMITS.text_bytes_max)
      throw new HouseError('desk.too-long', { bytes, max: LIMITS.text_bytes_max })
    return { lang, body }
  })
}

function modelOf(ctx: Context, id: string): Pick<Beginning, 'texts' | 'figures'> {
  const known = bulletinsOfHouse(ctx)
  const found = known.find((one) => one.id === id)
  if (found === undefined) {
    const names = known.slice(0, 20).map((one) => one.id)
    throw new HouseError('bulletin.unknown-bulletin', { id, known: names.join(', ') || '—' })
  }
  const texts = Object.fromEntries(
    ctx.region.languages.map((lang) => [lang, found.files[`${lang}.md`] ?? '']),
  )
  return { texts, figures: [...found.figures.values()].map(entryOf) }
}

/** Whose draft it is, as it is called now. */
export type Owning = Pick<NewDraft, 'organisation' | 'jurisdiction' | 'publisher'>

/** A person's own organisation; the house writes for the one that it names, else for the region's office. Throws `desk.no-organisation`. */
export async function owningOf(
  tx: Write,
  { actor }: Context,
  named: string | undefined,
): Promise<Owning> {
  if (actor.kind === 'person' && actor.organisation !== null) {
    const { organisation, jurisdiction, organisationTitle: publisher } = actor
    return { organisation, jurisdiction, publisher }
  }
  if (actor.kind === 'person') throw new HouseError('desk.no-organisation')
  const found = named === undefined ? await findRegional(tx) : await getOrganisation(tx, named)
  if (found === undefined) throw new HouseError('desk.no-organisation')
  return { organisation: found.id, jurisdiction: found.jurisdiction, publisher: found.title }
}
