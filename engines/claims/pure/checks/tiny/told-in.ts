import { checkText } from '../../check-text.ts'

/** The check and the arithmetic of all that is told to be wrong in a text that stands alone. */
export function toldIn(text: string): readonly string[] {
  const { claims } = checkText(text, { date: '2026-07-29' })
  return claims.flatMap(({ reasons }) =>
    reasons.flatMap(({ ok, check, arithmetic }) =>
      ok === false ? [`${check} ${arithmetic}`] : [],
    ),
  )
}
