import { HouseError } from '#platform/errors'
import { PASSWORD_CHARACTERS_MAX, PASSWORD_CHARACTERS_MIN, weaknessOf } from '#platform/passwords'

/** Throws `auth.password-short`, `auth.password-long` or `auth.password-guessable`. */
export function requireStrong(password: string, known: readonly string[]): void {
  const weakness = weaknessOf(password, known)
  if (weakness === 'short')
    throw new HouseError('auth.password-short', { min: PASSWORD_CHARACTERS_MIN })
  if (weakness === 'long')
    throw new HouseError('auth.password-long', { max: PASSWORD_CHARACTERS_MAX })
  if (weakness === 'guessable') throw new HouseError('auth.password-guessable')
}
