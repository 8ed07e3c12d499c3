import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#platform/period'
import { bookOf, LIBRARY, version, WHOLE_SHARE } from '../../tiny/library.ts'
import { bandOf } from './cells.ts'
import { evaluate, lawOf } from './law.ts'
import { gapIn, overlapIn, timelineOf } from './timeline.ts'

const START = '2015-01-01'
const day = fc.integer({ min: 0, max: 60 }).map((count) => addDays(START, count))
const fee = fc.integer({ min: 0, max: 100_000 })

const anyVersion = fc
  .record({
    from: fc.integer({ min: 0, max: 40 }),
    length: fc.option(fc.integer({ min: 1, max: 30 })),
    known: day,
    layer: fc.constantFrom('base', 'local', 'idea'),
    place: fc.constantFrom('nation', 'province', 'city'),
    cells: fc.tuple(fee, fee),
  })
  .map(({ from, length, ...rest }) =>
    version({
      ...rest,
      from: addDays(START, from),
      to: length === null ? null : addDays(START, from + length),
    }),
  )

const versions = fc.array(anyVersion, { maxLength: 12 })

function feeAt(all: Parameters<typeof bookOf>[0], set: string, asOf: string, on: string) {
  const law = lawOf(bookOf([WHOLE_SHARE, ...all]), [LIBRARY], { set, asOf })
  try {
    return evaluate(law, 'city', on, { reader: 0, isFree: false })
  } catch {
    return 'refused'
  }
}

/** The slow and obvious reading: of all that is known and holds on the day, the highest layer, the nearest place, the newest. */
function oracle(
  all: Parameters<typeof bookOf>[0],
  layers: readonly string[],
  asOf: string,
  on: string,
) {
  const chain = ['city', 'province', 'nation']
  for (const layer of layers.toReversed())
    for (const place of chain) {
      const found = all
        .map((one, index) => ({ one, index }))
        .filter(({ one }) => one.layer === layer && one.place === place)
        .filter(
          ({ one }) => one.known <= asOf && one.from <= on && (one.to === null || on < one.to),
        )
        .toSorted(
          (a, b) =>
            compare(a.one.known, b.one.known) ||
            compare(a.one.from, b.one.from) ||
            a.index - b.index,
        )
        .at(-1)
      if (found !== undefined) return found.one.cells[0]
    }
  return 'refused'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

test('the compiled law answers as a plain search through all versions does', () => {
  fc.assert(
    fc.property(versions, day, day, (all, asOf, on) => {
      const expected = oracle(all, ['base', 'local'], asOf, on)
      expect(feeAt(all, 'law', asOf, on)).toBe(expected)
    }),
    { numRuns: 400 },
  )
})

test('a version that is added changes no result before its first day', () => {
  fc.assert(
    fc.property(versions, anyVersion, day, (all, added, on) => {
      fc.pre(on < added.from)
      expect(feeAt([...all, added], 'law', '2030-01-01', on)).toBe(
        feeAt(all, 'law', '2030-01-01', on),
      )
    }),
  )
})

test('a version that becomes known later changes nothing that was believed before', () => {
  fc.assert(
    fc.property(versions, anyVersion, day, day, (all, added, asOf, on) => {
      fc.pre(asOf < added.known)
      expect(feeAt([...all, added], 'law', asOf, on)).toBe(feeAt(all, 'law', asOf, on))
    }),
  )
})

test('layers commute where they say nothing for the same days', () => {
  fc.assert(
    fc.property(versions, day, (all, on) => {
      const parted = all.map((one) =>
        one.layer === 'base'
          ? { ...one, to: one.to === null || one.to > '2015-02-01' ? '2015-02-01' : one.to }
          : { ...one, layer: 'local', from: addDays(one.from, 60), to: null },
      )
      const sound = parted.filter(({ from, to }) => to === null || from < to)
      expect(feeAt(sound, 'turned', '2030-01-01', on)).toBe(feeAt(sound, 'law', '2030-01-01', on))
    }),
  )
})

test('a timeline has neither overlap nor a value that nobody wrote, and finds gaps and clashes', () => {
  fc.assert(
    fc.property(fc.array(anyVersion, { minLength: 1, maxLength: 8 }), (all) => {
      const segments = timelineOf(all, '2030-01-01')
      segments.forEach((segment, index) => {
        const next = segments[index + 1]
        if (next !== undefined) expect(segment.to !== null && segment.to <= next.from).toBe(true)
        expect(segment.from >= segment.version.from).toBe(true)
      })
      const covered = (on: string) =>
        all.some(({ from, to }) => from <= on && (to === null || on < to))
      const days = Array.from({ length: 100 }, (_, index) => addDays(START, index))
      const held = days.filter(covered)
      const hole = days.some(
        (on) => !covered(on) && on > (held[0] ?? '') && held.some((one) => one > on),
      )
      expect(gapIn(all) !== undefined).toBe(hole)
      const clash = all.some((one, index) =>
        all
          .slice(index + 1)
          .some(
            (other) =>
              one.known === other.known && days.some((on) => covers(one, on) && covers(other, on)),
          ),
      )
      expect(overlapIn(all) !== undefined).toBe(clash)
    }),
  )
})

function covers({ from, to }: { from: string; to: string | null }, on: string): boolean {
  return from <= on && (to === null || on < to)
}

test('a band is found as a scan finds it, also among thousands', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 3000 }),
      fc.integer({ min: -5, max: 100_005 }),
      (ends, measure) => {
        const sorted = Float64Array.from(ends).sort()
        expect(bandOf(sorted, measure)).toBe(sorted.findLastIndex((end) => end <= measure))
      },
    ),
  )
})
