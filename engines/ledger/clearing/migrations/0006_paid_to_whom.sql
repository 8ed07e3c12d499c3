-- A payment is a transfer between the very accounts of its instruction's payer and payee, or out of the scheme's offset account where
-- several are paid at once: with the amount alone, another's transfer could have stood for it.

CREATE OR REPLACE FUNCTION clearing.keep_paid() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' SET lock_timeout = '10s' AS $$
BEGIN
  PERFORM FROM clearing.cycles AS c
    WHERE (c.scheme, c.number) IN (SELECT DISTINCT a.scheme, a.cycle FROM added AS a)
    ORDER BY c.scheme, c.number FOR SHARE;
  IF EXISTS (
    SELECT FROM added AS a
    JOIN clearing.cycles AS c ON c.scheme = a.scheme AND c.number = a.cycle
    JOIN clearing.instructions AS i ON i.id = a.instruction_id
    WHERE c.state <> 'open' OR i.scheme <> a.scheme
  ) THEN
    RAISE EXCEPTION 'a payment stands in the statement of a cycle that is open, of its own scheme';
  END IF;
  IF EXISTS (
    SELECT FROM added AS a
    WHERE NOT EXISTS (
      SELECT FROM ledger.transfers AS t
      JOIN ledger.accounts AS d ON d.id = t.debit
      JOIN ledger.accounts AS c ON c.id = t.credit
      JOIN clearing.instructions AS i ON i.id = a.instruction_id
      JOIN clearing.participants AS payer ON payer.scheme = i.scheme AND payer.code = i.payer
      JOIN clearing.participants AS payee ON payee.scheme = i.scheme AND payee.code = i.payee
      WHERE t.id = a.id AND t.kind = 'post' AND t.amount = a.amount
        AND c.code = payee.account AND d.code IN (payer.account, 'clearing/' || i.scheme || '/offset')
    )
  ) THEN
    RAISE EXCEPTION 'a payment is a transfer of the ledger, of the same amount, from the payer’s account to the payee’s';
  END IF;
  PERFORM FROM clearing.instructions AS i
    WHERE i.id IN (SELECT a.instruction_id FROM added AS a) ORDER BY i.id FOR NO KEY UPDATE;
  UPDATE clearing.instructions AS i
    SET paid = i.paid + a.amount, state = CASE WHEN i.paid + a.amount = i.amount THEN 'paid' ELSE i.state END
    FROM (SELECT d.instruction_id, sum(d.amount) AS amount FROM added AS d GROUP BY d.instruction_id) AS a
    WHERE i.id = a.instruction_id;
  RETURN NULL;
END $$;
