import { HouseError, nearest } from '#platform/errors'
import { say } from '#platform/i18n'
import type { Context } from '#programmes/contract'
import { filled, inLanguages } from '#programmes/figures'
import { bulletinsOf, getBulletin, groundIn } from '../held.ts'
import { figureHref, titleOf } from '../marks.ts'
import { bulletinRef } from '../views.ts'
import type { SubscriptionRow } from './store.ts'
import type { Followed } from './types.ts'

const EVERYTHING = { en: 'every bulletin and every erratum', zh: '全部公报与更正' }
const FIGURE = { en: '“{figure}” in “{bulletin}”', zh: '《{bulletin}》中的“{figure}”' }
const NEAR_MAX = 3

/** What somebody wants to follow. Throws `bulletin.unknown-bulletin`, `bulletin.unknown-figure`. */
export function getFollowed(
  ctx: Context,
  wanted: { readonly bulletin?: string; readonly figure?: string },
): Followed {
  if (wanted.bulletin === undefined || wanted.figure === undefined)
    return {
      bulletin: null,
      figure: null,
      words: inLanguages(ctx.region, (lang) => say(EVERYTHING, lang)),
    }
  const bulletin = getBulletin(ctx, wanted.bulletin)
  const stated = bulletin.figures.get(wanted.figure)
  if (stated === undefined) {
    const near = nearest(wanted.figure, bulletin.figures.keys(), NEAR_MAX).join(', ')
    throw new HouseError('bulletin.unknown-figure', {
      id: bulletin.id,
      figure: wanted.figure,
      near,
    })
  }
  const ground = groundIn(ctx)
  const title = titleOf(ground, stated.figure)
  const ref = bulletinRef(ground, bulletin)
  return {
    bulletin: ref,
    figure: { id: wanted.figure, title, href: figureHref(bulletin.id, wanted.figure) },
    words: filled(FIGURE, ctx.region, (lang) => ({
      figure: say(title, lang),
      bulletin: say(ref.title, lang),
    })),
  }
}

/** The same of a subscription, also where an erratum has taken its figure out of the text. */
export function followedOf(
  ctx: Context,
  { bulletin, figure }: Pick<SubscriptionRow, 'bulletin' | 'figure'>,
): Followed {
  if (bulletin === null || figure === null) return getFollowed(ctx, {})
  const held = bulletinsOf(ctx).find(({ id }) => id === bulletin)
  if (held?.figures.has(figure) === true) return getFollowed(ctx, { bulletin, figure })
  const title = inLanguages(ctx.region, () => figure)
  return {
    bulletin: held === undefined ? null : bulletinRef(groundIn(ctx), held),
    figure: { id: figure, title, href: figureHref(bulletin, figure) },
    words: filled(FIGURE, ctx.region, (lang) => ({
      figure,
      bulletin: held === undefined ? bulletin : say(held.title, lang),
    })),
  }
}

/** 'l…@example.org': its owner knows it, and who looks over a shoulder doesn't. */
export function maskedAddress(email: string): string {
  const [name = '', host = ''] = email.split('@')
  return `${[...name][0] ?? ''}…@${host}`
}
