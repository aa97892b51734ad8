-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- Dates are ISO text or NULL ('+0 days' makes date() reckon, so that 30 February is refused); enums stand by their
-- numbers; columns named …_key order lists and are made by the program.

CREATE TABLE suggestion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    revision INTEGER NOT NULL CHECK (revision > 0),
    kind INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
    level INTEGER NOT NULL CHECK (level IN (1, 2, 3, 4)),
    session TEXT NOT NULL,
    number TEXT NOT NULL CHECK (number <> ''),
    number_key BLOB NOT NULL,
    is_provisional_number INTEGER NOT NULL CHECK (is_provisional_number IN (0, 1)),
    title TEXT NOT NULL,
    title_key BLOB NOT NULL,
    subject_class TEXT NOT NULL,
    assigning_body TEXT NOT NULL,
    assigned_on TEXT CHECK (assigned_on IS date(assigned_on, '+0 days')),
    received_on TEXT CHECK (received_on IS date(received_on, '+0 days')),
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    role INTEGER NOT NULL CHECK (role IN (1, 2, 3, 4)),
    host_bureau TEXT NOT NULL,
    is_key INTEGER NOT NULL CHECK (is_key IN (0, 1)),
    key_leader TEXT NOT NULL,
    publicity INTEGER NOT NULL CHECK (publicity IN (1, 2, 3)),
    publicity_reason TEXT NOT NULL,
    handler TEXT NOT NULL,
    handler_phone TEXT NOT NULL,
    notes TEXT NOT NULL,
    stage INTEGER NOT NULL CHECK (stage BETWEEN 1 AND 9),
    UNIQUE (session, kind, number)
);

CREATE INDEX suggestion_by_stage ON suggestion (stage, due_on);

CREATE INDEX suggestion_by_due ON suggestion (due_on);

CREATE INDEX suggestion_by_number ON suggestion (number);

CREATE INDEX suggestion_by_number_key ON suggestion (number_key);

CREATE TABLE suggestion_text (
    suggestion INTEGER PRIMARY KEY REFERENCES suggestion ON DELETE CASCADE,
    text TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 32)
);

CREATE TABLE deputy (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL CHECK (kind IN (1, 2, 3)),
    name TEXT NOT NULL CHECK (name <> ''),
    name_key BLOB NOT NULL,
    certificate_number TEXT NOT NULL,
    delegation TEXT NOT NULL,
    employer TEXT NOT NULL,
    address TEXT NOT NULL,
    post_code TEXT NOT NULL,
    phone TEXT NOT NULL,
    UNIQUE (name, kind, certificate_number)
);

CREATE TABLE signature (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    deputy INTEGER NOT NULL REFERENCES deputy ON DELETE RESTRICT,
    UNIQUE (suggestion, position),
    UNIQUE (suggestion, deputy)
);

CREATE INDEX signature_by_deputy ON signature (deputy);

CREATE TABLE bureau (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key BLOB NOT NULL,
    short_name TEXT NOT NULL,
    code TEXT NOT NULL,
    address TEXT NOT NULL,
    post_code TEXT NOT NULL,
    contact_person TEXT NOT NULL,
    phone TEXT NOT NULL,
    CHECK (name <> '' OR short_name <> ''),
    UNIQUE (name, short_name)
);

CREATE TABLE assignment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    bureau INTEGER NOT NULL REFERENCES bureau ON DELETE RESTRICT,
    asked_on TEXT CHECK (asked_on IS date(asked_on, '+0 days')),
    due_on TEXT CHECK (due_on IS date(due_on, '+0 days')),
    contact_person TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    UNIQUE (suggestion, bureau)
);

CREATE INDEX assignment_by_bureau ON assignment (bureau);

CREATE TABLE opinion (
    assignment INTEGER PRIMARY KEY REFERENCES assignment ON DELETE CASCADE,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    text TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 32),
    document_number TEXT NOT NULL,
    received_on TEXT CHECK (received_on IS date(received_on, '+0 days')),
    is_adopted INTEGER NOT NULL CHECK (is_adopted IN (0, 1))
);

CREATE INDEX opinion_by_suggestion ON opinion (suggestion);

CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    way INTEGER NOT NULL CHECK (way BETWEEN 1 AND 5),
    held_on TEXT CHECK (held_on IS date(held_on, '+0 days')),
    place TEXT NOT NULL,
    our_people TEXT NOT NULL,
    deputies TEXT NOT NULL,
    content TEXT NOT NULL,
    deputy_view TEXT NOT NULL
);

CREATE INDEX contact_by_suggestion ON contact (suggestion, position);

CREATE TABLE feedback (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    deputy_name TEXT NOT NULL,
    returned_on TEXT CHECK (returned_on IS date(returned_on, '+0 days')),
    returned_by TEXT NOT NULL,
    attitude INTEGER CHECK (attitude IN (1, 2, 3)),
    result INTEGER CHECK (result IN (1, 2, 3)),
    overall INTEGER CHECK (overall IN (1, 2, 3)),
    remarks TEXT NOT NULL
);

