-- What direct settlement goes by: who runs the insurance of which place, the insured and their filings, institutions, and the
-- catalogue of each place of treatment. Stretches of days include their first and exclude their last; null is open.

CREATE TABLE health.operators (
  organisation uuid NOT NULL,
  place text NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  CONSTRAINT operators_pkey PRIMARY KEY (organisation, since),
  CONSTRAINT operators_until_after CHECK (until >= since)
);
CREATE UNIQUE INDEX operators_open_key ON health.operators (organisation) WHERE until IS NULL;
COMMENT ON TABLE health.operators IS 'Which organisation runs the medical insurance of which place: a province for all its cities, or one city.';
COMMENT ON COLUMN health.operators.organisation IS 'The organisation: people.organisations.';
COMMENT ON COLUMN health.operators.place IS 'Id of the province or city.';
COMMENT ON COLUMN health.operators.since IS 'From when on.';
COMMENT ON COLUMN health.operators.until IS 'When it ended; null while it holds.';

CREATE TABLE health.insured_persons (
  id uuid NOT NULL,
  place text NOT NULL,
  province text NOT NULL,
  person_group text NOT NULL,
  born_on date,
  family_doctor boolean,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT insured_persons_pkey PRIMARY KEY (id),
  CONSTRAINT insured_persons_group_known CHECK (person_group IN ('working', 'retired', 'resident')),
  CONSTRAINT insured_persons_valid_stretch CHECK (valid_to > valid_from)
);
CREATE INDEX insured_persons_province_idx ON health.insured_persons (province, id);
COMMENT ON TABLE health.insured_persons IS 'Who is insured where, by a pseudonymous id; nothing here says who somebody is. Insured elsewhere from a day on: another id.';
COMMENT ON COLUMN health.insured_persons.id IS 'Pseudonymous id, which the card holds (psn_no).';
COMMENT ON COLUMN health.insured_persons.place IS 'The insured place, whose policy counts.';
COMMENT ON COLUMN health.insured_persons.province IS 'The province it lies in, which pays for it.';
COMMENT ON COLUMN health.insured_persons.person_group IS 'working, retired (both of the employees'' insurance), resident.';
COMMENT ON COLUMN health.insured_persons.born_on IS 'Day of birth, where the policy asks for the age; null: unknown.';
COMMENT ON COLUMN health.insured_persons.family_doctor IS 'Whether signed up with a family doctor; null: unknown.';
COMMENT ON COLUMN health.insured_persons.valid_from IS 'First day of the insurance.';
COMMENT ON COLUMN health.insured_persons.valid_to IS 'The day from which on it no longer holds.';

CREATE TABLE health.filings (
  id uuid NOT NULL,
  insured uuid NOT NULL,
  kind text NOT NULL,
  treated_place text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  filed_at timestamptz NOT NULL,
  CONSTRAINT filings_pkey PRIMARY KEY (id),
  CONSTRAINT filings_insured_fkey FOREIGN KEY (insured) REFERENCES health.insured_persons (id),
  CONSTRAINT filings_kind_known CHECK (kind IN ('long-term', 'referral', 'emergency', 'other')),
  -- National notice 医保发〔2022〕22号: a temporary one is valid for at least six months; a long-term one until it is changed.
  CONSTRAINT filings_temporary_half_year CHECK (
    kind = 'long-term' OR valid_to IS NOT NULL AND valid_to >= valid_from + interval '6 months'
  ),
  CONSTRAINT filings_valid_stretch CHECK (valid_to > valid_from)
);
CREATE INDEX filings_insured_idx ON health.filings (insured, valid_from);
CREATE INDEX filings_ending_idx ON health.filings (valid_to);
COMMENT ON TABLE health.filings IS 'Filings to be treated elsewhere.';
COMMENT ON COLUMN health.filings.id IS 'UUIDv7 of the filing.';
COMMENT ON COLUMN health.filings.insured IS 'Who is treated elsewhere.';
COMMENT ON COLUMN health.filings.kind IS 'long-term (resident elsewhere); temporary: referral, emergency, other.';
COMMENT ON COLUMN health.filings.treated_place IS 'Where: a province, a city, or a place that both lie in.';
COMMENT ON COLUMN health.filings.valid_from IS 'First day on which it counts.';
COMMENT ON COLUMN health.filings.valid_to IS 'The day from which on it no longer counts; null: until it is changed.';
COMMENT ON COLUMN health.filings.filed_at IS 'When it was filed.';

