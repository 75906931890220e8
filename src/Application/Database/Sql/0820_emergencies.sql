-- An emergency: for an hour a coordinator or supervisor reads the record of one client of another ward, because a life is in danger. Whoever does so gives the
-- password again, says to whom and why, and is reviewed within 72 hours. Rows are written by the functions below and by nothing else.

create table audit.emergencies (
    id uuid primary key,
    account_id uuid not null references accounts.accounts (id),
    client_code text not null,
    ward_code text not null,
    reason text not null check (reason in ('LifeInDanger', 'HarmToSelf', 'Violence', 'Missing')),
    nature text not null check (length(nature) between 20 and 500),
    recipient_name text not null check (length(recipient_name) between 1 and 200),
    recipient_affiliation text not null check (length(recipient_affiliation) between 1 and 200),
    confirmed_at timestamptz not null,
    began_at timestamptz not null,
    ends_at timestamptz not null,
    reviewed_at timestamptz check (reviewed_at >= began_at),
    reviewed_by uuid references accounts.accounts (id),
    finding text check (finding in ('Justified', 'NotJustified', 'ToFollowUp')),
    review_note text check (length(review_note) between 1 and 1000),
    version bigint not null default 1,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade,
    check (ends_at > began_at and ends_at <= began_at + interval '60 minutes'),
    check (confirmed_at between began_at - interval '5 minutes' and began_at),
    check (num_nonnulls(reviewed_at, reviewed_by, finding, review_note) in (0, 4)),
    check (reviewed_by <> account_id)
);
create index emergencies_account on audit.emergencies (account_id, client_code, ends_at);
create index emergencies_ward on audit.emergencies (ward_code, began_at desc);
create index emergencies_time on audit.emergencies ((reviewed_at is not null), began_at desc);

alter table audit.emergencies enable row level security;
alter table audit.emergencies force row level security;
create policy trail_writes on audit.emergencies to cm_owner using (true) with check (true);
create policy see_own on audit.emergencies for select to cm_care using (account_id = (select sec.own('Read', 'Emergency')));
create policy see on audit.emergencies for select to cm_care using (ward_code = any ((select sec.reach('Read', 'EmergencyReview'))::text[]));
create policy review on audit.emergencies for select to cm_review using ((select sec.everywhere('Read', 'EmergencyReview')));
grant select on audit.emergencies to cm_care, cm_review;

-- When the password was last given again in a session; where it never was, it was given at its start.
alter table accounts.sessions add confirmed_at timestamptz check (confirmed_at >= started_at);

-- When the actor last gave the password in this session of the actor's own.
create function accounts.confirmed_at(session bytea) returns timestamptz
language sql stable security definer set search_path = pg_catalog as $$
    select coalesce(s.confirmed_at, s.started_at) from accounts.sessions s
    where s.secret_hash = session and s.account_id = (sec.actor()).account_id and s.expires_at > (sec.actor()).at
$$;
revoke execute on function accounts.confirmed_at(bytea) from public;
grant execute on function accounts.confirmed_at(bytea) to cm_care, cm_review, cm_admin;

-- Functions of the owner that say so, and are called by those who work with clients or review them, find a client of any ward by its code.
create policy by_code on care.clients for select to cm_owner using (
    session_user in ('cm_care', 'cm_review') and current_setting('app.any_ward', true) = 'yes');

-- False when there is no client of another ward under this code.
create function audit.break_glass(
    id uuid, client text, reason text, nature text, recipient_name text, recipient_affiliation text, session bytea)
returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
    confirmed timestamptz := accounts.confirmed_at(session);
    ward text;
begin
    if sec.own('Write', 'Emergency') is null then
        raise exception 'not for this role' using errcode = '42501';
    end if;

    if confirmed is null or confirmed < a.at - interval '5 minutes' then
        raise exception 'the password was not given lately' using errcode = '42501';
    end if;

    if not exists (
        select from audit.entries e
        where e.id = a.entry_id and e.account_id = a.account_id and client = any (e.client_codes)
          and e.xid is distinct from pg_current_xact_id_if_assigned())
    then
        raise exception 'not on the trail' using errcode = '42501';
    end if;

    if exists (
        select from audit.emergencies e
        where e.account_id = a.account_id and e.reviewed_at is null and e.began_at <= a.at - interval '72 hours')
    then
        raise exception 'an earlier emergency was not reviewed' using errcode = '23514', constraint = 'emergencies_review_check';
    end if;

    perform set_config('app.any_ward', 'yes', true);
    select c.ward_code into ward from care.clients c where c.code = client and c.ward_code <> all (a.ward_codes);
    perform set_config('app.any_ward', '', true);
    if ward is null then
        return false;
    end if;

    insert into audit.emergencies (
        id, account_id, client_code, ward_code, reason, nature, recipient_name, recipient_affiliation, confirmed_at, began_at, ends_at)
    values (id, a.account_id, client, ward, reason, nature, recipient_name, recipient_affiliation, least(confirmed, a.at), a.at, a.at + interval '60 minutes')
    on conflict on constraint emergencies_pkey do nothing;

    return true;
end $$;

-- False when it is no longer as it was shown, or not this actor's to review.
create function audit.review_emergency(id uuid, version bigint, finding text, note text) returns boolean
language plpgsql security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    update audit.emergencies e
    set reviewed_at = a.at, reviewed_by = a.account_id, finding = review_emergency.finding, review_note = note, version = e.version + 1
    where e.id = review_emergency.id and e.version = review_emergency.version and e.reviewed_at is null and e.account_id <> a.account_id
      and (sec.everywhere('Write', 'EmergencyReview') or e.ward_code = any (sec.reach('Write', 'EmergencyReview')));

    return found;
