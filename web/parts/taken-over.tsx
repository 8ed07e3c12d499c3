import { type ReactNode, useEffect } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * A desk to be drawn in place of what the server drew of it, which is the same, field for field. What somebody put into a field
 * before the script came is put into that field of the desk as if it were typed just then, and whoever was typing goes on where
 * they were. To be called before the root is made: React takes away what is there.
 */
export function takenOver(place: HTMLElement, desk: ReactNode): ReactNode {
  return (
    <TakenOver place={place} typed={typedIn(place)}>
      {desk}
    </TakenOver>
  )
}

function TakenOver({
  place,
  typed,
  children,
}: {
  readonly place: HTMLElement
  readonly typed: Typed
  readonly children: ReactNode
}) {
  useEffect(() => {
    const fields = fieldsIn(place)
    place.dataset.live = ''
    if (fields.length !== typed.count) return
    for (const { at, value } of typed.values) typeInto(fields[at], value)
    if (typed.focus === null) return
    const focused = fields[typed.focus.at]
    focused?.focus({ preventScroll: true })
    if (focused instanceof HTMLTextAreaElement)
      focused.setSelectionRange(typed.focus.start, typed.focus.end)
  }, [place, typed])
  return children
}

type Typed = {
  readonly count: number
  readonly values: readonly { readonly at: number; readonly value: string }[]
  readonly focus: { readonly at: number; readonly start: number; readonly end: number } | null
}

function typedIn(place: HTMLElement): Typed {
  const fields = fieldsIn(place)
  const values = fields.flatMap((field, at) =>
    isChanged(field) ? [{ at, value: field.value }] : [],
  )
  const at = fields.findIndex((field) => field.matches(':focus'))
  const field = fields[at]
  if (field === undefined) return { count: fields.length, values, focus: null }
  const [start, end] =
    field instanceof HTMLTextAreaElement ? [field.selectionStart, field.selectionEnd] : [0, 0]
  return { count: fields.length, values, focus: { at, start, end } }
}

/** Fields with a text; which file was chosen no script can tell. */
function fieldsIn(place: HTMLElement): readonly Field[] {
  const found = place.querySelectorAll<Field>(
    'textarea, select, input:not([type=file], [type=checkbox], [type=radio])',
  )
  return [...found]
}

function isChanged(field: Field): boolean {
  if (!(field instanceof HTMLSelectElement)) return field.value !== field.defaultValue
  const options = [...field.options]
  // Where the page names none, the browser takes the first.
  const first = options.find((option) => option.defaultSelected) ?? options[0]
  return field.value !== first?.value
}

/** By the setter of the element's own kind, which React doesn't see, and then the event that it listens to. */
function typeInto(field: Field | undefined, value: string): void {
  if (field === undefined) return
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
  set?.call(field, value)
  const kind = field instanceof HTMLSelectElement ? 'change' : 'input'
  field.dispatchEvent(new Event(kind, { bubbles: true }))
}
