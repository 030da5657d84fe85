-- De-identification records, 45 CFR 164.514(a)-(b): bound to the hash of text, pictures and targets.

alter table post
  -- Of the record on the current content, so that rules and lists read one row.
  add column record text check (record in ('asked', 'blocked', 'complete', 'expired')),
  add column record_expires_at timestamptz;
create index post_record_expiry on post (record_expires_at) where record = 'complete' and record_expires_at is not null;

-- Why a stop was overridden; null for other decisions.
alter table decision add column ground text check (ground in ('authorization', 'confirms_nothing'));

-- Documents of expert determinations; the bytes lie sealed among the files.
create table deidentification_document (
  org_id uuid not null references organization (id),
  id uuid not null,
  post_id uuid not null,
  sha256 text not null,
  bytes integer not null,
  uploaded_by uuid not null,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade,
  foreign key (org_id, sha256) references file (org_id, sha256),
  foreign key (org_id, uploaded_by) references person (org_id, id)
);
create index deidentification_document_by_post on deidentification_document (org_id, post_id);
select app.protect('deidentification_document');

create table deidentification (
  org_id uuid not null references organization (id),
  id uuid not null,
  post_id uuid not null,
  version integer not null,
  content_hash text not null,
  state text not null check (state in ('asked', 'blocked', 'complete')),
  method text check (method in ('safe_harbor', 'expert')),
  -- Sealed: the question of who asked; rows with what was found, corrections, answer, expert, reason.
  sealed bytea not null,
  engine text,
  document_id uuid,
  expires_at timestamptz,
  asked_by uuid,
  asked_at timestamptz,
  decided_by uuid,
  decided_roles text[] not null default '{}',
  decided_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawal bytea,
  voided_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade,
  foreign key (org_id, document_id) references deidentification_document (org_id, id),
  foreign key (org_id, asked_by) references person (org_id, id),
  foreign key (org_id, decided_by) references person (org_id, id),
  check (state = 'asked' or (method is not null and decided_by is not null and decided_at is not null)),
  check (method is distinct from 'expert' or document_id is not null)
);
create index deidentification_by_post on deidentification (org_id, post_id, id desc);
create unique index deidentification_in_force on deidentification (org_id, post_id)
  where state = 'complete' and withdrawn_at is null and voided_at is null;
select app.protect('deidentification');
