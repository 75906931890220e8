-- What waits for a person to look into it: how many findings are open and how many nobody took on, since when, and when the
-- rules last ran. Counts for the reviewer's and the administrator's first page: no name, no code.
create or replace function audit.bell() returns table (open int, unowned int, since timestamptz, watched_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not sec.everywhere('Read', 'Breach') then
        return;
    end if;

    return query
        select count(*)::int, (count(*) filter (where f.taken_by is null))::int, min(f.found_at) filter (where f.taken_by is null),
            (select w.until from audit.watched w)
        from (select * from audit.findings f where f.looked_at is null order by f.found_at limit 1000) f;
end $$;
