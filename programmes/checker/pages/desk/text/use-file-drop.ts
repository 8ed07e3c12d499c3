import { useEffect, useRef } from 'react'

/** A file that is let go beside the field is read too: a browser would leave the page for it. `null`: none is taken now. */
export function useFileDrop(take: ((files: readonly File[]) => void) | null): void {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const over = (event: DragEvent) => {
      const { dataTransfer: held, defaultPrevented } = event
      if (defaultPrevented || held === null || !held.types.includes('Files')) return
      event.preventDefault()
      if (latest.current === null) held.dropEffect = 'none'
    }
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (event.defaultPrevented || files.length === 0) return
      event.preventDefault()
      latest.current?.(files)
    }
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [])
}
