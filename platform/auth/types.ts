import type { Text } from '#platform/i18n'

// Terms.
// person     who may sign in; made by a link, never by signing up.
// caller     what a request tells of who sends it: its headers, its network address, the address it reached.
// device     a browser, known by a cookie of its own, with which a person has signed in before.
// link       an address that opens once: for the first administrator, for who is invited, for who forgot a password.
// provider   a government's identity provider, spoken to by OpenID Connect.

/** Who sent a request, as its session says. */
export type Identity = {
  readonly person: string
  readonly name: string
  readonly email: string
  readonly session: string
  /** What the host's own function says of the person in the session; left out where it gave none. */
  readonly beside?: unknown
  /** More than one factor was proven at sign-in: a code after the password, or a passkey that asked who holds it. */
  readonly secondFactor: boolean
}

export type Caller = {
  readonly headers: Headers
  /** Null where it isn't known. */
  readonly address: string | null
  /** Where the caller reached us: `https://example.org`. */
  readonly origin: string
}

export type Means = 'password' | 'code' | 'recovery-code' | 'passkey' | 'provider'

export type LinkKind = 'first' | 'invitation' | 'reset'

/** What an audit wants to know of sign-in. */
export type AuthEvent = {
  readonly kind:
    | 'signed-in'
    /** With a browser that the person hadn't used before; told beside `signed-in`. */
    | 'new-device'
    | 'sign-in-failed'
    | 'sign-in-delayed'
    | 'signed-out'
    | 'name-changed'
    | 'password-changed'
    | 'password-reset'
    | 'reset-asked'
    | 'factor-added'
    | 'factor-removed'
    | 'recovery-codes-made'
    | 'passkey-added'
    | 'passkey-removed'
    | 'session-ended'
    | 'link-redeemed'
  /** Null where nobody is known: what was typed doesn't belong into an audit, since it may be a password. */
  readonly person: string | null
  readonly session: string | null
  readonly address: string | null
  readonly means?: Means
  /** Of a link: what it was for. */
  readonly link?: { readonly id: string; readonly kind: LinkKind }
  /** How many sessions were ended. */
  readonly ended?: number
}

export type Link = {
  readonly id: string
  readonly kind: LinkKind
  readonly email: string | null
  readonly person: string | null
  /** What its maker wanted to know again. */
  readonly about: unknown
  readonly expiresAt: string
}

/** What sign-in asks of its host. */
export type AuthPorts = {
  /** Writes the audit. It is waited for: what can't be audited isn't done quietly. */
  readonly told: (event: AuthEvent) => Promise<void>
  /** A link made a person, or was used by one: the host gives what was promised. Called again if it failed. */
  readonly redeemed: (link: Link, person: string) => Promise<void>
  /** Sends a message; where there is no mail, it is kept for the administrator until it expires, if it does. */
  readonly post: (message: {
    readonly to: string
    readonly subject: string
    readonly text: string
    /** Null: a notice, which is worth nothing to anybody else. */
    readonly expiresAt: string | null
  }) => Promise<unknown>
}

export type Provider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly title: Text
}

/** A way in that begins and may not be done yet. Cookies go to the caller in any case. */
export type Step =
  | { readonly kind: 'signed-in'; readonly cookies: readonly string[] }
  | { readonly kind: 'second-factor'; readonly cookies: readonly string[] }

export type Session = {
  readonly id: string
  readonly current: boolean
  readonly means: Means | null
  readonly secondFactor: boolean
  readonly address: string
  readonly agent: string
  readonly startedAt: string
  readonly lastUsedAt: string
}

export type Passkey = { readonly id: string; readonly name: string; readonly addedAt: string }

/** What a person sees of the own account. */
export type Account = {
  readonly name: string
  readonly email: string
  readonly password: boolean
  readonly authenticator: boolean
  readonly provider: boolean
  readonly passkeys: readonly Passkey[]
  readonly sessions: readonly Session[]
}
