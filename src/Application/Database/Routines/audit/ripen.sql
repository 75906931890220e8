-- Of the looks for which there was time enough to act, those without an act are a finding where a day has as many as the
-- rule says; then all that no longer counts is forgotten.
create or replace function audit.ripen(at timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
    ripe record;
begin
    for ripe in
        with due as (
            delete from audit.lately l
            where l.rule = 'LookedWithoutActing' and l.expires_at <= at
            returning l.account_id, l.within, l.what, l.at)
        select d.account_id, d.within::date as day, min(d.at) as first_at, max(d.at) as last_at, count(*)::int as occurrences,
            array_agg(d.what order by d.what) as codes
        from due d
        where not exists (select from care.clients c where c.code = d.what and c.coordinator_id = d.account_id)
        group by d.account_id, d.within
        having count(*) >= (select r.threshold from audit.rules r where r.code = 'LookedWithoutActing')
    loop
        perform audit.found('LookedWithoutActing', ripe.account_id, ripe.day, ripe.first_at, ripe.last_at, ripe.occurrences,
            ripe.codes[:500], at);
    end loop;

    -- Entries may come a little late: an hour more.
    with gone as (
        delete from audit.lately l
        where l.rule in (select r.code from audit.rules r where r.code <> 'LookedWithoutActing')
          and l.expires_at <= at - interval '1 hour'
        returning l.rule, l.account_id, l.within)
    update audit.tallies t set number = t.number - g.number
    from (select rule, account_id, within, count(*)::int as number from gone group by 1, 2, 3) g
    where t.rule = g.rule and t.account_id = g.account_id and t.within = g.within;
    delete from audit.tallies t where t.number <= 0;
    delete from audit.acts t where t.at <= at - interval '61 days';
end $$;
