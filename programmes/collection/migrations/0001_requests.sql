-- Figures that an office asks of provinces and offices, what they answer, who signs for it, and what became of it.
-- A row is seen by the organisation that asks and by the one that is asked, and by nobody else.

CREATE TABLE collection.requests (
  id uuid NOT NULL,
  asking uuid NOT NULL,
  asking_title jsonb NOT NULL,
  addressed uuid NOT NULL,
  addressed_title jsonb NOT NULL,
  jurisdiction text,
  title jsonb NOT NULL,
  note jsonb,
  due date NOT NULL,
  state text NOT NULL,
  round integer NOT NULL,
  since timestamptz NOT NULL,
  handed_in_by uuid,
  made_by uuid,
  made_by_name text NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT requests_pkey PRIMARY KEY (id),
  CONSTRAINT requests_state_known CHECK (
    state IN ('open', 'handed-in', 'signed', 'returned', 'accepted', 'withdrawn')
  ),
  CONSTRAINT requests_round_counted CHECK (round >= 1)
);
COMMENT ON TABLE collection.requests IS 'Requests for figures: who asks whom, by when, and how far it is.';
COMMENT ON COLUMN collection.requests.id IS 'UUIDv7 of the request.';
COMMENT ON COLUMN collection.requests.asking IS 'The organisation that asks: the region''s own office.';
COMMENT ON COLUMN collection.requests.asking_title IS 'Its title by language when the request was made.';
COMMENT ON COLUMN collection.requests.addressed IS 'The organisation that is asked.';
COMMENT ON COLUMN collection.requests.addressed_title IS 'Its title by language when the request was made; it is the publisher of what it answers.';
COMMENT ON COLUMN collection.requests.jurisdiction IS 'The place that the addressed organisation answers for; null: none in particular.';
COMMENT ON COLUMN collection.requests.title IS 'What the request is called, by language.';
COMMENT ON COLUMN collection.requests.note IS 'What the office says about it, by language; null: nothing.';
COMMENT ON COLUMN collection.requests.due IS 'The day by which it is to be answered, in the region''s time zone.';
COMMENT ON COLUMN collection.requests.state IS 'open: being answered; handed-in: waits for sign-off; signed: sent to the office; returned: to be answered again; accepted; withdrawn.';
COMMENT ON COLUMN collection.requests.round IS 'How many times it has been put to the addressed organisation: 1, and one more for each return.';
COMMENT ON COLUMN collection.requests.since IS 'Since when it has been in its state.';
COMMENT ON COLUMN collection.requests.handed_in_by IS 'The person who handed it in for sign-off; null: nobody yet, or the house itself.';
COMMENT ON COLUMN collection.requests.made_by IS 'The person who asked; null: the house itself.';
COMMENT ON COLUMN collection.requests.made_by_name IS 'Their name at that time.';
COMMENT ON COLUMN collection.requests.made_at IS 'When it was asked.';
CREATE INDEX requests_asking_idx ON collection.requests (asking, due);
CREATE INDEX requests_addressed_idx ON collection.requests (addressed, due);

