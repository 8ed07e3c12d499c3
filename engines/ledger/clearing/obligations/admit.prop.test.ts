import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ObviousClearing } from '../clearing.oracle.ts'
import { idOf, owes, PLACES, participant, scheme } from '../tiny/ground.ts'
import { admit, isLimited } from './admit.ts'
import { exposureBook } from './exposure-book.ts'

const place = fc.constantFrom(...PLACES)
const amount = fc.bigInt({ min: 0n, max: 12n })
const item = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  debtor: place,
  creditor: place,
  amount,
  adjusts: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 2 }),
  // Most corrections are of the very two, either way round; the rest go between whoever they name.
  way: fc.constantFrom('same' as const, 'back' as const, 'back' as const, 'any' as const),
})
const limits = fc.dictionary(place, fc.bigInt({ min: 0n, max: 20n }))
const netting = fc.constantFrom('gross' as const, 'bilateral' as const, 'multilateral' as const)

test('a batch is judged as if each obligation came alone, after those before it', () => {
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 20 }),
      netting,
      limits,
      fc.option(amount),
      (items, way, own, pair) => {
        const of = scheme({ netting: way })
        const participants = PLACES.map((one) => participant(of, one, { limit: own[one] ?? null }))
        const pairLimits = pair === null ? [] : [{ debtor: 'N', creditor: 'S', limit: pair }]
        const model = new ObviousClearing(of, PLACES, new Map(Object.entries(own)), pairLimits)
        const batch = items
          .filter(({ number, adjusts }) => number !== adjusts)
          .map(({ number, debtor, creditor, amount: owed, adjusts, way }) => {
            const of = items.find((one) => one.number === adjusts && one.adjusts === null)
            const [from, to] =
              of === undefined || way === 'any'
                ? [debtor, creditor]
                : way === 'same'
                  ? [of.debtor, of.creditor]
                  : [of.creditor, of.debtor]
            return owes(number, from, to, owed, {
              document: 'bill',
              adjusts: adjusts === null ? null : idOf(adjusts),
            })
          })
        const limited = isLimited(of, participants, pairLimits)
        const results = admit(batch, {
          scheme: of,
          pairLimits,
          participants: new Map(participants.map((one) => [one.code, one])),
          known: new Map(),
          adjusted: new Map(),
          book: limited ? exposureBook(of, [], new Map(), 1) : undefined,
          prefunds: new Map(),
        })
        expect(results).toEqual(batch.map((one) => model.add(one)))
      },
    ),
    { numRuns: 2000 },
  )
})
