import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { ActionForm, linkTo, tell } from '#web'
import type { Comparison, HistoryAnswer, HistoryItem } from '../types.ts'
import { WORDS_OF_DESK as W } from './words.ts'

type Given = { readonly data: HistoryAnswer; readonly frame: PageFrame }

/** Who did what to a draft and when; two versions of a text, word by word. */
export function HistoryPage({ data, frame }: Given) {
  const { lang } = frame
  const { draft, comparison } = data
  return (
    <div className="wide-page office-desk">
      <p className="standing">
        <a href={linkTo(frame, draft.href)}>{say(draft.title, lang)}</a> ·{' '}
        {say(draft.stateWords, lang)}
      </p>
      <h1>{say(W.history, lang)}</h1>
      {comparison !== null && <Compared {...{ data, frame, comparison }} />}
      <CompareForm data={data} frame={frame} />
      <ol className="desk-list">
        {data.items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn once; two things may be done at one moment.
          <li key={place}>
            <span className="quiet">
              {tell(W.by, lang, { name: item.by, when: say(item.atWords, lang) })}
            </span>{' '}
            <Done item={item} data={data} frame={frame} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Done({ item, data, frame }: Given & { readonly item: HistoryItem }) {
  const { lang, languageNames } = frame
  switch (item.kind) {
    case 'text': {
      const language = languageNames[item.lang] ?? item.lang
      const { from, to } = item
      return (
        <>
          {tell(W.wrote, lang, { language, from, to })}{' '}
          <a href={linkTo(frame, `${data.draft.href}/history`, { text: item.lang, from, to })}>
            {say(W.whatChanged, lang)}
          </a>
        </>
      )
    }
    case 'figure': {
      const { figure, words } = item
      return words === null
        ? tell(W.droppedFigure, lang, { figure })
        : tell(W.statedFigure, lang, { figure, words: say(words, lang) })
    }
    case 'step':
      return (
        <strong>
          {item.reason === null
            ? say(item.words, lang)
            : tell(W.becauseOf, lang, { words: say(item.words, lang), reason: item.reason })}
        </strong>
      )
  }
}

function CompareForm({ data, frame }: Given) {
  const { lang, languages, languageNames } = frame
  const { comparison, draft } = data
  return (
    <form className="desk-row" method="get" action={`/${lang}${draft.href}/history`}>
      <label>
        {say(W.text, lang)}
        <select name="text" defaultValue={comparison?.lang ?? lang}>
          {languages.map((one) => (
            <option key={one} value={one}>
              {languageNames[one] ?? one}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(W.from, lang)}
        <input type="number" name="from" min={0} defaultValue={comparison?.from ?? 0} required />
      </label>
      <label>
        {say(W.to, lang)}
        <input type="number" name="to" min={0} defaultValue={comparison?.to ?? ''} />
      </label>
      <button type="submit">{say(W.compare, lang)}</button>
    </form>
  )
}

function Compared({ data, frame, comparison }: Given & { readonly comparison: Comparison }) {
  const { lang, languageNames } = frame
  const { from, to, pieces, newest } = comparison
  const language = languageNames[comparison.lang] ?? comparison.lang
  const isSame = pieces.every(({ kind }) => kind === 'same')
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{tell(W.compareTitle, lang, { language, from, to })}</h2>
      {isSame && <p className="notice">{say(W.noDifference, lang)}</p>}
      <div className="compared" lang={comparison.lang}>
        {pieces.map(({ kind, text }, place) => {
          // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces have no other identity, and are drawn once.
          if (kind === 'same') return <span key={place}>{text}</span>
          const Change = kind === 'gone' ? 'del' : 'ins'
          return (
            <Change key={place}>
              <span className="sr">[{say(kind === 'gone' ? W.gone : W.came, lang)}] </span>
              {text}
            </Change>
          )
          // biome-ignore-end lint/suspicious/noArrayIndexKey: as above.
        })}
      </div>
      {data.mayRestore && from < newest && (
        <ActionForm
          frame={frame}
          to={`${data.draft.href}/texts/${comparison.lang}/restored`}
          className="desk-row"
        >
          <input type="hidden" name="version" value={from} />
          <button type="submit">{tell(W.restore, lang, { from })}</button>
          <span className="quiet">{say(W.restoreLead, lang)}</span>
        </ActionForm>
      )}
    </section>
  )
}
