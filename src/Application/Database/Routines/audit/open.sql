-- Writes the entry of a use case in the name of the actor, before anything is read.
create or replace function audit.open(
    token text, id uuid, use_case text, operation text, category text, client_codes text[], ward_code text, subject_id uuid, reason text,
        ip inet)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.verify(token);
begin
    insert into audit.entries (id, at, account_id, role, use_case, operation, category, client_codes, ward_code, subject_id, reason, ip)
    values (id, a.at, a.account_id, a.role, use_case, operation, category, client_codes, ward_code, subject_id, reason, ip);
end $$;