CREATE TABLE collection.items (
  request_id uuid NOT NULL,
  number integer NOT NULL,
  indicator text NOT NULL,
  place text NOT NULL,
  period text NOT NULL,
  vintage text NOT NULL,
  unit text NOT NULL,
  power smallint NOT NULL,
  precision_wanted smallint,
  CONSTRAINT items_pkey PRIMARY KEY (request_id, number),
  CONSTRAINT items_request_fkey FOREIGN KEY (request_id) REFERENCES collection.requests (id),
  CONSTRAINT items_cell_key UNIQUE (request_id, indicator, place, period),
  CONSTRAINT items_number_counted CHECK (number >= 1),
  CONSTRAINT items_power_bounded CHECK (power BETWEEN 0 AND 12)
);
COMMENT ON TABLE collection.items IS 'The figures that a request asks for.';
COMMENT ON COLUMN collection.items.request_id IS 'The request.';
COMMENT ON COLUMN collection.items.number IS 'From 1, in the order of the request.';
COMMENT ON COLUMN collection.items.indicator IS 'What is measured: an indicator of the series.';
COMMENT ON COLUMN collection.items.place IS 'The place it is about.';
COMMENT ON COLUMN collection.items.period IS 'Canonical code of the period it is about.';
COMMENT ON COLUMN collection.items.vintage IS 'The state of the accounts in which it is wanted.';
COMMENT ON COLUMN collection.items.unit IS 'Base unit: the indicator''s.';
COMMENT ON COLUMN collection.items.power IS 'Power of ten of the unit in which the figure is asked: 8 for hundreds of millions.';
COMMENT ON COLUMN collection.items.precision_wanted IS 'Power of ten, in base units, to which it is wanted at least; null: as precise as it is known.';

CREATE TABLE collection.answers (
  request_id uuid NOT NULL,
  item integer NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL,
  typed text NOT NULL,
  power smallint NOT NULL,
  value numeric,
  precision smallint,
  note text NOT NULL,
  written_by uuid,
  written_by_name text NOT NULL,
  written_at timestamptz NOT NULL,
  CONSTRAINT answers_pkey PRIMARY KEY (request_id, item, version),
  CONSTRAINT answers_item_fkey FOREIGN KEY (request_id, item) REFERENCES collection.items (request_id, number),
  CONSTRAINT answers_kind_known CHECK (kind IN ('value', 'none', 'empty')),
  CONSTRAINT answers_value_whole CHECK (
    (kind = 'value') = (value IS NOT NULL) AND (value IS NULL) = (precision IS NULL)
  ),
  CONSTRAINT answers_none_explained CHECK (kind <> 'none' OR note <> ''),
  CONSTRAINT answers_digits_bounded CHECK (
    value IS NULL OR scale(value) <= 30 AND precision BETWEEN -30 AND 30
  ),
  CONSTRAINT answers_precision_true CHECK (value = round(value, - precision::integer)),
  CONSTRAINT answers_version_counted CHECK (version >= 1)
);
COMMENT ON TABLE collection.answers IS 'Versions of answers, only ever added to; the newest of an item is in force.';
COMMENT ON COLUMN collection.answers.request_id IS 'The request.';
COMMENT ON COLUMN collection.answers.item IS 'Number of the item.';
COMMENT ON COLUMN collection.answers.version IS 'From 1, in the order of writing.';
COMMENT ON COLUMN collection.answers.kind IS 'value: a figure; none: there is no such figure, the note says why; empty: what stood there was taken away.';
COMMENT ON COLUMN collection.answers.typed IS 'The number as it was typed.';
COMMENT ON COLUMN collection.answers.power IS 'Power of ten of the unit in which it was typed.';
COMMENT ON COLUMN collection.answers.value IS 'The exact value in base units, with the digits it was stated in.';
COMMENT ON COLUMN collection.answers.precision IS 'Power of ten of the last digit that was stated, in base units.';
COMMENT ON COLUMN collection.answers.note IS 'What the person says about it; empty: nothing.';
COMMENT ON COLUMN collection.answers.written_by IS 'The person who wrote it; null: the house itself.';
COMMENT ON COLUMN collection.answers.written_by_name IS 'Their name at that time.';
COMMENT ON COLUMN collection.answers.written_at IS 'When it was written.';

