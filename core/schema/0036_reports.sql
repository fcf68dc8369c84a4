-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reports whose settings are kept, and when they are made by themselves.

-- report, subject, period, format: words of core/reports. pack: folder or zip = one file for each group or team; NULL = one
-- file. reason: why phone numbers are shown in full; NULL = masked. every: day, week, month, NULL = only when asked for;
-- on_day: of the week (Monday = 1) or of the month (1 to 28); at_wall: HH:MM of the workspace.
CREATE TABLE saved_report (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    report     TEXT NOT NULL,
    subject    TEXT,
    period     TEXT NOT NULL,
    format     TEXT NOT NULL,
    folder     TEXT NOT NULL,
    pack       TEXT CHECK (pack IN ('folder', 'zip')),
    reason     TEXT,
    every      TEXT CHECK (every IN ('day', 'week', 'month')),
    on_day     INTEGER,
    at_wall    TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE TABLE saved_report_group (
    saved_report INTEGER NOT NULL REFERENCES saved_report (id),
    grp          INTEGER NOT NULL REFERENCES grp (id),
    PRIMARY KEY (saved_report, grp)
) STRICT, WITHOUT ROWID;

-- Up to which instant what was due was made or passed over. No reference: it is the timer's own record, outside undo.
CREATE TABLE saved_report_due (
    saved_report INTEGER PRIMARY KEY,
    done_until   TEXT NOT NULL
) STRICT;
