import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, Scroll, tell, VerdictTag } from '#web'
import type { EditionAnswer } from '../../types.ts'
import { Blocks } from '../inline.tsx'
import { Notes, noteNumbers } from '../notes.tsx'
import { WORDS_OF_BULLETIN as W } from '../words.ts'
import { CorrectionPart, Standing } from './correction.tsx'

type Given = { readonly data: EditionAnswer; readonly frame: PageFrame }

/** A bulletin as it was frozen, and whether computing it again gives every digit. */
export function EditionPage({ data, frame }: Given) {
  const { lang } = frame
  const { edition, bulletin, reproduces, links } = data
  const isOut = data.embargo === null && data.withdrawn === null
  const downloads = [
    { href: links.docx, words: say(W.docx, lang) },
    { href: links.html, words: say(W.html, lang) },
    { href: links.markdown, words: say(W.markdown, lang) },
    { href: links.text, words: say(W.plain, lang) },
    { href: links.csv, words: say(W.csv, lang) },
    { href: links.json, words: 'JSON' },
  ]
  return (
    <article className="wide-page">
      <p className="standing">
        {tell(W.edition, lang, { n: edition.number })} ·{' '}
        {isOut && `${tell(W.frozenOn, lang, { day: say(edition.publishedWords, lang) })} · `}
        {tell(W.asOf, lang, { day: edition.asOf })}
      </p>
      <h1>{say(bulletin.title, lang)}</h1>
      <Standing data={data} frame={frame} />
      <p className={reproduces.ok ? 'notice' : 'notice bad'}>{say(reproduces.words, lang)}</p>
      {data.ownCheck !== null && <p className="small">{say(data.ownCheck.words, lang)}</p>}
      <p className="small quiet">
        {say(W.hash, lang)}: <code>{edition.hash}</code>. {say(W.permanentAddress, lang)}
      </p>
      <ul className="doors small print-none">
        <li>
          <a href={linkTo(frame, data.links.diff)}>{say(W.compareToday, lang)}</a>
        </li>
        {isOut && (
          <li>
            <a href={linkTo(frame, bulletin.href)}>{say(W.backToText, lang)}</a>
          </li>
        )}
        {downloads.map(({ href, words }) => (
          <li key={words}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
      <CorrectionPart data={data} frame={frame} />
      <div className="lead document">
        <Blocks
          blocks={data.blocks}
          figures={data.figures}
          frame={frame}
          notes={noteNumbers(data.blocks, data.notes)}
        />
        <Notes notes={data.notes} frame={frame} />
      </div>
      {data.frozen.length > 0 && <Frozen data={data} frame={frame} />}
      <p className="citation small">{say(data.citation.words, lang)}</p>
    </article>
  )
}

function Frozen({ data, frame }: Given) {
  const { lang } = frame
  return (
    <>
      <h2>{say(W.frozen, lang)}</h2>
      <Scroll label={say(W.frozen, lang)}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{say(W.figure, lang)}</th>
              <th scope="col" className="n">
                {say(W.computed, lang)}
              </th>
              <th scope="col">{say(W.verdict, lang)}</th>
              <th scope="col" className="n">
                {say(W.inputs, lang)}
              </th>
            </tr>
          </thead>
          <tbody>
            {data.frozen.map((figure) => (
              <tr key={figure.id}>
                <th scope="row">
                  <a href={linkTo(frame, figure.href)}>{say(figure.shown, lang)}</a>
                  <span className="from">{figure.id}</span>
                </th>
                <td className="n">
                  {figure.valueWords === null ? '–' : say(figure.valueWords, lang)}
                </td>
                <td>
                  <VerdictTag verdict={figure.verdict} words={say(figure.verdictWords, lang)} />
                </td>
                <td className="n">
                  {figure.inputs}
                  <span className="from" title={figure.inputsHash}>
                    {figure.inputsHash.slice(0, 10)}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  )
}
