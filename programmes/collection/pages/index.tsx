import { say } from '#platform/i18n'
import type { Page } from '#programmes/contract/page'
import type { ChoicesAnswer, ListAnswer, MissingAnswer, RequestAnswer } from '../types.ts'
import { AskPage } from './ask-page.tsx'
import { ListPage } from './list-page.tsx'
import { MissingPage } from './missing-page.tsx'
import { RequestPage } from './request-page.tsx'
import { WORDS_OF_COLLECTION as W } from './words.ts'

const list: Page<ListAnswer> = {
  path: '/collection',
  name: 'collection.list',
  query: 'collection.list',
  title: (_, { lang }) => say(W.title, lang),
  component: ListPage,
  undated: true,
}

const missing: Page<MissingAnswer> = {
  path: '/collection/missing',
  name: 'collection.missing',
  query: 'collection.missing',
  title: (_, { lang }) => say(W.missing, lang),
  component: MissingPage,
  undated: true,
}

const ask: Page<ChoicesAnswer> = {
  path: '/collection/new',
  name: 'collection.ask',
  query: 'collection.choices',
  title: (_, { lang }) => say(W.newRequest, lang),
  component: AskPage,
  undated: true,
  desk: 'collection',
}

const request: Page<RequestAnswer> = {
  path: '/collection/requests/:id',
  name: 'collection.request',
  query: 'collection.request',
  title: (data, { lang }) => say(data.request.title, lang),
  component: RequestPage,
  undated: true,
  desk: 'collection',
}

export const pages: readonly Page[] = [list, missing, ask, request]
