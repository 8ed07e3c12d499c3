-- What participants owe each other. Rows are only ever added, each into the cycle that is open when it is.

-- Neither the scheme, nor the cycle, nor the two parties are foreign keys: a check for each row would cost more than the row,
-- and the trigger below makes the same checks once for a whole batch.
CREATE TABLE clearing.obligations (
  id uuid NOT NULL,
  scheme text NOT NULL,
  cycle integer NOT NULL,
  debtor text NOT NULL,
  creditor text NOT NULL,
  amount bigint NOT NULL,
  document text NOT NULL,
  effective_on date NOT NULL,
  adjusts uuid,
  recorded_at timestamptz NOT NULL,
  CONSTRAINT obligations_pkey PRIMARY KEY (id),
  CONSTRAINT obligations_adjusts_fkey FOREIGN KEY (adjusts) REFERENCES clearing.obligations (id),
  CONSTRAINT obligations_amount_positive CHECK (amount > 0),
  CONSTRAINT obligations_two CHECK (debtor <> creditor),
  CONSTRAINT obligations_document_named CHECK (length(document) BETWEEN 1 AND 200)
);
COMMENT ON TABLE clearing.obligations IS 'What one participant owes another by one document; each is in one cycle for ever.';
COMMENT ON COLUMN clearing.obligations.id IS 'UUID of the client''s: the same again changes nothing.';
COMMENT ON COLUMN clearing.obligations.scheme IS 'The scheme.';
COMMENT ON COLUMN clearing.obligations.cycle IS 'Number of the cycle that was open when it was added.';
COMMENT ON COLUMN clearing.obligations.debtor IS 'The participant that owes.';
COMMENT ON COLUMN clearing.obligations.creditor IS 'The participant that is owed.';
COMMENT ON COLUMN clearing.obligations.amount IS 'In the smallest unit of the scheme''s asset.';
COMMENT ON COLUMN clearing.obligations.document IS 'What it is owed by: the number of a bill, a batch, a dispute.';
COMMENT ON COLUMN clearing.obligations.effective_on IS 'The day from which it counts for its parties.';
COMMENT ON COLUMN clearing.obligations.adjusts IS 'The obligation that it corrects: the same way round it adds, the other way round it takes back; null: none.';
COMMENT ON COLUMN clearing.obligations.recorded_at IS 'When it was added.';
CREATE INDEX obligations_pair_idx ON clearing.obligations (scheme, cycle, debtor, creditor, id);
CREATE INDEX obligations_adjusts_idx ON clearing.obligations (adjusts) WHERE adjusts IS NOT NULL;

CREATE TABLE clearing.positions (
  scheme text NOT NULL,
  cycle integer NOT NULL,
  debtor text NOT NULL,
  creditor text NOT NULL,
  amount bigint NOT NULL,
  obligations bigint NOT NULL,
  CONSTRAINT positions_pkey PRIMARY KEY (scheme, cycle, debtor, creditor),
  CONSTRAINT positions_cycle_fkey FOREIGN KEY (scheme, cycle) REFERENCES clearing.cycles (scheme, number),
  CONSTRAINT positions_debtor_fkey FOREIGN KEY (scheme, debtor) REFERENCES clearing.participants (scheme, code),
  CONSTRAINT positions_creditor_fkey FOREIGN KEY (scheme, creditor) REFERENCES clearing.participants (scheme, code),
  CONSTRAINT positions_amount_positive CHECK (amount > 0)
) WITH (fillfactor = 50);
COMMENT ON TABLE clearing.positions IS 'The sum of the obligations of one debtor to one creditor in one cycle; written by the trigger on obligations alone.';
COMMENT ON COLUMN clearing.positions.scheme IS 'The scheme.';
COMMENT ON COLUMN clearing.positions.cycle IS 'Number of the cycle.';
COMMENT ON COLUMN clearing.positions.debtor IS 'Who owes.';
COMMENT ON COLUMN clearing.positions.creditor IS 'Whom.';
COMMENT ON COLUMN clearing.positions.amount IS 'Sum of the amounts, in the smallest unit.';
COMMENT ON COLUMN clearing.positions.obligations IS 'How many obligations it sums up.';

-- Holds the open cycle for whoever writes into it, until the end of the transaction. Closing takes the same lock alone, and
-- waits in line: without this queue writers that follow each other closely would let no closing through, since a row that is
-- locked for sharing is shared with whoever asks next. A scheme in which something is limited admits one writer at a time.
-- The lock is taken in a statement before the cycle is read: a statement that waits for a lock keeps its old snapshot.
CREATE FUNCTION clearing.enter(wanted text, is_alone boolean) RETURNS integer
  LANGUAGE plpgsql VOLATILE SET lock_timeout = '10s' AS $$
