-- What people decided about findings. A decision lies beside the record, by the text's hash, and has the finding as the person left
-- it: so it survives another reading of the text, and is laid over whatever that finds. Rows of findings are of the reviewed record.

CREATE TABLE correction (
  hash TEXT NOT NULL,            -- of the document
  number INTEGER NOT NULL,       -- within the document, from 1; it stays
  kind TEXT NOT NULL,            -- review.Kind
  verdict TEXT NOT NULL,         -- review.Verdict
  finding TEXT NOT NULL,         -- review.Finding as JSON; places in bytes
  by TEXT NOT NULL, at TEXT NOT NULL, -- RFC 3339 UTC
  words TEXT NOT NULL DEFAULT '',
  undone_by TEXT NOT NULL DEFAULT '', undone_at TEXT NOT NULL DEFAULT '', -- who took it back, and when; '' while it stands
  PRIMARY KEY (hash, number)
) STRICT, WITHOUT ROWID;
