/** Plain SQL that PostgreSQL reads as well, in steps that are each taken once. Every row belongs to a practice. Counters carry no device: a device row keeps only days, never a time. */
export const SCHEMA_STEPS: readonly string[] = [
  `
CREATE TABLE IF NOT EXISTS practice (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, document TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS release (hash TEXT PRIMARY KEY, keys TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS device (
  id TEXT PRIMARY KEY, practice TEXT NOT NULL, token_hash TEXT NOT NULL UNIQUE, joined TEXT NOT NULL,
  heard TEXT NOT NULL, skewed INTEGER NOT NULL DEFAULT 0, revoked INTEGER NOT NULL DEFAULT 0);
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
`,
  // The day of the last whole sync says which weeks are complete: a sync carries everything not yet kept.
  `
ALTER TABLE device ADD COLUMN synced TEXT NOT NULL DEFAULT '';
UPDATE device SET synced = heard;
DROP TABLE IF EXISTS heard;
`,
  // Services are curated: every revision is kept, what changes during a day lies apart from the document.
  `
CREATE TABLE revision (
  practice TEXT NOT NULL, revision INTEGER NOT NULL, at TEXT NOT NULL, by_role TEXT NOT NULL, what TEXT NOT NULL,
  document TEXT NOT NULL, PRIMARY KEY (practice, revision));
CREATE TABLE full_until (
  practice TEXT NOT NULL, service TEXT NOT NULL, until_time TEXT NOT NULL, PRIMARY KEY (practice, service));
CREATE TABLE report (
  practice TEXT NOT NULL, id TEXT NOT NULL, service TEXT NOT NULL, reason TEXT NOT NULL, day TEXT NOT NULL,
  outcome TEXT NOT NULL DEFAULT '', PRIMARY KEY (practice, id));
`,
  // A document is kept in parts, each with every version of it, so that a change writes and sends only what changed.
  `
CREATE TABLE part (
  practice TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, position INTEGER NOT NULL,
  document TEXT, PRIMARY KEY (practice, kind, id, revision));
CREATE INDEX part_by_revision ON part (practice, kind, revision);
ALTER TABLE revision ADD COLUMN version TEXT NOT NULL DEFAULT '';
ALTER TABLE practice ADD COLUMN network TEXT NOT NULL DEFAULT '';
CREATE TABLE network_code (code_hash TEXT PRIMARY KEY, network TEXT NOT NULL, expires INTEGER NOT NULL);
`,
  // Practices stand in the order in which they were first kept: a sample desk joins the first of them.
  `
ALTER TABLE practice ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
`,
  // "Sign" means a danger sign alone: people log in.
  `
ALTER TABLE sign_in RENAME TO log_in;
`,
  // The book of counts has an epoch, new after it was lost or put back. An undo is never more than was counted under the same key.
  // A desk is known until the day it was removed, with the weeks that could not be taken of it, and has an allowance a day.
  `
CREATE TABLE book (epoch TEXT NOT NULL, syncs INTEGER NOT NULL);
UPDATE counter SET undone = n WHERE undone > n;
ALTER TABLE device ADD COLUMN removed TEXT NOT NULL DEFAULT '';
UPDATE device SET removed = heard WHERE revoked = 1;
ALTER TABLE device ADD COLUMN not_taken TEXT NOT NULL DEFAULT '[]';
CREATE TABLE desk_use (device TEXT NOT NULL, what TEXT NOT NULL, day TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (device, what));
`,
  // Syncs are counted by each start of the server, so that those after a put-back never hide the ones that it lost.
  `
ALTER TABLE book DROP COLUMN syncs;
CREATE TABLE book_run (run TEXT PRIMARY KEY, syncs INTEGER NOT NULL);
`,
  // Each field of the board and each mark on a service carries the change that made it; of a telling that was answered, the time goes.
  `
CREATE TABLE board_field (
  practice TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, day TEXT NOT NULL, change_id TEXT NOT NULL,
  PRIMARY KEY (practice, field));
INSERT INTO board_field (practice, field, value, day, change_id)
  SELECT practice, 'clinician', clinician, day, '' FROM board
  UNION ALL SELECT practice, 'extension', extension, day, '' FROM board
  UNION ALL SELECT practice, 'room', room, day, '' FROM board
  UNION ALL SELECT practice, 'deputy', deputy, day, '' FROM board
  UNION ALL SELECT practice, 'visitCutOff', visit_cut_off, day, '' FROM board
  UNION ALL SELECT practice, 'whenFull', when_full, day, '' FROM board;
DROP TABLE board;
ALTER TABLE full_until ADD COLUMN day TEXT NOT NULL DEFAULT '';
ALTER TABLE full_until ADD COLUMN change_id TEXT NOT NULL DEFAULT '';
UPDATE told SET at = SUBSTR(at, 1, 10) WHERE answered = 1;
`,
  // A telling may be a ring-back that is due within so many minutes; 0 is at once.
  `
ALTER TABLE told ADD COLUMN minutes INTEGER NOT NULL DEFAULT 0;
`,
  // A key belongs to one live copy of a desk: the copies that its counts went through, so that a twin is noticed.
  `
CREATE TABLE counter_line (
  practice TEXT NOT NULL, week TEXT NOT NULL, key TEXT NOT NULL, line TEXT NOT NULL, PRIMARY KEY (practice, week, key));
`,
  // Counts are packed, a row for each small table of a key, and lie in the order of their random keys, never as they came (PostgreSQL
  // has no such tables and leaves the last two words out). Cells of the earlier form are packed when the store is opened.
  `
CREATE TABLE tally (
  practice TEXT NOT NULL, week TEXT NOT NULL, key TEXT NOT NULL, sheet TEXT NOT NULL, cells TEXT NOT NULL,
  PRIMARY KEY (practice, week, key, sheet)) WITHOUT ROWID;
INSERT INTO tally (practice, week, key, sheet, cells) SELECT practice, week, key, 'line', line FROM counter_line;
DROP TABLE counter_line;
`,
  // A machine that is wiped each night joins again by a lasting code, bound to a desk's name: it has the desk's own id. Days only.
  `
CREATE TABLE standing_join (
  id TEXT PRIMARY KEY, practice TEXT NOT NULL, name TEXT NOT NULL, code_hash TEXT NOT NULL UNIQUE, forgets INTEGER NOT NULL,
  made TEXT NOT NULL, ended TEXT NOT NULL DEFAULT '');
`,
  // Leads are named people: what they change carries their name. An earlier form's sessions and links were nobody's.
  `
CREATE TABLE person (
  id TEXT PRIMARY KEY, practice TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, email TEXT NOT NULL DEFAULT '',
  made TEXT NOT NULL, came TEXT NOT NULL DEFAULT '', removed TEXT NOT NULL DEFAULT '');
CREATE INDEX person_by_practice ON person (practice);
ALTER TABLE log_in ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE revision ADD COLUMN person TEXT NOT NULL DEFAULT '';
`,
  // A person sees where they are signed in; a session that nobody uses is over before its limit.
  `
ALTER TABLE session ADD COLUMN id TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN began INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
`,
  // Tries at codes are counted for all processes together; a code knows where it was made, and works there however many were tried.
  `
CREATE TABLE tries (guesser TEXT NOT NULL, slot INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (guesser, slot));
ALTER TABLE enrolment ADD COLUMN made_at TEXT NOT NULL DEFAULT '';
ALTER TABLE log_in ADD COLUMN made_at TEXT NOT NULL DEFAULT '';
`,
  // Charts say when new guidance came: the day on which a release was first kept here, but for the one that it all began with.
  `
ALTER TABLE release ADD COLUMN day TEXT NOT NULL DEFAULT '';
`,
  // A lead asks back at the desk that reported; a report is mended once its service is another than at the revision it was made at.
  `
ALTER TABLE report ADD COLUMN hour TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN desk TEXT NOT NULL DEFAULT '';
ALTER TABLE report ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
`,
  // Programs of others read what a practice shares by a token, one for each practice.
  `
CREATE TABLE reader (practice TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, made TEXT NOT NULL);
`,
  // What people do is noted with who, when, before and after, each entry with the digest of the one before. Entries of the earlier
  // form, which named nobody, are taken over when the store is opened.
  `
CREATE TABLE audit_entry (
  practice TEXT NOT NULL, n INTEGER NOT NULL, at TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, what TEXT NOT NULL,
  subject TEXT NOT NULL, revision INTEGER NOT NULL, before_text TEXT NOT NULL, after_text TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (practice, n));
CREATE INDEX audit_by_person ON audit_entry (practice, person);
`,
  // People come in by passkeys of their devices too: public keys only. A challenge is taken once; a recovery code is kept as its hash.
  `
CREATE TABLE passkey (
  id TEXT PRIMARY KEY, practice TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, public_key TEXT NOT NULL,
  uses INTEGER NOT NULL, transports TEXT NOT NULL, made TEXT NOT NULL, used TEXT NOT NULL DEFAULT '');
CREATE INDEX passkey_by_person ON passkey (practice, person);
CREATE TABLE challenge (hash TEXT PRIMARY KEY, purpose TEXT NOT NULL, expires INTEGER NOT NULL);
CREATE TABLE recovery_code (
  person TEXT PRIMARY KEY, practice TEXT NOT NULL, code_hash TEXT NOT NULL UNIQUE, made TEXT NOT NULL);
`,
  // Entries of the audit are only ever added: the database itself refuses the rest, in words of its own.
  `
APPEND ONLY audit_entry;
`,
  // The organisation's own sign-in knows a person for good by what it calls them; where a session came from is known, so that signing
  // out can go on there.
  `
ALTER TABLE person ADD COLUMN outside TEXT NOT NULL DEFAULT '';
ALTER TABLE log_in ADD COLUMN way TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN way TEXT NOT NULL DEFAULT '';
`,
  // Old weeks are added up, and nothing more is taken of them.
  `
ALTER TABLE book ADD COLUMN added_up TEXT NOT NULL DEFAULT '';
`,
  // A lead names each desk by where it stands, and sees which release it goes by.
  `
ALTER TABLE device ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN release TEXT NOT NULL DEFAULT '';
`,
  // What staff suggest and what came of it: the day alone, no desk and nobody who said it, in the order of random ids. Of what a
  // practice passed on its network has a row of its own, which names the practice.
  `
CREATE TABLE suggestion (
  practice TEXT NOT NULL, id TEXT NOT NULL, said TEXT NOT NULL, topic TEXT NOT NULL, service TEXT NOT NULL, screen TEXT NOT NULL,
  day TEXT NOT NULL, came_from TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT '', answer TEXT NOT NULL DEFAULT '',
  answered TEXT NOT NULL DEFAULT '', answered_by TEXT NOT NULL DEFAULT '', network TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (practice, id)) WITHOUT ROWID;
`,
  // The order of practices that are compared is made under a secret that no answer gives.
  `
CREATE TABLE own_secret (secret TEXT NOT NULL);
`,
  // What left a practice of a quarter stays as it left: counts that come later would tell, by the difference, what was hidden.
  `
CREATE TABLE published (
  practice TEXT NOT NULL, quarter TEXT NOT NULL, figures TEXT NOT NULL, PRIMARY KEY (practice, quarter));
`,
  // Reports stand in the order in which they came: the id is the sender's own.
  `
ALTER TABLE report ADD COLUMN arrived INTEGER NOT NULL DEFAULT 0;
`,
  // An entry cannot be put in another's place either, as INSERT OR REPLACE does without an update or a deletion.
  `
NEVER INSTEAD audit_entry practice n;
`,
  // Who asked for last week's page by e-mail. A row says which week's was taken on last and what became of it, so that of several
  // processes one sends it. The page of a week is kept as it first left the practice.
  `
CREATE TABLE week_mail (
  person TEXT PRIMARY KEY, practice TEXT NOT NULL, id TEXT NOT NULL UNIQUE, address TEXT NOT NULL, language TEXT NOT NULL,
  first_week TEXT NOT NULL, week TEXT NOT NULL DEFAULT '', state TEXT NOT NULL DEFAULT '', again INTEGER NOT NULL DEFAULT 0,
  tries INTEGER NOT NULL DEFAULT 0);
CREATE TABLE week_page (practice TEXT PRIMARY KEY, week TEXT NOT NULL, pages TEXT NOT NULL);
`,
  // Who is on duty on days to come: it comes onto the board on its day and is deleted after it.
  `
CREATE TABLE duty_day (
  practice TEXT NOT NULL, day TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY (practice, day, field));
`,
  // An address is asked whether it is right before anything of the practice goes there: a typo would send its week to a stranger.
  `
ALTER TABLE week_mail ADD COLUMN confirm TEXT NOT NULL DEFAULT '';
ALTER TABLE week_mail ADD COLUMN confirm_again INTEGER NOT NULL DEFAULT 0;
`,
  // Desks stand in the order in which they joined, which the day alone does not tell: a lead who joins three in an hour counts on it.
  `
ALTER TABLE device ADD COLUMN nth INTEGER NOT NULL DEFAULT 0;
UPDATE device SET nth = (SELECT COUNT(*) FROM device AS other WHERE other.practice = device.practice
  AND (other.joined < device.joined OR (other.joined = device.joined AND other.id <= device.id)));
`,
  // What is made knows whose hands it may be in: who made it, and who made the link by which its maker came in. It ends with them.
  `
ALTER TABLE log_in ADD COLUMN hands TEXT NOT NULL DEFAULT ''; ALTER TABLE session ADD COLUMN hands TEXT NOT NULL DEFAULT '';
ALTER TABLE passkey ADD COLUMN hands TEXT NOT NULL DEFAULT ''; ALTER TABLE recovery_code ADD COLUMN hands TEXT NOT NULL DEFAULT '';
ALTER TABLE enrolment ADD COLUMN hands TEXT NOT NULL DEFAULT ''; ALTER TABLE standing_join ADD COLUMN hands TEXT NOT NULL DEFAULT '';
ALTER TABLE reader ADD COLUMN hands TEXT NOT NULL DEFAULT ''; ALTER TABLE network_code ADD COLUMN hands TEXT NOT NULL DEFAULT '';
`,
  // When the clock was last looked at and since when it goes evenly; and the desk that marked a service.
  `ALTER TABLE book ADD COLUMN clock_last INTEGER NOT NULL DEFAULT 0; ALTER TABLE book ADD COLUMN clock_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE full_until ADD COLUMN desk TEXT NOT NULL DEFAULT ''`,
]
