import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { DraftAnswer, DraftCheck, DraftView, Here } from '../../types.ts'
import type { Answered, Ask } from './ask.ts'
import type { Editor } from './editor/open-editor.ts'
import { showOnEditors } from './show-on-editors.ts'
import { type DraftSync, draftSync, type News, type Standing } from './sync/draft-sync.ts'
import { claimEditor, forget, type KeptText, keep, listLost, recover } from './sync/keeping.ts'
import { type TextSync, textSync } from './sync/text-sync.ts'

/** After a save the text is drawn and marked so soon, and checked when the hand rests. */
const VIEW_AFTER_MS = 400
const CHECK_AFTER_MS = 1500
const KEEP_AFTER_MS = 300

/** Everything that the desk shows at a moment. */
export type Snapshot = {
  readonly draft: DraftAnswer
  readonly view: DraftView | null
  readonly check: DraftCheck | null
  readonly isChecking: boolean
  readonly standing: Standing
  readonly here: readonly Here[]
  /** What an earlier visit left behind and couldn't be saved. */
  readonly lost: readonly KeptText[]
  readonly hasRecovered: boolean
  /** The text that was turned to last: where a figure is put. */
  readonly active: string
  /** The day as of which the text is shown; empty: the draft's own. */
  readonly asOf: string
}

/** A draft that is open in a tab: its editors, what keeps them in step, and what is known about them. */
export type Session = {
  readonly client: string
  readonly ask: Ask
  readonly frame: PageFrame
  readonly editors: Map<string, Editor>
  readonly texts: Map<string, TextSync>
  readonly timers: Map<string, ReturnType<typeof setTimeout>>
  sync: DraftSync | null
  snapshot: Snapshot
  commentsVersion: number
  onChange: (snapshot: Snapshot) => void
}

export function newSession(ask: Ask, frame: PageFrame, draft: DraftAnswer): Session {
  return {
    ...{ ask, frame, editors: new Map(), texts: new Map(), timers: new Map(), sync: null },
    client: newClient(),
    snapshot: firstSnapshot(frame, draft),
    commentsVersion: -1,
    onChange: () => undefined,
  }
}

export function firstSnapshot({ lang }: PageFrame, draft: DraftAnswer): Snapshot {
  return {
    ...{ draft, view: null, check: null, isChecking: false, here: [], lost: [] },
    ...{ hasRecovered: false, active: lang, asOf: '', standing: { kind: 'saved' } },
  }
}

export function change(session: Session, part: Partial<Snapshot>): void {
  session.snapshot = { ...session.snapshot, ...part }
  session.onChange(session.snapshot)
}

/** An editor stands; when all of them do, they are kept in step with the server. */
export function attach(session: Session, lang: string, editor: Editor): void {
  const { editors, texts, client, snapshot } = session
  editors.set(lang, editor)
  const start = snapshot.draft.texts.find((text) => text.lang === lang)
  if (start === undefined) return
  texts.set(lang, textSync(editor.holder, start, client))
  if (texts.size === snapshot.draft.texts.length) void begin(session)
}

async function begin(session: Session): Promise<void> {
  const { ask, client, texts, snapshot } = session
  const { id } = snapshot.draft.draft
  claimEditor(client)
  session.sync = draftSync({
    ...{ ask, client, texts, draft: id },
    isLookedAt: () => document.visibilityState === 'visible',
    onStanding: (standing) => stand(session, standing),
    onNews: (news) => take(session, news),
    onText: () => refreshSoon(session),
    clock_ms: () => performance.now(),
  })
  refreshSoon(session)
  if (snapshot.draft.editable) await bringBack(session, id)
}

/** What an earlier visit couldn't save is saved before anything else, and comes in like another's words. */
async function bringBack(session: Session, id: string): Promise<void> {
  const found = await listLost(id)
  const results = []
  for (const one of found) results.push({ one, isSaved: await recover(session.ask, id, one) })
  if (results.length === 0) return
  change(session, {
    hasRecovered: results.some(({ isSaved }) => isSaved),
    lost: results.filter(({ isSaved }) => !isSaved).map(({ one }) => one),
  })
  await session.sync?.now()
}

export function discardLost(session: Session): void {
  for (const one of session.snapshot.lost) forget(session.snapshot.draft.draft.id, one)
  change(session, { lost: [] })
}

function stand(session: Session, standing: Standing): void {
  if (session.snapshot.standing.kind === standing.kind && standing.kind !== 'refused') return
  change(session, { standing })
  if (standing.kind === 'saved') keepUnsaved(session)
}

