-- What an organization adds to the check: versions, one draft, and previews of what a draft would change.

-- Published versions are never changed or removed.
create table check_policy_version (
  org_id uuid not null references organization (id),
  number integer not null check (number > 0),
  -- Sealed {tightened, terms, tests}: terms and test posts may name people.
  document bytea not null,
  -- Sealed reason and differences to the version before.
  reason bytea not null,
  changes bytea not null,
  author_id uuid not null,
  restored_from integer,
  published_at timestamptz not null,
  primary key (org_id, number),
  foreign key (org_id, author_id) references person (org_id, id)
);
select app.protect('check_policy_version', 'select, insert');

create table check_policy_draft (
  org_id uuid not null references organization (id),
  revision integer not null,
  document bytea not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  primary key (org_id),
  foreign key (org_id, updated_by) references person (org_id, id)
);
select app.protect('check_policy_draft');

create table check_policy_scan (
  org_id uuid not null references organization (id),
  id uuid not null,
  state text not null check (state in ('running', 'done', 'cancelled', 'failed')),
  -- What is compared: the version in force at the start, and the draft as it was then.
  number integer not null,
  revision integer not null,
  document bytea not null,
  total integer not null,
  done integer not null default 0,
  -- The last post that was read; newer ids come first.
  cursor uuid,
  -- Verdicts from and to, with numbers of posts.
  counts jsonb not null default '{}',
  requested_by uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, requested_by) references person (org_id, id)
);
-- One at a time.
create unique index check_policy_scan_running on check_policy_scan (org_id) where state = 'running';
select app.protect('check_policy_scan');

create table check_policy_scan_post (
  org_id uuid not null,
  scan_id uuid not null,
  post_id uuid not null,
  before text not null,
  after text not null,
  primary key (org_id, scan_id, post_id),
  foreign key (org_id, scan_id) references check_policy_scan (org_id, id) on delete cascade
);
select app.protect('check_policy_scan_post');

-- The version of the organization's rules that judged; 0 for the table alone.
alter table report add column policy integer not null default 0;
