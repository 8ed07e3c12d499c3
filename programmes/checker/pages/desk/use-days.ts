import { useEffect, useRef, useState } from 'react'
import type { PageFrame } from '#programmes/contract/page'

/** Empty: as found in the text; and the day of the release. */
export type Days = { readonly date: string; readonly asOf: string }

/** The days that govern the desk. The day of knowledge is the one in the page's header: where that is moved, it follows. */
export function useDays(frame: PageFrame): {
  readonly days: Days
  readonly setDays: (days: Days) => void
} {
  const [days, setDays] = useState<Days>({ date: '', asOf: frame.search['as-of'] ?? '' })

  useEffect(() => {
    const follow = ({ detail }: CustomEventInit<string | null>) =>
      setDays((before) => ({ ...before, asOf: detail ?? '' }))
    document.addEventListener('knowledge', follow)
    return () => document.removeEventListener('knowledge', follow)
  }, [])

  return { days, setDays }
}

/** Does something again when a day was moved, but for days that were put in together with a text. */
export function useMoved(days: Days, move: (to: Days, from: Days) => void): (known: Days) => void {
  const last = useRef(days)
  const latest = useRef(move)
  latest.current = move
  useEffect(() => {
    const from = last.current
    if (from.date === days.date && from.asOf === days.asOf) return
    last.current = days
    latest.current(days, from)
  }, [days])
  return (known) => {
    last.current = known
  }
}

/** Shows a day there without choosing it: the address doesn't name it, and another release may have another. */
export function showInHeader(day: string): void {
  const field = document.querySelector('#as-of')
  if (field instanceof HTMLInputElement && document.activeElement !== field) field.value = day
}
