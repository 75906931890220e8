-- Whether a client is in none of the wards that the account answers for today, or there is no such client: the trail
-- knows codes, not wards.
create or replace function audit.out_of_ward(account uuid, client text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    known boolean;
begin
    if not sec.everywhere('Read', 'Audit') then
        raise exception 'not a reviewer' using errcode = '42501';
    end if;

    perform set_config('app.any_ward', 'yes', true);
    known := exists (
        select from care.clients c join accounts.account_wards w on w.ward_code = c.ward_code
        where c.code = client and w.account_id = account);
    perform set_config('app.any_ward', '', true);

    return not known;
end $$;
