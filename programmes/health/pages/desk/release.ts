import type { PageFrame } from '#programmes/contract/page'
import type { DeskViewer } from '../../desk/types.ts'
import type { MonthInstruction } from '../../month/types.ts'

/** A payment is its payer's to release, or the region's office's. */
export function mayRelease(
  { payer }: Pick<MonthInstruction, 'payer'>,
  { operated }: DeskViewer,
  { viewer }: Pick<PageFrame, 'viewer'>,
): boolean {
  return viewer !== null && (viewer.office || operated === payer)
}

/** Whoever prepared it is never the second person. */
export function maySecond(
  { state, preparedBy }: Pick<MonthInstruction, 'state' | 'preparedBy'>,
  { person }: DeskViewer,
): boolean {
  return state === 'prepared' && person !== null && preparedBy !== person
}
