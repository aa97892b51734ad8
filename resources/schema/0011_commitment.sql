-- What replies promised, and how far it has come.

CREATE TABLE commitment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    promise TEXT NOT NULL,
    reply_ordinal INTEGER NOT NULL CHECK (reply_ordinal >= 0),
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    section TEXT NOT NULL,
    state INTEGER NOT NULL CHECK (state IN (1, 2, 3)),
    closed_on TEXT CHECK (closed_on IS date(closed_on, '+0 days')),
    explanation TEXT NOT NULL,
    deputy_told_on TEXT CHECK (deputy_told_on IS date(deputy_told_on, '+0 days'))
);

CREATE INDEX commitment_by_suggestion ON commitment (suggestion, position);

CREATE TABLE progress (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    commitment INTEGER NOT NULL REFERENCES commitment ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    noted_on TEXT CHECK (noted_on IS date(noted_on, '+0 days')),
    remarks TEXT NOT NULL
);

CREATE INDEX progress_by_commitment ON progress (commitment, position);

CREATE INDEX progress_by_suggestion ON progress (suggestion);
