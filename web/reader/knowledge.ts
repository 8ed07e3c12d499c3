import { nearest, one, toast } from './dom.ts'
import { fetchHtml } from './fetch-html.ts'
import type { Panel } from './panel.ts'

/** What of a page changes with its knowledge date: its text and every link that carries the date. */
const EXCHANGED = ['#main', '#then-line', '.shell-nav', '.languages', '.brand']

/** A desk holds somebody's work, and is told of the day instead of being exchanged. */
const isDesk = () => one('[data-desk]', HTMLElement) !== null

/**
 * Makes the forms that govern a page act at once: the header's knowledge date, and those marked
 * `data-live`. The same address would show the same page, so Back, links and reloading agree with it.
 */
export function startKnowledge(panel: Panel): void {
  let under = new AbortController()
  let textOf = location.href
  let soon: ReturnType<typeof setTimeout> | undefined

  async function show(address: string, push: boolean): Promise<void> {
    under.abort()
    under = new AbortController()
    const main = one('#main', HTMLElement)
    main?.setAttribute('aria-busy', 'true')
    const fetched = await fetchHtml(address, under.signal)
    if (fetched.kind === 'cancelled') return
    main?.removeAttribute('aria-busy')
    if (fetched.kind !== 'html') {
      if (!isDesk()) return location.assign(address)
      return tellDesk(address)
    }
    const next = new DOMParser().parseFromString(fetched.html, 'text/html')
    const figure = one('a.fig[aria-current="true"]', HTMLAnchorElement)?.dataset.figure
    const focused = document.activeElement?.id ?? ''
    exchange(next)
    if (push) history.pushState(null, '', address)
    // A desk says beside its work which day governs it.
    if (dateIn(address) !== dateIn(textOf) && !isDesk()) toast(announced())
    textOf = address
    tellDesk(address)
    const mark =
      figure === undefined
        ? null
        : one(`a.fig[data-figure="${CSS.escape(figure)}"]`, HTMLAnchorElement)
    if (mark !== null) mark.click()
    else if (focused !== '')
      one(`#${CSS.escape(focused)}`, HTMLElement)?.focus({ preventScroll: true })
  }

  function submit(form: HTMLFormElement): void {
    const fields = new FormData(form)
    const search = new URLSearchParams()
    for (const [name, value] of fields)
      if (typeof value === 'string' && value !== '') search.set(name, value)
    const address = `${form.action.split('?')[0]}?${search}`
    if (address !== textOf) void show(address, true)
  }

  document.addEventListener('submit', (event) => {
    const form = nearest(event, '#knowledge, form[data-live]', HTMLFormElement)
    if (form === null) return
    event.preventDefault()
    submit(form)
  })

  document.addEventListener('change', (event) => {
    const form = nearest(event, '#knowledge, form[data-live]', HTMLFormElement)
    if (form === null || !form.checkValidity()) return
    clearTimeout(soon)
    soon = setTimeout(() => submit(form), 200)
  })

  addEventListener('popstate', () => {
    const there = location.href
    if (panel.knows(there) || there === textOf) return panel.follow()
    void show(there, false)
  })
}

function exchange(next: Document): void {
  document.title = next.title
  for (const selector of EXCHANGED) {
    if (selector === '#main' && isDesk()) continue
    const from = one(selector, HTMLElement, next)
    const to = one(selector, HTMLElement)
    if (from === null || to === null) continue
    to.replaceWith(from)
  }
  const form = one('#knowledge', HTMLFormElement)
  const nextForm = one('#knowledge', HTMLFormElement, next)
  if (form === null || nextForm === null) return
  // Whoever is typing a date there keeps the field that they type in.
  if (!form.contains(document.activeElement)) {
    form.replaceWith(nextForm)
    return
  }
  form.className = nextForm.className
  const input = one('#as-of', HTMLInputElement)
  const given = one('#as-of', HTMLInputElement, next)
  if (input === null || given === null) return
  input.value = given.defaultValue
  input.dataset.words = given.dataset.words
}

function tellDesk(address: string): void {
  document.dispatchEvent(new CustomEvent('knowledge', { detail: dateIn(address) }))
}

function dateIn(address: string): string | null {
  return new URL(address, location.href).searchParams.get('as-of')
}

/** The header's sentence with the day in it, as the page writes days. */
function announced(): string {
  const words = one('#as-of', HTMLInputElement)?.dataset.words ?? ''
  return (document.body.dataset.updated ?? '').replace('{day}', words)
}
