import type { Static, TSchema } from 'typebox'
import type { Read, Write } from '#platform/db'
import type { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { Region } from '#platform/region'

// Terms.
// actor    who acts: the owner of the data folder at the terminal, the system itself, a person who signed in, or an anonymous reader.
// means    what a person showed to be who they are: a session of the browser, or a key.
// rule     who may do something, as data: of it the authorisation matrix is made.
// action   the only way to change a programme's state.
// query    the only way to read it from outside.
// world    recorded: what happened. simulated: what a simulator made, in a database of its own. Nothing crosses from one to the other.
// visitor  a reader of the simulated world who has not signed in: sees it as the region's office would, and changes nothing.

export type World = 'recorded' | 'simulated'

export type Role = 'reader' | 'contributor' | 'analyst' | 'approver' | 'administrator'

/** A person acts for one organisation at a time, in the roles that they have there. */
export type Person = {
  readonly kind: 'person'
  readonly id: string
  readonly name: string
  /** Null for one who belongs to none. */
  readonly organisation: string | null
  readonly organisationTitle: Text | null
  /** The place that the organisation answers for. */
  readonly jurisdiction: string | null
  /** It is the region's own office. */
  readonly office: boolean
  readonly roles: readonly Role[]
  readonly means: { readonly kind: 'session' | 'key'; readonly id: string }
  /** What a key is for: names of actions and queries, or `desk.*`; null: whatever the person may. */
  readonly scopes: readonly string[] | null
  /**
   * From this moment on the person does nothing that isn't open to everybody, until they have a second step and have come in
   * with it; left out: nothing is asked of them.
   */
  readonly secondStepBy?: string
}

export type Actor =
  | { readonly kind: 'owner'; readonly id: string }
  | { readonly kind: 'system'; readonly id: string }
  | { readonly kind: 'anonymous'; readonly id: string }
  | { readonly kind: 'visitor'; readonly id: string }
  | Person

export type Rule =
  | { readonly kind: 'anyone' }
  /** The owner at the terminal and the system; every other rule lets them pass as well. */
  | { readonly kind: 'house' }
  | { readonly kind: 'signed-in' }
  /** Somebody who has one of these roles in the organisation acted for; `office`: the region's own. */
  | { readonly kind: 'roles'; readonly roles: readonly Role[]; readonly office: boolean }

/** Whether an actor may, and the rule that decides it. */
export type May = ((ctx: BaseContext) => boolean) & { readonly rule: Rule }

/** Effects, passed in: nothing in an engine or a programme reads a clock, a random source or the environment. */
export type BaseContext = {
  readonly actor: Actor
  readonly world: World
  /** The instant of the request, ISO 8601 in UTC; and the day of it in the region's time zone. */
  readonly now: string
  readonly today: string
  /** A new UUIDv7 of `now` and the host's random source. */
  readonly newId: () => string
  readonly region: Region
  readonly requestId: string
  /** The network address that asked; null where nobody did by network. */
  readonly address: string | null
}

export type Action<C extends BaseContext, I extends TSchema, Out> = {
  readonly name: string
  readonly title: Text
  readonly input: I
  readonly may: May
  /** An action has either this or `applyEach`; with either it is performed one by one and in batches. */
  readonly apply?: (tx: Write, ctx: C, input: Static<I>) => Promise<Out>
  /**
   * Answers each input, in order, by as few statements as it can. An input that is refused leaves no row behind; what is
   * thrown undoes the whole batch. `journals` are the ids of the inputs' audit rows, which are written after it for those
   * that were done: a table whose changes are kept by `action.keep_changes` holds the id in a column.
   */
  readonly applyEach?: (
    tx: Write,
    ctx: C,
    inputs: readonly Static<I>[],
    journals: readonly string[],
  ) => Promise<readonly Outcome<Out>[]>
  /**
   * Done once the change is committed, with what it answered: for what can't be taken back, such as sending a message.
   * Answers what the caller is told.
   */
  readonly after?: (ctx: C, out: never) => Promise<Out>
  /** Fields of the input that the audit leaves out: what is personal, and what opens something. */
  readonly unkept?: readonly string[]
  /** What the event keeps of the answer, where that holds what nobody may read again; left out: all of it. */
  readonly kept?: (out: never) => unknown
  /**
   * Who reaches records of other organisations with it; left out: nobody but the house, or, with what anyone may, everybody.
   */
  readonly reach?: May
}

/** What became of one input of a batch. */
export type Outcome<Out> =
  | { readonly kind: 'done'; readonly out: Out }
  | { readonly kind: 'refused'; readonly error: HouseError }

export type Query<C extends BaseContext, I extends TSchema, Out> = {
  readonly name: string
  readonly title: Text
  readonly input: I
  /** The schema of the answer: it makes the OpenAPI document and is checked in tests. */
  readonly output: TSchema
  readonly may: May
  readonly answer: (tx: Read, ctx: C, input: Static<I>) => Promise<Out>
  /**
   * The same answer as JSON in UTF-8, for one that may take long: what it needs is read in the transaction, and the work
   * that comes out of it is done after that, as far as may be beside the thread that answers others.
   */
  readonly written?: (tx: Read, ctx: C, input: Static<I>) => Promise<() => Promise<Uint8Array>>
  /**
   * Who reaches records of other organisations with it; left out: nobody but the house, or, with what anyone may, everybody.
   * Row security decides that; this says it for the matrix, and a test compares the two.
   */
  readonly reach?: May
}
