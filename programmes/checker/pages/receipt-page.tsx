import { formatDay, type Lang, say } from '#platform/i18n'
import { linkTo, tell } from '#web'
import { pictureHeight } from '../formats/receipt/receipt-picture.ts'
import { knownOfReceipt } from '../formats/receipt/told.ts'
import type { ReceiptAnswer } from '../types.ts'
import { embedHeight } from './receipt-embed.tsx'
import { type Given, headline, Sentence } from './receipt-head.tsx'
import { WORDS_OF_RECEIPT as W } from './receipt-words.ts'
import { EachClaim, Findings } from './report/findings.tsx'
import { TestedAgainst } from './report/standing-tag.tsx'

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
          {tell(W.known, lang, { words: knownOfReceipt(check, lang) })}
        </p>
        <Findings claims={check.claims} lang={lang} />
        {check.claims.length > 0 && <h2>{say(W.each, lang)}</h2>}
        <EachClaim claims={check.claims} frame={frame} />
        <Share data={data} frame={frame} />
      </article>
    </TestedAgainst>
  )
}

/** The picture's address, in the language of the page that shows it. */
export function pictureOf({ picture }: ReceiptAnswer, lang: Lang): string {
  return `${picture}${picture.includes('?') ? '&' : '?'}lang=${lang}`
}

function Share({ data, frame }: Given) {
  const { lang } = frame
  const picture = pictureOf(data, lang)
  const embed = `${frame.origin}/${lang}${data.embed}`
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
        height={pictureHeight(data, lang)}
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
      <pre className="copy" id="embed-code">
        {`<iframe src="${embed}" title="${say(W.title, lang)}" width="100%" height="${embedHeight(data, lang)}" style="border:0" loading="lazy"></iframe>`}
      </pre>
      <button type="button" className="script-only" data-copy="#embed-code">
        {say(W.copyEmbed, lang)}
      </button>
    </section>
  )
}
