export { type Pair, type PairSet, pairsOf, type Trap, trapsOf } from './read-pairs.ts'
export { scorePairs } from './score-pairs.ts'
