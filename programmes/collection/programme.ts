import { defineProgramme, type Programme } from '#programmes/contract'
import { answer } from './actions/answer.ts'
import { ask } from './actions/ask.ts'
import { beginExample } from './actions/begin-example.ts'
import { disclose } from './actions/disclose.ts'
import { discloseDue } from './actions/disclose-due.ts'
import { explain } from './actions/explain.ts'
import { handIn, takeBack } from './actions/hand-in.ts'
import { importAnswers } from './actions/import-answers.ts'
import { remind } from './actions/remind.ts'
import { sendReminders } from './actions/send-reminders.ts'
import { accept, giveBack, withdraw } from './actions/settle.ts'
import { decline, sign } from './actions/sign.ts'
import { commands } from './commands.ts'
import { errors } from './errors.ts'
import { choices } from './queries/choices.ts'
import { list } from './queries/list.ts'
import { missing } from './queries/missing.ts'
import { request } from './queries/request.ts'
import { routes } from './routes.ts'
import { listDueDisclosures } from './store/decisions.ts'
import { isWaiting } from './store/reminder-mails.ts'
import { migrations } from './store/requests.ts'

/** Figures asked of provinces and offices, answered, signed off, questioned, accepted. */
export const programme: Programme = defineProgramme({
  name: 'collection',
  title: { en: 'Collection', zh: '数据报送' },
  migrations,
  errors,
  actions: [
    ask,
    answer,
    explain,
    importAnswers,
    handIn,
    takeBack,
    sign,
    decline,
    accept,
    giveBack,
    withdraw,
    disclose,
    discloseDue,
    remind,
    sendReminders,
    beginExample,
  ],
  queries: [list, request, missing, choices],
  routes,
  figures: [],
  commands,
  jobs: [
    { name: 'collection.remind', schedule: '30 8 * * *', action: remind, input: {} },
    {
      ...{ name: 'send-reminders', schedule: '* * * * *', action: sendReminders, input: {} },
      isDue: (tx, { now, mail }) =>
        mail === undefined ? Promise.resolve(false) : isWaiting(tx, now),
    },
    {
      ...{ name: 'collection.disclose-due', schedule: '* * * * *', action: discloseDue, input: {} },
      isDue: async (tx, { now }) => (await listDueDisclosures(tx, now, 1)).length > 0,
    },
  ],
})
