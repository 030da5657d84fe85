-- Drills: invented posts for people who agreed to look at them. Nothing here refers to a real post; texts come with the product.

create table drill_consent (
  org_id uuid not null references organization (id),
  person_id uuid not null,
  agreed_at timestamptz not null,
  named boolean not null,
  primary key (org_id, person_id),
  foreign key (org_id, person_id) references person (org_id, id)
);
select app.protect('drill_consent');

create table drill (
  org_id uuid not null references organization (id),
  id uuid not null,
  kind text,
  started_by uuid not null,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, started_by) references person (org_id, id)
);
select app.protect('drill');

create table drill_task (
  org_id uuid not null references organization (id),
  id uuid not null,
  drill_id uuid not null,
  person_id uuid not null,
  post_id text not null,
  harmless boolean not null,
  place integer not null,
  answered_at timestamptz,
  -- Whether something in it was marked that points to somebody; of a harmless post whether anything was.
  noticed boolean,
  seconds integer,
  primary key (org_id, id),
  unique (org_id, drill_id, person_id, post_id),
  foreign key (org_id, drill_id) references drill (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index drill_task_waiting on drill_task (org_id, person_id) where answered_at is null;
select app.protect('drill_task');
