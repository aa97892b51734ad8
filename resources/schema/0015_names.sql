-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- Deputies and bureaus as registers of their own. Listed: entered as such, kept although no suggestion names it. A
-- bureau that was renamed stays as old letters name it and points to what it is called now.

ALTER TABLE deputy ADD COLUMN term TEXT NOT NULL DEFAULT '';

ALTER TABLE deputy ADD COLUMN left_on TEXT CHECK (left_on IS date(left_on, '+0 days'));

ALTER TABLE deputy ADD COLUMN is_listed INTEGER NOT NULL DEFAULT 0 CHECK (is_listed IN (0, 1));

ALTER TABLE bureau ADD COLUMN is_listed INTEGER NOT NULL DEFAULT 0 CHECK (is_listed IN (0, 1));

ALTER TABLE bureau ADD COLUMN successor INTEGER REFERENCES bureau ON DELETE RESTRICT;

ALTER TABLE bureau ADD COLUMN renamed_on TEXT CHECK (renamed_on IS date(renamed_on, '+0 days'));

CREATE INDEX bureau_by_successor ON bureau (successor);

-- Suggestions whose index is to be made anew when there is time: of a bureau that many name; now, of those whose points
-- search knows from here on.

CREATE TABLE search_pending (
    suggestion INTEGER PRIMARY KEY REFERENCES suggestion ON DELETE CASCADE
);

INSERT INTO search_pending (suggestion) SELECT DISTINCT suggestion FROM point;
