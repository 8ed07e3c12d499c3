import type { DecisionKind, RequestState } from './types.ts'

type Both = { readonly en: string; readonly zh: string }

export const STATE_WORDS: { readonly [state in RequestState]: Both } = {
  open: { en: 'being answered', zh: '填报中' },
  'handed-in': { en: 'waiting for sign-off', zh: '待审签' },
  signed: { en: 'sent to the office', zh: '已报送' },
  returned: { en: 'returned for correction', zh: '退回修改' },
  accepted: { en: 'accepted', zh: '已采用' },
  withdrawn: { en: 'withdrawn', zh: '已撤回' },
}

export const DECISION_WORDS: { readonly [kind in DecisionKind]: Both } = {
  'handed-in': { en: 'handed in for sign-off', zh: '提交审签' },
  'taken-back': { en: 'taken back', zh: '撤回提交' },
  declined: { en: 'not signed off', zh: '审签未通过' },
  signed: { en: 'signed off and sent', zh: '审签并报送' },
  accepted: { en: 'accepted', zh: '采用' },
  returned: { en: 'returned', zh: '退回' },
  withdrawn: { en: 'withdrawn', zh: '撤回要求' },
}
