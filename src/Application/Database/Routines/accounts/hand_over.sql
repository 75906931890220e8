-- Gives the open work of one ward to another coordinator of that ward.
create or replace function accounts.hand_over(whose uuid, ward text, to_whom uuid) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    clients int;
    slips int;
begin
    if not sec.everywhere('Write', 'Accounts') then
        raise exception 'not an administrator' using errcode = '42501';
    end if;

    if not exists (
        select from accounts.accounts a join accounts.account_wards w on w.account_id = a.id
        where a.id = to_whom and a.id <> whose and a.role = 'Coordinator' and a.disabled_at is null and w.ward_code = ward)
    then
        raise exception 'no coordinator of this ward' using errcode = '23514', constraint = 'accounts_hand_over_check';
    end if;

    update care.clients c set coordinator_id = to_whom, version = c.version + 1
    where c.coordinator_id = whose and c.ward_code = ward and c.status not in ('Moved', 'Deceased', 'Graduated', 'Withdrawn');
    get diagnostics clients = row_count;
    update care.intakes i set received_by = to_whom, version = i.version + 1
    where i.received_by = whose and i.ward_code = ward and i.ended_at is null;
    get diagnostics slips = row_count;

    return clients + slips;
end $$;
