import type { PageFrame } from '#programmes/contract/page'

/** Whoever writes the region's bulletins says what words mean; the action refuses everybody else. */
export function mayCorrect({ viewer }: PageFrame): boolean {
  return viewer?.office === true && viewer.roles.includes('analyst')
}
