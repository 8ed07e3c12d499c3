-- breaking: `record` takes what is refused as well and there is no `refuse`: code of before can post nothing.
-- An id is posted or burnt, never both: one index decides, that of the journal, and one call writes both.

DROP FUNCTION ledger.record, ledger.refuse;

-- Burns ids. Each is entered into the journal's index for a moment: who posts it at this very time is waited for, and raises
-- unique_violation if it commits; who comes later waits for this transaction, and then finds it burnt. It stands there under the
-- number of the posting that burns it: the summary of a range of blocks never forgets a number that it has seen, and every look for
-- one posting would read all ranges that once saw a number below it.
CREATE FUNCTION ledger.burn(posting bigint, transfers uuid[], results text[], at timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = '' AS $$
  INSERT INTO ledger.transfers (
    id, posting, debit, credit, amount, effective_at, recorded_at, expires_at, place, refers_to, kind, purpose, document
  )
  -- In one order, so that two don't deadlock on the same ids.
  SELECT b.transfer, burn.posting, 0, 1, 1, at, at, NULL, 0, NULL, 'post', 'burnt', NULL
  FROM unnest(transfers) AS b (transfer) ORDER BY b.transfer;
  DELETE FROM ledger.transfers AS t WHERE t.id = ANY (transfers) AND t.posting = burn.posting;
  INSERT INTO ledger.refusals (transfer, result, recorded_at)
  SELECT r.transfer, r.result, at FROM unnest(transfers, results) AS r (transfer, result) ORDER BY r.transfer
  ON CONFLICT ON CONSTRAINT refusals_pkey DO NOTHING
$$;

-- Adds a posting of transfers to the journal, in the order given, and brings balances, open holds and past balances in step; burns
-- the ids in `refused`. False, and nothing is written, where an id or a hold was taken by another meanwhile, or a purpose isn't
-- registered. `held`: for what resolves a hold, the amount that the hold set aside. Where all have the same kind, purpose or
-- effective time one element stands for them: to read 8,190 equal ones took longer than to write one of the indexes.
CREATE FUNCTION ledger.record(
  posting bigint, posting_id uuid, at timestamptz, root bytea, with_history boolean,
  ids uuid[], kinds text[], debits bigint[], credits bigint[], amounts bigint[], held bigint[], purposes text[],
  documents text[], effective timestamptz[], expires timestamptz[], refers uuid[],
  refused uuid[], results text[]
) RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET lock_timeout = '10s' AS $$
DECLARE
  total CONSTANT integer := cardinality(ids);
  changed integer;
  wanted integer;
  assets integer;
BEGIN
  IF cardinality(refused) > 0 THEN PERFORM ledger.burn(record.posting, refused, results, at); END IF;
  IF total = 0 THEN RETURN true; END IF;
  -- Expiries are recorded by themselves. Kinds and purposes may be of different lengths as yet: which belongs to which isn't asked.
  IF NOT kinds <@ ARRAY['expiry'] AND EXISTS (
    SELECT FROM unnest(record.purposes) AS i (purpose)
    WHERE i.purpose IS NOT NULL AND NOT EXISTS (SELECT FROM ledger.purposes AS p WHERE p.code = i.purpose)
  ) THEN RAISE foreign_key_violation; END IF;
  IF cardinality(kinds) < total THEN kinds := array_fill(kinds[1], ARRAY[total]); END IF;
  IF cardinality(record.purposes) < total THEN purposes := array_fill(record.purposes[1], ARRAY[total]); END IF;
  IF cardinality(effective) < total THEN effective := array_fill(effective[1], ARRAY[total]); END IF;
  IF cardinality(held) < total THEN held := array_fill(0::bigint, ARRAY[total]); END IF;
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
    -- By sorting: how long the arrays are isn't known beforehand, and a join would compare each with each.
    IF EXISTS (
      SELECT FROM (
        SELECT t.resolves, t.kind, t.debit, t.credit, t.amount, t.held, t.place,
          first_value(t.resolves) OVER w AS from_elsewhere, first_value(t.kind) OVER w AS hold_kind,
          first_value(t.debit) OVER w AS hold_debit, first_value(t.credit) OVER w AS hold_credit,
          first_value(t.amount) OVER w AS hold_amount, first_value(t.place) OVER w AS hold_place
        FROM (
          SELECT i.id AS hold, false AS resolves, i.kind, i.debit, i.credit, i.amount, 0::bigint AS held, i.place
          FROM unnest(ids, kinds, debits, credits, amounts) WITH ORDINALITY AS i (id, kind, debit, credit, amount, place)
          UNION ALL
          SELECT i.refers_to, true, i.kind, i.debit, i.credit, i.amount, i.held, i.place
          FROM unnest(refers, kinds, debits, credits, amounts, held)
            WITH ORDINALITY AS i (refers_to, kind, debit, credit, amount, held, place)
          WHERE i.kind IN ('post-hold', 'void-hold', 'expiry')
        ) AS t
        WINDOW w AS (PARTITION BY t.hold ORDER BY t.resolves, t.place)
      ) AS r
      WHERE r.resolves AND NOT r.from_elsewhere AND (
        r.hold_kind = 'hold' AND r.hold_place < r.place AND r.hold_debit = r.debit AND r.hold_credit = r.credit
        AND r.hold_amount = r.held
        -- What begins now isn't due now.
        AND CASE r.kind
          WHEN 'post-hold' THEN r.amount <= r.hold_amount WHEN 'void-hold' THEN r.amount = r.hold_amount ELSE false
        END
      ) IS NOT TRUE
    ) THEN RAISE EXCEPTION 'what resolves a hold is not as the hold is'; END IF;
  END IF;
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
  -- Looked for once the ids stand in the index, where who burns one meets whoever posts it: either this sees it burnt, or the other
  -- waits and finds it posted.
  IF EXISTS (SELECT FROM ledger.refusals AS r WHERE r.transfer = ANY (ids)) THEN RAISE unique_violation; END IF;
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
EXCEPTION WHEN unique_violation OR foreign_key_violation THEN
  RETURN false;
END $$;

REVOKE EXECUTE ON FUNCTION ledger.burn, ledger.record FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.record TO onedelta_app;
