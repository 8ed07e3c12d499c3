-- Posting takes three steps in one transaction. `take` locks, in a statement of its own, and then reads: under READ COMMITTED
-- a statement that waits for a lock doesn't see what was committed meanwhile. The batch is judged in order on what was read.
-- `record` writes all of it at once and derives balances from the very rows that it adds to the journal.

-- The balances of these accounts, locked in the order of their numbers: each column as text, parted by commas.
CREATE FUNCTION ledger.take(
  asked bigint[], now timestamptz,
  OUT posting bigint, OUT recorded_at timestamptz, OUT matched integer, OUT due integer,
  OUT debits_posted text, OUT credits_posted text, OUT debits_held text, OUT credits_held text, OUT closed text
) LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET lock_timeout = '10s' AS $$
DECLARE
  beside bigint[];
BEGIN
  -- Holds that are due will expire first: their other accounts are locked with these, in one order, lest two wait for each other.
  SELECT array_agg(DISTINCT s.account) INTO beside
    FROM ledger.open_holds AS h CROSS JOIN LATERAL (VALUES (h.debit), (h.credit)) AS s (account)
    WHERE h.expires_at <= now AND (h.debit = ANY (asked) OR h.credit = ANY (asked));
  PERFORM FROM ledger.balances AS b WHERE b.account = ANY (asked || beside) ORDER BY b.account FOR NO KEY UPDATE;
  SELECT count(*), greatest(now, max(b.recorded_at)),
    string_agg(b.debits_posted::text, ',' ORDER BY b.account), string_agg(b.credits_posted::text, ',' ORDER BY b.account),
    string_agg(b.debits_held::text, ',' ORDER BY b.account), string_agg(b.credits_held::text, ',' ORDER BY b.account),
    string_agg(CASE WHEN b.closed_at IS NULL THEN '0' ELSE '1' END, ',' ORDER BY b.account)
    INTO matched, recorded_at, debits_posted, credits_posted, debits_held, credits_held, closed
    FROM ledger.balances AS b WHERE b.account = ANY (asked);
  -- Most often nothing is due anywhere: one look into the index of what expires.
  SELECT count(*) INTO due FROM ledger.open_holds AS h
    WHERE h.expires_at <= take.recorded_at AND (h.debit = ANY (asked) OR h.credit = ANY (asked));
  posting := nextval('ledger.posting_numbers');
END $$;

