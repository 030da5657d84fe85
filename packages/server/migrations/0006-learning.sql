-- What reviewers say of the check, and decided posts as training posts.

-- Opinions. A row never changes except that it ends: when its reviewer changes or takes back the opinion.
create table check_mark (
  org_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  version integer not null,
  report_id uuid not null,
  content_hash text not null,
  kind text not null check (kind in ('finding', 'verdict', 'missed')),
  value text not null check (value in ('right', 'wrong', 'too_strict', 'missed')),
  -- Place in the report's findings; null for the verdict and for missed words.
  finding integer,
  category text,
  span_start integer,
  span_end integer,
  reason_id text,
  -- The words of the span, sealed.
  sealed bytea,
  -- Of the report that was marked.
  verdict text not null,
  engine text not null,
  lang text not null,
  by_id uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade,
  foreign key (org_id, report_id) references report (org_id, id) on delete cascade,
  foreign key (org_id, by_id) references person (org_id, id)
);
-- One opinion of a reviewer on one thing counts at a time.
create unique index check_mark_once on check_mark
  (org_id, report_id, by_id, kind, coalesce(finding, -1), coalesce(category, ''), coalesce(span_start, -1), coalesce(span_end, -1))
  where ended_at is null;
create index check_mark_by_post on check_mark (org_id, post_id, id);
create index check_mark_missed on check_mark (org_id, id desc) where kind = 'missed' and ended_at is null;
create index check_mark_by_time on check_mark (org_id, at) where ended_at is null;
select app.protect('check_mark');

create index decision_by_time on decision (org_id, at desc);

create table learning_export (
  org_id uuid not null references organization (id),
  id uuid not null,
  by_id uuid not null,
  at timestamptz not null,
  -- Why → how many decided posts are not in it.
  left_out jsonb not null default '{}',
  downloads integer not null default 0,
  primary key (org_id, id),
  foreign key (org_id, by_id) references person (org_id, id)
);
select app.protect('learning_export');

create table learning_export_post (
  org_id uuid not null,
  id uuid not null,
  export_id uuid not null,
  post_id uuid not null,
  place integer not null,
  -- Sealed training post after replacement, and where stand-ins stand: a person has not read it yet.
  sealed bytea not null,
  decision text check (decision in ('keep', 'out')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, export_id) references learning_export (org_id, id) on delete cascade,
  foreign key (org_id, post_id) references post (org_id, id) on delete cascade
);
create index learning_export_post_by_export on learning_export_post (org_id, export_id, place);
create index learning_export_post_by_post on learning_export_post (org_id, post_id);
select app.protect('learning_export_post');
