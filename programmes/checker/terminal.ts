// The front door for a terminal that starts for one verb: what a check needs, and nothing of the server.

export { checkCommand, runCheck } from './commands/check.ts'
export { compareCommand, runCompare } from './commands/compare.ts'
export { proposeCommand, runPropose } from './commands/propose.ts'
export type { CheckHost, DataChoice } from './commands/release-file.ts'
export { SAMPLE } from './samples/release.ts'
