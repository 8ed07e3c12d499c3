import { say } from '#platform/i18n'
import type { Page } from '#programmes/contract/page'
import { WORDS } from '#web'
import type {
  AuditAnswer,
  InvitedAnswer,
  KeyMadeAnswer,
  MessageAnswer,
  MessagesAnswer,
  OrganisationAnswer,
  OrganisationsAnswer,
  RightsAnswer,
} from '../types.ts'
import { AuditPage } from './audit.tsx'
import { MessagePage, MessagesPage } from './messages.tsx'
import { InvitedPage, KeyMadePage } from './once.tsx'
import { OrganisationPage } from './organisation.tsx'
import { OrganisationsPage } from './organisations.tsx'
import { RightsPage } from './rights.tsx'
import { W } from './words.ts'

const own: Page<OrganisationAnswer> = {
  path: '/organisation',
  name: 'people.organisation',
  query: 'people.organisation',
  title: ({ organisation }, { lang }) => say(organisation?.title ?? WORDS.organisation, lang),
  component: OrganisationPage,
  undated: true,
}

const one: Page<OrganisationAnswer> = {
  ...own,
  path: '/organisations/:organisation',
  name: 'people.one-organisation',
}

const all: Page<OrganisationsAnswer> = {
  path: '/organisations',
  name: 'people.organisations',
  query: 'people.organisations',
  title: (_, { lang }) => say(WORDS.organisations, lang),
  component: OrganisationsPage,
  undated: true,
}

const rights: Page<RightsAnswer> = {
  path: '/rights',
  name: 'people.rights',
  query: 'people.rights',
  title: (_, { lang }) => say(WORDS.rights, lang),
  component: RightsPage,
  undated: true,
}

const audit: Page<AuditAnswer> = {
  path: '/audit',
  name: 'people.audit',
  query: 'people.audit',
  title: (_, { lang }) => say(WORDS.audit, lang),
  component: AuditPage,
  undated: true,
}

const invited: Page<InvitedAnswer> = {
  path: '/invitations',
  name: 'people.invited',
  query: null,
  title: (_, { lang }) => say(W.invited, lang),
  component: InvitedPage,
  undated: true,
}

const keyMade: Page<KeyMadeAnswer> = {
  path: '/keys',
  name: 'people.key-made',
  query: null,
  title: (_, { lang }) => say(W.keyMade, lang),
  component: KeyMadePage,
  undated: true,
}

const messages: Page<MessagesAnswer> = {
  path: '/messages',
  name: 'people.messages',
  query: 'people.messages',
  title: (_, { lang }) => say(WORDS.messages, lang),
  component: MessagesPage,
  undated: true,
}

const message: Page<MessageAnswer> = {
  path: '/messages/:message/take',
  name: 'people.message',
  query: null,
  title: (data) => data.subject,
  component: MessagePage,
  undated: true,
}

export const pages: readonly Page[] = [
  own,
  one,
  all,
  rights,
  audit,
  messages,
  invited,
  keyMade,
  message,
]
