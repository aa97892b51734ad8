-- What happened in the course of a suggestion beside opinions, talks, replies and questionnaires (app/register/step.h).

CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 19),
    happened_on TEXT CHECK (happened_on IS date(happened_on, '+0 days')),
    whom TEXT NOT NULL,
    done_by TEXT NOT NULL,
    way TEXT NOT NULL,
    remarks TEXT NOT NULL,
    until_on TEXT CHECK (until_on IS date(until_on, '+0 days')),
    instead_on TEXT CHECK (instead_on IS date(instead_on, '+0 days')),
    about INTEGER CHECK (about BETWEEN 1 AND 15),
    is_granted INTEGER NOT NULL CHECK (is_granted IN (0, 1)),
    reply_ordinal INTEGER NOT NULL CHECK (reply_ordinal >= 0)
);

CREATE INDEX step_by_suggestion ON step (suggestion, position);
