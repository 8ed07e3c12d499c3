import { afterAll, afterEach, expect, test } from 'vitest'
import { lexiconOf } from '#engines/claims/pure'
import { checkRelease } from '../check-release.ts'
import { deltaGround } from '../judge/tiny/pack.ts'
import { LIMITS, Threads } from './threads.ts'

const ground = deltaGround()
const { region } = ground
const parts = { ground, aliases: [], today: '2026-11-25' }
const SENTENCE =
  'In 2023 the economic aggregate of the Yangtze River Delta accounted for 24.4% of the national total. '
const ASKED = { text: SENTENCE.repeat(20), date: '2024-12-04' }

// A thread takes seconds to start, on a crowded machine a minute: only a limit that a test is about is short.
const PATIENT = { ...LIMITS, wait_ms_max: 300_000, check_ms_max: 300_000 }
const ASKED_MS_MAX = 300_000

/** One thread, which most tests ask. */
const one = new Threads({ ...PATIENT, threads_max: 1, waiting_max: 1 })
let hurried = new Threads()
const withLimits = (limits: Partial<typeof LIMITS>) => {
  hurried = new Threads({ ...PATIENT, threads_max: 1, ...limits })
  return hurried
}
afterEach(() => hurried.close())
afterAll(() => one.close())

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { readonly code?: string }) => error.code,
  )

test(
  'a thread answers what the check itself answers, again and again',
  async () => {
    const lexicon = lexiconOf(region)
    const here = checkRelease(
      { ...parts, lexicon, languages: region.languages },
      { ...ASKED, format: 'text', name: null },
    )
    for (let time = 0; time < 2; time += 1)
      expect(JSON.parse(new TextDecoder().decode(await one.check(parts, ASKED)))).toEqual(
        JSON.parse(JSON.stringify(here)),
      )
    expect(here.claims[0]?.data?.then.verdict).toBe('holds-only-if')
  },
  ASKED_MS_MAX,
)

test(
  'what is refused is refused by its name, and the thread goes on',
  async () => {
    expect(await codeOf(one.check(parts, { text: ' ' }))).toBe('checker.no-text')
    expect(await codeOf(one.check(parts, { text: '5 %', document: 'none' }))).toBe(
      'checker.unknown-document',
    )
    expect(await codeOf(one.check(parts, { text: '5 %' }))).toBe('done')
  },
  ASKED_MS_MAX,
)

test(
  'one that takes too long is given up, and the next is checked all the same',
  async () => {
    const late = withLimits({ check_ms_max: 1 })
    expect(await codeOf(late.check(parts, ASKED))).toBe('checker.took-too-long')
    expect(await codeOf(one.check(parts, ASKED))).toBe('done')
  },
  ASKED_MS_MAX,
)

test(
  'so many wait and no more, and not for ever',
  async () => {
    const [first, second, third] = [ASKED, ASKED, ASKED].map((asked) =>
      codeOf(one.check(parts, asked)),
    )
    expect(await third).toBe('checker.busy')
    expect([await first, await second]).toEqual(['done', 'done'])
    const hasty = withLimits({ wait_ms_max: 1 })
    const [begun, tired] = [ASKED, ASKED].map((asked) => codeOf(hasty.check(parts, asked)))
    expect([await tired, await begun]).toEqual(['checker.busy', 'done'])
  },
  ASKED_MS_MAX,
)
