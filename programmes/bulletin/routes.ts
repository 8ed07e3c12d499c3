import type { Format, Route } from '#programmes/contract'
import { atomFeed } from './formats/atom.ts'
import { csvBulletin } from './formats/csv.ts'
import { htmlBulletin } from './formats/html.ts'
import { markdownBulletin } from './formats/markdown.ts'
import { plainBulletin } from './formats/plain-text.ts'
import { getBulletin } from './held.ts'
import { edition } from './queries/edition.ts'
import { editionDiff } from './queries/edition-diff.ts'
import { figure } from './queries/figure.ts'
import { list } from './queries/list.ts'
import { read } from './queries/read.ts'
import { sentences } from './queries/sentences.ts'
import type { BulletinAnswer, SentencesAnswer } from './types.ts'

/** Cells of a line in a text that nobody's terminal has measured. */
const TEXT_WIDTH = 80

const filename = (ending: string) => (answer: BulletinAnswer) => `${answer.bulletin.id}.${ending}`

const MARKDOWN: Format = {
  name: 'markdown',
  encode: (answer: BulletinAnswer, _, lang) => markdownBulletin(answer, lang),
}
const PLAIN: Format = {
  name: 'text',
  encode: (answer: BulletinAnswer, _, lang) =>
    `${plainBulletin(answer, { lang, width: TEXT_WIDTH, colour: false })}\n`,
}
const CSV: Format = {
  name: 'csv',
  encode: (answer: BulletinAnswer, ctx, lang) =>
    csvBulletin(answer, getBulletin(ctx, answer.bulletin.id).figures, lang),
  filename: filename('csv'),
}
const HTML: Format = {
  name: 'html',
  encode: (answer: BulletinAnswer, _, lang) => htmlBulletin(answer, lang),
}
const ATOM: Format = {
  name: 'atom',
  encode: (answer: SentencesAnswer, { region }, lang) => atomFeed(answer, region, lang),
}

export const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/bulletins',
    query: list,
    summary: { en: 'All bulletins with their editions.', zh: '全部公报及其定稿版本。' },
  },
  {
    method: 'GET',
    path: '/bulletins/:id',
    query: read,
    summary: {
      en: 'A bulletin with every figure judged as of a day; also as Markdown, text, CSV and HTML.',
      zh: '一份公报，其中每个数据均按某日所知核对；另有 Markdown、纯文本、CSV 和 HTML 格式。',
    },
    formats: {
      'text/markdown': MARKDOWN,
      'text/plain': PLAIN,
      'text/csv': CSV,
      'text/html': HTML,
    },
  },
  {
    method: 'GET',
    path: '/bulletins/:id/figures/:figure',
    query: figure,
    summary: {
      en: 'A stated figure with its evidence: verdict then and since, alternatives, trace, history.',
      zh: '公报所述的一个数据及其依据：当时与此后的核对结果、其他口径、追溯与历史。',
    },
  },
  {
    method: 'GET',
    path: '/sentences',
    query: sentences,
    summary: {
      en: 'Published sentences whose verdict later knowledge changed.',
      zh: '因后来所知而改变核对结果的已发布句子。',
    },
  },
  {
    method: 'GET',
    path: '/sentences.atom',
    query: sentences,
    mount: 'language',
    summary: { en: 'The same as an Atom feed.', zh: '同上，Atom 订阅格式。' },
    formats: { 'application/atom+xml': ATOM },
  },
  {
    method: 'GET',
    path: '/sentences/:figure.atom',
    query: sentences,
    mount: 'language',
    summary: { en: 'An Atom feed of one sentence.', zh: '单独一句的 Atom 订阅。' },
    formats: { 'application/atom+xml': ATOM },
  },
  {
    method: 'GET',
    path: '/editions/:id',
    query: edition,
    summary: {
      en: 'An edition as it was frozen, and whether it reproduces to the digit.',
      zh: '定稿时的版本，以及能否逐位复算。',
    },
  },
  {
    method: 'GET',
    path: '/editions/:id/diff',
    query: editionDiff,
    summary: {
      en: 'What of an edition comes out otherwise as of a day, and why.',
      zh: '按某日所知，该版本有哪些数据不同及其原因。',
    },
  },
]
