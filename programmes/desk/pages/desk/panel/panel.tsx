import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { WORDS_OF_DESK as W } from '../../words.ts'
import type { Session, Snapshot } from '../session.ts'
import { AboutPart } from './about-part.tsx'
import { CommentsPart } from './comments-part.tsx'
import { FiguresPart } from './figures-part.tsx'
import { itemsOf } from './items.ts'
import { MarksPart } from './marks-part.tsx'

export type PanelTab = 'marks' | 'figures' | 'comments' | 'about'

export type PartProps = {
  readonly session: Session
  readonly snapshot: Snapshot
  readonly frame: PageFrame
}

type Props = Omit<PartProps, 'session'> & {
  readonly session: Session | null
  readonly tab: PanelTab
  readonly turnTo: (tab: PanelTab) => void
}

const TABS = [
  { tab: 'marks', words: W.tabMarks },
  { tab: 'figures', words: W.tabFigures },
  { tab: 'comments', words: W.tabComments },
  { tab: 'about', words: W.tabAbout },
] as const

const PARTS = {
  marks: MarksPart,
  figures: FiguresPart,
  comments: CommentsPart,
  about: AboutPart,
} as const

/** What there is to be done beside writing; one thing at a time. */
export function Panel({ session, snapshot, frame, tab, turnTo }: Props) {
  const { lang } = frame
  const Part = PARTS[tab]
  return (
    <aside className="draft-panel" aria-label={say(W.panel, lang)} data-part="">
      <fieldset className="chips">
        <legend className="sr">{say(W.panel, lang)}</legend>
        {TABS.map((one) => (
          <button
            key={one.tab}
            type="button"
            aria-pressed={one.tab === tab}
            onClick={() => turnTo(one.tab)}
          >
            {say(one.words, lang)}
            {countOf(one.tab, snapshot)}
          </button>
        ))}
      </fieldset>
      {session !== null && <Part {...{ session, snapshot, frame }} />}
      <p className="small quiet keys">{say(W.keysList, lang)}</p>
    </aside>
  )
}

function countOf(tab: PanelTab, snapshot: Snapshot): string {
  const counts = {
    marks: itemsOf(snapshot).filter(({ severity }) => severity !== 'note').length,
    figures: snapshot.draft.figures.length,
    comments: snapshot.draft.comments.filter((one) => one.replyTo === null && !one.resolved).length,
    about: 0,
  }
  return counts[tab] === 0 ? '' : ` ${counts[tab]}`
}
