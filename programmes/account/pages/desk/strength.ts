import { bitsOf, weaknessOf } from '#platform/passwords'

/** Above this nobody guesses it, however long they try at a form that counts. */
const STRONG_BITS = 55

/** Says while one types what the server will say of a new password, and shows it to who asks. */
export function startStrength(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-strength]')) {
    const input = document.querySelector<HTMLInputElement>(`#${place.dataset.strength}`)
    const show = place.querySelector<HTMLButtonElement>('[data-show]')
    if (input === null || show === null) continue
    input.addEventListener('input', () => tellStrength(place, input.value))
    const words = { hidden: show.textContent ?? '', shown: show.dataset.hide ?? '' }
    show.addEventListener('click', () => {
      const hidden = input.type === 'password'
      input.type = hidden ? 'text' : 'password'
      show.textContent = hidden ? words.shown : words.hidden
      show.ariaPressed = String(hidden)
    })
    // A password that is shown would be remembered as what was typed into any field.
    input.form?.addEventListener('submit', () => {
      input.type = 'password'
    })
  }
}

const LEVELS = ['short', 'guessable', 'fair', 'strong'] as const

function tellStrength(place: HTMLElement, password: string): void {
  const typed = ['#name', '#email'].map(
    (one) => document.querySelector<HTMLInputElement>(one)?.value ?? '',
  )
  const known = [place.dataset.known ?? '', ...typed]
  const weakness = weaknessOf(password, known)
  const level =
    weakness === 'short' || weakness === 'guessable'
      ? weakness
      : bitsOf(password, known) < STRONG_BITS
        ? 'fair'
        : 'strong'
  const meter = place.querySelector('meter')
  if (meter !== null) meter.value = LEVELS.indexOf(level)
  const status = place.querySelector('[role=status]')
  if (status !== null) status.textContent = password === '' ? '' : (place.dataset[level] ?? '')
}
