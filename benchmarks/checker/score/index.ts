export { ASPECTS, type Compared, compare, isSameValue } from './compared.ts'
export { type Tally, tallyOf } from './tally.ts'
