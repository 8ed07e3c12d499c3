import { useEffect, useRef } from 'react'

/** What an earlier build of this script kept may have another shape. */
const BUILD = import.meta.url

/**
 * Keeps something for as long as the tab is open: whoever follows a link, goes back, reloads or changes the language
 * finds it again. It stays in the browser. `values` are tried in turn until one has room.
 */
export function useKept<T>(
  name: string,
  values: () => readonly T[],
  restore: (kept: T) => void,
): void {
  const latest = useRef({ values, restore })
  latest.current = { values, restore }

  useEffect(() => {
    const key = `checker ${name}`
    const kept = read<T>(key)
    if (kept !== null) latest.current.restore(kept)
    const keep = () => write(key, latest.current.values())
    addEventListener('pagehide', keep)
    return () => removeEventListener('pagehide', keep)
  }, [name])
}

function read<T>(key: string): T | null {
  try {
    const held: { readonly build: string; readonly value: T } | null = JSON.parse(
      sessionStorage.getItem(key) ?? 'null',
    )
    return held?.build === BUILD ? held.value : null
  } catch {
    return null
  }
}

function write<T>(key: string, values: readonly T[]): void {
  values.some((value) => {
    try {
      sessionStorage.setItem(key, JSON.stringify({ build: BUILD, value }))
      return true
    } catch {
      // Storage is full, or refused: then less is kept, or nothing.
      return false
    }
  })
}
