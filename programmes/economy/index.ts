import { defineProgramme, type Programme } from '#programmes/contract'
import { figures } from './figures.ts'

/** The economy: output by place and vintage, growth, research, large cities. It runs no system of its own yet. */
export const programme: Programme = defineProgramme({
  name: 'economy',
  title: { en: 'Economy', zh: '经济' },
  migrations: null,
  errors: {},
  actions: [],
  queries: [],
  routes: [],
  figures,
  commands: [],
  jobs: [],
})
