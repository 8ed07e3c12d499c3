import { createRoot } from 'react-dom/client'
import { takenOver } from '#web'
import { askIn } from './ask.ts'
import { DraftDesk, type DraftGiven } from './draft-desk.tsx'
import { openEditor } from './editor/open-editor.ts'

// The server drew the same desk with the texts to be read: it is exchanged in one step.
const place = document.querySelector('[data-draft]')
if (place instanceof HTMLElement) {
  const given: DraftGiven = JSON.parse(place.dataset.draft ?? '')
  const tools = { ask: askIn(given.frame.lang), openEditor }
  const desk = takenOver(place, <DraftDesk given={given} tools={tools} />)
  createRoot(place).render(desk)
}
