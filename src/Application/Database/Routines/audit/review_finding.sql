-- Notes that a reviewer looked at a finding and what came of it. False when it is no longer as it was shown.
create or replace function audit.review_finding(id uuid, version bigint, reason text, note text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    update audit.findings f
    set looked_at = a.at, looked_by = a.account_id, reason = review_finding.reason, note = review_finding.note,
        taken_at = coalesce(f.taken_at, a.at), taken_by = coalesce(f.taken_by, a.account_id), version = f.version + 1
    where f.id = review_finding.id and f.version = review_finding.version and f.looked_at is null and sec.everywhere('Write', 'Audit');

    return found;
end $$;
