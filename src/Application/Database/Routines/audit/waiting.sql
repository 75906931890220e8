-- How long the oldest row that no seal covers has been waiting; null when there is none.
create or replace function audit.waiting() returns interval
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    begins xid8 := coalesce((select s.horizon from audit.seals s order by s.number desc limit 1), '0');
begin
    return clock_timestamp() - least(
        (select t.recorded_at from audit.entries t where t.xid >= begins order by t.xid limit 1),
        (select t.recorded_at from audit.showings t where t.xid >= begins order by t.xid limit 1),
        (select t.at from audit.closings t where t.xid >= begins order by t.xid limit 1));
end $$;
