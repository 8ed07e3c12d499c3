import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, MIGRATOR_ROLE } from '#platform/db'

/** What runs beside us on the same PostgreSQL. */
export type Peer = {
  readonly name: string
  readonly openMany: (count: number) => Promise<readonly string[]>
  /** One call, however many transfers, in a transaction of its own. */
  readonly post: (pairs: readonly (readonly [string, string])[]) => Promise<number>
  /** Everything that accounts say they have: 0 where debits equal credits. */
  readonly sum: () => Promise<string>
}

const FILES = [
  'vendor/scoville-pgsql-ulid/ulid-to-uuid.sql',
  'vendor/scoville-pgsql-ulid/uuid-to-ulid.sql',
  'pgledger.sql',
]

/**
 * pgledger from a checkout of its own (github.com/pgr0ss/pgledger), of which nothing is kept here; without one, a function of
 * ours that does what most do: row by row.
 */
export async function openPeer(migrator: Database, checkout: string | undefined): Promise<Peer> {
  return checkout === undefined ? openRowByRow(migrator) : openPgledger(migrator, checkout)
}

async function openPgledger(db: Database, checkout: string): Promise<Peer> {
  const texts = await Promise.all(FILES.map((file) => readFile(join(checkout, file), 'utf8')))
  await db.write(async (tx) => {
    // It names no schema of its own: the one of the role's name is where unqualified names are looked for.
    await tx`CREATE SCHEMA ${tx(MIGRATOR_ROLE)}`
    for (const text of texts) await tx.unsafe(text)
  })
  return {
    name: 'pgledger',
    openMany: async (count) => {
      const rows = await db.write(
        (tx) => tx<{ id: string }[]>`
          SELECT (pgledger_create_account('bench', 'CNY')).id AS id FROM generate_series(1, ${count}::int)`,
      )
      return rows.map(({ id }) => id)
    },
    // A statement of its own is a transaction of its own: no round trips to begin and to commit.
    post: async (pairs) => {
      const [row] = await db.sql<{ count: bigint }[]>`
        SELECT count(*) AS count FROM pgledger_create_transfers((
          SELECT array_agg((p.from_account, p.to_account, 1)::transfer_request)
          FROM unnest(${pairs.map(([from]) => from)}::text[], ${pairs.map(([, to]) => to)}::text[])
            AS p (from_account, to_account)))`
      return Number(row?.count ?? 0)
    },
    sum: async () => {
      const [row] = await db.sql<
        { sum: string }[]
      >`SELECT sum(balance) AS sum FROM pgledger_accounts`
      return Number(row?.sum ?? 'NaN') === 0 ? '0' : String(row?.sum)
    },
  }
}

async function openRowByRow(db: Database): Promise<Peer> {
  await db.write((tx) => tx.unsafe(ROW_BY_ROW))
  return {
    name: 'row by row',
    openMany: async (count) => {
      const rows = await db.write(
        (tx) => tx<{ id: bigint }[]>`
          INSERT INTO peer.accounts (id, balance) SELECT n, 0 FROM generate_series(1, ${count}::int) AS n RETURNING id`,
      )
      return rows.map(({ id }) => String(id))
    },
    post: async (pairs) => {
      await db.sql`
        SELECT peer.post(${pairs.map(([from]) => from)}::text[]::bigint[], ${pairs.map(([, to]) => to)}::text[]::bigint[])`
      return pairs.length
    },
    sum: async () => {
      const [row] = await db.sql<{ sum: string }[]>`
        SELECT sum(balance)::text AS sum FROM peer.accounts`
      return row?.sum ?? 'NaN'
    },
  }
}

const ROW_BY_ROW = `
CREATE SCHEMA peer;
CREATE TABLE peer.accounts (id bigint PRIMARY KEY, balance bigint NOT NULL);
CREATE TABLE peer.transfers (
  id uuid PRIMARY KEY, debit bigint NOT NULL REFERENCES peer.accounts, credit bigint NOT NULL REFERENCES peer.accounts,
  amount bigint NOT NULL
);
CREATE FUNCTION peer.post(debits bigint[], credits bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM peer.accounts WHERE id = ANY (debits || credits) ORDER BY id FOR UPDATE;
  FOR n IN 1 .. cardinality(debits) LOOP
    INSERT INTO peer.transfers VALUES (uuidv7(), debits[n], credits[n], 1);
    UPDATE peer.accounts SET balance = balance - 1 WHERE id = debits[n];
    UPDATE peer.accounts SET balance = balance + 1 WHERE id = credits[n];
  END LOOP;
END $$;
`
