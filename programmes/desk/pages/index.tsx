import { say } from '#platform/i18n'
import type { Page } from '#programmes/contract/page'
import { tell } from '#web'
import type { DraftAnswer, DraftListAnswer, HistoryAnswer } from '../types.ts'
import { DraftPage } from './draft-page.tsx'
import { HistoryPage } from './history-page.tsx'
import { DraftListPage } from './list-page.tsx'
import { WORDS_OF_DESK as W } from './words.ts'

const list: Page<DraftListAnswer> = {
  path: '/desk',
  name: 'desk.list',
  query: 'desk.list',
  title: (_, { lang }) => say(W.title, lang),
  component: DraftListPage,
  undated: true,
}

const draft: Page<DraftAnswer> = {
  path: '/desk/drafts/:id',
  name: 'desk.draft',
  query: 'desk.read',
  title: (data, { lang }) => say(data.draft.title, lang),
  component: DraftPage,
  undated: true,
  desk: 'draft',
}

const history: Page<HistoryAnswer> = {
  path: '/desk/drafts/:id/history',
  name: 'desk.history',
  query: 'desk.history',
  title: (data, { lang }) => tell(W.historyTitle, lang, { title: say(data.draft.title, lang) }),
  component: HistoryPage,
  undated: true,
}

export const pages: readonly Page[] = [list, draft, history]
