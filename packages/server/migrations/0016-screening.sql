-- Exclusion screening, billing duties, and the register of risks.

-- Each imported file of OIG's list. The rows of the one in use are kept; of earlier ones only this record.
create table leie_file (
  org_id uuid not null references organization (id),
  id uuid not null,
  sha256 text not null,
  rows integer not null check (rows > 0),
  newest_exclusion_on text not null check (newest_exclusion_on ~ '^\d{4}-\d{2}-\d{2}$'),
  imported_by uuid not null,
  imported_at timestamptz not null,
  in_use boolean not null,
  primary key (org_id, id),
  foreign key (org_id, imported_by) references person (org_id, id)
);
create unique index leie_file_in_use on leie_file (org_id) where in_use;
select app.protect('leie_file');

create table leie_row (
  org_id uuid not null,
  file_id uuid not null,
  -- Counted from 1, the heading.
  line integer not null,
  text text not null,
  -- What the row can be found by: 32-bit numbers, little-endian.
  keys bytea not null,
  primary key (org_id, file_id, line),
  foreign key (org_id, file_id) references leie_file (org_id, id) on delete cascade
);
select app.protect('leie_row');

create table vendor (
  org_id uuid not null references organization (id),
  id uuid not null,
  name text not null,
  kind text not null check (kind in ('business', 'person')),
  former_names text[] not null default '{}',
  npi text check (npi ~ '^\d{10}$'),
  service text,
  created_by uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, created_by) references person (org_id, id)
);
create index vendor_by_name on vendor (org_id, lower(name), id);
select app.protect('vendor');

-- Sealed: {formerNames, bornOn, npi}.
create table screening_detail (
  org_id uuid not null,
  person_id uuid not null,
  sealed bytea not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (org_id, person_id),
  foreign key (org_id, person_id) references person (org_id, id) on delete cascade
);
select app.protect('screening_detail');

create table screening_run (
  org_id uuid not null,
  id uuid not null,
  cause text not null check (cause in ('file', 'again', 'new')),
  state text not null check (state in ('waiting', 'done')),
  file_id uuid not null,
  by_id uuid,
  started_at timestamptz not null,
  finished_at timestamptz,
  people integer not null default 0,
  vendors integer not null default 0,
  new_matches integer not null default 0,
  millis integer,
  -- [[kind, id, name], …] of everybody who was screened.
  roster jsonb not null default '[]',
  primary key (org_id, id),
  foreign key (org_id, file_id) references leie_file (org_id, id)
);
create index screening_run_waiting on screening_run (org_id) where state = 'waiting';
select app.protect('screening_run');

-- Who was screened last when, and under which name.
create table screened (
  org_id uuid not null,
  kind text not null check (kind in ('person', 'vendor')),
  subject_id uuid not null,
  name text not null,
  run_id uuid not null,
  at timestamptz not null,
  primary key (org_id, kind, subject_id),
  foreign key (org_id, run_id) references screening_run (org_id, id)
);
select app.protect('screened');

create table screening_match (
  org_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('person', 'vendor')),
  subject_id uuid not null,
  subject_name text not null,
  row_sha256 text not null,
  excluded jsonb not null,
  line integer not null,
  score integer not null check (score between 0 and 100),
  grounds jsonb not null,
  state text not null check (state in ('open', 'verify', 'confirmed', 'not_same')),
  run_id uuid not null,
  file_id uuid not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (org_id, id),
  -- The same row of the list comes once for the same person: what was decided stays decided.
  unique (org_id, kind, subject_id, row_sha256),
  foreign key (org_id, run_id) references screening_run (org_id, id),
  foreign key (org_id, file_id) references leie_file (org_id, id)
);
create index screening_match_by_rank on screening_match
  (org_id, (case state when 'open' then 0 when 'verify' then 1 when 'confirmed' then 2 else 3 end), score desc, id);
create index screening_match_by_run on screening_match (org_id, run_id);
select app.protect('screening_match');

create table screening_decision (
  org_id uuid not null,
  id uuid not null,
  match_id uuid not null,
  decision text not null check (decision in ('verify', 'confirmed', 'not_same', 'reopened')),
  reason text not null,
  by_id uuid,
  at timestamptz not null,
  file_id uuid not null,
  primary key (org_id, id),
  foreign key (org_id, match_id) references screening_match (org_id, id)
);
create index screening_decision_by_match on screening_decision (org_id, match_id, id);
select app.protect('screening_decision', 'select, insert');

create table overpayment (
  org_id uuid not null references organization (id),
  id uuid not null,
  about bytea not null,
  payer text not null check (payer in ('medicare', 'medicaid', 'other_federal', 'other')),
  amount_cents bigint not null check (amount_cents >= 0),
  claims integer not null check (claims > 0),
  received_on text,
  identified_on text not null,
  investigation_began_on text,
  investigation_ended_on text,
  cost_report_due_on text,
  -- Worked out of the days above at every change; the last day that is possible while an investigation goes on.
  due_on text not null,
  state text not null default 'open' check (state in ('open', 'returned', 'none')),
  proof_sha256 text,
  closed_on text,
  closed_reason bytea,
  closed_by uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, created_by) references person (org_id, id),
  check (state <> 'returned' or proof_sha256 is not null)
);
create index overpayment_by_due on overpayment (org_id, (case state when 'open' then 0 else 1 end), due_on, id);
select app.protect('overpayment');

create table estimate (
  org_id uuid not null references organization (id),
  id uuid not null,
  reference bytea not null,
  asked_on text not null,
  service_on text,
  requested boolean not null,
  steps text[] not null default '{}',
  given_on text,
  estimate_cents bigint check (estimate_cents >= 0),
  billed_cents bigint check (billed_cents >= 0),
  billed_on text,
  created_by uuid not null,
  updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, created_by) references person (org_id, id)
);
select app.protect('estimate');

create table risk (
  org_id uuid not null references organization (id),
  id uuid not null,
  number integer not null check (number > 0),
  -- Of the starter that it was taken from.
  starter text,
  title text not null,
  description text not null,
  likelihood integer not null check (likelihood between 1 and 5),
  impact integer not null check (impact between 1 and 5),
  treatment text not null check (treatment in ('reduce', 'avoid', 'share', 'accept')),
  measures text not null,
  owner_id uuid,
  review_on text not null check (review_on ~ '^\d{4}-\d{2}-\d{2}$'),
  state text not null check (state in ('open', 'closed')),
  revision integer not null check (revision > 0),
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, owner_id) references person (org_id, id)
);
select app.protect('risk', 'select, insert, update');

create table risk_revision (
  org_id uuid not null,
  risk_id uuid not null,
  revision integer not null,
  by_id uuid not null,
  at timestamptz not null,
  reason text not null,
  title text not null,
  likelihood integer not null,
  impact integer not null,
  treatment text not null,
  measures text not null,
  review_on text not null,
  state text not null,
  primary key (org_id, risk_id, revision),
  foreign key (org_id, risk_id) references risk (org_id, id)
);
select app.protect('risk_revision', 'select, insert');
