-- What pictures show, who is in them, and how they came.
-- Sealed: names of files and folders, tags, everything read in a picture or its metadata, notes.

create table media_folder (
  org_id uuid not null references organization (id),
  id uuid not null,
  name bytea not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, created_by) references person (org_id, id)
);
select app.protect('media_folder');

alter table media
  add column kind text not null default 'picture' check (kind in ('picture', 'moving_picture', 'video')),
  add column duration_ms integer,
  -- The upload as it came; null for pictures older than the library.
  add column original_sha256 text,
  -- Sealed {name, mime, bytes}.
  add column original bytea,
  add column thumbnail_sha256 text,
  -- Tells re-encodings and crops of a photograph; never who is in it.
  add column signature bytea,
  add column look_state text not null default 'waiting'
    check (look_state in ('waiting', 'looking', 'done', 'failed', 'cancelled')),
  -- A new number with each order to look; an older run stores nothing.
  add column look_run integer not null default 1,
  add column look_progress real not null default 0,
  add column look_problem text,
  add column looked_at timestamptz,
  -- Sealed {metadata, transcript}.
  add column sight bytea,
  add column sound boolean not null default false,
  add column tools text,
  -- Sealed list.
  add column tags bytea,
  add column folder_id uuid,
  add column safe_of uuid,
  -- The first upload of the same photograph.
  add column origin uuid,
  add column confirmed_by uuid,
  add column confirmed_at timestamptz,
  add column heard_by uuid,
  add column heard_at timestamptz,
  add foreign key (org_id, original_sha256) references file (org_id, sha256),
  add foreign key (org_id, thumbnail_sha256) references file (org_id, sha256),
  add foreign key (org_id, folder_id) references media_folder (org_id, id),
  add foreign key (org_id, safe_of) references media (org_id, id),
  add foreign key (org_id, origin) references media (org_id, id),
  add foreign key (org_id, confirmed_by) references person (org_id, id),
  add foreign key (org_id, heard_by) references person (org_id, id);
create index media_by_folder on media (org_id, folder_id, id desc);
create index media_by_original on media (org_id, original_sha256) where original_sha256 is not null;
create index media_by_content on media (org_id, sha256);
create index media_by_origin on media (org_id, origin) where origin is not null;
create index media_safe_copies on media (org_id, safe_of) where safe_of is not null;
-- For the scan over all organizations.
create index media_to_look on media (id) where look_state in ('waiting', 'looking');

create table media_region (
  org_id uuid not null,
  id uuid not null,
  media_id uuid not null,
  kind text not null check (kind in ('face', 'text', 'code', 'person', 'mark')),
  -- Fractions of the upright picture, and an angle in degrees.
  box jsonb not null,
  from_ms integer,
  to_ms integer,
  source text not null check (source in ('machine', 'person')),
  score real,
  reason text,
  -- Sealed {text, format, findings}.
  sealed bytea,
  -- Must be settled before the picture may go out.
  concern boolean not null,
  state text not null default 'open' check (state in ('open', 'covered', 'subject', 'staff', 'nobody', 'no_patient')),
  subject_id uuid,
  staff_id uuid,
  note bytea,
  settled_by uuid,
  settled_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  primary key (org_id, id),
  check ((state = 'subject') = (subject_id is not null)),
  check ((state = 'staff') = (staff_id is not null)),
  foreign key (org_id, media_id) references media (org_id, id) on delete cascade,
  foreign key (org_id, staff_id) references person (org_id, id),
  foreign key (org_id, settled_by) references person (org_id, id),
  foreign key (org_id, created_by) references person (org_id, id)
);
create index media_region_by_media on media_region (org_id, media_id, id);
create index media_region_by_subject on media_region (org_id, subject_id) where subject_id is not null;
select app.protect('media_region');

create table media_answer (
  org_id uuid not null,
  media_id uuid not null,
  question text not null check (question in ('tattoo', 'clothing', 'bystander', 'room_number', 'child')),
  answer boolean not null,
  by_id uuid not null,
  at timestamptz not null,
  primary key (org_id, media_id, question),
  foreign key (org_id, media_id) references media (org_id, id) on delete cascade,
  foreign key (org_id, by_id) references person (org_id, id)
);
select app.protect('media_answer');

-- Two pictures that look alike; the later one first.
create table media_like (
  org_id uuid not null,
  media_id uuid not null,
  like_id uuid not null,
  kind text not null check (kind in ('same', 'crop')),
  state text not null check (state in ('carried', 'proposed', 'accepted', 'refused')),
  -- Where the later picture lies in the earlier one, fractions of the earlier one.
  frame jsonb not null,
  by_id uuid,
  at timestamptz not null,
  primary key (org_id, media_id, like_id),
  foreign key (org_id, media_id) references media (org_id, id) on delete cascade,
  foreign key (org_id, like_id) references media (org_id, id) on delete cascade
);
create index media_like_by_like on media_like (org_id, like_id);
select app.protect('media_like');

-- Files on their way. Their bytes lie encrypted in the file store, under keys that no stored file has.
create table media_upload (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  name bytea not null,
  size bigint not null,
  sha256 text not null,
  folder_id uuid,
  received bigint not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, folder_id) references media_folder (org_id, id)
);
create index media_upload_expired on media_upload (expires_at);
select app.protect('media_upload');

create table media_upload_part (
  org_id uuid not null,
  upload_id uuid not null,
  starts_at bigint not null,
  size integer not null,
  primary key (org_id, upload_id, starts_at),
  foreign key (org_id, upload_id) references media_upload (org_id, id) on delete cascade
);
select app.protect('media_upload_part');