CREATE TABLE collection.questions (
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  item integer NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL,
  arithmetic jsonb NOT NULL,
  reason text NOT NULL,
  answered_by uuid,
  answered_by_name text NOT NULL,
  answered_at timestamptz NOT NULL,
  CONSTRAINT questions_pkey PRIMARY KEY (id),
  CONSTRAINT questions_answer_fkey FOREIGN KEY (request_id, item, version) REFERENCES collection.answers (request_id, item, version),
  CONSTRAINT questions_reason_given CHECK (reason <> '')
);
COMMENT ON TABLE collection.questions IS 'Questions about implausible values that a person answered with a reason: the value stands as it was given.';
COMMENT ON COLUMN collection.questions.id IS 'UUIDv7 of the confirmation.';
COMMENT ON COLUMN collection.questions.request_id IS 'The request.';
COMMENT ON COLUMN collection.questions.item IS 'Number of the item.';
COMMENT ON COLUMN collection.questions.version IS 'The version of the answer that was questioned.';
COMMENT ON COLUMN collection.questions.kind IS 'Which test questioned it: unit, sign, jump, parts, share, held, returned, growth.';
COMMENT ON COLUMN collection.questions.arithmetic IS 'The question with its arithmetic, by language, as it was asked.';
COMMENT ON COLUMN collection.questions.reason IS 'Why the value is right all the same.';
COMMENT ON COLUMN collection.questions.answered_by IS 'The person who confirmed it; null: the house itself.';
COMMENT ON COLUMN collection.questions.answered_by_name IS 'Their name at that time.';
COMMENT ON COLUMN collection.questions.answered_at IS 'When it was confirmed.';
CREATE INDEX questions_answer_idx ON collection.questions (request_id, item, version);

CREATE TABLE collection.signed_answers (
  request_id uuid NOT NULL,
  round integer NOT NULL,
  item integer NOT NULL,
  version integer NOT NULL,
  CONSTRAINT signed_answers_pkey PRIMARY KEY (request_id, round, item),
  CONSTRAINT signed_answers_answer_fkey FOREIGN KEY (request_id, item, version) REFERENCES collection.answers (request_id, item, version)
);
COMMENT ON TABLE collection.signed_answers IS 'Which versions were signed off and sent to the office in each round: the document that the office got.';
COMMENT ON COLUMN collection.signed_answers.request_id IS 'The request.';
COMMENT ON COLUMN collection.signed_answers.round IS 'The round of the request in which it was signed.';
COMMENT ON COLUMN collection.signed_answers.item IS 'Number of the item.';
COMMENT ON COLUMN collection.signed_answers.version IS 'The version of the answer that was signed.';

CREATE TABLE collection.decisions (
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  round integer NOT NULL,
  kind text NOT NULL,
  reason text NOT NULL,
  items integer[] NOT NULL,
  organisation uuid,
  decided_by uuid,
  decided_by_name text NOT NULL,
  decided_at timestamptz NOT NULL,
  CONSTRAINT decisions_pkey PRIMARY KEY (id),
  CONSTRAINT decisions_request_fkey FOREIGN KEY (request_id) REFERENCES collection.requests (id),
  CONSTRAINT decisions_kind_known CHECK (
    kind IN ('handed-in', 'taken-back', 'declined', 'signed', 'accepted', 'returned', 'withdrawn')
  ),
  CONSTRAINT decisions_reason_given CHECK (kind NOT IN ('declined', 'returned', 'withdrawn') OR reason <> '')
);
COMMENT ON TABLE collection.decisions IS 'What people did with a request, in order: each with its author, and its reason where one is needed.';
COMMENT ON COLUMN collection.decisions.id IS 'UUIDv7 of the decision.';
COMMENT ON COLUMN collection.decisions.request_id IS 'The request.';
COMMENT ON COLUMN collection.decisions.round IS 'The round of the request in which it was decided.';
COMMENT ON COLUMN collection.decisions.kind IS 'handed-in, taken-back, declined, signed by the addressed organisation; accepted, returned, withdrawn by the office.';
COMMENT ON COLUMN collection.decisions.reason IS 'Why; empty where none is needed.';
COMMENT ON COLUMN collection.decisions.items IS 'The items that a return is about; empty: all.';
COMMENT ON COLUMN collection.decisions.organisation IS 'The organisation acted for; null: the house itself.';
COMMENT ON COLUMN collection.decisions.decided_by IS 'The person who decided; null: the house itself.';
COMMENT ON COLUMN collection.decisions.decided_by_name IS 'Their name at that time.';
COMMENT ON COLUMN collection.decisions.decided_at IS 'When.';
CREATE INDEX decisions_request_idx ON collection.decisions (request_id, id);

