import { pause } from '../product/index.ts'
import { type Bill, billOf, type Hospital } from './hospital.ts'
import { type People, Refused } from './people.ts'

// Terms.
// mark     a word that one save writes, unlike any other: it is there once or it isn't.
// told     what the product answered as done before it was killed: that must be there afterwards.

export type Told = {
  /** Marks by language, of saves that were answered. */
  readonly marks: Map<string, Set<string>>
  /** Editions whose publication was answered. */
  readonly editions: Set<string>
  /** Requests for figures, with the last step that was answered. */
  readonly requests: Map<string, string>
  /** Settlements by the message that asked for them. */
  readonly settled: Map<string, string>
  /** Messages that were answered a second time, and otherwise. */
  readonly changed: string[]
  /** How often nothing was done, by the status and code that were answered; `no answer` where nobody answered. */
  readonly failures: Map<string, number>
  refused: number
  unanswered: number
}

export type Work = { readonly told: Told; readonly stop: () => Promise<void> }

const LANGUAGES = ['en', 'zh'] as const
const COUNTERS = 4
const RETRY_MS = 100
const TRIES_MAX = 600

export function nothingTold(): Told {
  return {
    marks: new Map(LANGUAGES.map((lang) => [lang, new Set()])),
    editions: new Set(),
    requests: new Map(),
    settled: new Map(),
    changed: [],
    failures: new Map(),
    refused: 0,
    unanswered: 0,
  }
}

/**
 * Two editors in each text of one draft, a publisher, a collector and the counters of a hospital, each as fast as it is answered,
 * until told to stop. An editor sends a save again until it is answered, and a counter its message, as the page and a
 * hospital's system do; the others begin anew with something else.
 */
export function beginWork(
  people: People,
  { draft, hospital }: { readonly draft: string; readonly hospital: Hospital },
  told: Told,
  round: number,
): Work {
  let going = true
  const isGoing = (): boolean => going
  const workers = [
    ...LANGUAGES.flatMap((lang) => [0, 1].map((number) => ({ lang, number }))).map((editor) =>
      edit(people, draft, { ...editor, round }, told, isGoing),
    ),
    ...Array.from({ length: COUNTERS }, (_, counter) =>
      settle(hospital, `${round}-${counter}`, told, isGoing),
    ),
    repeat(told, isGoing, (number) => publish(people, `fault-${round}-${number}`, told)),
    repeat(told, isGoing, (number) => collect(people, `${round}-${number}`, told)),
  ]
  return {
    told,
    stop: async () => {
      going = false
      await Promise.all(workers)
    },
  }
}

type Texts = { readonly texts: readonly { lang: string; version: number; body: string }[] }

async function edit(
  people: People,
  draft: string,
  editor: { readonly lang: string; readonly number: number; readonly round: number },
  told: Told,
  isGoing: () => boolean,
): Promise<void> {
  const { lang, number, round } = editor
  for (let save = 0; isGoing(); save += 1) {
    const mark = `m${round}x${number}x${save}`
    const at = await insisted(told, isGoing, async () => {
      const read = await people.analyst<Texts>('GET', `/desk/drafts/${draft}`)
      return read.texts.find((text) => text.lang === lang)
    })
    if (at === undefined) return
    const saved = await insisted(told, isGoing, () =>
      people.analyst('POST', `/desk/drafts/${draft}/texts/${lang}`, {
        version: at.version,
        client: `editor-${lang}-${round}-${number}-${save}`,
        updates: [
          at.body.length === 0 ? [[0, `${mark}\u0020`]] : [at.body.length, [0, ` ${mark}`]],
        ],
      }),
    )
    if (saved !== undefined) told.marks.get(lang)?.add(mark)
  }
}

