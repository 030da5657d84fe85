-- No number means two drafts: who looks at one that was published or thrown away neither saves over nor publishes
-- the next. The row stays with its number; null when there is no draft.
alter table check_policy_draft alter column document drop not null;

insert into check_policy_draft (org_id, revision, document, updated_by, updated_at)
  select distinct on (org_id) org_id, revision, null, requested_by, started_at
  from check_policy_scan order by org_id, revision desc
  on conflict do nothing;
