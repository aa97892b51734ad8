-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- Paragraphs may be rows of a table (level 6). SQLite changes no CHECK: the table is made anew with its rows.

CREATE TABLE paragraph_of_seven_levels (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    reply INTEGER NOT NULL REFERENCES reply ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 6),
    runs_on INTEGER NOT NULL CHECK (runs_on IN (0, 1)),
    text TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 32),
    UNIQUE (reply, position)
);

INSERT INTO paragraph_of_seven_levels (id, suggestion, reply, position, level, runs_on, text, digest)
SELECT id, suggestion, reply, position, level, runs_on, text, digest FROM paragraph;

-- The log names rows by their ids: none is given twice.

DELETE FROM sqlite_sequence WHERE name = 'paragraph_of_seven_levels';

INSERT INTO sqlite_sequence (name, seq) SELECT 'paragraph_of_seven_levels', seq FROM sqlite_sequence
WHERE name = 'paragraph';

DROP TABLE paragraph;

ALTER TABLE paragraph_of_seven_levels RENAME TO paragraph;

CREATE INDEX paragraph_by_suggestion ON paragraph (suggestion);
