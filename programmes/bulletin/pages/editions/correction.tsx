import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import { linkTo, Scroll, tell, VerdictTag } from '#web'
import type { EditionAnswer, EditionRef, FigureCorrection, WordChange } from '../../types.ts'
import { WORDS_OF_BULLETIN as W } from '../words.ts'

type Given = { readonly data: EditionAnswer; readonly frame: PageFrame }

/** What has to be known before an edition is read: that it corrects, was corrected, isn't out, or came out in spite of. */
export function Standing({ data, frame }: Given) {
  const { lang } = frame
  const { embargo, withdrawn, corrects, correctedBy, despite, edition } = data
  return (
    <>
      {embargo !== null && (
        <p className="notice bad">{tell(W.embargo, lang, { moment: say(embargo.words, lang) })}</p>
      )}
      {withdrawn !== null && (
        <p className="notice bad">
          {say(withdrawn.words, lang)}
          {say(W.reasonGiven, lang)}
          <q>{withdrawn.reason}</q>
        </p>
      )}
      {correctedBy !== null && (
        <p className="notice bad">
          <WithEdition
            template={tell(W.correctedBy, lang, { day: say(correctedBy.publishedWords, lang) })}
            edition={correctedBy}
            frame={frame}
          />
          {tell(W.whatChanged, lang, { change: say(correctedBy.change ?? {}, lang) })}
        </p>
      )}
      {corrects !== null && (
        <p className="notice">
          <WithEdition template={say(W.corrects, lang)} edition={corrects} frame={frame} />
          {tell(W.whatChanged, lang, { change: say(edition.change ?? {}, lang) })}
        </p>
      )}
      {despite !== null && (
        <p className="notice bad">
          {say(W.despite, lang)} <q>{despite}</q>
        </p>
      )}
    </>
  )
}

/** A sentence with a link where it says `{edition}`. */
function WithEdition(props: {
  readonly template: string
  readonly edition: EditionRef
  readonly frame: PageFrame
}) {
  const { template, edition, frame } = props
  const [before = '', after = ''] = template.split('{edition}')
  return (
    <>
      {before}
      <a href={linkTo(frame, edition.href)}>{tell(W.edition, frame.lang, { n: edition.number })}</a>
      {after}
    </>
  )
}

/** The differences from the edition that this one corrects, in words and in figures. */
export function CorrectionPart({ data, frame }: Given) {
  const { lang } = frame
  const { correction } = data
  if (correction === null) return null
  const { lines, figures } = correction
  return (
    <section className="correction">
      <h2>{say(W.correction, lang)}</h2>
      {lines.length === 0 && figures.length === 0 && <p>{say(W.correctionNone, lang)}</p>}
      {lines.length > 0 && <h3>{say(W.correctionText, lang)}</h3>}
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are drawn once and have no other identity.
        <blockquote className="amended" key={place}>
          <ChangedLine line={line} />
        </blockquote>
      ))}
      {figures.length > 0 && <h3>{say(W.correctionFigures, lang)}</h3>}
      {figures.length > 0 && <ChangedFigures figures={figures} frame={frame} />}
    </section>
  )
}

function ChangedLine({ line }: { readonly line: readonly WordChange[] }) {
  return line.map(({ kind, text }, place) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    if (kind === 'gone') return <del key={place}>{text}</del>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    if (kind === 'new') return <ins key={place}>{text}</ins>
    return text
  })
}

function ChangedFigures(props: {
  readonly figures: readonly FigureCorrection[]
  readonly frame: PageFrame
}) {
  const { figures, frame } = props
  const { lang } = frame
  return (
    <Scroll label={say(W.correctionFigures, lang)}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{say(W.figure, lang)}</th>
            <th scope="col">{say(W.before, lang)}</th>
            <th scope="col">{say(W.after, lang)}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, title, was, now, href }) => (
            <tr key={figure}>
              <th scope="row">
                {now === null ? (
                  say(title, lang)
                ) : (
                  <a href={linkTo(frame, href)}>{say(title, lang)}</a>
                )}
              </th>
              <td>
                <State state={was} frame={frame} />
              </td>
              <td>
                <State state={now} frame={frame} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function State(props: { readonly state: FigureCorrection['was']; readonly frame: PageFrame }) {
  const { state, frame } = props
  const { lang } = frame
  if (state === null) return <span className="quiet">{say(W.notStated, lang)}</span>
  return (
    <>
      {say(state.shown, lang)} <VerdictTag verdict={state.verdict} words={say(state.words, lang)} />
    </>
  )
}
