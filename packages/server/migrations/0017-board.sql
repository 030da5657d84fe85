-- What the board counts: how long a decision took, and which drafts were stopped before harm.

-- When the post was sent for the decision; null where nothing waited (holds, older rows).
alter table decision add column submitted_at timestamptz;
create index report_stops on report (org_id, at) where verdict = 'stop';
create index publication_by_content on publication (org_id, post_id, content_hash);
