import type { Context, Format, Route } from '#programmes/contract'
import { csvBulletin } from './formats/csv.ts'
import { editionsFeed } from './formats/editions-atom.ts'
import { htmlBulletin } from './formats/html.ts'
import { markdownBulletin } from './formats/markdown.ts'
import { plainBulletin } from './formats/plain-text.ts'
import { type Printed, printedEdition } from './formats/printed.ts'
import { atomFeed } from './formats/sentences-atom.ts'
import { getBulletin } from './held.ts'
import { statedIn } from './marks.ts'
import { edition } from './queries/edition.ts'
import { editionDiff } from './queries/edition-diff.ts'
import { editions } from './queries/editions.ts'
import { figure } from './queries/figure.ts'
import { list } from './queries/list.ts'
import { read } from './queries/read.ts'
import { sentences } from './queries/sentences.ts'
import { subscriptionRoutes } from './subscriptions/routes.ts'
import type {
  BulletinAnswer,
  EditionAnswer,
  EditionsAnswer,
  SentencesAnswer,
  StatedCell,
} from './types.ts'

/** Cells of a line in a text that nobody's terminal has measured. */
const TEXT_WIDTH = 80

/** The forms in which a bulletin and an edition come alike. */
function formsOf<A>(of: {
  readonly printed: (answer: A) => Printed
  readonly stated: (answer: A, ctx: Context) => ReadonlyMap<string, StatedCell>
  readonly name: (answer: A) => string
}): { readonly [mediaType: string]: Format } {
  return {
    'text/markdown': {
      name: 'markdown',
      encode: (answer: A, _, lang) => markdownBulletin(of.printed(answer), lang),
    },
    'text/plain': {
      name: 'text',
      encode: (answer: A, _, lang) =>
        `${plainBulletin(of.printed(answer), { lang, width: TEXT_WIDTH, colour: false })}\n`,
    },
    'text/csv': {
      name: 'csv',
      encode: (answer: A, ctx, lang) =>
        csvBulletin(of.printed(answer), of.stated(answer, ctx), lang),
      filename: (answer: A) => `${of.name(answer)}.csv`,
    },
    'text/html': {
      name: 'html',
      encode: (answer: A, _, lang) => htmlBulletin(of.printed(answer), lang),
    },
    [DOCX_TYPE]: {
      name: 'docx',
      // A megabyte of library, loaded with the first document that is asked for.
      encode: async (answer: A, _, lang, origin) => {
        const { docxBulletin } = await import('./formats/docx.ts')
        return docxBulletin(of.printed(answer), lang, origin)
      },
      filename: (answer: A) => `${of.name(answer)}.docx`,
    },
  }
}

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const BULLETIN_FORMS = formsOf<BulletinAnswer>({
  printed: (answer) => answer,
  stated: ({ bulletin }, ctx) => statedIn(getBulletin(ctx, bulletin.id)),
  name: ({ bulletin }) => bulletin.id,
})
const EDITION_FORMS = formsOf<EditionAnswer>({
  printed: printedEdition,
  stated: ({ frozen }) => new Map(frozen.map(({ id, stated }) => [id, stated])),
  name: ({ edition: { id } }) => id,
})
const EDITIONS_ATOM: Format = {
  name: 'atom',
  encode: (answer: EditionsAnswer, { region }, lang, origin) =>
    editionsFeed(answer, region, lang, origin),
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
      en: 'A bulletin with every figure judged as of a day; also as Markdown, text, CSV, HTML and a Word document.',
      zh: '一份公报，其中每个数据均按某日所知核对；另有 Markdown、纯文本、CSV、HTML 和 Word 文档格式。',
    },
    formats: BULLETIN_FORMS,
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
    path: '/editions',
    query: editions,
    summary: {
      en: 'What came out, newest first: editions and errata.',
      zh: '已发布的定稿版本与更正，最新在前。',
    },
  },
  {
    method: 'GET',
    path: '/bulletins.atom',
    query: editions,
    mount: 'language',
    summary: { en: 'The same as an Atom feed.', zh: '同上，Atom 订阅格式。' },
    formats: { 'application/atom+xml': EDITIONS_ATOM },
  },
  {
    method: 'GET',
    path: '/editions/:id',
    query: edition,
    summary: {
      en: 'An edition as it was frozen, and whether it reproduces to the digit; in the same forms as a bulletin.',
      zh: '定稿时的版本，以及能否逐位复算；格式与公报相同。',
    },
    formats: EDITION_FORMS,
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
  ...subscriptionRoutes,
]
