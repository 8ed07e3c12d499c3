import type { Amendment, Reading } from '#engines/claims/pure'
import type { Lang, Text } from '#platform/i18n'
import type { Amended, CheckedClaim } from './types.ts'

type Wording = Pick<CheckedClaim, 'wording' | 'amended'>

/**
 * The amended sentences by the claims that were changed in them. A sentence has all that is wrong in it changed; what only
 * holds on a condition is changed in the sentence that is offered for that claim itself.
 */
export function amendedOf(
  { doc, claims }: Reading,
  amendments: readonly Amendment[],
  languages: readonly Lang[],
  isOptional: (claim: number) => boolean = () => false,
): ReadonlyMap<number, Wording> {
  const bySentence = Map.groupBy(amendments, ({ claim }) => claims[claim]?.sentence ?? -1)
  const found = new Map<number, Wording>()
  for (const [index, own] of bySentence) {
    const sentence = doc.sentences[index]
    if (sentence === undefined) continue
    const needed = own.filter(({ claim }) => !isOptional(claim))
    for (const one of own) {
      const edits = isOptional(one.claim) ? [...needed, one] : needed
      const amended = sentenceOf(doc.text, sentence, edits)
      const wording: Text = Object.fromEntries(languages.map((lang) => [lang, amended.sentence]))
      found.set(one.claim, { wording, amended })
    }
  }
  // Where nothing tells which of several figures is wrong, each of the others has a sentence in which it alone is changed for it.
  for (const one of amendments)
    for (const other of one.instead ?? []) {
      const index = claims[other.claim]?.sentence ?? -1
      const sentence = doc.sentences[index]
      if (sentence === undefined || found.has(other.claim)) continue
      const needed = (bySentence.get(index) ?? []).filter(
        (beside) => beside !== one && !isOptional(beside.claim),
      )
      const amended = {
        ...sentenceOf(doc.text, sentence, [...needed, other]),
        instead: true,
      } as const
      const wording: Text = Object.fromEntries(languages.map((lang) => [lang, amended.sentence]))
      found.set(other.claim, { wording, amended })
    }
  return found
}

function sentenceOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  amendments: readonly Amendment[],
): Amended {
  const edits = amendments
    .flatMap(({ claim, edits: own }) => own.map((edit) => ({ ...edit, claim })))
    .toSorted((a, b) => a.start - b.start)
  const first = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0)
  let sentence = ''
  let at = first
  const changes: Amended['changes'][number][] = []
  for (const edit of edits) {
    sentence += text.slice(at, edit.start)
    const { length } = sentence
    sentence += edit.to
    changes.push({
      start: length,
      end: sentence.length,
      from: text.slice(edit.start, edit.end),
      to: edit.to,
      claim: edit.claim,
    })
    at = edit.end
  }
  return { sentence: `${sentence}${text.slice(at, end)}`.trimEnd(), changes }
}
