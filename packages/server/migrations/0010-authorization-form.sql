-- The organization's authorization forms: one draft each, and versions that are never changed.

create table authorization_form (
  org_id uuid not null references organization (id),
  id uuid not null,
  name text not null,
  template text not null,
  -- Goes on counting over drafts that were published or thrown away.
  revision integer not null,
  -- Sealed {name, content}: somebody may write a patient into it by mistake. Null when there is no draft.
  draft bytea,
  created_at timestamptz not null,
  updated_by uuid not null,
  updated_at timestamptz not null,
  retired_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, updated_by) references person (org_id, id)
);
create unique index authorization_form_name on authorization_form (org_id, lower(name));
select app.protect('authorization_form', 'select, insert, update');

create table authorization_form_version (
  org_id uuid not null,
  form_id uuid not null,
  number integer not null check (number > 0),
  name text not null,
  content bytea not null,
  -- SHA-256 of the content's canonical JSON, hexadecimal.
  content_hash text not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (org_id, form_id, number),
  foreign key (org_id, form_id) references authorization_form (org_id, id),
  foreign key (org_id, published_by) references person (org_id, id)
);
select app.protect('authorization_form_version', 'select, insert');
