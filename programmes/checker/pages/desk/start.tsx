import { createRoot } from 'react-dom/client'
import { startCheckers } from './checker.ts'
import { Desk, type DeskGiven } from './desk.tsx'

// The server drew the same desk in its first state: it is exchanged in one step, and nothing moves. It isn't hydrated,
// since nothing that the server knew has to be taken over.
const place = document.querySelector('[data-desk]')
if (place instanceof HTMLElement) {
  const desk: DeskGiven = JSON.parse(place.dataset.desk ?? '')
  createRoot(place).render(<Desk desk={desk} checkers={startCheckers()} />)
}
