import { formatDay, type Lang, say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, tell } from '#web'
import { countsWords } from '../formats/standing.ts'
import type { ReceiptAnswer } from '../types.ts'
import { WORDS_OF_RECEIPT as W } from './receipt-words.ts'
import { EachClaim, Findings } from './report/findings.tsx'
import { MarkedText } from './report/marked-text.tsx'
import { TestedAgainst } from './report/standing-tag.tsx'
import { agreementsOf } from './report/told.ts'

type Given = { readonly data: ReceiptAnswer; readonly frame: PageFrame }

/** A sentence with what was found in it, at a permanent address. */
export function ReceiptPage({ data, frame }: Given) {
  const { lang } = frame
  const { check } = data
  return (
    <TestedAgainst against={check.summary.testedAgainst}>
      <article className="wide-page evidence receipt">
        <p className="standing">{say(W.title, lang)}</p>
        <h1 className="receipt-title">{headline(data, lang)}</h1>
        <Sentence data={data} frame={frame} />
        <p className="meta">
          {tell(W.madeOn, lang, { day: say(data.madeWords, lang) })}
          {data.date !== null && ` ${tell(W.dated, lang, { day: formatDay(data.date, lang) })}`}
        </p>
        <Findings claims={check.claims} lang={lang} />
        {check.claims.length > 0 && <h2>{say(W.each, lang)}</h2>}
        <EachClaim claims={check.claims} frame={frame} />
        <Share data={data} frame={frame} />
      </article>
    </TestedAgainst>
  )
}

/** The same sentence and verdicts, to stand in another page. */
export function ReceiptEmbed({ data, frame }: Given) {
  const { lang } = frame
  return (
    <TestedAgainst against={data.check.summary.testedAgainst}>
      <article className="evidence receipt embed-card">
        {/* Whatever room another site gives it: what is found is scrolled, the way to the receipt stays. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
        <section className="embed-found" tabIndex={0} aria-label={headline(data, lang)}>
          <h1 className="embed-title">{headline(data, lang)}</h1>
          <Sentence data={data} frame={frame} />
          <Findings claims={data.check.claims} lang={lang} />
        </section>
        <p className="small quiet embed-way">
          <a href={linkTo(frame, data.href)} target="_blank" rel="noopener">
            {say(W.open, lang)}
          </a>
          {' · '}
          {tell(W.checkedBy, lang, { day: say(data.madeWords, lang) })}
        </p>
      </article>
    </TestedAgainst>
  )
}

/** What was found, in one line: what speaks against the sentence, or else how its figures stand. */
export function headline({ check }: ReceiptAnswer, lang: Lang): string {
  const { claims } = check
  if (claims.length === 0) return say(W.none, lang)
  const counts = countsWords(check, lang)
  const isConsistent = agreementsOf(claims).length > 0 && !counts.some(({ isProblem }) => isProblem)
  return [
    ...(isConsistent ? [say(W.consistent, lang)] : []),
    ...counts.map(({ words }) => words),
  ].join(' · ')
}

function Sentence({ data, frame }: Given) {
  return (
    <blockquote className="quote release one-sentence">
      <MarkedText text={data.sentence} claims={data.check.claims} lang={frame.lang} />
    </blockquote>
  )
}

/** The picture's address, in the language of the page that shows it. */
export function pictureOf({ picture }: ReceiptAnswer, lang: Lang): string {
  return `${picture}${picture.includes('?') ? '&' : '?'}lang=${lang}`
}

function Share({ data, frame }: Given) {
  const { lang } = frame
  const picture = pictureOf(data, lang)
  const embed = `/${lang}${data.embed}`
  return (
    <section className="print-none">
      <h2>{say(W.share, lang)}</h2>
      <ul className="doors">
        <li>
          <a href={`/${lang}${data.links.permanent}`} id="permanent">
            {say(W.permanent, lang)}
          </a>
        </li>
        <li className="script-only">
          <button type="button" data-copy="#permanent">
            {say(W.copyLink, lang)}
          </button>
        </li>
        <li>
          <a href={data.links.json}>JSON</a>
        </li>
        <li>
          <a href={linkTo(frame, '/check', { way: 'sentence' })}>{say(W.another, lang)}</a>
        </li>
      </ul>
      <h3>{say(W.picture, lang)}</h3>
      <img
        className="receipt-picture"
        src={picture}
        alt={tell(W.pictureOf, lang, { words: headline(data, lang) })}
        width={1200}
        height={630}
      />
      <ul className="doors">
        <li>
          <a href={picture} download={`receipt-${data.id}.svg`}>
            {say(W.svg, lang)}
          </a>
        </li>
        <li className="script-only">
          <button
            type="button"
            data-png={picture}
            data-name={`receipt-${data.id}.png`}
            data-failed={say(W.pngFailed, lang)}
          >
            {say(W.png, lang)}
          </button>
        </li>
      </ul>
      <h3>{say(W.embed, lang)}</h3>
      <pre className="copy" id="embed-code" data-with-origin="">
        {`<iframe src="${embed}" title="${say(W.title, lang)}" width="100%" height="280" style="border:0" loading="lazy"></iframe>`}
      </pre>
      <button type="button" className="script-only" data-copy="#embed-code">
        {say(W.copyEmbed, lang)}
      </button>
    </section>
  )
}
