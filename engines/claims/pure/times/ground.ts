import { dayNumber, type PeriodCode } from '#platform/period'
import { around } from '../context/around.ts'
import type { Doc, Reading } from '../model.ts'
import { type Ground, type Mention, NOTHING, type Place, type Read } from './types.ts'
import { type Window, windowOf } from './window.ts'

/** So many sentences behind the headlines open a text. */
const OPENING = 2
const NONE: readonly Mention[] = []
/** A sentence may be as long as its text: of those before a claim's so many times are asked, the last of each. */
const TIMES_MAX = 24

/** What is asked of a text about the times of its claims; null for one without a day. `text`: in simplified characters, sign for sign. */
export function groundOf(reading: Reading, text: string): Ground | null {
  const { doc, date, claims, untold } = reading
  if (date === null) return null
  const release = dayNumber(date)
  const reads = claims.map((claim): Read => {
    const told = untold?.get(claim.start)
    const code = told ?? claim.period
    const from = told !== undefined ? 'untold' : code === null ? 'none' : claim.periodFrom
    return { claim, window: code === null ? null : windowIn(code), from: from ?? 'release' }
  })
  const mentions = mentionsOf(reading)
  const bySentence = Array.from(doc.sentences, (): Mention[] => [])
  for (const mention of mentions) bySentence[mention.sentence]?.push(mention)
  const counts = countsOf(reads.map(({ window }) => window?.id ?? NOTHING))
  const [main, mainShare] = mainOf(reads, counts)
  const head = headOf(doc)
  const first = doc.sentences.slice(head, head + OPENING).map(({ index }) => index)
  const led = first.flatMap((index) => bySentence[index] ?? [])
  const headed = mentions.filter(({ sentence }) => sentence < head)
  const lead = led.find(({ window, role }) => role === 'point' && isOver(window, release))
  return {
    reading,
    text,
    lang: doc.grammar,
    release,
    reads,
    mentions,
    bySentence,
    counts,
    named: countsOf(mentions.map(({ window }) => window.id)),
    main,
    mainShare,
    lead: lead?.window ?? null,
    headed: new Set(headed.map(({ window }) => window.id)),
    led: new Set(led.map(({ window }) => window.id)),
    opening: led.slice(0, TIMES_MAX),
  }
}

function windowIn(code: PeriodCode): Window {
  const known = WINDOWS.get(code)
  if (known !== undefined) return known
  const window = windowOf(code)
  if (WINDOWS.size >= WINDOWS_MAX) WINDOWS.clear()
  WINDOWS.set(code, window)
  return window
}

/** A text names a few periods, each many times. */
const WINDOWS = new Map<PeriodCode, Window>()
const WINDOWS_MAX = 1000

function mentionsOf({ doc, periods }: Reading): readonly Mention[] {
  let sentence = 0
  return periods.map(({ start, end, role, code }) => {
    while ((doc.sentences[sentence + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) sentence += 1
    return { start, end, role, sentence, window: windowIn(code) }
  })
}

function countsOf(ids: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

function mainOf(
  reads: readonly Read[],
  counts: ReadonlyMap<number, number>,
): readonly [Window | null, number] {
  let [main, most]: [Window | null, number] = [null, 0]
  for (const { window } of reads) {
    const count = window === null ? 0 : (counts.get(window.id) ?? 0)
    if (count > most) [main, most] = [window, count]
  }
  return [main, reads.length === 0 ? 0 : most / reads.length]
}

/** The first sentence that is no headline. */
function headOf({ sentences, paragraphs }: Doc): number {
  const at = sentences.findIndex(({ paragraph }) => paragraphs[paragraph]?.kind !== 'heading')
  return at === -1 ? sentences.length : at
}

function isOver({ last, isState }: Window, release: number): boolean {
  return last < release || (last === release && !isState)
}

/** The last times of a sentence. */
export function lastOf(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.length <= TIMES_MAX ? mentions : mentions.slice(-TIMES_MAX)
}

/** A claim with what stands around it; null where it stands in no sentence. */
export function placeOf(ground: Ground, index: number): Place | null {
  const { reading, reads, bySentence } = ground
  const read = reads[index]
  const sentence = reading.doc.sentences[read?.claim.sentence ?? -1]
  if (read === undefined || sentence === undefined) return null
  const own = around(bySentence[sentence.index] ?? NONE, read.claim.start)
  const last = reading.doc.sentences[sentence.index - 1]
  const isOn = last !== undefined && last.paragraph === sentence.paragraph
  const before = isOn ? lastOf(bySentence[last.index] ?? NONE) : NONE
  return { ground, read, sentence, own, before }
}
