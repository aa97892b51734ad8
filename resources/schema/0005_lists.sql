-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- Search looks at the texts as they are written (UTF-16, least byte first), each field behind its mark
-- (app/store/searchtext.h), so that a passage is shown without reading the whole record. Its first head_length
-- characters are number, title, names and document numbers.

DROP TABLE search_text;

DROP TABLE search_head;

DROP TABLE search_body;

CREATE TABLE search_text (
    suggestion INTEGER PRIMARY KEY REFERENCES suggestion ON DELETE CASCADE,
    head_length INTEGER NOT NULL CHECK (head_length >= 0),
    body BLOB NOT NULL
);

-- The program makes the tokens, so that any SQLite with FTS5 gives the same index: overlapping pairs of 汉字, the last
-- one of a run alone, Latin words and numbers whole; in the head those of named fields once more behind a Greek letter.

CREATE VIRTUAL TABLE search_head USING fts5(
    tokens, content='', detail='none', prefix='1', tokenize='unicode61 remove_diacritics 0'
);

CREATE VIRTUAL TABLE search_body USING fts5(
    tokens, content='', detail='none', prefix='1', tokenize='unicode61 remove_diacritics 0'
);

-- Merging is done when there is time for it, never while somebody waits for a record to be stored.

INSERT INTO search_head (search_head, rank) VALUES ('automerge', 0);

INSERT INTO search_body (search_body, rank) VALUES ('automerge', 0);

-- What lists sort and filter by, derived from each record. Days as QDate counts them, 9999999: nothing is due.

CREATE TABLE list_row (
    suggestion INTEGER PRIMARY KEY REFERENCES suggestion ON DELETE CASCADE,
    number_key BLOB NOT NULL,
    newest_on INTEGER NOT NULL,
    year INTEGER NOT NULL,
    due_on INTEGER NOT NULL,
    result_class INTEGER
);

CREATE INDEX list_row_by_due ON list_row (due_on, number_key);
