import type { Auth, Identity } from '#platform/auth'
import type { Text } from '#platform/i18n'

/** What the forms of sign-in are given. */
export type Host = {
  readonly auth: Auth
  /** Of the region: what messages call this place. */
  readonly title: Text
  readonly timeZone: string
  /** By when somebody has to have a second step and to come in with it; null: nothing is asked of them. */
  readonly secondStepOf: (
    identity: Identity,
  ) => Promise<{ readonly by: string; readonly isDue: boolean } | null>
}
