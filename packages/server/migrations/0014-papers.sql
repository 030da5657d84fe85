-- Papers of an incident, sanctions, the accounting of disclosures, holds and what is deleted when its time is over.

-- What the notices of one breach say. Sealed PaperFacts of the contract.
create table incident_notice (
  org_id uuid not null,
  incident_id uuid not null,
  revision integer not null check (revision > 0),
  sealed bytea not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (org_id, incident_id),
  foreign key (org_id, incident_id) references incident (org_id, id),
  foreign key (org_id, updated_by) references person (org_id, id)
);
select app.protect('incident_notice', 'select, insert, update');

-- Papers that were made; never changed.
create table incident_paper (
  org_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  kind text not null check (kind in ('individual', 'run', 'substitute', 'media', 'hhs', 'state')),
  lang text not null check (lang in ('en', 'es')),
  -- Of media notices and states' sheets.
  state text,
  -- Counted from 1 for a kind, language and state.
  version integer not null check (version > 0),
  -- Letters in a run.
  letters integer not null check (letters > 0),
  -- Sealed LetterDocument of the law package, and its SHA-256.
  sealed bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, incident_id) references incident (org_id, id),
  foreign key (org_id, made_by) references person (org_id, id)
);
create unique index incident_paper_version on incident_paper (org_id, incident_id, kind, lang, coalesce(state, ''), version);
select app.protect('incident_paper', 'select, insert');

-- Levels of the sanctions policy; every version stays.
create table sanction_matrix (
  org_id uuid not null references organization (id),
  revision integer not null check (revision > 0),
  levels jsonb not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (org_id, revision),
  foreign key (org_id, by_id) references person (org_id, id)
);
select app.protect('sanction_matrix', 'select, insert');

create table sanction_case (
  org_id uuid not null,
  id uuid not null,
  number integer not null check (number > 0),
  incident_id uuid not null,
  person_id uuid not null,
  cause text not null,
  intent text not null check (intent in ('mistake', 'carelessness', 'own_use', 'gain_or_harm')),
  aggravating text[] not null default '{}',
  mitigating text[] not null default '{}',
  -- Of the matrix whose levels are meant; null for the starter's.
  matrix_revision integer,
  proposed_level integer not null check (proposed_level > 0),
  state text not null check (state in ('open', 'decided', 'dropped', 'protected')),
  -- Sealed {account, answer}.
  facts bytea not null,
  revision integer not null check (revision > 0),
  opened_by uuid not null,
  opened_at timestamptz not null,
  level integer check (level > 0),
  -- Sealed {measures, reasons, deviation}.
  decision bytea,
  decided_by uuid,
  decided_at timestamptz,
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, incident_id) references incident (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, opened_by) references person (org_id, id),
  foreign key (org_id, decided_by) references person (org_id, id),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'decided') = (level is not null)),
  -- Nobody decides about themselves, or alone.
  check (opened_by <> person_id and decided_by <> person_id and decided_by <> opened_by)
);
create index sanction_case_by_time on sanction_case (org_id, opened_at desc, id desc);
create index sanction_case_by_incident on sanction_case (org_id, incident_id);
create index sanction_case_by_person on sanction_case (org_id, person_id);
create index sanction_case_alike on sanction_case (org_id, cause, level) where state = 'decided';
select app.protect('sanction_case', 'select, insert, update');

-- What stops a sanction until somebody else has looked.
create table sanction_flag (
  org_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('whistleblower', 'crime_victim', 'section_7')),
  note bytea not null,
  raised_by uuid not null,
  raised_at timestamptz not null,
  outcome text check (outcome in ('protected', 'not_protected')),
  reasons bytea,
  reviewed_by uuid,
  reviewed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, case_id) references sanction_case (org_id, id),
  foreign key (org_id, raised_by) references person (org_id, id),
  foreign key (org_id, reviewed_by) references person (org_id, id),
  check (reviewed_by <> raised_by),
  check ((outcome is null) = (reviewed_at is null) and (outcome is null) = (reasons is null))
);
create index sanction_flag_by_case on sanction_flag (org_id, case_id, id);
select app.protect('sanction_flag', 'select, insert, update');

-- Whose disclosures are counted. Sealed {name}.
create table disclosure_subject (
  org_id uuid not null references organization (id),
  id uuid not null,
  sealed bytea not null,
  created_at timestamptz not null,
  primary key (org_id, id)
);
select app.protect('disclosure_subject');

create table disclosure (
  org_id uuid not null,
  id uuid not null,
  subject_id uuid not null,
  incident_id uuid not null,
  -- Of the list of people affected.
  affected_id uuid not null,
  on_day text not null check (on_day ~ '^\d{4}-\d{2}-\d{2}$'),
  -- Sealed {recipient, what, purpose}.
  sealed bytea not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (org_id, id),
  -- One incident stands once in a person's accounting.
  unique (org_id, incident_id, affected_id),
  foreign key (org_id, subject_id) references disclosure_subject (org_id, id),
  foreign key (org_id, incident_id) references incident (org_id, id),
  foreign key (org_id, recorded_by) references person (org_id, id)
);
create index disclosure_by_subject on disclosure (org_id, subject_id, on_day desc);
select app.protect('disclosure');

