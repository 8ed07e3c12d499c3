import type { Text } from '#platform/i18n'

// What the pages of sign-in draw. They see no more of a refusal than its words.

export type Refusal = {
  readonly code: string
  readonly message: string
  readonly remedy: string
}

export type SignInAnswer = {
  readonly refusal: Refusal | null
  /** What just happened elsewhere and led here. */
  readonly notice: 'reset' | 'signed-out' | 'provider-refused' | null
  readonly email: string
  readonly next: string
  readonly provider: Text | null
  /** Whether passkeys can work at the address that the reader sees: browsers want a name, not a number. */
  readonly passkeys: boolean
}

export type CodeAnswer = { readonly refusal: Refusal | null; readonly next: string }

export type LinkAnswer = {
  readonly refusal: Refusal | null
  readonly token: string
  readonly name: string
  readonly email: string
  /**
   * dead: it opens nothing. new: somebody to be made, `fixed` if the e-mail is the link's. sign-in: for somebody who is here
   * and not signed in. accept: for who is signed in. other: for somebody else than who is signed in.
   */
  readonly state: 'dead' | 'new' | 'fixed' | 'sign-in' | 'accept' | 'other'
  readonly first: boolean
}

export type ForgotAnswer = {
  readonly refusal: Refusal | null
  readonly email: string
  readonly sent: boolean
}

export type ResetAnswer = {
  readonly refusal: Refusal | null
  readonly token: string
  readonly dead: boolean
}

export type AccountAnswer = {
  /** The form that was refused, and why. */
  readonly refused: { readonly form: AccountForm; readonly refusal: Refusal } | null
  readonly notice: AccountForm | 'welcome' | 'accepted' | 'passkey-added' | null
  /**
   * An administrator who has no second step, or came in without it: until when that is borne. `isThere`: they have one.
   * Null: nothing is asked of them.
   */
  readonly secondStep: {
    readonly by: string
    readonly isDue: boolean
    readonly isThere: boolean
  } | null
  readonly name: string
  readonly email: string
  readonly password: boolean
  readonly authenticator: boolean
  readonly provider: boolean
  readonly passkeysWork: boolean
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly added: string
  }[]
  readonly sessions: readonly {
    readonly id: string
    readonly current: boolean
    readonly means: string
    readonly address: string
    readonly agent: string
    readonly started: string
    readonly used: string
  }[]
}

export type AccountForm =
  | 'name'
  | 'password'
  | 'authenticator'
  | 'recovery-codes'
  | 'passkeys'
  | 'sessions'

/** Shown once: what an authenticator needs, and the recovery codes. */
export type AuthenticatorAnswer = {
  readonly refusal: Refusal | null
  /** Null where only new recovery codes are shown. */
  readonly setup: {
    readonly address: string
    readonly secret: string
    readonly path: string
    readonly side: number
  } | null
  readonly recoveryCodes: readonly string[]
}
