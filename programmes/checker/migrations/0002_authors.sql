-- A correction comes from a person who signed in as well: their name is kept, not the id of an account.

COMMENT ON COLUMN checker.aliases.author IS 'Who said it: the name of a person, else the kind and id of the actor.';
