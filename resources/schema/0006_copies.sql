-- The letter's own list of those it is copied to: each name ends with a line feed; NULL follows the office.
ALTER TABLE reply ADD COLUMN copies TEXT;
