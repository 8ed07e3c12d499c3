export { errors } from './errors.ts'
export { runCommandLine } from './run-command-line.ts'
export type { Environment } from './terminal.ts'
export type * from './types.ts'
