import type { World } from '#platform/action'

// Terms.
// backup     one file with the content of every table at one moment, and what is needed to know that it fits.
// secret     what some of the rows are encrypted under: without it they are restored and can't be read.
// manifest   its first part: the migrations, tables and sequences. Each table's count and hash stand behind its content.

export type TableShape = {
  /** `schema.table` */
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}

export type SequenceState = {
  readonly name: string
  /** Decimal text: it may exceed what a JSON number holds. */
  readonly last: string
  readonly called: boolean
}

export type AppliedMigration = {
  readonly schema: string
  readonly name: string
  readonly sha256: string
}

export type Manifest = {
  readonly format: 'onedelta-backup/1'
  /** Left out by backups from before there was a simulated world: recorded. */
  readonly world?: World
  /** ISO 8601. */
  readonly madeAt: string
  readonly migrations: readonly AppliedMigration[]
  readonly tables: readonly TableShape[]
  readonly sequences: readonly SequenceState[]
  /** Null where the installation keeps it elsewhere. */
  readonly secret: string | null
}

export type TableSeal = {
  readonly name: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

export type BackupReport = {
  readonly madeAt: string
  readonly tables: readonly TableSeal[]
  readonly rows: number
  /** Whether the secret is in it. */
  readonly withSecret: boolean
}
