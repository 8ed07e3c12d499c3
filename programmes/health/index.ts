export { programme } from './programme.ts'
export { handInAll } from './simulator/lists.ts'
export { simulate } from './simulator/simulate.ts'
