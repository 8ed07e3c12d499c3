import { createRoot } from 'react-dom/client'
import { takenOver } from '#web'
import { BillDesk, type BillGiven } from './desk.tsx'

// The server drew the same desk empty: it is exchanged in one step, and nothing moves.
const place = document.querySelector('[data-desk]')
if (place instanceof HTMLElement) {
  const given: BillGiven = JSON.parse(place.dataset.desk ?? '')
  const desk = takenOver(place, <BillDesk given={given} />)
  createRoot(place).render(desk)
}
