import type { Text } from '#platform/i18n'
import type { DraftAct, DraftState } from './types.ts'

/** Where a draft may go from where it stands. */
export const NEXT = {
  drafting: ['submitted', 'withdrawn'],
  submitted: ['approved', 'returned', 'drafting'],
  returned: ['submitted', 'withdrawn'],
  approved: ['scheduled', 'published', 'returned', 'withdrawn'],
  scheduled: ['published', 'approved', 'returned', 'withdrawn'],
  published: [],
  withdrawn: [],
} as const satisfies { readonly [state in DraftState]: readonly DraftState[] }

/** What may be done in each state, by whom; whoever submitted it may not approve it. */
export const ACTS = {
  drafting: { analyst: ['write', 'submit', 'withdraw'], approver: ['withdraw'] },
  submitted: { analyst: ['take-back'], approver: ['approve', 'return'] },
  returned: { analyst: ['write', 'submit', 'withdraw'], approver: ['withdraw'] },
  approved: { analyst: [], approver: ['publish', 'schedule', 'return', 'withdraw'] },
  scheduled: { analyst: [], approver: ['publish', 'unschedule', 'return', 'withdraw'] },
  // Under embargo alone.
  published: { analyst: [], approver: ['withdraw-edition'] },
  withdrawn: { analyst: [], approver: [] },
} as const satisfies {
  readonly [state in DraftState]: {
    readonly [role in 'analyst' | 'approver']: readonly DraftAct[]
  }
}

/** Somebody writes on it: its texts and figures may change. */
export function isEditable(state: DraftState): boolean {
  return state === 'drafting' || state === 'returned'
}

export function mayFollow(before: DraftState, after: DraftState): boolean {
  const next: readonly DraftState[] = NEXT[before]
  return next.includes(after)
}

export const STATE_WORDS: { readonly [state in DraftState]: Text } = {
  drafting: { en: 'being written', zh: '起草中' },
  submitted: { en: 'submitted', zh: '已送审' },
  returned: { en: 'returned', zh: '已退回' },
  approved: { en: 'approved', zh: '已核准' },
  scheduled: { en: 'scheduled', zh: '待发布' },
  published: { en: 'published', zh: '已发布' },
  withdrawn: { en: 'withdrawn', zh: '已撤回' },
}

/** What led into a state, as the history of a draft tells it. */
export const STEP_WORDS: { readonly [state in DraftState]: Text } = {
  drafting: { en: 'begun', zh: '开始起草' },
  submitted: { en: 'submitted for review', zh: '提交送审' },
  returned: { en: 'returned', zh: '退回修改' },
  approved: { en: 'approved', zh: '核准' },
  scheduled: { en: 'scheduled', zh: '排定发布时间' },
  published: { en: 'published', zh: '发布' },
  withdrawn: { en: 'withdrawn', zh: '撤回' },
}

/** Out of `published` there is one way, for an edition that was withdrawn before it came out. */
export const WITHDRAWN_EDITION: Text = {
  en: 'edition withdrawn before it came out',
  zh: '公开前撤回版本',
}
