-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- What search sees of each suggestion, folded (app/store/searchwords.h), field by field, one a line; the first
-- head_length bytes are number, title, names and document numbers. Verifies what the index below proposes.

CREATE TABLE search_text (
    suggestion INTEGER PRIMARY KEY REFERENCES suggestion ON DELETE CASCADE,
    head_length INTEGER NOT NULL CHECK (head_length >= 0),
    body BLOB NOT NULL
);

-- The program makes the tokens, so that any SQLite with FTS5 gives the same index: overlapping pairs of 汉字, the last
-- one of a run alone, Latin words and numbers whole.

CREATE VIRTUAL TABLE search_head USING fts5(
    tokens, content='', detail='none', prefix='1', tokenize='unicode61 remove_diacritics 0'
);

CREATE VIRTUAL TABLE search_body USING fts5(
    tokens, content='', detail='none', prefix='1', tokenize='unicode61 remove_diacritics 0'
);
