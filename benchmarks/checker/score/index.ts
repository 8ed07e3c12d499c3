export { ASPECTS, type Compared, compare, isSameValue } from './compared.ts'
export { isNamed } from './named.ts'
export { type Tally, tallyOf } from './tally.ts'
