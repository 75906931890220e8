-- Looks at the next rows of the trail, at most about so many of each table but never half a transaction, and keeps every rule
-- up to date. Answers how many things it counted and whether there are more rows. It works without an actor and answers no row. What
-- a step costs grows with what is new: no entry is looked at twice.
create or replace function audit.watch(at timestamptz, most int) returns table (looked int, more boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    now constant timestamptz := watch.at;
    zone constant text := 'Asia/Ho_Chi_Minh';
    nobody constant uuid := '00000000-0000-0000-0000-000000000000';
    -- Who reads the records of clients, and who knows them by name.
    readers constant text[] := array(select g.role from sec.access_grants g where g.operation = 'Read' and g.category = 'Care');
    knowers constant text[] := array(select g.role from sec.access_grants g where g.operation = 'Read' and g.category = 'Identity');
    rules constant jsonb := (select coalesce(jsonb_object_agg(r.code, to_jsonb(r)), '{}') from audit.rules r where r.active);
    begins xid8;
    ends xid8 := pg_snapshot_xmin(pg_current_snapshot());
    full_at xid8;
    e record;
    a_rule audit.rules;
    acted timestamptz;
    waited interval;
begin
    perform pg_advisory_xact_lock(7423002);
    insert into audit.watched (until) values (now) on conflict (id) do nothing;
    select w.horizon into begins from audit.watched w;
    full_at := least(
        (select t.xid from audit.entries t where t.xid >= begins and t.xid < ends order by t.xid offset most - 1 limit 1),
        (select t.xid from audit.closings t where t.xid >= begins and t.xid < ends order by t.xid offset most - 1 limit 1));
    more := full_at is not null;
    if more then
        ends := (full_at::text::bigint + 1)::text::xid8;
    end if;

    looked := 0;
    -- An entry is looked at when it is opened, since what it shows is shown then; a refusal, what happened at the door and what
    -- gives access when they are closed. What is older no rule asks about.
    for e in
        select n.account_id, n.client, n.at, m.rule, m.within, m.what, m.day
        from (
            select t.id, t.at, coalesce(t.account_id, nobody) as account_id, t.role, t.use_case, t.operation, t.ip, null as outcome,
                case when cardinality(t.client_codes) = 1 then t.client_codes[1] end as client
            from audit.entries t where t.xid >= begins and t.xid < ends and t.operation <> 'SignIn'
            union all
            select t.id, t.at, coalesce(t.account_id, nobody), t.role, t.use_case, t.operation, t.ip, c.outcome,
                case when cardinality(t.client_codes) = 1 then t.client_codes[1] end
            from audit.closings c join audit.entries t on t.id = c.entry_id
            where c.xid >= begins and c.xid < ends
              and (c.outcome = 'Refused' or t.operation = 'SignIn' or t.use_case in ('MakeSignInLink', 'InviteAccount'))) n
        cross join lateral audit.marks(
            n.use_case, n.operation, n.outcome, n.role = any (readers), n.role = any (knowers), n.client, n.id, n.at, n.ip) m
        where n.at > now - case when m.rule = 'Act' then interval '61 days' else interval '31 days' end
          and (m.rule = 'Act' or rules ? m.rule)
        order by n.at, n.id, n.outcome nulls first
    loop
        looked := looked + 1;
        if e.rule = 'Act' then
            insert into audit.acts as t (account_id, client_code, at) values (e.account_id, e.client, e.at)
            on conflict on constraint acts_pkey do update set at = greatest(t.at, excluded.at);
            -- Whoever acts had a reason to look.
            delete from audit.lately l
            where l.rule = 'LookedWithoutActing' and l.account_id = e.account_id and l.what = e.client
              and e.at > l.at - interval '30 days' and e.at <= l.at + make_interval(mins => (rules -> l.rule ->> 'minutes')::int);
            continue;
        end if;

        a_rule := jsonb_populate_record(null::audit.rules, rules -> e.rule);
        if e.rule in ('LookedWithoutActing', 'SameSurname') then
            select t.at into acted from audit.acts t where t.account_id = e.account_id and t.client_code = e.client;
            if acted > e.at - interval '30 days'
                or exists (select from care.clients c where c.code = e.client and c.coordinator_id = e.account_id)
            then
                continue;
            end if;
        end if;

        if e.rule = 'LookedWithoutActing' then
            insert into audit.lately as l (rule, account_id, what, within, client_code, at, expires_at)
            values (e.rule, e.account_id, e.client, e.within, e.client, e.at,
                ((e.day + 1)::timestamp at time zone zone) + make_interval(mins => a_rule.minutes))
            on conflict on constraint lately_pkey do update set at = greatest(l.at, excluded.at);
        elsif e.rule <> 'SameSurname' or exists (
            select from accounts.accounts a join vault.people p on p.client_code = e.client
            where a.id = e.account_id
              and lower(sec.unaccent(split_part(p.full_name, ' ', 1))) = lower(sec.unaccent(split_part(a.full_name, ' ', 1))))
        then
            perform audit.notice(a_rule, e.account_id, e.within, e.what, e.at, e.day, e.client, now);
        end if;
    end loop;

    update audit.watched set horizon = ends, until = greatest(until, now);
    if more then
        return next;
        return;
    end if;

    perform audit.ripen(now);
    waited := audit.waiting();
    if rules ? 'LateSealing' and waited > make_interval(mins => (rules -> 'LateSealing' ->> 'minutes')::int) then
        perform audit.found('LateSealing', nobody, (now at time zone zone)::date, now - waited, now,
            (extract(epoch from waited) / 60)::int, '{}', now);
    end if;

    return next;
end $$;
