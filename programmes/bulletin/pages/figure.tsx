import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, WORDS } from '#web'
import type { BulletinFigureAnswer, FigureMark } from '../types.ts'
import { Evidence, Finding } from './evidence.tsx'
import { Mark } from './inline.tsx'
import { WORDS_OF_BULLETIN as W } from './words.ts'

type Given = { readonly data: BulletinFigureAnswer; readonly frame: PageFrame }

/** The evidence beside the text. */
export function FigurePanel({ data, frame }: Given) {
  return (
    <>
      <h2>{say(data.mark.title, frame.lang)}</h2>
      <Finding data={data} frame={frame} folded />
      <Evidence data={data} frame={frame} folded />
    </>
  )
}

/** The same evidence at an address of its own, with the sentence that it is about. */
export function FigurePage({ data, frame }: Given) {
  const { lang } = frame
  const { mark } = data
  return (
    <article className="wide-page evidence" data-evidence="">
      <p className="standing">
        <a href={linkTo(frame, data.bulletin.href)}>{say(data.bulletin.title, lang)}</a>
        {' · '}
        {say(data.bulletin.dateWords, lang)}
      </p>
      <h1>{say(mark.title, lang)}</h1>
      <blockquote className="quote" aria-label={say(W.inText, lang)}>
        <Quoted text={data.sentenceText} mark={mark} frame={frame} />
      </blockquote>
      <Finding data={data} frame={frame} folded={false} />
      <Evidence data={data} frame={frame} folded={false} />
      <nav className="pager" aria-label={say(W.marks, lang)}>
        {data.previous === null ? (
          <span />
        ) : (
          <a href={linkTo(frame, data.previous.href)} rel="prev">
            ← {say(WORDS.previous, lang)}: {say(data.previous.shown, lang)}
          </a>
        )}
        {data.next !== null && (
          <a href={linkTo(frame, data.next.href)} rel="next">
            {say(WORDS.next, lang)}: {say(data.next.shown, lang)} →
          </a>
        )}
      </nav>
    </article>
  )
}

/** The sentence with its figure marked; without the mark where the words don't stand in it as they are. */
function Quoted(props: {
  readonly text: string
  readonly mark: FigureMark
  readonly frame: PageFrame
}) {
  const { text, mark, frame } = props
  const shown = say(mark.shown, frame.lang)
  const at = standsAt(text, shown)
  if (at === -1) return text
  return (
    <>
      {text.slice(0, at)}
      <Mark mark={mark} frame={frame} />
      {text.slice(at + shown.length)}
    </>
  )
}

/** Where a figure stands by itself: the 9 of "rose to 9", not that of 1995. */
function standsAt(text: string, shown: string): number {
  for (let at = text.indexOf(shown); at !== -1; at = text.indexOf(shown, at + 1)) {
    const before = text[at - 1] ?? ''
    const after = text[at + shown.length] ?? ''
    if (!/[\d.]/.test(before) && !/\d/.test(after)) return at
  }
  return -1
}
