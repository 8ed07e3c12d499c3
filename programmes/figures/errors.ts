import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'figures.not-a-day': {
    kind: 'invalid',
    message: { en: '{day} is not a day of the calendar.', zh: '{day} 不是日历上的日期。' },
    remedy: { en: 'Write it as 2024-12-04.', zh: '请写成 2024-12-04 的形式。' },
  },
  'figures.not-an-instant': {
    kind: 'invalid',
    message: { en: '{instant} is no instant.', zh: '{instant} 不是有效的时刻。' },
    remedy: {
      en: 'Write it in UTC as 2024-12-04T08:30:00Z, or a day as 2024-12-04, which means its end.',
      zh: '请以协调世界时写作 2024-12-04T08:30:00Z；只写日期（2024-12-04）表示该日结束时。',
    },
  },
  'figures.unknown-figure': {
    kind: 'not-found',
    message: { en: 'There is no figure {id}.', zh: '没有名为 {id} 的数据。' },
    remedy: {
      en: 'Search for it with ./onedelta figures search TEXT, or on /figures. Near it: {near}.',
      zh: '请用 ./onedelta figures search 文本 或在 /figures 页面查找。相近的有：{near}。',
    },
  },
  'figures.unknown-source': {
    kind: 'not-found',
    message: { en: 'There is no document {id}.', zh: '没有来源文件 {id}。' },
    remedy: {
      en: 'See /sources or ./onedelta sources list. Near it: {near}.',
      zh: '请查看 /sources 页面或使用 ./onedelta sources list。相近的有：{near}。',
    },
  },
  'figures.bad-cursor': {
    kind: 'invalid',
    message: { en: '{cursor} is not a cursor of this list.', zh: '{cursor} 不是该列表的游标。' },
    remedy: {
      en: 'Take nextCursor of the answer before, or leave it out for the beginning.',
      zh: '请使用上一次返回的 nextCursor；省略则从头开始。',
    },
  },
}
