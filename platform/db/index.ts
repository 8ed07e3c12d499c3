export { checkMigrator, checkServer, missingSimulated, notReady } from './administrator.ts'
export { copyIn } from './copy-in.ts'
export type { Room, RoomState } from './disk/room.ts'
export type { ServerNote } from './embedded/keep-running.ts'
export { processIdentity } from './embedded/process-identity.ts'
export { type EmbeddedServer, isRunning, startEmbedded } from './embedded/server.ts'
export { errors } from './errors.ts'
export { migrate, pendingMigrations } from './migrate.ts'
export { openDatabase, type Role } from './open-database.ts'
export { driverPool } from './pool/driver-pool.ts'
export { isOutage, outage } from './pool/outage.ts'
export { seats } from './pool/seats.ts'
export {
  APP_ROLE,
  BOOTSTRAP_ROLE,
  MIGRATOR_ROLE,
  SIMULATED_DATABASE_NAME,
  simulatedBeside,
} from './roles.ts'
export { inSavepoint } from './savepoint.ts'
export type * from './types.ts'
export { requireWorld, worldOf } from './world.ts'
