import { endOf, parsePeriod } from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import type { Told } from './earlier.ts'

// "It now foresees growth of 1.2 % this year. In April it had still predicted 0.8 %": what was expected earlier is of the time that is expected
// now, and not of when it was.

const FORESEEN =
  /\b(?:had|having|was|were) (?:still |only |originally |initially |previously |earlier |then )?(?:been )?(?:expect|forecast|predict|foresee|project|anticipat|assum|pencill|budget|promis|reckon|plann|estimat)[a-z]*\b[^.;]*$/i
const FORESEEN_CHINESE =
  /(?:曾|此前|当时|原先|原本|原)(?:曾)?(?:预计|预测|预期|预估|计划|估计)[^。；]*$/
/** So many figures before it what is expected now is looked for. */
const NOW_REACH = 4
const WORDS_REACH = 160

/** The claims with what had been expected as of the time that it is expected of now. */
export function withForeseen({ doc, claims, release }: Told): readonly ReadClaim[] {
  if (release === null) return claims
  return claims.map((claim, at) => {
    if (claim.form !== 'number' || claim.period === null) return claim
    const sentence = doc.sentences[claim.sentence]
    if (sentence === undefined || endOf(parsePeriod(claim.period)) > release) return claim
    const words = doc.text.slice(Math.max(sentence.start, claim.start - WORDS_REACH), claim.start)
    const said = sentence.grammar === 'zh' ? FORESEEN_CHINESE : FORESEEN
    if (!said.test(words)) return claim
    for (const now of claims.slice(Math.max(0, at - NOW_REACH), at).reverse()) {
      if (doc.sentences[now.sentence]?.paragraph !== sentence.paragraph) return claim
      if (now.unit !== claim.unit || now.period === null) continue
      return endOf(parsePeriod(now.period)) > release
        ? { ...claim, period: now.period, periodFrom: 'inherited' as const }
        : claim
    }
    return claim
  })
}
