import { defineProgramme, type Programme } from '#programmes/contract'
import { publish } from './actions/publish.ts'
import { commands } from './commands.ts'
import { migrations } from './editions/store.ts'
import { errors } from './errors.ts'
import { edition } from './queries/edition.ts'
import { editionDiff } from './queries/edition-diff.ts'
import { figure } from './queries/figure.ts'
import { list } from './queries/list.ts'
import { read } from './queries/read.ts'
import { sentences } from './queries/sentences.ts'
import { routes } from './routes.ts'

/** The region's bulletin: its text, its figures as the data judge them, its editions, and what became of its sentences. */
export const programme: Programme = defineProgramme({
  name: 'bulletin',
  title: { en: 'Bulletin', zh: '公报' },
  migrations,
  errors,
  actions: [publish],
  queries: [list, read, figure, sentences, edition, editionDiff],
  routes,
  figures: [],
  commands,
  jobs: [],
})
