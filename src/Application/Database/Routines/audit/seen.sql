-- Who has seen this record: the entries of the trail that name one client. For a coordinator or supervisor of the
-- client's ward, bound to the signed actor; for reviewers, everywhere. No login gets a right on the trail itself.
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
        select e.id, e.at, p.full_name, e.role, e.use_case, e.operation, e.reason, c.outcome, count(*) over ()
        from audit.entries e
        left join audit.closings c on c.entry_id = e.id
        left join accounts.accounts p on p.id = e.account_id
        where e.id in (
                select n.id from audit.entries n where n.client_codes @> array[client]
                union
                select s.entry_id from audit.showings s where s.client_codes @> array[client])
          and e.at >= since and e.at < until
          -- What is done about a demand of which the client may not know yet is the reviewer's to see; the client's list must not
          -- give it away.
          and (whole or e.subject_id is null or not exists (select from care.demands d where d.id = e.subject_id
              and d.client_told_on is null))
        order by e.id desc
        offset skip limit take;
end $$;
