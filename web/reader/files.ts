/** A file that is chosen beside a text field fills it: what is sent stays the field, as it does without any script. */
export function startFiles(): void {
  document.addEventListener('change', (event) => {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || target.dataset.fills === undefined) return
    const field = document.getElementById(target.dataset.fills)
    const [file] = target.files ?? []
    if (file === undefined || !(field instanceof HTMLTextAreaElement)) return
    file.text().then(
      (text) => {
        field.value = text
        field.focus()
      },
      // A file that can't be read leaves the field as it was.
      () => undefined,
    )
  })
}
