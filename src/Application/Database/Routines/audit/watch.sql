-- Looks through what was added to the trail since the last look, and answers how many findings are new or have grown.
create or replace function audit.watch() returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
    since timestamptz;
    rule audit.rules;
    of_rule int;
    all_rules int := 0;
begin
    if not sec.everywhere('Write', 'Audit') then
        raise exception 'not a reviewer' using errcode = '42501';
    end if;

    perform pg_advisory_xact_lock(7423002);
    -- An entry may be committed a little after its time. The first look of all goes back a month.
    select w.until - interval '10 minutes' into since from audit.watched w;
    since := coalesce(since, a.at - interval '31 days');

    perform set_config('app.any_ward', 'yes', true);
    for rule in select * from audit.rules r where r.active loop
        insert into audit.findings as f (rule, account_id, day, first_at, last_at, occurrences, client_codes, found_at)
        select rule.code, s.account_id, s.day, s.first_at, s.last_at, s.occurrences, s.client_codes, a.at
        from audit.detect(rule, since, a.at) s
        on conflict on constraint findings_rule_account_id_day_key do update
        set first_at = excluded.first_at, last_at = excluded.last_at, occurrences = excluded.occurrences,
            client_codes = excluded.client_codes,
            found_at = excluded.found_at, looked_at = null, looked_by = null, version = f.version + 1
        where excluded.occurrences > f.occurrences;
        get diagnostics of_rule = row_count;
        all_rules := all_rules + of_rule;
    end loop;
    perform set_config('app.any_ward', '', true);

    insert into audit.watched as w (until) values (a.at) on conflict (id) do update set until = greatest(w.until, excluded.until);

    return all_rules;
end $$;
