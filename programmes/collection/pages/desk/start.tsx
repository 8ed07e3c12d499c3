import { createRoot } from 'react-dom/client'
import { takenOver } from '#web'
import { AskDesk, type AskGiven } from './ask-desk.tsx'
import { RequestDesk, type RequestGiven } from './request-desk.tsx'

// The server drew the same desk in its first state: it is exchanged in one step, and nothing moves.
const place = document.querySelector('[data-desk]')
if (place instanceof HTMLElement) {
  const given: RequestGiven | AskGiven = JSON.parse(place.dataset.desk ?? '')
  const desk = takenOver(
    place,
    given.kind === 'request' ? <RequestDesk given={given} /> : <AskDesk given={given} />,
  )
  createRoot(place).render(desk)
}
