-- Files kept with a suggestion or with one row of its course. What they hold stands once for all that are the same, in
-- pieces, so that no list ever reads it; attached_file is logged, and its hash stands for the content.

CREATE TABLE file_content (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size >= 0)
);

CREATE TABLE file_piece (
    id INTEGER PRIMARY KEY,
    content INTEGER NOT NULL REFERENCES file_content ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    bytes BLOB NOT NULL,
    UNIQUE (content, position)
);

CREATE TABLE attached_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    assignment INTEGER REFERENCES assignment ON DELETE CASCADE,
    contact INTEGER REFERENCES contact ON DELETE CASCADE,
    feedback INTEGER REFERENCES feedback ON DELETE CASCADE,
    step INTEGER REFERENCES step ON DELETE CASCADE,
    commitment INTEGER REFERENCES commitment ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL CHECK (name <> ''),
    sha256 TEXT NOT NULL REFERENCES file_content (sha256),
    added_on TEXT CHECK (added_on IS date(added_on, '+0 days')),
    CHECK ((assignment IS NOT NULL) + (contact IS NOT NULL) + (feedback IS NOT NULL) + (step IS NOT NULL) +
           (commitment IS NOT NULL) <= 1)
);

CREATE INDEX attached_file_by_suggestion ON attached_file (suggestion, position);

CREATE INDEX attached_file_by_sha256 ON attached_file (sha256);

CREATE INDEX attached_file_by_assignment ON attached_file (assignment) WHERE assignment IS NOT NULL;

CREATE INDEX attached_file_by_contact ON attached_file (contact) WHERE contact IS NOT NULL;

CREATE INDEX attached_file_by_feedback ON attached_file (feedback) WHERE feedback IS NOT NULL;

CREATE INDEX attached_file_by_step ON attached_file (step) WHERE step IS NOT NULL;

CREATE INDEX attached_file_by_commitment ON attached_file (commitment) WHERE commitment IS NOT NULL;
