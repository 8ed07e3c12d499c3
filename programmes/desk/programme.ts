import { defineProgramme, type Programme } from '#programmes/contract'
import { begin } from './actions/begin.ts'
import { beginErratum } from './actions/begin-erratum.ts'
import { comment, reply, resolve } from './actions/comment.ts'
import { describe } from './actions/describe.ts'
import { publish, publishDue } from './actions/publish.ts'
import { push } from './actions/push.ts'
import { restore } from './actions/restore.ts'
import { approve, sendBack } from './actions/review.ts'
import { schedule, unschedule } from './actions/schedule.ts'
import { dropFigure, stateFigure } from './actions/state-figure.ts'
import { submit, takeBack, withdraw } from './actions/submit.ts'
import { withdrawEdition } from './actions/withdraw-edition.ts'
import { commands } from './commands.ts'
import { errors } from './errors.ts'
import { check } from './queries/check.ts'
import { history } from './queries/history.ts'
import { list } from './queries/list.ts'
import { choices, offers } from './queries/offers.ts'
import { pull } from './queries/pull.ts'
import { read } from './queries/read.ts'
import { view } from './queries/view.ts'
import { routes } from './routes.ts'
import { listDue, migrations } from './store/drafts.ts'

/** Where a bulletin is written, checked, reviewed and published. */
export const programme: Programme = defineProgramme({
  name: 'desk',
  title: { en: 'Desk', zh: '编辑台' },
  migrations,
  errors,
  actions: [
    ...[begin, beginErratum, push, restore, describe, stateFigure, dropFigure],
    ...[comment, reply, resolve],
    ...[submit, takeBack, sendBack, approve, schedule, unschedule, publish, withdraw],
    withdrawEdition,
    publishDue,
  ],
  queries: [list, read, pull, view, check, choices, offers, history],
  routes,
  figures: [],
  commands,
  jobs: [
    {
      ...{ name: 'publish-due', schedule: '* * * * *', action: publishDue, input: {} },
      isDue: async (tx, { now }) => (await listDue(tx, now, 1)).length > 0,
    },
  ],
})
