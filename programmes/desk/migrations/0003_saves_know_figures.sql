-- What a text said with its figures: each save says which of their statements stood, so that both can be brought back.

ALTER TABLE desk.saves ADD COLUMN figures_version integer;
COMMENT ON COLUMN desk.saves.figures_version IS 'The version of the figures that stood when it was accepted; null for saves before this was kept, whose time tells it.';
