-- The reviewer takes a finding on; from whoever had it, too. False when it is no longer as it was shown.
create or replace function audit.take_finding(id uuid, version bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    update audit.findings f
    set taken_at = a.at, taken_by = a.account_id, version = f.version + 1
    where f.id = take_finding.id and f.version = take_finding.version and f.looked_at is null and sec.everywhere('Write', 'Audit');

    return found;
end $$;
