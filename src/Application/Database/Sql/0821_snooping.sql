-- What in the trail looks like curiosity rather than work. Rules are data, a reviewer may set them; findings are for a reviewer to look at, and prove nothing.

create table audit.rules (
    code text primary key check (code in ('ManyClients', 'SearchBurst', 'NightReads', 'LookedWithoutActing', 'SameSurname', 'RepeatedRefusals')),
    threshold int not null check (threshold between 1 and 1000),
    minutes int not null check (minutes between 1 and 43200),
    active boolean not null default true,
    source text not null check (length(source) between 1 and 300),
    valid_from date not null,
    version bigint not null default 1
);

-- Of each rule: so many within so many minutes. For nights the minutes are those of the night after 22:00, for looking without acting those that are given to act.
insert into audit.rules (code, threshold, minutes, source, valid_from) values
('ManyClients', 20, 60, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01'),
('SearchBurst', 12, 10, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01'),
('NightReads', 3, 420, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01'),
('LookedWithoutActing', 5, 2880, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01'),
('SameSurname', 2, 10080, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01'),
('RepeatedRefusals', 5, 30, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01');

create trigger track after insert or update or delete on audit.rules for each row execute function audit.track('Audit', 'none');

-- At most one finding for a rule, a person of staff and a day; it grows while the day goes on.
create table audit.findings (
    id uuid primary key default gen_random_uuid(),
    rule text not null references audit.rules (code),
    account_id uuid not null references accounts.accounts (id),
    day date not null,
    first_at timestamptz not null,
    last_at timestamptz not null check (last_at >= first_at),
    occurrences int not null check (occurrences > 0),
    client_codes text[] not null,
    found_at timestamptz not null,
    looked_at timestamptz,
    looked_by uuid references accounts.accounts (id),
    note text check (length(note) between 1 and 1000),
    version bigint not null default 1,
    unique (rule, account_id, day),
    check (num_nonnulls(looked_at, looked_by) in (0, 2)),
    check (looked_at is null or note is not null)
);
create index findings_time on audit.findings ((looked_at is not null), last_at desc);
create index findings_account on audit.findings (account_id, last_at desc);

-- Up to when the trail was looked through.
create table audit.watched (
    id int primary key default 1 check (id = 1),
    until timestamptz not null
);

alter table audit.rules enable row level security;
alter table audit.findings enable row level security;
alter table audit.watched enable row level security;
alter table audit.rules force row level security;
alter table audit.findings force row level security;
alter table audit.watched force row level security;
create policy trail_writes on audit.rules to cm_owner using (true) with check (true);
create policy trail_writes on audit.findings to cm_owner using (true) with check (true);
create policy trail_writes on audit.watched to cm_owner using (true) with check (true);
create policy review on audit.rules for select to cm_review using ((select sec.everywhere('Read', 'Audit')));
create policy review on audit.findings for select to cm_review using ((select sec.everywhere('Read', 'Audit')));
grant select on audit.rules, audit.findings to cm_review;

-- Surnames are compared where they lie; nobody who calls for it sees one.
create policy by_surname on vault.people for select to cm_owner using (
    session_user = 'cm_review' and current_setting('app.any_ward', true) = 'yes');

-- What one rule sees among the entries of a time. An opening is a read that is about one client.
create function audit.signs(rule audit.rules, since timestamptz, until timestamptz)
returns table (account_id uuid, day date, first_at timestamptz, last_at timestamptz, occurrences int, client_codes text[])
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    span interval := make_interval(mins => rule.minutes);
    zone constant text := 'Asia/Ho_Chi_Minh';
begin
    case rule.code
    when 'ManyClients' then
        return query
            select distinct on (e.account_id, (e.at at time zone zone)::date)
                e.account_id, (e.at at time zone zone)::date, w.first_at, e.at, w.clients, w.codes
            from audit.entries e
            cross join lateral (
                select count(distinct o.client_codes[1])::int as clients, min(o.at) as first_at, array_agg(distinct o.client_codes[1]) as codes
                from audit.entries o
                where o.account_id = e.account_id and o.at > e.at - span and o.at <= e.at
                  and o.operation = 'Read' and cardinality(o.client_codes) = 1) w
            where e.at > since and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1
              and e.role in ('Coordinator', 'Supervisor') and w.clients >= rule.threshold
            order by e.account_id, (e.at at time zone zone)::date, w.clients desc, e.at;
    when 'SearchBurst' then
        return query
            select distinct on (e.account_id, (e.at at time zone zone)::date)
                e.account_id, (e.at at time zone zone)::date, w.first_at, e.at, w.searches, '{}'::text[]
            from audit.entries e
            cross join lateral (
                select count(*)::int as searches, min(o.at) as first_at
                from audit.entries o
                where o.account_id = e.account_id and o.at > e.at - span and o.at <= e.at and o.use_case = 'SearchClients') w
            where e.at > since and e.at <= until and e.use_case = 'SearchClients' and w.searches >= rule.threshold
            order by e.account_id, (e.at at time zone zone)::date, w.searches desc, e.at;
    when 'NightReads' then
        return query
            select e.account_id, (e.at at time zone zone - interval '12 hours')::date, min(e.at), max(e.at),
                count(distinct e.client_codes[1])::int, array_agg(distinct e.client_codes[1])
            from audit.entries e
            where e.at > since - interval '12 hours' and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1
              and e.role in ('Coordinator', 'Supervisor')
              and (e.at at time zone zone - interval '22 hours')::time < time '00:00' + span
            group by e.account_id, (e.at at time zone zone - interval '12 hours')::date
            having count(distinct e.client_codes[1]) >= rule.threshold;
    when 'LookedWithoutActing' then
        -- Days for which there was time enough to act.
        return query
            select o.account_id, o.day, min(o.first_at), max(o.last_at), count(*)::int, array_agg(o.code order by o.code)
            from (
                select e.account_id, e.client_codes[1] as code, (e.at at time zone zone)::date as day, min(e.at) as first_at, max(e.at) as last_at
                from audit.entries e
                where e.at > since - span - interval '1 day' and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1
                  and e.role = 'Coordinator'
                group by e.account_id, e.client_codes[1], (e.at at time zone zone)::date) o
            where ((o.day + 1)::timestamp at time zone zone) + span <= until
              and ((o.day + 1)::timestamp at time zone zone) + span > since
              and not exists (select from care.clients c where c.code = o.code and c.coordinator_id = o.account_id)
              and not exists (
                select from audit.entries t
                where t.account_id = o.account_id and t.operation = 'Write' and t.client_codes = array[o.code]
                  and t.at > o.first_at - interval '30 days' and t.at <= o.last_at + span)
            group by o.account_id, o.day
            having count(*) >= rule.threshold;
    when 'SameSurname' then
        return query
            select l.account_id, (max(l.at) at time zone zone)::date, min(w.first_at), max(l.at), sum(w.visits)::int, array_agg(l.code order by l.code)
            from (
                select e.account_id, e.client_codes[1] as code, max(e.at) as at
                from audit.entries e
                where e.at > since and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1 and e.role in ('Coordinator', 'Supervisor')
                group by e.account_id, e.client_codes[1]) l
            join accounts.accounts a on a.id = l.account_id
            join vault.people p on p.client_code = l.code
                and lower(sec.unaccent(split_part(p.full_name, ' ', 1))) = lower(sec.unaccent(split_part(a.full_name, ' ', 1)))
            cross join lateral (
                select count(distinct date_bin('10 minutes', o.at, 'epoch'))::int as visits, min(o.at) as first_at
                from audit.entries o
                where o.account_id = l.account_id and o.at > l.at - span and o.at <= l.at and o.operation = 'Read' and o.client_codes = array[l.code]) w
            where w.visits >= rule.threshold
              and not exists (select from care.clients c where c.code = l.code and c.coordinator_id = l.account_id)
              and not exists (
                select from audit.entries t
                where t.account_id = l.account_id and t.operation = 'Write' and t.client_codes = array[l.code] and t.at > l.at - interval '30 days' and t.at <= until)
            group by l.account_id;
    when 'RepeatedRefusals' then
        return query
            select distinct on (e.account_id, (e.at at time zone zone)::date)
                e.account_id, (e.at at time zone zone)::date, w.first_at, e.at, w.refusals, w.codes
            from audit.entries e
            join audit.closings c on c.entry_id = e.id and c.outcome = 'Refused'
            cross join lateral (
                select count(*)::int as refusals, min(o.at) as first_at,
                    array(select distinct unnest(string_to_array(string_agg(array_to_string(o.client_codes, ','), ','), ','))) as codes
                from audit.entries o
                join audit.closings d on d.entry_id = o.id and d.outcome = 'Refused'
                where o.account_id = e.account_id and o.at > e.at - span and o.at <= e.at and o.operation <> 'SignIn') w
            where e.at > since and e.at <= until and e.operation <> 'SignIn' and e.account_id is not null and w.refusals >= rule.threshold
            order by e.account_id, (e.at at time zone zone)::date, w.refusals desc, e.at;
    end case;
end $$;

-- Looks through what was added to the trail since the last look, and answers how many findings are new or have grown.
create function audit.watch() returns int
language plpgsql security definer set search_path = pg_catalog as $$
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
        from audit.signs(rule, since, a.at) s
        on conflict on constraint findings_rule_account_id_day_key do update
        set first_at = excluded.first_at, last_at = excluded.last_at, occurrences = excluded.occurrences, client_codes = excluded.client_codes,
            found_at = excluded.found_at, looked_at = null, looked_by = null, version = f.version + 1
        where excluded.occurrences > f.occurrences;
        get diagnostics of_rule = row_count;
        all_rules := all_rules + of_rule;
    end loop;
    perform set_config('app.any_ward', '', true);

    insert into audit.watched as w (until) values (a.at) on conflict (id) do update set until = greatest(w.until, excluded.until);

    return all_rules;
end $$;

-- False when it is no longer as it was shown.
create function audit.look_at_finding(id uuid, version bigint, note text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    update audit.findings f
    set looked_at = a.at, looked_by = a.account_id, note = look_at_finding.note, version = f.version + 1
    where f.id = look_at_finding.id and f.version = look_at_finding.version and f.looked_at is null and sec.everywhere('Write', 'Audit');

    return found;
end $$;

create function audit.set_rule(code text, threshold int, minutes int, active boolean, source text, valid_from date, version bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
begin
    update audit.rules r
    set threshold = set_rule.threshold, minutes = set_rule.minutes, active = set_rule.active, source = set_rule.source, valid_from = set_rule.valid_from,
        version = r.version + 1
    where r.code = set_rule.code and r.version = set_rule.version and sec.everywhere('Write', 'Audit');

    return found;
end $$;

-- Whether a client is in none of the wards that the account answers for today, or there is no such client: the trail knows codes, not wards.
create function audit.out_of_ward(account uuid, client text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    known boolean;
begin
    if not sec.everywhere('Read', 'Audit') then
        raise exception 'not a reviewer' using errcode = '42501';
    end if;

    perform set_config('app.any_ward', 'yes', true);
    known := exists (
        select from care.clients c join accounts.account_wards w on w.ward_code = c.ward_code
        where c.code = client and w.account_id = account);
    perform set_config('app.any_ward', '', true);

    return not known;
end $$;

revoke execute on function
    audit.signs(audit.rules, timestamptz, timestamptz), audit.watch(), audit.look_at_finding(uuid, bigint, text),
    audit.set_rule(text, int, int, boolean, text, date, bigint), audit.out_of_ward(uuid, text)
    from public;
grant execute on function
    audit.watch(), audit.look_at_finding(uuid, bigint, text), audit.set_rule(text, int, int, boolean, text, date, bigint), audit.out_of_ward(uuid, text)
    to cm_review;

-- What a reviewer narrows the trail by.
create index entries_emergency on audit.entries (id desc) where reason like 'break\_glass%';
create index entries_use_case on audit.entries (use_case, id desc);
create index closings_refused on audit.closings (entry_id desc) where outcome = 'Refused';
