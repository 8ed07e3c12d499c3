import type { Lang, Text } from '#platform/i18n'
import type { BulletinRef } from '../types.ts'

// Terms.
// subscription   an address that is told by mail of every edition, or of one figure of a bulletin.
// token          what a mail's link shows: with it the subscription is confirmed, seen and ended, and with nothing else.
// delivery       one mail with all the news of a run for one subscription.

/** What is followed. */
export type Followed = {
  /** Null: every edition and erratum. */
  readonly bulletin: BulletinRef | null
  readonly figure: { readonly id: string; readonly title: Text; readonly href: string } | null
  readonly words: Text
}

export type SubscribingAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly followed: Followed
  /** Who signed in need say no address. */
  readonly email: string | null
}

/** What is told of a request, whether the address was known or not. */
export type SubscribedAnswer = {
  readonly followed: Followed
  /** A mail with a link is on its way; false: it is confirmed, since whoever asked was signed in. */
  readonly toConfirm: boolean
}

export type SubscriptionAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly followed: Followed
  /** Enough of the address for its owner to know it: 'l…@example.org'. */
  readonly address: string
  readonly confirmed: boolean
  readonly token: string
}

export type SubscriptionEnded = { readonly followed: Followed; readonly all: boolean }

export type SubscriptionsAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly items: readonly {
    readonly id: string
    readonly token: string
    readonly followed: Followed
    readonly address: string
    readonly confirmed: boolean
  }[]
}

/** For administrators: what no mail server has taken. */
export type DeliveriesAnswer = {
  readonly lang: Lang
  readonly asOf: string
  readonly items: readonly {
    readonly id: string
    readonly to: string
    readonly subject: string
    readonly text: string
    readonly madeAt: string
    readonly state: 'waiting' | 'kept'
  }[]
}
