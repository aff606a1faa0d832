/** The schema of version 1 of the store, word for word as the first release made it. */
export const VERSION_1 = `
  CREATE TABLE answers (
    api TEXT NOT NULL, parameter TEXT NOT NULL, status TEXT NOT NULL, data TEXT NOT NULL, body BLOB,
    fetched_at INTEGER NOT NULL, stale_at INTEGER NOT NULL, PRIMARY KEY (api, parameter)) STRICT;
  CREATE TABLE links (
    law TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, application TEXT NOT NULL,
    PRIMARY KEY (law, kind, number)) STRICT, WITHOUT ROWID;
  CREATE TABLE requests (
    id TEXT PRIMARY KEY, account TEXT NOT NULL, family TEXT NOT NULL, api TEXT NOT NULL, parameter TEXT NOT NULL,
    day TEXT NOT NULL, reserved_at INTEGER NOT NULL, free_at INTEGER NOT NULL, settled INTEGER NOT NULL) STRICT;
  CREATE INDEX requests_window ON requests (account, family, free_at);
  CREATE TABLE usage (
    account TEXT NOT NULL, api TEXT NOT NULL, day TEXT NOT NULL, used INTEGER NOT NULL, remaining INTEGER NOT NULL,
    settled_at INTEGER NOT NULL, PRIMARY KEY (account, api, day)) STRICT, WITHOUT ROWID;
  CREATE TABLE waiters (
    id TEXT PRIMARY KEY, account TEXT NOT NULL, family TEXT NOT NULL, rank INTEGER NOT NULL, since INTEGER NOT NULL,
    expires_at INTEGER NOT NULL) STRICT;
  PRAGMA user_version = 1;
`;
