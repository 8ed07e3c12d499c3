import type postgres from 'postgres'

// Terms.
// migrator  the role that owns every schema and runs migrations.
// app       the role the product works as: what each migration grants it, nothing more.

/** The driver's tagged template; `int8` is bigint, `numeric` a decimal string, `timestamptz` an ISO string, `date` a `YYYY-MM-DD` string. */
export type Sql = postgres.Sql<{ bigint: bigint }>

declare const read: unique symbol
declare const write: unique symbol
/** A transaction that can only read (the database enforces it too). */
export type Read = Sql & { readonly [read]: true }
/** A transaction that can write; a `Read` is refused where one is asked for. */
export type Write = Read & { readonly [write]: true }

export type Database = {
  /** One read-only, repeatable-read transaction. */
  readonly read: <T>(work: (tx: Read) => Promise<T>) => Promise<T>
  /** One read-write transaction; committed when `work` resolves, rolled back when it throws. */
  readonly write: <T>(work: (tx: Write) => Promise<T>) => Promise<T>
  /** The pool itself: for COPY, for LISTEN, and for one statement that reads and needs no transaction around it. */
  readonly sql: Sql
  readonly close: () => Promise<void>
}

/** A module's migrations: its schema (its own name) and the folder of its numbered `.sql` files. */
export type MigrationSet = { readonly schema: string; readonly folder: URL }
