import type { Route } from '#programmes/contract'
import { place, places } from './queries/places.ts'
import { read } from './queries/read.ts'
import { search } from './queries/search.ts'
import { EXCHANGE_FORMATS, sdmx, series } from './queries/series.ts'
import { SOURCE_CSV, source, sources } from './queries/sources.ts'

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/figures',
    query: search,
    summary: {
      en: 'Search the figures, in any language of the region.',
      zh: '以本区域任一语言查找数据。',
    },
  },
  {
    method: 'GET',
    path: '/figures/:id',
    query: read,
    summary: {
      en: 'One figure for a place and a period as of a day: value, formula, trace, alternatives, history, ranking, map.',
      zh: '某地某期某日所知的一项数据：数值、公式、追溯、其他口径、历史、排名与地图。',
    },
  },
  {
    method: 'GET',
    path: '/figures/:id/series',
    query: series,
    summary: {
      en: 'Every observation behind a figure, in every vintage; the files hold all of it.',
      zh: '一项数据背后的全部观测值及全部版本；文件格式为完整下载。',
    },
    formats: EXCHANGE_FORMATS,
  },
  {
    method: 'GET',
    path: '/sources',
    query: sources,
    summary: { en: 'Documents that values were read from.', zh: '数值所依据的来源文件。' },
  },
  {
    method: 'GET',
    path: '/sources/:id',
    query: source,
    summary: {
      en: 'One document, and what was taken from it.',
      zh: '一份来源文件及从中采用的内容。',
    },
    formats: { 'text/csv': SOURCE_CSV },
  },
  {
    method: 'GET',
    path: '/places',
    query: places,
    summary: { en: 'Places by name, synonym or code.', zh: '按名称、别名或代码查找地方。' },
  },
  {
    method: 'GET',
    path: '/places/:id',
    query: place,
    summary: { en: 'One place: codes, changes, figures.', zh: '一个地方的代码、变更与数据。' },
  },
  {
    method: 'GET',
    path: '/sdmx/data/dataflow/:agency/:flow/:version/:key',
    query: sdmx,
    summary: {
      en: 'SDMX-REST 2.x data query (a subset) with asOf, includeHistory, updatedAfter, startPeriod, endPeriod. The key is indicator.place, with + between several and * for all.',
      zh: 'SDMX-REST 2.x 数据查询（子集），支持 asOf、includeHistory、updatedAfter、startPeriod、endPeriod。键为“指标.地方”，多个以 + 相连，* 表示全部。',
    },
    formats: EXCHANGE_FORMATS,
  },
]