/** Bills settled at one counter; every third is sent again though it was answered. */
async function settle(
  hospital: Hospital,
  counter: string,
  told: Told,
  isGoing: () => boolean,
): Promise<void> {
  for (let number = 0; isGoing(); number += 1) {
    const bill = billOf(hospital, `${counter}-${number}`, number)
    const times = number % 3 === 0 ? 2 : 1
    for (let time = 0; time < times; time += 1) {
      const done = await insisted(told, isGoing, () => sent(hospital, bill, told))
      if (done === undefined) return
      const before = told.settled.get(bill.message) ?? done.settlement
      if (before !== done.settlement) told.changed.push(bill.message)
      told.settled.set(bill.message, done.settlement)
    }
  }
}

/** A message whose first sending is still under way is a conflict that passes. */
async function sent(
  { hand }: Hospital,
  bill: Bill,
  told: Told,
): Promise<{ readonly settlement: string }> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await hand('POST', '/health/settlements', bill)
    } catch (error) {
      const passes = error instanceof Refused && error.code === 'health.in-flight'
      if (!passes || tries === TRIES_MAX) throw error
      told.unanswered += 1
      await pause(RETRY_MS)
    }
  }
}

/** Again and again until it is answered; undefined where nobody waits for it any longer. */
async function insisted<T>(
  told: Told,
  isGoing: () => boolean,
  work: () => Promise<T>,
): Promise<T | undefined> {
  for (let tries = 0; tries < TRIES_MAX && isGoing(); tries += 1) {
    try {
      return await work()
    } catch (error) {
      count(told, error)
      await pause(RETRY_MS)
    }
  }
  return undefined
}

async function repeat(
  told: Told,
  isGoing: () => boolean,
  work: (number: number) => Promise<void>,
): Promise<void> {
  for (let number = 0; isGoing(); number += 1) {
    try {
      await work(number)
    } catch (error) {
      count(told, error)
      await pause(RETRY_MS)
    }
  }
}

function count(told: Told, error: unknown): void {
  if (error instanceof Refused && error.status < 500) {
    // What the product says no to is a fault of this script: nobody else works here.
    told.refused += 1
    throw error
  }
  told.unanswered += 1
  const what = error instanceof Refused ? `${error.status} ${error.code}` : 'no answer'
  told.failures.set(what, (told.failures.get(what) ?? 0) + 1)
}

async function publish({ analyst, approver }: People, bulletin: string, told: Told): Promise<void> {
  const { id } = await analyst<{ id: string }>('POST', '/desk/drafts', {
    bulletin,
    title: { en: `A trial: ${bulletin}`, zh: `试验：${bulletin}` },
    date: new Date().toISOString().slice(0, 10),
    texts: { en: '# A trial\n\nNothing is stated here.\n', zh: '# 试验\n\n此处不陈述数据。\n' },
  })
  await analyst('POST', `/desk/drafts/${id}/submitted`, {})
  await approver('POST', `/desk/drafts/${id}/approved`, {})
  const { edition } = await approver<{ edition: string }>(
    'POST',
    `/desk/drafts/${id}/published`,
    {},
  )
  told.editions.add(edition)
}

const ITEM = {
  indicator: 'gdp',
  place: 'CN-JS',
  period: '2023',
  vintage: 'census-4/preliminary',
  power: 8,
}
const STEPS = ['open', 'answered', 'handed-in', 'signed', 'accepted'] as const

async function collect(people: People, title: string, told: Told): Promise<void> {
  const { analyst, contributor, signer, province } = people
  const { id } = await analyst<{ id: string }>('POST', '/collection/requests', {
    addressed: province,
    title: { en: `Output ${title}`, zh: `产出 ${title}` },
    due: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
    items: [ITEM],
  })
  const at = `/collection/requests/${id}`
  const step = (done: (typeof STEPS)[number]) => told.requests.set(id, done)
  step('open')
  await contributor('POST', `${at}/answers`, {
    answers: [{ item: 1, base: 0, kind: 'value', typed: '128222.2', power: 8 }],
  })
  step('answered')
  await contributor('POST', `${at}/hand-in`, {})
  step('handed-in')
  await signer('POST', `${at}/sign`, {})
  step('signed')
  await analyst('POST', `${at}/accept`, {})
  step('accepted')
}
