import { say } from '#platform/i18n'
import type { Page } from '#programmes/contract/page'
import { tell } from '#web'
import type {
  DeliveriesAnswer,
  SubscribedAnswer,
  SubscribingAnswer,
  SubscriptionAnswer,
  SubscriptionEnded,
  SubscriptionsAnswer,
} from '../subscriptions/types.ts'
import type {
  BulletinAnswer,
  BulletinFigureAnswer,
  BulletinListAnswer,
  EditionAnswer,
  EditionDiffAnswer,
  SentencesAnswer,
} from '../types.ts'
import { BulletinPage } from './bulletin.tsx'
import { EditionPage } from './editions/edition.tsx'
import { EditionDiffPage } from './editions/edition-diff.tsx'
import { FigurePage, FigurePanel } from './figure.tsx'
import { BulletinListPage } from './list.tsx'
import { SentencesPage } from './sentences.tsx'
import { SubscribedPage, SubscribePage } from './subscriptions/subscribe.tsx'
import {
  DeliveriesPage,
  SubscriptionEndedPage,
  SubscriptionPage,
  SubscriptionsPage,
} from './subscriptions/subscription.tsx'
import { W as F } from './subscriptions/words.ts'
import { WORDS_OF_BULLETIN as W } from './words.ts'

const reading = {
  query: 'bulletin.read',
  title: (data, { lang }) => say(data.bulletin.title, lang),
  description: (data, { lang }) => `${say(data.kindWords, lang)} ${say(data.countsWords, lang)}`,
  component: BulletinPage,
  alternates: ({ links }) => [
    { type: 'application/json', href: links.json, title: 'JSON' },
    { type: 'text/markdown', href: links.markdown, title: 'Markdown' },
    { type: 'application/atom+xml', href: links.feed, title: 'Atom' },
  ],
} satisfies Omit<Page<BulletinAnswer>, 'path' | 'name'>

const figure: Page<BulletinFigureAnswer> = {
  path: '/bulletins/:id/figures/:figure',
  name: 'bulletin.figure',
  query: 'bulletin.figure',
  title: (data, { lang }) => say(data.mark.title, lang),
  description: (data, { lang }) => say(data.now.reason, lang),
  component: FigurePage,
  panel: FigurePanel,
  alternates: ({ links }) => [{ type: 'application/json', href: links.json, title: 'JSON' }],
}

const sentences: Page<SentencesAnswer> = {
  path: '/sentences',
  name: 'bulletin.sentences',
  query: 'bulletin.sentences',
  title: (_, { lang }) => say(W.sentencesTitle, lang),
  description: (_, { lang }) => say(W.sentencesLead, lang),
  component: SentencesPage,
  alternates: ({ links, feed }) => [
    { type: 'application/json', href: links.json, title: 'JSON' },
    { type: 'application/atom+xml', href: feed, title: 'Atom' },
  ],
}

const edition: Page<EditionAnswer> = {
  path: '/editions/:id',
  name: 'bulletin.edition',
  query: 'bulletin.edition',
  title: (data, { lang }) =>
    `${say(data.bulletin.title, lang)}: ${tell(W.edition, lang, { n: data.edition.number })}`,
  component: EditionPage,
  alternates: ({ links }) => [
    { type: 'application/json', href: links.json, title: 'JSON' },
    { type: 'text/markdown', href: links.markdown, title: 'Markdown' },
  ],
}

const editionDiff: Page<EditionDiffAnswer> = {
  path: '/editions/:id/diff',
  name: 'bulletin.edition-diff',
  query: 'bulletin.edition-diff',
  title: (data, { lang }) => tell(W.diffTitle, lang, { n: data.edition.number }),
  component: EditionDiffPage,
  alternates: ({ links }) => [{ type: 'application/json', href: links.json, title: 'JSON' }],
}

const list: Page<BulletinListAnswer> = {
  path: '/bulletins',
  name: 'bulletin.list',
  query: 'bulletin.list',
  title: (_, { lang }) => say(W.all, lang),
  component: BulletinListPage,
  alternates: (_, { lang }) => [
    { type: 'application/atom+xml', href: `/${lang}/bulletins.atom`, title: 'Atom' },
  ],
}

const subscribe: Page<SubscribingAnswer> = {
  path: '/subscribe',
  name: 'bulletin.subscribe',
  query: 'bulletin.subscribing',
  title: (_, { lang }) => say(F.title, lang),
  component: SubscribePage,
  undated: true,
}

const subscribed: Page<SubscribedAnswer> = {
  path: '/subscriptions/asked',
  name: 'bulletin.subscribed',
  query: null,
  title: (data, { lang }) => say(data.toConfirm ? F.askedTitle : F.doneTitle, lang),
  component: SubscribedPage,
  undated: true,
}

const subscriptions: Page<SubscriptionsAnswer> = {
  path: '/subscriptions',
  name: 'bulletin.subscriptions',
  query: 'bulletin.subscriptions',
  title: (_, { lang }) => say(F.mine, lang),
  component: SubscriptionsPage,
  undated: true,
}

const subscription: Page<SubscriptionAnswer> = {
  path: '/subscriptions/:token',
  name: 'bulletin.subscription',
  query: 'bulletin.subscription',
  title: (_, { lang }) => say(F.one, lang),
  component: SubscriptionPage,
  undated: true,
}

const subscriptionEnded: Page<SubscriptionEnded> = {
  path: '/subscriptions/:token/end',
  name: 'bulletin.subscription-ended',
  query: null,
  title: (_, { lang }) => say(F.endedTitle, lang),
  component: SubscriptionEndedPage,
  undated: true,
}

const deliveries: Page<DeliveriesAnswer> = {
  path: '/deliveries',
  name: 'bulletin.deliveries',
  query: 'bulletin.deliveries',
  title: (_, { lang }) => say(F.deliveries, lang),
  component: DeliveriesPage,
  undated: true,
}

/** The bulletin's pages; the first answers at the region's front door. */
export const pages: readonly Page[] = [
  { ...reading, path: '/', name: 'bulletin.front' },
  { ...reading, path: '/bulletins/:id', name: 'bulletin.read' },
  list,
  figure,
  sentences,
  edition,
  editionDiff,
  subscribe,
  subscribed,
  subscriptions,
  subscription,
  subscriptionEnded,
  deliveries,
]
