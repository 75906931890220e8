-- Whether it was in the night, as the rule about nights says: from ten in the evening for so many minutes, in Vietnam.
create or replace function audit.at_night(at timestamptz) returns boolean
language sql stable set search_path = pg_catalog, pg_temp as $$
    select (at_night.at at time zone 'Asia/Ho_Chi_Minh' - interval '22 hours')::time < time '00:00' + make_interval(mins => r.minutes)
    from audit.rules r where r.code = 'NightReads'
$$;
