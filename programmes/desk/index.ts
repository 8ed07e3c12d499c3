export { prepareExamples } from './pack/prepare-examples.ts'
export { programme } from './programme.ts'
export type * from './types.ts'