/** The person wrote: it is saved soon, and kept at once against loss. */
export function wrote(session: Session, lang: string): void {
  session.sync?.wrote(lang)
  later(session, 'keep', KEEP_AFTER_MS, () => keepUnsaved(session))
}

export function keepUnsaved({ texts, snapshot, client }: Session): void {
  for (const [lang, text] of texts) keep(snapshot.draft.draft.id, lang, text.kept(), client)
}

function take(session: Session, news: News): void {
  const { draft, here } = session.snapshot
  if (JSON.stringify(here) !== JSON.stringify(news.here)) {
    change(session, { here: news.here })
    showOnEditors(session, 'others')
  }
  const isOther =
    news.state !== draft.draft.state ||
    news.figuresVersion !== draft.figuresVersion ||
    (session.commentsVersion !== -1 && news.commentsVersion !== session.commentsVersion)
  session.commentsVersion = news.commentsVersion
  if (isOther) void reload(session)
}

/** The draft's state, figures and comments anew; its texts come by themselves. */
export async function reload(session: Session): Promise<void> {
  const { draft } = session.snapshot
  const answered = await session.ask.get<DraftAnswer>(`/desk/drafts/${draft.draft.id}`)
  if (answered.kind !== 'answer') return
  const isEditableAgain = answered.answer.editable && !draft.editable
  change(session, { draft: { ...answered.answer, texts: draft.texts } })
  for (const editor of session.editors.values()) editor.setEditable(answered.answer.editable)
  if (isEditableAgain) session.sync?.resume()
  showOnEditors(session, 'comments')
  refreshSoon(session)
}

function refreshSoon(session: Session): void {
  later(session, 'view', VIEW_AFTER_MS, () => void refreshView(session))
  later(session, 'check', CHECK_AFTER_MS, () => void refreshCheck(session))
}

export async function refreshView(session: Session): Promise<void> {
  const { draft, asOf } = session.snapshot
  const answered = await session.ask.get<DraftView>(`/desk/drafts/${draft.draft.id}/view`, {
    'as-of': asOf,
  })
  if (answered.kind !== 'answer') return
  change(session, { view: answered.answer })
  showOnEditors(session, 'marks')
  showOnEditors(session, 'comments')
}

async function refreshCheck(session: Session): Promise<void> {
  // One at a time: what changed meanwhile is checked after it.
  if (session.snapshot.isChecking) {
    later(session, 'check', CHECK_AFTER_MS, () => void refreshCheck(session))
    return
  }
  change(session, { isChecking: true })
  const { draft } = session.snapshot
  const answered = await session.ask.get<DraftCheck>(`/desk/drafts/${draft.draft.id}/check`)
  change(session, {
    isChecking: false,
    ...(answered.kind === 'answer' ? { check: answered.answer } : {}),
  })
  showOnEditors(session, 'marks')
}

/** Shows a stretch of a version of a text where it stands now. */
export function goTo(
  session: Session,
  lang: string,
  place: { readonly version: number; readonly start: number; readonly end: number },
): void {
  const changes = session.texts.get(lang)?.changesSince(place.version) ?? null
  const moved = (at: number, side: -1 | 1) => changes?.mapPos(at, side) ?? at
  session.editors.get(lang)?.select(moved(place.start, 1), moved(place.end, -1))
}

/** Does something to the draft that isn't writing; all that was written is saved first. */
export async function act<T>(session: Session, path: string, body: object): Promise<Answered<T>> {
  await session.sync?.now()
  const { draft, lang } = { draft: session.snapshot.draft.draft, lang: session.frame.lang }
  if ((session.sync?.unsaved() ?? 0) > 0 && session.snapshot.draft.editable)
    return { kind: 'refused', code: 'unsaved', status: 0, words: say(UNSAVED, lang) }
  const answered = await session.ask.post<T>(`/desk/drafts/${draft.id}${path}`, body)
  if (answered.kind === 'answer') await reload(session)
  return answered
}

const UNSAVED = { en: 'Wait until everything is saved.', zh: '请等待全部保存后再试。' }

export function later(session: Session, name: string, wait_ms: number, work: () => void): void {
  clearTimeout(session.timers.get(name))
  session.timers.set(name, setTimeout(work, wait_ms))
}

export function close(session: Session): void {
  keepUnsaved(session)
  session.sync?.stop()
  for (const timer of session.timers.values()) clearTimeout(timer)
}

function newClient(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
