-- An institution's settlements by time (an id begins with it): its own list, and its month in reconciliation.
CREATE INDEX settlements_institution_idx ON health.settlements (institution, id);
