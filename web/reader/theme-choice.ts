import { one } from './dom.ts'

export function startThemeChoice(): void {
  const button = one('#theme', HTMLButtonElement)
  button?.addEventListener('click', () => {
    const root = document.documentElement
    const dark =
      (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : '')) ===
      'dark'
    root.dataset.theme = dark ? 'light' : 'dark'
    try {
      localStorage.setItem('theme', root.dataset.theme)
    } catch {
      // Without storage the choice holds for this page only.
    }
  })
}
