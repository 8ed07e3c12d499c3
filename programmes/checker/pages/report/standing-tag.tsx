import { createContext, type ReactNode, useContext } from 'react'
import { type Lang, say } from '#platform/i18n'
import { VerdictTag } from '#web'
import { type Against, STANDING_WORDS, type Standing, standingOf } from '../../formats/standing.ts'
import type { CheckedClaim } from '../../types.ts'

const Tested = createContext<Against>('itself-and-data')

/** What the claims below were tested against: before any data were asked, none of them can be said to have none. */
export function TestedAgainst(props: { readonly against: Against; readonly children: ReactNode }) {
  return <Tested.Provider value={props.against}>{props.children}</Tested.Provider>
}

export function useAgainst(): Against {
  return useContext(Tested)
}

export function useStanding(claim: CheckedClaim): Standing {
  return standingOf(claim, useAgainst())
}

/** How a claim stands, in words. */
export function StandingTag({
  claim,
  lang,
}: {
  readonly claim: CheckedClaim
  readonly lang: Lang
}) {
  const standing = useStanding(claim)
  return <VerdictTag verdict={standing} words={say(STANDING_WORDS[standing], lang)} />
}
