const BAR_CELLS = 24
const REDRAW_MS = 80
const LINE_MS = 2000

export type ProgressBar = {
  readonly step: (done: number) => void
  readonly end: () => void
}

/** A bar that is redrawn where a person watches, and a line now and then where a file does. */
export function progressBar(options: {
  readonly label: string
  /** 0 where the end isn't known. */
  readonly total: number
  readonly interactive: boolean
  readonly write: (text: string) => void
  readonly now_ms: () => number
}): ProgressBar {
  const { label, total, interactive, write, now_ms } = options
  const pause_ms = interactive ? REDRAW_MS : LINE_MS
  let done = 0
  let drawn_ms = now_ms()
  let ended = false
  const draw = () => {
    drawn_ms = now_ms()
    write(
      interactive
        ? `\r\u001b[2K${barText(label, done, total)}`
        : `${lineText(label, done, total)}\n`,
    )
  }
  if (interactive) draw()
  return {
    step: (count) => {
      done = count
      if (now_ms() - drawn_ms >= pause_ms) draw()
    },
    end: () => {
      if (ended) return
      ended = true
      draw()
      if (interactive) write('\n')
    },
  }
}

function barText(label: string, done: number, total: number): string {
  if (total <= 0) return `${label} ${count(done)}`
  const filled = Math.round(BAR_CELLS * Math.min(1, done / total))
  return `${label} ${'█'.repeat(filled)}${'░'.repeat(BAR_CELLS - filled)} ${percent(done, total)}`
}

function lineText(label: string, done: number, total: number): string {
  if (total <= 0) return `${label} ${count(done)}`
  return `${label} ${count(done)}/${count(total)} ${percent(done, total)}`
}

function percent(done: number, total: number): string {
  return `${Math.floor((100 * Math.min(done, total)) / total)} %`
}

function count(number: number): string {
  return number.toLocaleString('en').replaceAll(',', '\u202f')
}
