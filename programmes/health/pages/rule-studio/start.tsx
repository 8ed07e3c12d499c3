import { createRoot } from 'react-dom/client'
import { takenOver } from '#web'
import { StudioDesk, type StudioGiven } from './desk.tsx'

// The server drew the same desk as it begins: it is exchanged in one step, and nothing moves.
const place = document.querySelector('[data-desk]')
if (place instanceof HTMLElement) {
  const given: StudioGiven = JSON.parse(place.dataset.desk ?? '')
  const desk = takenOver(place, <StudioDesk given={given} />)
  createRoot(place).render(desk)
}
