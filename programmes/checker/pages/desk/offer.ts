/** Offers a file that was made here: nothing is fetched for it. */
export function offer(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has the content by then; held any longer it would stay in memory for as long as the page.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
