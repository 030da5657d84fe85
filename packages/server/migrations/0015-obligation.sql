-- Duties of HIPAA, OSHA and billing law with their due days and evidence; and the OSHA records of injuries.

create table obligation_profile (
  org_id uuid primary key references organization (id),
  profile jsonb not null,
  updated_at timestamptz not null,
  updated_by uuid not null,
  foreign key (org_id, updated_by) references person (org_id, id)
);
select app.protect('obligation_profile');

-- Whether a duty of the law data applies, as the organization answered.
create table obligation_answer (
  org_id uuid not null references organization (id),
  duty text not null,
  applies boolean not null,
  reason text not null,
  -- ISO days.
  applies_from text not null check (applies_from ~ '^\d{4}-\d{2}-\d{2}$'),
  own_months integer check (own_months between 1 and 60),
  owner_id uuid not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  primary key (org_id, duty),
  foreign key (org_id, owner_id) references person (org_id, id),
  foreign key (org_id, answered_by) references person (org_id, id)
);
select app.protect('obligation_answer');

-- One day on which a duty is to be done. Open while it has neither a completion nor a withdrawal.
create table obligation_due (
  org_id uuid not null references organization (id),
  id uuid not null,
  duty text not null,
  due_on text not null check (due_on ~ '^\d{4}-\d{2}-\d{2}$'),
  -- Of a clock that a person began.
  began_on text check (began_on ~ '^\d{4}-\d{2}-\d{2}$'),
  note bytea,
  created_at timestamptz not null,
  closed_at timestamptz,
  withdrawn_reason text,
  reminded_on text check (reminded_on ~ '^\d{4}-\d{2}-\d{2}$'),
  primary key (org_id, id)
);
create index obligation_due_open on obligation_due (org_id, due_on) where closed_at is null;
create unique index obligation_due_once on obligation_due (org_id, duty, due_on)
  where closed_at is null and began_on is null;
-- The daily look over all organizations.
create index obligation_due_coming on obligation_due (due_on) where closed_at is null;
select app.protect('obligation_due');

create table obligation_completion (
  org_id uuid not null,
  id uuid not null,
  due_id uuid not null,
  duty text not null,
  due_on text not null,
  done_on text not null check (done_on ~ '^\d{4}-\d{2}-\d{2}$'),
  note bytea not null,
  links jsonb not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, due_id) references obligation_due (org_id, id),
  foreign key (org_id, by_id) references person (org_id, id)
);
create index obligation_completion_by_duty on obligation_completion (org_id, duty, id);
select app.protect('obligation_completion', 'select, insert');

create table obligation_evidence (
  org_id uuid not null,
  id uuid not null,
  completion_id uuid not null,
  sha256 text not null,
  mime text not null,
  bytes integer not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, completion_id) references obligation_completion (org_id, id),
  foreign key (org_id, by_id) references person (org_id, id)
);
create index obligation_evidence_by_completion on obligation_evidence (org_id, completion_id);
select app.protect('obligation_evidence', 'select, insert');

create table osha_establishment (
  org_id uuid not null references organization (id),
  id uuid not null,
  -- EstablishmentInput of the contract.
  about jsonb not null,
  created_at timestamptz not null,
  primary key (org_id, id)
);
select app.protect('osha_establishment');

create table osha_case (
  org_id uuid not null,
  id uuid not null,
  establishment_id uuid not null,
  -- Of the day on which it happened.
  year integer not null,
  number integer not null check (number > 0),
  state text not null check (state in ('pending', 'entered', 'removed')),
  occurred_on text not null check (occurred_on ~ '^\d{4}-\d{2}-\d{2}$'),
  learned_on text not null check (learned_on ~ '^\d{4}-\d{2}-\d{2}$'),
  classification text not null,
  days_away integer not null check (days_away >= 0),
  days_restricted integer not null check (days_restricted >= 0),
  type text not null,
  privacy text,
  -- CaseDetails of the contract, sealed; the name stands on a list of its own.
  details bytea not null,
  removed_reason bytea,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  entered_at timestamptz,
  updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, establishment_id) references osha_establishment (org_id, id),
  foreign key (org_id, recorded_by) references person (org_id, id)
);
create unique index osha_case_number on osha_case (org_id, establishment_id, year, number);
create index osha_case_pending on osha_case (org_id, learned_on) where state = 'pending';
select app.protect('osha_case');

create table osha_case_name (
  org_id uuid not null,
  case_id uuid not null,
  name bytea not null,
  primary key (org_id, case_id),
  foreign key (org_id, case_id) references osha_case (org_id, id)
);
select app.protect('osha_case_name');

create table osha_summary (
  org_id uuid not null,
  establishment_id uuid not null,
  year integer not null,
  average_employees integer not null check (average_employees >= 0),
  peak_employees integer not null check (peak_employees >= 0),
  hours_worked bigint not null check (hours_worked >= 0),
  change_reason text not null,
  -- {name, title, phone, at, totals} of whoever certified it last.
  certified jsonb,
  posted_on text check (posted_on ~ '^\d{4}-\d{2}-\d{2}$'),
  posted_where text not null default '',
  unposted_on text check (unposted_on ~ '^\d{4}-\d{2}-\d{2}$'),
  posted_proof text,
  unposted_proof text,
  updated_at timestamptz not null,
  primary key (org_id, establishment_id, year),
  foreign key (org_id, establishment_id) references osha_establishment (org_id, id)
);
select app.protect('osha_summary');

create table osha_sharps (
  org_id uuid not null,
  id uuid not null,
  establishment_id uuid not null,
  occurred_on text not null check (occurred_on ~ '^\d{4}-\d{2}-\d{2}$'),
  device text not null,
  brand text not null,
  department text not null,
  how bytea not null,
  case_id uuid,
  removed_reason text,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, establishment_id) references osha_establishment (org_id, id),
  foreign key (org_id, case_id) references osha_case (org_id, id),
  foreign key (org_id, recorded_by) references person (org_id, id)
);
create index osha_sharps_by_day on osha_sharps (org_id, establishment_id, occurred_on);
select app.protect('osha_sharps');

create table osha_severe (
  org_id uuid not null,
  id uuid not null,
  establishment_id uuid not null,
  kind text not null check (kind in ('fatality', 'hospitalization', 'amputation', 'eye_loss')),
  happened_at timestamptz not null,
  due_at timestamptz not null,
  case_id uuid,
  reported_at timestamptz,
  reported_how text check (reported_how in ('phone', 'office', 'online')),
  confirmation text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, establishment_id) references osha_establishment (org_id, id),
  foreign key (org_id, case_id) references osha_case (org_id, id),
  foreign key (org_id, recorded_by) references person (org_id, id)
);
create index osha_severe_open on osha_severe (org_id, due_at) where reported_at is null;
select app.protect('osha_severe');
