import { type Lang, say } from '#platform/i18n'
import { type AmendedPiece, amendedPieces } from '../../formats/amended-pieces.ts'
import { amendedIn, conditionsIn } from '../../formats/findings.ts'
import type { Amended, CheckedClaim } from '../../types.ts'
import { WORDS_OF_DESK as D, WORDS_OF_REPORT as W } from '../words.ts'

type Props = {
  readonly claims: readonly CheckedClaim[]
  readonly lang: Lang
  /** Of its headings, where the page has got to. */
  readonly level?: 'h2' | 'h3'
}

/** What could be written instead, ready to be taken over: whole sentences, and what each condition makes of a claim. */
export function Wordings({ claims, lang, level: Heading = 'h3' }: Props) {
  const amended = amendedIn({ claims })
  const conditions = conditionsIn({ claims })
  return (
    <>
      {amended.length > 0 && (
        <section className="wording">
          <Heading>{say(W.wording, lang)}</Heading>
          {amended.map((one) => (
            <div key={one.sentence}>
              <AmendedSentence
                amended={one}
                lang={lang}
                most={Number.POSITIVE_INFINITY}
                {...(one.instead === true && { label: say(W.orTrue, lang) })}
              />
              <button
                type="button"
                className="script-only print-none"
                data-copy-words={one.sentence}
              >
                {say(W.copyWording, lang)}
              </button>
            </div>
          ))}
          {amended.some(({ instead }) => instead === true) && (
            <p className="small">{say(W.oneOfThem, lang)}</p>
          )}
          <p className="small quiet">{say(W.testedAgain, lang)}</p>
        </section>
      )}
      {conditions.length > 0 && (
        <section className="wording">
          <Heading>{say(W.conditions, lang)}</Heading>
          {conditions.map(({ index, text, wording }) => (
            <p className="amended" key={index}>
              {claims.length > 1 && <span className="quiet">{`${text}${say(W.colon, lang)}`}</span>}
              {say(wording ?? {}, lang)}
            </p>
          ))}
        </section>
      )}
    </>
  )
}

/** The sentence of the text as it would be true; what was struck out and what is new in it are told by their strokes. */
export function AmendedSentence(props: {
  readonly amended: Amended
  readonly lang: Lang
  readonly most?: number
  /** Said before it, where no heading says it. */
  readonly label?: string
}) {
  const { amended, lang, most, label } = props
  return (
    <p className="amended" lang={/\p{Script=Han}/u.test(amended.sentence) ? 'zh' : 'en'}>
      {label !== undefined && (
        <span className="from" lang={lang}>
          {label}
        </span>
      )}
      {amendedPieces(amended, most).map((piece, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence are never moved.
        <Piece key={place} piece={piece} lang={lang} />
      ))}
    </p>
  )
}

function Piece({ piece, lang }: { readonly piece: AmendedPiece; readonly lang: Lang }) {
  const { words, isNew, from } = piece
  if (!isNew) return words
  return (
    <>
      {from !== '' && <del>{from}</del>}
      {words !== '' && (
        <>
          {from !== '' && (
            <span className="sr">{`${say(D.comma, lang)}${say(W.instead, lang)}`}</span>
          )}
          <ins>{words}</ins>
        </>
      )}
    </>
  )
}
