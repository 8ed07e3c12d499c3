import { useEffect, useRef, useState } from 'react'
import type { AnsweringOut, RequestAnswer, SavedAnswer } from '../../types.ts'
import { post } from './ask-server.ts'
import { type Cell, cellOf, changed, sentOf } from './cells.ts'
import { keep, keptOf, restored } from './kept-cells.ts'

/** So long after the last key it is saved. */
const PAUSE_MS = 700
const RETRY_MS = 4000

export type Connection = 'fine' | 'offline' | 'failed'

export type Answers = {
  readonly cells: readonly Cell[]
  readonly connection: Connection
  readonly refusal: string | null
  readonly write: (item: number, to: Parameters<typeof changed>[1]) => void
  readonly takeTheirs: (item: number) => void
  readonly keepMine: (item: number) => void
  /** Saves what isn't saved yet; answers whether everything is. */
  readonly flush: () => Promise<boolean>
  /** The cells at this moment, later than any drawing. */
  readonly now: () => readonly Cell[]
}

/**
 * The form's cells, saved as they are written: one message at a time, everything that changed in it. What can't be sent
 * stays, in this tab even over a reload, and is tried again.
 */
export function useAnswers({ request, items }: RequestAnswer, lang: string): Answers {
  const [cells, setCells] = useState<readonly Cell[]>(() => items.map(cellOf))
  const [connection, setConnection] = useState<Connection>('fine')
  const [refusal, setRefusal] = useState<string | null>(null)
  const latest = useRef(cells)
  const sending = useRef<Promise<boolean> | null>(null)
  const set = (next: readonly Cell[]) => {
    latest.current = next
    setCells(next)
    keep(request.id, next)
  }
  const put = (item: number, cell: (before: Cell) => Cell) =>
    set(latest.current.map((one) => (one.item === item ? cell(one) : one)))

  const send = async (): Promise<boolean> => {
    const dirty = latest.current.filter(({ standing }) => standing === 'changed')
    if (dirty.length === 0) return latest.current.every(({ standing }) => standing === 'same')
    const sent = new Map(dirty.map((cell) => [cell.item, cell]))
    set(latest.current.map((one) => (sent.has(one.item) ? { ...one, standing: 'sending' } : one)))
    const answered = await post<AnsweringOut>(
      `requests/${request.id}/answers`,
      { answers: dirty.map(sentOf) },
      lang,
    )
    if (answered.kind !== 'answer') {
      // What wasn't written on meanwhile waits again.
      set(
        latest.current.map((one) =>
          one.standing === 'sending' ? { ...one, standing: 'changed' } : one,
        ),
      )
      setConnection(
        answered.kind === 'offline' ? 'offline' : answered.kind === 'failed' ? 'failed' : 'fine',
      )
      setRefusal(answered.kind === 'refused' ? answered.words : null)
      return false
    }
    setConnection('fine')
    setRefusal(null)
    for (const result of answered.answer.results) put(result.item, (cell) => settled(cell, result))
    return send()
  }
  const flush = async (): Promise<boolean> => {
    while (sending.current !== null) await sending.current
    sending.current = send()
    try {
      return await sending.current
    } finally {
      sending.current = null
    }
  }
  const flushNow = useRef(flush)
  flushNow.current = flush

  const restore = useRef(() => {
    const kept = keptOf(request.id)
    if (kept.length > 0) set(latest.current.map((cell) => restored(cell, kept)))
  })
  useEffect(() => restore.current(), [])
  useEffect(() => {
    if (refusal !== null || !cells.some(({ standing }) => standing === 'changed')) return
    const wait = connection === 'fine' ? PAUSE_MS : RETRY_MS
    const timer = setTimeout(() => void flushNow.current(), wait)
    return () => clearTimeout(timer)
  }, [cells, connection, refusal])
  useWarning(cells.some(({ standing }) => standing === 'changed' || standing === 'sending'))
  return {
    cells,
    connection,
    refusal,
    write: (item, to) => {
      setRefusal(null)
      put(item, (cell) => changed(cell, to))
    },
    takeTheirs: (item) => put(item, (cell) => theirsOf(cell)),
    keepMine: (item) =>
      put(item, (cell) => ({
        ...cell,
        version: cell.theirs?.version ?? cell.version,
        theirs: null,
        standing: 'changed',
      })),
    flush,
    now: () => latest.current,
  }
}

/** Whoever leaves before everything is saved is asked. */
function useWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isUnsaved])
}

/** The cell as the server answered for it; what was typed on in the meantime stays and is sent next. */
function settled(cell: Cell, result: SavedAnswer): Cell {
  const isTypedOn = cell.standing === 'changed'
  switch (result.kind) {
    case 'saved':
      return { ...cell, version: result.version, standing: isTypedOn ? 'changed' : 'same' }
    case 'unreadable': {
      const { reason, remedy } = result
      return isTypedOn ? cell : { ...cell, standing: 'unreadable', fault: { reason, remedy } }
    }
    case 'changed-since':
      return { ...cell, standing: 'conflict', theirs: result.answer }
  }
}

function theirsOf(cell: Cell): Cell {
  const { theirs } = cell
  if (theirs === null) return cell
  const { kind, typed, power, note, version } = theirs
  return { ...cell, kind, typed, power, note, version, theirs: null, fault: null, standing: 'same' }
}
