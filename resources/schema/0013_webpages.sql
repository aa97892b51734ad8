-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- How the office publishes its letters on the web.

ALTER TABLE office ADD COLUMN publishes_contact INTEGER NOT NULL DEFAULT 0 CHECK (publishes_contact IN (0, 1));

ALTER TABLE office ADD COLUMN index_prefix TEXT NOT NULL DEFAULT '';

