-- People, how they prove who they are, and what other programs may do in their name.
-- Every table starts with org_id; app.protect() switches row security on.

create table site (
  org_id uuid not null references organization (id),
  id uuid not null,
  name text not null,
  setting text not null,
  address text,
  place text,
  phone text,
  created_at timestamptz not null default now(),
  primary key (org_id, id)
);
select app.protect('site');

create table department (
  org_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  name text not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, site_id) references site (org_id, id) on delete cascade
);
create index department_by_site on department (org_id, site_id);
select app.protect('department');

create table person (
  org_id uuid not null references organization (id),
  id uuid not null,
  name text not null,
  email text not null check (email = lower(email)),
  title text,
  roles text[] not null check (cardinality(roles) > 0),
  site_ids uuid[] not null default '{}',
  department_id uuid,
  state text not null default 'active' check (state in ('active', 'deactivated')),
  locale text not null default 'en' check (locale in ('en', 'es')),
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  password_hash text not null,
  last_seen_at timestamptz,
  created_at timestamptz not null default now(),
  deactivated_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, department_id) references department (org_id, id) on delete set null (department_id)
);
create index person_by_name on person (org_id, lower(name), id);
-- The e-mail is the sign-in name of the whole installation, so it is unique across organizations.
create unique index person_by_email on person (email);
select app.protect('person');

create table invitation (
  org_id uuid not null references organization (id),
  id uuid not null,
  email text not null check (email = lower(email)),
  roles text[] not null check (cardinality(roles) > 0),
  site_ids uuid[] not null default '{}',
  token_hash bytea not null,
  invited_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, invited_by) references person (org_id, id)
);
create unique index invitation_by_token on invitation (org_id, token_hash);
select app.protect('invitation');

create table session (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  stepped_up_at timestamptz,
  ip text,
  user_agent text,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id) on delete cascade
);
create unique index session_by_token on session (org_id, token_hash);
create index session_by_person on session (org_id, person_id);
select app.protect('session');

-- A password was right and a second factor is still owed.
create table pending_sign_in (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id) on delete cascade
);
create unique index pending_sign_in_by_token on pending_sign_in (org_id, token_hash);
select app.protect('pending_sign_in');

create table totp (
  org_id uuid not null,
  person_id uuid not null,
  -- Sealed. The first counts once confirmed; the second waits for its first code and replaces it then.
  secret bytea,
  pending_secret bytea,
  confirmed_at timestamptz,
  -- Last accepted 30-second step; a code counts only when its step is greater, so it cannot be replayed.
  last_step bigint not null default 0,
  created_at timestamptz not null default now(),
  primary key (org_id, person_id),
  foreign key (org_id, person_id) references person (org_id, id) on delete cascade
);
select app.protect('totp');

create table recovery_code (
  org_id uuid not null,
  person_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (org_id, person_id, code_hash),
  foreign key (org_id, person_id) references person (org_id, id) on delete cascade
);
select app.protect('recovery_code');

create table passkey (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id) on delete cascade
);
create unique index passkey_by_credential on passkey (org_id, credential_id);
create index passkey_by_person on passkey (org_id, person_id);
select app.protect('passkey');

create table password_reset (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id) on delete cascade
);
create unique index password_reset_by_token on password_reset (org_id, token_hash);
select app.protect('password_reset');

-- Before sign-in no organization is known: these two tables belong to none and are reached
-- by the system role alone. Keys are hashes, so they name nobody.
create table throttle (
  key bytea primary key,
  failures integer not null,
  window_started_at timestamptz not null,
  blocked_until timestamptz
);
alter table throttle enable row level security;
create table passkey_challenge (
  token_hash bytea primary key,
  challenge text not null,
  purpose text not null check (purpose in ('sign-in', 'step-up', 'add')),
  person_id uuid,
  expires_at timestamptz not null
);
alter table passkey_challenge enable row level security;

create table api_token (
  org_id uuid not null,
  id uuid not null,
  name text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  token_hash bytea not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, created_by) references person (org_id, id)
);
create unique index api_token_by_token on api_token (org_id, token_hash);
select app.protect('api_token');

create table webhook (
  org_id uuid not null references organization (id),
  id uuid not null,
  url text not null,
  events text[] not null check (cardinality(events) > 0),
  active boolean not null default true,
  secret bytea not null,
  -- Deliveries given up in a row; one success sets it back to zero.
  failures integer not null default 0,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  primary key (org_id, id)
);
select app.protect('webhook');

create table webhook_delivery (
  org_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  event text not null,
  -- Ids, states and hashes; never text.
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  response_status integer,
  problem text,
  created_at timestamptz not null default now(),
  delivered_at timestamptz,
  next_attempt_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, webhook_id) references webhook (org_id, id) on delete cascade
);
create index webhook_delivery_by_webhook on webhook_delivery (org_id, webhook_id, id desc);
select app.protect('webhook_delivery');
