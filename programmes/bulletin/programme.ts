import { defineProgramme, type Programme } from '#programmes/contract'
import { publish } from './actions/publish.ts'
import { commands } from './commands.ts'
import { migrations } from './editions/store.ts'
import { errors } from './errors.ts'
import { edition } from './queries/edition.ts'
import { editionDiff } from './queries/edition-diff.ts'
import { editions } from './queries/editions.ts'
import { figure } from './queries/figure.ts'
import { list } from './queries/list.ts'
import { read } from './queries/read.ts'
import { sentences } from './queries/sentences.ts'
import { routes } from './routes.ts'
import { confirm } from './subscriptions/actions/confirm.ts'
import { deliver } from './subscriptions/actions/deliver.ts'
import { notify } from './subscriptions/actions/notify.ts'
import { subscribe } from './subscriptions/actions/subscribe.ts'
import { unsubscribe } from './subscriptions/actions/unsubscribe.ts'
import { deliveries } from './subscriptions/queries/deliveries.ts'
import { subscribing } from './subscriptions/queries/subscribing.ts'
import { subscription } from './subscriptions/queries/subscription.ts'
import { subscriptions } from './subscriptions/queries/subscriptions.ts'
import { hasSubscribers, isWaiting } from './subscriptions/store.ts'

const followed = [subscribing, subscription, subscriptions, deliveries]

/** The region's bulletin: its text, its figures as the data judge them, its editions, and what became of its sentences. */
export const programme: Programme = defineProgramme({
  name: 'bulletin',
  title: { en: 'Bulletin', zh: '公报' },
  migrations,
  errors,
  actions: [publish, subscribe, confirm, unsubscribe, notify, deliver],
  queries: [list, read, figure, sentences, editions, edition, editionDiff, ...followed],
  routes,
  figures: [],
  commands,
  jobs: [
    {
      ...{ name: 'notify', schedule: '*/5 * * * *', action: notify, input: {} },
      isDue: hasSubscribers,
    },
    {
      ...{ name: 'deliver', schedule: '* * * * *', action: deliver, input: {} },
      isDue: (tx, { now, mail }) =>
        mail === undefined ? Promise.resolve(false) : isWaiting(tx, now),
    },
  ],
})
