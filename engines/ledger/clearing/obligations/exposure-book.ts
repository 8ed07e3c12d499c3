import { type Book, openBook } from '../../pure/netting/exposures.ts'
import type { Position } from '../store/obligations.ts'
import type { Scheme } from '../types.ts'

/**
 * What each participant would have to pay: for each cycle that isn't netted its share of that cycle, and what it was
 * instructed to pay and hasn't paid. A cycle is netted by itself: what is due in one never makes up for what is owed in
 * another, so that to settle any of them first raises nobody's exposure.
 */
export function exposureBook(
  scheme: Scheme,
  standing: readonly Position[],
  unpaid: ReadonlyMap<string, bigint>,
  openCycle: number,
): Book {
  const { asset, netting } = scheme
  const books = new Map([[openCycle, openBook(netting)]])
  const bookOf = (cycle: number) => {
    const book = books.get(cycle) ?? openBook(netting)
    books.set(cycle, book)
    return book
  }
  for (const { cycle, debtor, creditor, amount } of standing)
    bookOf(cycle).add({ debtor, creditor, amount, asset })
  const sum = (amountIn: (book: Book) => bigint) =>
    [...books.values()].reduce((total, book) => total + amountIn(book), 0n)
  return {
    add: (owed) => bookOf(openCycle).add(owed),
    owedTo: (debtor, creditor) => sum((book) => book.owedTo(debtor, creditor)),
    exposureOf: (participant) =>
      sum((book) => book.exposureOf(participant)) + (unpaid.get(participant) ?? 0n),
    rise: (owed) => bookOf(openCycle).rise(owed),
  }
}
