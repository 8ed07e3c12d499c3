-- Drafts of bulletins: what an organisation writes before anybody else may see it. Their texts are kept as the changes
-- that people made to them; whatever is derived from those stands beside them, so that nothing has to be replayed to be read.

CREATE TABLE desk.drafts (
  id uuid NOT NULL,
  organisation uuid NOT NULL,
  jurisdiction text,
  publisher jsonb,
  bulletin text NOT NULL,
  title jsonb NOT NULL,
  date date NOT NULL,
  state text NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  made_by_name text NOT NULL,
  figures_version integer NOT NULL,
  submitted_by text,
  approved_by text,
  publish_at timestamptz,
  despite text,
  edition text,
  erratum_of text,
  change jsonb,
  CONSTRAINT drafts_pkey PRIMARY KEY (id),
  CONSTRAINT drafts_bulletin_named CHECK (bulletin ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(bulletin) <= 60),
  CONSTRAINT drafts_title_object CHECK (jsonb_typeof(title) = 'object'),
  CONSTRAINT drafts_change_object CHECK (jsonb_typeof(change) = 'object'),
  CONSTRAINT drafts_publisher_object CHECK (jsonb_typeof(publisher) = 'object'),
  CONSTRAINT drafts_despite_said CHECK (length(despite) BETWEEN 1 AND 2000),
  CONSTRAINT drafts_state_known CHECK (
    state IN ('drafting', 'submitted', 'returned', 'approved', 'scheduled', 'published', 'withdrawn')
  ),
  CONSTRAINT drafts_figures_version_counts CHECK (figures_version >= 0),
  -- Whoever submits a draft isn't who approves it; the house itself, which writes examples, is nobody.
  CONSTRAINT drafts_second_person CHECK (approved_by IS NULL OR approved_by <> submitted_by OR approved_by = 'system:system'),
  CONSTRAINT drafts_approved_after_submitted CHECK (approved_by IS NULL OR submitted_by IS NOT NULL),
  CONSTRAINT drafts_approved_whole CHECK (state NOT IN ('approved', 'scheduled', 'published') OR approved_by IS NOT NULL),
  CONSTRAINT drafts_scheduled_whole CHECK ((state = 'scheduled') <= (publish_at IS NOT NULL)),
  CONSTRAINT drafts_published_whole CHECK ((state = 'published') = (edition IS NOT NULL)),
  CONSTRAINT drafts_erratum_explained CHECK (change IS NULL OR erratum_of IS NOT NULL)
);
COMMENT ON TABLE desk.drafts IS 'Bulletins that are being written, each of one organisation.';
COMMENT ON COLUMN desk.drafts.id IS 'UUIDv7 of the draft.';
COMMENT ON COLUMN desk.drafts.organisation IS 'Whose it is: nobody else sees it.';
COMMENT ON COLUMN desk.drafts.jurisdiction IS 'The place that the organisation answered for when the draft was begun.';
COMMENT ON COLUMN desk.drafts.publisher IS 'What the organisation was called then, by language.';
COMMENT ON COLUMN desk.drafts.bulletin IS 'Id of the bulletin that it will be.';
COMMENT ON COLUMN desk.drafts.title IS 'Its title in each language.';
COMMENT ON COLUMN desk.drafts.date IS 'Its own date: what had been published by then decides its figures.';
COMMENT ON COLUMN desk.drafts.state IS 'Where it stands between the first word and the edition.';
COMMENT ON COLUMN desk.drafts.made_at IS 'When it was begun.';
COMMENT ON COLUMN desk.drafts.made_by IS 'Who began it: kind and id of the actor.';
COMMENT ON COLUMN desk.drafts.made_by_name IS 'Their name at that time.';
COMMENT ON COLUMN desk.drafts.figures_version IS 'Counts the statements of figures; the newest has this number.';
COMMENT ON COLUMN desk.drafts.submitted_by IS 'Who submitted what now waits or is approved: kind and id; null while it is written.';
COMMENT ON COLUMN desk.drafts.approved_by IS 'Who approved it: kind and id; never who submitted it.';
COMMENT ON COLUMN desk.drafts.publish_at IS 'The moment from which everybody may read it; null where none is set.';
COMMENT ON COLUMN desk.drafts.despite IS 'Why it is to be published although its check found something false.';
COMMENT ON COLUMN desk.drafts.edition IS 'The edition that it became.';
COMMENT ON COLUMN desk.drafts.erratum_of IS 'The edition that it corrects; null for a bulletin that is new.';
COMMENT ON COLUMN desk.drafts.change IS 'What an erratum changes, in words of each language.';
CREATE INDEX drafts_organisation_idx ON desk.drafts (organisation, made_at DESC);
-- One bulletin isn't written twice at once.
CREATE UNIQUE INDEX drafts_bulletin_key ON desk.drafts (bulletin) WHERE state NOT IN ('published', 'withdrawn');
CREATE INDEX drafts_due_idx ON desk.drafts (publish_at) WHERE state = 'scheduled';

