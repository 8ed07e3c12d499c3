import type { Auth } from '#platform/auth'
import type { Text } from '#platform/i18n'

/** What the forms of sign-in are given. */
export type Host = {
  readonly auth: Auth
  /** Of the region: what messages call this place. */
  readonly title: Text
  readonly timeZone: string
}
