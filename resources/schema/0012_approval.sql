-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- A version's way through the office, what superiors want changed, who works here, numbers kept for later.

CREATE TABLE approval_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    reply INTEGER NOT NULL REFERENCES reply ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    act INTEGER NOT NULL CHECK (act BETWEEN 1 AND 7),
    person TEXT NOT NULL,
    post TEXT NOT NULL,
    at TEXT,
    remark TEXT NOT NULL,
    UNIQUE (reply, position)
);

CREATE INDEX approval_step_by_suggestion ON approval_step (suggestion);

CREATE TABLE remark (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    reply INTEGER NOT NULL REFERENCES reply ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    part INTEGER NOT NULL CHECK (part >= 0),
    paragraph INTEGER NOT NULL CHECK (paragraph >= 0),
    passage TEXT NOT NULL,
    remark TEXT NOT NULL CHECK (remark <> ''),
    author TEXT NOT NULL,
    at TEXT,
    is_resolved INTEGER NOT NULL CHECK (is_resolved IN (0, 1)),
    answer TEXT NOT NULL,
    UNIQUE (reply, position)
);

CREATE INDEX remark_by_suggestion ON remark (suggestion);

CREATE TABLE staff (
    position INTEGER PRIMARY KEY CHECK (position >= 0),
    name TEXT NOT NULL CHECK (name <> ''),
    post TEXT NOT NULL,
    section TEXT NOT NULL,
    signer_rank INTEGER NOT NULL CHECK (signer_rank BETWEEN 1 AND 4),
    may_sign INTEGER NOT NULL CHECK (may_sign IN (0, 1)),
    login TEXT NOT NULL
);

CREATE TABLE reserved_number (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    bureau_code TEXT NOT NULL CHECK (bureau_code <> ''),
    year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
    serial INTEGER NOT NULL CHECK (serial > 0),
    purpose TEXT NOT NULL,
    person TEXT NOT NULL,
    at TEXT,
    UNIQUE (bureau_code, year, serial)
);

ALTER TABLE office ADD COLUMN signer_rank INTEGER NOT NULL DEFAULT 1 CHECK (signer_rank BETWEEN 1 AND 4);

ALTER TABLE office ADD COLUMN key_signer_rank INTEGER NOT NULL DEFAULT 1 CHECK (key_signer_rank BETWEEN 1 AND 4);

-- Whether a paragraph's first sentence is set as a head: by its level, yes, no.

ALTER TABLE paragraph ADD COLUMN head INTEGER NOT NULL DEFAULT 0 CHECK (head IN (0, 1, 2));
