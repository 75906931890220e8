-- Who has seen a client's record: the entries of the trail that name the client, latest first. For the coordinator of the
-- client's ward, bound to the signed actor, by role alone; for reviewers, everywhere and with the names of staff. No login
-- gets a right on the trail itself.
create or replace function audit.seen(client text, since timestamptz, until timestamptz, skip bigint, take int)
returns table (id uuid, at timestamptz, who text, role text, use_case text, operation text, reason text, outcome text, total bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    whole boolean := sec.everywhere('Read', 'Audit');
begin
    if not whole and not exists (select from care.clients c where c.code = client and c.ward_code = any (sec.reach('Read', 'Care'))) then
        return;
    end if;

    return query
        select e.id, e.at, case when whole then p.full_name end, e.role, e.use_case, e.operation, e.reason, c.outcome, count(*) over ()
        from audit.seen_entries(client, since, until, whole) e
        left join audit.closings c on c.entry_id = e.id
        left join accounts.accounts p on p.id = e.account_id
        order by e.id desc
        offset skip limit take;
end $$;
