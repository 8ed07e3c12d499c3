import type { Here, PullAnswer } from '../../../types.ts'
import type { Answered, Ask } from '../ask.ts'
import type { TextSync } from './text-sync.ts'

/** A change is saved so long after the last, and at most so long after the first. */
const QUIET_MS = 700
const WAIT_MS_MAX = 2000
/** What is new is asked for this often while somebody else is here or something goes on; and else. */
const LIVELY_MS = 1000
const CALM_MS = 3000
const LIVELY_FOR_MS = 10_000
const RETRY_MS = [1000, 2000, 5000, 10_000, 30_000] as const

export type Standing =
  | { readonly kind: 'saved' | 'saving' | 'offline' | 'failed' | 'signed-out' }
  /** Nothing more is saved: what is wrong has to be put right by a person. */
  | { readonly kind: 'refused'; readonly words: string; readonly code: string }

export type News = Pick<PullAnswer, 'state' | 'figuresVersion' | 'commentsVersion'> & {
  readonly here: readonly Here[]
}

export type DraftSync = {
  /** Somebody wrote in a text. */
  readonly wrote: (lang: string) => void
  /** Where the cursor stands, for others. */
  readonly at: (lang: string, at: number) => void
  /** Saves and asks now; resolves when that is done. */
  readonly now: () => Promise<void>
  /** Saves again after a refusal that a person has dealt with. */
  readonly resume: () => void
  readonly unsaved: () => number
  readonly stop: () => void
}

type Given = {
  readonly ask: Ask
  readonly draft: string
  readonly client: string
  readonly texts: ReadonlyMap<string, TextSync>
  /** While nobody looks, nothing is asked; what is written is saved all the same. */
  readonly isLookedAt: () => boolean
  readonly onStanding: (standing: Standing) => void
  readonly onNews: (news: News) => void
  /** A text was saved, or somebody else's words came. */
  readonly onText: (lang: string) => void
  readonly clock_ms: () => number
}

/** What a running synchronisation remembers. */
type Running = {
  readonly given: Given
  /** When a text was first and last written in since it was saved. */
  readonly written: Map<string, { readonly first: number; readonly last: number }>
  cursor: { readonly lang: string; readonly at: number } | null
  timer: ReturnType<typeof setTimeout> | undefined
  going: Promise<void> | null
  failures: number
  isStopped: boolean
  /** The server refused what was written: nothing more is saved until a person looked. */
  isRefused: boolean
  lively_ms: number
  asked_ms: number
  company: number
}

/** Keeps the texts of a draft in step with the server for as long as somebody has it open. */
export function draftSync(given: Given): DraftSync {
  const running: Running = {
    given,
    written: new Map(),
    ...{ cursor: null, timer: undefined, going: null, failures: 0 },
    ...{ isStopped: false, isRefused: false, company: 0 },
    lively_ms: given.clock_ms(),
    asked_ms: Number.NEGATIVE_INFINITY,
  }
  schedule(running)
  return {
    wrote: (lang) => wrote(running, lang),
    at: (lang, at) => {
      running.cursor = { lang, at }
    },
    now: () => turn(running),
    resume: () => {
      running.isRefused = false
      schedule(running)
    },
    unsaved: () => unsavedOf(running),
    stop: () => {
      running.isStopped = true
      clearTimeout(running.timer)
    },
  }
}

function wrote(running: Running, lang: string): void {
  const now = running.given.clock_ms()
  running.lively_ms = now
  running.written.set(lang, { first: running.written.get(lang)?.first ?? now, last: now })
  if (running.isRefused) return
  running.given.onStanding({ kind: 'saving' })
  schedule(running)
}

function unsavedOf({ given }: Running): number {
  return [...given.texts.values()].reduce((sum, text) => sum + text.unsaved(), 0)
}

function schedule(running: Running): void {
  const { given } = running
  clearTimeout(running.timer)
  if (running.isStopped || !(given.isLookedAt() || unsavedOf(running) > 0)) return
  running.timer = setTimeout(() => void turn(running), waitFor(running))
}

