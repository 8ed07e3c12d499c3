import type { Action, Query, Route } from '#programmes/contract'
import { begin } from './actions/begin.ts'
import { beginErratum } from './actions/begin-erratum.ts'
import { comment, reply, resolve } from './actions/comment.ts'
import { describe } from './actions/describe.ts'
import { publish } from './actions/publish.ts'
import { push } from './actions/push.ts'
import { restore } from './actions/restore.ts'
import { approve, sendBack } from './actions/review.ts'
import { schedule, unschedule } from './actions/schedule.ts'
import { dropFigure, stateFigure } from './actions/state-figure.ts'
import { submit, takeBack, withdraw } from './actions/submit.ts'
import { withdrawEdition } from './actions/withdraw-edition.ts'
import { check } from './queries/check.ts'
import { history } from './queries/history.ts'
import { list } from './queries/list.ts'
import { choices, offers } from './queries/offers.ts'
import { pull } from './queries/pull.ts'
import { read } from './queries/read.ts'
import { view } from './queries/view.ts'

const DRAFT = '/desk/drafts/:id'

export const routes: readonly Route[] = [
  asked('/desk/drafts', list),
  asked(DRAFT, read),
  asked(`${DRAFT}/news`, pull),
  asked(`${DRAFT}/view`, view),
  asked(`${DRAFT}/check`, check),
  asked(`${DRAFT}/choices`, choices),
  asked(`${DRAFT}/offers`, offers),
  asked(`${DRAFT}/history`, history),
  done('/desk/drafts', begin, DRAFT),
  done('/desk/errata', beginErratum, DRAFT),
  done(`${DRAFT}/texts/:lang`, push),
  done(`${DRAFT}/texts/:lang/restored`, restore, `${DRAFT}/history`),
  done(`${DRAFT}/description`, describe),
  done(`${DRAFT}/figures`, stateFigure),
  done(`${DRAFT}/figures/:figure/dropped`, dropFigure),
  done(`${DRAFT}/comments`, comment),
  done(`${DRAFT}/comments/:comment/replies`, reply),
  done(`${DRAFT}/comments/:comment/resolved`, resolve),
  done(`${DRAFT}/submitted`, submit),
  done(`${DRAFT}/taken-back`, takeBack),
  done(`${DRAFT}/returned`, sendBack),
  done(`${DRAFT}/approved`, approve),
  done(`${DRAFT}/scheduled`, schedule),
  done(`${DRAFT}/unscheduled`, unschedule),
  done(`${DRAFT}/published`, publish),
  done(`${DRAFT}/withdrawn`, withdraw),
  done(`${DRAFT}/edition/withdrawn`, withdrawEdition),
]

function asked(path: string, query: Query): Route {
  return { method: 'GET', path, query, summary: query.title }
}

/** `next`: a form of a page may send it too, and leads there. */
function done(path: string, action: Action, next?: string): Route {
  const form = next === undefined ? {} : { form: { next } }
  return { method: 'POST', path, action, summary: action.title, ...form }
}
