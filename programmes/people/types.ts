import type { Text } from '#platform/i18n'

// Terms.
// organisation   whom people act for: one per government, and the region's own office.
// office         the office within an organisation that works here.
// membership     which person belongs to which organisation, in which roles, from when to when.
// invitation     a link sent to an e-mail address; who opens it becomes a member.
// key            what a program shows: it acts as the person who made it, in one organisation, within its scopes.
// right          that an actor may do something, as the manifest of its programme says it.

// Pages see these: the platform's own words for them can't be reached from there.
export type Role = 'reader' | 'contributor' | 'analyst' | 'approver' | 'administrator'

export type Organisation = {
  readonly id: string
  readonly code: string
  readonly title: Text
  readonly office: Text
  /** Id of the place that it answers for. */
  readonly jurisdiction: string
  readonly isRegional: boolean
  readonly isExample: boolean
  readonly foundedAt: string
  readonly closedAt: string | null
}

export type Member = {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly since: string
  readonly until: string | null
}

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired'

export type Invitation = {
  readonly id: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly madeAt: string
  readonly expiresAt: string
  readonly state: InvitationState
}

export type KeyState = 'open' | 'revoked' | 'expired'

export type Key = {
  readonly id: string
  readonly person: string
  readonly name: string
  readonly title: string
  readonly prefix: string
  readonly scopes: readonly string[]
  readonly madeAt: string
  readonly expiresAt: string
  readonly state: KeyState
  readonly lastUsedAt: string | null
  readonly lastAddress: string | null
  readonly uses: number
}

/** An organisation that a person belongs to. */
export type OwnMembership = {
  readonly membership: string
  readonly organisation: string
  readonly title: Text
  readonly roles: readonly Role[]
  /** The one that the person acts for now. */
  readonly acting: boolean
}

/** An organisation as one of its people sees it, or the office. */
export type OrganisationAnswer = {
  /** Null: the person belongs to none. */
  readonly organisation: (Organisation & { readonly placeName: Text }) | null
  readonly members: readonly Member[]
  /** Null: it isn't for the person to see. */
  readonly invitations: readonly Invitation[] | null
  readonly keys: readonly Key[]
  readonly memberships: readonly OwnMembership[]
  readonly you: string | null
  readonly administers: boolean
  readonly timeZone: string
  /** What a key of this person may be for. */
  readonly scopes: readonly { readonly scope: string; readonly title: Text }[]
}

export type OrganisationsAnswer = {
  readonly items: readonly (Organisation & {
    readonly placeName: Text
    readonly members: number
    readonly administrators: number
    readonly invitations: number
  })[]
  readonly places: readonly { readonly id: string; readonly name: Text }[]
}

/** What somebody reaches with an action or a query: nothing, records of the organisation acted for, or everybody's. */
export type Scope = 'none' | 'own' | 'every'

/** One row of the matrix. */
export type RightRow = {
  readonly programme: string
  readonly name: string
  readonly kind: 'action' | 'query'
  readonly title: Text
  readonly anonymous: Scope
  /** Signed in, and a member of no organisation. */
  readonly unaffiliated: Scope
  readonly member: { readonly [role in Role]: Scope }
  /** Acting for the region's own office. */
  readonly office: { readonly [role in Role]: Scope }
}

export type RightsAnswer = {
  readonly programmes: readonly { readonly name: string; readonly title: Text }[]
  readonly items: readonly RightRow[]
}

export type AuditItem = {
  readonly id: string
  readonly at: string
  readonly actorKind: string
  readonly actorId: string
  readonly actorName: string | null
  readonly organisation: string | null
  readonly meansKind: string | null
  readonly meansId: string | null
  readonly address: string | null
  readonly action: string
  readonly input: unknown
  readonly changes: readonly {
    readonly table: string
    readonly row: string
    readonly before: unknown
    readonly after: unknown
  }[]
  /** Number of its leaf in the audit's log; null until it is sealed. */
  readonly leaf: number | null
  /** Of the action; null where no programme has it any longer. */
  readonly title: Text | null
  readonly organisationTitle: Text | null
}

export type AuditAnswer = {
  readonly items: readonly AuditItem[]
  /** Id below which the next page begins; null: this was the last. */
  readonly nextBefore: string | null
  readonly timeZone: string
  readonly actions: readonly { readonly name: string; readonly title: Text }[]
  readonly organisations: readonly { readonly id: string; readonly title: Text }[]
}

/** Outcomes that a page shows once. */
export type InvitedAnswer = {
  readonly invitation: string
  readonly email: string
  readonly organisation: string
  readonly title: Text
  /** The path of the link, where no mail takes it there; null: it was sent. */
  readonly path: string | null
  readonly expiresAt: string
}

export type KeyMadeAnswer = {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly prefix: string
  readonly expiresAt: string
}

/** Messages that could not be sent; what stands in them is shown one by one, and once. */
export type MessagesAnswer = {
  readonly items: readonly {
    readonly id: string
    readonly to: string
    readonly subject: string
    readonly keptAt: string
    readonly expiresAt: string | null
  }[]
  readonly timeZone: string
}

export type MessageAnswer = {
  readonly to: string
  readonly subject: string
  readonly text: string
}
