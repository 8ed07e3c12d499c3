import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, tell } from '#web'
import type { DraftAnswer } from '../../types.ts'
import { WORDS_OF_DESK as W } from '../words.ts'
import type { Ask } from './ask.ts'
import type { openEditor } from './editor/open-editor.ts'
import { itemsOf } from './panel/items.ts'
import { Panel, type PanelTab } from './panel/panel.tsx'
import { SaveStanding } from './save-standing.tsx'
import * as sessions from './session.ts'
import { TextPane } from './text-pane.tsx'

/** What the page carries for its desk; the same on the server and in the browser. */
export type DraftGiven = { readonly frame: PageFrame; readonly draft: DraftAnswer }

/** What only the browser has: the way to the server, and editors. */
export type Tools = { readonly ask: Ask; readonly openEditor: typeof openEditor }

/** A draft on the desk: a text in each language side by side, and beside them what there is to be done. */
export function DraftDesk({
  given,
  tools,
}: {
  readonly given: DraftGiven
  readonly tools: Tools | null
}) {
  const { frame } = given
  const { lang } = frame
  const { session, snapshot } = useSession(given, tools)
  const [tab, setTab] = useState<PanelTab>('marks')
  const [turns, setTurns] = useState(0)
  const desk = useRef<HTMLDivElement>(null)
  const { draft } = snapshot
  const onKey = useRef<(event: KeyboardEvent) => void>(() => undefined)
  const wanted = useRef<string | null>(null)
  const turnTo = (next: PanelTab, field: string | null = null) => {
    wanted.current = field
    setTab(next)
    setTurns((turns) => turns + 1)
  }
  // Before the next key is pressed: what is typed at once belongs into the field already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks for a field anew.
  useLayoutEffect(() => {
    if (wanted.current !== null) desk.current?.querySelector<HTMLElement>(wanted.current)?.focus()
    wanted.current = null
  }, [turns])
  onKey.current = (event) => keys(event, session, snapshot, desk.current, turnTo)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey.current(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return (
    <div ref={desk}>
      <div className="draft-head">
        <h1>{say(draft.draft.title, lang)}</h1>
        <p className="meta">
          <span className={`draft-state draft-${draft.draft.state}`}>
            {say(draft.draft.stateWords, lang)}
          </span>{' '}
          · {draft.draft.bulletin} · {say(draft.draft.dateWords, lang)}
          {draft.draft.erratumOf !== null &&
            ` · ${tell(W.erratumOf, lang, { edition: draft.draft.erratumOf })}`}
          {draft.edition !== null && (
            <>
              {' · '}
              <a href={linkTo(frame, `/editions/${draft.edition}`)}>
                {tell(W.edition, lang, { edition: draft.edition })}
              </a>
            </>
          )}
        </p>
        {tools !== null && <SaveStanding {...{ snapshot, frame, session }} />}
      </div>
      <div className="draft-desk">
        <div className="draft-texts">
          {draft.texts.map((text) => (
            <TextPane key={text.lang} {...{ text, frame, session, snapshot, tools }} />
          ))}
        </div>
        <Panel {...{ session, snapshot, frame, tab, turnTo }} />
      </div>
    </div>
  )
}

function useSession({ frame, draft }: DraftGiven, tools: Tools | null) {
  const [session] = useState(() =>
    tools === null ? null : sessions.newSession(tools.ask, frame, draft),
  )
  const [snapshot, setSnapshot] = useState(
    () => session?.snapshot ?? sessions.firstSnapshot(frame, draft),
  )
  useEffect(() => {
    if (session === null) return
    session.onChange = setSnapshot
    const back = () => {
      if (document.visibilityState === 'visible') void session.sync?.now()
      else sessions.keepUnsaved(session)
    }
    const leave = (event: BeforeUnloadEvent) => {
      if ((session.sync?.unsaved() ?? 0) > 0) event.preventDefault()
    }
    const gone = () => sessions.keepUnsaved(session)
    document.addEventListener('visibilitychange', back)
    addEventListener('online', back)
    addEventListener('beforeunload', leave)
    addEventListener('pagehide', gone)
    return () => {
      document.removeEventListener('visibilitychange', back)
      removeEventListener('online', back)
      removeEventListener('beforeunload', leave)
      removeEventListener('pagehide', gone)
      sessions.close(session)
    }
  }, [session])
  return { session, snapshot }
}

/** Everything by keyboard: a figure, a comment, the next mark, the next part of the desk. */
function keys(
  event: KeyboardEvent,
  session: sessions.Session | null,
  snapshot: sessions.Snapshot,
  desk: HTMLElement | null,
  turnTo: (tab: PanelTab, field?: string) => void,
): void {
  if (session === null) return
  const isMod = event.ctrlKey || event.metaKey
  if (event.key === 'F8') {
    event.preventDefault()
    nextMark(session, snapshot, event.shiftKey ? -1 : 1)
  } else if (event.key === 'F6') {
    event.preventDefault()
    nextPart(desk, event.shiftKey ? -1 : 1)
  } else if (isMod && event.key === '.') {
    event.preventDefault()
    turnTo('figures', '#figure-search')
  } else if (isMod && event.altKey && event.code === 'KeyC') {
    event.preventDefault()
    turnTo('comments', '#comment-body')
  }
}

function nextMark(session: sessions.Session, snapshot: sessions.Snapshot, step: 1 | -1): void {
  const lang = snapshot.active
  const cursor = session.editors.get(lang)?.selection().start ?? 0
  const places = itemsOf(snapshot)
    .filter((item) => item.lang === lang && item.end > item.start)
    .map((item) => {
      const changes = session.texts.get(lang)?.changesSince(item.version) ?? null
      return { item, at: changes?.mapPos(item.start, 1) ?? item.start }
    })
    .toSorted((a, b) => a.at - b.at)
  const next =
    step === 1
      ? (places.find(({ at }) => at > cursor) ?? places[0])
      : (places.findLast(({ at }) => at < cursor) ?? places.at(-1))
  if (next !== undefined) sessions.goTo(session, lang, next.item)
}

/** Round the texts and the panel. */
function nextPart(desk: HTMLElement | null, step: 1 | -1): void {
  const parts = [...(desk?.querySelectorAll<HTMLElement>('[data-part]') ?? [])]
  const here = parts.findIndex((part) => part.contains(document.activeElement))
  const next = parts[(here + step + parts.length) % parts.length]
  const host = next?.querySelector<HTMLElement>('.editor-place')
  const editor = host?.shadowRoot?.querySelector<HTMLElement>('.cm-content')
  ;(editor ?? next?.querySelector<HTMLElement>('button, input, a') ?? next)?.focus()
}
