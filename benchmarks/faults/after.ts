import { type Hospital, settlementsLost } from './hospital.ts'
import type { Hand, People } from './people.ts'
import type { Told } from './work.ts'

export type Loss = {
  /** Answered as done, and not there. */
  readonly lost: readonly string[]
  /** There more than once. */
  readonly doubled: readonly string[]
  /** An edition without its draft's step, a published draft without its edition, or one that doesn't come out again. */
  readonly half: readonly string[]
}

const ORDER = ['open', 'answered', 'handed-in', 'signed', 'accepted', 'released']

/** What is there after a restart, against what was told before. */
export async function compared(
  people: People,
  { draft, hospital }: { readonly draft: string; readonly hospital: Hospital },
  told: Told,
): Promise<Loss> {
  const [texts, editions, requests, settlements] = await Promise.all([
    marksLost(people, draft, told),
    editionsLost(people, told),
    requestsLost(people, told),
    settlementsLost(hospital, told),
  ])
  return {
    lost: [...texts.lost, ...editions.lost, ...requests, ...settlements.lost],
    doubled: [...texts.doubled, ...settlements.doubled],
    half: [...editions.half, ...settlements.half],
  }
}

async function marksLost({ analyst }: People, draft: string, told: Told) {
  const { texts } = await analyst<{ texts: { lang: string; body: string }[] }>(
    'GET',
    `/desk/drafts/${draft}`,
  )
  const lost: string[] = []
  const doubled: string[] = []
  for (const { lang, body } of texts) {
    const there = new Map<string, number>()
    for (const word of body.split(/\s+/)) there.set(word, (there.get(word) ?? 0) + 1)
    for (const mark of told.marks.get(lang) ?? [])
      if (!there.has(mark)) lost.push(`${lang} ${mark}`)
    for (const [word, count] of there)
      if (/^m\d/.test(word) && count > 1) doubled.push(`${lang} ${word}`)
  }
  return { lost, doubled }
}

type DraftRow = { readonly id: string; readonly state: string; readonly bulletin: string }
type EditionRow = { readonly id: string; readonly bulletin: string }

async function editionsLost({ analyst }: People, told: Told) {
  const drafts = (await allOf<DraftRow>(analyst, '/desk/drafts?')).filter(({ bulletin }) =>
    bulletin.startsWith('fault-'),
  )
  const bulletins = (
    await allOf<{ readonly id: string; readonly editions: readonly EditionRow[] }>(
      analyst,
      '/bulletins?',
    )
  ).filter(({ id }) => id.startsWith('fault-'))
  const editions = new Set(bulletins.flatMap((one) => one.editions.map(({ id }) => id)))
  const published = new Set(
    drafts.filter(({ state }) => state === 'published').map(({ bulletin }) => `${bulletin}-1`),
  )
  const half = [...editions.symmetricDifference(published)]
  for (const id of editions) {
    const { reproduces } = await analyst<{ reproduces: { ok: boolean } }>('GET', `/editions/${id}`)
    if (!reproduces.ok) half.push(`${id} does not come out again`)
  }
  return { lost: [...told.editions].filter((id) => !editions.has(id)), half }
}

/** Asked of who answers: the office sees no answer before it is handed in. */
async function requestsLost({ contributor }: People, told: Told): Promise<readonly string[]> {
  const lost: string[] = []
  for (const [id, step] of told.requests) {
    const { request, items } = await contributor<{
      request: { state: string }
      items: readonly { answer?: unknown }[]
    }>('GET', `/collection/requests/${id}`)
    // Answering is no state of a request: the answer itself must be there.
    const reached =
      step === 'answered'
        ? items.every(({ answer }) => answer !== null && answer !== undefined)
        : ORDER.indexOf(request.state) >= ORDER.indexOf(step)
    if (!reached) lost.push(`${id} ${step}, found ${request.state}`)
  }
  return lost
}

async function allOf<T>(hand: Hand, path: string): Promise<readonly T[]> {
  const found: T[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: readonly T[]; nextCursor: string | null } = await hand(
      'GET',
      `${path}limit=100${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    found.push(...page.items)
    cursor = page.nextCursor
  }
  return found
}
