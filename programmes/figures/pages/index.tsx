import { say } from '#platform/i18n'
import type { Page } from '#programmes/contract/page'
import { tell } from '#web'
import type {
  FigureAnswer,
  FiguresSearchAnswer,
  PlaceAnswer,
  PlacesAnswer,
  SourceAnswer,
  SourcesAnswer,
} from '../types.ts'
import { EmbedPage, FigurePage } from './figure.tsx'
import { PlacePage } from './place.tsx'
import { PlacesPage } from './places.tsx'
import { SearchPage } from './search.tsx'
import { SourcePage } from './source.tsx'
import { SourcesPage } from './sources.tsx'
import { WORDS_OF_FIGURES as W } from './words.ts'

const search: Page<FiguresSearchAnswer> = {
  path: '/figures',
  name: 'figures.search',
  query: 'figures.search',
  title: (_, { lang }) => say(W.figures, lang),
  description: (_, { lang }) => say(W.figuresLead, lang),
  component: SearchPage,
}

const figure: Page<FigureAnswer> = {
  path: '/figures/:id',
  name: 'figures.read',
  query: 'figures.read',
  title: (data, { lang }) =>
    `${say(data.indicator.title, lang)}, ${tell(W.of, lang, {
      place: say(data.place.shortName, lang),
      period: say(data.period.words, lang),
    })}`,
  description: (data, { lang }) => say(data.indicator.description, lang),
  component: FigurePage,
  alternates: ({ links }) => [
    { type: 'application/json', href: links.json, title: 'JSON' },
    { type: 'text/csv', href: links.csv, title: 'CSV' },
  ],
}

const embed: Page<FigureAnswer> = {
  ...figure,
  path: '/figures/:id/embed',
  name: 'figures.embed',
  component: EmbedPage,
  bare: true,
}

const sources: Page<SourcesAnswer> = {
  path: '/sources',
  name: 'figures.sources',
  query: 'figures.sources',
  title: (_, { lang }) => say(W.sources, lang),
  description: (_, { lang }) => say(W.sourcesLead, lang),
  component: SourcesPage,
}

const source: Page<SourceAnswer> = {
  path: '/sources/:id',
  name: 'figures.source',
  query: 'figures.source',
  title: (data, { lang }) => say(data.source.title, lang),
  component: SourcePage,
  alternates: ({ links }) => [{ type: 'application/json', href: links.json, title: 'JSON' }],
}

const places: Page<PlacesAnswer> = {
  path: '/places',
  name: 'figures.places',
  query: 'figures.places',
  title: (_, { lang }) => say(W.places, lang),
  description: (_, { lang }) => say(W.placesLead, lang),
  component: PlacesPage,
}

const place: Page<PlaceAnswer> = {
  path: '/places/:id',
  name: 'figures.place',
  query: 'figures.place',
  title: (data, { lang }) => say(data.place.name, lang),
  component: PlacePage,
  alternates: ({ links }) => [{ type: 'application/json', href: links.json, title: 'JSON' }],
}

export const pages: readonly Page[] = [search, figure, embed, sources, source, places, place]