CREATE TABLE health.chronic_entitlements (
  insured uuid NOT NULL,
  disease text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT chronic_entitlements_pkey PRIMARY KEY (insured, disease, valid_from),
  CONSTRAINT chronic_entitlements_insured_fkey FOREIGN KEY (insured) REFERENCES health.insured_persons (id),
  CONSTRAINT chronic_entitlements_valid_stretch CHECK (valid_to > valid_from)
);
COMMENT ON TABLE health.chronic_entitlements IS 'For which chronic diseases somebody is treated by the rules for them.';
COMMENT ON COLUMN health.chronic_entitlements.insured IS 'Who.';
COMMENT ON COLUMN health.chronic_entitlements.disease IS 'The disease, by its word in the policies.';
COMMENT ON COLUMN health.chronic_entitlements.valid_from IS 'First day.';
COMMENT ON COLUMN health.chronic_entitlements.valid_to IS 'The day from which on it no longer holds; null: open.';

CREATE TABLE health.institutions (
  code text NOT NULL,
  name jsonb NOT NULL,
  tier text NOT NULL,
  place text NOT NULL,
  province text NOT NULL,
  organisation uuid,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT institutions_pkey PRIMARY KEY (code),
  CONSTRAINT institutions_code_form CHECK (code ~ '^[A-Z0-9]{3,20}$'),
  CONSTRAINT institutions_name_words CHECK (jsonb_typeof(name) = 'object'),
  CONSTRAINT institutions_tier_known CHECK (tier IN ('primary', 'secondary', 'tertiary')),
  CONSTRAINT institutions_valid_stretch CHECK (valid_to > valid_from)
);
CREATE INDEX institutions_organisation_idx ON health.institutions (organisation) WHERE organisation IS NOT NULL;
CREATE INDEX institutions_place_idx ON health.institutions (province, place);
COMMENT ON TABLE health.institutions IS 'Designated institutions that settle directly.';
COMMENT ON COLUMN health.institutions.code IS 'Its national code (fixmedins_code).';
COMMENT ON COLUMN health.institutions.name IS 'Its name by language.';
COMMENT ON COLUMN health.institutions.tier IS 'primary, secondary, tertiary: levels one to three.';
COMMENT ON COLUMN health.institutions.place IS 'The place of treatment, whose catalogue counts.';
COMMENT ON COLUMN health.institutions.province IS 'The province it lies in, which manages it and pays it.';
COMMENT ON COLUMN health.institutions.organisation IS 'The organisation that acts for it: people.organisations; null: none yet.';
COMMENT ON COLUMN health.institutions.valid_from IS 'First day of its designation.';
COMMENT ON COLUMN health.institutions.valid_to IS 'The day from which on it no longer holds; null: open.';

