-- What the other sides say to a dispute, so that who decides it has heard them; and from which day a decision is due.

CREATE TABLE health.dispute_answers (
  id uuid NOT NULL,
  dispute uuid NOT NULL,
  answered_by uuid,
  answered_place text,
  is_raiser boolean NOT NULL,
  words text NOT NULL,
  answered_on date NOT NULL,
  answered_at timestamptz NOT NULL,
  CONSTRAINT dispute_answers_pkey PRIMARY KEY (id),
  CONSTRAINT dispute_answers_dispute_fkey FOREIGN KEY (dispute) REFERENCES health.disputes (id),
  CONSTRAINT dispute_answers_words_given CHECK (length(words) > 0)
);
CREATE INDEX dispute_answers_dispute_idx ON health.dispute_answers (dispute, id);
COMMENT ON TABLE health.dispute_answers IS 'What parties say to a dispute while it is open; only added to.';
COMMENT ON COLUMN health.dispute_answers.id IS 'UUIDv7 of the answer.';
COMMENT ON COLUMN health.dispute_answers.dispute IS 'The dispute.';
COMMENT ON COLUMN health.dispute_answers.answered_by IS 'The organisation that says it; null: the house.';
COMMENT ON COLUMN health.dispute_answers.answered_place IS 'The place whose insurance that organisation runs; null: an institution''s, or the house.';
COMMENT ON COLUMN health.dispute_answers.is_raiser IS 'Who raised the dispute says more of it: the other side is still to answer.';
COMMENT ON COLUMN health.dispute_answers.words IS 'What is said.';
COMMENT ON COLUMN health.dispute_answers.answered_on IS 'The day, in the region''s time zone.';
COMMENT ON COLUMN health.dispute_answers.answered_at IS 'When.';

GRANT SELECT, INSERT ON health.dispute_answers TO onedelta_app;
CREATE TRIGGER dispute_answers_by_action AFTER INSERT OR UPDATE OR DELETE ON health.dispute_answers
  FOR EACH STATEMENT EXECUTE FUNCTION health.require_action();

-- The sub-select passes the fence of the disputes.
ALTER TABLE health.dispute_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE health.dispute_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY dispute_answers_read ON health.dispute_answers FOR SELECT TO onedelta_app USING (
  (SELECT health.oversees()) OR EXISTS (SELECT FROM health.disputes AS d WHERE d.id = dispute)
);
CREATE POLICY dispute_answers_written ON health.dispute_answers FOR INSERT TO onedelta_app WITH CHECK ((SELECT action.is_house()));
