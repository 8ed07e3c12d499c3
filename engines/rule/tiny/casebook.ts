import { Type } from 'typebox'
import type { Casebook } from '../pack/cases.ts'
import { evaluate, explain, lawOf, sayMoney, traced } from '../pure/index.ts'
import { FEE, LIBRARY, READER, SHARE } from './library.ts'

const CLOSED = { additionalProperties: false }

export const LIBRARY_CASES: Casebook = {
  formula: LIBRARY.id,
  title: LIBRARY.title,
  parameters: [FEE, SHARE],
  given: Type.Object(
    { reader: Type.Union([Type.Literal('adult'), Type.Literal('child')]) },
    CLOSED,
  ),
  expect: Type.Partial(Type.Object({ fee: Type.String() }, CLOSED)),
  answer: (book, stand, day, given) => {
    const law = lawOf(book, [LIBRARY], stand)
    return { fee: sayMoney(evaluate(law, 'X-N1', day, loanOf(given))) }
  },
  explain: (book, stand, day, given) => {
    const law = lawOf(book, [LIBRARY], stand)
    return explain(law, LIBRARY.words, traced(law, 'X-N1', day, loanOf(given)).steps)
  },
}

function loanOf(given: unknown) {
  const { reader } = given as { readonly reader: 'adult' | 'child' }
  return { reader: READER.members.indexOf(reader), isFree: false }
}
