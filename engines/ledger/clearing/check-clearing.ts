import type { Read } from '#platform/db'
import type { Text } from '#platform/i18n'
import { PURPOSES, requireAll } from './schemes.ts'

/** Findings that are told; where there are more, the first show what is wrong. */
export const FINDINGS_MAX = 100

const LAWS = {
  'one-open-cycle': {
    en: 'a scheme has exactly one open cycle, and cycles are numbered without a gap',
    zh: '每个清算方案恰有一个进行中的清算期，且期号连续',
  },
  'position-sums': {
    en: 'a position is the sum of the obligations between its two parties in its cycle',
    zh: '头寸等于该期双方之间应付款之和',
  },
  'net-sums': {
    en: 'what a participant owed and was due when its cycle was netted is what its positions say',
    zh: '轧差时各参与方的应付、应收等于其头寸之和',
  },
  'instruction-sums': {
    en: 'the instructions of a netted cycle make every participant even',
    zh: '已轧差清算期的支付指令使各参与方收支相抵',
  },
  'paid-sums': {
    en: 'what is paid of an instruction is the sum of its payments',
    zh: '支付指令的已付金额等于其各笔支付之和',
  },
  'payment-transfers': {
    en: 'each payment is a transfer of the ledger between the accounts of its instruction, of the same amount and for it',
    zh: '每笔支付在账本中都有账户、金额和支付指令相符的转账',
  },
  'offset-even': {
    en: 'the account through which payments go that are made at once is back at nothing',
    zh: '同时支付所经的轧抵账户余额归零',
  },
  'settled-paid': {
    en: 'in a settled cycle every instruction is paid',
    zh: '已清偿清算期的全部支付指令均已支付',
  },
} as const satisfies { readonly [law: string]: Text }

export type ClearingLaw = keyof typeof LAWS
export type ClearingFinding = {
  readonly law: ClearingLaw
  readonly words: Text
  /** Where it is broken: scheme, cycle, participants or ids. */
  readonly where: string
}

/**
 * Proves clearing from its records alone: every sum is made anew from obligations, payments and the ledger's transfers.
 * Answers what is broken, at most `FINDINGS_MAX`. Throws `clearing.needs-office`.
 */
export async function checkClearing(tx: Read): Promise<readonly ClearingFinding[]> {
  await requireAll(tx)
  const found: ClearingFinding[] = []
  for (const check of [checkCycles, checkPositions, checkNets, checkInstructions, checkPayments])
    found.push(...(await check(tx)).map(({ law, where }) => ({ law, where, words: LAWS[law] })))
  return found.slice(0, FINDINGS_MAX)
}

type Broken = { readonly law: ClearingLaw; readonly where: string }

function checkCycles(tx: Read): Promise<readonly Broken[]> {
  return tx<Broken[]>`
    SELECT 'one-open-cycle' AS law, s.code AS "where"
    FROM clearing.schemes AS s LEFT JOIN clearing.cycles AS c ON c.scheme = s.code
    GROUP BY s.code
    HAVING count(*) FILTER (WHERE c.state = 'open') <> 1 OR max(c.number) <> count(c.number)
    UNION ALL
    SELECT DISTINCT 'settled-paid', i.scheme || ' ' || i.cycle
    FROM clearing.instructions AS i JOIN clearing.cycles AS c ON c.scheme = i.scheme AND c.number = i.cycle
    WHERE c.state = 'settled' AND i.state <> 'paid'
    ORDER BY 1, 2 LIMIT ${FINDINGS_MAX}`
}

function checkPositions(tx: Read): Promise<readonly Broken[]> {
  return tx<Broken[]>`
    SELECT 'position-sums' AS law, concat_ws(' ', scheme, cycle, debtor, creditor) AS "where"
    FROM (
      SELECT o.scheme, o.cycle, o.debtor, o.creditor, sum(o.amount) AS amount, count(*) AS obligations
      FROM clearing.obligations AS o GROUP BY o.scheme, o.cycle, o.debtor, o.creditor
    ) AS o
    FULL JOIN clearing.positions AS p USING (scheme, cycle, debtor, creditor)
    WHERE o.amount IS DISTINCT FROM p.amount OR o.obligations IS DISTINCT FROM p.obligations
    ORDER BY 2 LIMIT ${FINDINGS_MAX}`
}

