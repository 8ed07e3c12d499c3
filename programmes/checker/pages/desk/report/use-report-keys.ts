import { type RefObject, useEffect, useRef } from 'react'

type Moves = {
  readonly step: (by: number) => void
  readonly close: () => void
  readonly search: RefObject<HTMLInputElement | null>
  readonly isShown: boolean
}

const STEPS: { readonly [key: string]: number } = { j: 1, k: -1, ArrowRight: 1, ArrowLeft: -1 }

/** Single keys of the report; while somebody types or chooses they are theirs. */
export function useReportKeys(moves: Moves): void {
  // What is on screen decides, not what was there when the keys were first listened to.
  const latest = useRef(moves)
  latest.current = moves
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { step, close, search, isShown } = latest.current
      if (!isShown || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input, select, textarea, .scroll') != null) return
      const by = STEPS[event.key]
      if (by !== undefined) {
        event.preventDefault()
        step(by)
      }
      if (event.key === 'Escape') close()
      if (event.key === '/') {
        event.preventDefault()
        close()
        // The list is drawn once the evidence is closed.
        setTimeout(() => search.current?.focus(), 0)
      }
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
