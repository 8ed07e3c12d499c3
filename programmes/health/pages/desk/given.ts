import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { MonthAnswer } from '../../month/types.ts'
import type { DeskAnswer } from '../../types.ts'

export type Given = { readonly data: DeskAnswer; readonly frame: PageFrame }

export type MonthGiven = Given & { readonly month: MonthAnswer }

/** The name of a place; the code where there is none, as of an institution. */
export function nameOf({ places }: Pick<DeskAnswer, 'places'>, id: string, lang: string): string {
  return say(places[id] ?? { en: id, zh: id }, lang)
}
