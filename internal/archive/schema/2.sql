-- What people have noted of something that is owed: kept by the place of a mention, so that it stays with the entry whatever is
-- added, and survives another reading of the text.

CREATE TABLE ledger_note (
  hash TEXT NOT NULL,            -- of the document
  start INTEGER NOT NULL,        -- of the mention
  status TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL, -- RFC 3339 UTC
  words TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (hash, start, at)
) STRICT, WITHOUT ROWID;
