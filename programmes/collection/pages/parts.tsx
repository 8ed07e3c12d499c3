import { formatDay, type Lang, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, tell } from '#web'
import { AWAITED } from '../states.ts'
import type { RequestState, RequestView } from '../types.ts'
import { STATE_WORDS } from '../words.ts'
import { WORDS_OF_COLLECTION as W } from './words.ts'

const WAYS = [
  { path: '/collection', words: W.requests },
  { path: '/collection/missing', words: W.missing },
] as const

/** The parts of collection; asking only for who may. */
export function Ways({ frame, mayAsk }: { readonly frame: PageFrame; readonly mayAsk: boolean }) {
  const { lang, path } = frame
  const ways = mayAsk ? [...WAYS, { path: '/collection/new', words: W.newRequest }] : WAYS
  return (
    <nav className="ways print-none" aria-label={say(W.ways, lang)}>
      {ways.map((way) => (
        <a
          key={way.path}
          href={linkTo(frame, way.path)}
          aria-current={way.path === path ? 'page' : undefined}
        >
          {say(way.words, lang)}
        </a>
      ))}
    </nav>
  )
}

export function StateTag({ state, lang }: { readonly state: RequestState; readonly lang: Lang }) {
  return <span className={`tag state-${state}`}>{say(STATE_WORDS[state], lang)}</span>
}

/** The due date, and how far it is as long as anybody waits. */
export function Due(props: {
  readonly of: Pick<RequestView, 'due' | 'daysLeft' | 'state'>
  readonly lang: Lang
}) {
  const { of, lang } = props
  return (
    <>
      <span className="nowrap">{formatDay(of.due, lang)}</span>
      {AWAITED.includes(of.state) && (
        <span className={of.daysLeft < 0 ? 'from late' : 'from'}>
          {daysWords(of.daysLeft, lang)}
        </span>
      )}
    </>
  )
}

export function daysWords(daysLeft: number, lang: Lang): string {
  const days = Math.abs(daysLeft)
  if (daysLeft === 0) return say(W.dueToday, lang)
  if (daysLeft > 0) return days === 1 ? say(W.dayLeft, lang) : tell(W.daysLeft, lang, { days })
  return days === 1 ? say(W.dayLate, lang) : tell(W.daysLate, lang, { days })
}

export function dayWords(instant: string, lang: Lang): string {
  return formatDay(instant.slice(0, 10), lang)
}
