-- The open work of an account, as counts: an administrator sees no client.
create or replace function accounts.open_work(whose uuid) returns table (ward_code text, clients int, slips int)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not sec.everywhere('Write', 'Accounts') then
        raise exception 'not an administrator' using errcode = '42501';
    end if;

    return query
        select w.ward, sum(w.client)::int, sum(w.slip)::int
        from (
            select c.ward_code as ward, 1 as client, 0 as slip from care.clients c
            where c.coordinator_id = whose and c.status not in ('Moved', 'Deceased', 'Graduated', 'Withdrawn')
            union all
            select i.ward_code, 0, 1 from care.intakes i where i.received_by = whose and i.ended_at is null) w
        group by w.ward
        order by w.ward;
end $$;
