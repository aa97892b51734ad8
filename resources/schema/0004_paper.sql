-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- What stands on the paper of some letters: marks, further signers, attachments with text; how the office sets it.
-- Lists: each name ends with a line feed.

ALTER TABLE reply ADD COLUMN copy_number TEXT NOT NULL DEFAULT '';

ALTER TABLE reply ADD COLUMN secrecy TEXT NOT NULL DEFAULT '';

ALTER TABLE reply ADD COLUMN urgency TEXT NOT NULL DEFAULT '';

ALTER TABLE reply ADD COLUMN co_signers TEXT NOT NULL DEFAULT '';

ALTER TABLE reply ADD COLUMN attachment_text TEXT;

ALTER TABLE office ADD COLUMN result_place INTEGER NOT NULL DEFAULT 1 CHECK (result_place IN (1, 2, 3, 4));

ALTER TABLE office ADD COLUMN publicity_place INTEGER NOT NULL DEFAULT 1 CHECK (publicity_place IN (1, 2, 3, 4));

ALTER TABLE office ADD COLUMN is_mirrored INTEGER NOT NULL DEFAULT 0 CHECK (is_mirrored IN (0, 1));

ALTER TABLE office ADD COLUMN contact_options TEXT NOT NULL DEFAULT '';

ALTER TABLE office ADD COLUMN staff_options TEXT NOT NULL DEFAULT '';
