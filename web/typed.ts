import type { PageFrame } from '#programmes/contract/page'

/** What was typed into a field of a form that was refused; undefined where that form wasn't, or nothing was typed there. */
export function typed(frame: PageFrame, to: string, name: string): string | undefined {
  return allTyped(frame, to, name)?.at(-1)
}

/** The same of a field that takes several: empty where the form was refused with none. */
export function allTyped(
  { refused }: PageFrame,
  to: string,
  name: string,
): readonly string[] | undefined {
  return refused?.to === to ? (refused.fields[name] ?? []) : undefined
}
