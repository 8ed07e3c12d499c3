import type { Reason } from '#engines/claims/pure'
import { type Lang, say } from '#platform/i18n'
import { unbroken } from '../../formats/legible.ts'
import type { CheckedClaim } from '../../types.ts'

/** The name of a place where one is known, else the words of the release. */
export function placeWords({ place, placeName }: CheckedClaim, lang: Lang): string | null {
  return placeName === null ? place : say(placeName, lang)
}

export function reasonWords({ en, zh }: Reason, lang: Lang): string {
  return unbroken(say({ en, zh }, lang))
}

/** The claims with which a claim doesn't agree: the other ends of its contradictions. */
export function opposedTo({ index, reasons }: CheckedClaim): ReadonlySet<number> {
  const failing = reasons.filter(({ ok }) => ok === false)
  return new Set(failing.flatMap((reason) => reason.claims).filter((other) => other !== index))
}
