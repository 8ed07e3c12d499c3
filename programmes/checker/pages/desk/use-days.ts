import { useCallback, useEffect, useState } from 'react'
import type { PageFrame } from '#programmes/contract/page'

/** Empty: as found in the text; and the day of the release. */
export type Days = { readonly date: string; readonly asOf: string }

/**
 * The days that govern the desk. The day of knowledge is the one in the page's header: whichever of the two fields is
 * moved, the other follows.
 */
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

  return {
    days,
    setDays: useCallback(
      (next: Days) => {
        if (next.asOf !== days.asOf) moveHeader(next.asOf, frame.today)
        setDays(next)
      },
      [days, frame.today],
    ),
  }
}

/** Shows a day there without choosing it: the address doesn't name it, and another release may have another. */
export function showInHeader(day: string): void {
  const field = document.querySelector('#as-of')
  if (field instanceof HTMLInputElement && document.activeElement !== field) field.value = day
}

/** Where no day is chosen, the header shows today and the address names none. */
function moveHeader(asOf: string, today: string): void {
  const field = document.querySelector('#as-of')
  if (!(field instanceof HTMLInputElement)) return
  field.value = asOf === '' ? today : asOf
  if (asOf !== '') {
    field.dispatchEvent(new Event('change', { bubbles: true }))
    return
  }
  const address = new URL(location.href)
  address.searchParams.delete('as-of')
  history.replaceState(null, '', address)
  document.querySelector('#then-line')?.setAttribute('hidden', '')
}
