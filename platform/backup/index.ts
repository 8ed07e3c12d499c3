export { writeBackup } from './backup.ts'
export { errors } from './errors.ts'
export { restoreBackup } from './restore.ts'
export type { BackupReport } from './types.ts'
