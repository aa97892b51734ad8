-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- What is stored while somebody waits is indexed when there is time. Until then the text that search sees (as in
-- search_text) lies here, and every search looks it through; none: only the index is to be made anew.

ALTER TABLE search_pending ADD COLUMN head_length INTEGER CHECK (head_length >= 0);

ALTER TABLE search_pending ADD COLUMN body BLOB CHECK ((body IS NULL) = (head_length IS NULL));
