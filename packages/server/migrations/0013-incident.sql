-- Incidents: reports, also without a name, the file, its evidence, the assessment and the clocks of notices.
-- Columns of type bytea hold sealed text; ids, states, days and hashes are plain so that lists can use indexes.

create table incident (
  org_id uuid not null references organization (id),
  id uuid not null,
  -- Of the year in which it was reported.
  year integer not null,
  number integer not null check (number > 0),
  revision integer not null,
  state text not null check (state in ('new', 'triage', 'contained', 'assessment', 'breach', 'notified', 'low_probability', 'not_a_breach', 'closed')),
  severity text not null check (severity in ('low', 'medium', 'high', 'critical')),
  source text not null check (source in ('post', 'alert', 'form', 'anonymous')),
  -- Sealed {title, what, link, mitigation, rootCause}.
  words bytea not null,
  -- ISO days.
  reported_on text not null check (reported_on ~ '^\d{4}-\d{2}-\d{2}$'),
  discovered_on text not null check (discovered_on ~ '^\d{4}-\d{2}-\d{2}$'),
  occurred_on text check (occurred_on ~ '^\d{4}-\d{2}-\d{2}$'),
  determined_on text check (determined_on ~ '^\d{4}-\d{2}-\d{2}$'),
  owner_id uuid,
  -- Null for a report without a name.
  reporter_id uuid,
  post_id uuid,
  channel_id uuid,
  alert_id uuid,
  cause text,
  traits text[] not null default '{}',
  -- Sealed Residents of the contract; null as long as nobody said.
  residents bytea,
  -- Sealed Delay of the contract.
  delay bytea,
  -- Of a report without a name: SHA-256 of the reporter's code, the day of their last word, and when the office was
  -- told of it: a day later, because a mail would say when somebody wrote.
  code_hash bytea,
  spoke_on text check (spoke_on ~ '^\d{4}-\d{2}-\d{2}$'),
  told_on text check (told_on ~ '^\d{4}-\d{2}-\d{2}$'),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  closed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, owner_id) references person (org_id, id),
  foreign key (org_id, reporter_id) references person (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete set null (post_id),
  foreign key (org_id, channel_id) references channel (org_id, id),
  check (source <> 'anonymous' or reporter_id is null)
);
create unique index incident_number on incident (org_id, year, number);
create index incident_by_state on incident (org_id, state);
create index incident_by_reporter on incident (org_id, reporter_id) where reporter_id is not null;
create unique index incident_by_code on incident (org_id, code_hash) where code_hash is not null;
create index incident_by_post on incident (org_id, post_id) where post_id is not null;
-- For the scan over all organizations.
create index incident_untold on incident (spoke_on) where spoke_on is not null and (told_on is null or told_on <= spoke_on);
select app.protect('incident', 'select, insert, update');

-- People whose information was exposed. Sealed AffectedPersonInput of the contract.
create table incident_person (
  org_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  sealed bytea not null,
  created_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, incident_id) references incident (org_id, id)
);
create index incident_person_by_incident on incident_person (org_id, incident_id, id);
select app.protect('incident_person');

