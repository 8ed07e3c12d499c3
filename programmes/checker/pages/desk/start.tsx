import { createRoot } from 'react-dom/client'
import { takenOver } from '#web'
import { checkersOfDesk } from './checker.ts'
import { Desk, type DeskGiven, type LateWay, wayOf } from './desk.tsx'

const bring = async (way: LateWay) =>
  way === 'drafts'
    ? (await import('./drafts/drafts-way.tsx')).DraftsWay
    : (await import('./sentence-way.tsx')).SentenceWay

// The server drew the same desk in its first state: it is exchanged in one step, and nothing moves. It isn't hydrated,
// since nothing that the server knew has to be taken over; what was typed meanwhile is.
const place = document.querySelector('[data-desk]')
if (place instanceof HTMLElement) void startIn(place)

async function startIn(element: HTMLElement): Promise<void> {
  const desk: DeskGiven = JSON.parse(element.dataset.desk ?? '')
  const first = wayOf(desk.frame.search.way)
  const ways = first === 'text' ? {} : { [first]: await bring(first) }
  const drawn = takenOver(
    element,
    <Desk desk={desk} checkers={checkersOfDesk()} {...{ ways, bring }} />,
  )
  createRoot(element).render(drawn)
}
