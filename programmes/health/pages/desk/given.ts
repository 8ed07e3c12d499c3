import { say, type Text } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { MonthAnswer } from '../../month/types.ts'
import type { DeskAnswer } from '../../types.ts'

export type Given = { readonly data: DeskAnswer; readonly frame: PageFrame }

export type MonthGiven = Given & { readonly month: MonthAnswer }

/** The name of a place; the code where there is none, as of an institution. */
export function nameOf({ places }: Pick<DeskAnswer, 'places'>, id: string, lang: string): string {
  return say(places[id] ?? { en: id, zh: id }, lang)
}

/** The name of a place or institution; its code where there is none. */
export function named(
  { names }: { readonly names: { readonly [code: string]: Text } },
  code: string,
  lang: string,
): string {
  return say(names[code] ?? { en: code, zh: code }, lang)
}

/** Where a form of the desk sends an action: in the page's own world. */
export function actTo({ world }: Pick<PageFrame, 'world'>, path: string): string {
  return `${world === 'simulated' ? '/simulated' : ''}${path}`
}

/** Whether the viewer has one of these roles; whether an act is theirs the action itself decides. */
export function has(
  { viewer }: Pick<PageFrame, 'viewer'>,
  ...roles: readonly ('contributor' | 'approver')[]
): boolean {
  return viewer?.roles.some((role) => roles.some((one) => one === role)) === true
}
