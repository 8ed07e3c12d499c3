import type { Case, Stated } from '../stated/finding.ts'

/** Words by which a text says that one of its figures belongs to another edition of the series. */
export const SPEAKS_OF_REVISION =
  /revis|preliminary|final verif|finally verif|census(?! (?:night|day|office|bureau|department))|restat|修订|修正|初步核算|初步核实|最终核实|经济普查|调整后/i

/** Whether one of the sentences in which the claims stand has such words. */
export function sentencesSay({ reading }: Case, claims: readonly Stated[], words: RegExp): boolean {
  return claims.some(({ claim }) => {
    const sentence = reading.doc.sentences[claim.sentence]
    return (
      sentence !== undefined &&
      words.test(
        reading.doc.text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONG)),
      )
    )
  })
}

/** Characters of a sentence that are looked at. */
const LONG = 4000
