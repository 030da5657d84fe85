-- Channels, pictures, posts and everything that happens to them.
-- Columns of type bytea hold sealed text; ids, states, hashes and instants are plain so that lists can use indexes.

create table channel (
  org_id uuid not null references organization (id),
  id uuid not null,
  network text not null check (network in ('bluesky', 'mastodon', 'website')),
  -- The network's own id of the account; survives a change of handle.
  account_id text not null,
  handle text not null,
  display_name text not null,
  url text not null,
  server text,
  -- Of a website channel: /site/{slug}.
  slug text,
  purpose text not null,
  site_id uuid,
  owner_id uuid not null,
  backup_owner_id uuid,
  poster_ids uuid[] not null default '{}',
  state text not null default 'connected' check (state in ('connected', 'disconnected')),
  credentials bytea,
  limits jsonb not null,
  health_state text not null default 'unknown' check (health_state in ('ok', 'expiring', 'failing', 'unknown')),
  health_checked_at timestamptz,
  health_expires_at timestamptz,
  health_problem text,
  reviewed_at timestamptz,
  created_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, site_id) references site (org_id, id),
  foreign key (org_id, owner_id) references person (org_id, id),
  foreign key (org_id, backup_owner_id) references person (org_id, id)
);
create unique index channel_account on channel (org_id, network, account_id);
-- Public addresses belong to the whole installation.
create unique index channel_slug on channel (slug) where slug is not null;
select app.protect('channel');

-- Clearpost as a Mastodon instance knows it, and permissions that a person is about to give.
create table mastodon_app (
  org_id uuid not null references organization (id),
  server text not null,
  redirect_uri text not null,
  sealed bytea not null,
  created_at timestamptz not null,
  primary key (org_id, server, redirect_uri)
);
select app.protect('mastodon_app');
create table mastodon_authorization (
  org_id uuid not null references organization (id),
  state_hash bytea not null,
  person_id uuid not null,
  sealed bytea not null,
  expires_at timestamptz not null,
  primary key (org_id, state_hash)
);
select app.protect('mastodon_authorization');

create table media (
  org_id uuid not null references organization (id),
  id uuid not null,
  sha256 text not null,
  mime text not null,
  width integer not null,
  height integer not null,
  bytes integer not null,
  alt bytea not null,
  removed_metadata text[] not null default '{}',
  uploaded_by uuid not null,
  created_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, sha256) references file (org_id, sha256),
  foreign key (org_id, uploaded_by) references person (org_id, id)
);
select app.protect('media');

create table post (
  org_id uuid not null references organization (id),
  id uuid not null,
  state text not null,
  held boolean not null default false,
  hold_reason bytea,
  -- Of the newest report on the current content.
  verdict text,
  -- What the valid approval was given for; null without one.
  approved_verdict text,
  approved_hash text,
  author_id uuid not null,
  claimed_by uuid,
  -- Sealed {title, excerpt}: what lists show.
  summary bytea not null,
  lang text not null,
  kind text not null,
  site_id uuid,
  channel_ids uuid[] not null default '{}',
  pictures integer not null default 0,
  version integer not null,
  content_hash text not null,
  scheduled_at timestamptz,
  submitted_at timestamptz,
  published_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, author_id) references person (org_id, id),
  foreign key (org_id, site_id) references site (org_id, id)
);
create index post_by_update on post (org_id, updated_at desc, id desc);
create index post_by_state on post (org_id, state, updated_at desc, id desc);
create index post_by_state_submitted on post (org_id, state, submitted_at, id) where submitted_at is not null;
create index post_by_submission on post (org_id, submitted_at, id) where submitted_at is not null;
create index post_by_time on post (org_id, scheduled_at, id) where scheduled_at is not null;
create index post_by_state_time on post (org_id, state, scheduled_at, id) where scheduled_at is not null;
create index post_by_author on post (org_id, author_id, updated_at desc, id desc);
create index post_by_site on post (org_id, site_id, updated_at desc, id desc) where site_id is not null;
create index post_by_author_state on post (org_id, author_id, state, updated_at desc, id desc);
create index post_by_site_state on post (org_id, site_id, state, updated_at desc, id desc) where site_id is not null;
create index post_stopped on post (org_id, state) where verdict = 'stop' and state in ('in_review', 'second_approval');
create index post_by_verdict on post (org_id, verdict, updated_at desc, id desc) where verdict is not null;
create index post_held on post (org_id, updated_at desc, id desc) where held;
create index post_claimed on post (org_id, claimed_by, updated_at desc, id desc) where claimed_by is not null;
-- For the scan over all organizations.
create index post_due on post (scheduled_at) where state = 'scheduled';
select app.protect('post');

