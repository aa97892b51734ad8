-- One statement ends with a semicolon and an empty line. A released file is never edited again.
-- In which face an item's head is set: 1 FangSong like the text, 2 Kai, 3 Hei.

ALTER TABLE office ADD COLUMN item_heads INTEGER NOT NULL DEFAULT 1 CHECK (item_heads BETWEEN 1 AND 3);
