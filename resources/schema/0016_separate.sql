-- Bureaus that answer their part by a letter of their own (分办); the others give their opinion for ours (会办). Whose
-- own bureau handled its part separately had named such bureaus only.

ALTER TABLE assignment ADD COLUMN is_separate INTEGER NOT NULL DEFAULT 0 CHECK (is_separate IN (0, 1));

UPDATE assignment SET is_separate = 1 WHERE suggestion IN (SELECT id FROM suggestion WHERE role = 3);
