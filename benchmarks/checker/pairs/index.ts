export { type PairSet, pairsOf, trapsOf } from './read-pairs.ts'
export { scorePairs } from './score-pairs.ts'