CREATE TABLE desk.steps (
  id uuid NOT NULL,
  draft_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  actor_name text NOT NULL,
  state_before text,
  state_after text NOT NULL,
  reason text,
  versions jsonb NOT NULL,
  CONSTRAINT steps_pkey PRIMARY KEY (id),
  CONSTRAINT steps_number_key UNIQUE (draft_id, number),
  CONSTRAINT steps_draft_fkey FOREIGN KEY (draft_id) REFERENCES desk.drafts (id),
  CONSTRAINT steps_reason_short CHECK (length(reason) BETWEEN 1 AND 2000)
);
COMMENT ON TABLE desk.steps IS 'Each step of a draft from one state to the next: submitting, review, scheduling, publication.';
COMMENT ON COLUMN desk.steps.id IS 'UUIDv7 of the step.';
COMMENT ON COLUMN desk.steps.draft_id IS 'The draft.';
COMMENT ON COLUMN desk.steps.number IS 'Counts the steps of a draft from 1.';
COMMENT ON COLUMN desk.steps.at IS 'When it was taken.';
COMMENT ON COLUMN desk.steps.actor IS 'Who took it: kind and id.';
COMMENT ON COLUMN desk.steps.actor_name IS 'Their name at that time.';
COMMENT ON COLUMN desk.steps.state_before IS 'The state before; null for the first.';
COMMENT ON COLUMN desk.steps.state_after IS 'The state after.';
COMMENT ON COLUMN desk.steps.reason IS 'Why, in the words of who took it.';
COMMENT ON COLUMN desk.steps.versions IS 'The version of each text, and of the figures, that the step was about.';

CREATE TABLE desk.texts (
  draft_id uuid NOT NULL,
  lang text NOT NULL,
  version integer NOT NULL,
  body text NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by_name text NOT NULL,
  CONSTRAINT texts_pkey PRIMARY KEY (draft_id, lang),
  CONSTRAINT texts_draft_fkey FOREIGN KEY (draft_id) REFERENCES desk.drafts (id),
  CONSTRAINT texts_version_counts CHECK (version >= 0),
  CONSTRAINT texts_size_bounded CHECK (octet_length(body) <= 200000)
);
COMMENT ON TABLE desk.texts IS 'The text of a draft in a language, as it stands; derived from the first snapshot and every save since.';
COMMENT ON COLUMN desk.texts.draft_id IS 'The draft.';
COMMENT ON COLUMN desk.texts.lang IS 'The language.';
COMMENT ON COLUMN desk.texts.version IS 'How many changes led to it.';
COMMENT ON COLUMN desk.texts.body IS 'Markdoc.';
COMMENT ON COLUMN desk.texts.changed_at IS 'When the last change was saved.';
COMMENT ON COLUMN desk.texts.changed_by_name IS 'Whose it was.';