-- The open holds that are due by then, of these accounts or (null) of all, the longest due first.
CREATE FUNCTION ledger.find_due(accounts bigint[], at timestamptz, rows_max integer)
RETURNS TABLE (hold uuid, debit bigint, credit bigint, amount bigint, expires_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT h.hold, h.debit, h.credit, h.amount, h.expires_at FROM ledger.open_holds AS h
  WHERE h.expires_at <= at AND (accounts IS NULL OR h.debit = ANY (accounts) OR h.credit = ANY (accounts))
  ORDER BY h.expires_at, h.hold LIMIT rows_max
$$;

-- What is known under these ids: transfers, with the kind of what resolves or reverses them; and ids that are burnt.
CREATE FUNCTION ledger.find_known(ids uuid[])
RETURNS TABLE (
  id uuid, kind text, debit bigint, credit bigint, amount bigint, purpose text, document text,
  effective_at timestamptz, recorded_at timestamptz, expires_at timestamptz, refers_to uuid, resolved_by text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT t.id, t.kind, t.debit, t.credit, t.amount, t.purpose, t.document,
    t.effective_at, t.recorded_at, t.expires_at, t.refers_to,
    (SELECT r.kind FROM ledger.transfers AS r WHERE r.refers_to = t.id)
  FROM ledger.transfers AS t WHERE t.id = ANY (ids)
  UNION ALL
  SELECT r.transfer, 'refused', 0, 0, 0, '', NULL, r.recorded_at, r.recorded_at, NULL, NULL, NULL
  FROM ledger.refusals AS r WHERE r.transfer = ANY (ids)
$$;

-- Adds a posting of transfers to the journal, in the order given, and brings balances, open holds and past balances in step. False, and
-- nothing is written, where an id or a hold was taken by another meanwhile. `held`: for what resolves a hold, the amount that
-- the hold set aside.
CREATE FUNCTION ledger.record(
  posting bigint, posting_id uuid, at timestamptz, root bytea, with_history boolean,
  ids uuid[], kinds text[], debits bigint[], credits bigint[], amounts bigint[], held bigint[], purposes text[],
  documents text[], effective timestamptz[], expires timestamptz[], refers uuid[]
) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET lock_timeout = '10s' AS $$
DECLARE
  changed integer;
  wanted integer;
  assets integer;
BEGIN
  INSERT INTO ledger.postings (number, id, transaction_id, recorded_at, transfers, root)
  VALUES (record.posting, posting_id, pg_current_xact_id(), at, cardinality(ids), record.root);
  IF kinds && ARRAY['post-hold', 'void-hold', 'expiry'] THEN
    -- A hold that this very posting makes and resolves is never open.
    WITH resolving AS (
      SELECT i.refers_to, i.kind, i.debit, i.credit, i.amount, i.held
      FROM unnest(refers, kinds, debits, credits, amounts, held) AS i (refers_to, kind, debit, credit, amount, held)
      WHERE i.kind IN ('post-hold', 'void-hold', 'expiry') AND NOT i.refers_to = ANY (ids)
    ), closed AS (
      DELETE FROM ledger.open_holds AS o USING resolving AS r
      WHERE o.hold = r.refers_to AND o.debit = r.debit AND o.credit = r.credit AND o.amount = r.held
        AND CASE r.kind WHEN 'post-hold' THEN r.amount <= o.amount ELSE r.amount = o.amount END
        AND (o.expires_at IS NULL OR (r.kind = 'expiry') = (o.expires_at <= at))
      RETURNING o.hold
    )
    SELECT (SELECT count(*) FROM resolving), (SELECT count(*) FROM closed) INTO wanted, changed;
    IF changed <> wanted THEN RAISE unique_violation; END IF;
    IF EXISTS (
      SELECT FROM unnest(refers, kinds, debits, credits, amounts, held)
        WITH ORDINALITY AS r (refers_to, kind, debit, credit, amount, held, place)
      JOIN unnest(ids, kinds, debits, credits, amounts)
        WITH ORDINALITY AS h (id, kind, debit, credit, amount, place) ON h.id = r.refers_to
      WHERE r.kind IN ('post-hold', 'void-hold', 'expiry') AND (
        h.kind = 'hold' AND h.place < r.place AND h.debit = r.debit AND h.credit = r.credit AND h.amount = r.held
        -- What begins now isn't due now.
        AND CASE r.kind WHEN 'post-hold' THEN r.amount <= h.amount WHEN 'void-hold' THEN r.amount = h.amount ELSE false END
      ) IS NOT TRUE
    ) THEN RAISE EXCEPTION 'what resolves a hold is not as the hold is'; END IF;
  END IF;
  IF EXISTS (
    SELECT FROM unnest(kinds, record.purposes) AS i (kind, purpose)
    WHERE i.kind <> 'expiry' AND NOT EXISTS (SELECT FROM ledger.purposes AS p WHERE p.code = i.purpose)
  ) THEN RAISE EXCEPTION 'a transfer has a purpose that is not registered'; END IF;
  WITH items AS MATERIALIZED (
    SELECT i.id, i.kind, i.debit, i.credit, i.amount, i.purpose, i.document, i.effective_at, i.expires_at, i.refers_to,
      i.place::integer - 1 AS place,
      CASE WHEN i.kind IN ('post', 'post-hold', 'reversal') THEN i.amount ELSE 0 END AS posted,
      CASE i.kind WHEN 'hold' THEN i.amount WHEN 'post' THEN 0 WHEN 'reversal' THEN 0 ELSE - i.held END AS set_aside
    FROM unnest(ids, kinds, debits, credits, amounts, held, purposes, documents, effective, expires, refers)
      WITH ORDINALITY AS i (id, kind, debit, credit, amount, held, purpose, document, effective_at, expires_at, refers_to, place)
  ), written AS (
    INSERT INTO ledger.transfers (
      id, posting, debit, credit, amount, effective_at, recorded_at, expires_at, place, refers_to, kind, purpose, document
    )
    SELECT i.id, record.posting, i.debit, i.credit, i.amount, i.effective_at, at, i.expires_at, i.place, i.refers_to, i.kind,
      i.purpose, i.document
    FROM items AS i
    -- In one order, so that two who bring the same ids over other accounts don't wait for each other.
    ORDER BY i.id
  ), changes AS (
    SELECT c.account, sum(c.debit_posted)::bigint AS debit_posted, sum(c.credit_posted)::bigint AS credit_posted,
      sum(c.debit_held)::bigint AS debit_held, sum(c.credit_held)::bigint AS credit_held, bool_and(c.frees) AS frees
    FROM (
      SELECT i.debit AS account, i.posted AS debit_posted, 0 AS credit_posted, i.set_aside AS debit_held, 0 AS credit_held,
        i.kind IN ('void-hold', 'expiry') AS frees
      FROM items AS i
      UNION ALL
      SELECT i.credit, 0, i.posted, 0, i.set_aside, i.kind IN ('void-hold', 'expiry') FROM items AS i
    ) AS c GROUP BY c.account
  ), updated AS (
    UPDATE ledger.balances AS b SET
      debits_posted = b.debits_posted + c.debit_posted, credits_posted = b.credits_posted + c.credit_posted,
      debits_held = b.debits_held + c.debit_held, credits_held = b.credits_held + c.credit_held, recorded_at = at
    FROM changes AS c JOIN ledger.accounts AS a ON a.id = c.account
    -- What is set free may go even where an account has closed since; what moves may not.
    WHERE b.account = c.account AND (b.closed_at IS NULL OR c.frees) AND b.recorded_at <= at
    RETURNING b.account, a.asset
  )
  SELECT (SELECT count(*) FROM changes), count(*), count(DISTINCT u.asset) INTO wanted, changed, assets FROM updated AS u;
  IF changed <> wanted THEN
    RAISE EXCEPTION 'a transfer names an account that is not there, is closed, or has a later transfer';
  END IF;
  -- Most postings are of one asset, and no pair need be looked at.
  IF assets > 1 AND EXISTS (
    SELECT FROM (SELECT DISTINCT i.debit, i.credit FROM unnest(debits, credits) AS i (debit, credit)) AS pair
    JOIN ledger.accounts AS d ON d.id = pair.debit
    JOIN ledger.accounts AS c ON c.id = pair.credit
    WHERE d.asset <> c.asset
  ) THEN RAISE EXCEPTION 'a transfer is between accounts of different assets'; END IF;
  IF 'reversal' = ANY (kinds) AND EXISTS (
    SELECT FROM unnest(refers, kinds, debits, credits, amounts) AS i (refers_to, kind, debit, credit, amount)
    WHERE i.kind = 'reversal' AND NOT EXISTS (
      SELECT FROM ledger.transfers AS t WHERE t.id = i.refers_to AND t.debit = i.credit AND t.credit = i.debit
        AND t.amount = i.amount AND t.kind IN ('post', 'post-hold')
    )
  ) THEN RAISE EXCEPTION 'a reversal is not the transfer the other way'; END IF;
  IF 'hold' = ANY (kinds) THEN
    INSERT INTO ledger.open_holds (hold, debit, credit, amount, expires_at)
    SELECT i.id, i.debit, i.credit, i.amount, i.expires_at
    FROM unnest(ids, kinds, debits, credits, amounts, expires) AS i (id, kind, debit, credit, amount, expires_at)
    WHERE i.kind = 'hold' AND NOT EXISTS (SELECT FROM unnest(refers) AS r (id) WHERE r.id = i.id);
  END IF;
  IF with_history THEN
    INSERT INTO ledger.past_balances (
      account, recorded_at, posting, place, debits_posted, credits_posted, debits_held, credits_held
    )
    -- From the balance that came to be, back by whatever stands behind each transfer.
    SELECT s.account, at, record.posting, s.place,
      b.debits_posted - coalesce(sum(s.debit_posted) OVER later, 0), b.credits_posted - coalesce(sum(s.credit_posted) OVER later, 0),
      b.debits_held - coalesce(sum(s.debit_held) OVER later, 0), b.credits_held - coalesce(sum(s.credit_held) OVER later, 0)
    FROM (
      SELECT side.account, i.place::integer - 1 AS place,
        side.is_debit * p.posted AS debit_posted, (1 - side.is_debit) * p.posted AS credit_posted,
        side.is_debit * p.set_aside AS debit_held, (1 - side.is_debit) * p.set_aside AS credit_held
      FROM unnest(kinds, debits, credits, amounts, held) WITH ORDINALITY AS i (kind, debit, credit, amount, held, place)
      CROSS JOIN LATERAL (
        SELECT CASE WHEN i.kind IN ('post', 'post-hold', 'reversal') THEN i.amount ELSE 0 END AS posted,
          CASE i.kind WHEN 'hold' THEN i.amount WHEN 'post' THEN 0 WHEN 'reversal' THEN 0 ELSE - i.held END AS set_aside
      ) AS p
      CROSS JOIN LATERAL (VALUES (i.debit, 1), (i.credit, 0)) AS side (account, is_debit)
    ) AS s
    JOIN ledger.accounts AS a ON a.id = s.account AND a.keeps_history
    JOIN ledger.balances AS b ON b.account = s.account
    WINDOW later AS (PARTITION BY s.account ORDER BY s.place DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING);
  END IF;
  RETURN true;
EXCEPTION WHEN unique_violation THEN
  RETURN false;
END $$;

-- Burns ids.
CREATE FUNCTION ledger.refuse(transfers uuid[], results text[], at timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO ledger.refusals (transfer, result, recorded_at)
  SELECT r.transfer, r.result, at FROM unnest(transfers, results) AS r (transfer, result)
  -- In one order, so that two don't deadlock on the same ids.
  ORDER BY r.transfer
  ON CONFLICT ON CONSTRAINT refusals_pkey DO NOTHING
$$;

REVOKE EXECUTE ON FUNCTION ledger.take, ledger.find_due, ledger.find_known, ledger.record, ledger.refuse FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.take, ledger.find_due, ledger.find_known, ledger.record, ledger.refuse TO onedelta_app;
