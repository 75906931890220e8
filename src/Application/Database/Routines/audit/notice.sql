-- Counts one thing under one rule, and puts down a finding when there are as many as the rule says. What it costs does not
-- depend on how much happened before: each thing is put down once, and forgotten once.
create or replace function audit.notice(
    rule audit.rules, account uuid, within text, what text, happened timestamptz, day date, client text, at timestamptz)
returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
    span interval := make_interval(mins => rule.minutes);
    gone int;
    is_new boolean;
    counted int;
    begun timestamptz;
begin
    with old as (
        delete from audit.lately l
        where l.rule = rule.code and l.account_id = account and l.within = within and l.at <= happened - span
        returning 1)
    select count(*) into gone from old;
    insert into audit.lately as l (rule, account_id, what, within, client_code, at, expires_at)
    values (rule.code, account, what, within, client, happened, happened + span)
    on conflict on constraint lately_pkey do update
        set at = greatest(l.at, excluded.at), expires_at = greatest(l.expires_at, excluded.expires_at)
    returning l.xmax = 0 into is_new;
    insert into audit.tallies as t (rule, account_id, within, number) values (rule.code, account, within, 1)
    on conflict on constraint tallies_pkey do update set number = t.number - gone + is_new::int
    returning number into counted;

    if counted < rule.threshold then
        return;
    end if;

    select min(l.at) into begun from audit.lately l where l.rule = rule.code and l.account_id = account and l.within = within;
    perform audit.found(
        rule.code, account, day, begun, happened, counted,
        -- When as many as the rule says have come together they are named; afterwards each names itself.
        case when client is null then '{}'
            when counted > rule.threshold and exists (select from audit.findings f
                where f.rule = rule.code and f.account_id = account and f.day = day) then array[client]
            else array(
                select distinct l.client_code from audit.lately l
                where l.rule = rule.code and l.account_id = account and l.within = within and l.client_code is not null
                order by l.client_code limit 500) end,
        at);
end $$;
