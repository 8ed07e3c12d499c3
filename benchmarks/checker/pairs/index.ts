export { type PairSet, pairsOf, trapsOf } from './read-pairs.ts'
export { type PairScore, scorePairs } from './score-pairs.ts'
