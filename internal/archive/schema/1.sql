-- One row for each text, and beside it what its record holds, so that statements can be found. Places are byte offsets into
-- document.text, half-open, as inside the program; a row that has none can't be written. Codes are those of package doc.

CREATE TABLE source (            -- bytes as they came
  hash   TEXT PRIMARY KEY,       -- doc.ID: 'sha256:…'
  bytes  BLOB NOT NULL,          -- zstd (klauspost/compress)
  size   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE page (              -- an address (URL, absolute path, or "corpus file#jsonl id"); its versions are documents
  id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE document (          -- one text that was read; never overwritten
  id INTEGER PRIMARY KEY,        -- people see and type a prefix of the hash
  hash TEXT NOT NULL UNIQUE REFERENCES source(hash),
  text_hash TEXT NOT NULL,       -- of the extracted text: the same text twice is one
  page INTEGER NOT NULL REFERENCES page(id),
  version INTEGER NOT NULL,      -- 1, 2, … of its page
  fetched TEXT NOT NULL,         -- RFC 3339 UTC, when it was added
  media TEXT NOT NULL, language TEXT NOT NULL,
  publisher TEXT NOT NULL DEFAULT '', publisher_country TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '', date TEXT NOT NULL DEFAULT '',  -- EDTF; '' unknown
  day TEXT NOT NULL DEFAULT '',  -- first day of date, 'YYYY-MM-DD', for sorting and ranges; '' unknown
  words INTEGER NOT NULL,
  text TEXT NOT NULL,            -- extracted text: what places count in
  record BLOB NOT NULL,          -- the record's JSON, zstd
  program TEXT NOT NULL, model TEXT NOT NULL,
  minhash BLOB NOT NULL,
  UNIQUE (page, version)
) STRICT;
CREATE INDEX document_day ON document(day, hash);
CREATE INDEX document_text ON document(text_hash);
CREATE INDEX document_publisher ON document(publisher, day);

CREATE TABLE band (              -- locality-sensitive hashing: near-copies share a band
  hash INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  PRIMARY KEY (hash, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX band_document ON band(document);

CREATE TABLE near (              -- near-copies
  a INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  b INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  similarity REAL NOT NULL, PRIMARY KEY (a, b), CHECK (a < b)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_b ON near(b);

CREATE TABLE actor (             -- an actor of one document
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,       -- doc.ActorID
  kind TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, -- key: folded name (lower case, no diacritics/apostrophes/honorifics), for joining across documents
  country TEXT NOT NULL DEFAULT '', code TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL, end INTEGER NOT NULL CHECK (end > start),
  UNIQUE (document, number)
) STRICT;
CREATE INDEX actor_key ON actor(key); CREATE INDEX actor_country ON actor(country);

CREATE TABLE role (
  actor INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
  office TEXT NOT NULL, country TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL, end INTEGER NOT NULL CHECK (end > start)
) STRICT;
CREATE INDEX role_actor ON role(actor);

CREATE TABLE statement (
  id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,       -- doc.StatementID
  act TEXT NOT NULL, mode TEXT NOT NULL, side TEXT NOT NULL,
  cue TEXT NOT NULL DEFAULT '',  -- words of the cue
  content TEXT NOT NULL,         -- words, spans joined by ' … '
  start INTEGER NOT NULL, end INTEGER NOT NULL CHECK (end > start),  -- all of the content
  addressee INTEGER REFERENCES actor(id),
  rule TEXT NOT NULL,
  UNIQUE (document, number)
) STRICT;
CREATE TABLE speaker (
  statement INTEGER NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
  actor INTEGER NOT NULL REFERENCES actor(id),
  PRIMARY KEY (statement, actor)
) STRICT, WITHOUT ROWID;
CREATE TABLE stance (
  statement INTEGER NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
  actor INTEGER NOT NULL REFERENCES actor(id),
  polarity TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (end > start)
) STRICT;
CREATE TABLE topic (
  statement INTEGER NOT NULL REFERENCES statement(id) ON DELETE CASCADE,
  topic TEXT NOT NULL,
  PRIMARY KEY (statement, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  date TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (end > start),
  UNIQUE (document, number)
) STRICT;
CREATE TABLE participant (
  meeting INTEGER NOT NULL REFERENCES meeting(id) ON DELETE CASCADE,
  actor INTEGER NOT NULL REFERENCES actor(id),
  part TEXT NOT NULL,
  PRIMARY KEY (meeting, actor)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  statement INTEGER REFERENCES statement(id),
  cameo TEXT NOT NULL,
  plover TEXT NOT NULL,
  quad INTEGER NOT NULL,
  goldstein REAL NOT NULL,
  status TEXT NOT NULL,
  time TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (end > start),
  UNIQUE (document, number)
) STRICT;
CREATE TABLE event_party (
  event INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  actor INTEGER NOT NULL REFERENCES actor(id),
  part TEXT NOT NULL CHECK (part IN ('source','target')),
  PRIMARY KEY (event, part, actor)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  statement INTEGER REFERENCES statement(id),
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  due TEXT NOT NULL DEFAULT '',
  what TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (end > start),
  UNIQUE (document, number)
) STRICT;
CREATE TABLE commitment_party (
  commitment INTEGER NOT NULL REFERENCES commitment(id) ON DELETE CASCADE,
  actor INTEGER NOT NULL REFERENCES actor(id),
  part TEXT NOT NULL CHECK (part IN ('by','to')),
  PRIMARY KEY (commitment, part, actor)
) STRICT, WITHOUT ROWID;

-- full text; the words themselves lie in statement and document
CREATE VIRTUAL TABLE statement_words USING fts5(content, content='statement', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE document_words  USING fts5(text,    content='document',  content_rowid='id', tokenize='unicode61 remove_diacritics 2');

CREATE INDEX speaker_actor ON speaker(actor);
CREATE INDEX stance_statement ON stance(statement);
CREATE INDEX stance_actor ON stance(actor);
CREATE INDEX topic_topic ON topic(topic);
CREATE INDEX statement_addressee ON statement(addressee);
CREATE INDEX statement_act ON statement(act);
CREATE INDEX participant_actor ON participant(actor);
CREATE INDEX event_statement ON event(statement);
CREATE INDEX event_cameo ON event(cameo);
CREATE INDEX event_party_actor ON event_party(actor);
CREATE INDEX commitment_statement ON commitment(statement);
CREATE INDEX commitment_party_actor ON commitment_party(actor);

CREATE TRIGGER statement_in AFTER INSERT ON statement BEGIN
  INSERT INTO statement_words(rowid, content) VALUES (new.id, new.content);
END;
CREATE TRIGGER statement_out AFTER DELETE ON statement BEGIN
  INSERT INTO statement_words(statement_words, rowid, content) VALUES ('delete', old.id, old.content);
END;
CREATE TRIGGER document_in AFTER INSERT ON document BEGIN
  INSERT INTO document_words(rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER document_out AFTER DELETE ON document BEGIN
  INSERT INTO document_words(document_words, rowid, text) VALUES ('delete', old.id, old.text);
END;
