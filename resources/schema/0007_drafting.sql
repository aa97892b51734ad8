-- What drafting knows besides the text: the deputy's points and the paragraphs that answer them, where a passage was
-- taken from, what the clerk lets stand; the office's terms, phrases and wording of the letter's fixed parts.

ALTER TABLE paragraph ADD COLUMN source TEXT NOT NULL DEFAULT '';

-- Numbers of points, separated by commas.
ALTER TABLE paragraph ADD COLUMN answers TEXT NOT NULL DEFAULT '' CHECK (answers NOT GLOB '*[^0-9,]*');

ALTER TABLE opinion ADD COLUMN set_aside_reason TEXT NOT NULL DEFAULT '';

CREATE TABLE point (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    number INTEGER NOT NULL CHECK (number > 0),
    text TEXT NOT NULL CHECK (text <> ''),
    UNIQUE (suggestion, number)
);

CREATE TABLE dismissal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    reply INTEGER NOT NULL REFERENCES reply ON DELETE CASCADE,
    finding TEXT NOT NULL CHECK (finding <> ''),
    reason TEXT NOT NULL,
    UNIQUE (reply, finding)
);

CREATE INDEX dismissal_by_suggestion ON dismissal (suggestion);

CREATE INDEX reply_by_document_number ON reply (year, serial);

CREATE TABLE office_term (
    position INTEGER PRIMARY KEY CHECK (position >= 0),
    wrong TEXT NOT NULL CHECK (wrong <> ''),
    proper TEXT NOT NULL
);

CREATE TABLE office_phrase (
    position INTEGER PRIMARY KEY CHECK (position >= 0),
    name TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> '')
);

CREATE TABLE office_template (
    position INTEGER PRIMARY KEY CHECK (position >= 0),
    name TEXT NOT NULL CHECK (name <> ''),
    text TEXT NOT NULL
);
