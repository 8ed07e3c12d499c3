-- What readers may know beyond the rows that they see.

-- The codes of a transfer's two accounts, and their asset. Who sees a transfer has one of the accounts, and knows the other by name.
CREATE FUNCTION ledger.names_of(debit_number bigint, credit_number bigint)
RETURNS TABLE (debit text, credit text, asset text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT d.code, c.code, d.asset FROM ledger.accounts AS d, ledger.accounts AS c
  WHERE d.id = debit_number AND c.id = credit_number
$$;

-- The hashes of a posting's transfers, by place: with them whoever sees one transfer proves it, and learns nothing of the others.
CREATE FUNCTION ledger.leaf_hashes(posting_number bigint)
RETURNS TABLE (place integer, hash text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT t.place, encode(sha256('\x00'::bytea || convert_to(concat_ws(E'\t',
    t.id::text, t.posting::text, t.place::text, t.kind, d.code, c.code, t.amount::text, d.asset, t.purpose, coalesce(t.document, ''),
    to_char(t.effective_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    to_char(t.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    coalesce(to_char(t.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ''),
    coalesce(t.refers_to::text, '')
  ), 'UTF8')), 'hex')
  FROM ledger.transfers AS t
  JOIN ledger.accounts AS d ON d.id = t.debit
  JOIN ledger.accounts AS c ON c.id = t.credit
  WHERE t.posting = posting_number ORDER BY t.place
$$;

REVOKE EXECUTE ON FUNCTION ledger.names_of, ledger.leaf_hashes FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ledger.names_of, ledger.leaf_hashes TO onedelta_app;
