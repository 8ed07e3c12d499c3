import type { Reason } from '#engines/claims/pure'
import { type Lang, say } from '#platform/i18n'
import { amendedIn, conditionsIn, type Finding, findingsOf } from '../../formats/findings.ts'
import { legible } from '../../formats/legible.ts'
import { isByData } from '../../formats/tests-told.ts'
import type { CheckedClaim } from '../../types.ts'
import { VERDICT_WORDS } from '../../words.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'
import { reasonWords } from './told.ts'
import { AmendedSentence } from './wording.tsx'

/** A finding that speaks against claims of the text: a contradiction between several, what data say of one, if only on a condition, or what is worth a look. */
type Note = {
  readonly claims: readonly CheckedClaim[]
  /** A sentence for each test, for what the data say, and for each doubt. */
  readonly lines: readonly Line[]
}

type Line = {
  readonly words: (lang: Lang) => string
  readonly arithmetic: string
}

/** The numbers that stand beside each claim on paper, one for each finding that the head of the report counts. */
export function noteNumbers(claims: readonly CheckedClaim[]): ReadonlyMap<number, string> {
  return new Map(
    notesOf(claims).flatMap((note, place) =>
      note.claims.map(({ index }) => [index, `${place + 1}`] as const),
    ),
  )
}

/** On paper the evidence of the problems follows the text, numbered; on screen it stands in the panel. */
export function Footnotes(props: {
  readonly claims: readonly CheckedClaim[]
  readonly lang: Lang
}) {
  const { claims, lang } = props
  const notes = notesOf(claims)
  if (notes.length === 0) return null
  return (
    <section className="paper-only footnotes" lang={lang}>
      <h2>{say(W.notes, lang)}</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.claims[0]?.index}>
            <strong>{note.claims.map(({ text }) => text).join(' · ')}</strong>
            {say(W.colon, lang)}
            {note.lines.map(({ words, arithmetic }) => (
              <span className="note-line" key={`${words(lang)}${arithmetic}`}>
                {words(lang)} {arithmetic}
              </span>
            ))}
            {amendedIn(note).map((one) => (
              <AmendedSentence
                key={one.sentence}
                amended={one}
                lang={lang}
                label={say(one.instead === true ? W.orTrue : W.wouldBeTrue, lang)}
              />
            ))}
            {conditionsIn(note).map(({ index, wording }) => (
              <span className="note-line" key={index}>
                {say(W.conditions, lang)}
                {say(W.colon, lang)}
                {say(wording ?? {}, lang)}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** In the order in which the text comes to them. */
function notesOf(claims: readonly CheckedClaim[]): readonly Note[] {
  const { problems, conditions, doubts } = findingsOf(claims)
  const first = (finding: Finding): number => finding.claims[0]?.index ?? 0
  return [...problems, ...conditions, ...doubts]
    .toSorted((a, b) => first(a) - first(b))
    .map((finding) => ({
      claims: finding.claims,
      lines: [
        ...finding.reasons.filter((reason) => !isByData(reason)).map(lineOf),
        ...finding.claims.flatMap(byDataOf),
        ...finding.doubts.map(lineOf),
      ],
    }))
}

function lineOf(reason: Reason): Line {
  const remark = (lang: Lang) =>
    reason.ok === null ? `${say(W.doubt, lang)}${say(W.colon, lang)}` : ''
  return {
    words: (lang) => `${remark(lang)}${reasonWords(reason, lang)}`,
    // What data say is told with its figures already.
    arithmetic: isByData(reason) ? '' : legible(reason.arithmetic),
  }
}

/** A mark that says 'on a condition' is of no use on paper without the condition. */
function byDataOf({ data, verdict }: CheckedClaim): readonly Line[] {
  if ((verdict !== 'contradicted' && verdict !== 'holds-only-if') || data === null) return []
  const words = (lang: Lang) =>
    `${say(VERDICT_WORDS[verdict], lang)}${say(W.stop, lang)}${say(data.then.reason, lang)}`
  return [{ words, arithmetic: '' }]
}