-- What must not be deleted, whatever its age.
create table legal_hold (
  org_id uuid not null references organization (id),
  id uuid not null,
  kind text not null check (kind in ('incident', 'post', 'person')),
  ref uuid not null,
  reason bytea not null,
  placed_by uuid not null,
  placed_at timestamptz not null,
  released_by uuid,
  released_at timestamptz,
  release_reason bytea,
  primary key (org_id, id),
  foreign key (org_id, placed_by) references person (org_id, id),
  foreign key (org_id, released_by) references person (org_id, id),
  check ((released_at is null) = (released_by is null))
);
create unique index legal_hold_once on legal_hold (org_id, kind, ref) where released_at is null;
select app.protect('legal_hold', 'select, insert, update');

-- A list of what may be deleted. The program proposes, one person asks, another one deletes.
create table purge_batch (
  org_id uuid not null references organization (id),
  id uuid not null,
  -- Everything whose last effect lies before this day.
  before_on text not null check (before_on ~ '^\d{4}-\d{2}-\d{2}$'),
  state text not null check (state in ('proposed', 'asked', 'purged', 'dropped')),
  proposed_at timestamptz not null,
  asked_by uuid,
  asked_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, asked_by) references person (org_id, id),
  foreign key (org_id, ended_by) references person (org_id, id),
  check (state <> 'purged' or ended_by <> asked_by)
);
create unique index purge_batch_open on purge_batch (org_id) where state in ('proposed', 'asked');
select app.protect('purge_batch', 'select, insert, update');

create table purge_item (
  org_id uuid not null,
  batch_id uuid not null,
  kind text not null check (kind in ('incident', 'sanction', 'disclosure', 'post', 'report', 'media', 'training')),
  ref uuid not null,
  last_on text not null check (last_on ~ '^\d{4}-\d{2}-\d{2}$'),
  -- Why it stays although its time is over.
  blocked text check (blocked in ('hold', 'live', 'incident', 'sanction', 'disclosure', 'in_use', 'open')),
  purged boolean not null default false,
  primary key (org_id, batch_id, kind, ref),
  foreign key (org_id, batch_id) references purge_batch (org_id, id)
);
create index purge_item_by_age on purge_item (org_id, batch_id, kind, last_on, ref);
select app.protect('purge_item');

-- Records that nobody may delete otherwise. Each function deletes what it is given, in the organization of the
-- transaction alone; whether its time is over was decided by who calls.
create function app.purge_incidents(ids uuid[]) returns void language sql security definer set search_path = public
  as $$
  delete from incident_paper where org_id = app.current_org() and incident_id = any (ids);
  delete from incident_notice where org_id = app.current_org() and incident_id = any (ids);
  delete from incident_message where org_id = app.current_org() and incident_id = any (ids);
  delete from incident_duty where org_id = app.current_org() and incident_id = any (ids);
  delete from incident_assessment where org_id = app.current_org() and incident_id = any (ids);
  delete from incident_measure where org_id = app.current_org() and incident_id = any (ids);
  delete from incident_step where org_id = app.current_org() and incident_id = any (ids);
  delete from incident_custody where org_id = app.current_org()
    and evidence_id in (select id from incident_evidence where org_id = app.current_org() and incident_id = any (ids));
  delete from incident_evidence where org_id = app.current_org() and incident_id = any (ids);
  delete from incident_task where org_id = app.current_org() and incident_id = any (ids);
  delete from incident_event where org_id = app.current_org() and incident_id = any (ids);
  delete from incident_involved where org_id = app.current_org() and incident_id = any (ids);
  delete from incident_person where org_id = app.current_org() and incident_id = any (ids);
  delete from incident where org_id = app.current_org() and id = any (ids);
$$;

create function app.purge_sanctions(ids uuid[]) returns void language sql security definer set search_path = public
  as $$
  delete from sanction_flag where org_id = app.current_org() and case_id = any (ids);
  delete from sanction_case where org_id = app.current_org() and id = any (ids);
$$;

create function app.purge_posts(ids uuid[]) returns void language sql security definer set search_path = public
  as $$
  delete from post where org_id = app.current_org() and id = any (ids);
$$;

create function app.purge_training(ids uuid[]) returns void language sql security definer set search_path = public
  as $$
  update course_assignment set completion_id = null where org_id = app.current_org() and completion_id = any (ids);
  delete from course_completion where org_id = app.current_org() and id = any (ids);
  delete from course_attempt where org_id = app.current_org() and id = any (ids);
$$;

revoke execute on function app.purge_incidents(uuid[]), app.purge_sanctions(uuid[]), app.purge_posts(uuid[]), app.purge_training(uuid[]) from public;
grant execute on function app.purge_incidents(uuid[]), app.purge_sanctions(uuid[]), app.purge_posts(uuid[]), app.purge_training(uuid[]) to clearpost_app;