CREATE INDEX feedback_by_suggestion ON feedback (suggestion, position);

-- One row for each version. A part that is NULL follows the record; attachments: each name ends with a line feed.
CREATE TABLE reply (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    version INTEGER NOT NULL CHECK (version > 0),
    status INTEGER NOT NULL CHECK (status IN (1, 2, 3, 4)),
    bureau_code TEXT,
    year INTEGER CHECK (year BETWEEN 1 AND 9999),
    serial INTEGER CHECK (serial >= 0),
    result_class INTEGER CHECK (result_class IN (1, 2, 3, 4)),
    publicity INTEGER CHECK (publicity IN (1, 2, 3)),
    drafter TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    signatory TEXT NOT NULL,
    dated_on TEXT CHECK (dated_on IS date(dated_on, '+0 days')),
    signed_on TEXT CHECK (signed_on IS date(signed_on, '+0 days')),
    sent_on TEXT CHECK (sent_on IS date(sent_on, '+0 days')),
    sent_way TEXT NOT NULL,
    title TEXT,
    salutation TEXT,
    opening TEXT,
    closing TEXT,
    attachments TEXT,
    signature TEXT,
    contact_note TEXT,
    UNIQUE (suggestion, ordinal, version),
    CHECK ((bureau_code IS NULL) = (year IS NULL) AND (year IS NULL) = (serial IS NULL))
);

CREATE TABLE paragraph (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    reply INTEGER NOT NULL REFERENCES reply ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 5),
    runs_on INTEGER NOT NULL CHECK (runs_on IN (0, 1)),
    text TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (length(digest) = 32),
    UNIQUE (reply, position)
);

CREATE INDEX paragraph_by_suggestion ON paragraph (suggestion);

CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    bureau_name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    code TEXT NOT NULL,
    address TEXT NOT NULL,
    post_code TEXT NOT NULL,
    bureau_contact_person TEXT NOT NULL,
    bureau_phone TEXT NOT NULL,
    letterhead_name TEXT NOT NULL,
    contact_person TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    seal INTEGER NOT NULL CHECK (seal IN (1, 2)),
    self_name TEXT NOT NULL,
    reply_term_months INTEGER NOT NULL CHECK (reply_term_months >= 0),
    opinion_term_workdays INTEGER NOT NULL CHECK (opinion_term_workdays >= 0),
    feedback_term_workdays INTEGER NOT NULL CHECK (feedback_term_workdays >= 0)
);

CREATE TABLE office_recipient (
    position INTEGER PRIMARY KEY CHECK (position >= 0),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    post_code TEXT NOT NULL,
    phone TEXT NOT NULL
);

CREATE TABLE office_copy (
    position INTEGER PRIMARY KEY CHECK (position >= 0),
    name TEXT NOT NULL
);

-- Text being typed, as JSON; not logged.
CREATE TABLE draft (
    suggestion INTEGER NOT NULL REFERENCES suggestion ON DELETE CASCADE,
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    base_revision INTEGER NOT NULL,
    text TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (suggestion, ordinal)
);

-- What is typed in a form and not stored yet; without a suggestion: a registration that was begun.
CREATE TABLE form_draft (
    form TEXT PRIMARY KEY CHECK (form <> ''),
    suggestion INTEGER REFERENCES suggestion ON DELETE CASCADE,
    fields TEXT NOT NULL,
    saved_at TEXT NOT NULL
);

-- Filled by triggers that the program makes for each table above (app/store/audit.cpp). One seal for one transaction.
CREATE TABLE audit_log (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
    table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    suggestion INTEGER,
    before TEXT,
    after TEXT
);

CREATE INDEX audit_log_by_suggestion ON audit_log (suggestion);

CREATE TABLE audit_seal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    first_sequence INTEGER NOT NULL,
    last_sequence INTEGER NOT NULL,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    note TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64)
);

CREATE INDEX audit_seal_by_sequence ON audit_seal (last_sequence);

CREATE TRIGGER audit_log_not_changed BEFORE UPDATE ON audit_log BEGIN
    SELECT RAISE(ABORT, 'the log is not changed');
END;

CREATE TRIGGER audit_log_not_deleted BEFORE DELETE ON audit_log BEGIN
    SELECT RAISE(ABORT, 'the log is not changed');
END;

CREATE TRIGGER audit_seal_not_changed BEFORE UPDATE ON audit_seal BEGIN
    SELECT RAISE(ABORT, 'the log is not changed');
END;

CREATE TRIGGER audit_seal_not_deleted BEFORE DELETE ON audit_seal BEGIN
    SELECT RAISE(ABORT, 'the log is not changed');
END;
