import { nearest, one, toast } from './dom.ts'

/** A button with `data-copy` copies the text of the element it names; with `data-copy-words`, those words. */
export function startCopying(): void {
  document.addEventListener('click', (event) => {
    const button = nearest(event, '[data-copy], [data-copy-words]', HTMLElement)
    if (button === null) return
    const { copy, copyWords } = button.dataset
    const source =
      copyWords === undefined ? one(copy ?? '', HTMLElement) : button.previousElementSibling
    if (source === null) return
    const text =
      copyWords ??
      (source instanceof HTMLAnchorElement
        ? source.href
        : withOrigin((source.textContent ?? '').trim()))
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