CREATE TABLE health.catalogue_items (
  place text NOT NULL,
  code text NOT NULL,
  kind text NOT NULL,
  name jsonb NOT NULL,
  class text NOT NULL,
  first_pay_bp integer NOT NULL,
  ceiling_fen bigint,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT catalogue_items_pkey PRIMARY KEY (place, code, valid_from),
  CONSTRAINT catalogue_items_kind_known CHECK (kind IN ('drug', 'item', 'facility')),
  CONSTRAINT catalogue_items_name_words CHECK (jsonb_typeof(name) = 'object'),
  CONSTRAINT catalogue_items_class_known CHECK (class IN ('A', 'B', 'C')),
  CONSTRAINT catalogue_items_first_pay_bounded CHECK (
    first_pay_bp BETWEEN 0 AND 10000 AND (class = 'B' OR first_pay_bp = 0)
  ),
  CONSTRAINT catalogue_items_ceiling_positive CHECK (ceiling_fen > 0),
  CONSTRAINT catalogue_items_valid_stretch CHECK (valid_to > valid_from)
);
CREATE UNIQUE INDEX catalogue_items_open_key ON health.catalogue_items (place, code) WHERE valid_to IS NULL;
COMMENT ON TABLE health.catalogue_items IS 'What is payable at a place of treatment; what isn''t in it is wholly the person''s own.';
COMMENT ON COLUMN health.catalogue_items.place IS 'The place of treatment: a city, or its province where that has one catalogue.';
COMMENT ON COLUMN health.catalogue_items.code IS 'Its code there (med_list_codg).';
COMMENT ON COLUMN health.catalogue_items.kind IS 'drug, item (of diagnosis and treatment), facility.';
COMMENT ON COLUMN health.catalogue_items.name IS 'Its name by language.';
COMMENT ON COLUMN health.catalogue_items.class IS 'A: within the scope; B: after a first share of the person''s own; C: wholly the person''s own.';
COMMENT ON COLUMN health.catalogue_items.first_pay_bp IS 'The first share of class B that the person pays, in ten-thousandths.';
COMMENT ON COLUMN health.catalogue_items.ceiling_fen IS 'The price per unit up to which it is payable; null: any.';
COMMENT ON COLUMN health.catalogue_items.valid_from IS 'First day of this version.';
COMMENT ON COLUMN health.catalogue_items.valid_to IS 'The day from which on it no longer holds; null: open.';

CREATE TABLE health.holders (
  person uuid NOT NULL,
  insured uuid NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  CONSTRAINT holders_pkey PRIMARY KEY (person, insured, since),
  CONSTRAINT holders_insured_fkey FOREIGN KEY (insured) REFERENCES health.insured_persons (id),
  CONSTRAINT holders_until_after CHECK (until >= since)
);
CREATE UNIQUE INDEX holders_open_key ON health.holders (insured) WHERE until IS NULL;
COMMENT ON TABLE health.holders IS 'Which person who signs in is which insured person, as the insured place has proven it: whoever it is sees the own bills.';
COMMENT ON COLUMN health.holders.person IS 'The person: auth.user.';
COMMENT ON COLUMN health.holders.insured IS 'The insured person; one holder at a time.';
COMMENT ON COLUMN health.holders.since IS 'From when on.';
COMMENT ON COLUMN health.holders.until IS 'When it ended; null while it holds.';

GRANT SELECT, INSERT ON
  health.operators, health.insured_persons, health.filings, health.chronic_entitlements, health.institutions,
  health.catalogue_items, health.holders
TO onedelta_app;
GRANT UPDATE (until) ON health.operators, health.holders TO onedelta_app;
GRANT UPDATE (valid_to, family_doctor) ON health.insured_persons TO onedelta_app;
GRANT UPDATE (valid_to) ON
health.filings, health.chronic_entitlements, health.institutions, health.catalogue_items
TO onedelta_app;
GRANT UPDATE (organisation) ON health.institutions TO onedelta_app;

-- Rights and who acts for whom are kept row by row; the insured are entered by the thousand, and the audit holds what was entered.
CREATE TRIGGER operators_kept AFTER INSERT OR UPDATE OR DELETE ON health.operators
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('organisation,since');
CREATE TRIGGER holders_kept AFTER INSERT OR UPDATE OR DELETE ON health.holders
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('person,insured,since');
CREATE TRIGGER institutions_kept AFTER INSERT OR UPDATE OR DELETE ON health.institutions
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('code');
CREATE TRIGGER filings_kept AFTER INSERT OR UPDATE OR DELETE ON health.filings
  FOR EACH ROW EXECUTE FUNCTION action.keep_change('id');
