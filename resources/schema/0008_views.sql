-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- Searches that are kept under a name in the left pane; not logged, they say nothing of a suggestion.

CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    words TEXT NOT NULL,
    sort_by INTEGER NOT NULL,
    is_descending INTEGER NOT NULL CHECK (is_descending IN (0, 1))
);
