import type { RequestState } from './types.ts'

/** Which state of a request may follow which. Only the office withdraws; `signed` means sent to it. */
export const NEXT = {
  open: ['handed-in', 'withdrawn'],
  'handed-in': ['open', 'returned', 'signed', 'withdrawn'],
  signed: ['accepted', 'returned', 'withdrawn'],
  returned: ['handed-in', 'withdrawn'],
  accepted: [],
  withdrawn: [],
} as const satisfies Record<RequestState, readonly RequestState[]>

/** In these the addressed organisation writes answers. */
export const ANSWERABLE: readonly RequestState[] = ['open', 'returned']
/** In these the office waits for the addressed organisation. */
export const AWAITED: readonly RequestState[] = ['open', 'handed-in', 'returned']

export function mayFollow(from: RequestState, to: RequestState): boolean {
  const next: readonly RequestState[] = NEXT[from]
  return next.includes(to)
}
