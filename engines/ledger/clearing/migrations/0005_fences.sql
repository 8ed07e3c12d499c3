-- Who sees what: the house and the region's office everything, others what a participant of their own place is a party to.

-- The participants of the place that is acted for; a policy asks once for a statement, not once for a row.
CREATE FUNCTION clearing.own() RETURNS TABLE (scheme text, code text) LANGUAGE sql STABLE AS
  $$ SELECT p.scheme, p.code FROM clearing.participants AS p WHERE p.jurisdiction = (SELECT action.jurisdiction()) $$;
COMMENT ON FUNCTION clearing.own IS 'The participants of the place that is acted for.';
CREATE FUNCTION clearing.sees_all() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT action.is_house() OR action.is_office() $$;
COMMENT ON FUNCTION clearing.sees_all IS 'Whether who acts sees every participant.';

ALTER TABLE clearing.obligations ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearing.obligations FORCE ROW LEVEL SECURITY;
CREATE POLICY obligations_own ON clearing.obligations TO onedelta_app USING (
  (SELECT clearing.sees_all())
  OR (scheme, debtor) IN (SELECT o.scheme, o.code FROM clearing.own() AS o)
  OR (scheme, creditor) IN (SELECT o.scheme, o.code FROM clearing.own() AS o)
);

ALTER TABLE clearing.positions ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearing.positions FORCE ROW LEVEL SECURITY;
CREATE POLICY positions_own ON clearing.positions TO onedelta_app USING (
  (SELECT clearing.sees_all())
  OR (scheme, debtor) IN (SELECT o.scheme, o.code FROM clearing.own() AS o)
  OR (scheme, creditor) IN (SELECT o.scheme, o.code FROM clearing.own() AS o)
);

ALTER TABLE clearing.nets ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearing.nets FORCE ROW LEVEL SECURITY;
CREATE POLICY nets_own ON clearing.nets TO onedelta_app USING (
  (SELECT clearing.sees_all()) OR (scheme, participant) IN (SELECT o.scheme, o.code FROM clearing.own() AS o)
);

ALTER TABLE clearing.instructions ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearing.instructions FORCE ROW LEVEL SECURITY;
CREATE POLICY instructions_own ON clearing.instructions TO onedelta_app USING (
  (SELECT clearing.sees_all())
  OR (scheme, payer) IN (SELECT o.scheme, o.code FROM clearing.own() AS o)
  OR (scheme, payee) IN (SELECT o.scheme, o.code FROM clearing.own() AS o)
);

ALTER TABLE clearing.payments ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearing.payments FORCE ROW LEVEL SECURITY;
CREATE POLICY payments_own ON clearing.payments TO onedelta_app USING (
  (SELECT clearing.sees_all()) OR EXISTS (SELECT FROM clearing.instructions AS i WHERE i.id = instruction_id)
);

ALTER TABLE clearing.alerts ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearing.alerts FORCE ROW LEVEL SECURITY;
CREATE POLICY alerts_own ON clearing.alerts TO onedelta_app USING (
  (SELECT clearing.sees_all()) OR (scheme, participant) IN (SELECT o.scheme, o.code FROM clearing.own() AS o)
);

ALTER TABLE clearing.increases ENABLE ROW LEVEL SECURITY;
ALTER TABLE clearing.increases FORCE ROW LEVEL SECURITY;
CREATE POLICY increases_own ON clearing.increases TO onedelta_app USING (
  (SELECT clearing.sees_all()) OR (scheme, participant) IN (SELECT o.scheme, o.code FROM clearing.own() AS o)
);

-- Whether a limit is kept depends on what others are owed as well, whom the actor need not see.
CREATE FUNCTION clearing.standing(wanted text) RETURNS TABLE (cycle integer, debtor text, creditor text, amount bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT p.cycle, p.debtor, p.creditor, p.amount
  FROM clearing.positions AS p
  JOIN clearing.cycles AS c ON c.scheme = p.scheme AND c.number = p.cycle
  WHERE p.scheme = wanted AND c.state IN ('open', 'closed')
$$;
COMMENT ON FUNCTION clearing.standing IS 'What is owed in the cycles that are not netted yet.';

CREATE FUNCTION clearing.unpaid(wanted text) RETURNS TABLE (payer text, amount bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT i.payer, sum(i.amount - i.paid)::bigint FROM clearing.instructions AS i
  WHERE i.scheme = wanted AND i.state <> 'paid' GROUP BY i.payer
$$;
COMMENT ON FUNCTION clearing.unpaid IS 'What each payer has not paid yet of what it was instructed to.';

-- An id that stands for what the actor does not see is taken all the same.
CREATE FUNCTION clearing.find_obligations(wanted uuid[]) RETURNS TABLE (
  id uuid, scheme text, debtor text, creditor text, amount bigint, document text, effective_on date, adjusts uuid
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT o.id, o.scheme, o.debtor, o.creditor, o.amount, o.document, o.effective_on, o.adjusts
  FROM clearing.obligations AS o WHERE o.id = ANY (wanted)
$$;
COMMENT ON FUNCTION clearing.find_obligations IS 'Obligations by id, so that a repetition is told from a new one.';

-- What an account holds for its owner: credits less debits, less what is set aside.
CREATE FUNCTION clearing.available(codes text[]) RETURNS TABLE (code text, amount bigint, is_limited boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT a.code, b.credits_posted - b.debits_posted - b.debits_held, b.limit_kind = 'debits-within-credits'
  FROM ledger.accounts AS a JOIN ledger.balances AS b ON b.account = a.id
  WHERE a.code = ANY (codes) AND b.closed_at IS NULL
$$;
COMMENT ON FUNCTION clearing.available IS 'What participants can pay, and what their prefunds hold, by the code of the account; one that is closed holds nothing.';

REVOKE EXECUTE ON FUNCTION clearing.standing, clearing.unpaid, clearing.find_obligations, clearing.available FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clearing.standing, clearing.unpaid, clearing.find_obligations, clearing.available TO onedelta_app;
