-- Subjects, authorizations (45 CFR 164.508) and what follows when one ends.
-- Columns of type bytea hold sealed text; ids, states, hashes and instants are plain so that lists can use indexes.

-- An organization's key for finding a name by its keyed hash; sealed.
create table subject_key (
  org_id uuid primary key references organization (id),
  sealed bytea not null
);
select app.protect('subject_key', 'select, insert');

create table subject (
  org_id uuid not null references organization (id),
  id uuid not null,
  -- Without meaning, e.g. S-4K7Q; stands wherever the subject is spoken of.
  code text not null,
  -- Sealed {name, bornOn, email, phone, note}.
  sealed bytea not null,
  -- HMAC-SHA256 of the name, folded, under the organization's key.
  name_hash bytea not null,
  lang text not null check (lang in ('en', 'es')),
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (org_id, id),
  foreign key (org_id, created_by) references person (org_id, id)
);
create unique index subject_code on subject (org_id, code);
create index subject_by_name on subject (org_id, name_hash);
select app.protect('subject');

create table "authorization" (
  org_id uuid not null references organization (id),
  id uuid not null,
  subject_id uuid not null,
  form_id uuid not null,
  form_version integer not null,
  form_name text not null,
  lang text not null check (lang in ('en', 'es')),
  state text not null check (state in ('draft', 'sent', 'in_force', 'declined', 'expired', 'withdrawn', 'replaced', 'void')),
  purposes text[] not null,
  -- Null: every official account; every picture that shows the subject.
  channel_ids uuid[],
  media_ids uuid[],
  -- YYYY-MM-DD
  ends_on text,
  -- Sealed {story, endsWhen}: what people wrote of the scope.
  words bytea not null,
  post_id uuid,
  -- The document as the signer sees it, sealed; from the moment it was sent or shown.
  document bytea,
  document_hash text,
  witness_wanted boolean not null,
  witness_id uuid,
  witnessed_at timestamptz,
  way text check (way in ('tablet', 'link', 'paper')),
  signer_kind text check (signer_kind in ('patient', 'representative', 'parent')),
  signed_at timestamptz,
  -- Sealed {signerName, signerAuthority, signature, withdrawnReason}.
  signer bytea,
  proof_sha256 text,
  scan_sha256 text,
  pdf_sha256 text,
  -- Last day of the scope in the organization's time zone, or the day a minor comes of age, whichever is first.
  ends_at timestamptz,
  ends_of_age boolean not null default false,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_how text check (withdrawn_how in ('link', 'phone', 'in_person', 'letter')),
  replaces uuid,
  -- When "ends soon" was said.
  warned_at timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, subject_id) references subject (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete set null (post_id),
  foreign key (org_id, witness_id) references person (org_id, id),
  foreign key (org_id, withdrawn_by) references person (org_id, id),
  foreign key (org_id, created_by) references person (org_id, id),
  foreign key (org_id, replaces) references "authorization" (org_id, id),
  foreign key (org_id, proof_sha256) references file (org_id, sha256),
  foreign key (org_id, scan_sha256) references file (org_id, sha256),
  foreign key (org_id, pdf_sha256) references file (org_id, sha256),
  check (state <> 'in_force' or (signed_at is not null and signer_kind is not null and way is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index authorization_by_update on "authorization" (org_id, updated_at desc, id desc);
create index authorization_by_state on "authorization" (org_id, state, updated_at desc, id desc);
create index authorization_by_subject on "authorization" (org_id, subject_id, updated_at desc, id desc);
create index authorization_by_post on "authorization" (org_id, post_id) where post_id is not null;
create index authorization_by_replaced on "authorization" (org_id, replaces) where replaces is not null;
-- For the scan over all organizations.
create index authorization_ending on "authorization" (ends_at) where state = 'in_force' and ends_at is not null;
select app.protect('"authorization"', 'select, insert, update');

-- What happened to an authorization; append-only.
create table authorization_event (
  org_id uuid not null,
  id uuid not null,
  authorization_id uuid not null,
  at timestamptz not null,
  who text not null check (who in ('person', 'signer', 'system')),
  by_id uuid,
  action text not null,
  detail text,
  primary key (org_id, id),
  foreign key (org_id, authorization_id) references "authorization" (org_id, id)
);
create index authorization_event_by_authorization on authorization_event (org_id, authorization_id, id);
select app.protect('authorization_event', 'select, insert');

-- Who holds the link of an authorization. The token stands in the address behind #; here stands its hash.
create table signing_link (
  org_id uuid not null,
  id uuid not null,
  authorization_id uuid not null,
  token_hash bytea not null,
  kind text not null check (kind in ('link', 'tablet')),
  -- A tablet's link belongs to the device that began with it, which keeps the other half in a cookie.
  device_hash bytea,
  created_by uuid,
  created_at timestamptz not null,
  -- Of a mailed link: until when it can be signed. Once signed, it stays the signer's way to look and to withdraw.
  expires_at timestamptz not null,
  opened_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, authorization_id) references "authorization" (org_id, id)
);
create unique index signing_link_by_token on signing_link (org_id, token_hash);
create index signing_link_by_authorization on signing_link (org_id, authorization_id, id);
select app.protect('signing_link');

-- Which authorizations a post relied on when it went out: stays when they end, 164.508(b)(5)(i).
create table authorization_use (
  org_id uuid not null,
  authorization_id uuid not null,
  post_id uuid not null,
  content_hash text not null,
  relied_at timestamptz not null,
  primary key (org_id, authorization_id, post_id, content_hash),
  foreign key (org_id, authorization_id) references "authorization" (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade
);
create index authorization_use_by_post on authorization_use (org_id, post_id);
select app.protect('authorization_use', 'select, insert');

-- Called back while a call of the network was on its way: removed as soon as its outcome is known.
alter table publication add column recalled_at timestamptz;

-- What a person deletes by hand on a network, until when, and the proof.
create table removal_task (
  org_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  publication_id uuid not null,
  channel_id uuid not null,
  instructions text not null,
  assignee_id uuid,
  created_at timestamptz not null,
  due_at timestamptz not null,
  proof_sha256 text,
  -- Sealed {link, note}.
  words bytea,
  done_at timestamptz,
  done_by uuid,
  primary key (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade,
  foreign key (org_id, publication_id) references publication (org_id, id) on delete cascade,
  foreign key (org_id, channel_id) references channel (org_id, id),
  foreign key (org_id, assignee_id) references person (org_id, id),
  foreign key (org_id, done_by) references person (org_id, id),
  foreign key (org_id, proof_sha256) references file (org_id, sha256)
);
create unique index removal_task_open on removal_task (org_id, publication_id) where done_at is null;
create index removal_task_by_due on removal_task (org_id, due_at, id) where done_at is null;
create index removal_task_by_post on removal_task (org_id, post_id);
-- For the scan over all organizations.
create index removal_task_overdue on removal_task (due_at) where done_at is null;
select app.protect('removal_task');

alter table alert add column authorization_id uuid;
