import { all, isTyping, nearest, one } from './dom.ts'
import { fetchHtml } from './fetch-html.ts'

/** What the rest of the script may do with the panel. */
export type Panel = {
  /** Shows what the address of the window says, after the text under it was exchanged. */
  readonly follow: () => void
  /** True if the address belongs to a figure of the text on screen. */
  readonly knows: (address: string) => boolean
}

/**
 * Opens a figure's evidence beside the text instead of on a page of its own. The address in the window is
 * always that of what is shown, so that links, Back and reloading keep working.
 */
export function startPanel(): Panel {
  let under = new AbortController()
  let returnTo = location.href

  const marks = () => all('a.fig[data-figure]', HTMLAnchorElement)
  const current = () => one('a.fig[aria-current="true"]', HTMLAnchorElement)
  const markOf = (address: string) => marks().find(({ href }) => href === address)

  async function open(mark: HTMLAnchorElement): Promise<void> {
    const panel = one('#panel', HTMLElement)
    const body = one('#panel-body', HTMLElement)
    if (panel === null || body === null) return location.assign(mark.href)
    under.abort()
    under = new AbortController()
    for (const other of marks()) other.removeAttribute('aria-current')
    for (const same of marks())
      if (same.href === mark.href) same.setAttribute('aria-current', 'true')
    keepLegend(body)
    panel.dataset.open = ''
    panel.setAttribute('aria-busy', 'true')
    const waiting = setTimeout(() => fill(body, 'loading'), 250)
    const address = new URL(mark.href)
    address.searchParams.set('fragment', 'panel')
    const fetched = await fetchHtml(address.href, under.signal)
    clearTimeout(waiting)
    if (fetched.kind === 'cancelled') return
    panel.removeAttribute('aria-busy')
    if (fetched.kind === 'html') body.innerHTML = fetched.html
    else fill(body, fetched.kind)
    panel.scrollTop = 0
    focusOn(one('h2', HTMLElement, body) ?? panel)
  }

  function close(): void {
    under.abort()
    const mark = current()
    mark?.removeAttribute('aria-current')
    for (const same of marks()) same.removeAttribute('aria-current')
    const panel = one('#panel', HTMLElement)
    const body = one('#panel-body', HTMLElement)
    panel?.removeAttribute('data-open')
    panel?.removeAttribute('aria-busy')
    if (body !== null) body.innerHTML = one('#panel-legend', HTMLTemplateElement)?.innerHTML ?? ''
    mark?.focus()
  }

  /** The next or previous figure of the text, without walking back through all of them later. */
  function step(by: number): void {
    const list = marks()
    const mark = current()
    const next = list[(mark === null ? -1 : list.indexOf(mark)) + by]
    if (next === undefined) return
    history.replaceState(null, '', next.href)
    next.scrollIntoView({ block: 'nearest' })
    void open(next)
  }

  function leave(): void {
    history.pushState(null, '', returnTo)
    close()
  }

  function follow(): void {
    const mark = markOf(location.href)
    if (mark !== undefined) void open(mark)
    else if (current() !== null) close()
  }

  listen({
    current,
    open,
    step,
    leave,
    follow,
    remember: () => {
      returnTo = location.href
    },
  })
  return { follow, knows: (address) => markOf(address) !== undefined }
}

type Moves = {
  readonly current: () => HTMLAnchorElement | null
  readonly open: (mark: HTMLAnchorElement) => Promise<void>
  readonly step: (by: number) => void
  readonly leave: () => void
  readonly follow: () => void
  /** Keeps the address to go back to when the panel is closed. */
  readonly remember: () => void
}

function listen({ current, open, step, leave, follow, remember }: Moves): void {
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    const mark = nearest(event, 'a.fig[data-figure]', HTMLAnchorElement)
    if (mark !== null && one('#panel', HTMLElement) !== null) {
      event.preventDefault()
      if (current() === null) remember()
      if (location.href !== mark.href) history.pushState(null, '', mark.href)
      return void open(mark)
    }
    const button = nearest(event, '#panel button', HTMLButtonElement)
    if (button?.dataset.step !== undefined) step(Number(button.dataset.step))
    if (button?.dataset.close !== undefined) leave()
    if (button?.dataset.retry !== undefined) follow()
  })

  document.addEventListener('keydown', (event) => {
    if (current() === null || isTyping(event.target) || event.altKey || event.metaKey) return
    if (event.key === 'Escape') leave()
    if (event.key === 'ArrowRight') step(1)
    if (event.key === 'ArrowLeft') step(-1)
  })
}

/** The panel's first content says how to read the marks; it comes back when the evidence is closed. */
function keepLegend(body: HTMLElement): void {
  if (one('#panel-legend', HTMLTemplateElement) !== null) return
  const legend = document.createElement('template')
  legend.id = 'panel-legend'
  legend.innerHTML = body.innerHTML
  body.after(legend)
}

function fill(body: HTMLElement, state: 'loading' | 'offline' | 'error'): void {
  body.innerHTML = one(`#state-${state}`, HTMLTemplateElement)?.innerHTML ?? ''
}

function focusOn(target: HTMLElement): void {
  target.tabIndex = -1
  target.focus({ preventScroll: true })
}
