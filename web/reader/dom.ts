/** One element of a known kind, or null. */
export function one<E extends Element>(
  selector: string,
  kind: new () => E,
  within: ParentNode = document,
): E | null {
  const found = within.querySelector(selector)
  return found instanceof kind ? found : null
}

export function all<E extends Element>(
  selector: string,
  kind: new () => E,
  within: ParentNode = document,
): readonly E[] {
  return [...within.querySelectorAll(selector)].filter((found): found is E => found instanceof kind)
}

/** The nearest element of a kind from where an event happened. */
export function nearest<E extends Element>(
  event: Event,
  selector: string,
  kind: new () => E,
): E | null {
  const found = event.target instanceof Element ? event.target.closest(selector) : null
  return found instanceof kind ? found : null
}

/** True while somebody types, chooses, or scrolls a table: single keys are theirs then. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, select, textarea, [contenteditable], .scroll') !== null
  )
}

/** Says something for a moment, also to a screen reader. */
export function toast(text: string): void {
  const place = one('#toast', HTMLElement)
  if (place === null) return
  place.textContent = text
  place.hidden = false
  setTimeout(() => {
    place.hidden = true
  }, 2500)
}
