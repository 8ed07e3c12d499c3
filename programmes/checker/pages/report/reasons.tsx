import type { Reason } from '#engines/claims/pure'
import { type Lang, say } from '#platform/i18n'
import { toldOnce } from '../../formats/findings.ts'
import { legible } from '../../formats/legible.ts'
import { untestableWords } from '../../formats/standing.ts'
import { firstTold, isByData, testKey } from '../../formats/tests-told.ts'
import type { CheckedClaim } from '../../types.ts'
import { WORDS_OF_REPORT as W } from '../words.ts'
import type { ClaimProps } from './claim-panel.tsx'
import { reasonWords } from './told.ts'

/** Each test in one sentence with its arithmetic, and the other claims that take part. */
export function Reasons(given: ClaimProps) {
  const { claim, claims, frame, prefix = '', isBelowFindings = false } = given
  const { lang } = frame
  // What the data say is told with the data.
  const own = toldOnce(claim.reasons.filter((reason) => claim.data === null || !isByData(reason)))
  const told = new Set(isBelowFindings ? firstTold(claims).map(testKey) : [])
  const reasons = own.filter((reason) => !told.has(testKey(reason)))
  if (reasons.length === 0) {
    if (claim.data !== null || own.length > 0) return null
    const words = claim.verdict === 'untestable' ? untestableWords(claim) : W.noTests
    return <p className="reason quiet">{say(words, lang)}</p>
  }
  return (
    <>
      <h3>{say(W.why, lang)}</h3>
      <ul className="tests">
        {reasons.map((reason) => (
          <li key={`${reason.check} ${reason.arithmetic} ${reason.en}`}>
            <Outcome reason={reason} lang={lang} /> {reasonWords(reason, lang)}
            {reason.arithmetic !== '' && (
              <span className="arithmetic">{legible(reason.arithmetic)}</span>
            )}
            <Others
              indexes={reason.claims}
              self={claim.index}
              claims={claims}
              lang={lang}
              prefix={prefix}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

type OutcomeProps = {
  readonly reason: Pick<Reason, 'ok' | 'likely'>
  readonly lang: Lang
}

/** A sign, and the word for those who hear it: the sentence after it ends in the same words. What is only likely isn't red. */
export function Outcome({ reason: { ok, likely }, lang }: OutcomeProps) {
  const colon = say(W.colon, lang)
  if (ok === null)
    return (
      <strong className="quiet">
        {say(W.doubt, lang)}
        {colon}
      </strong>
    )
  return (
    <strong className={ok ? 'yes' : likely === true ? 'likely' : 'no'}>
      <span aria-hidden="true">{ok ? '✓' : likely === true ? '?' : '×'}</span>
      <span className="sr">
        {say(ok ? W.agrees : W.fails, lang)}
        {colon}
      </span>
    </strong>
  )
}

type OthersProps = {
  readonly indexes: readonly number[]
  readonly self: number
  readonly claims: readonly CheckedClaim[]
  readonly lang: Lang
  readonly prefix: string
}

function Others({ indexes, self, claims, lang, prefix }: OthersProps) {
  const others = indexes.flatMap((index) => {
    const other = claims[index]
    return index === self || other === undefined ? [] : [other]
  })
  if (others.length === 0) return null
  return (
    <span className="from">
      {say(W.withClaims, lang)}
      {others.map((other, place) => (
        <span key={other.index}>
          {place > 0 && ' · '}
          <ClaimLink claim={other} prefix={prefix} />
        </span>
      ))}
    </span>
  )
}

/** Another claim of the text, by its words; it leads to its evidence. */
export function ClaimLink(props: { readonly claim: CheckedClaim; readonly prefix: string }) {
  const { claim, prefix } = props
  return (
    <a href={`#${prefix}claim-${claim.index}`} data-claim={claim.index}>
      {claim.text}
    </a>
  )
}
