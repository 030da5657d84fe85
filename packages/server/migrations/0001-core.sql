-- Roles belong to the whole server; several databases may share one.
do $$
begin
  if not exists (select from pg_roles where rolname = 'clearpost_app') then
    create role clearpost_app nologin;
  end if;
exception when insufficient_privilege then
  raise exception 'The role clearpost_app is missing and this user may not create it. As an administrator run: create role clearpost_app nologin; grant clearpost_app to %;', current_user;
when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not pg_has_role(current_user, 'clearpost_app', 'member') then
    execute format('grant clearpost_app to %I', current_user);
  end if;
exception when insufficient_privilege then
  raise exception 'This user may not use the role clearpost_app. As an administrator run: grant clearpost_app to %;', current_user;
end $$;
grant usage on schema app to clearpost_app;
grant usage on schema public to clearpost_app;

-- The organization of the transaction; null (which reads nothing) when none was set.
create function app.current_org() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.org', true), '')::uuid $$;

-- Every table with org_id calls this: rows of other organizations do not exist for clearpost_app.
create function app.protect(target regclass, privileges text default 'select, insert, update, delete') returns void language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy organization on %s to clearpost_app using (org_id = (select app.current_org())) with check (org_id = (select app.current_org()))', target);
  execute format('grant %s on %s to clearpost_app', privileges, target);
end $$;

create table organization (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  locale text not null default 'en' check (locale in ('en', 'es')),
  time_zone text not null default 'UTC',
  settings jsonb not null default '{}',
  paused_at timestamptz,
  paused_by uuid,
  pause_reason text,
  created_at timestamptz not null default now()
);
alter table organization enable row level security;
create policy organization on organization to clearpost_app
  using (id = (select app.current_org())) with check (id = (select app.current_org()));
grant select, update on organization to clearpost_app;

-- Keys of an organization's sealed fields, wrapped by the master key.
create table data_key (
  org_id uuid not null references organization (id) on delete cascade,
  version integer not null,
  wrapped bytea not null,
  created_at timestamptz not null default now(),
  primary key (org_id, version)
);
select app.protect('data_key', 'select, insert');

-- Ed25519 keys that sign checkpoints, packs and webhooks; the private half wrapped by the master key.
create table signing_key (
  id text primary key,
  public_key bytea not null,
  wrapped bytea not null,
  created_at timestamptz not null default now()
);
alter table signing_key enable row level security;

create table audit_event (
  org_id uuid not null references organization (id),
  id bigint generated always as identity,
  at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  actor_kind text not null check (actor_kind in ('person', 'token', 'guest', 'system')),
  actor_id uuid,
  ip text,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null default '{}',
  seq bigint,
  prev_hash bytea,
  hash bytea,
  primary key (org_id, id)
);
create unique index audit_event_seq on audit_event (org_id, seq) where seq is not null;
create index audit_event_unchained on audit_event (org_id, id) where seq is null;
create index audit_event_subject on audit_event (org_id, subject_kind, subject_id, id);
create index audit_event_actor on audit_event (org_id, actor_id, id) where actor_id is not null;
create index audit_event_action on audit_event (org_id, action, id);
select app.protect('audit_event', 'select');
grant insert (org_id, actor_kind, actor_id, ip, action, subject_kind, subject_id, details) on audit_event to clearpost_app;

-- Append-only for everyone, the owner included: the only change ever is that a row receives its place in the chain.
create function app.keep_audit_event() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' then
    raise exception 'The audit trail is append-only.';
  end if;
  if old.seq is not null or new.seq is null or new.hash is null or new.prev_hash is null
    or (to_jsonb(new) - 'seq' - 'prev_hash' - 'hash') is distinct from (to_jsonb(old) - 'seq' - 'prev_hash' - 'hash') then
    raise exception 'The audit trail is append-only.';
  end if;
  return new;
end $$;
create trigger keep before update or delete on audit_event for each row execute function app.keep_audit_event();
create trigger keep_all before truncate on audit_event for each statement execute function app.keep_audit_event();

create table audit_head (
  org_id uuid primary key references organization (id),
  seq bigint not null,
  hash bytea not null,
  frontier bytea not null
);
select app.protect('audit_head', 'select');

-- Complete Merkle subtrees from 2^8 events up.
create table audit_node (
  org_id uuid not null references organization (id),
  level smallint not null,
  index bigint not null,
  hash bytea not null,
  primary key (org_id, level, index)
);
select app.protect('audit_node', 'select');

create table audit_checkpoint (
  org_id uuid not null references organization (id),
  size bigint not null,
  root bytea not null,
  head bytea not null,
  at timestamptz not null,
  key_id text not null references signing_key (id),
  signature bytea not null,
  primary key (org_id, size)
);
select app.protect('audit_checkpoint', 'select');
create function app.keep_checkpoint() returns trigger language plpgsql as $$
begin
  raise exception 'Checkpoints of the audit trail never change.';
end $$;
create trigger keep before update or delete on audit_checkpoint for each row execute function app.keep_checkpoint();
create trigger keep_all before truncate on audit_checkpoint for each statement execute function app.keep_checkpoint();

-- What the content-addressed store holds; the bytes are encrypted outside the database.
create table file (
  org_id uuid not null references organization (id) on delete cascade,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  mime text not null,
  size bigint not null,
  created_at timestamptz not null default now(),
  primary key (org_id, sha256)
);
select app.protect('file');

create table mail_outbox (
  org_id uuid not null references organization (id) on delete cascade,
  id uuid not null default gen_random_uuid(),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  sealed bytea,
  attempts integer not null default 0,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (org_id, id)
);
select app.protect('mail_outbox');
