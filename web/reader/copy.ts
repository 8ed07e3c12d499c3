import { nearest, one, toast } from './dom.ts'

/** A button with `data-copy` copies the text (or the value) of the element it names. */
export function startCopying(): void {
  document.addEventListener('click', (event) => {
    const button = nearest(event, '[data-copy]', HTMLElement)
    if (button === null) return
    const source = one(button.dataset.copy ?? '', HTMLElement)
    if (source === null) return
    const text =
      source instanceof HTMLAnchorElement ? source.href : (source.textContent ?? '').trim()
    navigator.clipboard.writeText(text).then(
      () => toast(document.body.dataset.copied ?? ''),
      // Refused by the browser: the text is selected instead, so that one key copies it.
      () => getSelection()?.selectAllChildren(source),
    )
  })
}
