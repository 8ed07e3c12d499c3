import type { Cell } from './cells.ts'

// What isn't saved yet stays in the tab, also over a reload.

type KeptCell = Pick<Cell, 'item' | 'kind' | 'typed' | 'power' | 'note' | 'version'>

export function keep(request: string, cells: readonly Cell[]): void {
  const unsaved = cells.filter(({ standing }) => standing !== 'same')
  try {
    if (unsaved.length === 0) sessionStorage.removeItem(nameOf(request))
    else sessionStorage.setItem(nameOf(request), JSON.stringify(unsaved))
  } catch {
    // Without storage a reload asks before it loses anything.
  }
}

export function keptOf(request: string): readonly KeptCell[] {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(request)) ?? '[]')
  } catch {
    return []
  }
}

/** What was written before a reload, to be sent with the version that was seen then: a conflict stays one. */
export function restored(cell: Cell, kept: readonly KeptCell[]): Cell {
  const own = kept.find(({ item }) => item === cell.item)
  if (own === undefined) return cell
  const { kind, typed, power, note, version } = own
  return { ...cell, kind, typed, power, note, version, standing: 'changed' }
}

function nameOf(request: string): string {
  return `collection ${request}`
}