CREATE TABLE desk.saves (
  draft_id uuid NOT NULL,
  lang text NOT NULL,
  version integer NOT NULL,
  updates integer NOT NULL,
  client text NOT NULL,
  author text NOT NULL,
  author_name text NOT NULL,
  at timestamptz NOT NULL,
  changes jsonb NOT NULL,
  CONSTRAINT saves_pkey PRIMARY KEY (draft_id, lang, version),
  CONSTRAINT saves_text_fkey FOREIGN KEY (draft_id, lang) REFERENCES desk.texts (draft_id, lang),
  CONSTRAINT saves_changes_counted CHECK (jsonb_typeof(changes) = 'array' AND jsonb_array_length(changes) = updates),
  CONSTRAINT saves_updates_bounded CHECK (updates BETWEEN 1 AND 500),
  CONSTRAINT saves_version_after_updates CHECK (version >= updates)
);
COMMENT ON TABLE desk.saves IS 'What people changed in a text, in the order in which it was accepted. Only ever added to.';
COMMENT ON COLUMN desk.saves.draft_id IS 'The draft.';
COMMENT ON COLUMN desk.saves.lang IS 'The language of the text.';
COMMENT ON COLUMN desk.saves.version IS 'The version that the last of these changes leads to.';
COMMENT ON COLUMN desk.saves.updates IS 'How many changes there are; each makes a version of its own.';
COMMENT ON COLUMN desk.saves.client IS 'The editor that made them: a save that comes twice is known by it.';
COMMENT ON COLUMN desk.saves.author IS 'Who made them: kind and id of the actor.';
COMMENT ON COLUMN desk.saves.author_name IS 'Their name at that time.';
COMMENT ON COLUMN desk.saves.at IS 'When they were accepted.';
COMMENT ON COLUMN desk.saves.changes IS 'The change sets, each as JSON of the editor''s library.';
CREATE INDEX saves_client_idx ON desk.saves (draft_id, lang, client);

CREATE TABLE desk.snapshots (
  draft_id uuid NOT NULL,
  lang text NOT NULL,
  version integer NOT NULL,
  body text NOT NULL,
  CONSTRAINT snapshots_pkey PRIMARY KEY (draft_id, lang, version),
  CONSTRAINT snapshots_text_fkey FOREIGN KEY (draft_id, lang) REFERENCES desk.texts (draft_id, lang)
);
COMMENT ON TABLE desk.snapshots IS 'Texts at some of their versions, the first among them, from which the others are made by the saves since.';
COMMENT ON COLUMN desk.snapshots.draft_id IS 'The draft.';
COMMENT ON COLUMN desk.snapshots.lang IS 'The language of the text.';
COMMENT ON COLUMN desk.snapshots.version IS 'The version.';
COMMENT ON COLUMN desk.snapshots.body IS 'The text at that version.';

CREATE TABLE desk.figures (
  draft_id uuid NOT NULL,
  version integer NOT NULL,
  figure text NOT NULL,
  stated jsonb,
  author text NOT NULL,
  author_name text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT figures_pkey PRIMARY KEY (draft_id, version),
  CONSTRAINT figures_draft_fkey FOREIGN KEY (draft_id) REFERENCES desk.drafts (id),
  CONSTRAINT figures_version_positive CHECK (version > 0),
  CONSTRAINT figures_stated_by_its_name CHECK (stated IS NULL OR stated ->> 'id' = figure)
);
COMMENT ON TABLE desk.figures IS 'Figures as a draft states them, each statement a version; the newest of a figure counts. Only ever added to.';
COMMENT ON COLUMN desk.figures.draft_id IS 'The draft.';
COMMENT ON COLUMN desk.figures.version IS 'Counts the statements of a draft from 1.';
COMMENT ON COLUMN desk.figures.figure IS 'Id of the figure in the draft.';
COMMENT ON COLUMN desk.figures.stated IS 'What is stated, in the shape of an entry of bulletin.yaml; null: it isn''t stated any more.';
COMMENT ON COLUMN desk.figures.author IS 'Who stated it: kind and id of the actor.';
COMMENT ON COLUMN desk.figures.author_name IS 'Their name at that time.';
COMMENT ON COLUMN desk.figures.at IS 'When.';
CREATE INDEX figures_figure_idx ON desk.figures (draft_id, figure, version DESC);

