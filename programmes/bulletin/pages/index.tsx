import { say } from '#platform/i18n'
import type { Page } from '#programmes/contract/page'
import { tell } from '#web'
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

/** The bulletin's pages; the first answers at the region's front door. */
export const pages: readonly Page[] = [
  { ...reading, path: '/', name: 'bulletin.front' },
  { ...reading, path: '/bulletins/:id', name: 'bulletin.read' },
  list,
  figure,
  sentences,
  edition,
  editionDiff,
]
