import { defineProgramme, type Programme } from '#programmes/contract'
import { enterCounted } from './actions/enter-counted.ts'
import { commands } from './commands.ts'
import { errors } from './errors.ts'
import { place, places } from './queries/places.ts'
import { read } from './queries/read.ts'
import { search } from './queries/search.ts'
import { sdmx, series } from './queries/series.ts'
import { source, sources } from './queries/sources.ts'
import { routes } from './routes.ts'

/** The public catalogue: every figure, its places and its sources. */
export const programme: Programme = defineProgramme({
  name: 'figures',
  title: { en: 'Figures', zh: '数据' },
  migrations: null,
  errors,
  actions: [enterCounted],
  queries: [search, read, series, sdmx, sources, source, places, place],
  routes,
  figures: [],
  commands,
  jobs: [],
})
