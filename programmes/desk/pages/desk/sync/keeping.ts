import type { Ask } from '../ask.ts'
import { draftSync } from './draft-sync.ts'
import { headless, type Kept, textSync } from './text-sync.ts'

// What isn't saved yet is kept in the browser, by editor: a tab that is closed, a machine that is switched off, a network
// that is gone lose nothing. Whoever opens the draft next in this browser saves it first.

const PREFIX = 'desk unsaved'

export type KeptText = { readonly lang: string; readonly kept: Kept }

export function keep(draft: string, lang: string, kept: Kept | null, client: string): void {
  const key = keyOf(draft, lang, client)
  try {
    if (kept === null) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // Storage is full, or refused: then the warning on leaving is all there is.
  }
}

export function forget(draft: string, { lang, kept }: KeptText): void {
  keep(draft, lang, null, kept.client)
}

/** Says that this tab lives and has this editor, for as long as it does. */
export function claimEditor(client: string): void {
  void navigator.locks?.request(client, () => new Promise(() => undefined))
}

/** What was kept by editors that are no more. */
export async function listLost(draft: string): Promise<readonly KeptText[]> {
  const living = await livingEditors()
  return keys()
    .filter((key) => key.startsWith(`${PREFIX} ${draft} `))
    .flatMap((key) => {
      const [, , , lang = '', client = ''] = key.split(' ')
      const kept = readKept(key)
      return kept === null || living.has(client) ? [] : [{ lang, kept }]
    })
}

/** Saves what was kept like what is typed. Answers whether all of it came through. */
export async function recover(ask: Ask, draft: string, lost: KeptText): Promise<boolean> {
  const { lang, kept } = lost
  const holder = headless(kept)
  const text = textSync(holder, kept, kept.client)
  let isRefused = false
  const sync = draftSync({
    ...{ ask, draft, client: kept.client, texts: new Map([[lang, text]]) },
    isLookedAt: () => false,
    onStanding: ({ kind }) => {
      isRefused = kind === 'refused'
    },
    onNews: () => undefined,
    onText: () => undefined,
    clock_ms: () => performance.now(),
  })
  await sync.now()
  sync.stop()
  const isSaved = !isRefused && text.unsaved() === 0
  if (isSaved) forget(draft, lost)
  return isSaved
}

async function livingEditors(): Promise<ReadonlySet<string>> {
  const held = (await navigator.locks?.query())?.held ?? []
  return new Set(held.map(({ name }) => name ?? ''))
}

function keys(): readonly string[] {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

function keyOf(draft: string, lang: string, client: string): string {
  return `${PREFIX} ${draft} ${lang} ${client}`
}

function readKept(key: string): Kept | null {
  try {
    const kept: Kept | null = JSON.parse(localStorage.getItem(key) ?? 'null')
    return kept !== null && typeof kept.body === 'string' && Array.isArray(kept.changes)
      ? kept
      : null
  } catch {
    return null
  }
}
