-- The terms in force for suggestions (1) and proposals (2), and the years of the calendar that the office changed: both
-- as the texts that RuleSet and WorkCalendar parse. What registers had before goes on as rules of the office's own.

CREATE TABLE office_rules (
    purpose INTEGER PRIMARY KEY CHECK (purpose IN (1, 2)),
    text TEXT NOT NULL CHECK (text <> '')
);

CREATE TABLE calendar_year (
    year INTEGER PRIMARY KEY CHECK (year BETWEEN 1 AND 9999),
    text TEXT NOT NULL
);

INSERT INTO office_rules (purpose, text) SELECT p.value,
    'name 本单位办理期限' || char(10) || 'rest days stay' || char(10) ||
    'opinion | ' || opinion_term_workdays || ' workdays from asked | | 本单位设定' || char(10) ||
    'remind | 5 workdays from due | | 本单位催办间隔' || char(10) ||
    'reply | ' || reply_term_months || ' months from assigned | to 6 months by 交办机关, deputy told | 代表法第五十一条' || char(10) ||
    'feedback | ' || feedback_term_workdays || ' workdays from sent | | 本单位设定' || char(10) ||
    'furtherReply | 1 months from dissatisfied | | 各地规定中最短者' || char(10)
    FROM office, json_each('[1, 2]') p WHERE opinion_term_workdays <= 9999 AND reply_term_months <= 9999
    AND feedback_term_workdays <= 9999;

ALTER TABLE office DROP COLUMN reply_term_months;

ALTER TABLE office DROP COLUMN opinion_term_workdays;

ALTER TABLE office DROP COLUMN feedback_term_workdays;
