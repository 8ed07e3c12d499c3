import { HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import { mayFollow } from './states.ts'
import type { RequestRow } from './store/requests.ts'
import type { RequestState } from './types.ts'
import { STATE_WORDS } from './words.ts'

/** Who acts, as rows keep it: null and the kind of actor where it is the house itself. */
export type Author = { readonly by: string | null; readonly byName: string }

export function authorOf({ actor }: Context): Author {
  return actor.kind === 'person'
    ? { by: actor.id, byName: actor.name }
    : { by: null, byName: `${actor.kind} ${actor.id}` }
}

/** The organisation that is acted for; null for the house, which may do what either side may. */
export function sideOf({ actor }: Context): string | null {
  return actor.kind === 'person' ? actor.organisation : null
}

export function isSide(ctx: Context, organisation: string): boolean {
  return ctx.actor.kind !== 'person' || ctx.actor.organisation === organisation
}

/** Throws `collection.other-side`: both see a request, and each has its own part in it. */
export function requireAddressed(ctx: Context, { addressed, addressedTitle }: RequestRow): void {
  if (!isSide(ctx, addressed)) throw otherSide(addressedTitle)
}

/** Throws `collection.other-side`. */
export function requireAsking(ctx: Context, { asking, askingTitle }: RequestRow): void {
  if (!isSide(ctx, asking)) throw otherSide(askingTitle)
}

/** Throws `collection.wrong-state`. */
export function requireState({ state }: RequestRow, states: readonly RequestState[]): void {
  if (!states.includes(state)) throw wrongState(state)
}

/** Throws `collection.wrong-state`. */
export function requireMove({ state }: RequestRow, to: RequestState): void {
  if (!mayFollow(state, to)) throw wrongState(state)
}

function otherSide(title: RequestRow['askingTitle']): HouseError {
  const [some = ''] = Object.values(title)
  return new HouseError('collection.other-side', {
    who: title.en ?? some,
    whoZh: title.zh ?? some,
  })
}

function wrongState(state: RequestState): HouseError {
  const { en, zh } = STATE_WORDS[state]
  return new HouseError('collection.wrong-state', { stateEn: en, stateZh: zh })
}