function waitFor({ given, written, failures, company, lively_ms, asked_ms }: Running): number {
  const now = given.clock_ms()
  if (failures > 0) return RETRY_MS[Math.min(failures, RETRY_MS.length) - 1] ?? 0
  const due = [...written.values()].map(({ first, last }) =>
    Math.min(last + QUIET_MS, first + WAIT_MS_MAX),
  )
  const isLively = company > 0 || now - lively_ms < LIVELY_FOR_MS
  const next = asked_ms + (isLively ? LIVELY_MS : CALM_MS)
  return Math.max(0, Math.min(next, ...due) - now)
}

/** Saves and asks, one at a time, then waits for the next. */
async function turn(running: Running): Promise<void> {
  running.going ??= saveAndAsk(running).finally(() => {
    running.going = null
  })
  await running.going
  schedule(running)
}

async function saveAndAsk(running: Running): Promise<void> {
  const isFine = (await saveAll(running)) && (await askNews(running))
  running.failures = isFine ? 0 : running.failures + 1
}

/** Answers whether everything came through that could. */
async function saveAll(running: Running): Promise<boolean> {
  const { given, written } = running
  for (const [lang, text] of given.texts) {
    written.delete(lang)
    for (let push = text.nextPush(); push !== null && !running.isRefused; push = text.nextPush()) {
      given.onStanding({ kind: 'saving' })
      const answered = await given.ask.post(`/desk/drafts/${given.draft}/texts/${lang}`, push)
      const isBehind = answered.kind === 'refused' && answered.code === 'desk.behind'
      if (answered.kind !== 'answer' && !isBehind) return tellFailure(running, answered)
      // What is new says what the server has of it, also where the answer to a save was lost.
      if (!(await askNews(running))) return false
    }
  }
  return true
}

function tellFailure(
  running: Running,
  answered: Exclude<Answered<unknown>, { kind: 'answer' }>,
): boolean {
  const { given } = running
  if (answered.kind !== 'refused') given.onStanding(answered)
  else if (answered.status === 401 || answered.code === 'action.refused')
    given.onStanding({ kind: 'signed-out' })
  else if (answered.status === 429) given.onStanding({ kind: 'failed' })
  else {
    running.isRefused = true
    given.onStanding({ kind: 'refused', words: answered.words, code: answered.code })
    // What others write is still to be seen.
    return true
  }
  return false
}

async function askNews(running: Running): Promise<boolean> {
  const { given } = running
  for (;;) {
    const had = new Map([...given.texts].map(([lang, text]) => [lang, text.version()] as const))
    const answered = await given.ask.get<PullAnswer>(`/desk/drafts/${given.draft}/news`, {
      versions: [...had].map(([lang, version]) => `${lang}.${version}`).join(','),
      client: given.client,
      ...(running.cursor === null ? {} : { lang: running.cursor.lang, at: running.cursor.at }),
    })
    if (answered.kind !== 'answer') {
      tellFailure(running, answered)
      return false
    }
    running.asked_ms = given.clock_ms()
    const { here, state, figuresVersion, commentsVersion } = answered.answer
    running.company = here.length
    const isWhole = takeTexts(running, answered.answer, had)
    given.onNews({ here, state, figuresVersion, commentsVersion })
    if (!isWhole) continue
    if (!running.isRefused)
      given.onStanding({ kind: unsavedOf(running) === 0 ? 'saved' : 'saving' })
    return true
  }
}

/** Answers whether there is nothing more to ask for. */
function takeTexts(running: Running, news: PullAnswer, had: ReadonlyMap<string, number>): boolean {
  const { given } = running
  let isWhole = true
  for (const { lang, version, updates } of news.texts) {
    const text = given.texts.get(lang)
    if (text === undefined || !text.receive(had.get(lang) ?? 0, updates)) continue
    running.lively_ms = given.clock_ms()
    given.onText(lang)
    if (text.version() < version) isWhole = false
  }
  return isWhole
}
