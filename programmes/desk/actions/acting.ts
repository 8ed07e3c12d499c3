import type { Actor } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { isDay } from '#platform/period'
import type { Context } from '#programmes/contract'
import { isEditable, STATE_WORDS } from '../states.ts'
import type { DraftRow } from '../store/drafts.ts'
import type { By } from '../store/figures.ts'

/** Who acts, as rows of the desk name them. */
export function byOf({ actor, now }: Pick<Context, 'actor' | 'now'>): By {
  return { actor: actorKey(actor), name: actorName(actor), at: now }
}

export function actorKey({ kind, id }: Actor): string {
  return `${kind}:${id}`
}

function actorName(actor: Actor): string {
  if (actor.kind === 'person') return actor.name
  return actor.kind === 'owner' ? actor.id : 'onedelta'
}

/** Throws `desk.not-editable`. */
export function requireEditable({ state }: DraftRow): void {
  if (isEditable(state)) return
  const { en, zh } = STATE_WORDS[state]
  throw new HouseError('desk.not-editable', { stateEn: en, stateZh: zh })
}

/** Words in each language of the region and in no other. Throws `desk.untitled`, `desk.strange-language`. */
export function requireWords({ region }: Pick<Context, 'region'>, words: Text): Text {
  const missing = region.languages.find((lang) => (words[lang] ?? '').trim() === '')
  const strange = Object.keys(words).find((lang) => !region.languages.includes(lang))
  if (missing !== undefined)
    throw new HouseError('desk.untitled', {
      lang: missing,
      language: region.languageNames[missing] ?? missing,
    })
  if (strange !== undefined)
    throw new HouseError('desk.strange-language', {
      lang: strange,
      languages: region.languages.join(', '),
    })
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text.trim()]))
}

/** Throws `desk.not-a-day`. */
export function requireDay(date: string): string {
  if (!isDay(date)) throw new HouseError('desk.not-a-day', { date })
  return date
}
