/** Plain SQL that PostgreSQL reads as well. Every row belongs to a practice. Counters carry no device: a device row keeps only the day it was last heard from. */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS practice (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS release (hash TEXT PRIMARY KEY, keys TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS device (
  id TEXT PRIMARY KEY, practice TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE, joined TEXT NOT NULL,
  heard TEXT NOT NULL, skewed INTEGER NOT NULL DEFAULT 0, revoked INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS heard (practice TEXT NOT NULL, device TEXT NOT NULL, week TEXT NOT NULL, PRIMARY KEY (practice, device, week));
CREATE TABLE IF NOT EXISTS enrolment (code_hash TEXT PRIMARY KEY, practice TEXT NOT NULL, expires INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS sign_in (token_hash TEXT PRIMARY KEY, practice TEXT NOT NULL, expires INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS session (token_hash TEXT PRIMARY KEY, practice TEXT NOT NULL, expires INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS counter (
  practice TEXT NOT NULL, week TEXT NOT NULL, key TEXT NOT NULL, cell TEXT NOT NULL,
  n INTEGER NOT NULL, undone INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (practice, week, key, cell));
CREATE TABLE IF NOT EXISTS board (
  practice TEXT PRIMARY KEY, clinician TEXT NOT NULL, extension TEXT NOT NULL, room TEXT NOT NULL,
  deputy TEXT NOT NULL, visit_cut_off TEXT NOT NULL, when_full TEXT NOT NULL, day TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS told (practice TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, answered INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (practice, id));
CREATE TABLE IF NOT EXISTS audit (practice TEXT NOT NULL, at TEXT NOT NULL, what TEXT NOT NULL, detail TEXT NOT NULL);
`
