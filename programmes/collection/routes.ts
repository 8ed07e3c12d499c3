import type { Format, Route } from '#programmes/contract'
import { answer } from './actions/answer.ts'
import { ask } from './actions/ask.ts'
import { disclose } from './actions/disclose.ts'
import { explain } from './actions/explain.ts'
import { handIn, takeBack } from './actions/hand-in.ts'
import { importAnswers } from './actions/import-answers.ts'
import { accept, giveBack, withdraw } from './actions/settle.ts'
import { decline, sign } from './actions/sign.ts'
import { choices } from './queries/choices.ts'
import { list } from './queries/list.ts'
import { missing } from './queries/missing.ts'
import { request } from './queries/request.ts'
import { templateCsv, templateXlsx } from './tables/template.ts'
import type { RequestAnswer } from './types.ts'

const filename = (ending: string) => (found: RequestAnswer) => `${found.request.id}.${ending}`

/** The template of a request, filled in as far as it is answered. */
const TEMPLATES: { readonly [mediaType: string]: Format } = {
  'text/csv': {
    name: 'csv',
    encode: (found: RequestAnswer, _, lang) => templateCsv(found, lang),
    filename: filename('csv'),
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    name: 'xlsx',
    encode: (found: RequestAnswer, _, lang) => templateXlsx(found, lang),
    filename: filename('xlsx'),
  },
}

const done = (path: string, action: Extract<Route, { action: unknown }>['action']): Route => ({
  method: 'POST',
  path: `/collection/requests/:request/${path}`,
  action,
  summary: action.title,
})

export const routes: readonly Route[] = [
  { method: 'GET', path: '/collection/requests', query: list, summary: list.title },
  { method: 'POST', path: '/collection/requests', action: ask, summary: ask.title },
  {
    method: 'GET',
    path: '/collection/requests/:id',
    query: request,
    formats: TEMPLATES,
    summary: {
      en: 'A request with its answers; as CSV or XLSX the table to fill in.',
      zh: '一项数据报送及其填报内容；CSV 或 XLSX 格式即填报模板。',
    },
  },
  { method: 'GET', path: '/collection/missing', query: missing, summary: missing.title },
  { method: 'GET', path: '/collection/choices', query: choices, summary: choices.title },
  done('answers', answer),
  done('reasons', explain),
  done('table', importAnswers),
  done('hand-in', handIn),
  done('take-back', takeBack),
  done('sign', sign),
  done('decline', decline),
  done('accept', accept),
  done('return', giveBack),
  done('withdraw', withdraw),
  done('disclose', disclose),
]
