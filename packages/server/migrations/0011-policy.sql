-- The organization's written policies: versions, agreement, and who has acknowledged which version.

create table policy (
  org_id uuid not null references organization (id),
  id uuid not null,
  kind text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  retired_reason text,
  primary key (org_id, id),
  foreign key (org_id, created_by) references person (org_id, id)
);
select app.protect('policy');

create table policy_version (
  org_id uuid not null,
  policy_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'approval', 'agreed', 'published')),
  -- {en: {title, body} | null, es: …}, Markdown.
  texts jsonb not null,
  content_hash text not null,
  reason text not null,
  audience text[] not null default '{}',
  quorum integer not null check (quorum between 1 and 5),
  -- ISO days.
  effective_on text check (effective_on ~ '^\d{4}-\d{2}-\d{2}$'),
  review_by text check (review_by ~ '^\d{4}-\d{2}-\d{2}$'),
  written_by uuid not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  primary key (org_id, policy_id, number),
  foreign key (org_id, policy_id) references policy (org_id, id) on delete cascade,
  foreign key (org_id, written_by) references person (org_id, id)
);
-- One version at a time is being written.
create unique index policy_version_next on policy_version (org_id, policy_id)
  where state in ('draft', 'approval', 'agreed');
select app.protect('policy_version');

create table policy_approval (
  org_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  number integer not null,
  content_hash text not null,
  by_id uuid not null,
  at timestamptz not null,
  decision text not null check (decision in ('agree', 'send_back')),
  comment text,
  primary key (org_id, id),
  foreign key (org_id, policy_id, number) references policy_version (org_id, policy_id, number) on delete cascade,
  foreign key (org_id, by_id) references person (org_id, id)
);
create index policy_approval_by_policy on policy_approval (org_id, policy_id, number);
select app.protect('policy_approval', 'select, insert');

-- A signature stays, whatever becomes of the version or the policy.
create table policy_acknowledgement (
  org_id uuid not null,
  policy_id uuid not null,
  number integer not null,
  person_id uuid not null,
  content_hash text not null,
  lang text not null check (lang in ('en', 'es')),
  at timestamptz not null,
  primary key (org_id, policy_id, number, person_id),
  foreign key (org_id, policy_id, number) references policy_version (org_id, policy_id, number),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index policy_acknowledgement_by_person on policy_acknowledgement (org_id, person_id);
select app.protect('policy_acknowledgement', 'select, insert');

create table policy_reminder (
  org_id uuid not null,
  policy_id uuid not null,
  number integer not null,
  person_id uuid not null,
  mailed_at timestamptz not null,
  primary key (org_id, policy_id, number, person_id),
  foreign key (org_id, policy_id, number) references policy_version (org_id, policy_id, number),
  foreign key (org_id, person_id) references person (org_id, id)
);
select app.protect('policy_reminder');
