import { type ComponentType, useEffect, useState } from 'react'
import type { PageFrame } from '#programmes/contract/page'
import type { CorrectionProps } from './correction.tsx'

/** Whoever writes the region's bulletins says what words mean; the action refuses everybody else. */
export function mayCorrect({ viewer }: PageFrame): boolean {
  return viewer?.office === true && viewer.roles.includes('analyst')
}

/** The forms by which a match is set right, fetched for those who may: everybody else is sent nothing of them. */
export function useCorrection(frame: PageFrame): ComponentType<CorrectionProps> | null {
  const may = mayCorrect(frame)
  const [found, setFound] = useState<ComponentType<CorrectionProps> | null>(null)
  useEffect(() => {
    if (!may) return
    // Where it can't be fetched the page tells how it is said at the terminal.
    import('./correction.tsx').then(
      ({ Correction }) => setFound(() => Correction),
      () => undefined,
    )
  }, [may])
  return found
}
