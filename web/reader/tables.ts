import { all, isTyping } from './dom.ts'

/** The key `t` turns every chart of the page into its table and back. */
export function startTables(): void {
  document.addEventListener('keydown', (event) => {
    if (
      event.key !== 't' ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isTyping(event.target)
    )
      return
    const tables = all('details.as-table', HTMLDetailsElement)
    const open = tables.some((table) => !table.open)
    for (const table of tables) table.open = open
  })
}
