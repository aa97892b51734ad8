-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- What the columns of tables from other offices meant when they were imported last; not logged, it says nothing of a
-- suggestion.

CREATE TABLE known_table (
    id INTEGER PRIMARY KEY,
    headings TEXT NOT NULL UNIQUE CHECK (headings <> ''),
    fields TEXT NOT NULL
);