CREATE TABLE collection.releases (
  request_id uuid NOT NULL,
  item integer NOT NULL,
  released_on date NOT NULL,
  released_by_name text NOT NULL,
  released_at timestamptz NOT NULL,
  CONSTRAINT releases_pkey PRIMARY KEY (request_id, item),
  CONSTRAINT releases_item_fkey FOREIGN KEY (request_id, item) REFERENCES collection.items (request_id, number)
);
COMMENT ON TABLE collection.releases IS 'Accepted figures that have been made public: from that day on they are observations that everybody sees.';
COMMENT ON COLUMN collection.releases.request_id IS 'The request.';
COMMENT ON COLUMN collection.releases.item IS 'Number of the item.';
COMMENT ON COLUMN collection.releases.released_on IS 'The day of publication that the observation has.';
COMMENT ON COLUMN collection.releases.released_by_name IS 'Who made it public, by the name at that time.';
COMMENT ON COLUMN collection.releases.released_at IS 'When it was made public.';

CREATE TABLE collection.reminders (
  request_id uuid NOT NULL,
  day date NOT NULL,
  days_left integer NOT NULL,
  reminded_at timestamptz NOT NULL,
  CONSTRAINT reminders_pkey PRIMARY KEY (request_id, day),
  CONSTRAINT reminders_request_fkey FOREIGN KEY (request_id) REFERENCES collection.requests (id)
);
COMMENT ON TABLE collection.reminders IS 'Reminders that went out: at most one for a request and a day.';
COMMENT ON COLUMN collection.reminders.request_id IS 'The request.';
COMMENT ON COLUMN collection.reminders.day IS 'The day of the reminder, in the region''s time zone.';
COMMENT ON COLUMN collection.reminders.days_left IS 'Days up to the due date; negative: days since.';
COMMENT ON COLUMN collection.reminders.reminded_at IS 'When it was made.';

GRANT SELECT, INSERT ON
  collection.requests, collection.items, collection.answers, collection.questions, collection.signed_answers,
  collection.decisions, collection.releases, collection.reminders
TO onedelta_app;
GRANT UPDATE (state, round, since, handed_in_by) ON collection.requests TO onedelta_app;

ALTER TABLE collection.requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE collection.requests FORCE ROW LEVEL SECURITY;
CREATE POLICY requests_seen ON collection.requests FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house()) OR (SELECT action.organisation()) IN (asking, addressed)
);
CREATE POLICY requests_made ON collection.requests FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house()) OR asking = (SELECT action.organisation()) AND (SELECT action.is_office())
);
CREATE POLICY requests_moved ON collection.requests FOR UPDATE TO onedelta_app USING (
  (SELECT action.is_house()) OR (SELECT action.organisation()) IN (asking, addressed)
);

-- What belongs to a request is seen by who sees the request: the sub-select passes the fence above.
ALTER TABLE collection.items ENABLE ROW LEVEL SECURITY;
ALTER TABLE collection.items FORCE ROW LEVEL SECURITY;
CREATE POLICY items_seen ON collection.items FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id)
);
CREATE POLICY items_made ON collection.items FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house())
  OR EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id AND r.asking = (SELECT action.organisation()))
);

ALTER TABLE collection.signed_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE collection.signed_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY signed_answers_seen ON collection.signed_answers FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id)
);
CREATE POLICY signed_answers_made ON collection.signed_answers FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house())
  OR EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id AND r.addressed = (SELECT action.organisation()))
);