end $$;

revoke execute on function audit.break_glass(uuid, text, text, text, text, text, bytea), audit.review_emergency(uuid, bigint, text, text) from public;
grant execute on function audit.break_glass(uuid, text, text, text, text, text, bytea) to cm_care;
grant execute on function audit.review_emergency(uuid, bigint, text, text) to cm_care, cm_review;

-- What is done about the client while the emergency lasts says so in the trail, whoever wrote the code that does it.
create function audit.say_emergency() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.reason is distinct from 'break_glass' and exists (
        select from audit.emergencies e
        where e.account_id = new.account_id and e.client_code = new.client_codes[1] and e.began_at <= new.at and new.at < e.ends_at)
    then
        new.reason := left(concat_ws(': ', 'break_glass', new.reason), 500);
    end if;

    return new;
end $$;
create trigger say_emergency before insert on audit.entries
    for each row when (cardinality(new.client_codes) = 1) execute function audit.say_emergency();

-- The client whose record the actor reads in an emergency: the one that the actor's own entry is about, committed before and saying so. Only kinds of data
-- that the role reads in its own wards; nothing may be written, and no list shows the client.
create function care.emergency(what text) returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    if sec.own('Write', 'Emergency') is null or not exists (
        select from sec.access_grants g where g.role = a.role and g.operation = 'Read' and g.category = what and g.reach = 'OwnWards')
    then
        return null;
    end if;

    return (
        select e.client_code
        from audit.entries t
        join audit.emergencies e on e.account_id = t.account_id and t.client_codes = array[e.client_code]
        where t.id = a.entry_id and t.account_id = a.account_id and t.operation = 'Read' and t.reason like 'break\_glass%'
          and t.recorded_at > clock_timestamp() - interval '5 minutes'
          and t.xid is distinct from pg_current_xact_id_if_assigned()
          and e.began_at <= a.at and a.at < e.ends_at
        limit 1);
end $$;

-- Who may see a row about a client: those who answer for its ward; in an emergency, who opened this client. Health and Hiv only under the client's consent
-- and a read ticket besides, in an emergency too. A row that names no client, as that of a slip, is nobody's in an emergency.
create function sec.seeing(names_client boolean, variadic categories text[]) returns text
language plpgsql immutable set search_path = pg_catalog as $$
declare
    what text;
    ticket text;
    here text[] := '{}';
    emergency text[] := '{}';
begin
    foreach what in array categories loop
        ticket := case when what in ('Health', 'Hiv')
            then format(' and client_code = any ((select care.open_records(''Read'', %L))::text[])', what) else '' end;
        here := here || format('(category = %1$L and ward_code = any ((select sec.reach(''Read'', %1$L))::text[])%2$s)', what, ticket);
        emergency := emergency || case when names_client then format('(category = %1$L and client_code = (select care.emergency(%1$L))%2$s)', what, ticket) end;
    end loop;

    return format(
        case when cardinality(categories) > 1 then '(ward_code = any ((select (sec.actor()).ward_codes)::text[]) and (%s))' else '%s' end,
        array_to_string(here, ' or ')) || coalesce(' or ' || nullif(array_to_string(emergency, ' or '), ''), '');
end $$;

create or replace procedure sec.protect(protected regclass, variadic categories text[] default '{Care}')
language plpgsql as $$
declare
    what text;
    kinds text := '';
begin
    foreach what in array categories loop
        kinds := kinds || case when kinds = '' then '' else ' or ' end || format(
            '(category = %1$L and ward_code = any ((select sec.reach(''Write'', %1$L))::text[])%2$s)', what,
            case when what in ('Health', 'Hiv') then format(' and client_code = any ((select care.open_records(''Write'', %L))::text[])', what) else '' end);
    end loop;

    if cardinality(categories) > 1 then
        kinds := '(ward_code = any ((select (sec.actor()).ward_codes)::text[]) and (' || kinds || '))';
    end if;

    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('create policy see on %s for select using (%s)', protected, sec.seeing(
        exists (select from pg_attribute where attrelid = protected and attname = 'client_code' and not attisdropped), variadic categories));
    execute format('create policy add on %s for insert with check (%s)', protected, kinds);
    execute format('create policy change on %s for update using (%s) with check (%s)', protected, kinds, kinds);
    execute format('create trigger track after insert or update or delete on %s for each row execute function audit.track(%L, %L)',
        protected, categories[1], 'client_code');
end $$;

alter policy see on care.clients using (
    ward_code = any ((select sec.reach('Read', 'Care'))::text[]) or code = (select care.emergency('Care')));

do $$
declare
    protected text;
begin
    execute format('alter policy see on vault.people using (%s)', sec.seeing(true, 'Identity'));
    execute format('alter policy see on care.assessments using (%s)', sec.seeing(true, 'Care', 'Health', 'Legal'));
    foreach protected in array array[
        'care.consents', 'care.status_changes', 'care.contacts', 'care.contact_corrections', 'care.follow_ups', 'care.goals', 'care.plan_agreements']
    loop
        execute format('alter policy see on %s using (%s)', protected, sec.seeing(true, 'Care'));
    end loop;
    foreach protected in array array['care.service_referrals', 'care.service_referral_events'] loop
        execute format('alter policy see on %s using (%s)', protected, sec.seeing(true, 'Care', 'Health', 'Hiv', 'Legal'));
    end loop;
end $$;
