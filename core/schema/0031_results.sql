-- Figures of a run that somebody gave, beside what single targets say (delivery_result).

-- part: what the figure is of: run, group, account; target = the group or account, 0 for the run. step: sent, opened,
-- clicked, replied, ordered, unsubscribed. basis: typed, pasted, imported. figure NULL = taken back. Rows are only added:
-- of several for the same place the one with the highest id holds, the others are what it corrected. Runs are made by the
-- planner; like them the rows are not tied by REFERENCES.
CREATE TABLE run_result (
    id     INTEGER PRIMARY KEY,
    run    INTEGER NOT NULL,
    part   TEXT NOT NULL CHECK (part IN ('run', 'group', 'account')),
    target INTEGER NOT NULL,
    step   TEXT NOT NULL CHECK (step IN ('sent', 'opened', 'clicked', 'replied', 'ordered', 'unsubscribed')),
    basis  TEXT NOT NULL CHECK (basis IN ('typed', 'pasted', 'imported')),
    figure INTEGER CHECK (figure >= 0),
    at     TEXT NOT NULL,
    batch  INTEGER
) STRICT;
CREATE INDEX run_result_by_place ON run_result (run, part, target, step);
CREATE INDEX run_result_by_batch ON run_result (batch) WHERE batch IS NOT NULL;