-- The workforce that was involved.
create table incident_involved (
  org_id uuid not null,
  incident_id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('acted', 'approved', 'present', 'knew', 'other')),
  primary key (org_id, incident_id, person_id),
  foreign key (org_id, incident_id) references incident (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index incident_involved_by_person on incident_involved (org_id, person_id);
select app.protect('incident_involved');

-- What happened to the file; append-only. `at` is the beginning of the day for what a reporter without a name did.
create table incident_event (
  org_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  at timestamptz not null,
  who text not null check (who in ('person', 'reporter', 'system')),
  by_id uuid,
  action text not null,
  details jsonb not null default '{}',
  -- The order of events of one day.
  seq integer not null,
  primary key (org_id, id),
  foreign key (org_id, incident_id) references incident (org_id, id)
);
create unique index incident_event_by_incident on incident_event (org_id, incident_id, seq);
select app.protect('incident_event', 'select, insert');

create table incident_task (
  org_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  -- Sealed {title, note}.
  words bytea not null,
  owner_id uuid,
  due_on text not null check (due_on ~ '^\d{4}-\d{2}-\d{2}$'),
  done_on text check (done_on ~ '^\d{4}-\d{2}-\d{2}$'),
  done_by uuid,
  reminded_on text,
  primary key (org_id, id),
  foreign key (org_id, incident_id) references incident (org_id, id),
  foreign key (org_id, owner_id) references person (org_id, id)
);
create index incident_task_by_incident on incident_task (org_id, incident_id);
create index incident_task_open on incident_task (due_on) where done_on is null;
select app.protect('incident_task');

-- Evidence, never changed. Bytes are a stored file; what a reporter without a name sent is sealed here, because a
-- stored file knows when it came.
create table incident_evidence (
  org_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  kind text not null check (kind in ('live', 'pack', 'file', 'text')),
  label bytea not null,
  mime text not null,
  bytes integer not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sealed bytea,
  captured_on text not null check (captured_on ~ '^\d{4}-\d{2}-\d{2}$'),
  -- The order in which they came.
  seq integer not null,
  primary key (org_id, id),
  foreign key (org_id, incident_id) references incident (org_id, id)
);
create unique index incident_evidence_by_incident on incident_evidence (org_id, incident_id, seq);
select app.protect('incident_evidence', 'select, insert');

-- Chain of custody; append-only.
create table incident_custody (
  org_id uuid not null,
  id uuid not null,
  evidence_id uuid not null,
  action text not null check (action in ('captured', 'read', 'verified')),
  at timestamptz not null,
  who text not null check (who in ('person', 'reporter', 'system')),
  by_id uuid,
  sha256 text not null,
  primary key (org_id, id),
  foreign key (org_id, evidence_id) references incident_evidence (org_id, id)
);
create index incident_custody_by_evidence on incident_custody (org_id, evidence_id, at);
select app.protect('incident_custody', 'select, insert');

-- Steps of the containment checklist, by place.
create table incident_step (
  org_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  place text not null,
  step text not null,
  publication_id uuid,
  -- Sealed {link, note}.
  words bytea not null,
  state text not null check (state in ('open', 'done', 'not_applicable')),
  evidence_id uuid,
  settled_on text,
  settled_by uuid,
  recheck_on text check (recheck_on ~ '^\d{4}-\d{2}-\d{2}$'),
  result text check (result in ('gone', 'still_there', 'unreachable')),
  checked_on text,
  reminded_on text,
  primary key (org_id, id),
  foreign key (org_id, incident_id) references incident (org_id, id),
  foreign key (org_id, publication_id) references publication (org_id, id) on delete set null (publication_id),
  foreign key (org_id, evidence_id) references incident_evidence (org_id, id)
);
create index incident_step_by_incident on incident_step (org_id, incident_id, id);
create index incident_step_recheck on incident_step (recheck_on) where recheck_on is not null;
select app.protect('incident_step');

create table incident_measure (
  org_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  kind text not null check (kind in ('policy', 'rule', 'course', 'other')),
  ref text,
  person_id uuid,
  note bytea not null,
  due_on text check (due_on ~ '^\d{4}-\d{2}-\d{2}$'),
  done_on text check (done_on ~ '^\d{4}-\d{2}-\d{2}$'),
  done_by uuid,
  primary key (org_id, id),
  foreign key (org_id, incident_id) references incident (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index incident_measure_by_incident on incident_measure (org_id, incident_id, id);
select app.protect('incident_measure');

-- Rounds of the breach assessment; one that was opened again stays.
create table incident_assessment (
  org_id uuid not null,
  incident_id uuid not null,
  round integer not null,
  -- Sealed AssessmentAnswers of the contract.
  answers bytea not null,
  outcome text check (outcome in ('breach', 'low_probability', 'exception', 'secured', 'permitted')),
  reasons bytea,
  concluded_by uuid,
  concluded_at timestamptz,
  reopened bytea,
  primary key (org_id, incident_id, round),
  foreign key (org_id, incident_id) references incident (org_id, id),
  foreign key (org_id, concluded_by) references person (org_id, id),
  check ((outcome is null) = (concluded_at is null))
);
select app.protect('incident_assessment', 'select, insert, update');

-- Notices with their last day; computed again when the facts change, and kept when they were made.
create table incident_duty (
  org_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  kind text not null check (kind in ('individuals', 'hhs', 'hhs_log', 'media', 'state_individuals', 'regulator')),
  state text,
  citation text not null,
  persons integer not null,
  due_on text check (due_on ~ '^\d{4}-\d{2}-\d{2}$'),
  words text,
  delayed boolean not null,
  source_url text not null,
  status text not null,
  as_of text not null,
  -- Whether the facts, as they stand, ask for it.
  asked boolean not null,
  done_on text check (done_on ~ '^\d{4}-\d{2}-\d{2}$'),
  done_by uuid,
  proof bytea,
  evidence_id uuid,
  excluded bytea,
  reminded_on text,
  primary key (org_id, id),
  foreign key (org_id, incident_id) references incident (org_id, id),
  foreign key (org_id, evidence_id) references incident_evidence (org_id, id)
);
create unique index incident_duty_once on incident_duty (org_id, incident_id, kind, coalesce(state, ''), citation);
create index incident_duty_open on incident_duty (org_id, due_on)
  where asked and done_on is null and excluded is null and due_on is not null;
-- For the scan over all organizations.
create index incident_duty_coming on incident_duty (due_on)
  where asked and done_on is null and excluded is null and due_on is not null;
select app.protect('incident_duty', 'select, insert, update');

-- Between the office and a reporter without a name: the day alone is kept.
create table incident_message (
  org_id uuid not null,
  id uuid not null,
  incident_id uuid not null,
  sender text not null check (sender in ('reporter', 'office')),
  on_day text not null check (on_day ~ '^\d{4}-\d{2}-\d{2}$'),
  seq integer not null,
  text bytea not null,
  primary key (org_id, id),
  foreign key (org_id, incident_id) references incident (org_id, id)
);
create unique index incident_message_by_incident on incident_message (org_id, incident_id, seq);
select app.protect('incident_message', 'select, insert');

-- The link on which people report without a name; its secret sealed for the office and hashed for the look-up.
create table incident_intake (
  org_id uuid primary key references organization (id),
  token_hash bytea not null,
  token bytea not null,
  rotated_at timestamptz not null,
  rotated_by uuid not null,
  foreign key (org_id, rotated_by) references person (org_id, id)
);
select app.protect('incident_intake');

create table incident_feed (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create unique index incident_feed_by_token on incident_feed (org_id, token_hash);
select app.protect('incident_feed');