create table post_channel (
  org_id uuid not null,
  channel_id uuid not null,
  post_id uuid not null,
  primary key (org_id, channel_id, post_id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade,
  foreign key (org_id, channel_id) references channel (org_id, id)
);
create index post_channel_by_post on post_channel (org_id, post_id);
select app.protect('post_channel');

create table post_version (
  org_id uuid not null,
  post_id uuid not null,
  version integer not null,
  content_hash text not null,
  author_id uuid not null,
  sealed bytea not null,
  created_at timestamptz not null,
  primary key (org_id, post_id, version),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade,
  foreign key (org_id, author_id) references person (org_id, id)
);
select app.protect('post_version');

create table post_media (
  org_id uuid not null,
  media_id uuid not null,
  post_id uuid not null,
  primary key (org_id, media_id, post_id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade,
  foreign key (org_id, media_id) references media (org_id, id)
);
create index post_media_by_post on post_media (org_id, post_id);
select app.protect('post_media');

-- The server's reports; the newest of a version counts.
create table report (
  org_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  version integer not null,
  content_hash text not null,
  source text not null check (source in ('save', 'submit', 'publish')),
  verdict text not null,
  findings integer not null,
  engine text not null,
  sealed bytea not null,
  by_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade
);
create index report_by_post on report (org_id, post_id, id desc);
select app.protect('report');

create table guest_link (
  org_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  -- Sealed {name, email}.
  contact bytea not null,
  token_hash bytea not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- What the guest was last shown; a decision on anything newer is refused.
  seen_hash text,
  decided text,
  decided_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade
);
create unique index guest_link_by_token on guest_link (org_id, token_hash);
create index guest_link_by_post on guest_link (org_id, post_id, id);
select app.protect('guest_link');

create table decision (
  org_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  version integer not null,
  content_hash text not null,
  kind text not null,
  verdict text,
  by_id uuid,
  guest_id uuid,
  reason bytea,
  at timestamptz not null,
  voided_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade
);
create index decision_by_post on decision (org_id, post_id, id);
select app.protect('decision');

create table comment (
  org_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  version integer not null,
  span_start integer,
  span_end integer,
  -- Sealed {text, quote}.
  sealed bytea not null,
  by_id uuid not null,
  at timestamptz not null,
  resolved_at timestamptz,
  resolved_by uuid,
  primary key (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade
);
create index comment_by_post on comment (org_id, post_id, id);
select app.protect('comment');

create table publication (
  org_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  channel_id uuid not null,
  version integer not null,
  content_hash text not null,
  state text not null,
  -- Idempotency key, made and committed before the first call of the network.
  key text,
  -- A call was begun and its outcome never recorded: ask the network before sending again.
  probe_first boolean not null default false,
  attempts integer not null default 0,
  -- While publishing: until when this attempt may last; another process takes over afterwards.
  next_attempt_at timestamptz,
  network_id text,
  url text,
  published_at timestamptz,
  removed_at timestamptz,
  problem text,
  remains text[] not null default '{}',
  -- SHA-256 of each picture as it was sent, or as the network first served it; and where it serves them.
  picture_hashes text[] not null default '{}',
  picture_urls text[] not null default '{}',
  created_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade,
  foreign key (org_id, channel_id) references channel (org_id, id)
);
create unique index publication_once on publication (org_id, post_id, channel_id);
create index publication_live on publication (org_id, channel_id, published_at desc) where state = 'published';
create index publication_by_network on publication (org_id, channel_id, network_id) where network_id is not null;
create index publication_due on publication (next_attempt_at)
  where state in ('queued', 'publishing', 'pending', 'unknown', 'removing');
select app.protect('publication');

create table read_back (
  org_id uuid not null,
  id uuid not null,
  publication_id uuid not null,
  post_id uuid not null,
  state text not null check (state in ('match', 'drift', 'gone', 'unreachable')),
  live_hash text,
  live bytea,
  differences text[] not null default '{}',
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, publication_id) references publication (org_id, id) on delete cascade
);
create index read_back_by_post on read_back (org_id, post_id, id);
select app.protect('read_back');

-- What happened to a post, for its timeline. The audit trail says the same in a form that outlives the post.
create table post_event (
  org_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  at timestamptz not null,
  by_id uuid,
  action text not null,
  details jsonb not null default '{}',
  primary key (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade
);
create index post_event_by_post on post_event (org_id, post_id, id);
select app.protect('post_event');

-- Who opened a post that is not clear, and when last: the trail gets one row in ten minutes.
create table post_reading (
  org_id uuid not null,
  post_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  primary key (org_id, post_id, person_id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade
);
select app.protect('post_reading');

create table alert (
  org_id uuid not null references organization (id),
  id uuid not null,
  kind text not null,
  severity text not null check (severity in ('info', 'warning', 'urgent')),
  post_id uuid,
  channel_id uuid,
  created_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  primary key (org_id, id)
);
create index alert_open on alert (org_id, id desc) where acknowledged_at is null;
create index alert_subject on alert (org_id, kind, post_id, channel_id) where acknowledged_at is null;
select app.protect('alert');
