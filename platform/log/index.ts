export { canonicalJson } from './canonical-json.ts'
export { checkLog } from './check-log.ts'
export {
  checkDocument,
  type HeadDocument,
  headDocument,
  type ProofDocument,
  proofDocument,
  readDocument,
  readHeadDocument,
} from './documents.ts'
export { errors } from './errors.ts'
export { readJson } from './json-source.ts'
export { migrations } from './migrations.ts'
export { proveConsistency, proveInclusion } from './prove.ts'
export { seal } from './seal.ts'
export { findHead } from './store.ts'
export { keptHead } from './terminal/head-files.ts'
export { checkProofCommand, headCommand, proofCommand } from './terminal/proof-commands.ts'
export { grow, NO_LEAVES, rootOf } from './tree/grow.ts'
export {
  EMPTY_ROOT,
  hashFrom,
  hexOf,
  leafHash,
  nodeHash,
} from './tree/hashes.ts'
export { consistencyPath, inclusionPath, verifyConsistency, verifyInclusion } from './tree/paths.ts'
export { rootOfTexts } from './tree/root-of-texts.ts'
export type * from './types.ts'