DECLARE
  lock_class constant integer := 7600005;
  found_number integer;
BEGIN
  IF is_alone THEN
    PERFORM pg_advisory_xact_lock(lock_class, hashtext(wanted));
  ELSE
    PERFORM pg_advisory_xact_lock_shared(lock_class, hashtext(wanted));
  END IF;
  SELECT c.number INTO found_number FROM clearing.cycles AS c
    WHERE c.scheme = wanted AND c.state = 'open';
  RETURN found_number;
END $$;
COMMENT ON FUNCTION clearing.enter IS 'The number of the cycle that is open, which stays open until the transaction ends; null: no such scheme.';

-- Locks obligations that are about to be corrected, and says what is left of each: runs with its owner's rights, since the app
-- may not lock rows of a table to which it only adds.
CREATE FUNCTION clearing.lock_adjusted(wanted uuid[]) RETURNS TABLE (
  id uuid, scheme text, debtor text, creditor text, adjusts uuid, rest bigint
) LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = '' SET lock_timeout = '10s' AS $$
BEGIN
  PERFORM FROM clearing.obligations AS o WHERE o.id = ANY (wanted) ORDER BY o.id FOR NO KEY UPDATE;
  RETURN QUERY
    SELECT o.id, o.scheme, o.debtor, o.creditor, o.adjusts,
      (o.amount + coalesce(sum(CASE WHEN a.debtor = o.debtor THEN a.amount ELSE -a.amount END), 0))::bigint
    FROM clearing.obligations AS o
    LEFT JOIN clearing.obligations AS a ON a.adjusts = o.id
    WHERE o.id = ANY (wanted)
    GROUP BY o.id;
END $$;
COMMENT ON FUNCTION clearing.lock_adjusted IS 'Obligations that may be corrected, locked until the transaction ends, each with what its corrections leave of it.';

-- What the database itself insists on, whoever writes: the cycle is open and stays so until the writer commits, the parties
-- are of the scheme, and no correction takes back more than there is. Then positions follow, in the order of their keys.
CREATE FUNCTION clearing.keep_positions() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' SET lock_timeout = '10s' AS $$
DECLARE
  wrong record;
BEGIN
  PERFORM FROM clearing.cycles AS c
    WHERE (c.scheme, c.number) IN (SELECT DISTINCT a.scheme, a.cycle FROM added AS a)
    ORDER BY c.scheme, c.number FOR SHARE;
  SELECT a.scheme, a.cycle, c.state INTO wrong
    FROM (SELECT DISTINCT d.scheme, d.cycle FROM added AS d) AS a
    LEFT JOIN clearing.cycles AS c ON c.scheme = a.scheme AND c.number = a.cycle
    WHERE c.state IS DISTINCT FROM 'open' LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'cycle % of % is %, and takes no obligations', wrong.cycle, wrong.scheme, coalesce(wrong.state, 'unknown');
  END IF;
  IF EXISTS (SELECT FROM added AS a WHERE a.adjusts IS NOT NULL) THEN
    SELECT l.id INTO wrong
      FROM clearing.lock_adjusted(ARRAY(SELECT DISTINCT a.adjusts FROM added AS a WHERE a.adjusts IS NOT NULL)) AS l
      JOIN added AS a ON a.adjusts = l.id
      WHERE l.rest < 0 OR l.adjusts IS NOT NULL OR l.scheme <> a.scheme
        OR (l.debtor, l.creditor) NOT IN ((a.debtor, a.creditor), (a.creditor, a.debtor))
      LIMIT 1;
    IF FOUND THEN
      RAISE EXCEPTION 'obligation % cannot be corrected so', wrong.id;
    END IF;
  END IF;
  INSERT INTO clearing.positions AS p (scheme, cycle, debtor, creditor, amount, obligations)
    SELECT a.scheme, a.cycle, a.debtor, a.creditor, sum(a.amount), count(*)
    FROM added AS a GROUP BY a.scheme, a.cycle, a.debtor, a.creditor
    ORDER BY a.scheme, a.cycle, a.debtor, a.creditor
    ON CONFLICT ON CONSTRAINT positions_pkey
    DO UPDATE SET amount = p.amount + excluded.amount, obligations = p.obligations + excluded.obligations;
  RETURN NULL;
END $$;
CREATE TRIGGER obligations_kept AFTER INSERT ON clearing.obligations
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION clearing.keep_positions();

REVOKE EXECUTE ON FUNCTION clearing.lock_adjusted FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clearing.lock_adjusted TO onedelta_app;
GRANT SELECT, INSERT ON clearing.obligations TO onedelta_app;
GRANT SELECT ON clearing.positions TO onedelta_app;
