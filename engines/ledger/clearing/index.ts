import type { MigrationSet } from '#platform/db'

/** Clearing's tables: a schema of their own, `clearing`, beside the ledger's. */
export const clearingMigrations: MigrationSet = {
  schema: 'clearing',
  folder: new URL('./migrations/', import.meta.url),
}

export { type ClearingFinding, checkClearing } from './check-clearing.ts'
export { clearingCommands } from './commands/commands.ts'
export { closeCycle, getCycle } from './cycles/close-cycle.ts'
export { netCycle } from './cycles/net-cycle.ts'
export { errors as clearingErrors } from './errors.ts'
export {
  INSTRUCTIONS_MAX,
  OBLIGATION_AMOUNT_MAX,
  OBLIGATIONS_PER_BATCH_MAX,
  PARTICIPANTS_MAX,
} from './limits.ts'
export { addObligations } from './obligations/add-obligations.ts'
export {
  approveInstructions,
  prepareInstructions,
  returnInstructions,
} from './payments/instructions.ts'
export { settleScheme } from './payments/settle-scheme.ts'
export { askIncrease, exposuresOf, payIncrease, watchPrefunds } from './prefunds/prefunds.ts'
export { type ClearingTerms, clearingTerms, dueOn } from './prefunds/terms.ts'
export { defineScheme, getScheme } from './schemes.ts'
export {
  PRINTED_LINES_MAX,
  type PrintableStatement,
  printableStatement,
} from './statement/printable.ts'
export { statementCsv } from './statement/statement-csv.ts'
export { statementLines, statementOf } from './statement/statement-of.ts'
export { listAlerts, listIncreases } from './store/alerts.ts'
export { listCycles } from './store/cycles.ts'
export { listInstructions } from './store/instructions.ts'
export { listParticipants, listSchemes, lockScheme } from './store/schemes.ts'
export type * from './types.ts'
export {
  CYCLE_STATE_WORDS,
  INSTRUCTION_STATE_WORDS,
  NETTING_WORDS,
  OBLIGATION_RESULT_WORDS,
} from './words.ts'
