import { nearest, one, toast } from './dom.ts'

/** A button with `data-copy` copies the text (or the value) of the element it names. */
export function startCopying(): void {
  // What is copied by hand has to work as well.
  for (const shown of document.querySelectorAll('[data-with-origin]'))
    shown.textContent = withOrigin(shown.textContent ?? '')
  document.addEventListener('click', (event) => {
    const button = nearest(event, '[data-copy]', HTMLElement)
    if (button === null) return
    const source = one(button.dataset.copy ?? '', HTMLElement)
    if (source === null) return
    const text =
      source instanceof HTMLAnchorElement
        ? source.href
        : withOrigin((source.textContent ?? '').trim())
    navigator.clipboard.writeText(text).then(
      () => toast(document.body.dataset.copied ?? ''),
      // Refused by the browser: the text is selected instead, so that one key copies it.
      () => getSelection()?.selectAllChildren(source),
    )
  })
}

/** Addresses of this site are written without its name, which only the browser knows: a copy needs it. */
function withOrigin(text: string): string {
  return text.replace(/(^|[\s"])(?=\/[a-z]{2,3}\/)/g, `$1${location.origin}`)
}
