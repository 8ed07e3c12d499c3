import { useEffect, useRef } from 'react'

type Carried = { readonly text: string; readonly date: string }

const KEY = 'checked-text'

/** The other language is another page: whoever goes there takes the text along, within this tab, and it is sent nowhere. */
export function useCarried(text: string, date: string, arrive: (carried: Carried) => void): void {
  const latest = useRef({ text, date, arrive })
  latest.current = { text, date, arrive }

  useEffect(() => {
    const carried = taken()
    if (carried !== null) latest.current.arrive(carried)
    const leave = (event: MouseEvent) => {
      const { text, date } = latest.current
      const link = event.target instanceof Element ? event.target.closest('.languages a') : null
      if (link === null || text === '') return
      try {
        sessionStorage.setItem(KEY, JSON.stringify({ text, date }))
      } catch {
        // Storage is refused or full: then the text stays behind.
      }
    }
    document.addEventListener('click', leave)
    return () => document.removeEventListener('click', leave)
  }, [])
}

function taken(): Carried | null {
  try {
    const kept = sessionStorage.getItem(KEY)
    sessionStorage.removeItem(KEY)
    return kept === null ? null : JSON.parse(kept)
  } catch {
    return null
  }
}
