-- Notes that a reviewer looked at a finding. False when it is no longer as it was shown.
create or replace function audit.review_finding(id uuid, version bigint, note text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    update audit.findings f
    set looked_at = a.at, looked_by = a.account_id, note = review_finding.note, version = f.version + 1
    where f.id = review_finding.id and f.version = review_finding.version and f.looked_at is null and sec.everywhere('Write', 'Audit');

    return found;
end $$;
