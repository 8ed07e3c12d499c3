import { type ComponentType, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { Lexicon } from '#engines/claims/pure'
import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkHere } from '#web'
import { WORDS_OF_DESK as W } from '../words.ts'
import type { Checker, Checkers } from './checker.ts'
import { TextWay } from './text/text-way.tsx'
import { useDays } from './use-days.ts'

/** What the page carries for its desk; the same on the server and in the browser. */
export type DeskGiven = { readonly frame: PageFrame; readonly lexicon: Lexicon }

type Props = {
  readonly desk: DeskGiven
  /** Null on the server, where nothing is checked. */
  readonly checkers: Checkers | null
  /** The ways that are there from the beginning; others are brought when somebody turns to them. */
  readonly ways: LateWays
  readonly bring?: (way: LateWay) => Promise<ComponentType<WayProps>>
}

/** Most people check one text: what the other ways take isn't sent before it is asked for. */
export type LateWay = 'drafts' | 'sentence'
export type LateWays = { readonly [way in LateWay]?: ComponentType<WayProps> }

const WAYS = [
  { way: 'text', words: W.wayText },
  { way: 'drafts', words: W.wayDrafts },
  { way: 'sentence', words: W.waySentence },
] as const

type Way = (typeof WAYS)[number]['way']

/** The desk: one text, two drafts, or a sentence. What was put into one stays while another is looked at. */
export function Desk({ desk, checkers, ways: given, bring }: Props) {
  const { frame } = desk
  const { lang } = frame
  const [way, setWay] = useState<Way>(wayOf(frame.search.way))
  const [ways, setWays] = useState(given)
  const { drafts: Drafts, sentence: Sentence } = ways
  const { days, setDays } = useDays(frame)
  const wanted = useRef(way)
  const turnTo = async (next: Way) => {
    wanted.current = next
    if (next !== 'text' && ways[next] === undefined && bring !== undefined) {
      const brought = await bring(next).catch(() => null)
      // The page as a whole may be had where a part of it isn't.
      if (brought === null) return location.reload()
      setWays((before) => ({ ...before, [next]: brought }))
    }
    if (wanted.current === next) setWay(next)
  }
  const latest = useRef(turnTo)
  latest.current = turnTo

  useEffect(() => {
    const follow = () => void latest.current(wayOf(new URLSearchParams(location.search).get('way')))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  // The header knows no ways, and is drawn anew with each day: whoever changes the language or the day stays in this one.
  useEffect(() => {
    const here = wanted.current
    history.replaceState(history.state, '', addressOf(location.href, here))
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a'))
      link.href = addressOf(link.href, here)
  })

  const go = (event: MouseEvent<HTMLAnchorElement>, next: Way) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    history.pushState(null, '', addressOf(location.href, next))
    void turnTo(next)
  }
  const common = { desk, days, setDays }
  return (
    <>
      <nav className="ways print-none" aria-label={say(W.ways, lang)}>
        {WAYS.map((one) => (
          <a
            key={one.way}
            href={linkHere(frame, { way: one.way === 'text' ? null : one.way })}
            aria-current={one.way === way ? 'page' : undefined}
            onClick={(event) => go(event, one.way)}
          >
            {say(one.words, lang)}
          </a>
        ))}
      </nav>
      <div hidden={way !== 'text'}>
        <TextWay {...common} checker={checkers?.text ?? null} isShown={way === 'text'} />
      </div>
      <div hidden={way !== 'drafts'}>
        {Drafts !== undefined && <Drafts {...common} checker={checkers?.drafts ?? null} />}
      </div>
      <div hidden={way !== 'sentence'}>
        {Sentence !== undefined && <Sentence {...common} checker={checkers?.sentence ?? null} />}
      </div>
    </>
  )
}

export type WayProps = {
  readonly desk: DeskGiven
  /** Null on the server, where nothing is checked. */
  readonly checker: Checker | null
  readonly days: ReturnType<typeof useDays>['days']
  readonly setDays: ReturnType<typeof useDays>['setDays']
}

function addressOf(page: string, way: Way): string {
  const address = new URL(page)
  if (way === 'text') address.searchParams.delete('way')
  else address.searchParams.set('way', way)
  return address.href
}

export function wayOf(word: string | null | undefined): Way {
  return WAYS.find(({ way }) => way === word)?.way ?? 'text'
}
