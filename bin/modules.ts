import { errors as claimsErrors } from '#engines/claims'
import {
  clearingErrors,
  clearingMigrations,
  errors as ledgerErrors,
  migrations as ledgerMigrations,
} from '#engines/ledger'
import { errors as ruleErrors } from '#engines/rule'
import { errors as seriesErrors, migrations as seriesMigrations } from '#engines/series'
import { errors as actionErrors, migrations as actionMigrations } from '#platform/action'
import { errors as auditErrors } from '#platform/audit'
import {
  errors as authErrors,
  migrations as authMigrations,
  statuses as authStatuses,
} from '#platform/auth'
import { errors as backupErrors } from '#platform/backup'
import { errors as calendarErrors } from '#platform/calendar'
import { errors as cliErrors } from '#platform/cli'
import { errors as dbErrors, type MigrationSet } from '#platform/db'
import type { ErrorCatalogue } from '#platform/errors'
import { errors as exactErrors } from '#platform/exact'
import { errors as httpErrors, type Section } from '#platform/http'
import { errors as logErrors, migrations as logMigrations } from '#platform/log'
import { errors as mailErrors } from '#platform/mail'
import { errors as periodErrors } from '#platform/period'
import { errors as regionErrors } from '#platform/region'
import { programmes } from '#programmes/all'
import { type Context, errors as contractErrors } from '#programmes/contract'
import { statuses as peopleStatuses } from '#programmes/people'
import { errors as startErrors } from './errors.ts'

/** Every module's migrations, in the order in which they are applied; `migrate` puts the house's own first. */
export const migrationSets: readonly MigrationSet[] = [
  actionMigrations,
  logMigrations,
  authMigrations,
  seriesMigrations,
  ledgerMigrations,
  clearingMigrations,
  ...programmes.flatMap(({ migrations }) => (migrations === null ? [] : [migrations])),
]

/** What every known refusal means. */
export const catalogue: ErrorCatalogue = Object.assign(
  {},
  exactErrors,
  periodErrors,
  calendarErrors,
  dbErrors,
  backupErrors,
  actionErrors,
  logErrors,
  auditErrors,
  authErrors,
  cliErrors,
  httpErrors,
  mailErrors,
  regionErrors,
  claimsErrors,
  seriesErrors,
  ruleErrors,
  ledgerErrors,
  clearingErrors,
  contractErrors,
  startErrors,
  ...programmes.map(({ errors }) => errors),
)

/** Statuses that a standard fixes where the kind alone would give another. */
export const STATUSES: { readonly [code: string]: number } = {
  // SDMX-REST: well formed, but it asks for what was changed after the day as of which it asks.
  'series.updated-after-as-of': 422,
  // RFC 9110: the content is larger than we are willing to take.
  'checker.too-long': 413,
  'checker.file-too-large': 413,
  'checker.unpacks-too-large': 413,
  'checker.too-many-receipts': 429,
  ...authStatuses,
  ...peopleStatuses,
}

export const sections: readonly Section<Context>[] = programmes