CREATE TABLE desk.comments (
  id uuid NOT NULL,
  draft_id uuid NOT NULL,
  lang text NOT NULL,
  reply_to uuid,
  range_start integer NOT NULL,
  range_end integer NOT NULL,
  quote text NOT NULL,
  body text NOT NULL,
  author text NOT NULL,
  author_name text NOT NULL,
  at timestamptz NOT NULL,
  resolved_at timestamptz,
  resolved_by_name text,
  CONSTRAINT comments_pkey PRIMARY KEY (id),
  CONSTRAINT comments_text_fkey FOREIGN KEY (draft_id, lang) REFERENCES desk.texts (draft_id, lang),
  CONSTRAINT comments_reply_fkey FOREIGN KEY (reply_to) REFERENCES desk.comments (id),
  CONSTRAINT comments_range_in_order CHECK (range_start >= 0 AND range_end >= range_start),
  CONSTRAINT comments_body_short CHECK (length(body) BETWEEN 1 AND 4000),
  CONSTRAINT comments_quote_short CHECK (length(quote) <= 400),
  CONSTRAINT comments_resolved_whole CHECK ((resolved_at IS NULL) = (resolved_by_name IS NULL))
);
COMMENT ON TABLE desk.comments IS 'What people remarked on a stretch of a draft''s text, with answers.';
COMMENT ON COLUMN desk.comments.id IS 'UUIDv7 of the comment.';
COMMENT ON COLUMN desk.comments.draft_id IS 'The draft.';
COMMENT ON COLUMN desk.comments.lang IS 'The language of the text.';
COMMENT ON COLUMN desk.comments.reply_to IS 'The comment that it answers; null for the first of a thread.';
COMMENT ON COLUMN desk.comments.range_start IS 'Where the stretch begins in the text as it stands: each save moves it along.';
COMMENT ON COLUMN desk.comments.range_end IS 'Where it ends; equal to its start where the words are gone.';
COMMENT ON COLUMN desk.comments.quote IS 'The words as they were when it was written.';
COMMENT ON COLUMN desk.comments.body IS 'The comment, plain text.';
COMMENT ON COLUMN desk.comments.author IS 'Who wrote it: kind and id of the actor.';
COMMENT ON COLUMN desk.comments.author_name IS 'Their name at that time.';
COMMENT ON COLUMN desk.comments.at IS 'When.';
COMMENT ON COLUMN desk.comments.resolved_at IS 'When somebody said that it is dealt with; null: it is open.';
COMMENT ON COLUMN desk.comments.resolved_by_name IS 'Who said so.';
CREATE INDEX comments_text_idx ON desk.comments (draft_id, lang);

GRANT SELECT, INSERT, UPDATE ON desk.drafts, desk.texts TO onedelta_app;
GRANT SELECT, INSERT ON desk.steps, desk.saves, desk.snapshots, desk.figures, desk.comments TO onedelta_app;
GRANT UPDATE (range_start, range_end, resolved_at, resolved_by_name) ON desk.comments TO onedelta_app;

-- Before and after are kept of what isn't a log itself. That a comment moves with its words is no change of it.
CREATE TRIGGER drafts_kept AFTER INSERT OR UPDATE OR DELETE ON desk.drafts
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id', '');
CREATE TRIGGER steps_kept AFTER INSERT OR UPDATE OR DELETE ON desk.steps
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id', '');
CREATE TRIGGER texts_kept AFTER INSERT OR UPDATE OR DELETE ON desk.texts
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('draft_id,lang', 'body');
CREATE TRIGGER figures_kept AFTER INSERT OR UPDATE OR DELETE ON desk.figures
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('draft_id,version', '');
CREATE TRIGGER comments_kept AFTER INSERT OR UPDATE OF resolved_at OR DELETE ON desk.comments
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id', '');