function checkNets(tx: Read): Promise<readonly Broken[]> {
  return tx<Broken[]>`
    SELECT 'net-sums' AS law, concat_ws(' ', scheme, cycle, participant) AS "where"
    FROM (
      SELECT s.scheme, s.cycle, s.participant, sum(s.owed) AS owed, sum(s.due) AS due
      FROM (
        SELECT p.scheme, p.cycle, p.debtor AS participant, p.amount AS owed, 0 AS due FROM clearing.positions AS p
        UNION ALL
        SELECT p.scheme, p.cycle, p.creditor, 0, p.amount FROM clearing.positions AS p
      ) AS s
      JOIN clearing.cycles AS c ON c.scheme = s.scheme AND c.number = s.cycle AND c.state IN ('netted', 'settled')
      GROUP BY s.scheme, s.cycle, s.participant
    ) AS s
    FULL JOIN clearing.nets AS n USING (scheme, cycle, participant)
    WHERE s.owed IS DISTINCT FROM n.owed OR s.due IS DISTINCT FROM n.due
    ORDER BY 2 LIMIT ${FINDINGS_MAX}`
}

function checkInstructions(tx: Read): Promise<readonly Broken[]> {
  return tx<Broken[]>`
    SELECT 'instruction-sums' AS law, concat_ws(' ', scheme, cycle, participant) AS "where"
    FROM clearing.nets AS n
    FULL JOIN (
      SELECT s.scheme, s.cycle, s.participant, sum(s.amount) AS amount
      FROM (
        SELECT i.scheme, i.cycle, i.payee AS participant, i.amount FROM clearing.instructions AS i
        UNION ALL
        SELECT i.scheme, i.cycle, i.payer, -i.amount FROM clearing.instructions AS i
      ) AS s GROUP BY s.scheme, s.cycle, s.participant
    ) AS s USING (scheme, cycle, participant)
    WHERE coalesce(s.amount, 0) IS DISTINCT FROM n.due - n.owed
    ORDER BY 2 LIMIT ${FINDINGS_MAX}`
}

function checkPayments(tx: Read): Promise<readonly Broken[]> {
  return tx<Broken[]>`
    SELECT 'paid-sums' AS law, i.id::text AS "where"
    FROM clearing.instructions AS i
    LEFT JOIN (
      SELECT p.instruction_id, sum(p.amount) AS amount FROM clearing.payments AS p GROUP BY p.instruction_id
    ) AS p ON p.instruction_id = i.id
    WHERE i.paid <> coalesce(p.amount, 0)
    UNION ALL
    SELECT 'offset-even', s.code
    FROM clearing.schemes AS s
    JOIN ledger.accounts AS a ON a.code = 'clearing/' || s.code || '/offset'
    JOIN ledger.balances AS b ON b.account = a.id
    WHERE b.debits_posted <> b.credits_posted
    UNION ALL
    SELECT 'payment-transfers', p.id::text
    FROM clearing.payments AS p
    JOIN clearing.instructions AS i ON i.id = p.instruction_id
    JOIN clearing.participants AS payer ON payer.scheme = i.scheme AND payer.code = i.payer
    JOIN clearing.participants AS payee ON payee.scheme = i.scheme AND payee.code = i.payee
    WHERE NOT EXISTS (
      SELECT FROM ledger.transfers AS l CROSS JOIN LATERAL ledger.names_of(l.debit, l.credit) AS n
      WHERE l.id = p.id AND l.kind = 'post' AND l.amount = p.amount AND l.purpose = ${PURPOSES.payment}
        AND n.credit = payee.account AND n.debit IN (payer.account, 'clearing/' || i.scheme || '/offset')
        AND l.document = i.scheme || '/' || i.cycle || '/' || i.number
    )
    ORDER BY 1, 2 LIMIT ${FINDINGS_MAX}`
}
