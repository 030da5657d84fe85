-- What the board counts: how long a decision took, and which drafts were stopped before harm.

-- When the post was sent for the decision; null where nothing waited (holds, older rows).
alter table decision add column submitted_at timestamptz;
create index report_stops on report (org_id, at) where verdict = 'stop';
create index publication_by_content on publication (org_id, post_id, content_hash);

-- Signatures and courses by site: in a large workforce they take long to count, so the counts are kept and made
-- anew in the background.
create table board_count (
  org_id uuid not null references organization (id),
  counted_at timestamptz not null,
  -- [{siteId, people, asked, signed, missing, assigned, current, overdue}].
  sites jsonb not null,
  primary key (org_id)
);
select app.protect('board_count');
