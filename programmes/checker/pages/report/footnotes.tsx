import { type Lang, say } from '#platform/i18n'
import { amendedIn, conditionsIn } from '../../formats/findings.ts'
import { legible } from '../../formats/legible.ts'
import { isByData, testKey } from '../../formats/tests-told.ts'
import type { CheckedClaim } from '../../types.ts'
import { VERDICT_WORDS } from '../../words.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'
import { reasonWords } from './told.ts'
import { AmendedSentence } from './wording.tsx'

/** A finding that speaks against claims of the text: a contradiction between several, or what data say of one, if only on a condition. */
type Note = {
  readonly key: string
  readonly claims: CheckedClaim[]
  readonly words: (lang: Lang) => string
  readonly arithmetic: string
}

/** The numbers that stand beside each claim on paper: '1', or '1, 2' where several findings are about it. */
export function noteNumbers(claims: readonly CheckedClaim[]): ReadonlyMap<number, string> {
  const numbers = new Map<number, string>()
  notesOf(claims).forEach((note, place) => {
    for (const { index } of note.claims) {
      const before = numbers.get(index)
      numbers.set(index, before === undefined ? `${place + 1}` : `${before}, ${place + 1}`)
    }
  })
  return numbers
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
    <section className="paper-only footnotes">
      <h2>{say(W.notes, lang)}</h2>
      <ol>
        {notes.map((note) => (
          <li key={note.key}>
            <strong>{note.claims.map(({ text }) => text).join(' · ')}</strong>
            {say(W.colon, lang)}
            {note.words(lang)} {note.arithmetic}
            {amendedIn(note).map((one) => (
              <AmendedSentence
                key={one.sentence}
                amended={one}
                lang={lang}
                label={say(W.wouldBeTrue, lang)}
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
  const notes = new Map<string, Note>()
  for (const claim of claims) {
    for (const reason of claim.reasons) {
      if (reason.ok !== false || isByData(reason)) continue
      const key = testKey(reason)
      const words = (lang: Lang) => reasonWords(reason, lang)
      const note = notes.get(key) ?? {
        key,
        claims: [],
        words,
        arithmetic: legible(reason.arithmetic),
      }
      note.claims.push(claim)
      notes.set(key, note)
    }
    const { data, verdict } = claim
    // A mark that says 'on a condition' is of no use on paper without the condition.
    if ((verdict !== 'contradicted' && verdict !== 'holds-only-if') || data === null) continue
    const words = (lang: Lang) =>
      `${say(VERDICT_WORDS[verdict], lang)}${say(W.stop, lang)}${say(data.then.reason, lang)}`
    notes.set(`data ${claim.index}`, {
      key: `data ${claim.index}`,
      claims: [claim],
      words,
      arithmetic: '',
    })
  }
  return [...notes.values()]
}
