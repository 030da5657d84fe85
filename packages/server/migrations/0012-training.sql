-- Who was given which course, how far they are, and what they passed. Courses themselves come with the product.

create table course_rule (
  org_id uuid not null references organization (id),
  id uuid not null,
  course_id text not null,
  -- Empty: every role, every site.
  roles text[] not null default '{}',
  site_ids uuid[] not null default '{}',
  due_days integer not null check (due_days between 1 and 365),
  policy_id uuid,
  by_id uuid not null,
  at timestamptz not null,
  ended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, by_id) references person (org_id, id),
  foreign key (org_id, policy_id) references policy (org_id, id) on delete cascade
);
select app.protect('course_rule');

-- A pass on record. It stays, whatever becomes of the person.
create table course_completion (
  org_id uuid not null references organization (id),
  id uuid not null,
  person_id uuid not null,
  course_id text not null,
  version integer,
  score double precision check (score between 0 and 1),
  -- ISO days.
  completed_on text not null check (completed_on ~ '^\d{4}-\d{2}-\d{2}$'),
  expires_on text not null check (expires_on ~ '^\d{4}-\d{2}-\d{2}$'),
  source text not null check (source in ('attempt', 'import')),
  code text not null,
  attempt_id uuid,
  imported_by uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create unique index course_completion_by_code on course_completion (code);
create index course_completion_by_person on course_completion (org_id, person_id, course_id, expires_on desc);
create unique index course_completion_imported on course_completion (org_id, person_id, course_id, completed_on)
  where source = 'import';
select app.protect('course_completion', 'select, insert');

create table course_assignment (
  org_id uuid not null references organization (id),
  id uuid not null,
  person_id uuid not null,
  course_id text not null,
  reason text not null check (reason in ('rule', 'hire', 'renewal', 'policy', 'incident', 'person')),
  rule_id uuid,
  -- Of a policy change the version, of an incident its id.
  source text,
  assigned_at timestamptz not null,
  due_on text not null check (due_on ~ '^\d{4}-\d{2}-\d{2}$'),
  completion_id uuid,
  done_on text,
  -- Taken back: its rule ended, or the person left.
  ended_at timestamptz,
  reminded_on text,
  escalated_on text,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id),
  foreign key (org_id, completion_id) references course_completion (org_id, id)
);
-- One open one for a person and a course.
create unique index course_assignment_open on course_assignment (org_id, person_id, course_id)
  where done_on is null and ended_at is null;
create index course_assignment_due on course_assignment (org_id, due_on, id) where done_on is null and ended_at is null;
create index course_assignment_by_rule on course_assignment (org_id, rule_id, person_id, source);
select app.protect('course_assignment');

create table course_reading (
  org_id uuid not null,
  person_id uuid not null,
  course_id text not null,
  lesson_id text not null,
  version integer not null,
  seconds integer not null,
  done boolean not null,
  at timestamptz not null,
  primary key (org_id, person_id, course_id, lesson_id),
  foreign key (org_id, person_id) references person (org_id, id)
);
select app.protect('course_reading');

create table course_attempt (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  course_id text not null,
  version integer not null,
  lang text not null check (lang in ('en', 'es')),
  seed text not null,
  -- Ids of the drawn questions, in their order.
  question_ids text[] not null,
  -- {questionId: {chosen, marks, right}}.
  answers jsonb not null default '{}',
  started_at timestamptz not null,
  finished_at timestamptz,
  -- The day in the organization's time zone.
  finished_on text,
  right_answers integer,
  passed boolean,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create unique index course_attempt_open on course_attempt (org_id, person_id, course_id) where finished_at is null;
create index course_attempt_by_person on course_attempt (org_id, person_id, course_id, started_at desc);
select app.protect('course_attempt');

-- Questions that were missed and come back.
create table course_practice (
  org_id uuid not null,
  person_id uuid not null,
  course_id text not null,
  question_id text not null,
  streak integer not null,
  times integer not null,
  due_on text not null,
  primary key (org_id, person_id, course_id, question_id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index course_practice_due on course_practice (org_id, person_id, due_on);
select app.protect('course_practice');

create table short_lesson_taken (
  org_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  lesson_id text not null,
  -- The draft beside which it was taken.
  post_id uuid,
  answered_right boolean not null,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, person_id) references person (org_id, id)
);
create index short_lesson_taken_by_person on short_lesson_taken (org_id, person_id, lesson_id);
select app.protect('short_lesson_taken', 'select, insert');

-- Which course a right asks for.
create table training_gate (
  org_id uuid not null references organization (id),
  posting text,
  approving text,
  grace_days integer not null check (grace_days between 0 and 90),
  by_id uuid not null,
  at timestamptz not null,
  primary key (org_id),
  foreign key (org_id, by_id) references person (org_id, id)
);
select app.protect('training_gate');
