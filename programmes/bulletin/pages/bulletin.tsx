import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkHere, linkTo, tell, WORDS } from '#web'
import type { BulletinAnswer } from '../types.ts'
import { Blocks } from './inline.tsx'
import { Legend } from './legend.tsx'
import { Notes, noteNumbers } from './notes.tsx'
import { WORDS_OF_BULLETIN as W } from './words.ts'

type Given = { readonly data: BulletinAnswer; readonly frame: PageFrame }

/** The bulletin: a document, and beside it the place where a figure's evidence opens. */
export function BulletinPage({ data, frame }: Given) {
  const { lang } = frame
  return (
    <div className="reading">
      <article className="document">
        <p className="standing">{say(data.kindWords, lang)}</p>
        <h1>{say(data.bulletin.title, lang)}</h1>
        <p className="meta">
          {say(data.bulletin.dateWords, lang)} · {say(data.countsWords, lang)}
          {data.editions.map((edition) => (
            <span key={edition.id}>
              {' · '}
              <a href={linkTo(frame, edition.href)}>
                {tell(W.editionFrozen, lang, {
                  n: edition.number,
                  day: say(edition.publishedWords, lang),
                })}
              </a>
              {edition.change !== null && ` (${say(W.erratum, lang)})`}
            </span>
          ))}
        </p>
        <Corrected data={data} frame={frame} />
        <Contents data={data} frame={frame} />
        <Blocks
          blocks={data.blocks}
          figures={data.figures}
          frame={frame}
          notes={noteNumbers(data.blocks, data.notes)}
        />
        <Notes notes={data.notes} frame={frame} />
        <OtherForms data={data} frame={frame} />
      </article>
      <aside className="panel" id="panel" aria-label={say(W.evidence, lang)}>
        <div className="panel-bar">
          <span>
            <button type="button" data-step="-1" aria-label={say(WORDS.previous, lang)}>
              ←
            </button>{' '}
            <button type="button" data-step="1" aria-label={say(WORDS.next, lang)}>
              →
            </button>
          </span>
          <button type="button" data-close="">
            {say(WORDS.close, lang)}
          </button>
        </div>
        <div id="panel-body">
          <Legend data={data} frame={frame} />
          <ChangeDays data={data} frame={frame} />
        </div>
      </aside>
    </div>
  )
}

/** The text that is read here is an erratum: what it corrected, and where the other can be read. */
function Corrected({ data, frame }: Given) {
  const { lang } = frame
  const [newest] = data.editions
  if (newest === undefined || newest.change === null) return null
  return (
    <p className="notice">
      <a href={linkTo(frame, newest.href)}>
        {tell(W.edition, lang, { n: newest.number })} ({say(W.erratum, lang)})
      </a>
      {lang.startsWith('zh') ? '：' : ': '}
      {say(newest.change, lang)}
    </p>
  )
}

function Contents({ data, frame }: Given) {
  if (data.contents.length < 2) return null
  return (
    <details className="contents">
      <summary>{say(W.contents, frame.lang)}</summary>
      <ol>
        {data.contents.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** The steps of the knowledge date: each day on which the marks of this text changed. */
function ChangeDays({ data, frame }: Given) {
  const { lang } = frame
  if (data.knowledge.length === 0) return null
  return (
    <>
      <h3>{say(W.changedOn, lang)}</h3>
      <ul className="days">
        {data.knowledge.map((day) => (
          <li key={day.date}>
            <a
              href={linkHere(frame, { 'as-of': day.date })}
              aria-current={day.current ? 'date' : undefined}
            >
              {say(day.words, lang)}
            </a>
            <span className="quiet"> {say(day.label, lang)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function OtherForms({ data, frame }: Given) {
  const { lang } = frame
  const { links } = data
  const doors = [
    { href: links.json, words: 'JSON' },
    { href: links.markdown, words: say(W.markdown, lang) },
    { href: links.text, words: say(W.plain, lang) },
    { href: links.docx, words: say(W.docx, lang) },
    { href: links.csv, words: say(W.csv, lang) },
    { href: links.feed, words: say(W.follow, lang) },
    { href: linkTo(frame, '/subscribe'), words: say(W.byMail, lang) },
    { href: linkTo(frame, '/bulletins'), words: say(W.all, lang) },
  ]
  return (
    <footer className="small quiet">
      <p className="citation">{say(data.citation.words, lang)}</p>
      <ul className="doors print-none" aria-label={say(W.others, lang)}>
        {doors.map(({ href, words }) => (
          <li key={words}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </footer>
  )
}