-- The office sees an answer when it was signed off, and not before.
ALTER TABLE collection.answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE collection.answers FORCE ROW LEVEL SECURITY;
CREATE POLICY answers_seen ON collection.answers FOR SELECT TO onedelta_app USING (
  (SELECT action.is_house())
  OR EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id AND r.addressed = (SELECT action.organisation()))
  OR EXISTS (
    SELECT FROM collection.signed_answers AS s
    WHERE s.request_id = answers.request_id AND s.item = answers.item AND s.version = answers.version
  )
);
CREATE POLICY answers_made ON collection.answers FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house())
  OR EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id AND r.addressed = (SELECT action.organisation()))
);

ALTER TABLE collection.questions ENABLE ROW LEVEL SECURITY;
ALTER TABLE collection.questions FORCE ROW LEVEL SECURITY;
CREATE POLICY questions_seen ON collection.questions FOR SELECT TO onedelta_app USING (
  EXISTS (
    SELECT FROM collection.answers AS a
    WHERE a.request_id = questions.request_id AND a.item = questions.item AND a.version = questions.version
  )
);
CREATE POLICY questions_made ON collection.questions FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house())
  OR EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id AND r.addressed = (SELECT action.organisation()))
);

-- What an organisation settles within itself before it signs isn't the office's to see.
ALTER TABLE collection.decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE collection.decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY decisions_seen ON collection.decisions FOR SELECT TO onedelta_app USING (
  EXISTS (
    SELECT FROM collection.requests AS r
    WHERE r.id = request_id
      AND (
        kind IN ('signed', 'accepted', 'returned', 'withdrawn')
        OR (SELECT action.is_house())
        OR r.addressed = (SELECT action.organisation())
      )
  )
);
CREATE POLICY decisions_made ON collection.decisions FOR INSERT TO onedelta_app WITH CHECK (
  EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id)
);

ALTER TABLE collection.releases ENABLE ROW LEVEL SECURITY;
ALTER TABLE collection.releases FORCE ROW LEVEL SECURITY;
CREATE POLICY releases_seen ON collection.releases FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id)
);
CREATE POLICY releases_made ON collection.releases FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house())
  OR EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id AND r.asking = (SELECT action.organisation()))
);

ALTER TABLE collection.reminders ENABLE ROW LEVEL SECURITY;
ALTER TABLE collection.reminders FORCE ROW LEVEL SECURITY;
CREATE POLICY reminders_seen ON collection.reminders FOR SELECT TO onedelta_app USING (
  EXISTS (SELECT FROM collection.requests AS r WHERE r.id = request_id)
);
CREATE POLICY reminders_made ON collection.reminders FOR INSERT TO onedelta_app WITH CHECK (
  (SELECT action.is_house())
);

CREATE TRIGGER requests_kept AFTER INSERT OR UPDATE OR DELETE ON collection.requests
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id');
CREATE TRIGGER items_kept AFTER INSERT OR UPDATE OR DELETE ON collection.items
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('request_id,number');
-- Answers keep all their versions themselves; the audit of another organisation must not show what wasn't sent.
CREATE TRIGGER answers_kept AFTER INSERT OR UPDATE OR DELETE ON collection.answers
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('request_id,item,version', 'typed,value,precision,note');
CREATE TRIGGER questions_kept AFTER INSERT OR UPDATE OR DELETE ON collection.questions
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id', 'arithmetic,reason');
CREATE TRIGGER signed_answers_kept AFTER INSERT OR UPDATE OR DELETE ON collection.signed_answers
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('request_id,round,item');
CREATE TRIGGER decisions_kept AFTER INSERT OR UPDATE OR DELETE ON collection.decisions
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id');
CREATE TRIGGER releases_kept AFTER INSERT OR UPDATE OR DELETE ON collection.releases
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('request_id,item');
CREATE TRIGGER reminders_kept AFTER INSERT OR UPDATE OR DELETE ON collection.reminders
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('request_id,day');
