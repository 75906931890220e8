--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: accounts; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA accounts;


--
-- Name: audit; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA audit;


--
-- Name: care; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA care;


--
-- Name: directory; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA directory;


--
-- Name: intake; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA intake;


--
-- Name: migrations; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA migrations;


--
-- Name: outcomes; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA outcomes;


--
-- Name: register; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA register;


--
-- Name: sec; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA sec;


--
-- Name: vault; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA vault;


--
-- Name: pgcrypto; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA sec;


--
-- Name: unaccent; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA sec;


--
-- Name: actor; Type: TYPE; Schema: sec; Owner: -
--

CREATE TYPE sec.actor AS (
	account_id uuid,
	role text,
	ward_codes text[],
	entry_id uuid,
	at timestamp with time zone
);


--
-- Name: free_text; Type: DOMAIN; Schema: sec; Owner: -
--

CREATE DOMAIN sec.free_text AS text
	CONSTRAINT free_text_check CHECK ((VALUE !~* '(^|cccd|cmnd|căn cước)[ :.]*0(0[1-9]|[1-8][0-9]|9[0-6])([01][1-9]|[23][0-3])[0-9]{7}([^0-9]|$)'::text));


--
-- Name: office_phone; Type: DOMAIN; Schema: sec; Owner: -
--

CREATE DOMAIN sec.office_phone AS text
	CONSTRAINT office_phone_check CHECK ((VALUE ~ '^(0[2-9][0-9]{7,9}|\+(?!84)[1-9][0-9]{6,14}|1[0-9]{2,9})$'::text));


--
-- Name: phone; Type: DOMAIN; Schema: sec; Owner: -
--

CREATE DOMAIN sec.phone AS text
	CONSTRAINT phone_check CHECK ((VALUE ~ '^(0[2-9][0-9]{8,9}|\+(?!84)[1-9][0-9]{6,14})$'::text));


--
-- Name: confirmed_at(bytea); Type: FUNCTION; Schema: accounts; Owner: -
--

CREATE FUNCTION accounts.confirmed_at(session bytea) RETURNS timestamp with time zone
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select coalesce(s.confirmed_at, s.started_at) from accounts.sessions s
    where s.secret_hash = session and s.account_id = (sec.actor()).account_id and s.expires_at > (sec.actor()).at
$$;


--
-- Name: hand_over(uuid, text, uuid); Type: FUNCTION; Schema: accounts; Owner: -
--

CREATE FUNCTION accounts.hand_over(whose uuid, ward text, to_whom uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    clients int;
    slips int;
begin
    if not sec.everywhere('Write', 'Accounts') then
        raise exception 'not an administrator' using errcode = '42501';
    end if;

    if not exists (
        select from accounts.accounts a join accounts.account_wards w on w.account_id = a.id
        where a.id = to_whom and a.id <> whose and a.disabled_at is null and w.ward_code = ward
          and exists (select from sec.access_grants g where g.role = a.role and g.operation = 'Write' and g.category = 'Care'))
    then
        raise exception 'no coordinator of this ward' using errcode = '23514', constraint = 'accounts_hand_over_check';
    end if;

    update care.clients c set coordinator_id = to_whom, version = c.version + 1
    where c.coordinator_id = whose and c.ward_code = ward and c.status not in ('Moved', 'Deceased', 'Graduated', 'Withdrawn');
    get diagnostics clients = row_count;
    update care.intakes i set received_by = to_whom, version = i.version + 1
    where i.received_by = whose and i.ward_code = ward and i.ended_at is null;
    get diagnostics slips = row_count;

    return clients + slips;
end $$;


--
-- Name: keep_sides(); Type: FUNCTION; Schema: accounts; Owner: -
--

CREATE FUNCTION accounts.keep_sides() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if (old.role = 'Officer') is distinct from (new.role = 'Officer') then
        raise exception 'an officer''s account stays one' using errcode = '23514', constraint = 'accounts_sides_check';
    end if;

    return new;
end $$;


--
-- Name: open_work(uuid); Type: FUNCTION; Schema: accounts; Owner: -
--

CREATE FUNCTION accounts.open_work(whose uuid) RETURNS TABLE(ward_code text, clients integer, slips integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if not sec.everywhere('Write', 'Accounts') then
        raise exception 'not an administrator' using errcode = '42501';
    end if;

    return query
        select w.ward, sum(w.client)::int, sum(w.slip)::int
        from (
            select c.ward_code as ward, 1 as client, 0 as slip from care.clients c
            where c.coordinator_id = whose and c.status not in ('Moved', 'Deceased', 'Graduated', 'Withdrawn')
            union all
            select i.ward_code, 0, 1 from care.intakes i where i.received_by = whose and i.ended_at is null) w
        group by w.ward
        order by w.ward;
end $$;


--
-- Name: about(text); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.about(client text) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if not sec.everywhere('Read', 'Audit') then
        return;
    end if;

    return query
        select n.id from audit.entries n where n.client_codes @> array[client]
        union
        select s.entry_id from audit.showings s where s.client_codes @> array[client];
end $$;


--
-- Name: answer(uuid, uuid); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.answer(form uuid, answer uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    update audit.forms f set answer = answer.answer
    where f.account_id = (sec.actor()).account_id and f.form_id = answer.form
$$;


--
-- Name: break_glass(uuid, text, text, text, text, text, bytea); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.break_glass(id uuid, client text, reason text, nature text, recipient_name text, recipient_affiliation text, session bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
    confirmed timestamptz := accounts.confirmed_at(session);
    ward text;
    confirmed_for interval;
    reviewed_within interval;
    open_for interval;
begin
    select p.lasts, r.lasts, e.lasts into strict confirmed_for, reviewed_within, open_for
    from sec.limits p, sec.limits r, sec.limits e
    where p.name = 'PasswordConfirmed' and r.name = 'EmergencyReview' and e.name = 'Emergency';

    if sec.own('Write', 'Emergency') is null then
        raise exception 'not for this role' using errcode = '42501';
    end if;

    if confirmed is null or confirmed < a.at - confirmed_for then
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
        where e.account_id = a.account_id and e.reviewed_at is null and e.began_at <= a.at - reviewed_within)
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
    values (id, a.account_id, client, ward, reason, nature, recipient_name, recipient_affiliation, least(confirmed, a.at), a.at,
        a.at + open_for)
    on conflict on constraint emergencies_pkey do nothing;

    return true;
end $$;


--
-- Name: close(text, text); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.close(token text, outcome text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.verify(token);
begin
    insert into audit.closings (entry_id, outcome)
    select e.id, outcome from audit.entries e where e.id = a.entry_id and e.account_id = a.account_id;
end $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: rules; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.rules (
    code text NOT NULL,
    threshold integer NOT NULL,
    minutes integer NOT NULL,
    active boolean DEFAULT true NOT NULL,
    source text NOT NULL,
    valid_from date NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT rules_code_check CHECK ((code = ANY (ARRAY['ManyClients'::text, 'SearchBurst'::text, 'NightReads'::text, 'LookedWithoutActing'::text, 'SameSurname'::text, 'RepeatedRefusals'::text]))),
    CONSTRAINT rules_minutes_check CHECK (((minutes >= 1) AND (minutes <= 43200))),
    CONSTRAINT rules_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300))),
    CONSTRAINT rules_threshold_check CHECK (((threshold >= 1) AND (threshold <= 1000)))
);

ALTER TABLE ONLY audit.rules FORCE ROW LEVEL SECURITY;


--
-- Name: detect(audit.rules, timestamp with time zone, timestamp with time zone); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.detect(rule audit.rules, since timestamp with time zone, until timestamp with time zone) RETURNS TABLE(account_id uuid, day date, first_at timestamp with time zone, last_at timestamp with time zone, occurrences integer, client_codes text[])
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    span interval := make_interval(mins => rule.minutes);
    -- An entry just so long ago is no longer within the time.
    within interval := span - interval '1 microsecond';
    zone constant text := 'Asia/Ho_Chi_Minh';
    -- Who reads the records of clients, and who knows them by name.
    readers constant text[] := array(select g.role from sec.access_grants g where g.operation = 'Read' and g.category = 'Care');
    knowers constant text[] := array(select g.role from sec.access_grants g where g.operation = 'Read' and g.category = 'Identity');
begin
    case rule.code
    when 'ManyClients' then
        return query
            with reads as (
                -- A client counts from being opened until opened again, which counts in turn, or until the time is over.
                select n.account_id, n.at,
                    least(lead(n.at) over (partition by n.account_id, n.client_codes[1] order by n.at), n.at + span) as gone_at
                from audit.entries n
                where n.at > since - span and n.at <= until and n.operation = 'Read' and cardinality(n.client_codes) = 1
                  and n.role = any (readers)),
            counted as (
                select t.account_id, t.at, t.more, (sum(t.more) over (partition by t.account_id order by t.at))::int as clients
                from (select r.account_id, r.at, 1 as more from reads r union all select r.account_id, r.gone_at, -1 from reads r) t),
            most as (
                select distinct on (c.account_id, (c.at at time zone zone)::date) c.account_id, (c.at at time zone zone)::date as day,
                    c.at, c.clients
                from counted c
                where c.more > 0 and c.at > since and c.clients >= rule.threshold
                order by c.account_id, (c.at at time zone zone)::date, c.clients desc, c.at)
            select m.account_id, m.day, w.first_at, m.at, m.clients, w.codes
            from most m
            cross join lateral (
                select min(o.at) as first_at, array_agg(distinct o.client_codes[1]) as codes
                from audit.entries o
                where o.account_id = m.account_id and o.at > m.at - span and o.at <= m.at
                  and o.operation = 'Read' and cardinality(o.client_codes) = 1) w;
    when 'SearchBurst' then
        return query
            select distinct on (o.account_id, (o.at at time zone zone)::date)
                o.account_id, (o.at at time zone zone)::date, o.first_at, o.at, o.searches, '{}'::text[]
            from (
                select n.account_id, n.at, first_value(n.at) over w as first_at, (count(*) over w)::int as searches
                from audit.entries n
                where n.at > since - span and n.at <= until and n.use_case = 'SearchClients'
                window w as (partition by n.account_id order by n.at range within preceding)) o
            where o.at > since and o.searches >= rule.threshold
            order by o.account_id, (o.at at time zone zone)::date, o.searches desc, o.at;
    when 'NightReads' then
        return query
            select e.account_id, (e.at at time zone zone - interval '12 hours')::date, min(e.at), max(e.at),
                count(distinct e.client_codes[1])::int, array_agg(distinct e.client_codes[1])
            from audit.entries e
            where e.at > since - interval '12 hours' and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1
              and e.role = any (readers)
              and (e.at at time zone zone - interval '22 hours')::time < time '00:00' + span
            group by e.account_id, (e.at at time zone zone - interval '12 hours')::date
            having count(distinct e.client_codes[1]) >= rule.threshold;
    when 'LookedWithoutActing' then
        -- Days for which there was time enough to act.
        return query
            select o.account_id, o.day, min(o.first_at), max(o.last_at), count(*)::int, array_agg(o.code order by o.code)
            from (
                select e.account_id, e.client_codes[1] as code, (e.at at time zone zone)::date as day, min(e.at) as first_at,
                    max(e.at) as last_at
                from audit.entries e
                where e.at > since - span - interval '1 day' and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1
                  and e.role = any (knowers)
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
        -- Supervisors see codes, no names: whose record they open by chance they cannot know.
        return query
            select l.account_id, l.day, min(w.first_at), max(l.at), sum(w.visits)::int, array_agg(l.code order by l.code)
            from (
                select e.account_id, e.client_codes[1] as code, (e.at at time zone zone)::date as day, max(e.at) as at
                from audit.entries e
                where e.at > since and e.at <= until and e.operation = 'Read' and cardinality(e.client_codes) = 1 and e.role = any (knowers)
                group by e.account_id, e.client_codes[1], (e.at at time zone zone)::date) l
            join accounts.accounts a on a.id = l.account_id
            join vault.people p on p.client_code = l.code
                and lower(sec.unaccent(split_part(p.full_name, ' ', 1))) = lower(sec.unaccent(split_part(a.full_name, ' ', 1)))
            cross join lateral (
                select count(distinct date_bin('10 minutes', o.at, 'epoch'))::int as visits, min(o.at) as first_at
                from audit.entries o
                where o.account_id = l.account_id and o.at > l.at - span and o.at <= l.at and o.operation = 'Read'
                    and o.client_codes = array[l.code]) w
            where w.visits >= rule.threshold
              and not exists (select from care.clients c where c.code = l.code and c.coordinator_id = l.account_id)
              and not exists (
                select from audit.entries t
                where t.account_id = l.account_id and t.operation = 'Write' and t.client_codes = array[l.code]
                    and t.at > l.at - interval '30 days' and t.at <= until)
            group by l.account_id, l.day;
    when 'RepeatedRefusals' then
        return query
            with refused as (
                select n.account_id, n.at, n.client_codes
                from audit.entries n
                where n.at > since - span and n.at <= until and n.operation <> 'SignIn' and n.account_id is not null
                  and (select c.outcome from audit.closings c where c.entry_id = n.id) = 'Refused'),
            most as (
                select distinct on (o.account_id, (o.at at time zone zone)::date) o.account_id, (o.at at time zone zone)::date as day,
                    o.first_at, o.at, o.refusals
                from (
                    select r.account_id, r.at, first_value(r.at) over w as first_at, (count(*) over w)::int as refusals
                    from refused r
                    window w as (partition by r.account_id order by r.at range within preceding)) o
                where o.at > since and o.refusals >= rule.threshold
                order by o.account_id, (o.at at time zone zone)::date, o.refusals desc, o.at)
            select m.account_id, m.day, m.first_at, m.at, m.refusals,
                array(
                    select distinct unnest(r.client_codes) from refused r where r.account_id = m.account_id
                        and r.at between m.first_at and m.at)
            from most m;
    end case;
end $$;


--
-- Name: disclosures(text, bigint, integer); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.disclosures(client text, skip bigint, take integer) RETURNS TABLE(id uuid, client_code text, ward_code text, at timestamp with time zone, recipient text, to_whom text, way text, consent_id uuid, demand_id uuid, facts text[], notice_version text, disclosed_by text, total bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if not sec.everywhere('Read', 'Audit') then
        return;
    end if;

    return query
        select d.id, d.client_code, d.ward_code, d.at, d.recipient,
            coalesce(d.authority, case when d.category in ('Care', 'Legal') then p.name end),
            d.way, d.consent_id, d.demand_id, d.facts, d.notice_version, a.full_name, count(*) over ()
        from care.disclosures d
        join accounts.accounts a on a.id = d.disclosed_by
        left join directory.providers p on p.id = d.provider_id
        where client is null or d.client_code = client
        order by d.at desc, d.id
        offset skip limit take;
end $$;


--
-- Name: open(text, uuid, text, text, text, text[], text, uuid, text, inet); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.open(token text, id uuid, use_case text, operation text, category text, client_codes text[], ward_code text, subject_id uuid, reason text, ip inet) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.verify(token);
begin
    insert into audit.entries (id, at, account_id, role, use_case, operation, category, client_codes, ward_code, subject_id, reason, ip)
    values (id, a.at, a.account_id, a.role, use_case, operation, category, client_codes, ward_code, subject_id, reason, ip);
end $$;


--
-- Name: out_of_ward(uuid, text); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.out_of_ward(account uuid, client text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


--
-- Name: recently_opened(integer); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.recently_opened(most integer) RETURNS TABLE(client_code text, at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select opened.code, max(opened.at)
        from (
            select e.client_codes[1] as code, e.at
            from audit.entries e
            where e.account_id = a.account_id and cardinality(e.client_codes) = 1 and e.id is distinct from a.entry_id
            order by e.at desc
            limit 300) opened
        group by opened.code
        order by max(opened.at) desc
        limit most;
end $$;


--
-- Name: review_emergency(uuid, bigint, text, text); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.review_emergency(id uuid, version bigint, finding text, note text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    update audit.emergencies e
    set reviewed_at = a.at, reviewed_by = a.account_id, finding = review_emergency.finding, review_note = note, version = e.version + 1
    where e.id = review_emergency.id and e.version = review_emergency.version and e.reviewed_at is null and e.account_id <> a.account_id
      and (sec.everywhere('Write', 'EmergencyReview') or e.ward_code = any (sec.reach('Write', 'EmergencyReview')));

    return found;
end $$;


--
-- Name: review_finding(uuid, bigint, text); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.review_finding(id uuid, version bigint, note text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    update audit.findings f
    set looked_at = a.at, looked_by = a.account_id, note = review_finding.note, version = f.version + 1
    where f.id = review_finding.id and f.version = review_finding.version and f.looked_at is null and sec.everywhere('Write', 'Audit');

    return found;
end $$;


--
-- Name: say_emergency(); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.say_emergency() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if new.reason is distinct from 'break_glass' and exists (
        select from audit.emergencies e
        where e.account_id = new.account_id and e.client_code = new.client_codes[1] and e.began_at <= new.at and new.at < e.ends_at)
    then
        new.reason := left(concat_ws(': ', 'break_glass', new.reason), 500);
    end if;

    return new;
end $$;


--
-- Name: seal(bigint, timestamp with time zone, xid8, integer[], bigint, bytea, bytea, bytea, bytea, bytea); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.seal(number bigint, at timestamp with time zone, horizon xid8, counts integer[], total bigint, leaves bytea, root bytea, previous bytea, head bytea, signature bytea) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    last audit.seals;
begin
    select s.* into last from audit.seals s order by s.number desc limit 1;
    if seal.number <> coalesce(last.number, 0) + 1 or seal.previous <> coalesce(last.head, seal.previous)
        or seal.horizon <= coalesce(last.horizon, '0') then
        raise exception 'not the next seal' using errcode = '40001';
    end if;

    insert into audit.seals values (number, at, horizon, counts, total, leaves, root, previous, head, signature);
end $$;


--
-- Name: seen(text, timestamp with time zone, timestamp with time zone, bigint, integer); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.seen(client text, since timestamp with time zone, until timestamp with time zone, skip bigint, take integer) RETURNS TABLE(id uuid, at timestamp with time zone, who text, role text, use_case text, operation text, reason text, outcome text, total bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


--
-- Name: send(uuid, bytea); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.send(form uuid, digest bytea) RETURNS TABLE(same boolean, answer uuid)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET lock_timeout TO '8s'
    AS $$
#variable_conflict use_column
declare
    a sec.actor := sec.actor();
begin
    insert into audit.forms (account_id, form_id, digest, sent_at)
    values (a.account_id, send.form, send.digest, a.at) on conflict do nothing;
    if not found then
        return query
            select f.digest = send.digest, f.answer from audit.forms f
            where f.account_id = a.account_id and f.form_id = send.form;
    end if;
end $$;


--
-- Name: set_rule(text, integer, integer, boolean, text, date, bigint); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.set_rule(code text, threshold integer, minutes integer, active boolean, source text, valid_from date, version bigint) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    update audit.rules r
    set threshold = set_rule.threshold, minutes = set_rule.minutes, active = set_rule.active, source = set_rule.source,
        valid_from = set_rule.valid_from,
        version = r.version + 1
    where r.code = set_rule.code and r.version = set_rule.version and sec.everywhere('Write', 'Audit');

    return found;
end $$;


--
-- Name: show(text, text[]); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.show(token text, client_codes text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.verify(token);
begin
    insert into audit.showings (entry_id, client_codes)
    select e.id, show.client_codes from audit.entries e where e.id = a.entry_id and e.account_id = a.account_id;
end $$;


--
-- Name: shown(); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.shown() RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return audit.shown_to(sec.actor());
end $$;


--
-- Name: shown_to(sec.actor); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.shown_to(a sec.actor) RETURNS text[]
    LANGUAGE plpgsql STABLE
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return coalesce((
        select
            case when e.recorded_at > clock_timestamp() - l.lasts and e.xid is distinct from pg_current_xact_id_if_assigned()
                then e.client_codes else '{}' end
            || array(
                select code
                from audit.showings s, unnest(s.client_codes) as code
                where s.entry_id = e.id
                  and s.recorded_at > clock_timestamp() - l.lasts
                  and s.xid is distinct from pg_current_xact_id_if_assigned())
        from audit.entries e join sec.limits l on l.name = 'ReadTicket'
        where e.id = a.entry_id and e.account_id = a.account_id), '{}');
end $$;


--
-- Name: signed_in(uuid, timestamp with time zone, uuid, text, text, text, inet); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.signed_in(id uuid, at timestamp with time zone, account uuid, account_role text, use_case text, outcome text, ip inet) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if session_user = 'cm_officers' and account is not null
        and not exists (select from accounts.accounts a where a.id = account and a.role = 'Officer' and account_role = 'Officer')
    then
        raise exception 'not an officer' using errcode = '42501';
    end if;

    insert into audit.entries (id, at, account_id, role, use_case, operation, category, ip)
    values (id, at, account, account_role, use_case, 'SignIn', 'OwnAccount', ip);
    insert into audit.closings (entry_id, outcome) values (id, outcome);
end $$;


--
-- Name: track(); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.track() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor;
    old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) else '{}' end;
    new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) else '{}' end;
    whole jsonb := case when tg_op = 'DELETE' then old_row else new_row end;
begin
    -- Migrating and loading have no actor; every login that speaks for a role has one or fails here.
    if not exists (select from sec.context_keys where login = session_user) then
        return null;
    end if;

    a := sec.actor();
    insert into audit.changes (entry_id, at, kind, table_name, row_key, client_code, ward_code, category, before, after)
    select a.entry_id, a.at, initcap(tg_op), tg_table_schema || '.' || tg_table_name,
        coalesce(whole ->> 'id', whole ->> 'client_code', whole ->> 'code', whole ->> 'account_id', whole ->> 'ward_code'),
        coalesce(whole ->> 'client_code', whole ->> tg_argv[1]), whole ->> 'ward_code', coalesce(whole ->> 'category', tg_argv[0]),
        (select jsonb_object_agg(o.key, o.value) from jsonb_each(old_row) o where o.value is distinct from new_row -> o.key),
        (select jsonb_object_agg(n.key, n.value) from jsonb_each(new_row) n where n.value is distinct from old_row -> n.key
            and n.value <> 'null');

    return null;
end $$;


--
-- Name: unsealed(integer); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.unsealed(most integer) RETURNS TABLE(horizon xid8, kind integer, key bytea, digest bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    begins xid8 := coalesce((select s.horizon from audit.seals s order by s.number desc limit 1), '0');
    ends xid8 := pg_snapshot_xmin(pg_current_snapshot());
    full_at xid8;
begin
    if ends < begins then
        raise exception 'the transaction counter is behind the last seal' using errcode = '55000';
    end if;

    full_at := least(
        (select t.xid from audit.entries t where t.xid >= begins and t.xid < ends order by t.xid offset most - 1 limit 1),
        (select t.xid from audit.showings t where t.xid >= begins and t.xid < ends order by t.xid offset most - 1 limit 1),
        (select t.xid from audit.closings t where t.xid >= begins and t.xid < ends order by t.xid offset most - 1 limit 1),
        (select t.xid from audit.changes t where t.xid >= begins and t.xid < ends order by t.xid offset most - 1 limit 1));
    if full_at is not null then
        ends := (full_at::text::bigint + 1)::text::xid8;
    end if;

    return query
    select ends, 0, uuid_send(r.id), sha256(record_send(row('entries'::text, r.id, r.at, r.recorded_at, r.xid, r.account_id, r.role,
        r.use_case, r.operation,
        r.category, r.client_codes, r.ward_code, r.subject_id, r.reason, r.ip)))
    from (select * from audit.entries t where t.xid >= begins and t.xid < ends order by t.xid, t.id) r;
    return query
    select ends, 1, int8send(0) || int8send(r.id), sha256(record_send(row('showings'::text, r.id, r.entry_id, r.recorded_at, r.xid,
        r.client_codes)))
    from (select * from audit.showings t where t.xid >= begins and t.xid < ends order by t.xid, t.id) r;
    return query
    select ends, 2, uuid_send(r.entry_id), sha256(record_send(row('closings'::text, r.entry_id, r.at, r.outcome, r.xid)))
    from (select * from audit.closings t where t.xid >= begins and t.xid < ends order by t.xid, t.entry_id) r;
    return query
    select ends, 3, int8send(0) || int8send(r.id), sha256(record_send(row('changes'::text, r.id, r.entry_id, r.at, r.kind, r.table_name,
        r.row_key,
        r.client_code, r.ward_code, r.category, r.before, r.after, r.xid)))
    from (select * from audit.changes t where t.xid >= begins and t.xid < ends order by t.xid, t.id) r;
end $$;


--
-- Name: waiting(); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.waiting() RETURNS interval
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    begins xid8 := coalesce((select s.horizon from audit.seals s order by s.number desc limit 1), '0');
begin
    return clock_timestamp() - least(
        (select t.recorded_at from audit.entries t where t.xid >= begins order by t.xid limit 1),
        (select t.recorded_at from audit.showings t where t.xid >= begins order by t.xid limit 1),
        (select t.at from audit.closings t where t.xid >= begins order by t.xid limit 1));
end $$;


--
-- Name: watch(); Type: FUNCTION; Schema: audit; Owner: -
--

CREATE FUNCTION audit.watch() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
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


--
-- Name: board_counts(text[], text, text, uuid, uuid, date, date); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.board_counts(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, today date) RETURNS TABLE(stage text, number bigint, overdue bigint)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select o.stage, count(*), count(*) filter (where o.due_on < today)
    from care.on_board(stages, ward, service, provider, coordinator, ended_since) o
    group by o.stage
$$;


--
-- Name: board_page(text[], text, text, uuid, uuid, date, bigint, integer); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.board_page(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, skip bigint, take integer) RETURNS TABLE(id uuid, client_code text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select b.id, b.client_code
    from (
        select o.id, o.client_code, row_number() over (partition by o.stage order by o.due_on nulls last, o.status_on desc, o.id) as place
        from care.on_board(stages, ward, service, provider, coordinator, ended_since) o) b
    where b.place > skip and b.place <= skip + take
$$;


--
-- Name: cancel_shares(); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.cancel_shares() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor;
    today date := (new.withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date;
begin
    -- Without an actor it is the owner who withdraws it: by hand, for a client who asked.
    if coalesce(current_setting('app.actor', true), '') <> '' then
        a := sec.actor();
    end if;

    with cancelled as (
        update care.service_referrals r
        set status = 'Cancelled', stage = 'Unsuccessful', status_on = greatest(r.status_on, today), ended_on = greatest(r.status_on, today),
            reason = 'ConsentWithdrawn', appointment_at = null, due_on = null, version = r.version + 1
        from care.resting(new) resting
        where r.id = resting.id and not resting.goes_on
        returning r.id, r.client_code, r.ward_code, r.category, r.status_on)
    insert into care.service_referral_events
        (id, service_referral_id, client_code, ward_code, category, move, status, occurred_on, told_by, reason, recorded_by, recorded_at)
    select gen_random_uuid(), c.id, c.client_code, c.ward_code, c.category, 'Cancel', 'Cancelled', c.status_on, 'Client',
        'ConsentWithdrawn', coalesce(a.account_id, new.recorded_by),
        new.withdrawn_at
    from cancelled c;

    return null;
end $$;


--
-- Name: clients_to_assess_again(date, uuid, integer); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.clients_to_assess_again(until date, whose uuid, most integer) RETURNS TABLE(client_code text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select t.client_code
        from care.assessments t
        join care.clients c on c.code = t.client_code
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = t.category and g.reach = 'OwnWards'
        where t.next_due_on <= until and t.status in ('Complete', 'Signed') and t.category <> 'Hiv' and t.ward_code = any (a.ward_codes)
          and c.status in ('Enrolled', 'Active') and (whose is null or c.coordinator_id = whose)
          and (g.consent is null or exists (
                select from care.consents k
                where k.client_code = t.client_code and k.purpose = g.consent
                  and care.in_force(k, a.at)))
          and not exists (
                select from care.assessments later
                where later.client_code = t.client_code and later.instrument_code = t.instrument_code
                  and later.status in ('Complete', 'Signed') and later.answered_at > t.answered_at)
        group by t.client_code
        order by min(t.next_due_on), t.client_code
        limit most;
end $$;


--
-- Name: count_disclosures(text); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.count_disclosures(client text) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return (select count(*) from care.disclosures d where d.client_code = client and d.ward_code = any (sec.reach('Read', 'Care')));
end $$;


--
-- Name: disclosed_on_demand(); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.disclosed_on_demand() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if new.demand_id is not null and not exists (
        select from care.demands d
        where d.id = new.demand_id and d.client_code = new.client_code and d.status in ('Partial', 'Granted', 'Released')
            and new.facts <@ d.granted)
    then
        raise exception 'not granted' using errcode = '23514', constraint = 'disclosures_granted';
    end if;

    return new;
end $$;


--
-- Name: disclosed_under_consent(); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.disclosed_under_consent() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if new.consent_id is not null and not exists (
        select from care.consents c
        where c.id = new.consent_id and c.client_code = new.client_code
          and care.in_force(c, new.at)
          and case new.recipient
                when 'Provider' then c.provider_id = new.provider_id
                    and c.purpose = care.to_send(new.category)
                else c.purpose = 'ProgressPhraseToPolice' end)
    then
        raise exception 'no consent in force' using errcode = '23514', constraint = 'disclosures_consent_in_force';
    end if;

    return new;
end $$;


--
-- Name: due_clocks(uuid, timestamp with time zone, bigint, integer); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.due_clocks(coordinator uuid, before timestamp with time zone, skip bigint, take integer) RETURNS TABLE(id uuid, client_code text, total bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select c.id, c.client_code, count(*) over ()
        from care.legal_clocks c
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = c.category and g.reach = 'OwnWards'
        join care.clients k on k.code = c.client_code
        where c.ward_code = any (a.ward_codes)
          and c.state = 'Running'
          and c.due_at < due_clocks.before
          and k.status not in ('Deceased', 'Withdrawn')
          and (due_clocks.coordinator is null or k.coordinator_id = due_clocks.coordinator)
          and (g.consent is null or exists (
                select from care.consents s
                where s.client_code = c.client_code and s.purpose = g.consent
                  and care.in_force(s, a.at)))
        order by c.due_at, c.id
        limit due_clocks.take offset due_clocks.skip;
end $$;


--
-- Name: emergency(text); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.emergency(what text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
    opened text;
begin
    select e.client_code into opened
    from audit.entries t
    join audit.emergencies e on e.account_id = t.account_id and t.client_codes = array[e.client_code]
    join sec.limits l on l.name = 'ReadTicket'
    where t.id = a.entry_id and t.account_id = a.account_id and t.operation = 'Read' and t.reason like 'break\_glass%'
      and t.recorded_at > clock_timestamp() - l.lasts
      and t.xid is distinct from pg_current_xact_id_if_assigned()
      and e.began_at <= a.at and a.at < e.ends_at
    limit 1;

    return case when opened is not null
        and sec.own('Write', 'Emergency') is not null
        and exists (
            select from sec.access_grants g where g.role = a.role and g.operation = 'Read' and g.category = what and g.reach = 'OwnWards')
        then opened end;
end $$;


--
-- Name: consents; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.consents (
    id uuid NOT NULL,
    form_id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Care'::text NOT NULL,
    purpose text NOT NULL,
    provider_id uuid,
    recipient text,
    channel text NOT NULL,
    language text NOT NULL,
    text_version text NOT NULL,
    guardian_consented boolean DEFAULT false NOT NULL,
    copy_given boolean DEFAULT false NOT NULL,
    given_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    recorded_by uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    superseded_at timestamp with time zone,
    CONSTRAINT consents_category_check CHECK ((category = 'Care'::text)),
    CONSTRAINT consents_channel_check CHECK ((channel = ANY (ARRAY['Paper'::text, 'Electronic'::text, 'Thumbprint'::text, 'VerbalWithWitness'::text]))),
    CONSTRAINT consents_check CHECK ((superseded_at >= given_at)),
    CONSTRAINT consents_check1 CHECK ((withdrawn_at >= given_at)),
    CONSTRAINT consents_check2 CHECK (((purpose <> 'ShareWithProvider'::text) OR (provider_id IS NOT NULL))),
    CONSTRAINT consents_check3 CHECK (((purpose <> 'HivInformation'::text) OR ((recipient IS NOT NULL) AND (channel = ANY (ARRAY['Paper'::text, 'Electronic'::text, 'Thumbprint'::text]))))),
    CONSTRAINT consents_ended_once CHECK (((superseded_at IS NULL) OR (withdrawn_at IS NULL))),
    CONSTRAINT consents_expiry CHECK (((expires_at > given_at) OR (superseded_at IS NOT NULL))),
    CONSTRAINT consents_hiv_provider CHECK (((purpose <> 'ShareHivWithProvider'::text) OR ((provider_id IS NOT NULL) AND (channel = ANY (ARRAY['Paper'::text, 'Electronic'::text, 'Thumbprint'::text]))))),
    CONSTRAINT consents_hiv_unit CHECK (((purpose <> 'HivInformation'::text) OR (btrim(recipient) <> ''::text))),
    CONSTRAINT consents_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
    CONSTRAINT consents_purpose CHECK ((purpose = ANY (ARRAY['TakePart'::text, 'StoreAssessments'::text, 'ShareWithProvider'::text, 'ReceiveFeedback'::text, 'ContactByPhone'::text, 'ContactFamily'::text, 'CaseConference'::text, 'ProgressPhraseToPolice'::text, 'LegalRepresentation'::text, 'Research'::text, 'AnonymousStatistics'::text, 'HivInformation'::text, 'ShareHivWithProvider'::text]))),
    CONSTRAINT consents_recipient_check CHECK ((length(recipient) <= 200))
);

ALTER TABLE ONLY care.consents FORCE ROW LEVEL SECURITY;


--
-- Name: in_force(care.consents, timestamp with time zone); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.in_force(consent care.consents, moment timestamp with time zone) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    RETURN (((consent).withdrawn_at IS NULL) AND ((consent).superseded_at IS NULL) AND ((consent).given_at <= moment) AND ((consent).expires_at > moment));


--
-- Name: keep_cascade_entries(); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.keep_cascade_entries() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if (new.id, new.client_code, new.category, new.kind, new.step, new.detail, new.occurred_on, new.told_by, new.recorded_by,
        new.recorded_at, new.rule_code, new.rule_version, new.due_at)
        is distinct from (old.id, old.client_code, old.category, old.kind, old.step, old.detail, old.occurred_on, old.told_by,
            old.recorded_by, old.recorded_at, old.rule_code, old.rule_version, old.due_at)
        or old.retracted_at is not null and (new.retracted_at, new.retraction_reason) is distinct from (old.retracted_at,
            old.retraction_reason) then
        raise exception 'a recorded step does not change' using errcode = '23514';
    end if;

    return new;
end $$;


--
-- Name: keep_completed(); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.keep_completed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if old.status <> 'Started' and (
            (new.answers, new.scores, new.flags, new.answered_at, new.completed_at, new.completed_by, new.incomplete_reason)
                is distinct from (old.answers, old.scores, old.flags, old.answered_at, old.completed_at, old.completed_by,
                    old.incomplete_reason)
            or (new.status, old.status) not in (('Signed', 'Complete'), ('Amended', 'Signed')) and new.status <> old.status
            or old.signed_at is not null and (new.signed_at, new.signed_by) is distinct from (old.signed_at, old.signed_by))
        or (new.category, new.instrument_code, new.instrument_version, new.client_code, new.keeps, new.amends, new.amend_reason)
            is distinct from (old.category, old.instrument_code, old.instrument_version, old.client_code, old.keeps, old.amends,
                old.amend_reason) then
        raise exception 'a completed assessment does not change' using errcode = '23514';
    end if;

    return new;
end $$;


--
-- Name: keep_demand(); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.keep_demand() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor;
begin
    if not exists (select from sec.context_keys where login = session_user) then
        return new;
    end if;

    a := sec.actor();
    if (new.client_code, new.authority_kind, new.authority, new.legal_basis, new.document_number, new.document_on, new.scope,
        new.received_on, new.recorded_by)
        is distinct from
        (old.client_code, old.authority_kind, old.authority, old.legal_basis, old.document_number, old.document_on, old.scope,
            old.received_on, old.recorded_by)
    then
        raise exception 'a demand stays as it was received' using errcode = '42501';
    end if;

    if (new.supervisor_id is distinct from old.supervisor_id and new.supervisor_id is not null
            and (new.supervisor_id <> a.account_id or new.ward_code <> all (sec.reach('Write', 'Approval'))))
        or (new.reviewer_id is distinct from old.reviewer_id and new.reviewer_id is not null
            and (new.reviewer_id <> a.account_id or not sec.everywhere('Write', 'Approval')))
    then
        raise exception 'an approval is given in one''s own name' using errcode = '42501';
    end if;

    if (new.lawyers_view, new.decision, new.granted, new.refused) is distinct from (old.lawyers_view, old.decision, old.granted,
        old.refused)
        and (old.status not in ('Received', 'LegalReview') or new.supervisor_id is not null or new.reviewer_id is not null)
    then
        raise exception 'what was approved stays' using errcode = '42501';
    end if;

    if old.status not in ('Received', 'LegalReview') and (new.supervisor_id, new.reviewer_id) is distinct from (old.supervisor_id,
        old.reviewer_id)
        or old.released_at is not null and (new.released_at, new.released_by, new.released_hash) is distinct from (old.released_at,
            old.released_by, old.released_hash)
    then
        raise exception 'what was approved stays' using errcode = '42501';
    end if;

    if array_position(array['Received', 'LegalReview', 'Refused', 'Partial', 'Granted', 'Released', 'Closed'], new.status)
        < array_position(array['Received', 'LegalReview', 'Refused', 'Partial', 'Granted', 'Released', 'Closed'], old.status)
    then
        raise exception 'a demand does not go back' using errcode = '42501';
    end if;

    return new;
end $$;


--
-- Name: on_board(text[], text, text, uuid, uuid, date); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.on_board(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date) RETURNS TABLE(id uuid, client_code text, stage text, due_on date, status_on date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select r.id, r.client_code, r.stage, r.due_on, r.status_on
        from care.service_referrals r
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = r.category and g.reach = 'OwnWards'
        where r.ward_code = any (a.ward_codes)
          and r.stage = any (on_board.stages)
          and (on_board.ward is null or r.ward_code = on_board.ward)
          and (on_board.service is null or r.service_code = on_board.service)
          and (on_board.provider is null or r.provider_id = on_board.provider)
          and (on_board.coordinator is null or r.coordinator_id = on_board.coordinator)
          and (r.stage not in ('Completed', 'Unsuccessful') or r.status_on >= on_board.ended_since)
          and (g.consent is null or exists (
                select from care.consents c
                where c.client_code = r.client_code and c.purpose = g.consent
                  and care.in_force(c, a.at)));
end $$;


--
-- Name: open_alerts(boolean, timestamp with time zone, bigint, integer); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.open_alerts(only_unanswered boolean, now timestamp with time zone, skip bigint, take integer) RETURNS TABLE(id uuid, client_code text, total bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select s.id, s.client_code, count(*) over ()
        from care.safety_alerts s
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = s.category and g.reach = 'OwnWards'
        join care.clients k on k.code = s.client_code
        where s.ward_code = any (a.ward_codes)
          and s.status <> 'Resolved'
          and k.status <> 'Deceased'
          and (not open_alerts.only_unanswered or s.status = 'Escalated' or (s.status = 'Open' and s.due_at < open_alerts.now))
          and (g.consent is null or exists (
                select from care.consents c
                where c.client_code = s.client_code and c.purpose = g.consent
                  and care.in_force(c, a.at)))
        order by s.status <> 'Open', s.due_at, s.id
        limit open_alerts.take offset open_alerts.skip;
end $$;


--
-- Name: open_records(text, text); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.open_records(op text, what text) RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    a sec.actor := sec.actor();
    named text[] := audit.shown_to(a);
begin
    if cardinality(named) = 0 then
        return '{}';
    end if;

    return coalesce((
        select case when g.consent is null then named else array(
            select c.client_code
            from care.consents c
            where c.client_code = any (named) and c.purpose = g.consent
              and care.in_force(c, a.at)) end
        from sec.access_grants g
        where g.role = a.role and g.operation = op and g.category = what and g.reach = 'OwnWards'), '{}');
end $$;


--
-- Name: own_drafts(integer); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.own_drafts(most integer) RETURNS TABLE(id uuid, client_code text, instrument_code text, saved_at timestamp with time zone)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select t.id, t.client_code, t.instrument_code, t.saved_at
        from care.assessments t
        join sec.access_grants g on g.role = a.role and g.operation = 'Write' and g.category = t.category and g.reach = 'OwnWards'
        where t.started_by = a.account_id and t.status = 'Started' and t.ward_code = any (a.ward_codes)
          and (g.consent is null or exists (
                select from care.consents c
                where c.client_code = t.client_code and c.purpose = g.consent
                  and care.in_force(c, a.at)))
        order by t.saved_at
        limit most;
end $$;


--
-- Name: resting(care.consents); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.resting(consent care.consents) RETURNS TABLE(id uuid, goes_on boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select r.id, r.status in ('Attended', 'Started')
    from care.service_referrals r
    where r.client_code = consent.client_code
      and r.status in ('Planned', 'Made', 'Accepted', 'Missed', 'Attended', 'Started')
      and (consent.purpose = 'TakePart'
        or (consent.purpose = care.to_send(r.category) and consent.provider_id = r.provider_id
            and (r.consent_id = consent.id or r.exposure <> 'None' or r.shared <> '{}')))
$$;


--
-- Name: rests_on(uuid); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.rests_on(consent uuid) RETURNS TABLE(id uuid, goes_on boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select r.id, r.goes_on from care.consents c, care.resting(c) r where c.id = rests_on.consent
$$;


--
-- Name: sent_under_consent(); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.sent_under_consent() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    now timestamptz := (sec.actor()).at;
begin
    if not exists (
        select from care.consents c
        where c.id = new.consent_id and c.client_code = new.client_code and c.provider_id = new.provider_id
          and c.purpose = care.to_send(new.category)
          and care.in_force(c, now))
    then
        raise exception 'no consent in force' using errcode = '23514', constraint = 'service_referrals_consent_in_force';
    end if;

    return new;
end $$;


--
-- Name: to_send(text); Type: FUNCTION; Schema: care; Owner: -
--

CREATE FUNCTION care.to_send(category text) RETURNS text
    LANGUAGE sql IMMUTABLE
    RETURN CASE category WHEN 'Hiv'::text THEN 'ShareHivWithProvider'::text ELSE 'ShareWithProvider'::text END;


--
-- Name: keep_ground_side(); Type: FUNCTION; Schema: directory; Owner: -
--

CREATE FUNCTION directory.keep_ground_side() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    if exists (select from directory.ground_rules r where r.code = new.code and r.category <> new.category) then
        raise exception 'a ground stays on its side of the barrier' using errcode = '23514', constraint = 'ground_rules_side';
    end if;

    return new;
end $$;


--
-- Name: card(text, timestamp with time zone); Type: FUNCTION; Schema: intake; Owner: -
--

CREATE FUNCTION intake.card(code text, at timestamp with time zone) RETURNS TABLE(name text, phone text, hours text, place text, appointment_at timestamp with time zone)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    select d.name, d.phone, d.hours, coalesce(s.appointment_place, d.place), s.appointment_at
    from intake.slips s left join directory.duty_coordinators d on d.ward_code = s.ward_code
    where s.card_code = card.code and card.at < s.filed_at + (select l.lasts from sec.limits l where l.name = 'SlipCard')
$$;


--
-- Name: forget_expired_drafts(); Type: FUNCTION; Schema: intake; Owner: -
--

CREATE FUNCTION intake.forget_expired_drafts() RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
    delete from intake.slip_drafts where expires_at <= (select (sec.actor()).at)
$$;


--
-- Name: in_contact(uuid[]); Type: FUNCTION; Schema: intake; Owner: -
--

CREATE FUNCTION intake.in_contact(slips uuid[]) RETURNS SETOF uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
    today date := (a.at at time zone 'Asia/Ho_Chi_Minh')::date;
    officer uuid := sec.own('Read', 'OwnSlip');
begin
    if officer is null or not exists (select from directory.progress_phrases p where p.since <= today) then
        return;
    end if;

    return query
        with agreed as materialized (
            select k.id, k.client_code, k.ward_code, c.slip_id
            from care.consents k
            join care.clients c on c.code = k.client_code and c.slip_id is not null
            join directory.wards w on w.code = k.ward_code
            join directory.progress_phrases p on p.province_code = w.province_code and p.since <= today
            where k.purpose = 'ProgressPhraseToPolice' and care.in_force(k, a.at)
        ), shown as materialized (
            select g.* from agreed g join intake.slips s on s.id = g.slip_id
            where s.id = any (slips) and s.officer_id = officer
              and s.filed_at > a.at - (select l.lasts from sec.limits l where l.name = 'OwnSlips')
        ), written as (
            insert into care.disclosures (id, client_code, ward_code, category, at, recipient, way, consent_id, facts, notice_version,
                disclosed_by)
            select gen_random_uuid(), s.client_code, s.ward_code, 'Care', a.at, 'Officer', 'Phrase', s.id, '{InContact}',
                (select n.version from directory.notices n where n.valid_from <= today order by n.valid_from desc,
                    n.version desc limit 1), officer
            from shown s
        )
        select s.slip_id from shown s;
end $$;


--
-- Name: tally(uuid, text, text); Type: FUNCTION; Schema: intake; Owner: -
--

CREATE FUNCTION intake.tally(form uuid, ward text, why text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    if sec.own('Write', 'OwnSlip') is null or ward <> all (a.ward_codes) then
        raise exception 'not a ward of this actor' using errcode = '42501';
    end if;

    insert into intake.tallied_forms (form_id) values (form) on conflict do nothing;
    if found then
        insert into intake.tallies as t (day, ward_code, kind, count)
        values ((a.at at time zone 'Asia/Ho_Chi_Minh')::date, ward, why, 1)
        on conflict (day, ward_code, kind) do update set count = t.count + 1;
    end if;
end $$;


--
-- Name: counts(); Type: FUNCTION; Schema: outcomes; Owner: -
--

CREATE FUNCTION outcomes.counts() RETURNS TABLE(month date, ward_code text, measure text, people integer, waits integer[])
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return query
    with agreed as (
        select a.client_code,
            (max(least(coalesce(a.withdrawn_at, a.expires_at), a.expires_at)) at time zone 'Asia/Ho_Chi_Minh')::date as until
        from care.consents a
        where a.purpose = 'AnonymousStatistics'
        group by a.client_code
    ),
    counted as (
        select c.* from care.clients c join agreed a on a.client_code = c.code
    ),
    introduced as (
        select c.code, s.ward_code, date_trunc('month', s.filed_at at time zone 'Asia/Ho_Chi_Minh')::date as month,
            i.contacted_at is not null or c.code is not null as contacted,
            round(extract(epoch from i.contacted_at - s.filed_at) / 3600)::int as hours
        from intake.slips s
        left join care.intakes i on i.id = s.id
        left join counted c on c.slip_id = s.id
        union all
        select c.code, c.ward_code, date_trunc('month', c.enrolled_at at time zone 'Asia/Ho_Chi_Minh')::date, true, null
        from counted c
        where c.slip_id is null
    ),
    steps as (
        select r.client_code, r.service_code, r.made_on, a.until,
            case v.service_group when 'SubstitutionTreatment' then 'Methadone' when 'RecoverySupport' then 'Recovery' end as pathway,
            case when r.started_on is not null then r.started_on
                when r.course = 'OneOff' then r.attended_on
                when r.status = 'Completed' then coalesce(r.attended_on, r.ended_on) end as started_on
        from care.service_referrals r
        join directory.services v on v.code = r.service_code
        join agreed a on a.client_code = r.client_code
        where r.made_on <= a.until
    ),
    sent as (
        select s.client_code, s.service_code, s.made_on, s.pathway,
            case when s.started_on <= s.until then s.started_on end as started_on from steps s
    ),
    clients as (
        select s.client_code, (array_agg(s.pathway order by s.made_on, s.pathway) filter (where s.pathway is not null))[1] as pathway,
            (array_agg(s.started_on - s.made_on order by s.started_on, s.made_on) filter (where s.started_on is not null))[1] as days
        from sent s
        group by s.client_code
    ),
    facts as (
        select n.month, n.ward_code, 'Introduced' as measure, null::int as wait from introduced n
        union all
        select n.month, n.ward_code, 'Contacted', n.hours from introduced n where n.contacted
        union all
        select n.month, n.ward_code, 'Consented', null from introduced n where n.code is not null
        union all
        select n.month, n.ward_code, 'Referred', null from introduced n join clients c on c.client_code = n.code
        union all
        select n.month, n.ward_code, 'Started', c.days from introduced n join clients c on c.client_code = n.code where c.days is not null
        union all
        select n.month, n.ward_code, coalesce(c.pathway, 'Neither'), null
        from introduced n left join clients c on c.client_code = n.code
        where n.code is not null
        union all
        select n.month, n.ward_code, c.pathway || '.Started', min(s.started_on - s.made_on)
        from introduced n join clients c on c.client_code = n.code join sent s on s.client_code = c.client_code and s.pathway = c.pathway
        where s.started_on is not null
        group by n.month, n.ward_code, n.code, c.pathway
        union all
        select n.month, n.ward_code, 'Service.' || s.service_code, null
        from introduced n join sent s on s.client_code = n.code
        where s.pathway is null
        group by n.month, n.ward_code, n.code, s.service_code
        union all
        select n.month, n.ward_code, 'Service.' || s.service_code || '.Started', min(s.started_on - s.made_on)
        from introduced n join sent s on s.client_code = n.code
        where s.pathway is null and s.started_on is not null
        group by n.month, n.ward_code, n.code, s.service_code
    )
    select f.month, f.ward_code, f.measure, count(*)::int, coalesce(array_agg(f.wait) filter (where f.wait is not null), '{}')
    from facts f
    group by f.month, f.ward_code, f.measure;
end $$;


--
-- Name: account_id(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.account_id() RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$ select (sec.actor()).account_id $$;


--
-- Name: actor(); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.actor() RETURNS sec.actor
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
begin
    return sec.verify(current_setting('app.actor', true));
end $$;


--
-- Name: everywhere(text, text); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.everywhere(op text, what text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    return exists (
        select from sec.access_grants g
        where g.role = a.role and g.operation = op and g.category = what and g.reach = 'Everywhere');
end $$;


--
-- Name: own(text, text); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.own(op text, what text) RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    return case when exists (
            select from sec.access_grants g
            where g.role = a.role and g.operation = op and g.category = what and g.reach = 'Own')
        then a.account_id end;
end $$;


--
-- Name: reach(text, text); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.reach(op text, what text) RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    a sec.actor := sec.actor();
begin
    return case when exists (
            select from sec.access_grants g
            where g.role = a.role and g.operation = op and g.category = what and g.reach = 'OwnWards')
        then a.ward_codes else '{}'::text[] end;
end $$;


--
-- Name: verify(text); Type: FUNCTION; Schema: sec; Owner: -
--

CREATE FUNCTION sec.verify(token text) RETURNS sec.actor
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
declare
    part text[];
    signer sec.context_keys;
begin
    if coalesce(token, '') = '' then
        raise exception 'no actor' using errcode = '28000';
    end if;

    part := string_to_array(token, '|');
    select * into signer from sec.context_keys where login = session_user;

    if signer.key is null
        or array_length(part, 1) is distinct from 8
        or part[8] is distinct from encode(sec.hmac(convert_to(left(token, -65), 'UTF8'), signer.key, 'sha256'), 'hex')
    then
        raise exception 'forged actor' using errcode = '28000';
    end if;

    if part[2] <> all (signer.roles)
        or part[6]::bigint < extract(epoch from clock_timestamp())
        or part[7]::int <> pg_backend_pid()
    then
        raise exception 'expired or borrowed actor' using errcode = '28000';
    end if;

    return row(part[1]::uuid, part[2], string_to_array(part[3], ','), nullif(part[4], '')::uuid,
        to_timestamp(part[5]::bigint / 1000.0))::sec.actor;
end $$;


--
-- Name: account_wards; Type: TABLE; Schema: accounts; Owner: -
--

CREATE TABLE accounts.account_wards (
    account_id uuid NOT NULL,
    ward_code text NOT NULL
);

ALTER TABLE ONLY accounts.account_wards FORCE ROW LEVEL SECURITY;


--
-- Name: accounts; Type: TABLE; Schema: accounts; Owner: -
--

CREATE TABLE accounts.accounts (
    id uuid NOT NULL,
    user_name text NOT NULL,
    normalized_user_name text NOT NULL,
    full_name text NOT NULL,
    role text NOT NULL,
    unit text,
    phone sec.office_phone,
    language text DEFAULT 'vi'::text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    disabled_at timestamp with time zone,
    version bigint DEFAULT 1 NOT NULL,
    password_hash text,
    security_stamp text NOT NULL,
    concurrency_stamp text,
    lockout_end timestamp with time zone,
    access_failed_count integer DEFAULT 0 NOT NULL,
    has_password boolean GENERATED ALWAYS AS ((password_hash IS NOT NULL)) STORED NOT NULL,
    search_key text DEFAULT ''::text NOT NULL,
    pin_hash text,
    CONSTRAINT accounts_full_name_check CHECK (((length(full_name) >= 1) AND (length(full_name) <= 200))),
    CONSTRAINT accounts_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
    CONSTRAINT accounts_role_check CHECK ((role = ANY (ARRAY['Officer'::text, 'Coordinator'::text, 'Supervisor'::text, 'ProgrammeStaff'::text, 'Reviewer'::text, 'Administrator'::text]))),
    CONSTRAINT accounts_unit_check CHECK ((length(unit) <= 200)),
    CONSTRAINT accounts_user_name_check CHECK (((length(user_name) >= 3) AND (length(user_name) <= 100)))
);

ALTER TABLE ONLY accounts.accounts FORCE ROW LEVEL SECURITY;


--
-- Name: sessions; Type: TABLE; Schema: accounts; Owner: -
--

CREATE TABLE accounts.sessions (
    secret_hash bytea NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    ip inet,
    device text,
    confirmed_at timestamp with time zone,
    handed_client text,
    handed_assessment uuid,
    pin_tries integer DEFAULT 0 NOT NULL,
    pin_tried_at timestamp with time zone,
    CONSTRAINT sessions_check CHECK ((confirmed_at >= started_at)),
    CONSTRAINT sessions_check1 CHECK (((handed_client IS NULL) = (handed_assessment IS NULL))),
    CONSTRAINT sessions_check2 CHECK (((handed_client IS NULL) OR (kind = 'Browser'::text))),
    CONSTRAINT sessions_device_check CHECK ((length(device) <= 300)),
    CONSTRAINT sessions_kind_check CHECK ((kind = ANY (ARRAY['Browser'::text, 'Api'::text])))
);

ALTER TABLE ONLY accounts.sessions FORCE ROW LEVEL SECURITY;


--
-- Name: sign_in_links; Type: TABLE; Schema: accounts; Owner: -
--

CREATE TABLE accounts.sign_in_links (
    account_id uuid NOT NULL,
    secret_hash bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT sign_in_links_check CHECK ((expires_at > made_at))
);

ALTER TABLE ONLY accounts.sign_in_links FORCE ROW LEVEL SECURITY;


--
-- Name: sign_ins; Type: TABLE; Schema: accounts; Owner: -
--

CREATE TABLE accounts.sign_ins (
    id bigint NOT NULL,
    account_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    succeeded boolean NOT NULL,
    ip inet,
    device text,
    CONSTRAINT sign_ins_device_check CHECK ((length(device) <= 300))
);

ALTER TABLE ONLY accounts.sign_ins FORCE ROW LEVEL SECURITY;


--
-- Name: sign_ins_id_seq; Type: SEQUENCE; Schema: accounts; Owner: -
--

ALTER TABLE accounts.sign_ins ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME accounts.sign_ins_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: changes; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.changes (
    id bigint NOT NULL,
    entry_id uuid,
    at timestamp with time zone NOT NULL,
    kind text NOT NULL,
    table_name text NOT NULL,
    row_key text NOT NULL,
    client_code text,
    ward_code text,
    category text NOT NULL,
    before jsonb,
    after jsonb,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT changes_kind_check CHECK ((kind = ANY (ARRAY['Insert'::text, 'Update'::text, 'Delete'::text])))
);

ALTER TABLE ONLY audit.changes FORCE ROW LEVEL SECURITY;


--
-- Name: changes_id_seq; Type: SEQUENCE; Schema: audit; Owner: -
--

ALTER TABLE audit.changes ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME audit.changes_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: closings; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.closings (
    entry_id uuid NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    outcome text NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    CONSTRAINT closings_outcome_check CHECK ((outcome = ANY (ARRAY['Done'::text, 'Refused'::text, 'Invalid'::text, 'Failed'::text])))
);

ALTER TABLE ONLY audit.closings FORCE ROW LEVEL SECURITY;


--
-- Name: emergencies; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.emergencies (
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    reason text NOT NULL,
    nature text NOT NULL,
    recipient_name text NOT NULL,
    recipient_affiliation text NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    reviewed_at timestamp with time zone,
    reviewed_by uuid,
    finding text,
    review_note text,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT emergencies_check CHECK ((reviewed_at >= began_at)),
    CONSTRAINT emergencies_check1 CHECK (((ends_at > began_at) AND (ends_at <= (began_at + '01:00:00'::interval)))),
    CONSTRAINT emergencies_check2 CHECK (((confirmed_at >= (began_at - '00:05:00'::interval)) AND (confirmed_at <= began_at))),
    CONSTRAINT emergencies_check3 CHECK ((num_nonnulls(reviewed_at, reviewed_by, finding, review_note) = ANY (ARRAY[0, 4]))),
    CONSTRAINT emergencies_check4 CHECK ((reviewed_by <> account_id)),
    CONSTRAINT emergencies_finding_check CHECK ((finding = ANY (ARRAY['Justified'::text, 'NotJustified'::text, 'ToFollowUp'::text]))),
    CONSTRAINT emergencies_nature_check CHECK (((length(nature) >= 20) AND (length(nature) <= 500))),
    CONSTRAINT emergencies_reason_check CHECK ((reason = ANY (ARRAY['LifeInDanger'::text, 'HarmToSelf'::text, 'Violence'::text, 'Missing'::text]))),
    CONSTRAINT emergencies_recipient_affiliation_check CHECK (((length(recipient_affiliation) >= 1) AND (length(recipient_affiliation) <= 200))),
    CONSTRAINT emergencies_recipient_name_check CHECK (((length(recipient_name) >= 1) AND (length(recipient_name) <= 200))),
    CONSTRAINT emergencies_review_note_check CHECK (((length(review_note) >= 1) AND (length(review_note) <= 1000)))
);

ALTER TABLE ONLY audit.emergencies FORCE ROW LEVEL SECURITY;


--
-- Name: entries; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.entries (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    account_id uuid,
    role text,
    use_case text NOT NULL,
    operation text NOT NULL,
    category text NOT NULL,
    client_codes text[] DEFAULT '{}'::text[] NOT NULL,
    ward_code text,
    subject_id uuid,
    reason text,
    ip inet,
    CONSTRAINT entries_operation_check CHECK ((operation = ANY (ARRAY['Read'::text, 'Write'::text, 'SignIn'::text]))),
    CONSTRAINT entries_reason_check CHECK ((length(reason) <= 500)),
    CONSTRAINT entries_use_case_check CHECK ((length(use_case) <= 100))
);

ALTER TABLE ONLY audit.entries FORCE ROW LEVEL SECURITY;


--
-- Name: findings; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.findings (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    rule text NOT NULL,
    account_id uuid NOT NULL,
    day date NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL,
    occurrences integer NOT NULL,
    client_codes text[] NOT NULL,
    found_at timestamp with time zone NOT NULL,
    looked_at timestamp with time zone,
    looked_by uuid,
    note text,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT findings_check CHECK ((last_at >= first_at)),
    CONSTRAINT findings_check1 CHECK ((num_nonnulls(looked_at, looked_by) = ANY (ARRAY[0, 2]))),
    CONSTRAINT findings_check2 CHECK (((looked_at IS NULL) OR (note IS NOT NULL))),
    CONSTRAINT findings_note_check CHECK (((length(note) >= 1) AND (length(note) <= 1000))),
    CONSTRAINT findings_occurrences_check CHECK ((occurrences > 0))
);

ALTER TABLE ONLY audit.findings FORCE ROW LEVEL SECURITY;


--
-- Name: forms; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.forms (
    account_id uuid NOT NULL,
    form_id uuid NOT NULL,
    digest bytea NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    answer uuid,
    CONSTRAINT forms_digest_check CHECK ((length(digest) = 32))
);

ALTER TABLE ONLY audit.forms FORCE ROW LEVEL SECURITY;


--
-- Name: seals; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.seals (
    number bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    horizon xid8 NOT NULL,
    counts integer[] NOT NULL,
    total bigint NOT NULL,
    leaves bytea NOT NULL,
    root bytea NOT NULL,
    previous bytea NOT NULL,
    head bytea NOT NULL,
    signature bytea NOT NULL,
    CONSTRAINT seals_counts_check CHECK ((cardinality(counts) = 4)),
    CONSTRAINT seals_head_check CHECK ((length(head) = 32)),
    CONSTRAINT seals_number_check CHECK ((number > 0)),
    CONSTRAINT seals_previous_check CHECK ((length(previous) = 32)),
    CONSTRAINT seals_root_check CHECK ((length(root) = 32)),
    CONSTRAINT seals_signature_check CHECK ((length(signature) = 64))
);
ALTER TABLE ONLY audit.seals ALTER COLUMN leaves SET STORAGE EXTERNAL;

ALTER TABLE ONLY audit.seals FORCE ROW LEVEL SECURITY;


--
-- Name: showings; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.showings (
    id bigint NOT NULL,
    entry_id uuid NOT NULL,
    recorded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    xid xid8 DEFAULT pg_current_xact_id() NOT NULL,
    client_codes text[] NOT NULL
);

ALTER TABLE ONLY audit.showings FORCE ROW LEVEL SECURITY;


--
-- Name: showings_id_seq; Type: SEQUENCE; Schema: audit; Owner: -
--

ALTER TABLE audit.showings ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME audit.showings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: watched; Type: TABLE; Schema: audit; Owner: -
--

CREATE TABLE audit.watched (
    id integer DEFAULT 1 NOT NULL,
    until timestamp with time zone NOT NULL,
    CONSTRAINT watched_id_check CHECK ((id = 1))
);

ALTER TABLE ONLY audit.watched FORCE ROW LEVEL SECURITY;


--
-- Name: assessments; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.assessments (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text NOT NULL,
    instrument_code text NOT NULL,
    instrument_version text NOT NULL,
    language text NOT NULL,
    mode text NOT NULL,
    status text NOT NULL,
    answers jsonb DEFAULT '{}'::jsonb NOT NULL,
    scores jsonb DEFAULT '[]'::jsonb NOT NULL,
    flags jsonb DEFAULT '[]'::jsonb NOT NULL,
    started_at timestamp with time zone NOT NULL,
    started_by uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    completed_by uuid,
    incomplete_reason text,
    next_due_on date,
    version bigint DEFAULT 1 NOT NULL,
    keeps text NOT NULL,
    answered_at timestamp with time zone,
    signed_at timestamp with time zone,
    signed_by uuid,
    amends uuid,
    amend_reason text,
    CONSTRAINT assessments_amend_reason_check CHECK (((length(amend_reason) >= 1) AND (length(amend_reason) <= 300))),
    CONSTRAINT assessments_amends_check CHECK ((((amends IS NULL) = (amend_reason IS NULL)) AND (amends IS DISTINCT FROM id))),
    CONSTRAINT assessments_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
    CONSTRAINT assessments_category_check CHECK ((category = ANY (ARRAY['Care'::text, 'Health'::text, 'Hiv'::text, 'Legal'::text]))),
    CONSTRAINT assessments_check2 CHECK (((status <> 'Abandoned'::text) OR (answers = '{}'::jsonb))),
    CONSTRAINT assessments_complete_check CHECK ((((status = ANY (ARRAY['Complete'::text, 'Signed'::text, 'Amended'::text])) = ((completed_at IS NOT NULL) AND (completed_by IS NOT NULL))) AND ((completed_at IS NULL) OR (answered_at IS NOT NULL)))),
    CONSTRAINT assessments_flags_check CHECK ((jsonb_typeof(flags) = 'array'::text)),
    CONSTRAINT assessments_found_check CHECK (((status = ANY (ARRAY['Complete'::text, 'Signed'::text, 'Amended'::text])) OR ((scores = '[]'::jsonb) AND (flags = '[]'::jsonb) AND (next_due_on IS NULL) AND (incomplete_reason IS NULL)))),
    CONSTRAINT assessments_incomplete_reason_check CHECK (((length(incomplete_reason) >= 1) AND (length(incomplete_reason) <= 300))),
    CONSTRAINT assessments_instrument_code_check CHECK (((length(instrument_code) >= 1) AND (length(instrument_code) <= 30))),
    CONSTRAINT assessments_instrument_version_check CHECK (((length(instrument_version) >= 1) AND (length(instrument_version) <= 20))),
    CONSTRAINT assessments_keeps_check CHECK ((keeps = ANY (ARRAY['Everything'::text, 'TotalOnly'::text]))),
    CONSTRAINT assessments_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
    CONSTRAINT assessments_mode_check CHECK ((mode = ANY (ARRAY['Interview'::text, 'SelfCompletion'::text]))),
    CONSTRAINT assessments_scores_check CHECK ((jsonb_typeof(scores) = 'array'::text)),
    CONSTRAINT assessments_signed_check CHECK (((status = ANY (ARRAY['Signed'::text, 'Amended'::text])) = ((signed_at IS NOT NULL) AND (signed_by IS NOT NULL)))),
    CONSTRAINT assessments_status_check CHECK ((status = ANY (ARRAY['Started'::text, 'Complete'::text, 'Signed'::text, 'Amended'::text, 'Abandoned'::text]))),
    CONSTRAINT assessments_total_only_check CHECK (((keeps = 'Everything'::text) OR (answers = '{}'::jsonb)))
);

ALTER TABLE ONLY care.assessments FORCE ROW LEVEL SECURITY;


--
-- Name: cascade_entries; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.cascade_entries (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text NOT NULL,
    kind text NOT NULL,
    step text NOT NULL,
    detail text,
    occurred_on date NOT NULL,
    told_by text NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    retracted_at timestamp with time zone,
    retracted_by uuid,
    retraction_reason text,
    version bigint DEFAULT 1 NOT NULL,
    rule_code text,
    rule_version integer,
    due_at timestamp with time zone,
    CONSTRAINT cascade_entries_check CHECK ((retracted_at >= recorded_at)),
    CONSTRAINT cascade_entries_check1 CHECK ((category =
CASE kind
    WHEN 'Hiv'::text THEN 'Hiv'::text
    ELSE 'Health'::text
END)),
    CONSTRAINT cascade_entries_check2 CHECK ((num_nonnulls(retracted_at, retracted_by, retraction_reason) = ANY (ARRAY[0, 3]))),
    CONSTRAINT cascade_entries_clock CHECK ((num_nonnulls(rule_code, rule_version, due_at) = ANY (ARRAY[0, 3]))),
    CONSTRAINT cascade_entries_detail_check CHECK ((detail = ANY (ARRAY['SelfTest'::text, 'CommunityTest'::text, 'FacilityTest'::text, 'NonReactive'::text, 'Reactive'::text, 'Negative'::text, 'Positive'::text, 'Below50'::text, 'Below200'::text, 'Below1000'::text, 'Undetectable'::text, 'Detectable'::text, 'Cured'::text]))),
    CONSTRAINT cascade_entries_kind_check CHECK ((kind = ANY (ARRAY['Hiv'::text, 'HepatitisC'::text, 'HepatitisB'::text, 'Tuberculosis'::text]))),
    CONSTRAINT cascade_entries_laboratory CHECK (((rule_code IS NULL) OR ((kind = 'Hiv'::text) AND (step = ANY (ARRAY['Tested'::text, 'ConfirmReferred'::text]))))),
    CONSTRAINT cascade_entries_retraction_reason_check CHECK (((length(retraction_reason) >= 1) AND (length(retraction_reason) <= 200))),
    CONSTRAINT cascade_entries_step_check CHECK ((step = ANY (ARRAY['Offered'::text, 'Declined'::text, 'Consented'::text, 'Tested'::text, 'ResultGiven'::text, 'ResultNotCollected'::text, 'ConfirmReferred'::text, 'ConfirmedPositive'::text, 'ConfirmedNegative'::text, 'Indeterminate'::text, 'LinkedToCare'::text, 'TreatmentStarted'::text, 'ViralLoadSuppressed'::text, 'ViralLoadUnsuppressed'::text, 'TreatmentInterrupted'::text, 'TreatmentResumed'::text, 'TreatmentCompleted'::text, 'PrepStarted'::text, 'PrepStopped'::text, 'ViralTested'::text, 'TestedAfterTreatment'::text, 'VaccineFirstDose'::text, 'VaccineSecondDose'::text, 'VaccineThirdDose'::text, 'ReferredForTest'::text, 'PreventiveStarted'::text, 'PreventiveCompleted'::text]))),
    CONSTRAINT cascade_entries_told_by_check CHECK ((told_by = ANY (ARRAY['Provider'::text, 'Client'::text, 'Coordinator'::text])))
);

ALTER TABLE ONLY care.cascade_entries FORCE ROW LEVEL SECURITY;


--
-- Name: clients; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.clients (
    code text NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Care'::text NOT NULL,
    status text NOT NULL,
    status_on date NOT NULL,
    coordinator_id uuid,
    slip_id uuid,
    year_of_birth integer,
    gender text NOT NULL,
    enrolled_at timestamp with time zone NOT NULL,
    last_contact_at timestamp with time zone,
    version bigint DEFAULT 1 NOT NULL,
    entry_pathway text DEFAULT 'Other'::text NOT NULL,
    residence_stability text,
    sole_carer_of_small_child boolean,
    preferred_language text,
    interpreter_needed boolean DEFAULT false NOT NULL,
    CONSTRAINT clients_category_check CHECK ((category = 'Care'::text)),
    CONSTRAINT clients_code_check CHECK ((code ~ '^KH-[3-9A-Y]{4}-[3-9A-Y]{3}$'::text)),
    CONSTRAINT clients_entry_pathway_check CHECK ((entry_pathway = ANY (ARRAY['PoliceSlip'::text, 'Self'::text, 'Family'::text, 'Peer'::text, 'CommunityOrganisation'::text, 'HealthService'::text, 'SocialService'::text, 'LegalAid'::text, 'Employer'::text, 'Other'::text]))),
    CONSTRAINT clients_gender_check CHECK ((gender = ANY (ARRAY['Man'::text, 'Woman'::text, 'TransWoman'::text, 'TransMan'::text, 'Other'::text, 'Undisclosed'::text]))),
    CONSTRAINT clients_preferred_language_check CHECK (((length(preferred_language) >= 1) AND (length(preferred_language) <= 100))),
    CONSTRAINT clients_residence_stability_check CHECK ((residence_stability = ANY (ARRAY['Stable'::text, 'Temporary'::text, 'None'::text]))),
    CONSTRAINT clients_status_check CHECK ((status = ANY (ARRAY['Enrolled'::text, 'Active'::text, 'Inactive'::text, 'Paused'::text, 'Moved'::text, 'Detained'::text, 'Deceased'::text, 'Graduated'::text, 'Withdrawn'::text]))),
    CONSTRAINT clients_year_of_birth_check CHECK (((year_of_birth >= 1900) AND (year_of_birth <= 2100)))
);

ALTER TABLE ONLY care.clients FORCE ROW LEVEL SECURITY;


--
-- Name: contact_attempts; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.contact_attempts (
    id uuid NOT NULL,
    slip_id uuid NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Slip'::text NOT NULL,
    at timestamp with time zone NOT NULL,
    way text NOT NULL,
    result text NOT NULL,
    recorded_by uuid NOT NULL,
    CONSTRAINT contact_attempts_category_check CHECK ((category = 'Slip'::text)),
    CONSTRAINT contact_attempts_result_check CHECK ((result = ANY (ARRAY['Reached'::text, 'MessageLeft'::text, 'NoAnswer'::text]))),
    CONSTRAINT contact_attempts_way_check CHECK ((way = ANY (ARRAY['Call'::text, 'Message'::text, 'Family'::text, 'InPerson'::text])))
);

ALTER TABLE ONLY care.contact_attempts FORCE ROW LEVEL SECURITY;


--
-- Name: contact_corrections; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.contact_corrections (
    id uuid NOT NULL,
    contact_id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Care'::text NOT NULL,
    text text NOT NULL,
    reason text NOT NULL,
    sensitivity text NOT NULL,
    author_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT contact_corrections_category_check CHECK ((category = 'Care'::text)),
    CONSTRAINT contact_corrections_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 300))),
    CONSTRAINT contact_corrections_sensitivity_check CHECK ((sensitivity = ANY (ARRAY['Normal'::text, 'Sensitive'::text]))),
    CONSTRAINT contact_corrections_text_check CHECK (((length(text) >= 1) AND (length(text) <= 4000)))
);

ALTER TABLE ONLY care.contact_corrections FORCE ROW LEVEL SECURITY;


--
-- Name: contacts; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.contacts (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Care'::text NOT NULL,
    at timestamp with time zone NOT NULL,
    mode text NOT NULL,
    purpose text NOT NULL,
    outcome text NOT NULL,
    minutes integer,
    place text,
    note sec.free_text,
    next_action sec.free_text,
    sensitivity text NOT NULL,
    author_id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT contacts_category_check CHECK ((category = 'Care'::text)),
    CONSTRAINT contacts_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440))),
    CONSTRAINT contacts_mode_check CHECK ((mode = ANY (ARRAY['InPerson'::text, 'HomeVisit'::text, 'Phone'::text, 'Message'::text, 'Group'::text, 'Other'::text]))),
    CONSTRAINT contacts_next_action_check CHECK ((length((next_action)::text) <= 300)),
    CONSTRAINT contacts_note_check CHECK ((length((note)::text) <= 4000)),
    CONSTRAINT contacts_outcome_check CHECK ((outcome = ANY (ARRAY['Reached'::text, 'NoAnswer'::text, 'Missed'::text, 'ThroughOthers'::text]))),
    CONSTRAINT contacts_place_check CHECK ((place = ANY (ARRAY['Home'::text, 'WardOffice'::text, 'HealthStation'::text, 'Provider'::text, 'PublicPlace'::text, 'Elsewhere'::text]))),
    CONSTRAINT contacts_purpose_check CHECK ((purpose = ANY (ARRAY['FollowUp'::text, 'Support'::text, 'Accompaniment'::text, 'Planning'::text, 'Crisis'::text, 'Other'::text]))),
    CONSTRAINT contacts_sensitivity_check CHECK ((sensitivity = ANY (ARRAY['Normal'::text, 'Sensitive'::text])))
);

ALTER TABLE ONLY care.contacts FORCE ROW LEVEL SECURITY;


--
-- Name: demands; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.demands (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Demand'::text NOT NULL,
    authority_kind text NOT NULL,
    authority text NOT NULL,
    legal_basis text NOT NULL,
    document_number text NOT NULL,
    document_on date NOT NULL,
    scope text NOT NULL,
    received_on date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    status text NOT NULL,
    lawyers_view text,
    decision text,
    granted text[] DEFAULT '{}'::text[] NOT NULL,
    refused text,
    supervisor_id uuid,
    supervisor_at timestamp with time zone,
    reviewer_id uuid,
    reviewer_at timestamp with time zone,
    released_by uuid,
    released_at timestamp with time zone,
    released_hash text,
    client_told_on date,
    not_told_reason text,
    closed_at timestamp with time zone,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT demands_authority_check CHECK (((length(authority) >= 1) AND (length(authority) <= 200))),
    CONSTRAINT demands_authority_kind_check CHECK ((authority_kind = ANY (ARRAY['Police'::text, 'Procuracy'::text, 'Court'::text, 'Inspectorate'::text, 'Other'::text]))),
    CONSTRAINT demands_both_agreed CHECK (((status = ANY (ARRAY['Received'::text, 'LegalReview'::text])) OR ((decision IS NOT NULL) AND (supervisor_id IS NOT NULL) AND (reviewer_id IS NOT NULL)))),
    CONSTRAINT demands_category_check CHECK ((category = 'Demand'::text)),
    CONSTRAINT demands_check CHECK ((received_on >= document_on)),
    CONSTRAINT demands_check1 CHECK ((((supervisor_id IS NULL) = (supervisor_at IS NULL)) AND ((reviewer_id IS NULL) = (reviewer_at IS NULL)))),
    CONSTRAINT demands_check2 CHECK (((status <> ALL (ARRAY['Refused'::text, 'Partial'::text, 'Granted'::text])) OR (decision =
CASE status
    WHEN 'Refused'::text THEN 'Refuse'::text
    WHEN 'Partial'::text THEN 'Partial'::text
    ELSE 'Grant'::text
END))),
    CONSTRAINT demands_check3 CHECK ((((released_at IS NULL) = (released_hash IS NULL)) AND ((released_at IS NULL) = (released_by IS NULL)))),
    CONSTRAINT demands_check4 CHECK (((released_at IS NULL) OR ((decision <> 'Refuse'::text) AND (status = ANY (ARRAY['Released'::text, 'Closed'::text]))))),
    CONSTRAINT demands_check5 CHECK (((status <> 'Released'::text) OR (released_at IS NOT NULL))),
    CONSTRAINT demands_check6 CHECK (((status <> 'Closed'::text) OR ((closed_at IS NOT NULL) AND ((decision = 'Refuse'::text) OR (released_at IS NOT NULL)) AND ((client_told_on IS NOT NULL) OR (not_told_reason IS NOT NULL))))),
    CONSTRAINT demands_check7 CHECK (((client_told_on IS NULL) OR (not_told_reason IS NULL))),
    CONSTRAINT demands_decided CHECK ((((decision IS NULL) = (lawyers_view IS NULL)) AND
CASE decision
    WHEN 'Refuse'::text THEN ((granted = '{}'::text[]) AND (refused IS NOT NULL))
    WHEN 'Partial'::text THEN ((granted <> '{}'::text[]) AND (refused IS NOT NULL))
    WHEN 'Grant'::text THEN ((granted <> '{}'::text[]) AND (refused IS NULL))
    ELSE ((granted = '{}'::text[]) AND (refused IS NULL))
END)),
    CONSTRAINT demands_decision_check CHECK ((decision = ANY (ARRAY['Refuse'::text, 'Partial'::text, 'Grant'::text]))),
    CONSTRAINT demands_document_number_check CHECK (((length(document_number) >= 1) AND (length(document_number) <= 100))),
    CONSTRAINT demands_lawyers_view_check CHECK (((length(lawyers_view) >= 1) AND (length(lawyers_view) <= 2000))),
    CONSTRAINT demands_legal_basis_check CHECK (((length(legal_basis) >= 1) AND (length(legal_basis) <= 500))),
    CONSTRAINT demands_never_health CHECK ((granted <@ ARRAY['Name'::text, 'YearOfBirth'::text, 'Gender'::text, 'Phone'::text, 'Address'::text, 'TakesPart'::text])),
    CONSTRAINT demands_not_told_reason_check CHECK (((length(not_told_reason) >= 1) AND (length(not_told_reason) <= 500))),
    CONSTRAINT demands_police CHECK (((authority_kind <> 'Police'::text) OR (granted <@ ARRAY['Name'::text, 'YearOfBirth'::text, 'Gender'::text]))),
    CONSTRAINT demands_refused_check CHECK (((length(refused) >= 1) AND (length(refused) <= 1000))),
    CONSTRAINT demands_released_hash_check CHECK ((released_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT demands_scope_check CHECK (((length(scope) >= 1) AND (length(scope) <= 1000))),
    CONSTRAINT demands_status_check CHECK ((status = ANY (ARRAY['Received'::text, 'LegalReview'::text, 'Refused'::text, 'Partial'::text, 'Granted'::text, 'Released'::text, 'Closed'::text]))),
    CONSTRAINT demands_two_people CHECK (((supervisor_id <> reviewer_id) AND ((recorded_by <> ALL (ARRAY[supervisor_id, reviewer_id])) IS NOT FALSE)))
);

ALTER TABLE ONLY care.demands FORCE ROW LEVEL SECURITY;


--
-- Name: disclosures; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.disclosures (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text NOT NULL,
    at timestamp with time zone NOT NULL,
    recipient text NOT NULL,
    provider_id uuid,
    authority text,
    way text NOT NULL,
    consent_id uuid,
    demand_id uuid,
    facts text[] NOT NULL,
    notice_version text NOT NULL,
    disclosed_by uuid NOT NULL,
    CONSTRAINT disclosures_authority_check CHECK (((length(authority) >= 1) AND (length(authority) <= 200))),
    CONSTRAINT disclosures_category_check CHECK ((category = ANY (ARRAY['Care'::text, 'Health'::text, 'Hiv'::text, 'Legal'::text]))),
    CONSTRAINT disclosures_check CHECK (((recipient = 'Provider'::text) = (provider_id IS NOT NULL))),
    CONSTRAINT disclosures_check1 CHECK (((recipient = 'Authority'::text) = (authority IS NOT NULL))),
    CONSTRAINT disclosures_check2 CHECK (((recipient = ANY (ARRAY['Provider'::text, 'Officer'::text])) = (consent_id IS NOT NULL))),
    CONSTRAINT disclosures_check3 CHECK (((recipient = 'Authority'::text) = (demand_id IS NOT NULL))),
    CONSTRAINT disclosures_check4 CHECK ((((recipient = 'Officer'::text) = (way = 'Phrase'::text)) AND ((way = 'Phrase'::text) = (facts = '{InContact}'::text[])))),
    CONSTRAINT disclosures_check5 CHECK (((recipient <> 'Officer'::text) OR (category = 'Care'::text))),
    CONSTRAINT disclosures_check6 CHECK (((recipient <> 'Authority'::text) OR ((category = 'Care'::text) AND (facts <@ ARRAY['Name'::text, 'YearOfBirth'::text, 'Gender'::text, 'Phone'::text, 'Address'::text, 'TakesPart'::text])))),
    CONSTRAINT disclosures_facts_check CHECK (((cardinality(facts) > 0) AND (facts <@ ARRAY['Name'::text, 'YearOfBirth'::text, 'Gender'::text, 'Phone'::text, 'Address'::text, 'TakesPart'::text, 'Reason'::text, 'ServiceReferral'::text, 'Appointment'::text, 'Plan'::text, 'ConsentForm'::text, 'Assessment'::text, 'WhoHasSeen'::text, 'InContact'::text]))),
    CONSTRAINT disclosures_recipient_check CHECK ((recipient = ANY (ARRAY['Provider'::text, 'Client'::text, 'Officer'::text, 'Authority'::text]))),
    CONSTRAINT disclosures_way_check CHECK ((way = ANY (ARRAY['Letter'::text, 'Print'::text, 'Phrase'::text])))
);

ALTER TABLE ONLY care.disclosures FORCE ROW LEVEL SECURITY;


--
-- Name: follow_ups; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.follow_ups (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Care'::text NOT NULL,
    kind text NOT NULL,
    due_on date NOT NULL,
    due_at time without time zone,
    mode text,
    times_missed integer DEFAULT 0 NOT NULL,
    rescheduled_reason text,
    status text DEFAULT 'Due'::text NOT NULL,
    contact_id uuid,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT follow_ups_category_check CHECK ((category = 'Care'::text)),
    CONSTRAINT follow_ups_check CHECK (((status <> 'Done'::text) OR (contact_id IS NOT NULL))),
    CONSTRAINT follow_ups_kind_check CHECK ((kind = ANY (ARRAY['Month1'::text, 'Month3'::text, 'Month6'::text, 'Month9'::text, 'Month12'::text, 'Agreed'::text]))),
    CONSTRAINT follow_ups_mode_check CHECK ((mode = ANY (ARRAY['InPerson'::text, 'HomeVisit'::text, 'Phone'::text, 'Message'::text, 'Group'::text, 'Other'::text]))),
    CONSTRAINT follow_ups_rescheduled_reason_check CHECK ((length(rescheduled_reason) <= 300)),
    CONSTRAINT follow_ups_status_check CHECK ((status = ANY (ARRAY['Due'::text, 'Done'::text, 'Cancelled'::text]))),
    CONSTRAINT follow_ups_times_missed_check CHECK ((times_missed >= 0))
);

ALTER TABLE ONLY care.follow_ups FORCE ROW LEVEL SECURITY;


--
-- Name: goals; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.goals (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Care'::text NOT NULL,
    words text NOT NULL,
    domain text NOT NULL,
    priority integer NOT NULL,
    target_on date,
    steps text,
    status text NOT NULL,
    status_on date NOT NULL,
    replaces_id uuid,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT goals_category_check CHECK ((category = 'Care'::text)),
    CONSTRAINT goals_domain_check CHECK ((domain = ANY (ARRAY['Health'::text, 'SubstanceUse'::text, 'Housing'::text, 'Work'::text, 'Education'::text, 'Family'::text, 'Legal'::text, 'Papers'::text, 'Money'::text, 'Other'::text]))),
    CONSTRAINT goals_priority_check CHECK (((priority >= 1) AND (priority <= 3))),
    CONSTRAINT goals_status_check CHECK ((status = ANY (ARRAY['Proposed'::text, 'Agreed'::text, 'InProgress'::text, 'Achieved'::text, 'Changed'::text, 'DroppedByClient'::text]))),
    CONSTRAINT goals_steps_check CHECK ((length(steps) <= 1000)),
    CONSTRAINT goals_words_check CHECK (((length(words) >= 1) AND (length(words) <= 500)))
);

ALTER TABLE ONLY care.goals FORCE ROW LEVEL SECURITY;


--
-- Name: intakes; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.intakes (
    id uuid NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Slip'::text NOT NULL,
    status text NOT NULL,
    received_by uuid NOT NULL,
    received_at timestamp with time zone NOT NULL,
    contacted_at timestamp with time zone,
    unanswered_tries integer DEFAULT 0 NOT NULL,
    reason text,
    duplicate_of text,
    ended_at timestamp with time zone,
    ended_by uuid,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT intakes_category_check CHECK ((category = 'Slip'::text)),
    CONSTRAINT intakes_check CHECK ((ended_at >= received_at)),
    CONSTRAINT intakes_check1 CHECK (((status = ANY (ARRAY['Enrolled'::text, 'Declined'::text, 'NotEligible'::text, 'Duplicate'::text, 'Closed'::text])) = (ended_at IS NOT NULL))),
    CONSTRAINT intakes_check2 CHECK (((status = ANY (ARRAY['Declined'::text, 'NotEligible'::text])) = (reason IS NOT NULL))),
    CONSTRAINT intakes_check3 CHECK (((status = 'Duplicate'::text) = (duplicate_of IS NOT NULL))),
    CONSTRAINT intakes_check4 CHECK (((status <> ALL (ARRAY['Contacted'::text, 'Enrolled'::text, 'Declined'::text, 'NotEligible'::text, 'Duplicate'::text])) OR (contacted_at IS NOT NULL))),
    CONSTRAINT intakes_reason_check CHECK ((reason = ANY (ARRAY['NotInterested'::text, 'NotNow'::text, 'FearOfPolice'::text, 'FearOfDisclosure'::text, 'HasOtherSupport'::text, 'NoReasonGiven'::text, 'Under18'::text, 'LivesElsewhere'::text, 'ViolenceAtPresent'::text, 'OutsideProgramme'::text]))),
    CONSTRAINT intakes_status_check CHECK ((status = ANY (ARRAY['Received'::text, 'Contacted'::text, 'Unreachable'::text, 'Enrolled'::text, 'Declined'::text, 'NotEligible'::text, 'Duplicate'::text, 'Closed'::text]))),
    CONSTRAINT intakes_unanswered_tries_check CHECK ((unanswered_tries >= 0))
);

ALTER TABLE ONLY care.intakes FORCE ROW LEVEL SECURITY;


--
-- Name: legal_clocks; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.legal_clocks (
    id uuid NOT NULL,
    event_id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text NOT NULL,
    rule_code text NOT NULL,
    rule_version integer NOT NULL,
    runs_from timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    state_since timestamp with time zone NOT NULL,
    suspension text,
    reason text,
    set_by uuid,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT legal_clocks_check CHECK ((due_at > runs_from)),
    CONSTRAINT legal_clocks_check1 CHECK (((state = 'Suspended'::text) = (suspension IS NOT NULL))),
    CONSTRAINT legal_clocks_check2 CHECK (((state <> ALL (ARRAY['Met'::text, 'Missed'::text, 'Suspended'::text, 'NotApplicable'::text])) OR (set_by IS NOT NULL))),
    CONSTRAINT legal_clocks_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
    CONSTRAINT legal_clocks_state_check CHECK ((state = ANY (ARRAY['Running'::text, 'Met'::text, 'Missed'::text, 'Suspended'::text, 'NotApplicable'::text]))),
    CONSTRAINT legal_clocks_suspension_check CHECK ((suspension = ANY (ARRAY['ForceMajeure'::text, 'Detention'::text])))
);

ALTER TABLE ONLY care.legal_clocks FORCE ROW LEVEL SECURITY;


--
-- Name: legal_events; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.legal_events (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    document_on date,
    issued_by text,
    note text,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT legal_events_check CHECK ((category =
CASE
    WHEN (kind = ANY (ARRAY['ClinicIntakeNotice'::text, 'LastDose'::text])) THEN 'Health'::text
    ELSE 'Legal'::text
END)),
    CONSTRAINT legal_events_issued_by_check CHECK (((length(issued_by) >= 1) AND (length(issued_by) <= 200))),
    CONSTRAINT legal_events_kind_check CHECK ((kind = ANY (ARRAY['TestRequested'::text, 'PositiveResultTold'::text, 'ManagementDecision'::text, 'DeterminationOrdered'::text, 'DependenceFindingTold'::text, 'DeterminationCertificate'::text, 'Registration'::text, 'TreatmentDecision'::text, 'ClinicIntakeNotice'::text, 'LastDose'::text, 'MonitoringDecision'::text, 'RehabAbsence'::text, 'RehabCertificate'::text, 'TreatmentCompleted'::text, 'CompulsoryCompleted'::text, 'LastViolation'::text, 'CompulsoryFileNotice'::text, 'Hearing'::text, 'CompulsoryDecision'::text, 'ResidenceMove'::text, 'OtherNotice'::text]))),
    CONSTRAINT legal_events_note_check CHECK (((length(note) >= 1) AND (length(note) <= 1000)))
);

ALTER TABLE ONLY care.legal_events FORCE ROW LEVEL SECURITY;


--
-- Name: legal_grounds; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.legal_grounds (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text NOT NULL,
    rule_code text NOT NULL,
    evidence text NOT NULL,
    "from" date NOT NULL,
    until date,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    rule_version integer NOT NULL,
    CONSTRAINT legal_grounds_check1 CHECK ((until >= "from")),
    CONSTRAINT legal_grounds_evidence_check CHECK (((length(evidence) >= 1) AND (length(evidence) <= 300)))
);

ALTER TABLE ONLY care.legal_grounds FORCE ROW LEVEL SECURITY;


--
-- Name: plan_agreements; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.plan_agreements (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Care'::text NOT NULL,
    agreed_on date NOT NULL,
    manner text NOT NULL,
    review_on date NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT plan_agreements_category_check CHECK ((category = 'Care'::text)),
    CONSTRAINT plan_agreements_check CHECK ((review_on > agreed_on)),
    CONSTRAINT plan_agreements_manner_check CHECK ((manner = ANY (ARRAY['InPerson'::text, 'Phone'::text, 'Signed'::text])))
);

ALTER TABLE ONLY care.plan_agreements FORCE ROW LEVEL SECURITY;


--
-- Name: safety_alert_steps; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.safety_alert_steps (
    id uuid NOT NULL,
    alert_id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text NOT NULL,
    move text NOT NULL,
    words text,
    taken_by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT safety_alert_steps_check CHECK (((move <> ALL (ARRAY['Act'::text, 'Resolve'::text])) OR (words IS NOT NULL))),
    CONSTRAINT safety_alert_steps_move_check CHECK ((move = ANY (ARRAY['Acknowledge'::text, 'Act'::text, 'Escalate'::text, 'Resolve'::text]))),
    CONSTRAINT safety_alert_steps_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
);

ALTER TABLE ONLY care.safety_alert_steps FORCE ROW LEVEL SECURITY;


--
-- Name: safety_alerts; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.safety_alerts (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text NOT NULL,
    kind text NOT NULL,
    status text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    rule_code text GENERATED ALWAYS AS (('Alert-'::text || kind)) STORED,
    rule_version integer NOT NULL,
    opened_by uuid NOT NULL,
    owner_id uuid NOT NULL,
    assessment_id uuid,
    flag_code text,
    words text,
    acknowledged_at timestamp with time zone,
    resolved_at timestamp with time zone,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT safety_alerts_check CHECK ((category =
CASE
    WHEN (kind = ANY (ARRAY['SuicideRisk'::text, 'OverdoseRisk'::text, 'SevereWithdrawal'::text, 'MedicalEmergency'::text])) THEN 'Health'::text
    WHEN (kind = ANY (ARRAY['PoliceViolence'::text, 'ImminentDetention'::text])) THEN 'Legal'::text
    ELSE 'Care'::text
END)),
    CONSTRAINT safety_alerts_check1 CHECK ((due_at > opened_at)),
    CONSTRAINT safety_alerts_check2 CHECK ((acknowledged_at >= opened_at)),
    CONSTRAINT safety_alerts_check3 CHECK ((resolved_at >= opened_at)),
    CONSTRAINT safety_alerts_check4 CHECK (((status = 'Resolved'::text) = (resolved_at IS NOT NULL))),
    CONSTRAINT safety_alerts_check5 CHECK (((assessment_id IS NULL) = (flag_code IS NULL))),
    CONSTRAINT safety_alerts_check6 CHECK (((status <> ALL (ARRAY['Acknowledged'::text, 'InAction'::text, 'Resolved'::text])) OR (acknowledged_at IS NOT NULL))),
    CONSTRAINT safety_alerts_flag_code_check CHECK (((length(flag_code) >= 1) AND (length(flag_code) <= 40))),
    CONSTRAINT safety_alerts_kind_check CHECK ((kind = ANY (ARRAY['SuicideRisk'::text, 'OverdoseRisk'::text, 'SevereWithdrawal'::text, 'MedicalEmergency'::text, 'ViolenceRisk'::text, 'ChildProtection'::text, 'PoliceViolence'::text, 'ImminentDetention'::text]))),
    CONSTRAINT safety_alerts_status_check CHECK ((status = ANY (ARRAY['Open'::text, 'Acknowledged'::text, 'InAction'::text, 'Escalated'::text, 'Resolved'::text]))),
    CONSTRAINT safety_alerts_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
);

ALTER TABLE ONLY care.safety_alerts FORCE ROW LEVEL SECURITY;


--
-- Name: safety_plans; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.safety_plans (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Health'::text NOT NULL,
    warning_signs text NOT NULL,
    what_helps text NOT NULL,
    people_to_call text NOT NULL,
    safer_place text NOT NULL,
    services_to_call text NOT NULL,
    agreed_on date NOT NULL,
    replaces_id uuid,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT safety_plans_category_check CHECK ((category = 'Health'::text)),
    CONSTRAINT safety_plans_people_to_call_check CHECK (((length(people_to_call) >= 1) AND (length(people_to_call) <= 1500))),
    CONSTRAINT safety_plans_safer_place_check CHECK (((length(safer_place) >= 1) AND (length(safer_place) <= 1500))),
    CONSTRAINT safety_plans_services_to_call_check CHECK (((length(services_to_call) >= 1) AND (length(services_to_call) <= 1500))),
    CONSTRAINT safety_plans_warning_signs_check CHECK (((length(warning_signs) >= 1) AND (length(warning_signs) <= 1500))),
    CONSTRAINT safety_plans_what_helps_check CHECK (((length(what_helps) >= 1) AND (length(what_helps) <= 1500)))
);

ALTER TABLE ONLY care.safety_plans FORCE ROW LEVEL SECURITY;


--
-- Name: service_referral_events; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.service_referral_events (
    id uuid NOT NULL,
    service_referral_id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text NOT NULL,
    move text,
    status text NOT NULL,
    occurred_on date NOT NULL,
    told_by text NOT NULL,
    appointment_at timestamp with time zone,
    reason text,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT service_referral_events_move_check CHECK ((move = ANY (ARRAY['Make'::text, 'Accept'::text, 'RejectByProvider'::text, 'DeclineByClient'::text, 'RecordNoResponse'::text, 'BookAppointment'::text, 'RecordAttended'::text, 'RecordMissed'::text, 'Rebook'::text, 'MarkContactLost'::text, 'Start'::text, 'RecordNotStarted'::text, 'Complete'::text, 'Stop'::text, 'Transfer'::text, 'Cancel'::text, 'ReEngage'::text]))),
    CONSTRAINT service_referral_events_told_by_check CHECK ((told_by = ANY (ARRAY['Provider'::text, 'Client'::text, 'Coordinator'::text])))
);

ALTER TABLE ONLY care.service_referral_events FORCE ROW LEVEL SECURITY;


--
-- Name: service_referrals; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.service_referrals (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text NOT NULL,
    service_code text NOT NULL,
    course text NOT NULL,
    provider_id uuid NOT NULL,
    urgency text NOT NULL,
    accompanied boolean NOT NULL,
    transport_supported boolean NOT NULL,
    shared text[] NOT NULL,
    reason_for_referral text,
    status text NOT NULL,
    status_on date NOT NULL,
    stage text NOT NULL,
    exposure text NOT NULL,
    consent_id uuid,
    acknowledged_version integer,
    acknowledged_at timestamp with time zone,
    planned_on date NOT NULL,
    made_on date,
    accepted_on date,
    appointment_at timestamp with time zone,
    attended_on date,
    started_on date,
    ended_on date,
    reason text,
    due_on date,
    coordinator_id uuid NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT service_referrals_check CHECK ((made_on >= planned_on)),
    CONSTRAINT service_referrals_check1 CHECK ((accepted_on >= made_on)),
    CONSTRAINT service_referrals_check2 CHECK ((attended_on >= accepted_on)),
    CONSTRAINT service_referrals_check3 CHECK ((started_on >= attended_on)),
    CONSTRAINT service_referrals_check4 CHECK ((ended_on >= planned_on)),
    CONSTRAINT service_referrals_check5 CHECK (((made_on IS NULL) OR (consent_id IS NOT NULL) OR ((exposure = 'None'::text) AND (shared = '{}'::text[])))),
    CONSTRAINT service_referrals_check6 CHECK (((made_on IS NULL) OR (exposure = 'None'::text) OR ((acknowledged_version IS NOT NULL) AND (acknowledged_at IS NOT NULL)))),
    CONSTRAINT service_referrals_course_check CHECK ((course = ANY (ARRAY['OneOff'::text, 'Continuing'::text]))),
    CONSTRAINT service_referrals_exposure_check CHECK ((exposure = ANY (ARRAY['None'::text, 'Notify'::text, 'Register'::text, 'NotifyAndRegister'::text]))),
    CONSTRAINT service_referrals_reason_check CHECK ((reason = ANY (ARRAY['ClientDeclined'::text, 'NotNeeded'::text, 'NotEligible'::text, 'WaitingList'::text, 'Cost'::text, 'Distance'::text, 'WorkHours'::text, 'FearOfPolice'::text, 'FearOfDisclosure'::text, 'StigmaAtProvider'::text, 'NoIdentityPapers'::text, 'NoResidenceRegistration'::text, 'NoHealthInsurance'::text, 'ProviderRefused'::text, 'ConsentWithdrawn'::text, 'Moved'::text, 'Detained'::text, 'Hospitalised'::text, 'Died'::text, 'ContactLost'::text, 'Unknown'::text]))),
    CONSTRAINT service_referrals_reason_for_referral_check CHECK ((length(reason_for_referral) <= 500)),
    CONSTRAINT service_referrals_shared_check CHECK ((shared <@ ARRAY['Name'::text, 'YearOfBirth'::text, 'Gender'::text, 'Phone'::text, 'Reason'::text])),
    CONSTRAINT service_referrals_stage_check CHECK ((stage = ANY (ARRAY['ToMake'::text, 'AwaitingReply'::text, 'Accepted'::text, 'Booked'::text, 'InService'::text, 'Completed'::text, 'Unsuccessful'::text]))),
    CONSTRAINT service_referrals_status_check CHECK ((status = ANY (ARRAY['Planned'::text, 'Made'::text, 'Accepted'::text, 'RejectedByProvider'::text, 'DeclinedByClient'::text, 'NoResponse'::text, 'Attended'::text, 'Missed'::text, 'ContactLost'::text, 'Started'::text, 'NotStarted'::text, 'Completed'::text, 'Stopped'::text, 'Transferred'::text, 'Cancelled'::text]))),
    CONSTRAINT service_referrals_urgency_check CHECK ((urgency = ANY (ARRAY['Routine'::text, 'Soon'::text, 'Urgent'::text])))
);

ALTER TABLE ONLY care.service_referrals FORCE ROW LEVEL SECURITY;


--
-- Name: status_changes; Type: TABLE; Schema: care; Owner: -
--

CREATE TABLE care.status_changes (
    id uuid NOT NULL,
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Care'::text NOT NULL,
    "from" text NOT NULL,
    "to" text NOT NULL,
    "on" date NOT NULL,
    reason text,
    told text,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT status_changes_category_check CHECK ((category = 'Care'::text)),
    CONSTRAINT status_changes_reason_check CHECK ((length(reason) <= 500)),
    CONSTRAINT status_changes_told_check CHECK ((length(told) <= 500))
);

ALTER TABLE ONLY care.status_changes FORCE ROW LEVEL SECURITY;


--
-- Name: clock_rules; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.clock_rules (
    code text NOT NULL,
    version integer NOT NULL,
    trigger text,
    kind text NOT NULL,
    acts text NOT NULL,
    length integer NOT NULL,
    unit text NOT NULL,
    force_majeure text NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    at_stake_vi text NOT NULL,
    at_stake_en text NOT NULL,
    to_do_vi text NOT NULL,
    to_do_en text NOT NULL,
    law text NOT NULL,
    article text NOT NULL,
    source_kind text NOT NULL,
    read_on date NOT NULL,
    reviewed_on date,
    reviewed_by text,
    valid_from date NOT NULL,
    valid_to date,
    recorded_by uuid,
    last_day text NOT NULL,
    direction text NOT NULL,
    CONSTRAINT clock_rules_acts_check CHECK ((acts = ANY (ARRAY['Client'::text, 'Police'::text, 'Clinic'::text, 'Programme'::text]))),
    CONSTRAINT clock_rules_article_check CHECK (((length(article) >= 1) AND (length(article) <= 200))),
    CONSTRAINT clock_rules_at_stake_en_check CHECK (((length(at_stake_en) >= 1) AND (length(at_stake_en) <= 1000))),
    CONSTRAINT clock_rules_at_stake_vi_check CHECK (((length(at_stake_vi) >= 1) AND (length(at_stake_vi) <= 1000))),
    CONSTRAINT clock_rules_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT clock_rules_check1 CHECK (((reviewed_on IS NULL) = (reviewed_by IS NULL))),
    CONSTRAINT clock_rules_code_check CHECK ((code ~ '^[A-Z][A-Za-z0-9-]{0,39}$'::text)),
    CONSTRAINT clock_rules_direction CHECK (((direction = 'After'::text) OR (unit = 'Hours'::text))),
    CONSTRAINT clock_rules_direction_check CHECK ((direction = ANY (ARRAY['After'::text, 'Before'::text]))),
    CONSTRAINT clock_rules_force_majeure_check CHECK ((force_majeure = ANY (ARRAY['None'::text, 'Restarts'::text]))),
    CONSTRAINT clock_rules_kind_check CHECK ((kind = ANY (ARRAY['Deadline'::text, 'Term'::text]))),
    CONSTRAINT clock_rules_last_day CHECK (((last_day = 'Stays'::text) OR (unit = ANY (ARRAY['CalendarDays'::text, 'Months'::text, 'Years'::text])))),
    CONSTRAINT clock_rules_last_day_check CHECK ((last_day = ANY (ARRAY['Stays'::text, 'NextWorkingDay'::text]))),
    CONSTRAINT clock_rules_law_check CHECK (((length(law) >= 1) AND (length(law) <= 200))),
    CONSTRAINT clock_rules_length_check CHECK (((length >= 1) AND (length <= 1000))),
    CONSTRAINT clock_rules_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 160))),
    CONSTRAINT clock_rules_name_vi_check CHECK (((length(name_vi) >= 1) AND (length(name_vi) <= 160))),
    CONSTRAINT clock_rules_reviewed_by_check CHECK (((length(reviewed_by) >= 1) AND (length(reviewed_by) <= 200))),
    CONSTRAINT clock_rules_source_kind_check CHECK ((source_kind = ANY (ARRAY['PrimaryText'::text, 'SecondarySource'::text, 'ProgrammeRule'::text]))),
    CONSTRAINT clock_rules_to_do_en_check CHECK (((length(to_do_en) >= 1) AND (length(to_do_en) <= 1000))),
    CONSTRAINT clock_rules_to_do_vi_check CHECK (((length(to_do_vi) >= 1) AND (length(to_do_vi) <= 1000))),
    CONSTRAINT clock_rules_unit_check CHECK ((unit = ANY (ARRAY['Hours'::text, 'WorkingHours'::text, 'CalendarDays'::text, 'WorkingDays'::text, 'Months'::text, 'Years'::text]))),
    CONSTRAINT clock_rules_version_check CHECK ((version > 0))
);


--
-- Name: consent_texts; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.consent_texts (
    version text NOT NULL,
    language text NOT NULL,
    part text NOT NULL,
    words text NOT NULL,
    valid_from date NOT NULL,
    CONSTRAINT consent_texts_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
    CONSTRAINT consent_texts_part CHECK ((part = ANY (ARRAY['Opening'::text, 'Rights'::text, 'TakePart'::text, 'StoreAssessments'::text, 'ShareWithProvider'::text, 'ReceiveFeedback'::text, 'ContactByPhone'::text, 'ContactFamily'::text, 'CaseConference'::text, 'ProgressPhraseToPolice'::text, 'LegalRepresentation'::text, 'Research'::text, 'AnonymousStatistics'::text, 'HivInformation'::text, 'ShareHivWithProvider'::text]))),
    CONSTRAINT consent_texts_version_check CHECK ((version ~ '^[0-9]{4}-[0-9]{2}[a-z]?$'::text)),
    CONSTRAINT consent_texts_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);


--
-- Name: days_off; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.days_off (
    id uuid NOT NULL,
    day date NOT NULL,
    kind text NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    source text NOT NULL,
    provisional boolean NOT NULL,
    CONSTRAINT days_off_kind_check CHECK ((kind = ANY (ARRAY['Holiday'::text, 'WorkedInstead'::text]))),
    CONSTRAINT days_off_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 120))),
    CONSTRAINT days_off_name_vi_check CHECK (((length(name_vi) >= 1) AND (length(name_vi) <= 120))),
    CONSTRAINT days_off_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
);


--
-- Name: duty_coordinators; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.duty_coordinators (
    ward_code text NOT NULL,
    name text NOT NULL,
    phone sec.office_phone NOT NULL,
    hours text NOT NULL,
    place text NOT NULL,
    deputy_name text,
    deputy_phone sec.office_phone,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT duty_coordinators_check CHECK (((deputy_name IS NULL) = (deputy_phone IS NULL))),
    CONSTRAINT duty_coordinators_deputy_name_check CHECK ((length(deputy_name) <= 60)),
    CONSTRAINT duty_coordinators_hours_check CHECK (((length(hours) >= 1) AND (length(hours) <= 100))),
    CONSTRAINT duty_coordinators_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
    CONSTRAINT duty_coordinators_place_check CHECK (((length(place) >= 1) AND (length(place) <= 100)))
);


--
-- Name: former_wards; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.former_wards (
    ward_code text NOT NULL,
    until_on date NOT NULL,
    from_on date NOT NULL,
    name text NOT NULL,
    name_en text,
    unit_type text NOT NULL,
    province_code text NOT NULL,
    province_name text NOT NULL,
    CONSTRAINT former_wards_check CHECK ((from_on < until_on)),
    CONSTRAINT former_wards_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT former_wards_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 200))),
    CONSTRAINT former_wards_province_code_check CHECK ((province_code ~ '^[0-9]{2}$'::text)),
    CONSTRAINT former_wards_province_name_check CHECK (((length(province_name) >= 1) AND (length(province_name) <= 200))),
    CONSTRAINT former_wards_unit_type_check CHECK ((unit_type = ANY (ARRAY['Phường'::text, 'Xã'::text, 'Đặc khu'::text])))
);


--
-- Name: ground_rules; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.ground_rules (
    code text NOT NULL,
    version integer NOT NULL,
    category text NOT NULL,
    effect text NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    proof_vi text NOT NULL,
    proof_en text NOT NULL,
    law text NOT NULL,
    article text NOT NULL,
    source_kind text NOT NULL,
    read_on date NOT NULL,
    reviewed_on date,
    reviewed_by text,
    valid_from date NOT NULL,
    valid_to date,
    recorded_by uuid,
    CONSTRAINT ground_rules_article_check CHECK (((length(article) >= 1) AND (length(article) <= 200))),
    CONSTRAINT ground_rules_category_check CHECK ((category = ANY (ARRAY['Legal'::text, 'Health'::text]))),
    CONSTRAINT ground_rules_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT ground_rules_check1 CHECK (((reviewed_on IS NULL) = (reviewed_by IS NULL))),
    CONSTRAINT ground_rules_code_check CHECK ((code ~ '^[A-Z][A-Za-z0-9-]{0,39}$'::text)),
    CONSTRAINT ground_rules_effect_check CHECK ((effect = ANY (ARRAY['Bars'::text, 'Postpones'::text, 'Repealed'::text]))),
    CONSTRAINT ground_rules_law_check CHECK (((length(law) >= 1) AND (length(law) <= 200))),
    CONSTRAINT ground_rules_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 160))),
    CONSTRAINT ground_rules_name_vi_check CHECK (((length(name_vi) >= 1) AND (length(name_vi) <= 160))),
    CONSTRAINT ground_rules_proof_en_check CHECK (((length(proof_en) >= 1) AND (length(proof_en) <= 500))),
    CONSTRAINT ground_rules_proof_vi_check CHECK (((length(proof_vi) >= 1) AND (length(proof_vi) <= 500))),
    CONSTRAINT ground_rules_reviewed_by_check CHECK (((length(reviewed_by) >= 1) AND (length(reviewed_by) <= 200))),
    CONSTRAINT ground_rules_source_kind_check CHECK ((source_kind = ANY (ARRAY['PrimaryText'::text, 'SecondarySource'::text, 'ProgrammeRule'::text]))),
    CONSTRAINT ground_rules_version_check CHECK ((version > 0))
);


--
-- Name: notices; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.notices (
    version text NOT NULL,
    words_vi text NOT NULL,
    words_en text NOT NULL,
    source text NOT NULL,
    draft boolean NOT NULL,
    valid_from date NOT NULL,
    CONSTRAINT notices_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300))),
    CONSTRAINT notices_version_check CHECK ((version ~ '^[0-9]{4}-[0-9]{2}[a-z]?$'::text)),
    CONSTRAINT notices_words_en_check CHECK (((length(words_en) >= 1) AND (length(words_en) <= 1000))),
    CONSTRAINT notices_words_vi_check CHECK (((length(words_vi) >= 1) AND (length(words_vi) <= 1000)))
);


--
-- Name: progress_phrases; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.progress_phrases (
    province_code text NOT NULL,
    since date NOT NULL,
    decision text NOT NULL,
    CONSTRAINT progress_phrases_decision_check CHECK (((length(decision) >= 1) AND (length(decision) <= 300))),
    CONSTRAINT progress_phrases_province_code_check CHECK ((province_code ~ '^[0-9]{2}$'::text))
);


--
-- Name: provider_services; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.provider_services (
    id text GENERATED ALWAYS AS ((((provider_id)::text || ' '::text) || service_code)) STORED,
    provider_id uuid NOT NULL,
    service_code text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    CONSTRAINT provider_services_check CHECK ((valid_to >= valid_from))
);


--
-- Name: provider_wards; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.provider_wards (
    id text GENERATED ALWAYS AS ((((provider_id)::text || ' '::text) || ward_code)) STORED,
    provider_id uuid NOT NULL,
    ward_code text NOT NULL
);


--
-- Name: providers; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.providers (
    id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    ward_code text NOT NULL,
    address text NOT NULL,
    phone sec.office_phone,
    hours text,
    cost text,
    accepts_health_insurance boolean DEFAULT false NOT NULL,
    accepts_without_papers boolean DEFAULT false NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    confirmed_on date NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT providers_address_check CHECK (((length(address) >= 1) AND (length(address) <= 300))),
    CONSTRAINT providers_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT providers_cost_check CHECK ((length(cost) <= 200)),
    CONSTRAINT providers_hours_check CHECK ((length(hours) <= 200)),
    CONSTRAINT providers_kind_check CHECK ((kind = ANY (ARRAY['HealthStation'::text, 'Clinic'::text, 'Hospital'::text, 'SubstitutionClinic'::text, 'PublicRehabilitation'::text, 'PrivateRehabilitation'::text, 'VocationalCentre'::text, 'LegalAidCentre'::text, 'PublicOffice'::text, 'SocialOrganisation'::text, 'PeerGroup'::text, 'Other'::text]))),
    CONSTRAINT providers_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);


--
-- Name: services; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.services (
    code text NOT NULL,
    name_vi text NOT NULL,
    name_en text NOT NULL,
    service_group text NOT NULL,
    course text NOT NULL,
    category text NOT NULL,
    exposure text NOT NULL,
    source text NOT NULL,
    source_on date NOT NULL,
    consequence_vi text,
    consequence_en text,
    consequence_version integer DEFAULT 1 NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT services_category_check CHECK ((category = ANY (ARRAY['Care'::text, 'Health'::text, 'Hiv'::text, 'Legal'::text]))),
    CONSTRAINT services_check CHECK ((valid_to >= valid_from)),
    CONSTRAINT services_check1 CHECK (((exposure = 'None'::text) OR ((consequence_vi IS NOT NULL) AND (consequence_en IS NOT NULL)))),
    CONSTRAINT services_code_check CHECK ((code ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
    CONSTRAINT services_consequence_en_check CHECK ((length(consequence_en) <= 4000)),
    CONSTRAINT services_consequence_vi_check CHECK ((length(consequence_vi) <= 4000)),
    CONSTRAINT services_course_check CHECK ((course = ANY (ARRAY['OneOff'::text, 'Continuing'::text]))),
    CONSTRAINT services_exposure_check CHECK ((exposure = ANY (ARRAY['None'::text, 'Notify'::text, 'Register'::text, 'NotifyAndRegister'::text]))),
    CONSTRAINT services_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 120))),
    CONSTRAINT services_name_vi_check CHECK (((length(name_vi) >= 1) AND (length(name_vi) <= 120))),
    CONSTRAINT services_service_group_check CHECK ((service_group = ANY (ARRAY['SubstitutionTreatment'::text, 'RecoverySupport'::text, 'HarmReduction'::text, 'Hiv'::text, 'OtherHealth'::text, 'MentalHealth'::text, 'Livelihood'::text, 'LegalAndPapers'::text, 'SocialSupport'::text]))),
    CONSTRAINT services_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
);


--
-- Name: wards; Type: TABLE; Schema: directory; Owner: -
--

CREATE TABLE directory.wards (
    code text NOT NULL,
    name text NOT NULL,
    unit_type text NOT NULL,
    province_code text NOT NULL,
    province_name text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    version bigint DEFAULT 1 NOT NULL,
    name_en text,
    renamed_on date,
    search_key text DEFAULT ''::text NOT NULL,
    CONSTRAINT wards_check CHECK ((valid_to > valid_from)),
    CONSTRAINT wards_check1 CHECK ((renamed_on > valid_from)),
    CONSTRAINT wards_code_check CHECK ((code ~ '^[0-9]{5}$'::text)),
    CONSTRAINT wards_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT wards_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 200))),
    CONSTRAINT wards_province_code_check CHECK ((province_code ~ '^[0-9]{2}$'::text)),
    CONSTRAINT wards_province_name_check CHECK (((length(province_name) >= 1) AND (length(province_name) <= 200))),
    CONSTRAINT wards_unit_type_check CHECK ((unit_type = ANY (ARRAY['Phường'::text, 'Xã'::text, 'Đặc khu'::text])))
);


--
-- Name: slip_drafts; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.slip_drafts (
    id uuid NOT NULL,
    officer_id uuid NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    sealed bytea NOT NULL,
    CONSTRAINT slip_drafts_check CHECK ((expires_at > saved_at)),
    CONSTRAINT slip_drafts_sealed_check CHECK (((length(sealed) >= 1) AND (length(sealed) <= 16384)))
);

ALTER TABLE ONLY intake.slip_drafts FORCE ROW LEVEL SECURITY;


--
-- Name: slip_people; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.slip_people (
    id uuid NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Identity'::text NOT NULL,
    label sec.free_text NOT NULL,
    phone sec.phone,
    note sec.free_text,
    CONSTRAINT slip_people_category_check CHECK ((category = 'Identity'::text)),
    CONSTRAINT slip_people_label_check CHECK (((length((label)::text) >= 1) AND (length((label)::text) <= 100))),
    CONSTRAINT slip_people_note_check CHECK ((length((note)::text) <= 300))
);

ALTER TABLE ONLY intake.slip_people FORCE ROW LEVEL SECURITY;


--
-- Name: slips; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.slips (
    id uuid NOT NULL,
    reference text NOT NULL,
    officer_id uuid NOT NULL,
    ward_code text NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    word text NOT NULL,
    received_at timestamp with time zone,
    basis text NOT NULL,
    age_band text NOT NULL,
    gender text NOT NULL,
    contact_ways text[] NOT NULL,
    staying_ward_code text,
    met_on date NOT NULL,
    place_ward_code text NOT NULL,
    place sec.free_text,
    needs text[] NOT NULL,
    urgent boolean NOT NULL,
    agreed boolean NOT NULL,
    hand_over text NOT NULL,
    appointment_at timestamp with time zone,
    appointment_place sec.free_text,
    card_code text NOT NULL,
    CONSTRAINT slips_age_band_check CHECK ((age_band = ANY (ARRAY['From18To24'::text, 'From25To34'::text, 'From35To44'::text, 'From45'::text]))),
    CONSTRAINT slips_agreed_check CHECK (agreed),
    CONSTRAINT slips_appointment_place_check CHECK ((length((appointment_place)::text) <= 100)),
    CONSTRAINT slips_basis_check CHECK ((basis = ANY (ARRAY['InsteadOfProcessing'::text, 'SocialContact'::text, 'OwnRequest'::text]))),
    CONSTRAINT slips_card_code_check CHECK ((card_code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'::text)),
    CONSTRAINT slips_check CHECK ((received_at >= filed_at)),
    CONSTRAINT slips_check1 CHECK (((word = 'Received'::text) = (received_at IS NOT NULL))),
    CONSTRAINT slips_check2 CHECK (((hand_over = 'Appointment'::text) = (appointment_at IS NOT NULL))),
    CONSTRAINT slips_check3 CHECK (((hand_over = 'Appointment'::text) OR (appointment_place IS NULL))),
    CONSTRAINT slips_contact_ways_check CHECK (((cardinality(contact_ways) > 0) AND (contact_ways <@ ARRAY['Call'::text, 'Message'::text, 'Family'::text, 'InPerson'::text]))),
    CONSTRAINT slips_gender_check CHECK ((gender = ANY (ARRAY['Man'::text, 'Woman'::text, 'Other'::text, 'Undisclosed'::text]))),
    CONSTRAINT slips_hand_over_check CHECK ((hand_over = ANY (ARRAY['Now'::text, 'Appointment'::text, 'CallLater'::text]))),
    CONSTRAINT slips_needs_check CHECK (((cardinality(needs) > 0) AND (needs <@ ARRAY['Health'::text, 'Housing'::text, 'Work'::text, 'Papers'::text, 'Family'::text, 'Unknown'::text]))),
    CONSTRAINT slips_place_check CHECK ((length((place)::text) <= 60)),
    CONSTRAINT slips_reference_check CHECK ((reference ~ '^GT-[3-9A-Y]{4}-[3-9A-Y]{3}$'::text)),
    CONSTRAINT slips_word_check CHECK ((word = ANY (ARRAY['Sent'::text, 'Received'::text])))
);

ALTER TABLE ONLY intake.slips FORCE ROW LEVEL SECURITY;


--
-- Name: tallied_forms; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.tallied_forms (
    form_id uuid NOT NULL
);


--
-- Name: tallies; Type: TABLE; Schema: intake; Owner: -
--

CREATE TABLE intake.tallies (
    day date NOT NULL,
    ward_code text NOT NULL,
    kind text NOT NULL,
    count integer NOT NULL,
    CONSTRAINT tallies_count_check CHECK ((count > 0)),
    CONSTRAINT tallies_kind_check CHECK ((kind = ANY (ARRAY['Under18'::text, 'Violence'::text, 'Trafficking'::text, 'Declined'::text, 'Undecided'::text])))
);


--
-- Name: applied; Type: TABLE; Schema: migrations; Owner: -
--

CREATE TABLE migrations.applied (
    name text NOT NULL,
    sha256 text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: present; Type: TABLE; Schema: migrations; Owner: -
--

CREATE TABLE migrations.present (
    id integer DEFAULT 1 NOT NULL,
    files text NOT NULL,
    catalogue text NOT NULL,
    CONSTRAINT present_id_check CHECK ((id = 1))
);


--
-- Name: figures; Type: TABLE; Schema: outcomes; Owner: -
--

CREATE TABLE outcomes.figures (
    period text NOT NULL,
    ward_code text DEFAULT ''::text NOT NULL,
    measure text NOT NULL,
    publication text NOT NULL,
    number integer,
    median_wait double precision,
    CONSTRAINT figures_check CHECK (((number IS NOT NULL) = (publication = 'Shown'::text))),
    CONSTRAINT figures_check1 CHECK (((median_wait IS NULL) OR (publication = 'Shown'::text))),
    CONSTRAINT figures_measure_check CHECK ((length(measure) <= 100)),
    CONSTRAINT figures_period_check CHECK ((period ~ '^(whole|[0-9]{4}-(Q[1-4]|[0-9]{2}))$'::text)),
    CONSTRAINT figures_publication_check CHECK ((publication = ANY (ARRAY['Shown'::text, 'Small'::text, 'Withheld'::text]))),
    CONSTRAINT figures_ward_code_check CHECK ((ward_code ~ '^([0-9]{5})?$'::text))
);

ALTER TABLE ONLY outcomes.figures FORCE ROW LEVEL SECURITY;


--
-- Name: preparations; Type: TABLE; Schema: outcomes; Owner: -
--

CREATE TABLE outcomes.preparations (
    id integer DEFAULT 1 NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    first_month date,
    CONSTRAINT preparations_id_check CHECK ((id = 1))
);

ALTER TABLE ONLY outcomes.preparations FORCE ROW LEVEL SECURITY;


--
-- Name: breaches; Type: TABLE; Schema: register; Owner: -
--

CREATE TABLE register.breaches (
    id uuid NOT NULL,
    found text NOT NULL,
    detected_at timestamp with time zone NOT NULL,
    data text[] NOT NULL,
    people integer NOT NULL,
    done text,
    authority_told_at timestamp with time zone,
    people_told_on date,
    rule_code text NOT NULL,
    rule_version integer NOT NULL,
    due_at timestamp with time zone NOT NULL,
    recorded_by uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT breaches_check CHECK ((authority_told_at >= detected_at)),
    CONSTRAINT breaches_check1 CHECK ((due_at > detected_at)),
    CONSTRAINT breaches_check2 CHECK ((recorded_at >= detected_at)),
    CONSTRAINT breaches_data_check CHECK (((cardinality(data) > 0) AND (data <@ ARRAY['Identity'::text, 'Contact'::text, 'Health'::text, 'Hiv'::text, 'Legal'::text, 'Care'::text, 'Accounts'::text]))),
    CONSTRAINT breaches_done_check CHECK ((((length(done) >= 1) AND (length(done) <= 2000)) AND (done !~ '[0-9A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}'::text))),
    CONSTRAINT breaches_found_check CHECK ((((length(found) >= 1) AND (length(found) <= 1000)) AND (found !~ '[0-9A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}'::text))),
    CONSTRAINT breaches_people_check CHECK (((people >= 0) AND (people <= 10000000)))
);

ALTER TABLE ONLY register.breaches FORCE ROW LEVEL SECURITY;


--
-- Name: access_grants; Type: TABLE; Schema: sec; Owner: -
--

CREATE TABLE sec.access_grants (
    role text NOT NULL,
    operation text NOT NULL,
    category text NOT NULL,
    reach text NOT NULL,
    consent text,
    CONSTRAINT access_grants_operation_check CHECK ((operation = ANY (ARRAY['Read'::text, 'Write'::text]))),
    CONSTRAINT access_grants_reach_check CHECK ((reach = ANY (ARRAY['Own'::text, 'OwnWards'::text, 'Everywhere'::text])))
);


--
-- Name: context_keys; Type: TABLE; Schema: sec; Owner: -
--

CREATE TABLE sec.context_keys (
    login name NOT NULL,
    key bytea NOT NULL,
    roles text[] NOT NULL,
    CONSTRAINT context_keys_key_check CHECK ((length(key) >= 32))
);


--
-- Name: demo_mark; Type: TABLE; Schema: sec; Owner: -
--

CREATE TABLE sec.demo_mark (
    id integer DEFAULT 1 NOT NULL,
    clients integer NOT NULL,
    began_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    finished_at timestamp with time zone,
    CONSTRAINT demo_mark_id_check CHECK ((id = 1))
);


--
-- Name: limits; Type: TABLE; Schema: sec; Owner: -
--

CREATE TABLE sec.limits (
    name text NOT NULL,
    lasts interval NOT NULL,
    CONSTRAINT limits_lasts_check CHECK ((lasts > '00:00:00'::interval))
);


--
-- Name: people; Type: TABLE; Schema: vault; Owner: -
--

CREATE TABLE vault.people (
    client_code text NOT NULL,
    ward_code text NOT NULL,
    category text DEFAULT 'Identity'::text NOT NULL,
    full_name text NOT NULL,
    known_as text,
    search_key text NOT NULL,
    born_on date,
    phone sec.phone,
    phone_ending text GENERATED ALWAYS AS ("right"((phone)::text, 3)) STORED,
    address text,
    version bigint DEFAULT 1 NOT NULL,
    birth_precision text,
    safe_to_call boolean DEFAULT false NOT NULL,
    safe_to_message boolean DEFAULT false NOT NULL,
    contact_note text,
    guardian_name text,
    guardian_phone sec.phone,
    sort_key text DEFAULT ''::text NOT NULL COLLATE pg_catalog."vi-x-icu",
    CONSTRAINT people_address_check CHECK ((length(address) <= 300)),
    CONSTRAINT people_birth CHECK (((birth_precision IS NULL) OR (born_on IS NOT NULL))),
    CONSTRAINT people_birth_precision_check CHECK ((birth_precision = ANY (ARRAY['Day'::text, 'Month'::text, 'Year'::text, 'Estimated'::text]))),
    CONSTRAINT people_category_check CHECK ((category = 'Identity'::text)),
    CONSTRAINT people_contact_note_check CHECK ((length(contact_note) <= 200)),
    CONSTRAINT people_full_name_check CHECK (((length(full_name) >= 1) AND (length(full_name) <= 200))),
    CONSTRAINT people_guardian_name_check CHECK (((length(guardian_name) >= 1) AND (length(guardian_name) <= 200))),
    CONSTRAINT people_known_as_check CHECK ((length(known_as) <= 100))
);

ALTER TABLE ONLY vault.people FORCE ROW LEVEL SECURITY;


--
-- Data for Name: account_wards; Type: TABLE DATA; Schema: accounts; Owner: -
--

INSERT INTO accounts.account_wards VALUES
	('01a22dff-6387-79aa-9400-8ab67ca06c4e', '99001'),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '99001'),
	('01a22dff-64a9-7699-b917-d551ef8e2adf', '99001'),
	('01a22dff-7ae8-7ffe-8c13-b0d7f954b1e1', '99001'),
	('01a22dff-7f16-7ced-a781-2c39b21b28cc', '99001'),
	('01a22dff-80f0-7ede-9485-4762b2623a87', '99001'),
	('01a22dff-81cf-771c-95aa-8a8d2ef49d38', '99002');


--
-- Data for Name: accounts; Type: TABLE DATA; Schema: accounts; Owner: -
--

INSERT INTO accounts.accounts VALUES
	('01a22dff-6387-79aa-9400-8ab67ca06c4e', 'officer-7ca06c4e', 'OFFICER-7CA06C4E', 'Officer Mẫu', 'Officer', NULL, NULL, 'vi', '2026-09-22 02:00:00+00', NULL, 1, 'AQAAAAIAAzRQAAAAEJzLBVhseR554Z/tchne/PP+4FMHXkJv37I9C8VKPr6ypOufb8mrmnPYqRAeJ6e6fQ==', 'ebf9aada4b644956a9a8b8103586df75', NULL, NULL, 0, DEFAULT, 'officer mau officer 7ca06c4e', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', 'coordinator-65b48000', 'COORDINATOR-65B48000', 'Coordinator Mẫu', 'Coordinator', NULL, NULL, 'vi', '2026-09-22 02:00:00+00', NULL, 1, 'AQAAAAIAAzRQAAAAEJzLBVhseR554Z/tchne/PP+4FMHXkJv37I9C8VKPr6ypOufb8mrmnPYqRAeJ6e6fQ==', 'b33651bb45474a4d96cc17aef7713d6f', NULL, NULL, 0, DEFAULT, 'coordinator mau coordinator 65b48000', NULL),
	('01a22dff-64a9-7699-b917-d551ef8e2adf', 'supervisor-ef8e2adf', 'SUPERVISOR-EF8E2ADF', 'Supervisor Mẫu', 'Supervisor', NULL, NULL, 'vi', '2026-09-22 02:00:00+00', NULL, 1, 'AQAAAAIAAzRQAAAAEJzLBVhseR554Z/tchne/PP+4FMHXkJv37I9C8VKPr6ypOufb8mrmnPYqRAeJ6e6fQ==', 'ed59fb58a83e4dd899b436852d695722', NULL, NULL, 0, DEFAULT, 'supervisor mau supervisor ef8e2adf', NULL),
	('01a22dff-64d9-70d8-8788-403106ba7f74', 'administrator-06ba7f74', 'ADMINISTRATOR-06BA7F74', 'Administrator Mẫu', 'Administrator', NULL, NULL, 'vi', '2026-09-22 02:00:00+00', NULL, 1, 'AQAAAAIAAzRQAAAAEJzLBVhseR554Z/tchne/PP+4FMHXkJv37I9C8VKPr6ypOufb8mrmnPYqRAeJ6e6fQ==', 'c98db4a295cc4bfe894847c15a68de8c', NULL, NULL, 0, DEFAULT, 'administrator mau administrator 06ba7f74', NULL),
	('01a22dff-7ae8-7ffe-8c13-b0d7f954b1e1', 'supervisor-f954b1e1', 'SUPERVISOR-F954B1E1', 'Supervisor Mẫu', 'Supervisor', NULL, NULL, 'vi', '2026-09-22 02:00:00+00', NULL, 1, 'AQAAAAIAAzRQAAAAEJzLBVhseR554Z/tchne/PP+4FMHXkJv37I9C8VKPr6ypOufb8mrmnPYqRAeJ6e6fQ==', '3af9b983d1b640a999657101a32badca', NULL, NULL, 0, DEFAULT, 'supervisor mau supervisor f954b1e1', NULL),
	('01a22dff-7b03-77cc-8a47-3082a4808df6', 'reviewer-a4808df6', 'REVIEWER-A4808DF6', 'Reviewer Mẫu', 'Reviewer', NULL, NULL, 'vi', '2026-09-22 02:00:00+00', NULL, 1, 'AQAAAAIAAzRQAAAAEJzLBVhseR554Z/tchne/PP+4FMHXkJv37I9C8VKPr6ypOufb8mrmnPYqRAeJ6e6fQ==', 'b21de6b9f8f04bae8a3929f52e3aac67', NULL, NULL, 0, DEFAULT, 'reviewer mau reviewer a4808df6', NULL),
	('01a22dff-7f16-7ced-a781-2c39b21b28cc', 'supervisor-b21b28cc', 'SUPERVISOR-B21B28CC', 'Supervisor Mẫu', 'Supervisor', NULL, NULL, 'vi', '2026-09-22 02:00:00+00', NULL, 1, 'AQAAAAIAAzRQAAAAEJzLBVhseR554Z/tchne/PP+4FMHXkJv37I9C8VKPr6ypOufb8mrmnPYqRAeJ6e6fQ==', 'ce651b47f2cc411f84d8bf7c979d36ad', NULL, NULL, 0, DEFAULT, 'supervisor mau supervisor b21b28cc', NULL),
	('01a22dff-7f2d-795f-9198-995319f56769', 'reviewer-19f56769', 'REVIEWER-19F56769', 'Reviewer Mẫu', 'Reviewer', NULL, NULL, 'vi', '2026-09-22 02:00:00+00', NULL, 1, 'AQAAAAIAAzRQAAAAEJzLBVhseR554Z/tchne/PP+4FMHXkJv37I9C8VKPr6ypOufb8mrmnPYqRAeJ6e6fQ==', '438c515a225245928cc0c5e1a184654d', NULL, NULL, 0, DEFAULT, 'reviewer mau reviewer 19f56769', NULL),
	('01a22dff-80f0-7ede-9485-4762b2623a87', 'officer-b2623a87', 'OFFICER-B2623A87', 'Officer Mẫu', 'Officer', NULL, NULL, 'vi', '2026-09-22 02:00:00+00', NULL, 1, 'AQAAAAIAAzRQAAAAEJzLBVhseR554Z/tchne/PP+4FMHXkJv37I9C8VKPr6ypOufb8mrmnPYqRAeJ6e6fQ==', 'f2a3ff56bb2c42cfb1062c70f0fe34ce', NULL, NULL, 0, DEFAULT, 'officer mau officer b2623a87', NULL),
	('01a22dff-81cf-771c-95aa-8a8d2ef49d38', 'coordinator-2ef49d38', 'COORDINATOR-2EF49D38', 'Coordinator Mẫu', 'Coordinator', NULL, NULL, 'vi', '2026-09-22 02:00:00+00', NULL, 1, 'AQAAAAIAAzRQAAAAEJzLBVhseR554Z/tchne/PP+4FMHXkJv37I9C8VKPr6ypOufb8mrmnPYqRAeJ6e6fQ==', '79a5970039d8460e9e5de28dfec7098b', NULL, NULL, 0, DEFAULT, 'coordinator mau coordinator 2ef49d38', NULL),
	('01a22dff-82fc-726d-9eba-b315c0e2d67d', 'reviewer-c0e2d67d', 'REVIEWER-C0E2D67D', 'Reviewer Mẫu', 'Reviewer', NULL, NULL, 'vi', '2026-09-22 02:00:00+00', NULL, 1, 'AQAAAAIAAzRQAAAAEJzLBVhseR554Z/tchne/PP+4FMHXkJv37I9C8VKPr6ypOufb8mrmnPYqRAeJ6e6fQ==', 'c5a16f89ee114a7e8cbcc3cba5d91460', NULL, NULL, 0, DEFAULT, 'reviewer mau reviewer c0e2d67d', NULL);


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: accounts; Owner: -
--

INSERT INTO accounts.sessions VALUES
	('\xd6fa98238bdc83f351af32fd0ab3d98f55b4e8499705663052af0a23e91d3a76', '01a22dff-81cf-771c-95aa-8a8d2ef49d38', 'Browser', '2026-09-22 02:00:00+00', '2026-09-22 02:00:00+00', '2026-09-22 14:00:00+00', NULL, NULL, NULL, NULL, NULL, 0, NULL);


--
-- Data for Name: sign_in_links; Type: TABLE DATA; Schema: accounts; Owner: -
--



--
-- Data for Name: sign_ins; Type: TABLE DATA; Schema: accounts; Owner: -
--



--
-- Data for Name: changes; Type: TABLE DATA; Schema: audit; Owner: -
--

INSERT INTO audit.changes OVERRIDING SYSTEM VALUE VALUES
	(1, '01a22dff-6561-7b3d-ba9c-59bb835a4a16', '2026-09-22 02:00:00+00', 'Insert', 'directory.providers', '01a22dff-64e6-7dec-a23d-79a6d4587046', NULL, '99001', 'Directory', NULL, '{"id": "01a22dff-64e6-7dec-a23d-79a6d4587046", "kind": "Clinic", "name": "Phòng khám Ánh Dương", "phone": "02980000000", "address": "Số 1, phố Mẫu", "version": 1, "ward_code": "99001", "valid_from": "2025-09-22", "confirmed_on": "2026-09-22", "accepts_without_papers": true, "accepts_health_insurance": true}', '883'),
	(2, '01a22dff-6561-7b3d-ba9c-59bb835a4a16', '2026-09-22 02:00:00+00', 'Insert', 'directory.provider_services', '01a22dff-64e6-7dec-a23d-79a6d4587046 hiv-test', NULL, NULL, 'Directory', NULL, '{"id": "01a22dff-64e6-7dec-a23d-79a6d4587046 hiv-test", "valid_from": "2026-09-22", "provider_id": "01a22dff-64e6-7dec-a23d-79a6d4587046", "service_code": "hiv-test"}', '883'),
	(3, '01a22dff-6561-7b3d-ba9c-59bb835a4a16', '2026-09-22 02:00:00+00', 'Insert', 'directory.provider_services', '01a22dff-64e6-7dec-a23d-79a6d4587046 job', NULL, NULL, 'Directory', NULL, '{"id": "01a22dff-64e6-7dec-a23d-79a6d4587046 job", "valid_from": "2026-09-22", "provider_id": "01a22dff-64e6-7dec-a23d-79a6d4587046", "service_code": "job"}', '883'),
	(4, '01a22dff-6561-7b3d-ba9c-59bb835a4a16', '2026-09-22 02:00:00+00', 'Insert', 'directory.provider_services', '01a22dff-64e6-7dec-a23d-79a6d4587046 legal-aid', NULL, NULL, 'Directory', NULL, '{"id": "01a22dff-64e6-7dec-a23d-79a6d4587046 legal-aid", "valid_from": "2026-09-22", "provider_id": "01a22dff-64e6-7dec-a23d-79a6d4587046", "service_code": "legal-aid"}', '883'),
	(5, '01a22dff-6561-7b3d-ba9c-59bb835a4a16', '2026-09-22 02:00:00+00', 'Insert', 'directory.provider_services', '01a22dff-64e6-7dec-a23d-79a6d4587046 methadone', NULL, NULL, 'Directory', NULL, '{"id": "01a22dff-64e6-7dec-a23d-79a6d4587046 methadone", "valid_from": "2026-09-22", "provider_id": "01a22dff-64e6-7dec-a23d-79a6d4587046", "service_code": "methadone"}', '883'),
	(6, '01a22dff-6561-7b3d-ba9c-59bb835a4a16', '2026-09-22 02:00:00+00', 'Insert', 'directory.provider_wards', '01a22dff-64e6-7dec-a23d-79a6d4587046 99001', NULL, '99001', 'Directory', NULL, '{"id": "01a22dff-64e6-7dec-a23d-79a6d4587046 99001", "ward_code": "99001", "provider_id": "01a22dff-64e6-7dec-a23d-79a6d4587046"}', '883'),
	(7, '01a22dff-7151-7ed6-a851-87a150222890', '2026-09-22 02:00:00+00', 'Update', 'care.clients', 'KH-883F-BR3', 'KH-883F-BR3', '99001', 'Care', '{"version": 1, "last_contact_at": null}', '{"version": 2, "last_contact_at": "2026-09-22T01:00:00+00:00"}', '891'),
	(8, '01a22dff-7151-7ed6-a851-87a150222890', '2026-09-22 02:00:00+00', 'Insert', 'care.contacts', '01a22dff-711e-7a6e-9578-ea740e155e73', 'KH-883F-BR3', '99001', 'Care', NULL, '{"at": "2026-09-22T01:00:00+00:00", "id": "01a22dff-711e-7a6e-9578-ea740e155e73", "mode": "Phone", "note": "Ghi chú", "minutes": 10, "outcome": "Reached", "purpose": "FollowUp", "category": "Care", "author_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "ward_code": "99001", "client_code": "KH-883F-BR3", "next_action": "Gọi lại", "recorded_at": "2026-09-22T02:00:00+00:00", "sensitivity": "Normal"}', '891'),
	(9, '01a22dff-72f3-7c34-9205-3d7890446aec', '2026-09-22 02:00:00+00', 'Insert', 'care.contact_corrections', '01a22dff-72ed-7185-b8dd-45de3c7291ad', 'KH-883F-BR3', '99001', 'Care', NULL, '{"id": "01a22dff-72ed-7185-b8dd-45de3c7291ad", "text": "Thêm một câu.", "reason": "Còn thiếu", "category": "Care", "author_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "ward_code": "99001", "contact_id": "01a22dff-711e-7a6e-9578-ea740e155e73", "client_code": "KH-883F-BR3", "recorded_at": "2026-09-22T02:00:00+00:00", "sensitivity": "Normal"}', '893'),
	(10, '01a22dff-7386-75a4-a3e5-7a54093a4c14', '2026-09-22 02:00:00+00', 'Insert', 'care.goals', '01a22dff-737b-74e4-965b-de05c394ad95', 'KH-883F-BR3', '99001', 'Care', NULL, '{"id": "01a22dff-737b-74e4-965b-de05c394ad95", "steps": "Từng bước", "words": "Có việc làm", "domain": "Work", "status": "Proposed", "version": 1, "category": "Care", "priority": 1, "status_on": "2026-09-22", "ward_code": "99001", "client_code": "KH-883F-BR3", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000"}', '895'),
	(11, '01a22dff-73e0-70f4-8320-6313c1dac0c7', '2026-09-22 02:00:00+00', 'Update', 'care.goals', '01a22dff-737b-74e4-965b-de05c394ad95', 'KH-883F-BR3', '99001', 'Care', '{"status": "Proposed", "version": 1}', '{"status": "Agreed", "version": 2}', '897'),
	(12, '01a22dff-73e0-70f4-8320-6313c1dac0c7', '2026-09-22 02:00:00+00', 'Insert', 'care.plan_agreements', '01a22dff-73d7-7f21-982c-840b7396d7ae', 'KH-883F-BR3', '99001', 'Care', NULL, '{"id": "01a22dff-73d7-7f21-982c-840b7396d7ae", "manner": "InPerson", "category": "Care", "agreed_on": "2026-09-22", "review_on": "2026-12-22", "ward_code": "99001", "client_code": "KH-883F-BR3", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000"}', '897'),
	(13, '01a22dff-743c-7e04-b851-bacf486f06be', '2026-09-22 02:00:00+00', 'Insert', 'care.assessments', '01a22dff-7432-7518-8857-4badd2d835f8', 'KH-883F-BR3', '99001', 'Health', NULL, '{"id": "01a22dff-7432-7518-8857-4badd2d835f8", "mode": "Interview", "flags": [], "keeps": "Everything", "scores": [], "status": "Started", "answers": {}, "version": 1, "category": "Health", "language": "vi", "saved_at": "2026-09-22T02:00:00+00:00", "ward_code": "99001", "started_at": "2026-09-22T02:00:00+00:00", "started_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "client_code": "KH-883F-BR3", "instrument_code": "ASSIST", "instrument_version": "3.1"}', '899'),
	(14, '01a22dff-758b-7e8b-8672-2c08fe8af60d', '2026-09-22 02:00:00+00', 'Update', 'care.assessments', '01a22dff-7432-7518-8857-4badd2d835f8', 'KH-883F-BR3', '99001', 'Health', '{"answers": {}, "version": 1}', '{"answers": {"lifetime.opioids": ["yes"]}, "version": 2}', '901'),
	(15, '01a22dff-75db-7aa1-a81e-88f379c6c544', '2026-09-22 02:00:00+00', 'Insert', 'care.assessments', '01a22dff-75d9-780c-a42d-f49445098494', 'KH-883F-BR3', '99001', 'Legal', NULL, '{"id": "01a22dff-75d9-780c-a42d-f49445098494", "mode": "Interview", "flags": [], "keeps": "Everything", "scores": [], "status": "Started", "answers": {}, "version": 1, "category": "Legal", "language": "vi", "saved_at": "2026-09-22T02:00:00+00:00", "ward_code": "99001", "started_at": "2026-09-22T02:00:00+00:00", "started_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "client_code": "KH-883F-BR3", "instrument_code": "LEGAL", "instrument_version": "2"}', '903'),
	(16, '01a22dff-75f4-768d-8f65-ec9369f38b1b', '2026-09-22 02:00:00+00', 'Insert', 'care.assessments', '01a22dff-75ed-7cc9-a356-4e968a64c489', 'KH-883F-BR3', '99001', 'Care', NULL, '{"id": "01a22dff-75ed-7cc9-a356-4e968a64c489", "mode": "Interview", "flags": [], "keeps": "Everything", "scores": [], "status": "Started", "answers": {}, "version": 1, "category": "Care", "language": "vi", "saved_at": "2026-09-22T02:00:00+00:00", "ward_code": "99001", "started_at": "2026-09-22T02:00:00+00:00", "started_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "client_code": "KH-883F-BR3", "instrument_code": "SOCIAL", "instrument_version": "2"}', '905'),
	(17, '01a22dff-760d-7517-94a0-53ad441c8329', '2026-09-22 02:00:00+00', 'Insert', 'care.legal_events', '01a22dff-7600-7ee0-9576-5d21e3ea01f2', 'KH-883F-BR3', '99001', 'Legal', NULL, '{"at": "2026-09-22T01:00:00+00:00", "id": "01a22dff-7600-7ee0-9576-5d21e3ea01f2", "kind": "CompulsoryFileNotice", "note": "Nội dung giấy", "category": "Legal", "issued_by": "Công an phường", "ward_code": "99001", "client_code": "KH-883F-BR3", "document_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000"}', '907'),
	(78, '01a22dff-7fa1-7a05-bdff-98a50ba3a9ab', '2026-09-22 02:00:00+00', 'Insert', 'intake.slip_people', '01a22dff-7f7f-724f-92ae-084cd22e7ee4', NULL, '99001', 'Identity', NULL, '{"id": "01a22dff-7f7f-724f-92ae-084cd22e7ee4", "label": "Trần Văn Mẫu", "phone": "0900000418", "category": "Identity", "ward_code": "99001"}', '1003'),
	(18, '01a22dff-760d-7517-94a0-53ad441c8329', '2026-09-22 02:00:00+00', 'Insert', 'care.legal_clocks', '01a22dff-7682-7109-898c-a5a6e2f1a7c0', 'KH-883F-BR3', '99001', 'Legal', NULL, '{"id": "01a22dff-7682-7109-898c-a5a6e2f1a7c0", "state": "Running", "due_at": "2026-09-25T16:59:59+00:00", "version": 1, "category": "Legal", "event_id": "01a22dff-7600-7ee0-9576-5d21e3ea01f2", "rule_code": "K12", "runs_from": "2026-09-22T01:00:00+00:00", "ward_code": "99001", "client_code": "KH-883F-BR3", "state_since": "2026-09-22T01:00:00+00:00", "rule_version": 1}', '907'),
	(19, '01a22dff-76d2-70da-a85f-5fc709fe9ce4', '2026-09-22 02:00:00+00', 'Insert', 'care.legal_grounds', '01a22dff-76ca-731b-b10c-1a3484e84cfc', 'KH-883F-BR3', '99001', 'Legal', NULL, '{"id": "01a22dff-76ca-731b-b10c-1a3484e84cfc", "from": "2026-09-22", "version": 1, "category": "Legal", "evidence": "Giấy khai sinh", "rule_code": "CareOfSmallChild", "ward_code": "99001", "client_code": "KH-883F-BR3", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "rule_version": 1}', '909'),
	(20, '01a22dff-7721-78d6-98ab-d35e14fa7f0d', '2026-09-22 02:00:00+00', 'Insert', 'care.safety_alerts', '01a22dff-7719-7f70-b0ee-4ec2607681e2', 'KH-883F-BR3', '99001', 'Care', NULL, '{"id": "01a22dff-7719-7f70-b0ee-4ec2607681e2", "kind": "ViolenceRisk", "words": "Sợ về nhà", "due_at": "2026-09-23T02:00:00+00:00", "status": "Open", "version": 1, "category": "Care", "owner_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "opened_at": "2026-09-22T02:00:00+00:00", "opened_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "rule_code": "Alert-ViolenceRisk", "ward_code": "99001", "client_code": "KH-883F-BR3", "rule_version": 1}', '911'),
	(21, '01a22dff-779a-7f16-a995-092c9aaa227c', '2026-09-22 02:00:00+00', 'Insert', 'care.safety_alert_steps', '01a22dff-77c4-7bf3-be73-64992f9b85e7', 'KH-883F-BR3', '99001', 'Care', NULL, '{"at": "2026-09-22T02:00:00+00:00", "id": "01a22dff-77c4-7bf3-be73-64992f9b85e7", "move": "Act", "words": "Đã gọi điện", "alert_id": "01a22dff-7719-7f70-b0ee-4ec2607681e2", "category": "Care", "taken_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "ward_code": "99001", "client_code": "KH-883F-BR3"}', '913'),
	(22, '01a22dff-779a-7f16-a995-092c9aaa227c', '2026-09-22 02:00:00+00', 'Update', 'care.safety_alerts', '01a22dff-7719-7f70-b0ee-4ec2607681e2', 'KH-883F-BR3', '99001', 'Care', '{"status": "Open", "version": 1, "acknowledged_at": null}', '{"status": "InAction", "version": 2, "acknowledged_at": "2026-09-22T02:00:00+00:00"}', '913'),
	(23, '01a22dff-77ff-7577-b1c3-f7226f23f87a', '2026-09-22 02:00:00+00', 'Insert', 'care.safety_plans', '01a22dff-77f7-736e-a513-01d497cad619', 'KH-883F-BR3', '99001', 'Health', NULL, '{"id": "01a22dff-77f7-736e-a513-01d497cad619", "category": "Health", "agreed_on": "2026-09-22", "ward_code": "99001", "what_helps": "Nghe nhạc", "client_code": "KH-883F-BR3", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "safer_place": "Cất dao", "warning_signs": "Mất ngủ", "people_to_call": "Chị gái", "services_to_call": "115"}', '915'),
	(24, '01a22dff-788d-7ce9-973c-d89a0c062870', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referrals', '01a22dff-787d-7aab-b6aa-77ee4e083400', 'KH-883F-BR3', '99001', 'Health', NULL, '{"id": "01a22dff-787d-7aab-b6aa-77ee4e083400", "stage": "AwaitingReply", "course": "Continuing", "due_on": "2026-09-29", "shared": ["Name"], "status": "Made", "made_on": "2026-09-22", "urgency": "Routine", "version": 1, "category": "Health", "exposure": "NotifyAndRegister", "status_on": "2026-09-22", "ward_code": "99001", "consent_id": "01a22dff-786a-78ee-8d24-f00af7358943", "planned_on": "2026-09-22", "accompanied": false, "client_code": "KH-883F-BR3", "provider_id": "01a22dff-64e6-7dec-a23d-79a6d4587046", "service_code": "methadone", "coordinator_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "acknowledged_at": "2026-09-22T02:00:00+00:00", "transport_supported": false, "acknowledged_version": 1}', '918'),
	(25, '01a22dff-788d-7ce9-973c-d89a0c062870', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7901-76e2-b008-1157c33fb92b', 'KH-883F-BR3', '99001', 'Health', NULL, '{"id": "01a22dff-7901-76e2-b008-1157c33fb92b", "status": "Planned", "told_by": "Client", "category": "Health", "ward_code": "99001", "client_code": "KH-883F-BR3", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-787d-7aab-b6aa-77ee4e083400"}', '918'),
	(26, '01a22dff-788d-7ce9-973c-d89a0c062870', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7939-7ca9-bb29-29b7c29d2bca', 'KH-883F-BR3', '99001', 'Health', NULL, '{"id": "01a22dff-7939-7ca9-bb29-29b7c29d2bca", "move": "Make", "status": "Made", "told_by": "Coordinator", "category": "Health", "ward_code": "99001", "client_code": "KH-883F-BR3", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-787d-7aab-b6aa-77ee4e083400"}', '918'),
	(27, '01a22dff-7a12-7285-acc5-fb5bf292b1a6', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referrals', '01a22dff-7a0f-7207-a728-85f2a3052954', 'KH-883F-BR3', '99001', 'Hiv', NULL, '{"id": "01a22dff-7a0f-7207-a728-85f2a3052954", "stage": "AwaitingReply", "course": "OneOff", "due_on": "2026-09-29", "shared": ["Name"], "status": "Made", "made_on": "2026-09-22", "urgency": "Routine", "version": 1, "category": "Hiv", "exposure": "None", "status_on": "2026-09-22", "ward_code": "99001", "consent_id": "01a22dff-7a02-7f58-b098-3fe891d03102", "planned_on": "2026-09-22", "accompanied": false, "client_code": "KH-883F-BR3", "provider_id": "01a22dff-64e6-7dec-a23d-79a6d4587046", "service_code": "hiv-test", "coordinator_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "acknowledged_at": "2026-09-22T02:00:00+00:00", "transport_supported": false, "acknowledged_version": 1}', '921'),
	(28, '01a22dff-7a12-7285-acc5-fb5bf292b1a6', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7a1f-7f8c-9dfd-110569b84d00', 'KH-883F-BR3', '99001', 'Hiv', NULL, '{"id": "01a22dff-7a1f-7f8c-9dfd-110569b84d00", "status": "Planned", "told_by": "Client", "category": "Hiv", "ward_code": "99001", "client_code": "KH-883F-BR3", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-7a0f-7207-a728-85f2a3052954"}', '921'),
	(29, '01a22dff-7a12-7285-acc5-fb5bf292b1a6', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7a21-790f-ad0d-4fc36d88ea20', 'KH-883F-BR3', '99001', 'Hiv', NULL, '{"id": "01a22dff-7a21-790f-ad0d-4fc36d88ea20", "move": "Make", "status": "Made", "told_by": "Coordinator", "category": "Hiv", "ward_code": "99001", "client_code": "KH-883F-BR3", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-7a0f-7207-a728-85f2a3052954"}', '921'),
	(30, '01a22dff-7a44-7ea8-b31f-dedbf5d0efd6', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referrals', '01a22dff-7a3b-76e7-9c0a-d6d6d36afc4c', 'KH-883F-BR3', '99001', 'Legal', NULL, '{"id": "01a22dff-7a3b-76e7-9c0a-d6d6d36afc4c", "stage": "AwaitingReply", "course": "Continuing", "due_on": "2026-09-29", "shared": ["Name"], "status": "Made", "made_on": "2026-09-22", "urgency": "Routine", "version": 1, "category": "Legal", "exposure": "None", "status_on": "2026-09-22", "ward_code": "99001", "consent_id": "01a22dff-786a-78ee-8d24-f00af7358943", "planned_on": "2026-09-22", "accompanied": false, "client_code": "KH-883F-BR3", "provider_id": "01a22dff-64e6-7dec-a23d-79a6d4587046", "service_code": "legal-aid", "coordinator_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "acknowledged_at": "2026-09-22T02:00:00+00:00", "transport_supported": false, "acknowledged_version": 1}', '923'),
	(31, '01a22dff-7a44-7ea8-b31f-dedbf5d0efd6', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7a4d-7bd3-a79d-31a87699a342', 'KH-883F-BR3', '99001', 'Legal', NULL, '{"id": "01a22dff-7a4d-7bd3-a79d-31a87699a342", "status": "Planned", "told_by": "Client", "category": "Legal", "ward_code": "99001", "client_code": "KH-883F-BR3", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-7a3b-76e7-9c0a-d6d6d36afc4c"}', '923'),
	(32, '01a22dff-7a44-7ea8-b31f-dedbf5d0efd6', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7a4f-7cf0-a6fb-4622916f6764', 'KH-883F-BR3', '99001', 'Legal', NULL, '{"id": "01a22dff-7a4f-7cf0-a6fb-4622916f6764", "move": "Make", "status": "Made", "told_by": "Coordinator", "category": "Legal", "ward_code": "99001", "client_code": "KH-883F-BR3", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-7a3b-76e7-9c0a-d6d6d36afc4c"}', '923'),
	(33, '01a22dff-7a84-7e94-8972-56c1879cb3b9', '2026-09-22 02:00:00+00', 'Update', 'care.clients', 'KH-883F-BR3', 'KH-883F-BR3', '99001', 'Care', '{"status": "Active", "version": 2}', '{"status": "Paused", "version": 3}', '926'),
	(34, '01a22dff-7a84-7e94-8972-56c1879cb3b9', '2026-09-22 02:00:00+00', 'Insert', 'care.status_changes', '01a22dff-7a92-7276-b04f-ed9213412ea6', 'KH-883F-BR3', '99001', 'Care', NULL, '{"id": "01a22dff-7a92-7276-b04f-ed9213412ea6", "on": "2026-09-22", "to": "Paused", "from": "Active", "told": "Đã nói", "reason": "Lý do", "category": "Care", "ward_code": "99001", "client_code": "KH-883F-BR3", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000"}', '926'),
	(35, '01a22dff-7b23-77a5-9dc0-5f56c8ea3511', '2026-09-22 02:00:00+00', 'Insert', 'care.demands', '01a22dff-7b14-7e01-8059-22aae90de1a9', 'KH-883F-BR3', '99001', 'Demand', NULL, '{"id": "01a22dff-7b14-7e01-8059-22aae90de1a9", "scope": "Họ tên và nơi ở", "status": "Received", "granted": [], "version": 1, "category": "Demand", "authority": "Tòa án nhân dân khu vực Mẫu", "ward_code": "99001", "client_code": "KH-883F-BR3", "document_on": "2026-09-19", "legal_basis": "Điều 97 Bộ luật Tố tụng dân sự", "received_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "authority_kind": "Court", "document_number": "12/QĐ-TA"}', '932'),
	(36, '01a22dff-7bbc-7383-8936-d71d1dc05aca', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-7b14-7e01-8059-22aae90de1a9', 'KH-883F-BR3', '99001', 'Demand', '{"status": "Received", "version": 1}', '{"status": "LegalReview", "version": 2}', '934'),
	(37, '01a22dff-7bec-7512-9d94-ef2b73f85964', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-7b14-7e01-8059-22aae90de1a9', 'KH-883F-BR3', '99001', 'Demand', '{"granted": [], "version": 2, "decision": null, "lawyers_view": null}', '{"granted": ["Name"], "version": 3, "decision": "Grant", "lawyers_view": "Có căn cứ"}', '936'),
	(38, '01a22dff-7c22-7e4b-b947-4921cdb2ff0f', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-7b14-7e01-8059-22aae90de1a9', 'KH-883F-BR3', '99001', 'Demand', '{"version": 3, "supervisor_at": null, "supervisor_id": null}', '{"version": 4, "supervisor_at": "2026-09-22T02:00:00+00:00", "supervisor_id": "01a22dff-7ae8-7ffe-8c13-b0d7f954b1e1"}', '938'),
	(39, '01a22dff-7c3f-721b-b73e-ca509948178f', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-7b14-7e01-8059-22aae90de1a9', 'KH-883F-BR3', '99001', 'Demand', '{"status": "LegalReview", "version": 4, "reviewer_at": null, "reviewer_id": null}', '{"status": "Granted", "version": 5, "reviewer_at": "2026-09-22T02:00:00+00:00", "reviewer_id": "01a22dff-7b03-77cc-8a47-3082a4808df6"}', '940'),
	(40, '01a22dff-7ce4-72a8-b707-7336ca88607a', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-7b14-7e01-8059-22aae90de1a9', 'KH-883F-BR3', '99001', 'Demand', '{"status": "Granted", "version": 5, "released_at": null, "released_by": null, "released_hash": null}', '{"status": "Released", "version": 6, "released_at": "2026-09-22T02:00:00+00:00", "released_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "released_hash": "f327cee891f1b2517e4c7703b01e2bed133b90f9039408d0d28b337e823884ba"}', '942'),
	(41, '01a22dff-7ce4-72a8-b707-7336ca88607a', '2026-09-22 02:00:00+00', 'Insert', 'care.disclosures', '01a22dff-7d07-7162-9855-ea5d38faf65b', 'KH-883F-BR3', '99001', 'Care', NULL, '{"at": "2026-09-22T02:00:00+00:00", "id": "01a22dff-7d07-7162-9855-ea5d38faf65b", "way": "Letter", "facts": ["Name"], "category": "Care", "authority": "Tòa án nhân dân khu vực Mẫu", "demand_id": "01a22dff-7b14-7e01-8059-22aae90de1a9", "recipient": "Authority", "ward_code": "99001", "client_code": "KH-883F-BR3", "disclosed_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "notice_version": "2026-07"}', '942'),
	(42, '01a22dff-7da9-7e33-9149-effde1a7c26a', '2026-09-22 02:00:00+00', 'Update', 'care.clients', 'KH-MC8F-PPV', 'KH-MC8F-PPV', '99001', 'Care', '{"version": 1, "last_contact_at": null}', '{"version": 2, "last_contact_at": "2026-09-22T01:00:00+00:00"}', '950'),
	(43, '01a22dff-7da9-7e33-9149-effde1a7c26a', '2026-09-22 02:00:00+00', 'Insert', 'care.contacts', '01a22dff-7da5-700b-9ecb-6fb993f425ff', 'KH-MC8F-PPV', '99001', 'Care', NULL, '{"at": "2026-09-22T01:00:00+00:00", "id": "01a22dff-7da5-700b-9ecb-6fb993f425ff", "mode": "Phone", "note": "Ghi chú", "minutes": 10, "outcome": "Reached", "purpose": "FollowUp", "category": "Care", "author_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "next_action": "Gọi lại", "recorded_at": "2026-09-22T02:00:00+00:00", "sensitivity": "Normal"}', '950'),
	(44, '01a22dff-7dba-720e-8585-1019ec595615', '2026-09-22 02:00:00+00', 'Insert', 'care.contact_corrections', '01a22dff-7db7-7aab-9982-78b31668ee20', 'KH-MC8F-PPV', '99001', 'Care', NULL, '{"id": "01a22dff-7db7-7aab-9982-78b31668ee20", "text": "Thêm một câu.", "reason": "Còn thiếu", "category": "Care", "author_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "ward_code": "99001", "contact_id": "01a22dff-7da5-700b-9ecb-6fb993f425ff", "client_code": "KH-MC8F-PPV", "recorded_at": "2026-09-22T02:00:00+00:00", "sensitivity": "Normal"}', '952'),
	(45, '01a22dff-7dd4-7ec4-bed3-6b30bded1bf2', '2026-09-22 02:00:00+00', 'Insert', 'care.goals', '01a22dff-7dd2-743f-84d2-03896ce2e626', 'KH-MC8F-PPV', '99001', 'Care', NULL, '{"id": "01a22dff-7dd2-743f-84d2-03896ce2e626", "steps": "Từng bước", "words": "Có việc làm", "domain": "Work", "status": "Proposed", "version": 1, "category": "Care", "priority": 1, "status_on": "2026-09-22", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000"}', '954'),
	(46, '01a22dff-7de5-73ba-bf19-56dec3998e08', '2026-09-22 02:00:00+00', 'Update', 'care.goals', '01a22dff-7dd2-743f-84d2-03896ce2e626', 'KH-MC8F-PPV', '99001', 'Care', '{"status": "Proposed", "version": 1}', '{"status": "Agreed", "version": 2}', '956'),
	(47, '01a22dff-7de5-73ba-bf19-56dec3998e08', '2026-09-22 02:00:00+00', 'Insert', 'care.plan_agreements', '01a22dff-7de1-7721-a7e0-dbe657eeb53e', 'KH-MC8F-PPV', '99001', 'Care', NULL, '{"id": "01a22dff-7de1-7721-a7e0-dbe657eeb53e", "manner": "InPerson", "category": "Care", "agreed_on": "2026-09-22", "review_on": "2026-12-22", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000"}', '956'),
	(74, '01a22dff-7f67-7f92-8a70-156392d7e083', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-7f39-7792-9513-208246710304', 'KH-MC8F-PPV', '99001', 'Demand', '{"status": "LegalReview", "version": 4, "reviewer_at": null, "reviewer_id": null}', '{"status": "Granted", "version": 5, "reviewer_at": "2026-09-22T02:00:00+00:00", "reviewer_id": "01a22dff-7f2d-795f-9198-995319f56769"}', '999'),
	(48, '01a22dff-7df2-7e20-b650-9bb9097f431e', '2026-09-22 02:00:00+00', 'Insert', 'care.assessments', '01a22dff-7df1-72d5-8726-e1e069f9c82f', 'KH-MC8F-PPV', '99001', 'Health', NULL, '{"id": "01a22dff-7df1-72d5-8726-e1e069f9c82f", "mode": "Interview", "flags": [], "keeps": "Everything", "scores": [], "status": "Started", "answers": {}, "version": 1, "category": "Health", "language": "vi", "saved_at": "2026-09-22T02:00:00+00:00", "ward_code": "99001", "started_at": "2026-09-22T02:00:00+00:00", "started_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "client_code": "KH-MC8F-PPV", "instrument_code": "ASSIST", "instrument_version": "3.1"}', '958'),
	(49, '01a22dff-7e02-728d-b335-fb04b56f1abf', '2026-09-22 02:00:00+00', 'Update', 'care.assessments', '01a22dff-7df1-72d5-8726-e1e069f9c82f', 'KH-MC8F-PPV', '99001', 'Health', '{"answers": {}, "version": 1}', '{"answers": {"lifetime.opioids": ["yes"]}, "version": 2}', '960'),
	(50, '01a22dff-7e0d-7101-bddb-741a35789c95', '2026-09-22 02:00:00+00', 'Insert', 'care.assessments', '01a22dff-7e0d-7c1f-85d8-364423f1cab7', 'KH-MC8F-PPV', '99001', 'Legal', NULL, '{"id": "01a22dff-7e0d-7c1f-85d8-364423f1cab7", "mode": "Interview", "flags": [], "keeps": "Everything", "scores": [], "status": "Started", "answers": {}, "version": 1, "category": "Legal", "language": "vi", "saved_at": "2026-09-22T02:00:00+00:00", "ward_code": "99001", "started_at": "2026-09-22T02:00:00+00:00", "started_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "client_code": "KH-MC8F-PPV", "instrument_code": "LEGAL", "instrument_version": "2"}', '962'),
	(51, '01a22dff-7e19-7dc9-9f2e-1a94befefd3e', '2026-09-22 02:00:00+00', 'Insert', 'care.assessments', '01a22dff-7e19-7f58-91e8-44a017cbd633', 'KH-MC8F-PPV', '99001', 'Care', NULL, '{"id": "01a22dff-7e19-7f58-91e8-44a017cbd633", "mode": "Interview", "flags": [], "keeps": "Everything", "scores": [], "status": "Started", "answers": {}, "version": 1, "category": "Care", "language": "vi", "saved_at": "2026-09-22T02:00:00+00:00", "ward_code": "99001", "started_at": "2026-09-22T02:00:00+00:00", "started_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "client_code": "KH-MC8F-PPV", "instrument_code": "SOCIAL", "instrument_version": "2"}', '964'),
	(52, '01a22dff-7e2c-7dd0-b5d9-28eed21e85e8', '2026-09-22 02:00:00+00', 'Insert', 'care.legal_events', '01a22dff-7e27-7f5a-abec-5ae909a8816c', 'KH-MC8F-PPV', '99001', 'Legal', NULL, '{"at": "2026-09-22T01:00:00+00:00", "id": "01a22dff-7e27-7f5a-abec-5ae909a8816c", "kind": "CompulsoryFileNotice", "note": "Nội dung giấy", "category": "Legal", "issued_by": "Công an phường", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "document_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000"}', '966'),
	(53, '01a22dff-7e2c-7dd0-b5d9-28eed21e85e8', '2026-09-22 02:00:00+00', 'Insert', 'care.legal_clocks', '01a22dff-7e33-74be-b71a-fd6c4cc1b641', 'KH-MC8F-PPV', '99001', 'Legal', NULL, '{"id": "01a22dff-7e33-74be-b71a-fd6c4cc1b641", "state": "Running", "due_at": "2026-09-25T16:59:59+00:00", "version": 1, "category": "Legal", "event_id": "01a22dff-7e27-7f5a-abec-5ae909a8816c", "rule_code": "K12", "runs_from": "2026-09-22T01:00:00+00:00", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "state_since": "2026-09-22T01:00:00+00:00", "rule_version": 1}', '966'),
	(54, '01a22dff-7e39-724f-b055-b24d2d97d8a0', '2026-09-22 02:00:00+00', 'Insert', 'care.legal_grounds', '01a22dff-7e37-789b-b177-1edfc0e45773', 'KH-MC8F-PPV', '99001', 'Legal', NULL, '{"id": "01a22dff-7e37-789b-b177-1edfc0e45773", "from": "2026-09-22", "version": 1, "category": "Legal", "evidence": "Giấy khai sinh", "rule_code": "CareOfSmallChild", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "rule_version": 1}', '968'),
	(55, '01a22dff-7e45-711c-bc90-a74b0952002a', '2026-09-22 02:00:00+00', 'Insert', 'care.safety_alerts', '01a22dff-7e42-7392-b3e5-d1e3f4ee83c3', 'KH-MC8F-PPV', '99001', 'Care', NULL, '{"id": "01a22dff-7e42-7392-b3e5-d1e3f4ee83c3", "kind": "ViolenceRisk", "words": "Sợ về nhà", "due_at": "2026-09-23T02:00:00+00:00", "status": "Open", "version": 1, "category": "Care", "owner_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "opened_at": "2026-09-22T02:00:00+00:00", "opened_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "rule_code": "Alert-ViolenceRisk", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "rule_version": 1}', '970'),
	(56, '01a22dff-7e51-71a5-b774-84704dc8a225', '2026-09-22 02:00:00+00', 'Insert', 'care.safety_alert_steps', '01a22dff-7e57-74c3-89da-5e699d27508d', 'KH-MC8F-PPV', '99001', 'Care', NULL, '{"at": "2026-09-22T02:00:00+00:00", "id": "01a22dff-7e57-74c3-89da-5e699d27508d", "move": "Act", "words": "Đã gọi điện", "alert_id": "01a22dff-7e42-7392-b3e5-d1e3f4ee83c3", "category": "Care", "taken_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "ward_code": "99001", "client_code": "KH-MC8F-PPV"}', '972'),
	(57, '01a22dff-7e51-71a5-b774-84704dc8a225', '2026-09-22 02:00:00+00', 'Update', 'care.safety_alerts', '01a22dff-7e42-7392-b3e5-d1e3f4ee83c3', 'KH-MC8F-PPV', '99001', 'Care', '{"status": "Open", "version": 1, "acknowledged_at": null}', '{"status": "InAction", "version": 2, "acknowledged_at": "2026-09-22T02:00:00+00:00"}', '972'),
	(58, '01a22dff-7e5f-7a14-9faf-09bfdf955505', '2026-09-22 02:00:00+00', 'Insert', 'care.safety_plans', '01a22dff-7e5c-752e-84bd-42a24d123aad', 'KH-MC8F-PPV', '99001', 'Health', NULL, '{"id": "01a22dff-7e5c-752e-84bd-42a24d123aad", "category": "Health", "agreed_on": "2026-09-22", "ward_code": "99001", "what_helps": "Nghe nhạc", "client_code": "KH-MC8F-PPV", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "safer_place": "Cất dao", "warning_signs": "Mất ngủ", "people_to_call": "Chị gái", "services_to_call": "115"}', '974'),
	(59, '01a22dff-7e88-777d-bd57-c50038259193', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referrals', '01a22dff-7e88-7577-9b95-29252f542236', 'KH-MC8F-PPV', '99001', 'Health', NULL, '{"id": "01a22dff-7e88-7577-9b95-29252f542236", "stage": "AwaitingReply", "course": "Continuing", "due_on": "2026-09-29", "shared": ["Name"], "status": "Made", "made_on": "2026-09-22", "urgency": "Routine", "version": 1, "category": "Health", "exposure": "NotifyAndRegister", "status_on": "2026-09-22", "ward_code": "99001", "consent_id": "01a22dff-7e7c-7fd2-a0b3-5e712e9a079f", "planned_on": "2026-09-22", "accompanied": false, "client_code": "KH-MC8F-PPV", "provider_id": "01a22dff-64e6-7dec-a23d-79a6d4587046", "service_code": "methadone", "coordinator_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "acknowledged_at": "2026-09-22T02:00:00+00:00", "transport_supported": false, "acknowledged_version": 1}', '977'),
	(60, '01a22dff-7e88-777d-bd57-c50038259193', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7e92-7177-8dbb-0eebf5f344ee', 'KH-MC8F-PPV', '99001', 'Health', NULL, '{"id": "01a22dff-7e92-7177-8dbb-0eebf5f344ee", "status": "Planned", "told_by": "Client", "category": "Health", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-7e88-7577-9b95-29252f542236"}', '977'),
	(61, '01a22dff-7e88-777d-bd57-c50038259193', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7e94-7e58-8986-519eb4a70db0', 'KH-MC8F-PPV', '99001', 'Health', NULL, '{"id": "01a22dff-7e94-7e58-8986-519eb4a70db0", "move": "Make", "status": "Made", "told_by": "Coordinator", "category": "Health", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-7e88-7577-9b95-29252f542236"}', '977'),
	(62, '01a22dff-7eb4-78b1-a8d4-814fdbe4fa47', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referrals', '01a22dff-7eb4-737d-b526-4d76c9bf73b6', 'KH-MC8F-PPV', '99001', 'Hiv', NULL, '{"id": "01a22dff-7eb4-737d-b526-4d76c9bf73b6", "stage": "AwaitingReply", "course": "OneOff", "due_on": "2026-09-29", "shared": ["Name"], "status": "Made", "made_on": "2026-09-22", "urgency": "Routine", "version": 1, "category": "Hiv", "exposure": "None", "status_on": "2026-09-22", "ward_code": "99001", "consent_id": "01a22dff-7ea9-7122-807f-cce929e10751", "planned_on": "2026-09-22", "accompanied": false, "client_code": "KH-MC8F-PPV", "provider_id": "01a22dff-64e6-7dec-a23d-79a6d4587046", "service_code": "hiv-test", "coordinator_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "acknowledged_at": "2026-09-22T02:00:00+00:00", "transport_supported": false, "acknowledged_version": 1}', '980'),
	(63, '01a22dff-7eb4-78b1-a8d4-814fdbe4fa47', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7ebb-7c5b-9aa4-6eafb04746be', 'KH-MC8F-PPV', '99001', 'Hiv', NULL, '{"id": "01a22dff-7ebb-7c5b-9aa4-6eafb04746be", "status": "Planned", "told_by": "Client", "category": "Hiv", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-7eb4-737d-b526-4d76c9bf73b6"}', '980'),
	(64, '01a22dff-7eb4-78b1-a8d4-814fdbe4fa47', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7ebc-7739-95a7-edd898b677fb', 'KH-MC8F-PPV', '99001', 'Hiv', NULL, '{"id": "01a22dff-7ebc-7739-95a7-edd898b677fb", "move": "Make", "status": "Made", "told_by": "Coordinator", "category": "Hiv", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-7eb4-737d-b526-4d76c9bf73b6"}', '980'),
	(65, '01a22dff-7ecf-76b5-9c5a-dfcced12fd81', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referrals', '01a22dff-7ecf-75f8-88a8-a92e207781e8', 'KH-MC8F-PPV', '99001', 'Legal', NULL, '{"id": "01a22dff-7ecf-75f8-88a8-a92e207781e8", "stage": "AwaitingReply", "course": "Continuing", "due_on": "2026-09-29", "shared": ["Name"], "status": "Made", "made_on": "2026-09-22", "urgency": "Routine", "version": 1, "category": "Legal", "exposure": "None", "status_on": "2026-09-22", "ward_code": "99001", "consent_id": "01a22dff-7e7c-7fd2-a0b3-5e712e9a079f", "planned_on": "2026-09-22", "accompanied": false, "client_code": "KH-MC8F-PPV", "provider_id": "01a22dff-64e6-7dec-a23d-79a6d4587046", "service_code": "legal-aid", "coordinator_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "acknowledged_at": "2026-09-22T02:00:00+00:00", "transport_supported": false, "acknowledged_version": 1}', '982'),
	(66, '01a22dff-7ecf-76b5-9c5a-dfcced12fd81', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7ed5-7ab9-9619-8866319d409c', 'KH-MC8F-PPV', '99001', 'Legal', NULL, '{"id": "01a22dff-7ed5-7ab9-9619-8866319d409c", "status": "Planned", "told_by": "Client", "category": "Legal", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-7ecf-75f8-88a8-a92e207781e8"}', '982'),
	(67, '01a22dff-7ecf-76b5-9c5a-dfcced12fd81', '2026-09-22 02:00:00+00', 'Insert', 'care.service_referral_events', '01a22dff-7ed6-76bd-bae6-f306ff1c8806', 'KH-MC8F-PPV', '99001', 'Legal', NULL, '{"id": "01a22dff-7ed6-76bd-bae6-f306ff1c8806", "move": "Make", "status": "Made", "told_by": "Coordinator", "category": "Legal", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "occurred_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "service_referral_id": "01a22dff-7ecf-75f8-88a8-a92e207781e8"}', '982'),
	(68, '01a22dff-7ef0-716b-9ad8-f1590afd61b2', '2026-09-22 02:00:00+00', 'Update', 'care.clients', 'KH-MC8F-PPV', 'KH-MC8F-PPV', '99001', 'Care', '{"status": "Active", "version": 2}', '{"status": "Paused", "version": 3}', '985'),
	(69, '01a22dff-7ef0-716b-9ad8-f1590afd61b2', '2026-09-22 02:00:00+00', 'Insert', 'care.status_changes', '01a22dff-7ef4-7143-b03e-1d54fecc6b7d', 'KH-MC8F-PPV', '99001', 'Care', NULL, '{"id": "01a22dff-7ef4-7143-b03e-1d54fecc6b7d", "on": "2026-09-22", "to": "Paused", "from": "Active", "told": "Đã nói", "reason": "Lý do", "category": "Care", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000"}', '985'),
	(70, '01a22dff-7f3d-7760-9001-ef7314c4445e', '2026-09-22 02:00:00+00', 'Insert', 'care.demands', '01a22dff-7f39-7792-9513-208246710304', 'KH-MC8F-PPV', '99001', 'Demand', NULL, '{"id": "01a22dff-7f39-7792-9513-208246710304", "scope": "Họ tên và nơi ở", "status": "Received", "granted": [], "version": 1, "category": "Demand", "authority": "Tòa án nhân dân khu vực Mẫu", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "document_on": "2026-09-19", "legal_basis": "Điều 97 Bộ luật Tố tụng dân sự", "received_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "authority_kind": "Court", "document_number": "12/QĐ-TA"}', '991'),
	(71, '01a22dff-7f4b-736e-bd79-71eacc981611', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-7f39-7792-9513-208246710304', 'KH-MC8F-PPV', '99001', 'Demand', '{"status": "Received", "version": 1}', '{"status": "LegalReview", "version": 2}', '993'),
	(72, '01a22dff-7f54-75d4-a030-c865b1d8fa74', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-7f39-7792-9513-208246710304', 'KH-MC8F-PPV', '99001', 'Demand', '{"granted": [], "version": 2, "decision": null, "lawyers_view": null}', '{"granted": ["Name"], "version": 3, "decision": "Grant", "lawyers_view": "Có căn cứ"}', '995'),
	(73, '01a22dff-7f61-7153-ba0e-30ac3ba2d615', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-7f39-7792-9513-208246710304', 'KH-MC8F-PPV', '99001', 'Demand', '{"version": 3, "supervisor_at": null, "supervisor_id": null}', '{"version": 4, "supervisor_at": "2026-09-22T02:00:00+00:00", "supervisor_id": "01a22dff-7f16-7ced-a781-2c39b21b28cc"}', '997'),
	(75, '01a22dff-7f74-7e7d-9a8d-d7b945765191', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-7f39-7792-9513-208246710304', 'KH-MC8F-PPV', '99001', 'Demand', '{"status": "Granted", "version": 5, "released_at": null, "released_by": null, "released_hash": null}', '{"status": "Released", "version": 6, "released_at": "2026-09-22T02:00:00+00:00", "released_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "released_hash": "56786bad2f34907c9219b8d400c4dd457f7ae2c1422c44c26773e664aee02705"}', '1001'),
	(76, '01a22dff-7f74-7e7d-9a8d-d7b945765191', '2026-09-22 02:00:00+00', 'Insert', 'care.disclosures', '01a22dff-7f79-72e6-a506-6112de9450d7', 'KH-MC8F-PPV', '99001', 'Care', NULL, '{"at": "2026-09-22T02:00:00+00:00", "id": "01a22dff-7f79-72e6-a506-6112de9450d7", "way": "Letter", "facts": ["Name"], "category": "Care", "authority": "Tòa án nhân dân khu vực Mẫu", "demand_id": "01a22dff-7f39-7792-9513-208246710304", "recipient": "Authority", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "disclosed_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "notice_version": "2026-07"}', '1001'),
	(77, '01a22dff-7fa1-7a05-bdff-98a50ba3a9ab', '2026-09-22 02:00:00+00', 'Insert', 'intake.slips', '01a22dff-7f7f-724f-92ae-084cd22e7ee4', NULL, '99001', 'Slip', NULL, '{"id": "01a22dff-7f7f-724f-92ae-084cd22e7ee4", "word": "Sent", "basis": "SocialContact", "needs": ["Housing", "Work"], "place": "Gần chợ", "agreed": true, "gender": "Man", "met_on": "2026-09-22", "urgent": false, "age_band": "From25To34", "filed_at": "2026-09-22T02:00:00+00:00", "card_code": "M2R12ZZJ", "hand_over": "CallLater", "reference": "GT-XPCM-XFJ", "ward_code": "99001", "officer_id": "01a22dff-6387-79aa-9400-8ab67ca06c4e", "contact_ways": ["Call"], "place_ward_code": "99001", "staying_ward_code": "99001"}', '1003'),
	(79, '01a22dff-8109-74ed-8c6a-54e4b18e5cf5', '2026-09-22 02:00:00+00', 'Insert', 'intake.slips', '01a22dff-8106-74a2-8aed-0ca73231cb54', NULL, '99001', 'Slip', NULL, '{"id": "01a22dff-8106-74a2-8aed-0ca73231cb54", "word": "Sent", "basis": "SocialContact", "needs": ["Housing", "Work"], "place": "Gần chợ", "agreed": true, "gender": "Man", "met_on": "2026-09-22", "urgent": false, "age_band": "From25To34", "filed_at": "2026-09-22T02:00:00+00:00", "card_code": "7135SF72", "hand_over": "CallLater", "reference": "GT-3MP9-VQJ", "ward_code": "99001", "officer_id": "01a22dff-80f0-7ede-9485-4762b2623a87", "contact_ways": ["Call"], "place_ward_code": "99001", "staying_ward_code": "99001"}', '1011'),
	(80, '01a22dff-8109-74ed-8c6a-54e4b18e5cf5', '2026-09-22 02:00:00+00', 'Insert', 'intake.slip_people', '01a22dff-8106-74a2-8aed-0ca73231cb54', NULL, '99001', 'Identity', NULL, '{"id": "01a22dff-8106-74a2-8aed-0ca73231cb54", "label": "Lê Thị Mẫu", "phone": "0900000418", "category": "Identity", "ward_code": "99001"}', '1011'),
	(81, '01a22dff-8120-728b-b64c-2d4186b08b49', '2026-09-22 02:00:00+00', 'Insert', 'care.intakes', '01a22dff-8106-74a2-8aed-0ca73231cb54', NULL, '99001', 'Slip', NULL, '{"id": "01a22dff-8106-74a2-8aed-0ca73231cb54", "status": "Received", "version": 1, "category": "Slip", "ward_code": "99001", "received_at": "2026-09-22T02:00:00+00:00", "received_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "unanswered_tries": 0}', '1013'),
	(82, '01a22dff-8120-728b-b64c-2d4186b08b49', '2026-09-22 02:00:00+00', 'Update', 'intake.slips', '01a22dff-8106-74a2-8aed-0ca73231cb54', NULL, '99001', 'Slip', '{"word": "Sent", "received_at": null}', '{"word": "Received", "received_at": "2026-09-22T02:00:00+00:00"}', '1013'),
	(83, '01a22dff-817c-7884-9792-c4b1d283f3b6', '2026-09-22 02:00:00+00', 'Insert', 'care.contact_attempts', '01a22dff-816d-75e2-aa29-560e599676ef', NULL, '99001', 'Slip', NULL, '{"at": "2026-09-22T02:00:00+00:00", "id": "01a22dff-816d-75e2-aa29-560e599676ef", "way": "Call", "result": "Reached", "slip_id": "01a22dff-8106-74a2-8aed-0ca73231cb54", "category": "Slip", "ward_code": "99001", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000"}', '1015'),
	(84, '01a22dff-817c-7884-9792-c4b1d283f3b6', '2026-09-22 02:00:00+00', 'Update', 'care.intakes', '01a22dff-8106-74a2-8aed-0ca73231cb54', NULL, '99001', 'Slip', '{"status": "Received", "version": 1, "contacted_at": null}', '{"status": "Contacted", "version": 2, "contacted_at": "2026-09-22T02:00:00+00:00"}', '1015'),
	(85, '01a22dff-8259-789b-99c3-e0fdf3662785', '2026-09-22 02:00:00+00', 'Insert', 'care.demands', '01a22dff-8252-718f-871c-fcc1492a0dfc', 'KH-MC8F-PPV', '99001', 'Demand', NULL, '{"id": "01a22dff-8252-718f-871c-fcc1492a0dfc", "scope": "Họ tên và nơi ở", "status": "Received", "granted": [], "version": 1, "category": "Demand", "authority": "Tòa án nhân dân khu vực Mẫu", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "document_on": "2026-09-19", "legal_basis": "Điều 97 Bộ luật Tố tụng dân sự", "received_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "authority_kind": "Court", "document_number": "12/QĐ-TA"}', '1024'),
	(86, '01a22dff-8265-7324-91aa-4c4b2c9d9bce', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-8252-718f-871c-fcc1492a0dfc', 'KH-MC8F-PPV', '99001', 'Demand', '{"status": "Received", "version": 1}', '{"status": "LegalReview", "version": 2}', '1026'),
	(87, '01a22dff-8270-71e2-a635-9eee8434573f', '2026-09-22 02:00:00+00', 'Update', 'care.demands', '01a22dff-8252-718f-871c-fcc1492a0dfc', 'KH-MC8F-PPV', '99001', 'Demand', '{"granted": [], "refused": null, "version": 2, "decision": null, "lawyers_view": null}', '{"granted": ["Name"], "refused": "Phần còn lại không có căn cứ", "version": 3, "decision": "Partial", "lawyers_view": "Có căn cứ"}', '1028'),
	(88, '01a22dff-8275-76a6-bc90-29df448a3050', '2026-09-22 02:00:00+00', 'Insert', 'care.assessments', '01a22dff-8275-7348-9ea0-78b007be78a5', 'KH-MC8F-PPV', '99001', 'Health', NULL, '{"id": "01a22dff-8275-7348-9ea0-78b007be78a5", "mode": "Interview", "flags": [], "keeps": "Everything", "scores": [], "status": "Started", "answers": {}, "version": 1, "category": "Health", "language": "vi", "saved_at": "2026-09-22T02:00:00+00:00", "ward_code": "99001", "started_at": "2026-09-22T02:00:00+00:00", "started_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "client_code": "KH-MC8F-PPV", "instrument_code": "PHQ-2", "instrument_version": "1"}', '1030'),
	(89, '01a22dff-8280-7cda-bd10-863c5faf0ace', '2026-09-22 02:00:00+00', 'Update', 'care.assessments', '01a22dff-8275-7348-9ea0-78b007be78a5', 'KH-MC8F-PPV', '99001', 'Health', '{"scores": [], "status": "Started", "version": 1, "answered_at": null, "next_due_on": null, "completed_at": null, "completed_by": null, "incomplete_reason": null}', '{"scores": [{"band": null, "code": "total", "total": null}], "status": "Complete", "version": 2, "answered_at": "2026-09-22T02:00:00+00:00", "next_due_on": "2026-12-22", "completed_at": "2026-09-22T02:00:00+00:00", "completed_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "incomplete_reason": "Hết giờ"}', '1032'),
	(90, '01a22dff-8299-766b-8674-bc8585a34c19', '2026-09-22 02:00:00+00', 'Update', 'care.assessments', '01a22dff-8275-7348-9ea0-78b007be78a5', 'KH-MC8F-PPV', '99001', 'Health', '{"status": "Complete", "version": 2, "signed_at": null, "signed_by": null}', '{"status": "Signed", "version": 3, "signed_at": "2026-09-22T02:00:00+00:00", "signed_by": "01a22dff-6488-7dfc-b7d5-44a065b48000"}', '1034'),
	(91, '01a22dff-82a9-74f6-b0ce-f59e4802d0e1', '2026-09-22 02:00:00+00', 'Insert', 'care.assessments', '01a22dff-82a6-7036-9865-25ac9463f05e', 'KH-MC8F-PPV', '99001', 'Health', NULL, '{"id": "01a22dff-82a6-7036-9865-25ac9463f05e", "mode": "Interview", "flags": [], "keeps": "Everything", "amends": "01a22dff-8275-7348-9ea0-78b007be78a5", "scores": [], "status": "Started", "answers": {}, "version": 1, "category": "Health", "language": "vi", "saved_at": "2026-09-22T02:00:00+00:00", "ward_code": "99001", "started_at": "2026-09-22T02:00:00+00:00", "started_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "answered_at": "2026-09-22T02:00:00+00:00", "client_code": "KH-MC8F-PPV", "amend_reason": "Ghi nhầm", "instrument_code": "PHQ-2", "instrument_version": "1"}', '1036'),
	(92, '01a22dff-82ba-7401-a227-1e1293ed3fe3', '2026-09-22 02:00:00+00', 'Insert', 'care.assessments', '01a22dff-82ba-7a6a-9581-5e309de53912', 'KH-MC8F-PPV', '99001', 'Hiv', NULL, '{"id": "01a22dff-82ba-7a6a-9581-5e309de53912", "mode": "Interview", "flags": [], "keeps": "Everything", "scores": [], "status": "Started", "answers": {}, "version": 1, "category": "Hiv", "language": "vi", "saved_at": "2026-09-22T02:00:00+00:00", "ward_code": "99001", "started_at": "2026-09-22T02:00:00+00:00", "started_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "client_code": "KH-MC8F-PPV", "instrument_code": "HIV-RISK", "instrument_version": "1"}', '1038'),
	(93, '01a22dff-82c6-71ea-be04-d40c97d3280e', '2026-09-22 02:00:00+00', 'Insert', 'care.safety_alerts', '01a22dff-82c0-7fa0-97a3-6d8ccf70c0fa', 'KH-MC8F-PPV', '99001', 'Health', NULL, '{"id": "01a22dff-82c0-7fa0-97a3-6d8ccf70c0fa", "kind": "SuicideRisk", "words": "Nói không muốn sống", "due_at": "2026-09-22T03:00:00+00:00", "status": "Open", "version": 1, "category": "Health", "owner_id": "01a22dff-6488-7dfc-b7d5-44a065b48000", "opened_at": "2026-09-22T02:00:00+00:00", "opened_by": "01a22dff-6488-7dfc-b7d5-44a065b48000", "rule_code": "Alert-SuicideRisk", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "rule_version": 1}', '1040'),
	(94, '01a22dff-82d6-7e97-a006-3b6511eefb3c', '2026-09-22 02:00:00+00', 'Insert', 'care.legal_events', '01a22dff-82cf-7e01-a6f6-b0cac402547c', 'KH-MC8F-PPV', '99001', 'Health', NULL, '{"at": "2026-09-22T01:00:00+00:00", "id": "01a22dff-82cf-7e01-a6f6-b0cac402547c", "kind": "LastDose", "note": "Liều cuối", "category": "Health", "issued_by": "Phòng khám", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "document_on": "2026-09-22", "recorded_at": "2026-09-22T02:00:00+00:00", "recorded_by": "01a22dff-6488-7dfc-b7d5-44a065b48000"}', '1042'),
	(95, '01a22dff-82d6-7e97-a006-3b6511eefb3c', '2026-09-22 02:00:00+00', 'Insert', 'care.legal_clocks', '01a22dff-82dc-711f-81db-2f02eed620bf', 'KH-MC8F-PPV', '99001', 'Health', NULL, '{"id": "01a22dff-82dc-711f-81db-2f02eed620bf", "state": "Running", "due_at": "2026-10-22T16:59:59+00:00", "version": 1, "category": "Health", "event_id": "01a22dff-82cf-7e01-a6f6-b0cac402547c", "rule_code": "K7", "runs_from": "2026-09-22T01:00:00+00:00", "ward_code": "99001", "client_code": "KH-MC8F-PPV", "state_since": "2026-09-22T01:00:00+00:00", "rule_version": 1}', '1042');


--
-- Data for Name: closings; Type: TABLE DATA; Schema: audit; Owner: -
--

INSERT INTO audit.closings VALUES
	('01a22dff-6561-7b3d-ba9c-59bb835a4a16', '2026-11-30 19:47:24.180824+00', 'Done', '883'),
	('01a22dff-7151-7ed6-a851-87a150222890', '2026-11-30 19:47:25.54821+00', 'Done', '891'),
	('01a22dff-72f3-7c34-9205-3d7890446aec', '2026-11-30 19:47:25.69055+00', 'Done', '893'),
	('01a22dff-7386-75a4-a3e5-7a54093a4c14', '2026-11-30 19:47:25.782053+00', 'Done', '895'),
	('01a22dff-73e0-70f4-8320-6313c1dac0c7', '2026-11-30 19:47:25.871011+00', 'Done', '897'),
	('01a22dff-743c-7e04-b851-bacf486f06be', '2026-11-30 19:47:26.209173+00', 'Done', '899'),
	('01a22dff-758b-7e8b-8672-2c08fe8af60d', '2026-11-30 19:47:26.296602+00', 'Done', '901'),
	('01a22dff-75db-7aa1-a81e-88f379c6c544', '2026-11-30 19:47:26.316786+00', 'Done', '903'),
	('01a22dff-75f4-768d-8f65-ec9369f38b1b', '2026-11-30 19:47:26.33536+00', 'Done', '905'),
	('01a22dff-760d-7517-94a0-53ad441c8329', '2026-11-30 19:47:26.538008+00', 'Done', '907'),
	('01a22dff-76d2-70da-a85f-5fc709fe9ce4', '2026-11-30 19:47:26.616727+00', 'Done', '909'),
	('01a22dff-7721-78d6-98ab-d35e14fa7f0d', '2026-11-30 19:47:26.727817+00', 'Done', '911'),
	('01a22dff-779a-7f16-a995-092c9aaa227c', '2026-11-30 19:47:26.838433+00', 'Done', '913'),
	('01a22dff-77ff-7577-b1c3-f7226f23f87a', '2026-11-30 19:47:26.920679+00', 'Done', '915'),
	('01a22dff-788d-7ce9-973c-d89a0c062870', '2026-11-30 19:47:27.342283+00', 'Done', '918'),
	('01a22dff-7a12-7285-acc5-fb5bf292b1a6', '2026-11-30 19:47:27.401369+00', 'Done', '921'),
	('01a22dff-7a44-7ea8-b31f-dedbf5d0efd6', '2026-11-30 19:47:27.450325+00', 'Done', '923'),
	('01a22dff-7a84-7e94-8972-56c1879cb3b9', '2026-11-30 19:47:27.547898+00', 'Done', '926'),
	('01a22dff-7b23-77a5-9dc0-5f56c8ea3511', '2026-11-30 19:47:27.800641+00', 'Done', '932'),
	('01a22dff-7bbc-7383-8936-d71d1dc05aca', '2026-11-30 19:47:27.841137+00', 'Done', '934'),
	('01a22dff-7bec-7512-9d94-ef2b73f85964', '2026-11-30 19:47:27.895208+00', 'Done', '936'),
	('01a22dff-7c22-7e4b-b947-4921cdb2ff0f', '2026-11-30 19:47:27.930955+00', 'Done', '938'),
	('01a22dff-7c3f-721b-b73e-ca509948178f', '2026-11-30 19:47:28.096349+00', 'Done', '940'),
	('01a22dff-7ce4-72a8-b707-7336ca88607a', '2026-11-30 19:47:28.213382+00', 'Done', '942'),
	('01a22dff-7da9-7e33-9149-effde1a7c26a', '2026-11-30 19:47:28.311222+00', 'Done', '950'),
	('01a22dff-7dba-720e-8585-1019ec595615', '2026-11-30 19:47:28.33386+00', 'Done', '952'),
	('01a22dff-7dd4-7ec4-bed3-6b30bded1bf2', '2026-11-30 19:47:28.350276+00', 'Done', '954'),
	('01a22dff-7de5-73ba-bf19-56dec3998e08', '2026-11-30 19:47:28.368964+00', 'Done', '956'),
	('01a22dff-7df2-7e20-b650-9bb9097f431e', '2026-11-30 19:47:28.382308+00', 'Done', '958'),
	('01a22dff-7e02-728d-b335-fb04b56f1abf', '2026-11-30 19:47:28.396629+00', 'Done', '960'),
	('01a22dff-7e0d-7101-bddb-741a35789c95', '2026-11-30 19:47:28.408289+00', 'Done', '962'),
	('01a22dff-7e19-7dc9-9f2e-1a94befefd3e', '2026-11-30 19:47:28.422484+00', 'Done', '964'),
	('01a22dff-7e2c-7dd0-b5d9-28eed21e85e8', '2026-11-30 19:47:28.438683+00', 'Done', '966'),
	('01a22dff-7e39-724f-b055-b24d2d97d8a0', '2026-11-30 19:47:28.45033+00', 'Done', '968'),
	('01a22dff-7e45-711c-bc90-a74b0952002a', '2026-11-30 19:47:28.463608+00', 'Done', '970'),
	('01a22dff-7e51-71a5-b774-84704dc8a225', '2026-11-30 19:47:28.475847+00', 'Done', '972'),
	('01a22dff-7e5f-7a14-9faf-09bfdf955505', '2026-11-30 19:47:28.489238+00', 'Done', '974'),
	('01a22dff-7e88-777d-bd57-c50038259193', '2026-11-30 19:47:28.537243+00', 'Done', '977'),
	('01a22dff-7eb4-78b1-a8d4-814fdbe4fa47', '2026-11-30 19:47:28.578182+00', 'Done', '980'),
	('01a22dff-7ecf-76b5-9c5a-dfcced12fd81', '2026-11-30 19:47:28.602456+00', 'Done', '982'),
	('01a22dff-7ef0-716b-9ad8-f1590afd61b2', '2026-11-30 19:47:28.631214+00', 'Done', '985'),
	('01a22dff-7f3d-7760-9001-ef7314c4445e', '2026-11-30 19:47:28.713258+00', 'Done', '991'),
	('01a22dff-7f4b-736e-bd79-71eacc981611', '2026-11-30 19:47:28.721573+00', 'Done', '993'),
	('01a22dff-7f54-75d4-a030-c865b1d8fa74', '2026-11-30 19:47:28.731085+00', 'Done', '995'),
	('01a22dff-7f61-7153-ba0e-30ac3ba2d615', '2026-11-30 19:47:28.742902+00', 'Done', '997'),
	('01a22dff-7f67-7f92-8a70-156392d7e083', '2026-11-30 19:47:28.754183+00', 'Done', '999'),
	('01a22dff-7f74-7e7d-9a8d-d7b945765191', '2026-11-30 19:47:28.765535+00', 'Done', '1001'),
	('01a22dff-7fa1-7a05-bdff-98a50ba3a9ab', '2026-11-30 19:47:29.009405+00', 'Done', '1003'),
	('01a22dff-8074-79a3-b525-c9e4668f32ae', '2026-11-30 19:47:29.07284+00', 'Done', '1005'),
	('01a22dff-80b5-7dde-829d-341ced49c4e5', '2026-11-30 19:47:29.124775+00', 'Done', '1007'),
	('01a22dff-8109-74ed-8c6a-54e4b18e5cf5', '2026-11-30 19:47:29.173149+00', 'Done', '1011'),
	('01a22dff-8120-728b-b64c-2d4186b08b49', '2026-11-30 19:47:29.259831+00', 'Done', '1013'),
	('01a22dff-817c-7884-9792-c4b1d283f3b6', '2026-11-30 19:47:29.356573+00', 'Done', '1015'),
	('01a22dff-8201-7c51-b38d-ecd6d979f1ff', '2026-11-30 19:47:29.458863+00', 'Done', '1020'),
	('01a22dff-823a-7a97-a3fe-a9339aae5216', '2026-11-30 19:47:29.489299+00', 'Done', '1022'),
	('01a22dff-8259-789b-99c3-e0fdf3662785', '2026-11-30 19:47:29.503789+00', 'Done', '1024'),
	('01a22dff-8265-7324-91aa-4c4b2c9d9bce', '2026-11-30 19:47:29.514403+00', 'Done', '1026'),
	('01a22dff-8270-71e2-a635-9eee8434573f', '2026-11-30 19:47:29.524791+00', 'Done', '1028'),
	('01a22dff-8275-76a6-bc90-29df448a3050', '2026-11-30 19:47:29.532375+00', 'Done', '1030'),
	('01a22dff-8280-7cda-bd10-863c5faf0ace', '2026-11-30 19:47:29.550775+00', 'Done', '1032'),
	('01a22dff-8299-766b-8674-bc8585a34c19', '2026-11-30 19:47:29.573609+00', 'Done', '1034'),
	('01a22dff-82a9-74f6-b0ce-f59e4802d0e1', '2026-11-30 19:47:29.593583+00', 'Done', '1036'),
	('01a22dff-82ba-7401-a227-1e1293ed3fe3', '2026-11-30 19:47:29.600255+00', 'Done', '1038'),
	('01a22dff-82c6-71ea-be04-d40c97d3280e', '2026-11-30 19:47:29.614693+00', 'Done', '1040'),
	('01a22dff-82d6-7e97-a006-3b6511eefb3c', '2026-11-30 19:47:29.631479+00', 'Done', '1042');


--
-- Data for Name: emergencies; Type: TABLE DATA; Schema: audit; Owner: -
--

INSERT INTO audit.emergencies VALUES
	('01a22dff-81f8-7b62-a0f6-21255d51d587', '01a22dff-81cf-771c-95aa-8a8d2ef49d38', 'KH-MC8F-PPV', '99001', 'LifeInDanger', 'Ngất ở chợ, bác sĩ cấp cứu cần biết đang dùng thuốc gì', 'Bác sĩ Mẫu', 'Cấp cứu 115', '2026-09-22 02:00:00+00', '2026-09-22 02:00:00+00', '2026-09-22 03:00:00+00', '2026-09-22 02:00:00+00', '01a22dff-64a9-7699-b917-d551ef8e2adf', 'Justified', 'Đúng lý do', 2);


--
-- Data for Name: entries; Type: TABLE DATA; Schema: audit; Owner: -
--

INSERT INTO audit.entries VALUES
	('01a22dff-6561-7b3d-ba9c-59bb835a4a16', '2026-09-22 02:00:00+00', '2026-11-30 19:47:23.314154+00', '882', '01a22dff-64d9-70d8-8788-403106ba7f74', 'Administrator', 'SaveProvider', 'Write', 'Directory', '{}', NULL, '01a22dff-64e6-7dec-a23d-79a6d4587046', NULL, NULL),
	('01a22dff-7151-7ed6-a851-87a150222890', '2026-09-22 02:00:00+00', '2026-11-30 19:47:25.173749+00', '890', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'RecordContact', 'Write', 'Care', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-72f3-7c34-9205-3d7890446aec', '2026-09-22 02:00:00+00', '2026-11-30 19:47:25.634091+00', '892', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'CorrectContact', 'Write', 'Care', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-7386-75a4-a3e5-7a54093a4c14', '2026-09-22 02:00:00+00', '2026-11-30 19:47:25.704349+00', '894', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'AddGoal', 'Write', 'Care', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-73e0-70f4-8320-6313c1dac0c7', '2026-09-22 02:00:00+00', '2026-11-30 19:47:25.794443+00', '896', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'AgreePlan', 'Write', 'Care', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-743c-7e04-b851-bacf486f06be', '2026-09-22 02:00:00+00', '2026-11-30 19:47:25.886083+00', '898', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'StartAssessment', 'Write', 'Care', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-758b-7e8b-8672-2c08fe8af60d', '2026-09-22 02:00:00+00', '2026-11-30 19:47:26.221532+00', '900', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'SaveAnswers', 'Write', 'Care', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-75db-7aa1-a81e-88f379c6c544', '2026-09-22 02:00:00+00', '2026-11-30 19:47:26.301258+00', '902', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'StartAssessment', 'Write', 'Care', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-75f4-768d-8f65-ec9369f38b1b', '2026-09-22 02:00:00+00', '2026-11-30 19:47:26.325862+00', '904', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'StartAssessment', 'Write', 'Care', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-760d-7517-94a0-53ad441c8329', '2026-09-22 02:00:00+00', '2026-11-30 19:47:26.351569+00', '906', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'RecordLegalEvent', 'Write', 'Legal', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-76d2-70da-a85f-5fc709fe9ce4', '2026-09-22 02:00:00+00', '2026-11-30 19:47:26.548832+00', '908', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'RecordLegalGround', 'Write', 'Legal', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-7721-78d6-98ab-d35e14fa7f0d', '2026-09-22 02:00:00+00', '2026-11-30 19:47:26.627214+00', '910', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'OpenAlert', 'Write', 'Caseload', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-779a-7f16-a995-092c9aaa227c', '2026-09-22 02:00:00+00', '2026-11-30 19:47:26.748579+00', '912', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'MoveAlert', 'Write', 'Caseload', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-77ff-7577-b1c3-f7226f23f87a', '2026-09-22 02:00:00+00', '2026-11-30 19:47:26.849461+00', '914', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'SaveSafetyPlan', 'Write', 'Health', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-788d-7ce9-973c-d89a0c062870', '2026-09-22 02:00:00+00', '2026-11-30 19:47:26.991487+00', '917', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'PlanServiceReferral', 'Write', 'Care', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-7a12-7285-acc5-fb5bf292b1a6', '2026-09-22 02:00:00+00', '2026-11-30 19:47:27.381035+00', '920', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'PlanServiceReferral', 'Write', 'Care', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-7a44-7ea8-b31f-dedbf5d0efd6', '2026-09-22 02:00:00+00', '2026-11-30 19:47:27.43011+00', '922', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'PlanServiceReferral', 'Write', 'Care', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-7a84-7e94-8972-56c1879cb3b9', '2026-09-22 02:00:00+00', '2026-11-30 19:47:27.494352+00', '925', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'CloseClient', 'Write', 'Caseload', '{KH-883F-BR3}', NULL, NULL, NULL, NULL),
	('01a22dff-7b23-77a5-9dc0-5f56c8ea3511', '2026-09-22 02:00:00+00', '2026-11-30 19:47:27.65327+00', '931', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ReceiveDemand', 'Write', 'Demand', '{KH-883F-BR3}', NULL, '01a22dff-7b14-7e01-8059-22aae90de1a9', NULL, NULL),
	('01a22dff-7bbc-7383-8936-d71d1dc05aca', '2026-09-22 02:00:00+00', '2026-11-30 19:47:27.806065+00', '933', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ReviewDemand', 'Write', 'Demand', '{}', NULL, '01a22dff-7b14-7e01-8059-22aae90de1a9', NULL, NULL),
	('01a22dff-7bec-7512-9d94-ef2b73f85964', '2026-09-22 02:00:00+00', '2026-11-30 19:47:27.854348+00', '935', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ProposeAnswer', 'Write', 'Demand', '{}', NULL, '01a22dff-7b14-7e01-8059-22aae90de1a9', NULL, NULL),
	('01a22dff-7c22-7e4b-b947-4921cdb2ff0f', '2026-09-22 02:00:00+00', '2026-11-30 19:47:27.908037+00', '937', '01a22dff-7ae8-7ffe-8c13-b0d7f954b1e1', 'Supervisor', 'ApproveAnswer', 'Write', 'Approval', '{}', NULL, '01a22dff-7b14-7e01-8059-22aae90de1a9', NULL, NULL),
	('01a22dff-7c3f-721b-b73e-ca509948178f', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.07623+00', '939', '01a22dff-7b03-77cc-8a47-3082a4808df6', 'Reviewer', 'ApproveAnswer', 'Write', 'Approval', '{}', NULL, '01a22dff-7b14-7e01-8059-22aae90de1a9', NULL, NULL),
	('01a22dff-7ce4-72a8-b707-7336ca88607a', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.102346+00', '941', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ReleaseAnswer', 'Read', 'Identity', '{KH-883F-BR3}', NULL, '01a22dff-7b14-7e01-8059-22aae90de1a9', NULL, NULL),
	('01a22dff-7da9-7e33-9149-effde1a7c26a', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.298661+00', '949', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'RecordContact', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7dba-720e-8585-1019ec595615', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.315868+00', '951', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'CorrectContact', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7dd4-7ec4-bed3-6b30bded1bf2', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.342184+00', '953', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'AddGoal', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7de5-73ba-bf19-56dec3998e08', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.35823+00', '955', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'AgreePlan', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7df2-7e20-b650-9bb9097f431e', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.37153+00', '957', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'StartAssessment', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7e02-728d-b335-fb04b56f1abf', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.387649+00', '959', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'SaveAnswers', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7e0d-7101-bddb-741a35789c95', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.399338+00', '961', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'StartAssessment', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7e19-7dc9-9f2e-1a94befefd3e', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.411723+00', '963', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'StartAssessment', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7e2c-7dd0-b5d9-28eed21e85e8', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.429412+00', '965', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'RecordLegalEvent', 'Write', 'Legal', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7e39-724f-b055-b24d2d97d8a0', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.442899+00', '967', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'RecordLegalGround', 'Write', 'Legal', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7e45-711c-bc90-a74b0952002a', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.454574+00', '969', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'OpenAlert', 'Write', 'Caseload', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7e51-71a5-b774-84704dc8a225', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.466687+00', '971', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'MoveAlert', 'Write', 'Caseload', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7e5f-7a14-9faf-09bfdf955505', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.480211+00', '973', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'SaveSafetyPlan', 'Write', 'Health', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7e88-777d-bd57-c50038259193', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.523231+00', '976', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'PlanServiceReferral', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7eb4-78b1-a8d4-814fdbe4fa47', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.565517+00', '979', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'PlanServiceReferral', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7ecf-76b5-9c5a-dfcced12fd81', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.593426+00', '981', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'PlanServiceReferral', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7ef0-716b-9ad8-f1590afd61b2', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.625383+00', '984', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'CloseClient', 'Write', 'Caseload', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-7f3d-7760-9001-ef7314c4445e', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.703349+00', '990', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ReceiveDemand', 'Write', 'Demand', '{KH-MC8F-PPV}', NULL, '01a22dff-7f39-7792-9513-208246710304', NULL, NULL),
	('01a22dff-7f4b-736e-bd79-71eacc981611', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.716665+00', '992', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ReviewDemand', 'Write', 'Demand', '{}', NULL, '01a22dff-7f39-7792-9513-208246710304', NULL, NULL),
	('01a22dff-7f54-75d4-a030-c865b1d8fa74', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.725492+00', '994', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ProposeAnswer', 'Write', 'Demand', '{}', NULL, '01a22dff-7f39-7792-9513-208246710304', NULL, NULL),
	('01a22dff-7f61-7153-ba0e-30ac3ba2d615', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.738486+00', '996', '01a22dff-7f16-7ced-a781-2c39b21b28cc', 'Supervisor', 'ApproveAnswer', 'Write', 'Approval', '{}', NULL, '01a22dff-7f39-7792-9513-208246710304', NULL, NULL),
	('01a22dff-7f67-7f92-8a70-156392d7e083', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.74514+00', '998', '01a22dff-7f2d-795f-9198-995319f56769', 'Reviewer', 'ApproveAnswer', 'Write', 'Approval', '{}', NULL, '01a22dff-7f39-7792-9513-208246710304', NULL, NULL),
	('01a22dff-7f74-7e7d-9a8d-d7b945765191', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.757379+00', '1000', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ReleaseAnswer', 'Read', 'Identity', '{KH-MC8F-PPV}', NULL, '01a22dff-7f39-7792-9513-208246710304', NULL, NULL),
	('01a22dff-7fa1-7a05-bdff-98a50ba3a9ab', '2026-09-22 02:00:00+00', '2026-11-30 19:47:28.8255+00', '1002', '01a22dff-6387-79aa-9400-8ab67ca06c4e', 'Officer', 'FileSlip', 'Write', 'OwnSlip', '{}', '99001', NULL, NULL, NULL),
	('01a22dff-80b5-7dde-829d-341ced49c4e5', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.079659+00', '1006', '01a22dff-6387-79aa-9400-8ab67ca06c4e', 'Officer', 'SaveDraft', 'Write', 'OwnSlip', '{}', NULL, '01a22dff-8072-7bd1-bc72-69ff78664462', NULL, NULL),
	('01a22dff-8109-74ed-8c6a-54e4b18e5cf5', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.163402+00', '1010', '01a22dff-80f0-7ede-9485-4762b2623a87', 'Officer', 'FileSlip', 'Write', 'OwnSlip', '{}', '99001', NULL, NULL, NULL),
	('01a22dff-8074-79a3-b525-c9e4668f32ae', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.013437+00', '1004', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ListClients', 'Read', 'Care', '{}', NULL, NULL, NULL, NULL),
	('01a22dff-8120-728b-b64c-2d4186b08b49', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.186007+00', '1012', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ReceiveSlip', 'Write', 'Slip', '{}', NULL, NULL, 'GT-3MP9-VQJ', NULL),
	('01a22dff-817c-7884-9792-c4b1d283f3b6', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.277476+00', '1014', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'RecordContactAttempt', 'Write', 'Slip', '{}', NULL, NULL, 'GT-3MP9-VQJ', NULL),
	('01a22dff-8201-7c51-b38d-ecd6d979f1ff', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.410536+00', '1019', '01a22dff-81cf-771c-95aa-8a8d2ef49d38', 'Coordinator', 'BreakGlass', 'Write', 'Emergency', '{KH-MC8F-PPV}', NULL, NULL, 'break_glass', NULL),
	('01a22dff-823a-7a97-a3fe-a9339aae5216', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.467697+00', '1021', '01a22dff-64a9-7699-b917-d551ef8e2adf', 'Supervisor', 'ReviewEmergency', 'Write', 'EmergencyReview', '{}', NULL, '01a22dff-81f8-7b62-a0f6-21255d51d587', NULL, NULL),
	('01a22dff-8259-789b-99c3-e0fdf3662785', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.498231+00', '1023', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ReceiveDemand', 'Write', 'Demand', '{KH-MC8F-PPV}', NULL, '01a22dff-8252-718f-871c-fcc1492a0dfc', NULL, NULL),
	('01a22dff-8265-7324-91aa-4c4b2c9d9bce', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.510684+00', '1025', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ReviewDemand', 'Write', 'Demand', '{}', NULL, '01a22dff-8252-718f-871c-fcc1492a0dfc', NULL, NULL),
	('01a22dff-8270-71e2-a635-9eee8434573f', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.521008+00', '1027', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'ProposeAnswer', 'Write', 'Demand', '{}', NULL, '01a22dff-8252-718f-871c-fcc1492a0dfc', NULL, NULL),
	('01a22dff-8275-76a6-bc90-29df448a3050', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.5263+00', '1029', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'StartAssessment', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-8280-7cda-bd10-863c5faf0ace', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.536895+00', '1031', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'CompleteAssessment', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-8299-766b-8674-bc8585a34c19', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.562387+00', '1033', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'SignAssessment', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-82a9-74f6-b0ce-f59e4802d0e1', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.578115+00', '1035', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'AmendAssessment', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-82ba-7401-a227-1e1293ed3fe3', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.595234+00', '1037', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'StartAssessment', 'Write', 'Care', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-82c6-71ea-be04-d40c97d3280e', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.607757+00', '1039', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'OpenAlert', 'Write', 'Caseload', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL),
	('01a22dff-82d6-7e97-a006-3b6511eefb3c', '2026-09-22 02:00:00+00', '2026-11-30 19:47:29.623007+00', '1041', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Coordinator', 'RecordLegalEvent', 'Write', 'Legal', '{KH-MC8F-PPV}', NULL, NULL, NULL, NULL);


--
-- Data for Name: findings; Type: TABLE DATA; Schema: audit; Owner: -
--

INSERT INTO audit.findings VALUES
	('9c4ffe69-e41c-4313-90aa-912eca4926a6', 'NightReads', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22', '2026-09-22 02:00:00+00', '2026-09-22 02:00:00+00', 1, '{KH-MC8F-PPV}', '2026-09-22 02:00:00+00', '2026-09-22 02:00:00+00', '01a22dff-82fc-726d-9eba-b315c0e2d67d', 'Đã hỏi', 1);


--
-- Data for Name: forms; Type: TABLE DATA; Schema: audit; Owner: -
--

INSERT INTO audit.forms VALUES
	('01a22dff-64d9-70d8-8788-403106ba7f74', '01a22dff-64e6-7dec-a23d-79a6d4587046', '\xc8c218db5a95ead006ea27ff1f9a5d5fe81841498d469a02047443d4086235ec', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-711e-7a6e-9578-ea740e155e73', '\x13cac526dd547a54a4c4b23e187c58b624d31449ec094b8c59b1f33ae3e50661', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-72ed-7185-b8dd-45de3c7291ad', '\x7c08d9dee6ddd82453f6f8b0347c29ffb554baaf0d6afc036eef2d110d279507', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-737b-74e4-965b-de05c394ad95', '\xc2c1ddfbd7f55d4ed5f8aa571141ce9355e1e1048fabea57052f17605620e75c', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-73d7-7f21-982c-840b7396d7ae', '\xa39d6c5e321066dba7e70cbdf8dc88373479d5ea675aa5e5c65a38befd08f76d', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7432-7518-8857-4badd2d835f8', '\xe76a0c4c9d6781f15a2c62c898005668c81edfdd17f1e89de2db365289c3eb45', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-75d9-780c-a42d-f49445098494', '\xa3fafb0f5895fa535a158e6d228ddccae437e301e01d4767fb93414204e0e063', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-75ed-7cc9-a356-4e968a64c489', '\x54cb91e021c5530146e769d568881027c51db78859976215457cafa6f3befdf8', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7600-7ee0-9576-5d21e3ea01f2', '\xfad5673d4de6ef6466af6cd46c7dd56c808e5db8fd09aedff6649372037817c7', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-76ca-731b-b10c-1a3484e84cfc', '\x249d55ae523a9977d607e279f8c5eb67d32425868947abd37743c16ab07d39a0', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7719-7f70-b0ee-4ec2607681e2', '\x95821ad734cec78b37b1a4480597d09ad3c20d384cec9810d5fbbf467b63098f', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-77f7-736e-a513-01d497cad619', '\xdd514a5c1082aef5dbf850ae31eab3ac0ce3ceb5fb6963ca71a327c78a5a7af6', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-787d-7aab-b6aa-77ee4e083400', '\xde391464f196b84208a845f2a8766e3905c63da2d8522a08cd3c5655cba4ddda', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7a0f-7207-a728-85f2a3052954', '\xa759a68209866b048fcdbe20f9ee933230ad2c33ea1ffff84ceced73add8733e', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7a3b-76e7-9c0a-d6d6d36afc4c', '\xa8337fdceeeb93d1710e6bc6cdbff504ef3b2758fb4c5e44ce67db070aa76283', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7b14-7e01-8059-22aae90de1a9', '\xe912b651c2451c747d310d136c7a1bc32b20212817ee1c4f08738ab4a30f049b', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7da5-700b-9ecb-6fb993f425ff', '\x5917d7a5a6a3b8773cbb570e472dd94f5d9960b1a1ab9cfd6439950d83fefb7c', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7db7-7aab-9982-78b31668ee20', '\x4f2985c775c394f69993fb4e6af630f3bd64214dbf31925c392a427059d26a51', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7dd2-743f-84d2-03896ce2e626', '\xb8c1bf7a734399a2a7879b865046a536a42d4187b20ca73a396d9b23496a3eb4', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7de1-7721-a7e0-dbe657eeb53e', '\xb0a72c4710a5262b132a652cd76050fc2c6f01ec8c8bd32d260564387314f19f', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7df1-72d5-8726-e1e069f9c82f', '\x683715bde5e90d6ce760b9ccea2c4b4269d2d477723672941ec580772be01eb3', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7e0d-7c1f-85d8-364423f1cab7', '\xf2b88fcc8d465866879df83d8dcaa1118638860ccc82664d63c0d9486f866d8d', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7e19-7f58-91e8-44a017cbd633', '\x419e1009bb2ee0ad7643313fce11ff9f30cfe81023108139d49bb88f843cd811', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7e27-7f5a-abec-5ae909a8816c', '\x04b57b40cf22481c62e909a40480dc7c255fc52185856fea5a6a39d14b632198', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7e37-789b-b177-1edfc0e45773', '\x6ca471128baeccc5bdd679d7c4202a86c4e7f41773798ac5724355c3c4520070', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7e42-7392-b3e5-d1e3f4ee83c3', '\x4aae4f6774cbfbd243d8e9b0f25098a539273453cae546124f3e429c0ce8774d', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7e5c-752e-84bd-42a24d123aad', '\x112d2a7cb80752a539ea6b3cf652469d81762671b7a2a38aa52aa9985a94ce9d', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7e88-7577-9b95-29252f542236', '\xdf204949b6a45e3277c1c863d11b5268a373a16681ac7fc8ccbfd6e6e0229766', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7eb4-737d-b526-4d76c9bf73b6', '\xdd534e6b705b7191a48c8ec380a03416ebde62cffae3949542468e8d3c780200', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7ecf-75f8-88a8-a92e207781e8', '\x31cd9bb91f03f7538b377c5f3fde09cac3d2f4e211b30858bfad6e873b9fe1f7', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-7f39-7792-9513-208246710304', '\xc114d87445e45c99437452a445bfece797bf0fc1feb25e6fa70c0fb089ae7963', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6387-79aa-9400-8ab67ca06c4e', '01a22dff-7f7f-724f-92ae-084cd22e7ee4', '\x3c847b884f2425dbe7ec1cd0d815874140bb1c9776f8ad60256c1fb763204a7b', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-80f0-7ede-9485-4762b2623a87', '01a22dff-8106-74a2-8aed-0ca73231cb54', '\xd486f536c1574ade6b4c4c760126697932198daaefe0825c2c4e4419351f51ba', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-816d-75e2-aa29-560e599676ef', '\xccd66fb641220f71c5a0c19f886847bda8f434f4079ee7becc9cedb0e9b206b5', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-81cf-771c-95aa-8a8d2ef49d38', '01a22dff-81f8-7b62-a0f6-21255d51d587', '\xb4c01a4ef5e57f6e8c1b95cfb448ab5c702208bfc46b66c10459ec860c765029', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-8252-718f-871c-fcc1492a0dfc', '\xc8a1c95a1c910861acd61d6cd79b939c86f0393afdea99632836c87670ec1375', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-8275-7348-9ea0-78b007be78a5', '\x914410a4dace31d68556a77970b3ac37aa6c0571f83061dab9454a7a21fcdd3e', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-82a6-7036-9865-25ac9463f05e', '\xa19f18b1a46dc6daaa05848afce78d1e591bdea3e4ec5cad7ec04957c6889a33', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-82ba-7a6a-9581-5e309de53912', '\xb1bb9d417c9aca89680bbf0879e0ace2e55f1a2f81e4c205c39ec1e500d6fe3e', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-82c0-7fa0-97a3-6d8ccf70c0fa', '\xcbc13cc85bcef25160745b908a05ae10cd165d9baecb6e40c67c4f6052742c2b', '2026-09-22 02:00:00+00', NULL),
	('01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-82cf-7e01-a6f6-b0cac402547c', '\xc378ece476a54833867088b80d953623e94f25d1a5e3980b211e4cd1798af72d', '2026-09-22 02:00:00+00', NULL);


--
-- Data for Name: rules; Type: TABLE DATA; Schema: audit; Owner: -
--

INSERT INTO audit.rules VALUES
	('ManyClients', 20, 60, true, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01', 1),
	('SearchBurst', 12, 10, true, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01', 1),
	('NightReads', 3, 420, true, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01', 1),
	('LookedWithoutActing', 5, 2880, true, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01', 1),
	('SameSurname', 2, 10080, true, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01', 1),
	('RepeatedRefusals', 5, 30, true, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01', 1);


--
-- Data for Name: seals; Type: TABLE DATA; Schema: audit; Owner: -
--



--
-- Data for Name: showings; Type: TABLE DATA; Schema: audit; Owner: -
--

INSERT INTO audit.showings OVERRIDING SYSTEM VALUE VALUES
	(1, '01a22dff-8074-79a3-b525-c9e4668f32ae', '2026-11-30 19:47:29.072202+00', '1005', '{KH-883F-BR3,KH-MC8F-PPV}');


--
-- Data for Name: watched; Type: TABLE DATA; Schema: audit; Owner: -
--



--
-- Data for Name: assessments; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.assessments VALUES
	('01a22dff-7432-7518-8857-4badd2d835f8', 'KH-883F-BR3', '99001', 'Health', 'ASSIST', '3.1', 'vi', 'Interview', 'Started', '{"lifetime.opioids": ["yes"]}', '[]', '[]', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', NULL, NULL, NULL, NULL, 2, 'Everything', NULL, NULL, NULL, NULL, NULL),
	('01a22dff-75d9-780c-a42d-f49445098494', 'KH-883F-BR3', '99001', 'Legal', 'LEGAL', '2', 'vi', 'Interview', 'Started', '{}', '[]', '[]', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', NULL, NULL, NULL, NULL, 1, 'Everything', NULL, NULL, NULL, NULL, NULL),
	('01a22dff-75ed-7cc9-a356-4e968a64c489', 'KH-883F-BR3', '99001', 'Care', 'SOCIAL', '2', 'vi', 'Interview', 'Started', '{}', '[]', '[]', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', NULL, NULL, NULL, NULL, 1, 'Everything', NULL, NULL, NULL, NULL, NULL),
	('01a22dff-7df1-72d5-8726-e1e069f9c82f', 'KH-MC8F-PPV', '99001', 'Health', 'ASSIST', '3.1', 'vi', 'Interview', 'Started', '{"lifetime.opioids": ["yes"]}', '[]', '[]', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', NULL, NULL, NULL, NULL, 2, 'Everything', NULL, NULL, NULL, NULL, NULL),
	('01a22dff-7e0d-7c1f-85d8-364423f1cab7', 'KH-MC8F-PPV', '99001', 'Legal', 'LEGAL', '2', 'vi', 'Interview', 'Started', '{}', '[]', '[]', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', NULL, NULL, NULL, NULL, 1, 'Everything', NULL, NULL, NULL, NULL, NULL),
	('01a22dff-7e19-7f58-91e8-44a017cbd633', 'KH-MC8F-PPV', '99001', 'Care', 'SOCIAL', '2', 'vi', 'Interview', 'Started', '{}', '[]', '[]', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', NULL, NULL, NULL, NULL, 1, 'Everything', NULL, NULL, NULL, NULL, NULL),
	('01a22dff-8275-7348-9ea0-78b007be78a5', 'KH-MC8F-PPV', '99001', 'Health', 'PHQ-2', '1', 'vi', 'Interview', 'Signed', '{}', '[{"band": null, "code": "total", "total": null}]', '[]', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Hết giờ', '2026-12-22', 3, 'Everything', '2026-09-22 02:00:00+00', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', NULL, NULL),
	('01a22dff-82a6-7036-9865-25ac9463f05e', 'KH-MC8F-PPV', '99001', 'Health', 'PHQ-2', '1', 'vi', 'Interview', 'Started', '{}', '[]', '[]', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', NULL, NULL, NULL, NULL, 1, 'Everything', '2026-09-22 02:00:00+00', NULL, NULL, '01a22dff-8275-7348-9ea0-78b007be78a5', 'Ghi nhầm'),
	('01a22dff-82ba-7a6a-9581-5e309de53912', 'KH-MC8F-PPV', '99001', 'Hiv', 'HIV-RISK', '1', 'vi', 'Interview', 'Started', '{}', '[]', '[]', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', NULL, NULL, NULL, NULL, 1, 'Everything', NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: cascade_entries; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.cascade_entries VALUES
	('01a22dff-7a5b-7a82-b2fd-8ee5e3b1871f', 'KH-883F-BR3', '99001', 'Health', 'HepatitisC', 'Offered', NULL, '2026-09-22', 'Client', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', NULL, NULL, NULL, 1, NULL, NULL, NULL),
	('885e4512-5962-4ecd-8de4-837bc36f97eb', 'KH-883F-BR3', '99001', 'Hiv', 'Hiv', 'Offered', NULL, '2026-09-22', 'Client', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', NULL, NULL, NULL, 1, NULL, NULL, NULL),
	('01a22dff-7eda-772a-9df9-224d387f6dbf', 'KH-MC8F-PPV', '99001', 'Health', 'HepatitisC', 'Offered', NULL, '2026-09-22', 'Client', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Ghi nhầm', 1, NULL, NULL, NULL),
	('f723b816-6a1f-47f7-882e-aff367c11196', 'KH-MC8F-PPV', '99001', 'Hiv', 'Hiv', 'Offered', NULL, '2026-09-22', 'Client', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', 'Ghi nhầm', 1, NULL, NULL, NULL);


--
-- Data for Name: clients; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.clients VALUES
	('KH-883F-BR3', '99001', 'Care', 'Paused', '2026-09-22', '01a22dff-6488-7dfc-b7d5-44a065b48000', NULL, 1995, 'Man', '2026-09-22 02:00:00+00', '2026-09-22 01:00:00+00', 3, 'Other', NULL, NULL, NULL, false),
	('KH-MC8F-PPV', '99001', 'Care', 'Paused', '2026-09-22', '01a22dff-6488-7dfc-b7d5-44a065b48000', NULL, 1995, 'Man', '2026-09-22 02:00:00+00', '2026-09-22 01:00:00+00', 3, 'Other', NULL, NULL, NULL, false);


--
-- Data for Name: consents; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.consents VALUES
	('01a22dff-70dc-7cc6-b36a-2ab56764b640', '3b528805-dff2-4c77-961b-8d7a37bd95de', 'KH-883F-BR3', '99001', 'Care', 'TakePart', NULL, '', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL),
	('01a22dff-70ec-75cc-823d-39273ebb63ee', 'e2838dd4-9e50-4ab9-9c4e-03f66242946f', 'KH-883F-BR3', '99001', 'Care', 'StoreAssessments', NULL, '', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL),
	('01a22dff-70fc-777a-949c-a61817890313', '5eb31a8c-9752-45f7-b33c-170bec35850c', 'KH-883F-BR3', '99001', 'Care', 'HivInformation', NULL, 'Nhóm điều phối viên mẫu', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL),
	('01a22dff-710d-7df5-bdf7-cebfb1fd23ff', '52df6220-cc87-4542-85c8-f8be4ea64def', 'KH-883F-BR3', '99001', 'Care', 'AnonymousStatistics', NULL, '', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL),
	('01a22dff-786a-78ee-8d24-f00af7358943', '3b7b7ba8-5d93-4efe-941c-f1010685615f', 'KH-883F-BR3', '99001', 'Care', 'ShareWithProvider', '01a22dff-64e6-7dec-a23d-79a6d4587046', '', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL),
	('01a22dff-7a02-7f58-b098-3fe891d03102', 'a03a2b00-34f8-42bd-abb4-68e80eac9f27', 'KH-883F-BR3', '99001', 'Care', 'ShareHivWithProvider', '01a22dff-64e6-7dec-a23d-79a6d4587046', '', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL),
	('01a22dff-7d72-7b12-8e68-4cb50b26eece', 'c22e6ee1-257e-4d48-8c96-c2dc68bdaf10', 'KH-MC8F-PPV', '99001', 'Care', 'TakePart', NULL, '', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL),
	('01a22dff-7d7f-76a0-8c74-752287001c24', 'fb24456e-ec53-4f01-a0c7-865ad938d5a8', 'KH-MC8F-PPV', '99001', 'Care', 'StoreAssessments', NULL, '', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL),
	('01a22dff-7d8c-72ee-8822-2eccdbb32e21', 'a13232a7-d917-4296-8eff-2b127b80af15', 'KH-MC8F-PPV', '99001', 'Care', 'HivInformation', NULL, 'Nhóm điều phối viên mẫu', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL),
	('01a22dff-7d98-7e2b-8b4b-48867519ff14', '950847c1-34e4-41ad-b9b7-927288019846', 'KH-MC8F-PPV', '99001', 'Care', 'AnonymousStatistics', NULL, '', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL),
	('01a22dff-7e7c-7fd2-a0b3-5e712e9a079f', '2aa4d689-c3ef-472c-a951-55a7d9a0b645', 'KH-MC8F-PPV', '99001', 'Care', 'ShareWithProvider', '01a22dff-64e6-7dec-a23d-79a6d4587046', '', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL),
	('01a22dff-7ea9-7122-807f-cce929e10751', 'a16d0f5a-2eba-4356-a17b-4e5ca4669b6c', 'KH-MC8F-PPV', '99001', 'Care', 'ShareHivWithProvider', '01a22dff-64e6-7dec-a23d-79a6d4587046', '', 'Paper', 'vi', '2026-07', false, false, '2026-09-22 02:00:00+00', '2027-09-22 02:00:00+00', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', 1, NULL);


--
-- Data for Name: contact_attempts; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.contact_attempts VALUES
	('01a22dff-816d-75e2-aa29-560e599676ef', '01a22dff-8106-74a2-8aed-0ca73231cb54', '99001', 'Slip', '2026-09-22 02:00:00+00', 'Call', 'Reached', '01a22dff-6488-7dfc-b7d5-44a065b48000');


--
-- Data for Name: contact_corrections; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.contact_corrections VALUES
	('01a22dff-72ed-7185-b8dd-45de3c7291ad', '01a22dff-711e-7a6e-9578-ea740e155e73', 'KH-883F-BR3', '99001', 'Care', 'Thêm một câu.', 'Còn thiếu', 'Normal', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7db7-7aab-9982-78b31668ee20', '01a22dff-7da5-700b-9ecb-6fb993f425ff', 'KH-MC8F-PPV', '99001', 'Care', 'Thêm một câu.', 'Còn thiếu', 'Normal', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00');


--
-- Data for Name: contacts; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.contacts VALUES
	('01a22dff-711e-7a6e-9578-ea740e155e73', 'KH-883F-BR3', '99001', 'Care', '2026-09-22 01:00:00+00', 'Phone', 'FollowUp', 'Reached', 10, NULL, 'Ghi chú', 'Gọi lại', 'Normal', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7da5-700b-9ecb-6fb993f425ff', 'KH-MC8F-PPV', '99001', 'Care', '2026-09-22 01:00:00+00', 'Phone', 'FollowUp', 'Reached', 10, NULL, 'Ghi chú', 'Gọi lại', 'Normal', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00');


--
-- Data for Name: demands; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.demands VALUES
	('01a22dff-7b14-7e01-8059-22aae90de1a9', 'KH-883F-BR3', '99001', 'Demand', 'Court', 'Tòa án nhân dân khu vực Mẫu', 'Điều 97 Bộ luật Tố tụng dân sự', '12/QĐ-TA', '2026-09-19', 'Họ tên và nơi ở', '2026-09-22', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', 'Released', 'Có căn cứ', 'Grant', '{Name}', NULL, '01a22dff-7ae8-7ffe-8c13-b0d7f954b1e1', '2026-09-22 02:00:00+00', '01a22dff-7b03-77cc-8a47-3082a4808df6', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', 'f327cee891f1b2517e4c7703b01e2bed133b90f9039408d0d28b337e823884ba', NULL, NULL, NULL, 6),
	('01a22dff-7f39-7792-9513-208246710304', 'KH-MC8F-PPV', '99001', 'Demand', 'Court', 'Tòa án nhân dân khu vực Mẫu', 'Điều 97 Bộ luật Tố tụng dân sự', '12/QĐ-TA', '2026-09-19', 'Họ tên và nơi ở', '2026-09-22', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', 'Released', 'Có căn cứ', 'Grant', '{Name}', NULL, '01a22dff-7f16-7ced-a781-2c39b21b28cc', '2026-09-22 02:00:00+00', '01a22dff-7f2d-795f-9198-995319f56769', '2026-09-22 02:00:00+00', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', '56786bad2f34907c9219b8d400c4dd457f7ae2c1422c44c26773e664aee02705', NULL, NULL, NULL, 6),
	('01a22dff-8252-718f-871c-fcc1492a0dfc', 'KH-MC8F-PPV', '99001', 'Demand', 'Court', 'Tòa án nhân dân khu vực Mẫu', 'Điều 97 Bộ luật Tố tụng dân sự', '12/QĐ-TA', '2026-09-19', 'Họ tên và nơi ở', '2026-09-22', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', 'LegalReview', 'Có căn cứ', 'Partial', '{Name}', 'Phần còn lại không có căn cứ', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3);


--
-- Data for Name: disclosures; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.disclosures VALUES
	('01a22dff-7d07-7162-9855-ea5d38faf65b', 'KH-883F-BR3', '99001', 'Care', '2026-09-22 02:00:00+00', 'Authority', NULL, 'Tòa án nhân dân khu vực Mẫu', 'Letter', NULL, '01a22dff-7b14-7e01-8059-22aae90de1a9', '{Name}', '2026-07', '01a22dff-6488-7dfc-b7d5-44a065b48000'),
	('01a22dff-7f79-72e6-a506-6112de9450d7', 'KH-MC8F-PPV', '99001', 'Care', '2026-09-22 02:00:00+00', 'Authority', NULL, 'Tòa án nhân dân khu vực Mẫu', 'Letter', NULL, '01a22dff-7f39-7792-9513-208246710304', '{Name}', '2026-07', '01a22dff-6488-7dfc-b7d5-44a065b48000');


--
-- Data for Name: follow_ups; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.follow_ups VALUES
	('01a22dff-7abd-79d8-8827-eb9f9152f085', 'KH-883F-BR3', '99001', 'Care', 'Month3', '2026-10-02', NULL, NULL, 0, NULL, 'Due', NULL, 1),
	('01a22dff-7ef7-7648-aeee-de37b23721ac', 'KH-MC8F-PPV', '99001', 'Care', 'Month3', '2026-10-02', NULL, NULL, 0, NULL, 'Due', NULL, 1);


--
-- Data for Name: goals; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.goals VALUES
	('01a22dff-737b-74e4-965b-de05c394ad95', 'KH-883F-BR3', '99001', 'Care', 'Có việc làm', 'Work', 1, NULL, 'Từng bước', 'Agreed', '2026-09-22', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', 2),
	('01a22dff-7dd2-743f-84d2-03896ce2e626', 'KH-MC8F-PPV', '99001', 'Care', 'Có việc làm', 'Work', 1, NULL, 'Từng bước', 'Agreed', '2026-09-22', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', 2);


--
-- Data for Name: intakes; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.intakes VALUES
	('01a22dff-8106-74a2-8aed-0ca73231cb54', '99001', 'Slip', 'Contacted', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', '2026-09-22 02:00:00+00', 0, NULL, NULL, NULL, NULL, 2);


--
-- Data for Name: legal_clocks; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.legal_clocks VALUES
	('01a22dff-7682-7109-898c-a5a6e2f1a7c0', '01a22dff-7600-7ee0-9576-5d21e3ea01f2', 'KH-883F-BR3', '99001', 'Legal', 'K12', 1, '2026-09-22 01:00:00+00', '2026-09-25 16:59:59+00', 'Running', '2026-09-22 01:00:00+00', NULL, NULL, NULL, 1),
	('01a22dff-7e33-74be-b71a-fd6c4cc1b641', '01a22dff-7e27-7f5a-abec-5ae909a8816c', 'KH-MC8F-PPV', '99001', 'Legal', 'K12', 1, '2026-09-22 01:00:00+00', '2026-09-25 16:59:59+00', 'Running', '2026-09-22 01:00:00+00', NULL, NULL, NULL, 1),
	('01a22dff-82dc-711f-81db-2f02eed620bf', '01a22dff-82cf-7e01-a6f6-b0cac402547c', 'KH-MC8F-PPV', '99001', 'Health', 'K7', 1, '2026-09-22 01:00:00+00', '2026-10-22 16:59:59+00', 'Running', '2026-09-22 01:00:00+00', NULL, NULL, NULL, 1);


--
-- Data for Name: legal_events; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.legal_events VALUES
	('01a22dff-7600-7ee0-9576-5d21e3ea01f2', 'KH-883F-BR3', '99001', 'Legal', 'CompulsoryFileNotice', '2026-09-22 01:00:00+00', '2026-09-22', 'Công an phường', 'Nội dung giấy', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7e27-7f5a-abec-5ae909a8816c', 'KH-MC8F-PPV', '99001', 'Legal', 'CompulsoryFileNotice', '2026-09-22 01:00:00+00', '2026-09-22', 'Công an phường', 'Nội dung giấy', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-82cf-7e01-a6f6-b0cac402547c', 'KH-MC8F-PPV', '99001', 'Health', 'LastDose', '2026-09-22 01:00:00+00', '2026-09-22', 'Phòng khám', 'Liều cuối', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00');


--
-- Data for Name: legal_grounds; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.legal_grounds VALUES
	('01a22dff-76ca-731b-b10c-1a3484e84cfc', 'KH-883F-BR3', '99001', 'Legal', 'CareOfSmallChild', 'Giấy khai sinh', '2026-09-22', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', 1, 1),
	('01a22dff-7e37-789b-b177-1edfc0e45773', 'KH-MC8F-PPV', '99001', 'Legal', 'CareOfSmallChild', 'Giấy khai sinh', '2026-09-22', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00', 1, 1);


--
-- Data for Name: plan_agreements; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.plan_agreements VALUES
	('01a22dff-73d7-7f21-982c-840b7396d7ae', 'KH-883F-BR3', '99001', 'Care', '2026-09-22', 'InPerson', '2026-12-22', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7de1-7721-a7e0-dbe657eeb53e', 'KH-MC8F-PPV', '99001', 'Care', '2026-09-22', 'InPerson', '2026-12-22', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00');


--
-- Data for Name: safety_alert_steps; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.safety_alert_steps VALUES
	('01a22dff-77c4-7bf3-be73-64992f9b85e7', '01a22dff-7719-7f70-b0ee-4ec2607681e2', 'KH-883F-BR3', '99001', 'Care', 'Act', 'Đã gọi điện', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7e57-74c3-89da-5e699d27508d', '01a22dff-7e42-7392-b3e5-d1e3f4ee83c3', 'KH-MC8F-PPV', '99001', 'Care', 'Act', 'Đã gọi điện', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00');


--
-- Data for Name: safety_alerts; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.safety_alerts VALUES
	('01a22dff-7719-7f70-b0ee-4ec2607681e2', 'KH-883F-BR3', '99001', 'Care', 'ViolenceRisk', 'InAction', '2026-09-22 02:00:00+00', '2026-09-23 02:00:00+00', DEFAULT, 1, '01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-6488-7dfc-b7d5-44a065b48000', NULL, NULL, 'Sợ về nhà', '2026-09-22 02:00:00+00', NULL, 2),
	('01a22dff-7e42-7392-b3e5-d1e3f4ee83c3', 'KH-MC8F-PPV', '99001', 'Care', 'ViolenceRisk', 'InAction', '2026-09-22 02:00:00+00', '2026-09-23 02:00:00+00', DEFAULT, 1, '01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-6488-7dfc-b7d5-44a065b48000', NULL, NULL, 'Sợ về nhà', '2026-09-22 02:00:00+00', NULL, 2),
	('01a22dff-82c0-7fa0-97a3-6d8ccf70c0fa', 'KH-MC8F-PPV', '99001', 'Health', 'SuicideRisk', 'Open', '2026-09-22 02:00:00+00', '2026-09-22 03:00:00+00', DEFAULT, 1, '01a22dff-6488-7dfc-b7d5-44a065b48000', '01a22dff-6488-7dfc-b7d5-44a065b48000', NULL, NULL, 'Nói không muốn sống', NULL, NULL, 1);


--
-- Data for Name: safety_plans; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.safety_plans VALUES
	('01a22dff-77f7-736e-a513-01d497cad619', 'KH-883F-BR3', '99001', 'Health', 'Mất ngủ', 'Nghe nhạc', 'Chị gái', 'Cất dao', '115', '2026-09-22', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7e5c-752e-84bd-42a24d123aad', 'KH-MC8F-PPV', '99001', 'Health', 'Mất ngủ', 'Nghe nhạc', 'Chị gái', 'Cất dao', '115', '2026-09-22', NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00');


--
-- Data for Name: service_referral_events; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.service_referral_events VALUES
	('01a22dff-7901-76e2-b008-1157c33fb92b', '01a22dff-787d-7aab-b6aa-77ee4e083400', 'KH-883F-BR3', '99001', 'Health', NULL, 'Planned', '2026-09-22', 'Client', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7939-7ca9-bb29-29b7c29d2bca', '01a22dff-787d-7aab-b6aa-77ee4e083400', 'KH-883F-BR3', '99001', 'Health', 'Make', 'Made', '2026-09-22', 'Coordinator', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7a1f-7f8c-9dfd-110569b84d00', '01a22dff-7a0f-7207-a728-85f2a3052954', 'KH-883F-BR3', '99001', 'Hiv', NULL, 'Planned', '2026-09-22', 'Client', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7a21-790f-ad0d-4fc36d88ea20', '01a22dff-7a0f-7207-a728-85f2a3052954', 'KH-883F-BR3', '99001', 'Hiv', 'Make', 'Made', '2026-09-22', 'Coordinator', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7a4d-7bd3-a79d-31a87699a342', '01a22dff-7a3b-76e7-9c0a-d6d6d36afc4c', 'KH-883F-BR3', '99001', 'Legal', NULL, 'Planned', '2026-09-22', 'Client', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7a4f-7cf0-a6fb-4622916f6764', '01a22dff-7a3b-76e7-9c0a-d6d6d36afc4c', 'KH-883F-BR3', '99001', 'Legal', 'Make', 'Made', '2026-09-22', 'Coordinator', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7e92-7177-8dbb-0eebf5f344ee', '01a22dff-7e88-7577-9b95-29252f542236', 'KH-MC8F-PPV', '99001', 'Health', NULL, 'Planned', '2026-09-22', 'Client', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7e94-7e58-8986-519eb4a70db0', '01a22dff-7e88-7577-9b95-29252f542236', 'KH-MC8F-PPV', '99001', 'Health', 'Make', 'Made', '2026-09-22', 'Coordinator', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7ebb-7c5b-9aa4-6eafb04746be', '01a22dff-7eb4-737d-b526-4d76c9bf73b6', 'KH-MC8F-PPV', '99001', 'Hiv', NULL, 'Planned', '2026-09-22', 'Client', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7ebc-7739-95a7-edd898b677fb', '01a22dff-7eb4-737d-b526-4d76c9bf73b6', 'KH-MC8F-PPV', '99001', 'Hiv', 'Make', 'Made', '2026-09-22', 'Coordinator', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7ed5-7ab9-9619-8866319d409c', '01a22dff-7ecf-75f8-88a8-a92e207781e8', 'KH-MC8F-PPV', '99001', 'Legal', NULL, 'Planned', '2026-09-22', 'Client', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7ed6-76bd-bae6-f306ff1c8806', '01a22dff-7ecf-75f8-88a8-a92e207781e8', 'KH-MC8F-PPV', '99001', 'Legal', 'Make', 'Made', '2026-09-22', 'Coordinator', NULL, NULL, '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00');


--
-- Data for Name: service_referrals; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.service_referrals VALUES
	('01a22dff-787d-7aab-b6aa-77ee4e083400', 'KH-883F-BR3', '99001', 'Health', 'methadone', 'Continuing', '01a22dff-64e6-7dec-a23d-79a6d4587046', 'Routine', false, false, '{Name}', NULL, 'Made', '2026-09-22', 'AwaitingReply', 'NotifyAndRegister', '01a22dff-786a-78ee-8d24-f00af7358943', 1, '2026-09-22 02:00:00+00', '2026-09-22', '2026-09-22', NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-29', '01a22dff-6488-7dfc-b7d5-44a065b48000', 1),
	('01a22dff-7a0f-7207-a728-85f2a3052954', 'KH-883F-BR3', '99001', 'Hiv', 'hiv-test', 'OneOff', '01a22dff-64e6-7dec-a23d-79a6d4587046', 'Routine', false, false, '{Name}', NULL, 'Made', '2026-09-22', 'AwaitingReply', 'None', '01a22dff-7a02-7f58-b098-3fe891d03102', 1, '2026-09-22 02:00:00+00', '2026-09-22', '2026-09-22', NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-29', '01a22dff-6488-7dfc-b7d5-44a065b48000', 1),
	('01a22dff-7a3b-76e7-9c0a-d6d6d36afc4c', 'KH-883F-BR3', '99001', 'Legal', 'legal-aid', 'Continuing', '01a22dff-64e6-7dec-a23d-79a6d4587046', 'Routine', false, false, '{Name}', NULL, 'Made', '2026-09-22', 'AwaitingReply', 'None', '01a22dff-786a-78ee-8d24-f00af7358943', 1, '2026-09-22 02:00:00+00', '2026-09-22', '2026-09-22', NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-29', '01a22dff-6488-7dfc-b7d5-44a065b48000', 1),
	('01a22dff-7e88-7577-9b95-29252f542236', 'KH-MC8F-PPV', '99001', 'Health', 'methadone', 'Continuing', '01a22dff-64e6-7dec-a23d-79a6d4587046', 'Routine', false, false, '{Name}', NULL, 'Made', '2026-09-22', 'AwaitingReply', 'NotifyAndRegister', '01a22dff-7e7c-7fd2-a0b3-5e712e9a079f', 1, '2026-09-22 02:00:00+00', '2026-09-22', '2026-09-22', NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-29', '01a22dff-6488-7dfc-b7d5-44a065b48000', 1),
	('01a22dff-7eb4-737d-b526-4d76c9bf73b6', 'KH-MC8F-PPV', '99001', 'Hiv', 'hiv-test', 'OneOff', '01a22dff-64e6-7dec-a23d-79a6d4587046', 'Routine', false, false, '{Name}', NULL, 'Made', '2026-09-22', 'AwaitingReply', 'None', '01a22dff-7ea9-7122-807f-cce929e10751', 1, '2026-09-22 02:00:00+00', '2026-09-22', '2026-09-22', NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-29', '01a22dff-6488-7dfc-b7d5-44a065b48000', 1),
	('01a22dff-7ecf-75f8-88a8-a92e207781e8', 'KH-MC8F-PPV', '99001', 'Legal', 'legal-aid', 'Continuing', '01a22dff-64e6-7dec-a23d-79a6d4587046', 'Routine', false, false, '{Name}', NULL, 'Made', '2026-09-22', 'AwaitingReply', 'None', '01a22dff-7e7c-7fd2-a0b3-5e712e9a079f', 1, '2026-09-22 02:00:00+00', '2026-09-22', '2026-09-22', NULL, NULL, NULL, NULL, NULL, NULL, '2026-09-29', '01a22dff-6488-7dfc-b7d5-44a065b48000', 1);


--
-- Data for Name: status_changes; Type: TABLE DATA; Schema: care; Owner: -
--

INSERT INTO care.status_changes VALUES
	('01a22dff-7a92-7276-b04f-ed9213412ea6', 'KH-883F-BR3', '99001', 'Care', 'Active', 'Paused', '2026-09-22', 'Lý do', 'Đã nói', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00'),
	('01a22dff-7ef4-7143-b03e-1d54fecc6b7d', 'KH-MC8F-PPV', '99001', 'Care', 'Active', 'Paused', '2026-09-22', 'Lý do', 'Đã nói', '01a22dff-6488-7dfc-b7d5-44a065b48000', '2026-09-22 02:00:00+00');


--
-- Data for Name: clock_rules; Type: TABLE DATA; Schema: directory; Owner: -
--

INSERT INTO directory.clock_rules VALUES
	('K1', 1, 'PositiveResultTold', 'Deadline', 'Police', 24, 'Hours', 'None', 'Công an xác minh nơi cư trú', 'Police check the residence', 'Không có nơi cư trú ổn định thì chỉ được cai nghiện tự nguyện tại cơ sở công lập.', 'Without a stable residence only voluntary rehabilitation at a public facility is open.', 'Chuẩn bị giấy tờ về nơi cư trú. Vùng sâu, vùng xa: 48 giờ.', 'Have the papers about the residence ready. In remote areas: 48 hours.', 'Nghị định 163/2026/NĐ-CP', 'Điều 58', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K2', 1, 'PositiveResultTold', 'Deadline', 'Police', 24, 'Hours', 'None', 'Công an ra quyết định quản lý', 'Police decide on management', 'Quản lý 1 năm: có thể bị triệu tập, xét nghiệm; sử dụng lại dẫn đến xác định tình trạng nghiện.', 'A year of management: summons and tests; using again leads to a determination of dependence.', 'Giải thích quyết định sắp đến, quyền được thông báo và khiếu nại.', 'Explain the decision that is to come, the right to be told and to complain.', 'Luật 120/2025/QH15; Nghị định 163/2026/NĐ-CP', 'Điều 24(4)(a); Điều 59', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K3', 1, 'ManagementDecision', 'Term', 'Police', 1, 'Years', 'None', 'Thời hạn quản lý', 'Term of management', 'Trong thời hạn này sử dụng lại dẫn đến quyết định mới và xác định tình trạng nghiện.', 'Using again in this time leads to a new decision and a determination of dependence.', 'Khi hết hạn và không vi phạm: hỏi việc đưa ra khỏi danh sách.', 'When it ends without a violation: ask for removal from the list.', 'Luật 120/2025/QH15', 'Điều 24(2), 27(3)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K4', 1, 'DependenceFindingTold', 'Deadline', 'Client', 24, 'Hours', 'Restarts', 'Đăng ký sau khi được thông báo kết quả', 'Register after being told of the finding', 'Là căn cứ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.', 'A ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.', 'Gọi trợ giúp pháp lý ngay. Giải thích từng lựa chọn và hệ quả; cùng khách hàng đi đăng ký nếu khách hàng chọn.', 'Call legal aid now. Explain each choice and what follows; go along to register if the client chooses to.', 'Nghị định 163/2026/NĐ-CP', 'Điều 4(7)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K5', 1, 'TreatmentDecision', 'Deadline', 'Client', 2, 'WorkingDays', 'Restarts', 'Bắt đầu cai nghiện hoặc điều trị thay thế', 'Start rehabilitation or substitution treatment', 'Là căn cứ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.', 'A ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.', 'Hẹn ngày giờ với cơ sở, đi cùng khách hàng, giữ giấy xác nhận.', 'Agree on day and hour with the facility, go along, keep the confirmation.', 'Nghị định 163/2026/NĐ-CP', 'Điều 4(8)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K6', 1, 'RehabAbsence', 'Deadline', 'Client', 2, 'WorkingDays', 'Restarts', 'Trở lại sau khi vắng mặt', 'Return after an absence', 'Vắng mặt từ 2 ngày làm việc không có lý do chính đáng được coi là tự ý chấm dứt. Là căn cứ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.', 'Two working days of absence without a good reason count as leaving. A ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.', 'Giúp khách hàng trở lại, lấy giấy tờ chứng minh lý do vắng.', 'Help the client to return, and get papers that prove the reason.', 'Nghị định 163/2026/NĐ-CP', 'Điều 4(9)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K7', 1, 'LastDose', 'Deadline', 'Client', 30, 'CalendarDays', 'None', 'Bỏ liều điều trị thay thế', 'Missed doses of substitution treatment', 'Không uống thuốc từ 30 ngày có thể bị chấm dứt điều trị và lập hồ sơ. Là căn cứ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.', '30 days without a dose can end the treatment and lead to a file. A ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.', 'Liên hệ khách hàng và cơ sở điều trị, hỏi lý do, giúp trở lại.', 'Contact the client and the clinic, ask why, help to return.', 'Nghị định 141/2024/NĐ-CP', 'Điều 36', 'SecondarySource', '2026-10-06', NULL, NULL, '2026-01-01', NULL, NULL, 'Stays', 'After'),
	('K8', 1, 'ClinicIntakeNotice', 'Deadline', 'Police', 12, 'Hours', 'None', 'Công an ra quyết định giám sát', 'Police decide on monitoring', 'Người từ 18 tuổi phải đeo thiết bị giám sát vị trí. Từ chối là căn cứ đưa vào cai nghiện bắt buộc.', 'Adults wear a location device. Refusal is a ground for compulsory rehabilitation.', 'Giải thích trước cho khách hàng; gọi trợ giúp pháp lý nếu khách hàng không đồng ý.', 'Explain beforehand; call legal aid if the client does not agree.', 'Nghị định 163/2026/NĐ-CP; Luật 120/2025/QH15', 'Điều 16; Điều 47(2)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K8-device', 1, 'MonitoringDecision', 'Deadline', 'Police', 24, 'Hours', 'None', 'Gắn thiết bị giám sát', 'The device is fitted', 'Từ chối là căn cứ đưa vào cai nghiện bắt buộc.', 'Refusal is a ground for compulsory rehabilitation.', 'Đi cùng nếu khách hàng muốn. Thiết bị được tháo tạm để khám chữa bệnh.', 'Go along if the client wishes. The device is taken off for medical care.', 'Nghị định 163/2026/NĐ-CP; Luật 120/2025/QH15', 'Điều 17, 19; Điều 47(2)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K9', 1, 'MonitoringDecision', 'Term', 'Police', 2, 'Years', 'None', 'Thời hạn giám sát khi điều trị thay thế', 'Term of monitoring in substitution treatment', 'Thiết bị giám sát vị trí trong suốt thời hạn.', 'The location device for the whole term.', 'Nhắc khi hết hạn.', 'Remind when it ends.', 'Nghị định 163/2026/NĐ-CP', 'Điều 15', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K9-remission', 1, 'MonitoringDecision', 'Term', 'Client', 1, 'Years', 'None', 'Có thể xin bỏ phần giám sát còn lại', 'The rest of monitoring may be lifted', 'Sau 1 năm không vi phạm có thể được xét bỏ phần thời gian còn lại.', 'After a year without a violation the remaining time may be lifted.', 'Giúp khách hàng làm đơn.', 'Help the client to apply.', 'Nghị định 163/2026/NĐ-CP', 'Điều 20(3)(a)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K10', 1, 'ResidenceMove', 'Deadline', 'Client', 24, 'Hours', 'None', 'Trình báo khi đổi nơi cư trú', 'Report a change of residence', 'Không trình báo công an cấp xã nơi đến là vi phạm nghĩa vụ của người bị quản lý.', 'Not reporting to the commune police of the new place breaks the duties under management.', 'Nhắc khách hàng, đi cùng nếu khách hàng ngại đến quầy.', 'Remind the client, go along if they dread the counter.', 'Luật 120/2025/QH15', 'Điều 25(4)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K11', 1, 'RehabCertificate', 'Deadline', 'Client', 2, 'CalendarDays', 'None', 'Nộp giấy chứng nhận hoàn thành', 'Present the certificate of completion', 'Việc hoàn thành cai nghiện ở cơ sở tư nhân chưa được công an ghi nhận.', 'Completion at a private facility is not yet on record with the police.', 'Cùng khách hàng nộp giấy chứng nhận cho công an cấp xã, xin giấy tiếp nhận.', 'Present the certificate to the commune police with the client and get a receipt.', 'Luật 120/2025/QH15', 'Điều 33(3)-(4); Bộ luật Dân sự 91/2015/QH13, Điều 148(5)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'NextWorkingDay', 'After'),
	('K12', 1, 'CompulsoryFileNotice', 'Deadline', 'Client', 3, 'WorkingDays', 'None', 'Đọc hồ sơ đề nghị', 'Read the file', 'Quyền đọc hồ sơ và nêu ý kiến. Hết hạn thì hồ sơ được chuyển đi vào ngày làm việc tiếp theo, rồi Tòa án quyết định.', 'The right to read the file and object. After it the file goes on the next working day, and the court decides.', 'Gọi trợ giúp pháp lý ngay. Cùng khách hàng đọc hồ sơ, ghi ý kiến bằng văn bản, nộp giấy tờ về căn cứ bảo vệ.', 'Call legal aid now. Read the file with the client, object in writing, hand in the papers on protecting grounds.', 'Luật 120/2025/QH15', 'Điều 35(3)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K13', 1, 'LastViolation', 'Term', 'Police', 3, 'Months', 'None', 'Thời hiệu áp dụng biện pháp', 'Limitation', 'Sau 3 tháng kể từ lần vi phạm cuối, không được áp dụng cai nghiện bắt buộc.', 'Three months after the last violation compulsory rehabilitation may no longer be ordered.', 'Ghi lại ngày, giữ chứng cứ; báo trợ giúp pháp lý khi hết thời hiệu.', 'Note the date, keep the evidence; tell legal aid when the time is over.', 'Luật 120/2025/QH15', 'Điều 35(4); Bộ luật Dân sự 91/2015/QH13, Điều 148(5)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'NextWorkingDay', 'After'),
	('K14', 1, 'DeterminationCertificate', 'Term', 'Client', 6, 'Months', 'None', 'Kết quả xác định còn giá trị để đăng ký', 'The certificate is valid for registration', 'Hết hạn thì phải xác định lại khi đăng ký tự nguyện.', 'After it a new determination is needed to register voluntarily.', 'Nếu khách hàng chọn đăng ký, làm trước ngày này.', 'If the client chooses to register, do it before this day.', 'Luật 120/2025/QH15', 'Điều 31(1)(b)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K15', 1, 'TreatmentCompleted', 'Term', 'Police', 1, 'Years', 'None', 'Quản lý sau cai (tự nguyện, điều trị thay thế)', 'Management after voluntary rehabilitation or substitution', 'Có thể bị triệu tập, xét nghiệm, giám sát; cũng có hỗ trợ học nghề, vay vốn, việc làm.', 'Summons, tests and monitoring; also support for training, credit and work.', 'Nhắc khi hết hạn; giúp khách hàng nhận hỗ trợ.', 'Remind when it ends; help the client to get the support.', 'Luật 120/2025/QH15', 'Điều 42', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K15-compulsory', 1, 'CompulsoryCompleted', 'Term', 'Police', 2, 'Years', 'None', 'Quản lý sau cai nghiện bắt buộc', 'Management after compulsory rehabilitation', 'Có thể bị triệu tập, xét nghiệm, giám sát; cũng có hỗ trợ học nghề, vay vốn, việc làm.', 'Summons, tests and monitoring; also support for training, credit and work.', 'Nhắc khi hết hạn; giúp khách hàng nhận hỗ trợ.', 'Remind when it ends; help the client to get the support.', 'Luật 120/2025/QH15', 'Điều 42', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('K16', 1, NULL, 'Deadline', 'Clinic', 72, 'WorkingHours', 'None', 'Cơ sở xét nghiệm thông báo kết quả', 'The laboratory tells the result', 'Cơ sở bị phạt nếu quá hạn.', 'The facility is fined when it is late.', 'Hỏi cơ sở nếu quá hạn.', 'Ask the facility when it is late.', 'Thông tư 04/2023/TT-BYT', '–', 'SecondarySource', '2026-10-06', NULL, NULL, '2026-01-01', NULL, NULL, 'Stays', 'After'),
	('K17', 1, NULL, 'Deadline', 'Programme', 72, 'Hours', 'None', 'Thông báo vi phạm dữ liệu cá nhân', 'Notify a breach of personal data', 'Bị phạt; người bị ảnh hưởng không kịp tự bảo vệ.', 'A fine; those concerned cannot protect themselves in time.', 'Báo ngay người phụ trách bảo vệ dữ liệu.', 'Tell whoever answers for data protection at once.', 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15', 'Điều 23', 'SecondarySource', '2026-01-01', NULL, NULL, '2026-01-01', NULL, NULL, 'Stays', 'After'),
	('Alert-SuicideRisk', 1, NULL, 'Deadline', 'Programme', 1, 'Hours', 'None', 'Nguy cơ tự sát', 'Risk of suicide', 'Tính mạng khách hàng.', 'The client’s life.', 'Đừng để khách hàng ở một mình. Hỏi thẳng và bình tĩnh về ý định. Gọi dịch vụ sức khỏe tâm thần; nguy cấp gọi 115. Lập kế hoạch an toàn.', 'Do not leave the client alone. Ask directly and calmly about intent. Call a mental health service; in an emergency call 115. Make a safety plan.', 'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', NULL, NULL, '2020-01-01', NULL, NULL, 'Stays', 'After'),
	('Alert-OverdoseRisk', 1, NULL, 'Deadline', 'Programme', 1, 'Hours', 'None', 'Nguy cơ quá liều', 'Risk of overdose', 'Tính mạng khách hàng.', 'The client’s life.', 'Trao naloxone và chỉ cách dùng, dặn không dùng một mình, lập kế hoạch an toàn. Đang quá liều: gọi 115.', 'Hand out naloxone and show how to use it, ask them not to use alone, make a safety plan. During an overdose: call 115.', 'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', NULL, NULL, '2020-01-01', NULL, NULL, 'Stays', 'After'),
	('Alert-SevereWithdrawal', 1, NULL, 'Deadline', 'Programme', 1, 'Hours', 'None', 'Hội chứng cai nặng', 'Severe withdrawal', 'Mất nước, co giật, nguy hiểm đến tính mạng.', 'Dehydration, seizures, danger to life.', 'Đưa đến cơ sở y tế ngay; gọi 115 nếu co giật, lú lẫn hoặc không uống được nước.', 'Bring them to a health facility now; call 115 on seizures, confusion or when they cannot keep fluids.', 'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', NULL, NULL, '2020-01-01', NULL, NULL, 'Stays', 'After'),
	('Alert-MedicalEmergency', 1, NULL, 'Deadline', 'Programme', 1, 'Hours', 'None', 'Cấp cứu y tế', 'Medical emergency', 'Tính mạng khách hàng.', 'The client’s life.', 'Gọi 115 ngay.', 'Call 115 now.', 'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', NULL, NULL, '2020-01-01', NULL, NULL, 'Stays', 'After'),
	('Alert-ImminentDetention', 1, NULL, 'Deadline', 'Programme', 4, 'Hours', 'None', 'Sắp bị giữ', 'Detention is near', 'Bị giữ hoặc đưa vào cai nghiện bắt buộc mà chưa được trợ giúp pháp lý.', 'Being held, or sent to compulsory rehabilitation, without legal aid.', 'Gọi trợ giúp pháp lý ngay. Hỏi giấy tờ, ghi giờ nhận thông báo ở thẻ Pháp lý.', 'Call legal aid now. Ask for the papers and write down under Legal when the notice came.', 'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', NULL, NULL, '2020-01-01', NULL, NULL, 'Stays', 'After'),
	('Alert-PoliceViolence', 1, NULL, 'Deadline', 'Programme', 24, 'Hours', 'None', 'Bị người thi hành công vụ đối xử sai', 'Ill-treatment by an official', 'An toàn và quyền của khách hàng.', 'The client’s safety and rights.', 'Nghe, ghi nhận khi khách hàng đồng ý, mời gặp trợ giúp pháp lý. Việc này không bao giờ chuyển cho công an qua hệ thống này.', 'Listen, write it down if the client agrees, offer legal aid. It never goes to the police through this system.', 'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', NULL, NULL, '2020-01-01', NULL, NULL, 'Stays', 'After'),
	('Alert-ViolenceRisk', 1, NULL, 'Deadline', 'Programme', 24, 'Hours', 'None', 'Nguy cơ bị bạo lực', 'Risk of violence', 'An toàn của khách hàng.', 'The client’s safety.', 'Hỏi riêng: tối nay có an toàn không? Tìm nơi ở an toàn, lập kế hoạch an toàn.', 'Ask in private: is tonight safe? Find a safe place, make a safety plan.', 'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', NULL, NULL, '2020-01-01', NULL, NULL, 'Stays', 'After'),
	('Alert-ChildProtection', 1, NULL, 'Deadline', 'Programme', 24, 'Hours', 'None', 'Bảo vệ trẻ em', 'Child protection', 'An toàn của trẻ em.', 'A child’s safety.', 'Hỏi ai đang chăm trẻ. Gọi Tổng đài quốc gia bảo vệ trẻ em 111 khi trẻ gặp nguy hiểm.', 'Ask who looks after the child. Call the national child helpline 111 when the child is in danger.', 'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', NULL, NULL, '2020-01-01', NULL, NULL, 'Stays', 'After'),
	('K8-rehab', 1, 'TreatmentDecision', 'Deadline', 'Police', 12, 'Hours', 'None', 'Công an ra quyết định giám sát khi cai nghiện tại nhà', 'Police decide on monitoring of rehabilitation at home', 'Người từ 18 tuổi cai nghiện tại gia đình, cộng đồng phải đeo thiết bị giám sát vị trí. Từ chối là căn cứ đưa vào cai nghiện bắt buộc.', 'Adults in rehabilitation at home wear a location device. Refusal is a ground for compulsory rehabilitation.', 'Giải thích trước cho khách hàng. Nếu là điều trị thay thế hoặc cai nghiện tại cơ sở thì ghi “không áp dụng”.', 'Explain beforehand. For substitution treatment, or rehabilitation in a facility, say that it does not apply.', 'Nghị định 163/2026/NĐ-CP', 'Điều 14–16', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL, 'Stays', 'After'),
	('H1', 1, 'Hearing', 'Deadline', 'Programme', 24, 'Hours', 'None', 'Chuẩn bị phiên họp tại Tòa án', 'Prepare the court hearing', 'Tòa án quyết định việc đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.', 'The court decides on compulsory rehabilitation: 24 months the first time, 36 months from the second.', 'Xác nhận có trợ giúp pháp lý, mang giấy tờ về căn cứ bảo vệ, hẹn người đi cùng khách hàng.', 'Make sure of legal aid, bring the papers on protecting grounds, arrange who goes along with the client.', 'Quy trình của chương trình', 'Phiên họp tại Tòa án', 'ProgrammeRule', '2026-07-01', NULL, NULL, '2020-01-01', NULL, NULL, 'Stays', 'Before');


--
-- Data for Name: consent_texts; Type: TABLE DATA; Schema: directory; Owner: -
--

INSERT INTO directory.consent_texts VALUES
	('2026-07', 'vi', 'Opening', 'Chương trình giúp người sử dụng ma túy tìm dịch vụ sức khỏe, pháp lý, xã hội và việc làm. Tham gia là tự nguyện. Bạn có thể đồng ý với từng mục, từ chối từng mục, và đổi ý bất cứ lúc nào. Từ chối hay rút lại không làm bạn mất quyền dùng bất kỳ dịch vụ nào và không bị báo cho công an. Người đã giới thiệu bạn chỉ biết phiếu đã được nhận, không biết bạn có tham gia hay không.', '2026-07-01'),
	('2026-07', 'en', 'Opening', 'The programme helps people who use drugs to find health, legal, social and job services. Taking part is voluntary. You can agree to each point, refuse each point, and change your mind at any time. Refusing or withdrawing never takes a service away from you and is not reported to the police. Whoever referred you learns only that the slip was received, not whether you take part.', '2026-07-01'),
	('2026-07', 'vi', 'Rights', 'Bạn có quyền xem, sửa và nhận bản sao thông tin của mình, biết ai đã xem, rút lại sự đồng ý bất cứ lúc nào bằng một lời nói với điều phối viên, và khiếu nại. Khi bạn rút lại, việc sử dụng thông tin dừng ngay. Thông tin đã chuyển đi trước đó không lấy lại được. Pháp luật có thể buộc chương trình cung cấp thông tin khi có văn bản của cơ quan có thẩm quyền; khi đó hai người và luật sư cùng xem xét, chỉ cung cấp phần hẹp nhất, và báo cho bạn nếu pháp luật không cấm. Phiếu này được lập theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15.', '2026-07-01'),
	('2026-07', 'en', 'Rights', 'You may see, correct and receive a copy of your information, learn who has looked at it, withdraw your consent at any time by a word to your coordinator, and complain. When you withdraw, the use of your information stops at once. What was already passed on cannot be taken back. The law may oblige the programme to give information to an authority that asks in writing; two people and a lawyer then review it, only the narrowest part is given, and you are told unless the law forbids it. This form follows the Law on Personal Data Protection, No. 91/2025/QH15.', '2026-07-01'),
	('2026-07', 'vi', 'TakePart', 'Tôi đồng ý tham gia chương trình và để điều phối viên phường lưu tên, cách liên hệ và những việc chúng tôi cùng làm. Không có mục này thì chương trình không lập hồ sơ về tôi.', '2026-07-01'),
	('2026-07', 'en', 'TakePart', 'I agree to take part and that the ward coordinator keeps my name, how to reach me and what we do together. Without this point the programme keeps no record about me.', '2026-07-01'),
	('2026-07', 'vi', 'StoreAssessments', 'Tôi đồng ý để điều phối viên ghi và đọc thông tin sức khỏe của tôi: việc sử dụng chất, sức khỏe tâm thần, viêm gan, lao, điều trị. Chỉ điều phối viên và người giám sát của phường đọc được. Đây là dữ liệu nhạy cảm: nếu lọt ra ngoài, nó có thể bị dùng để lập hồ sơ quản lý người sử dụng ma túy hoặc đưa đi cai nghiện bắt buộc. Vì vậy công an không bao giờ xem được.', '2026-07-01'),
	('2026-07', 'en', 'StoreAssessments', 'I agree that the coordinator writes down and reads information about my health: substance use, mental health, hepatitis, TB, treatment. Only the coordinator and the supervisor of the ward can read it. This is sensitive: if it got out, it could be used to place a person under management or in compulsory rehabilitation. That is why the police can never see it.', '2026-07-01'),
	('2026-07', 'vi', 'ShareWithProvider', 'Tôi đồng ý để điều phối viên gửi cho từng nơi có tên dưới đây phần thông tin cần cho việc hẹn và tiếp nhận. Một số nơi phải báo cho chính quyền hoặc công an theo luật: nơi điều trị methadone và nơi cai nghiện tự nguyện báo việc tiếp nhận, bỏ giữa chừng và hoàn thành; cai nghiện tự nguyện còn phải đăng ký với công an xã, phường. Tự ý bỏ cai nghiện tự nguyện hoặc bỏ methadone quá 30 ngày có thể dẫn đến việc lập hồ sơ cai nghiện bắt buộc.', '2026-07-01'),
	('2026-07', 'en', 'ShareWithProvider', 'I agree that the coordinator sends each place named below what it needs to make an appointment and receive me. By law some places must tell the authorities or the police: methadone clinics and voluntary rehabilitation report admission, leaving early and completion; voluntary rehabilitation must also be registered with the commune police. Leaving voluntary rehabilitation, or missing methadone for more than 30 days, can lead to a file for compulsory rehabilitation.', '2026-07-01'),
	('2026-07', 'vi', 'ReceiveFeedback', 'Tôi đồng ý để nơi cung cấp dịch vụ báo cho điều phối viên biết tôi có đến và đã bắt đầu hay chưa. Kết quả xét nghiệm không được báo theo mục này.', '2026-07-01'),
	('2026-07', 'en', 'ReceiveFeedback', 'I agree that providers tell the coordinator whether I came and whether I started. Test results are not told under this point.', '2026-07-01'),
	('2026-07', 'vi', 'ContactByPhone', 'Tôi đồng ý nhận cuộc gọi hoặc tin nhắn. Tin nhắn không ghi tên chương trình hay lý do gọi.', '2026-07-01'),
	('2026-07', 'en', 'ContactByPhone', 'I agree to be called or sent messages. Messages name neither the programme nor the reason.', '2026-07-01'),
	('2026-07', 'vi', 'ContactFamily', 'Tôi đồng ý để điều phối viên liên hệ với người thân mà tôi nêu tên, khi không liên hệ được với tôi.', '2026-07-01'),
	('2026-07', 'en', 'ContactFamily', 'I agree that the coordinator contacts the relative I name when I cannot be reached.', '2026-07-01'),
	('2026-07', 'vi', 'CaseConference', 'Tôi đồng ý để các cơ sở tôi đang dùng dịch vụ cùng trao đổi về kế hoạch của tôi. Công an không dự phần này.', '2026-07-01'),
	('2026-07', 'en', 'CaseConference', 'I agree that the services I use discuss my plan together. The police take no part in this.', '2026-07-01'),
	('2026-07', 'vi', 'ProgressPhraseToPolice', 'Tôi đồng ý để cán bộ đã giới thiệu tôi đọc được một câu cố định: "đang liên hệ với chương trình", và không gì khác. Tôi không bắt buộc phải đồng ý. Khi tôi rút lại, câu này biến mất, và cán bộ có thể đoán ra là tôi đã rút.', '2026-07-01'),
	('2026-07', 'en', 'ProgressPhraseToPolice', 'I agree that the officer who referred me may read one fixed phrase, "in contact with the programme", and nothing else. I do not have to agree. If I withdraw, the phrase disappears, and the officer may guess that I withdrew.', '2026-07-01'),
	('2026-07', 'vi', 'LegalRepresentation', 'Tôi đồng ý để trợ giúp viên pháp lý hoặc luật sư đọc phần giấy tờ và việc pháp lý của tôi và thay mặt tôi làm việc với cơ quan nhà nước.', '2026-07-01'),
	('2026-07', 'en', 'LegalRepresentation', 'I agree that legal aid or a lawyer reads the part of my record about papers and legal matters and acts for me before the authorities.', '2026-07-01'),
	('2026-07', 'vi', 'Research', 'Tôi đồng ý để thông tin của tôi, không có tên và không có cách nhận ra tôi, được dùng cho nghiên cứu.', '2026-07-01'),
	('2026-07', 'en', 'Research', 'I agree that my information, without my name or anything that would identify me, is used for research.', '2026-07-01'),
	('2026-07', 'vi', 'AnonymousStatistics', 'Tôi đồng ý được tính trong số liệu chung. Số nhỏ hơn 5 luôn được che.', '2026-07-01'),
	('2026-07', 'en', 'AnonymousStatistics', 'I agree to be counted in general figures. Numbers below 5 are always hidden.', '2026-07-01'),
	('2026-07', 'vi', 'HivInformation', 'Tôi đồng ý bằng văn bản để đơn vị có tên dưới đây biết thông tin về xét nghiệm và điều trị HIV của tôi (Luật Phòng, chống HIV/AIDS số 64/2006/QH11, sửa đổi 2020, Điều 30). Không ai khác được biết.', '2026-07-01'),
	('2026-07', 'en', 'HivInformation', 'I agree in writing that the unit named below knows about my HIV tests and treatment (Law on HIV/AIDS Prevention and Control, No. 64/2006/QH11 as amended in 2020, Article 30). Nobody else may know.', '2026-07-01'),
	('2026-07', 'vi', 'ShareHivWithProvider', 'Tôi đồng ý bằng văn bản để điều phối viên gửi cho từng nơi có tên dưới đây phần thông tin cần cho việc hẹn và tiếp nhận tôi về xét nghiệm, dự phòng hoặc điều trị HIV (Luật Phòng, chống HIV/AIDS số 64/2006/QH11, sửa đổi 2020, Điều 30). Nơi khác không được biết. Đồng ý chia sẻ chuyện khác với cùng nơi này không gồm thông tin HIV.', '2026-07-01'),
	('2026-07', 'en', 'ShareHivWithProvider', 'I agree in writing that the coordinator sends each place named below what it needs to make an appointment and receive me for HIV testing, prevention or treatment (Law on HIV/AIDS Prevention and Control, No. 64/2006/QH11 as amended in 2020, Article 30). No other place may know. Agreeing to share other things with the same place does not cover HIV.', '2026-07-01');


--
-- Data for Name: days_off; Type: TABLE DATA; Schema: directory; Owner: -
--

INSERT INTO directory.days_off VALUES
	('bca5c4e8-c989-4ef1-a630-ef628721570c', '2025-01-01', 'Holiday', 'Tết Dương lịch', 'New Year’s Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('9e954ba0-b22c-4fd9-a006-8a3126ee3f29', '2025-01-27', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('57a99f7e-00e2-49a4-8a09-6e6a3a013b27', '2025-01-28', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('ad4374dc-95a5-4564-bf2c-b4c199eef3f4', '2025-01-29', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('aa6d7a17-f9d4-4ad2-9bc6-3617e3cd693e', '2025-01-30', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('c5a8924e-b34a-48b2-a9cf-d2ebd03307c1', '2025-01-31', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('2089bca5-4097-40b6-80f7-256a20c916de', '2025-04-07', 'Holiday', 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('a1b16412-e517-4dbf-9630-a159974aead2', '2025-04-26', 'WorkedInstead', 'Làm bù', 'Worked instead', 'Thông báo lịch nghỉ hằng năm của Bộ Nội vụ; cần đối chiếu', true),
	('fd1826c5-2f04-4e87-9fff-afc17cbb95e2', '2025-04-30', 'Holiday', 'Ngày Chiến thắng', 'Reunification Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('db2bce39-8468-4d3a-aad6-676b3436b50b', '2025-05-01', 'Holiday', 'Ngày Quốc tế lao động', 'Labour Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('13c1caf5-ccb9-4b9f-a5e3-855ba6cc3603', '2025-05-02', 'Holiday', 'Nghỉ hoán đổi', 'Day off in exchange', 'Thông báo lịch nghỉ hằng năm của Bộ Nội vụ; cần đối chiếu', true),
	('fb76060e-4d85-4371-b2b0-e2ddf8479fcb', '2025-09-01', 'Holiday', 'Quốc khánh', 'National Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('eac8cb5d-c23c-4822-8e32-d35037b2f86a', '2025-09-02', 'Holiday', 'Quốc khánh', 'National Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('720b0138-4b3f-4ea4-9501-bc0cfc579cd9', '2026-01-01', 'Holiday', 'Tết Dương lịch', 'New Year’s Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('0c98e7d8-7ece-4459-a55e-ce033407425f', '2026-01-02', 'Holiday', 'Nghỉ hoán đổi', 'Day off in exchange', 'Thông báo lịch nghỉ hằng năm của Bộ Nội vụ; cần đối chiếu', true),
	('7c996aa1-01de-4c5e-ac19-1d0f3b60d516', '2026-01-10', 'WorkedInstead', 'Làm bù', 'Worked instead', 'Thông báo lịch nghỉ hằng năm của Bộ Nội vụ; cần đối chiếu', true),
	('2a098c26-c46e-4c28-95d2-c77d12ec9031', '2026-02-16', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('f90c1c33-e474-441d-a55a-2f18cc217006', '2026-02-17', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('53dce786-83d4-4c68-ad0a-09be3ec92893', '2026-02-18', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('273580a7-275f-42d9-9233-18ca3e463035', '2026-02-19', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('cc4be75f-bdeb-4a01-a466-5f28f33c17de', '2026-02-20', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('0dd57a72-1891-41f7-84c4-f29ed347b181', '2026-04-26', 'Holiday', 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('fd0092d2-1561-4fe4-993a-c74e81806197', '2026-04-27', 'Holiday', 'Giỗ Tổ Hùng Vương (nghỉ bù)', 'Hùng Kings’ Commemoration Day (day off in lieu)', 'Bộ luật Lao động 45/2019/QH14, Điều 111(3)', false),
	('70663ce3-6185-412b-b995-c7bc5e95ccde', '2026-04-30', 'Holiday', 'Ngày Chiến thắng', 'Reunification Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('1d062794-507f-4c4c-be77-6143e9f57a6a', '2026-05-01', 'Holiday', 'Ngày Quốc tế lao động', 'Labour Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('8c5dcf2e-4232-444a-92a9-f0b38f622d29', '2026-08-22', 'WorkedInstead', 'Làm bù', 'Worked instead', 'Thông báo lịch nghỉ hằng năm của Bộ Nội vụ; cần đối chiếu', true),
	('54ef94ae-f733-4b4d-8b4e-91ebbbb88f35', '2026-08-31', 'Holiday', 'Nghỉ hoán đổi', 'Day off in exchange', 'Thông báo lịch nghỉ hằng năm của Bộ Nội vụ; cần đối chiếu', true),
	('58a2ee6f-ab41-416b-820b-d715460064d6', '2026-09-01', 'Holiday', 'Quốc khánh', 'National Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('ffb5c40a-4b47-47b1-b95f-baf9f416a768', '2026-09-02', 'Holiday', 'Quốc khánh', 'National Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('a145ed31-235c-4ea9-aaf7-176313f31e6f', '2027-01-01', 'Holiday', 'Tết Dương lịch', 'New Year’s Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('3e9ef702-09a3-46f5-a7d6-e1488cdd5d68', '2027-02-05', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', true),
	('6ade965f-ad58-4ae7-bf0a-2dc2b4a6a02c', '2027-02-06', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', true),
	('aec915ce-6298-4185-9eec-ac99534f1235', '2027-02-07', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', true),
	('7caf848f-32f1-4afc-a954-5d3cc4ddd763', '2027-02-08', 'Holiday', 'Tết Nguyên đán', 'Lunar New Year', 'Bộ luật Lao động 45/2019/QH14, Điều 112', true),
	('63dd4a7e-058f-4837-b1af-df7c04066076', '2027-02-09', 'Holiday', 'Tết Nguyên đán (nghỉ bù)', 'Lunar New Year (day off in lieu)', 'Bộ luật Lao động 45/2019/QH14, Điều 111(3)', true),
	('d45ff053-5957-4d53-9b1f-e0ae499a3ed1', '2027-02-10', 'Holiday', 'Tết Nguyên đán (nghỉ bù)', 'Lunar New Year (day off in lieu)', 'Bộ luật Lao động 45/2019/QH14, Điều 111(3)', true),
	('7bae9aff-f3ab-4d77-82cd-288e4034ae31', '2027-04-16', 'Holiday', 'Giỗ Tổ Hùng Vương', 'Hùng Kings’ Commemoration Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('4312b75e-d5ef-471d-a071-304c77b3e341', '2027-04-30', 'Holiday', 'Ngày Chiến thắng', 'Reunification Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('2fe05530-f67a-466c-a344-4bfe24737ba8', '2027-05-01', 'Holiday', 'Ngày Quốc tế lao động', 'Labour Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false),
	('5ac12835-2cc1-40b7-b616-b3355aaa2c53', '2027-05-03', 'Holiday', 'Ngày Quốc tế lao động (nghỉ bù)', 'Labour Day (day off in lieu)', 'Bộ luật Lao động 45/2019/QH14, Điều 111(3)', false),
	('fb4bc951-b62b-4b0a-b13b-9044cb8e0bd4', '2027-09-02', 'Holiday', 'Quốc khánh', 'National Day', 'Bộ luật Lao động 45/2019/QH14, Điều 112', false);


--
-- Data for Name: duty_coordinators; Type: TABLE DATA; Schema: directory; Owner: -
--

INSERT INTO directory.duty_coordinators VALUES
	('99001', 'Chị Lan', '02980000000', '7:00–21:00', 'Trạm Y tế phường Hoa Sữa', NULL, NULL, 1);


--
-- Data for Name: former_wards; Type: TABLE DATA; Schema: directory; Owner: -
--



--
-- Data for Name: ground_rules; Type: TABLE DATA; Schema: directory; Owner: -
--

INSERT INTO directory.ground_rules VALUES
	('NoAdministrativeCapacity', 1, 'Health', 'Bars', 'Không có năng lực trách nhiệm hành chính', 'No administrative capacity', 'Kết luận giám định hoặc giấy của cơ sở y tế có thẩm quyền.', 'An expert opinion, or the paper of a competent health facility.', 'Luật 120/2025/QH15', 'Điều 35(2)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL),
	('CertifiedPregnancy', 1, 'Health', 'Bars', 'Đang mang thai (có chứng nhận)', 'Pregnant (certified)', 'Giấy chứng nhận mang thai của cơ sở y tế.', 'The certificate of a health facility.', 'Luật 120/2025/QH15', 'Điều 35(2)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL),
	('CareOfSmallChild', 1, 'Legal', 'Bars', 'Phụ nữ hoặc người duy nhất nuôi con dưới 36 tháng', 'Woman or sole carer raising a child under 36 months', 'Giấy khai sinh của con và xác nhận của cấp xã nơi cư trú.', 'The child’s birth certificate and the confirmation of the commune of residence.', 'Luật 120/2025/QH15', 'Điều 35(2)', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL),
	('SeriousIllness', 1, 'Health', 'Postpones', 'Bệnh nặng', 'Serious illness', 'Giấy của bệnh viện.', 'The paper of a hospital.', 'Luật 120/2025/QH15', 'Điều 39', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL),
	('FamilyHardship', 1, 'Legal', 'Postpones', 'Gia đình đặc biệt khó khăn', 'Special family hardship', 'Xác nhận của cấp xã nơi cư trú.', 'The confirmation of the commune of residence.', 'Luật 120/2025/QH15', 'Điều 39', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL),
	('DangerousDisease', 1, 'Health', 'Postpones', 'Bệnh nguy hiểm', 'Dangerous disease', 'Giấy của bệnh viện.', 'The paper of a hospital.', 'Luật 120/2025/QH15', 'Điều 39', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL),
	('NoLongerDependent', 1, 'Health', 'Postpones', 'Không còn phụ thuộc', 'No longer dependent', 'Kết quả xác định của cơ sở y tế có thẩm quyền.', 'The finding of a competent health facility.', 'Luật 120/2025/QH15', 'Điều 39', 'PrimaryText', '2026-07-01', NULL, NULL, '2026-07-01', NULL, NULL);


--
-- Data for Name: notices; Type: TABLE DATA; Schema: directory; Owner: -
--

INSERT INTO directory.notices VALUES
	('2026-07', 'Thông tin này được chia sẻ theo sự đồng ý của người tham gia. Không được dùng để điều tra, xử lý, lập danh sách hoặc chia sẻ tiếp. Người tham gia có quyền rút lại sự đồng ý bất cứ lúc nào.', 'This information is shared with the consent of the participant. It may not be used to investigate, to sanction, to make lists, or be passed on. The participant may withdraw consent at any time.', 'Draft of the programme for a lawyer to check; after 42 CFR 2.32 (notice to accompany disclosure) and Law 91/2025/QH15 on personal data protection', true, '2026-07-01');


--
-- Data for Name: progress_phrases; Type: TABLE DATA; Schema: directory; Owner: -
--



--
-- Data for Name: provider_services; Type: TABLE DATA; Schema: directory; Owner: -
--

INSERT INTO directory.provider_services VALUES
	(DEFAULT, '01a22dff-64e6-7dec-a23d-79a6d4587046', 'hiv-test', '2026-09-22', NULL),
	(DEFAULT, '01a22dff-64e6-7dec-a23d-79a6d4587046', 'job', '2026-09-22', NULL),
	(DEFAULT, '01a22dff-64e6-7dec-a23d-79a6d4587046', 'legal-aid', '2026-09-22', NULL),
	(DEFAULT, '01a22dff-64e6-7dec-a23d-79a6d4587046', 'methadone', '2026-09-22', NULL);


--
-- Data for Name: provider_wards; Type: TABLE DATA; Schema: directory; Owner: -
--

INSERT INTO directory.provider_wards VALUES
	(DEFAULT, '01a22dff-64e6-7dec-a23d-79a6d4587046', '99001');


--
-- Data for Name: providers; Type: TABLE DATA; Schema: directory; Owner: -
--

INSERT INTO directory.providers VALUES
	('01a22dff-64e6-7dec-a23d-79a6d4587046', 'Phòng khám Ánh Dương', 'Clinic', '99001', 'Số 1, phố Mẫu', '02980000000', NULL, NULL, true, true, '2025-09-22', NULL, '2026-09-22', 1);


--
-- Data for Name: services; Type: TABLE DATA; Schema: directory; Owner: -
--

INSERT INTO directory.services VALUES
	('methadone', 'Điều trị methadone', 'Methadone treatment', 'SubstitutionTreatment', 'Continuing', 'Health', 'NotifyAndRegister', 'Luật 120/2025/QH15, Điều 29, 31, 35, 42, 47; Nghị định 163/2026/NĐ-CP, Điều 15, 16, 20; Nghị định 141/2024/NĐ-CP, Điều 36', '2026-07-01', 'Khi anh/chị bắt đầu điều trị methadone:
1. Cơ sở điều trị báo cho chính quyền cấp xã rằng anh/chị được nhận vào điều trị. Việc điều trị được đăng ký với công an cấp xã.
2. Người từ 18 tuổi phải đeo thiết bị giám sát vị trí trong 2 năm. Trưởng công an cấp xã ra quyết định trong 12 giờ sau khi nhận thông báo. Sau 1 năm không vi phạm, có thể được xét bỏ phần thời gian còn lại.
3. Tự ý bỏ điều trị, hoặc bị chấm dứt điều trị do vi phạm (ví dụ không uống thuốc 30 ngày trở lên), là căn cứ lập hồ sơ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.
4. Sau khi hoàn thành điều trị có 1 năm quản lý sau cai.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.', 'When you start methadone treatment:
1. The clinic tells the commune authority that you were taken into treatment. The treatment is registered with the commune police.
2. Adults wear a location device for 2 years. The commune police chief decides within 12 hours of the clinic’s notice. After 1 year without a violation the remaining time may be lifted.
3. Leaving treatment on your own, or being taken off it for breaking the rules (for example 30 or more days without a dose), is a ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.
4. Completed treatment is followed by 1 year of post-rehabilitation management.
You may choose not to use this service and the programme will still support you.', 1, '2025-01-01', NULL, 1),
	('buprenorphine', 'Điều trị buprenorphine', 'Buprenorphine treatment', 'SubstitutionTreatment', 'Continuing', 'Health', 'NotifyAndRegister', 'Luật 120/2025/QH15, Điều 29, 31, 35, 42, 47; Nghị định 163/2026/NĐ-CP, Điều 15, 16, 20; Nghị định 141/2024/NĐ-CP, Điều 36', '2026-07-01', 'Khi anh/chị bắt đầu điều trị buprenorphine:
1. Cơ sở điều trị báo cho chính quyền cấp xã rằng anh/chị được nhận vào điều trị. Việc điều trị được đăng ký với công an cấp xã.
2. Người từ 18 tuổi phải đeo thiết bị giám sát vị trí trong 2 năm. Trưởng công an cấp xã ra quyết định trong 12 giờ sau khi nhận thông báo. Sau 1 năm không vi phạm, có thể được xét bỏ phần thời gian còn lại.
3. Tự ý bỏ điều trị, hoặc bị chấm dứt điều trị do vi phạm (ví dụ không uống thuốc 30 ngày trở lên), là căn cứ lập hồ sơ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.
4. Sau khi hoàn thành điều trị có 1 năm quản lý sau cai.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.', 'When you start buprenorphine treatment:
1. The clinic tells the commune authority that you were taken into treatment. The treatment is registered with the commune police.
2. Adults wear a location device for 2 years. The commune police chief decides within 12 hours of the clinic’s notice. After 1 year without a violation the remaining time may be lifted.
3. Leaving treatment on your own, or being taken off it for breaking the rules (for example 30 or more days without a dose), is a ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.
4. Completed treatment is followed by 1 year of post-rehabilitation management.
You may choose not to use this service and the programme will still support you.', 1, '2025-01-01', NULL, 1),
	('home-detox', 'Cai nghiện tự nguyện tại gia đình, cộng đồng', 'Home and community detox', 'RecoverySupport', 'Continuing', 'Health', 'NotifyAndRegister', 'Luật 120/2025/QH15, Điều 32, 35, 42; Nghị định 163/2026/NĐ-CP, Điều 4, 15', '2026-07-01', 'Khi anh/chị đăng ký cai nghiện tự nguyện tại gia đình, cộng đồng:
1. Phải đăng ký với công an cấp xã và ký bản cam kết.
2. Trong suốt thời gian này công an có thể triệu tập, xét nghiệm; người từ 18 tuổi phải đeo thiết bị giám sát vị trí.
3. Đơn vị cung cấp dịch vụ báo công an trong 24 giờ khi bắt đầu, khi tự ý chấm dứt và khi hoàn thành.
4. Vắng mặt từ 2 ngày làm việc không có lý do chính đáng được coi là tự ý chấm dứt. Tự ý chấm dứt hoặc sử dụng lại trong thời gian này là căn cứ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.
5. Sau khi hoàn thành có 1 năm quản lý sau cai.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.', 'When you register for voluntary rehabilitation at home or in the community:
1. You register with the commune police and sign an undertaking.
2. For the whole time the police may summon and test you; adults wear a location device.
3. The provider tells the police within 24 hours of the start, of leaving on your own, and of completion.
4. Two working days of absence without a good reason count as leaving. Leaving, or using again during this time, is a ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.
5. Completion is followed by 1 year of post-rehabilitation management.
You may choose not to use this service and the programme will still support you.', 1, '2025-01-01', NULL, 1),
	('rehab-public', 'Cai nghiện tự nguyện tại cơ sở công lập', 'Voluntary rehabilitation, public facility', 'RecoverySupport', 'Continuing', 'Health', 'Register', 'Luật 120/2025/QH15, Điều 29, 34, 35, 42; Nghị định 163/2026/NĐ-CP, Điều 4, 15', '2026-07-01', 'Khi anh/chị xin cai nghiện tự nguyện tại cơ sở công lập:
1. Đơn nộp qua trưởng công an cấp xã; giám đốc công an cấp tỉnh quyết định.
2. Thời gian ở cơ sở là 24 tháng lần đầu, 36 tháng từ lần thứ hai.
3. Vắng mặt từ 2 ngày làm việc không có lý do chính đáng được coi là tự ý chấm dứt, và là căn cứ đưa vào cai nghiện bắt buộc.
4. Sau khi hoàn thành có 1 năm quản lý sau cai, người từ 18 tuổi phải đeo thiết bị giám sát vị trí.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.', 'When you apply for voluntary rehabilitation at a public facility:
1. The application goes through the commune police chief; the provincial police director decides.
2. The stay is 24 months the first time, 36 months from the second.
3. Two working days of absence without a good reason count as leaving, and leaving is a ground for compulsory rehabilitation.
4. Completion is followed by 1 year of post-rehabilitation management, for adults with a location device.
You may choose not to use this service and the programme will still support you.', 1, '2025-01-01', NULL, 1),
	('job', 'Việc làm', 'Job placement', 'Livelihood', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', 'Không nêu tên chương trình với nơi dạy nghề, tuyển dụng hoặc cho vay.', 'Do not mention the name of the programme to the trainer, employer or lender.', 1, '2025-01-01', NULL, 1),
	('loan', 'Vay vốn', 'Small loan', 'Livelihood', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', 'Không nêu tên chương trình với nơi dạy nghề, tuyển dụng hoặc cho vay.', 'Do not mention the name of the programme to the trainer, employer or lender.', 1, '2025-01-01', NULL, 1),
	('rehab-private', 'Cai nghiện tự nguyện tại cơ sở tư nhân', 'Voluntary rehabilitation, private facility', 'RecoverySupport', 'Continuing', 'Health', 'Notify', 'Luật 120/2025/QH15, Điều 29, 33, 35, 42; Nghị định 163/2026/NĐ-CP, Điều 4', '2026-07-01', 'Khi anh/chị vào cơ sở cai nghiện tư nhân:
1. Cơ sở báo công an cấp xã trong 24 giờ khi tiếp nhận, khi tự ý chấm dứt và khi hoàn thành.
2. Tự ý chấm dứt (vắng mặt từ 2 ngày làm việc không có lý do chính đáng) là căn cứ lập hồ sơ đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.
3. Khi hoàn thành phải xuất trình giấy chứng nhận với công an cấp xã trong 2 ngày. Sau đó có 1 năm quản lý sau cai.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.', 'When you enter a private rehabilitation facility:
1. The facility tells the commune police within 24 hours of admission, of leaving on your own, and of completion.
2. Leaving (two working days of absence without a good reason) is a ground for compulsory rehabilitation: 24 months the first time, 36 months from the second.
3. On completion you show the certificate to the commune police within 2 days. It is followed by 1 year of post-rehabilitation management.
You may choose not to use this service and the programme will still support you.', 1, '2025-01-01', NULL, 1),
	('dependence-determination', 'Xác định tình trạng nghiện', 'Determination of dependence', 'OtherHealth', 'OneOff', 'Health', 'Notify', 'Luật 120/2025/QH15, Điều 31, 35; Nghị định 163/2026/NĐ-CP, Điều 4', '2026-07-01', 'Khi anh/chị xin xác định tình trạng nghiện:
1. Nếu kết luận là nghiện, anh/chị có 24 giờ để đăng ký với công an cấp xã một hình thức cai nghiện tự nguyện hoặc điều trị thay thế, và 2 ngày làm việc để bắt đầu.
2. Không đăng ký hoặc không thực hiện là căn cứ đưa vào cai nghiện bắt buộc.
3. Người không có nơi cư trú ổn định chỉ được chọn cai nghiện tự nguyện tại cơ sở công lập.
Anh/chị có quyền không chọn dịch vụ này và vẫn được chương trình hỗ trợ.', 'When you ask for a determination of dependence:
1. If dependence is found, you have 24 hours to register voluntary rehabilitation or substitution treatment with the commune police, and 2 working days to start.
2. Not registering, or not starting, is a ground for compulsory rehabilitation.
3. A person without stable residence may choose only voluntary rehabilitation at a public facility.
You may choose not to use this service and the programme will still support you.', 1, '2025-01-01', NULL, 1),
	('hiv-test', 'Xét nghiệm HIV', 'HIV test', 'Hiv', 'OneOff', 'Hiv', 'None', 'Luật 64/2006/QH11 sửa đổi bởi 71/2020/QH14, Điều 27, 30', '2026-07-01', 'Kết quả được giữ kín. Chỉ những người nêu trong Điều 30 Luật Phòng, chống HIV/AIDS được biết; công an không có trong đó, trừ xét nghiệm bắt buộc theo yêu cầu tố tụng. Từ 15 tuổi tự đồng ý xét nghiệm; dưới 15 tuổi cần cha mẹ hoặc người giám hộ đồng ý bằng văn bản.', 'The result is confidential. Only the people named in article 30 of the HIV law may know; the police are not among them, except for compelled tests in proceedings. From 15 a person consents alone; under 15 a parent or guardian consents in writing.', 1, '2025-01-01', NULL, 1),
	('art', 'Điều trị ARV', 'HIV treatment (ART)', 'Hiv', 'Continuing', 'Hiv', 'None', 'Luật 64/2006/QH11 sửa đổi bởi 71/2020/QH14, Điều 27, 30', '2026-07-01', 'Kết quả được giữ kín. Chỉ những người nêu trong Điều 30 Luật Phòng, chống HIV/AIDS được biết; công an không có trong đó, trừ xét nghiệm bắt buộc theo yêu cầu tố tụng. Từ 15 tuổi tự đồng ý xét nghiệm; dưới 15 tuổi cần cha mẹ hoặc người giám hộ đồng ý bằng văn bản.', 'The result is confidential. Only the people named in article 30 of the HIV law may know; the police are not among them, except for compelled tests in proceedings. From 15 a person consents alone; under 15 a parent or guardian consents in writing.', 1, '2025-01-01', NULL, 1),
	('prep', 'Dự phòng trước phơi nhiễm (PrEP)', 'Pre-exposure prophylaxis (PrEP)', 'Hiv', 'Continuing', 'Hiv', 'None', 'Luật 64/2006/QH11 sửa đổi bởi 71/2020/QH14, Điều 27, 30', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('needle-syringe', 'Bơm kim tiêm sạch', 'Clean needles and syringes', 'HarmReduction', 'OneOff', 'Health', 'None', 'Nghị định 163/2026/NĐ-CP, Điều 56', '2026-07-01', 'Bơm kim tiêm mang theo người, để trên xe hoặc ở nhà có thể là căn cứ để công an yêu cầu xét nghiệm ma túy. Hướng dẫn khách hàng cách cất giữ và nơi trả lại. Dịch vụ này không cần cho biết tên.', 'Needles and syringes found on a person, in a vehicle or at home can be a ground for the police to ask for a drug test. Tell the client how to keep them and where to return them. No name is needed for this service.', 1, '2025-01-01', NULL, 1),
	('naloxone', 'Naloxone và tập huấn xử trí quá liều', 'Naloxone and overdose training', 'HarmReduction', 'OneOff', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('condoms', 'Bao cao su', 'Condoms', 'HarmReduction', 'OneOff', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('hepatitis-b', 'Viêm gan B', 'Hepatitis B', 'OtherHealth', 'Continuing', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('hepatitis-c', 'Viêm gan C', 'Hepatitis C', 'OtherHealth', 'Continuing', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('tuberculosis', 'Lao', 'Tuberculosis', 'OtherHealth', 'Continuing', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('sti', 'Bệnh lây truyền qua đường tình dục', 'Sexually transmitted infections', 'OtherHealth', 'OneOff', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('general-health', 'Khám và chăm sóc sức khỏe chung', 'General health care', 'OtherHealth', 'OneOff', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('counselling', 'Tư vấn tâm lý', 'Mental health counselling', 'MentalHealth', 'Continuing', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('psychiatry', 'Khám và điều trị tâm thần', 'Psychiatric care', 'MentalHealth', 'Continuing', 'Health', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('vocational-training', 'Học nghề', 'Vocational training', 'Livelihood', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', 'Không nêu tên chương trình với nơi dạy nghề, tuyển dụng hoặc cho vay.', 'Do not mention the name of the programme to the trainer, employer or lender.', 1, '2025-01-01', NULL, 1),
	('legal-aid', 'Trợ giúp pháp lý', 'Legal aid', 'LegalAndPapers', 'Continuing', 'Legal', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('identity-papers', 'Làm lại giấy tờ tùy thân', 'Identity papers', 'LegalAndPapers', 'Continuing', 'Legal', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', 'Thủ tục làm tại công an cấp xã. Đề nghị đi cùng khách hàng nếu khách hàng muốn. Không mang theo giấy tờ của chương trình.', 'The procedure is done at the commune police counter. Offer to go along if the client wishes. Take no papers of the programme there.', 1, '2025-01-01', NULL, 1),
	('residence', 'Đăng ký cư trú', 'Residence registration', 'LegalAndPapers', 'Continuing', 'Legal', 'None', 'Nghị định 163/2026/NĐ-CP, Điều 58', '2026-07-01', 'Thủ tục làm tại công an cấp xã. Đề nghị đi cùng khách hàng nếu khách hàng muốn. Không mang theo giấy tờ của chương trình.', 'The procedure is done at the commune police counter. Offer to go along if the client wishes. Take no papers of the programme there.', 1, '2025-01-01', NULL, 1),
	('health-insurance', 'Bảo hiểm y tế', 'Health insurance', 'SocialSupport', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('social-assistance', 'Trợ cấp xã hội', 'Social assistance', 'SocialSupport', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('shelter', 'Chỗ ở tạm', 'Temporary accommodation', 'SocialSupport', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('peer-support', 'Hỗ trợ đồng đẳng, nhóm tự lực', 'Peer support, self-help group', 'SocialSupport', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('family-support', 'Hỗ trợ gia đình', 'Family support', 'SocialSupport', 'Continuing', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1),
	('transport', 'Hỗ trợ đi lại', 'Transport', 'SocialSupport', 'OneOff', 'Care', 'None', 'Luật 120/2025/QH15, Nghị định 163/2026/NĐ-CP: không thấy nghĩa vụ báo chính quyền', '2026-07-01', NULL, NULL, 1, '2025-01-01', NULL, 1);


--
-- Data for Name: wards; Type: TABLE DATA; Schema: directory; Owner: -
--

INSERT INTO directory.wards VALUES
	('99001', 'Phường Hoa Sữa', 'Phường', '99', 'Thành phố Mẫu', '2025-07-01', NULL, 1, NULL, NULL, ''),
	('99002', 'Phường Bằng Lăng', 'Phường', '99', 'Thành phố Mẫu', '2025-07-01', NULL, 1, NULL, NULL, '');


--
-- Data for Name: slip_drafts; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.slip_drafts VALUES
	('01a22dff-8072-7bd1-bc72-69ff78664462', '01a22dff-6387-79aa-9400-8ab67ca06c4e', '2026-09-22 02:00:00+00', '2026-09-25 02:00:00+00', '\x3e07834ff0ed233c398f61e3045cf9f0d360fcb539c4a18ab04dc7a1a7fe537d7d8a36fbc136d87a1d076020e4e7ddd25871e2e542315e70f25b3a12e18396f68a257453720839631c94a2a3462462f83f29691845ea785f2a55fabb3ee060f13f85d49f34f2e6022fb9ffe6c3fba4bc74d73a368a4f046189fa7502eaf580f93c4892893a20da9e5c3a7f5fed045739bc1fbfd6fcfaf05948d7e568e52b7f2f2dc64cfa6281783db5a43ba104b5a5a8fcc69c4242df42eb467e2bf366a8dca816bf9822e3b64679b4b480bfc2018bd15d1639ef3b1c14c13dc33599f4609586b8f63379bef17b614598cfefdf40cd679ca3def061cabfc18eb31b81175b73f5fa94b530e4f5e3320522b143767ffe2a5f57010c44b171a1d66f6eae31869d7e02e488b52415d7df7a6a1ae06fe5d683c84fe5779946d53b94cac69446c9ab094f8dbd19f3887ca7f219de26b2e52e4d90acc97d328a3433414ee22626b5dee94a1d7c398a2f41de11d02752db155fc673e6767723a6ebcfdc73e27d86effbc5aff7ae9bfecb75e44751b8cd542908a5abad0748d4b18189ecba951e9be42ab2e8ac2cfc8ad729a680d48156ad0a39f6f82d1ce6b560eac1a3110fa9dc0712ad6ffaca6f8b128927bbab403f833d00632c1b85bf14db5d93377d8515ba7e8edfc439464c734dee32244df2efcaa7d7c1fc1b434593282fed005bcd48d081246a3c65ff5764b39cff6a7fa94f9a6ec59004cedec7342cb4840cbec41eca0027ff91354022e2295f62e60fce503f67814e9c0c735bd7d898ce12a806b6284db0b189dc71aa928ead9a538e4118d17fb69e71f734a2ef360fdafaafab3bd28e6065f0de41d23a2d97ecde910368d33771e609cf9cd3ad0399fdfb12ce1ef3039859a50ea697bfdebed8105f36ab871d867cfa840119c6749934ddc796548b80354a653dbebe167ed9bb16e7eab6ae023394d9a4266130aae1dfdc7a3944d8abb04ecd560797949a532705e6b501062318a4f95e54431b01cbcfb9f38daea5bbb9967ff1d6827244e5f6cd9abc3e9582b06cba9a9622847be419c17f434aacc13f3007675840212f792ed706a29120dc9a6d15485a455e0df7a16f5f6c5e56ca9567f54b0122cfac991dd5fde1e13fbc9dd3b68bb2384842a6d171eac6a2beae37f21badbcbfffb27a79b937cdc2299d3b09f1f004f9c43c9e3c775962c9d90b01cb2ec6f19bb3a506985328dfb92b36f1628e7187bd0dbdf72861f5385e49da635770eb6f24f2e496942fd294e5353f9d84f27ba50327853d2c48e9154b1fce14e24cdbe86c9498428bab7d7c801de690204c0a252f22af7c4ff53c7efe7daeca507c5201b8c5f8bd4a71feb238b4badb7d96208fee1cce9a067aef67c7faa90bc8b2144d4bfdc35eb16935b16f7793fff22b69533b67decb869c7de7c3140b2788bad671be8b89084d2c106980ebe739d5e7c60f6a6e999dfd866c1799');


--
-- Data for Name: slip_people; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.slip_people VALUES
	('01a22dff-7f7f-724f-92ae-084cd22e7ee4', '99001', 'Identity', 'Trần Văn Mẫu', '0900000418', NULL),
	('01a22dff-8106-74a2-8aed-0ca73231cb54', '99001', 'Identity', 'Lê Thị Mẫu', '0900000418', NULL);


--
-- Data for Name: slips; Type: TABLE DATA; Schema: intake; Owner: -
--

INSERT INTO intake.slips VALUES
	('01a22dff-8106-74a2-8aed-0ca73231cb54', 'GT-3MP9-VQJ', '01a22dff-80f0-7ede-9485-4762b2623a87', '99001', '2026-09-22 02:00:00+00', 'Received', '2026-09-22 02:00:00+00', 'SocialContact', 'From25To34', 'Man', '{Call}', '99001', '2026-09-22', '99001', 'Gần chợ', '{Housing,Work}', false, true, 'CallLater', NULL, NULL, '7135SF72'),
	('01a22dff-7f7f-724f-92ae-084cd22e7ee4', 'GT-XPCM-XFJ', '01a22dff-6387-79aa-9400-8ab67ca06c4e', '99001', '2026-09-22 02:00:00+00', 'Sent', NULL, 'SocialContact', 'From25To34', 'Man', '{Call}', '99001', '2026-09-22', '99001', 'Gần chợ', '{Housing,Work}', false, true, 'Appointment', '2026-09-24 02:00:00+00', 'Trạm y tế', 'M2R12ZZJ');


--
-- Data for Name: tallied_forms; Type: TABLE DATA; Schema: intake; Owner: -
--



--
-- Data for Name: tallies; Type: TABLE DATA; Schema: intake; Owner: -
--



--
-- Data for Name: applied; Type: TABLE DATA; Schema: migrations; Owner: -
--

INSERT INTO migrations.applied VALUES
	('Tables/0001_baseline.sql', '64a995319b6350e916a47de3d2e9ddcae56def8a3ae2d2d56cc688a6eab71960', '2026-11-30 19:47:13.796791+00'),
	('Reference/access_anomaly_rules.sql', '0ff356cded24c4e65c9e486c4daf204d39bc3bec4f4cebaf9f77378cbe39df48', '2026-11-30 19:47:13.796791+00'),
	('Reference/clock_rules.sql', 'c00efc07f9d699e14dd5658cc11ef267f9c0a16abf1ca99d0bdc8171243ed289', '2026-11-30 19:47:13.796791+00'),
	('Reference/consent_texts.sql', '36120f4405d20a9edc070fd1d424a9a67aa93b955b3ea10f206e79af9c6ea865', '2026-11-30 19:47:13.796791+00'),
	('Reference/days_off.sql', '5c7af2a012e50bf1babb78f36599c96aaedf7e6fe6ce329ef1635c0009d44bc8', '2026-11-30 19:47:13.796791+00'),
	('Reference/ground_rules.sql', 'cef9748946b21053244d2e8af41c6d7182cd92f76e02e665afa42b93994231e9', '2026-11-30 19:47:13.796791+00'),
	('Reference/notices.sql', '85a0187a266f8f3acd8705892ac3ad05dd3c9d78799b51feb37b854f732d2305', '2026-11-30 19:47:13.796791+00'),
	('Reference/services.sql', '74de50a85aad46f7b128d78fdf9e8ec1ca7e6a3e0ccd641f5cdc0e438efad5c0', '2026-11-30 19:47:13.796791+00');


--
-- Data for Name: present; Type: TABLE DATA; Schema: migrations; Owner: -
--

INSERT INTO migrations.present VALUES
	(1, '93d8b74eb6125544dc8d8fe1d318912f9af2c750ed2e7b616af1a8bb7c80e5c1', 'b218a04f877b111a1e50cfee4d5b818cac935975b104e00c053b02cda93c7012');


--
-- Data for Name: figures; Type: TABLE DATA; Schema: outcomes; Owner: -
--



--
-- Data for Name: preparations; Type: TABLE DATA; Schema: outcomes; Owner: -
--



--
-- Data for Name: breaches; Type: TABLE DATA; Schema: register; Owner: -
--



--
-- Data for Name: demo_mark; Type: TABLE DATA; Schema: sec; Owner: -
--



--
-- Data for Name: people; Type: TABLE DATA; Schema: vault; Owner: -
--

INSERT INTO vault.people VALUES
	('KH-883F-BR3', '99001', 'Identity', 'Trần Văn Mẫu', NULL, 'tran van mau', NULL, '0900000418', DEFAULT, NULL, 1, NULL, false, false, NULL, NULL, NULL, 'Mẫu Trần Văn'),
	('KH-MC8F-PPV', '99001', 'Identity', 'Trần Văn Mẫu', NULL, 'tran van mau', NULL, '0900000418', DEFAULT, NULL, 1, NULL, false, false, NULL, NULL, NULL, 'Mẫu Trần Văn');


--
-- Name: sign_ins_id_seq; Type: SEQUENCE SET; Schema: accounts; Owner: -
--

SELECT pg_catalog.setval('accounts.sign_ins_id_seq', 1, false);


--
-- Name: changes_id_seq; Type: SEQUENCE SET; Schema: audit; Owner: -
--

SELECT pg_catalog.setval('audit.changes_id_seq', 95, true);


--
-- Name: showings_id_seq; Type: SEQUENCE SET; Schema: audit; Owner: -
--

SELECT pg_catalog.setval('audit.showings_id_seq', 1, true);


--
-- Name: account_wards account_wards_pkey; Type: CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.account_wards
    ADD CONSTRAINT account_wards_pkey PRIMARY KEY (account_id, ward_code);


--
-- Name: accounts accounts_normalized_user_name_key; Type: CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.accounts
    ADD CONSTRAINT accounts_normalized_user_name_key UNIQUE (normalized_user_name);


--
-- Name: accounts accounts_pkey; Type: CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (secret_hash);


--
-- Name: sign_in_links sign_in_links_pkey; Type: CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.sign_in_links
    ADD CONSTRAINT sign_in_links_pkey PRIMARY KEY (account_id);


--
-- Name: sign_in_links sign_in_links_secret_hash_key; Type: CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.sign_in_links
    ADD CONSTRAINT sign_in_links_secret_hash_key UNIQUE (secret_hash);


--
-- Name: sign_ins sign_ins_pkey; Type: CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.sign_ins
    ADD CONSTRAINT sign_ins_pkey PRIMARY KEY (id);


--
-- Name: changes changes_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.changes
    ADD CONSTRAINT changes_pkey PRIMARY KEY (id);


--
-- Name: closings closings_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.closings
    ADD CONSTRAINT closings_pkey PRIMARY KEY (entry_id);


--
-- Name: emergencies emergencies_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.emergencies
    ADD CONSTRAINT emergencies_pkey PRIMARY KEY (id);


--
-- Name: entries entries_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.entries
    ADD CONSTRAINT entries_pkey PRIMARY KEY (id);


--
-- Name: findings findings_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.findings
    ADD CONSTRAINT findings_pkey PRIMARY KEY (id);


--
-- Name: findings findings_rule_account_id_day_key; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.findings
    ADD CONSTRAINT findings_rule_account_id_day_key UNIQUE (rule, account_id, day);


--
-- Name: forms forms_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.forms
    ADD CONSTRAINT forms_pkey PRIMARY KEY (account_id, form_id);


--
-- Name: rules rules_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.rules
    ADD CONSTRAINT rules_pkey PRIMARY KEY (code);


--
-- Name: seals seals_head_key; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.seals
    ADD CONSTRAINT seals_head_key UNIQUE (head);


--
-- Name: seals seals_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.seals
    ADD CONSTRAINT seals_pkey PRIMARY KEY (number);


--
-- Name: seals seals_previous_key; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.seals
    ADD CONSTRAINT seals_previous_key UNIQUE (previous);


--
-- Name: showings showings_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.showings
    ADD CONSTRAINT showings_pkey PRIMARY KEY (id);


--
-- Name: watched watched_pkey; Type: CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.watched
    ADD CONSTRAINT watched_pkey PRIMARY KEY (id);


--
-- Name: assessments assessments_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.assessments
    ADD CONSTRAINT assessments_pkey PRIMARY KEY (id);


--
-- Name: cascade_entries cascade_entries_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.cascade_entries
    ADD CONSTRAINT cascade_entries_pkey PRIMARY KEY (id);


--
-- Name: clients clients_code_ward_code_key; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.clients
    ADD CONSTRAINT clients_code_ward_code_key UNIQUE (code, ward_code);


--
-- Name: clients clients_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.clients
    ADD CONSTRAINT clients_pkey PRIMARY KEY (code);


--
-- Name: clients clients_slip_id_key; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.clients
    ADD CONSTRAINT clients_slip_id_key UNIQUE (slip_id);


--
-- Name: consents consents_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.consents
    ADD CONSTRAINT consents_pkey PRIMARY KEY (id);


--
-- Name: contact_attempts contact_attempts_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.contact_attempts
    ADD CONSTRAINT contact_attempts_pkey PRIMARY KEY (id);


--
-- Name: contact_corrections contact_corrections_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.contact_corrections
    ADD CONSTRAINT contact_corrections_pkey PRIMARY KEY (id);


--
-- Name: contacts contacts_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (id);


--
-- Name: demands demands_id_client_code_key; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.demands
    ADD CONSTRAINT demands_id_client_code_key UNIQUE (id, client_code);


--
-- Name: demands demands_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.demands
    ADD CONSTRAINT demands_pkey PRIMARY KEY (id);


--
-- Name: disclosures disclosures_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.disclosures
    ADD CONSTRAINT disclosures_pkey PRIMARY KEY (id);


--
-- Name: follow_ups follow_ups_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.follow_ups
    ADD CONSTRAINT follow_ups_pkey PRIMARY KEY (id);


--
-- Name: goals goals_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.goals
    ADD CONSTRAINT goals_pkey PRIMARY KEY (id);


--
-- Name: intakes intakes_id_ward_code_key; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.intakes
    ADD CONSTRAINT intakes_id_ward_code_key UNIQUE (id, ward_code);


--
-- Name: intakes intakes_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.intakes
    ADD CONSTRAINT intakes_pkey PRIMARY KEY (id);


--
-- Name: legal_clocks legal_clocks_event_id_rule_code_key; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_clocks
    ADD CONSTRAINT legal_clocks_event_id_rule_code_key UNIQUE (event_id, rule_code);


--
-- Name: legal_clocks legal_clocks_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_clocks
    ADD CONSTRAINT legal_clocks_pkey PRIMARY KEY (id);


--
-- Name: legal_events legal_events_id_client_code_category_key; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_events
    ADD CONSTRAINT legal_events_id_client_code_category_key UNIQUE (id, client_code, category);


--
-- Name: legal_events legal_events_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_events
    ADD CONSTRAINT legal_events_pkey PRIMARY KEY (id);


--
-- Name: legal_grounds legal_grounds_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_grounds
    ADD CONSTRAINT legal_grounds_pkey PRIMARY KEY (id);


--
-- Name: plan_agreements plan_agreements_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.plan_agreements
    ADD CONSTRAINT plan_agreements_pkey PRIMARY KEY (id);


--
-- Name: safety_alert_steps safety_alert_steps_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alert_steps
    ADD CONSTRAINT safety_alert_steps_pkey PRIMARY KEY (id);


--
-- Name: safety_alerts safety_alerts_assessment_id_flag_code_key; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alerts
    ADD CONSTRAINT safety_alerts_assessment_id_flag_code_key UNIQUE (assessment_id, flag_code);


--
-- Name: safety_alerts safety_alerts_id_client_code_category_key; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alerts
    ADD CONSTRAINT safety_alerts_id_client_code_category_key UNIQUE (id, client_code, category);


--
-- Name: safety_alerts safety_alerts_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alerts
    ADD CONSTRAINT safety_alerts_pkey PRIMARY KEY (id);


--
-- Name: safety_plans safety_plans_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_plans
    ADD CONSTRAINT safety_plans_pkey PRIMARY KEY (id);


--
-- Name: safety_plans safety_plans_replaces_id_key; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_plans
    ADD CONSTRAINT safety_plans_replaces_id_key UNIQUE (replaces_id);


--
-- Name: service_referral_events service_referral_events_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.service_referral_events
    ADD CONSTRAINT service_referral_events_pkey PRIMARY KEY (id);


--
-- Name: service_referrals service_referrals_id_client_code_category_key; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.service_referrals
    ADD CONSTRAINT service_referrals_id_client_code_category_key UNIQUE (id, client_code, category);


--
-- Name: service_referrals service_referrals_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.service_referrals
    ADD CONSTRAINT service_referrals_pkey PRIMARY KEY (id);


--
-- Name: status_changes status_changes_pkey; Type: CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.status_changes
    ADD CONSTRAINT status_changes_pkey PRIMARY KEY (id);


--
-- Name: clock_rules clock_rules_code_valid_from_key; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.clock_rules
    ADD CONSTRAINT clock_rules_code_valid_from_key UNIQUE (code, valid_from);


--
-- Name: clock_rules clock_rules_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.clock_rules
    ADD CONSTRAINT clock_rules_pkey PRIMARY KEY (code, version);


--
-- Name: consent_texts consent_texts_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.consent_texts
    ADD CONSTRAINT consent_texts_pkey PRIMARY KEY (version, language, part);


--
-- Name: days_off days_off_day_key; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.days_off
    ADD CONSTRAINT days_off_day_key UNIQUE (day);


--
-- Name: days_off days_off_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.days_off
    ADD CONSTRAINT days_off_pkey PRIMARY KEY (id);


--
-- Name: duty_coordinators duty_coordinators_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.duty_coordinators
    ADD CONSTRAINT duty_coordinators_pkey PRIMARY KEY (ward_code);


--
-- Name: former_wards former_wards_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.former_wards
    ADD CONSTRAINT former_wards_pkey PRIMARY KEY (ward_code, until_on);


--
-- Name: ground_rules ground_rules_code_valid_from_key; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.ground_rules
    ADD CONSTRAINT ground_rules_code_valid_from_key UNIQUE (code, valid_from);


--
-- Name: ground_rules ground_rules_code_version_category_key; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.ground_rules
    ADD CONSTRAINT ground_rules_code_version_category_key UNIQUE (code, version, category);


--
-- Name: ground_rules ground_rules_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.ground_rules
    ADD CONSTRAINT ground_rules_pkey PRIMARY KEY (code, version);


--
-- Name: notices notices_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.notices
    ADD CONSTRAINT notices_pkey PRIMARY KEY (version);


--
-- Name: progress_phrases progress_phrases_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.progress_phrases
    ADD CONSTRAINT progress_phrases_pkey PRIMARY KEY (province_code);


--
-- Name: provider_services provider_services_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.provider_services
    ADD CONSTRAINT provider_services_pkey PRIMARY KEY (provider_id, service_code, valid_from);


--
-- Name: provider_wards provider_wards_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.provider_wards
    ADD CONSTRAINT provider_wards_pkey PRIMARY KEY (provider_id, ward_code);


--
-- Name: providers providers_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.providers
    ADD CONSTRAINT providers_pkey PRIMARY KEY (id);


--
-- Name: services services_code_category_key; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.services
    ADD CONSTRAINT services_code_category_key UNIQUE (code, category);


--
-- Name: services services_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.services
    ADD CONSTRAINT services_pkey PRIMARY KEY (code);


--
-- Name: wards wards_pkey; Type: CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.wards
    ADD CONSTRAINT wards_pkey PRIMARY KEY (code);


--
-- Name: slip_drafts slip_drafts_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slip_drafts
    ADD CONSTRAINT slip_drafts_pkey PRIMARY KEY (id);


--
-- Name: slip_people slip_people_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slip_people
    ADD CONSTRAINT slip_people_pkey PRIMARY KEY (id);


--
-- Name: slips slips_card_code_key; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slips
    ADD CONSTRAINT slips_card_code_key UNIQUE (card_code);


--
-- Name: slips slips_id_ward_code_key; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slips
    ADD CONSTRAINT slips_id_ward_code_key UNIQUE (id, ward_code);


--
-- Name: slips slips_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slips
    ADD CONSTRAINT slips_pkey PRIMARY KEY (id);


--
-- Name: slips slips_reference_key; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slips
    ADD CONSTRAINT slips_reference_key UNIQUE (reference);


--
-- Name: tallied_forms tallied_forms_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.tallied_forms
    ADD CONSTRAINT tallied_forms_pkey PRIMARY KEY (form_id);


--
-- Name: tallies tallies_pkey; Type: CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.tallies
    ADD CONSTRAINT tallies_pkey PRIMARY KEY (day, ward_code, kind);


--
-- Name: applied applied_pkey; Type: CONSTRAINT; Schema: migrations; Owner: -
--

ALTER TABLE ONLY migrations.applied
    ADD CONSTRAINT applied_pkey PRIMARY KEY (name);


--
-- Name: present present_pkey; Type: CONSTRAINT; Schema: migrations; Owner: -
--

ALTER TABLE ONLY migrations.present
    ADD CONSTRAINT present_pkey PRIMARY KEY (id);


--
-- Name: figures figures_pkey; Type: CONSTRAINT; Schema: outcomes; Owner: -
--

ALTER TABLE ONLY outcomes.figures
    ADD CONSTRAINT figures_pkey PRIMARY KEY (period, ward_code, measure);


--
-- Name: preparations preparations_pkey; Type: CONSTRAINT; Schema: outcomes; Owner: -
--

ALTER TABLE ONLY outcomes.preparations
    ADD CONSTRAINT preparations_pkey PRIMARY KEY (id);


--
-- Name: breaches breaches_pkey; Type: CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.breaches
    ADD CONSTRAINT breaches_pkey PRIMARY KEY (id);


--
-- Name: access_grants access_grants_pkey; Type: CONSTRAINT; Schema: sec; Owner: -
--

ALTER TABLE ONLY sec.access_grants
    ADD CONSTRAINT access_grants_pkey PRIMARY KEY (role, operation, category);


--
-- Name: context_keys context_keys_pkey; Type: CONSTRAINT; Schema: sec; Owner: -
--

ALTER TABLE ONLY sec.context_keys
    ADD CONSTRAINT context_keys_pkey PRIMARY KEY (login);


--
-- Name: demo_mark demo_mark_pkey; Type: CONSTRAINT; Schema: sec; Owner: -
--

ALTER TABLE ONLY sec.demo_mark
    ADD CONSTRAINT demo_mark_pkey PRIMARY KEY (id);


--
-- Name: limits limits_pkey; Type: CONSTRAINT; Schema: sec; Owner: -
--

ALTER TABLE ONLY sec.limits
    ADD CONSTRAINT limits_pkey PRIMARY KEY (name);


--
-- Name: people people_pkey; Type: CONSTRAINT; Schema: vault; Owner: -
--

ALTER TABLE ONLY vault.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (client_code);


--
-- Name: account_wards_ward; Type: INDEX; Schema: accounts; Owner: -
--

CREATE INDEX account_wards_ward ON accounts.account_wards USING btree (ward_code);


--
-- Name: accounts_name; Type: INDEX; Schema: accounts; Owner: -
--

CREATE INDEX accounts_name ON accounts.accounts USING btree (full_name, id);


--
-- Name: sessions_account; Type: INDEX; Schema: accounts; Owner: -
--

CREATE INDEX sessions_account ON accounts.sessions USING btree (account_id);


--
-- Name: sign_ins_account; Type: INDEX; Schema: accounts; Owner: -
--

CREATE INDEX sign_ins_account ON accounts.sign_ins USING btree (account_id, at DESC);


--
-- Name: changes_client; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX changes_client ON audit.changes USING btree (client_code, at DESC);


--
-- Name: changes_entry; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX changes_entry ON audit.changes USING btree (entry_id);


--
-- Name: changes_xid; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX changes_xid ON audit.changes USING btree (xid);


--
-- Name: closings_outcome; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX closings_outcome ON audit.closings USING btree (outcome, at DESC) WHERE (outcome <> 'Done'::text);


--
-- Name: closings_refused; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX closings_refused ON audit.closings USING btree (entry_id DESC) WHERE (outcome = 'Refused'::text);


--
-- Name: closings_xid; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX closings_xid ON audit.closings USING btree (xid);


--
-- Name: emergencies_account; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX emergencies_account ON audit.emergencies USING btree (account_id, client_code, ends_at);


--
-- Name: emergencies_time; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX emergencies_time ON audit.emergencies USING btree (((reviewed_at IS NOT NULL)), began_at DESC);


--
-- Name: emergencies_ward; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX emergencies_ward ON audit.emergencies USING btree (ward_code, began_at DESC);


--
-- Name: entries_account; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX entries_account ON audit.entries USING btree (account_id, at DESC);


--
-- Name: entries_at; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX entries_at ON audit.entries USING btree (at DESC);


--
-- Name: entries_clients; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX entries_clients ON audit.entries USING gin (client_codes);


--
-- Name: entries_deeds; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX entries_deeds ON audit.entries USING btree (operation, at DESC) WHERE (operation <> 'Read'::text);


--
-- Name: entries_emergency; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX entries_emergency ON audit.entries USING btree (id DESC) WHERE (reason ~~ 'break\_glass%'::text);


--
-- Name: entries_use_case; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX entries_use_case ON audit.entries USING btree (use_case, id DESC);


--
-- Name: entries_xid; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX entries_xid ON audit.entries USING btree (xid);


--
-- Name: findings_account; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX findings_account ON audit.findings USING btree (account_id, last_at DESC);


--
-- Name: findings_time; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX findings_time ON audit.findings USING btree (((looked_at IS NOT NULL)), last_at DESC);


--
-- Name: showings_clients; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX showings_clients ON audit.showings USING gin (client_codes);


--
-- Name: showings_entry; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX showings_entry ON audit.showings USING btree (entry_id);


--
-- Name: showings_xid; Type: INDEX; Schema: audit; Owner: -
--

CREATE INDEX showings_xid ON audit.showings USING btree (xid);


--
-- Name: assessments_amends; Type: INDEX; Schema: care; Owner: -
--

CREATE UNIQUE INDEX assessments_amends ON care.assessments USING btree (amends) WHERE (status <> 'Abandoned'::text);


--
-- Name: assessments_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX assessments_client ON care.assessments USING btree (client_code, started_at DESC);


--
-- Name: assessments_drafts; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX assessments_drafts ON care.assessments USING btree (started_by, saved_at) WHERE (status = 'Started'::text);


--
-- Name: assessments_due; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX assessments_due ON care.assessments USING btree (ward_code, next_due_on) WHERE (next_due_on IS NOT NULL);


--
-- Name: assessments_taken; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX assessments_taken ON care.assessments USING btree (client_code, instrument_code, answered_at DESC) WHERE (status = ANY (ARRAY['Complete'::text, 'Signed'::text]));


--
-- Name: cascade_entries_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX cascade_entries_client ON care.cascade_entries USING btree (client_code, kind, recorded_at);


--
-- Name: clients_caseload; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX clients_caseload ON care.clients USING btree (ward_code, status, last_contact_at DESC NULLS LAST, code);


--
-- Name: clients_coordinator; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX clients_coordinator ON care.clients USING btree (coordinator_id, ward_code);


--
-- Name: clients_waiting; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX clients_waiting ON care.clients USING btree (ward_code, COALESCE(last_contact_at, enrolled_at), code);


--
-- Name: consents_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX consents_client ON care.consents USING btree (client_code, purpose);


--
-- Name: consents_ending; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX consents_ending ON care.consents USING btree (ward_code, expires_at) WHERE (withdrawn_at IS NULL);


--
-- Name: consents_one_in_force; Type: INDEX; Schema: care; Owner: -
--

CREATE UNIQUE INDEX consents_one_in_force ON care.consents USING btree (client_code, purpose, COALESCE(provider_id, '00000000-0000-0000-0000-000000000000'::uuid), COALESCE(recipient, ''::text)) WHERE ((withdrawn_at IS NULL) AND (superseded_at IS NULL));


--
-- Name: consents_phrase; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX consents_phrase ON care.consents USING btree (client_code) WHERE ((purpose = 'ProgressPhraseToPolice'::text) AND (withdrawn_at IS NULL) AND (superseded_at IS NULL));


--
-- Name: contact_attempts_slip; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX contact_attempts_slip ON care.contact_attempts USING btree (slip_id, at);


--
-- Name: contact_corrections_contact; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX contact_corrections_contact ON care.contact_corrections USING btree (contact_id);


--
-- Name: contacts_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX contacts_client ON care.contacts USING btree (client_code, at DESC);


--
-- Name: demands_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX demands_client ON care.demands USING btree (client_code, received_on DESC);


--
-- Name: demands_open; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX demands_open ON care.demands USING btree (received_on, id) WHERE (status <> 'Closed'::text);


--
-- Name: demands_ward; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX demands_ward ON care.demands USING btree (ward_code, received_on DESC, id);


--
-- Name: disclosures_at; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX disclosures_at ON care.disclosures USING btree (at DESC, id);


--
-- Name: disclosures_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX disclosures_client ON care.disclosures USING btree (client_code, at DESC);


--
-- Name: follow_ups_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX follow_ups_client ON care.follow_ups USING btree (client_code, due_on);


--
-- Name: follow_ups_due; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX follow_ups_due ON care.follow_ups USING btree (ward_code, due_on, due_at) WHERE (status = 'Due'::text);


--
-- Name: goals_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX goals_client ON care.goals USING btree (client_code, priority);


--
-- Name: intakes_duplicate; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX intakes_duplicate ON care.intakes USING btree (duplicate_of) WHERE (duplicate_of IS NOT NULL);


--
-- Name: intakes_ended; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX intakes_ended ON care.intakes USING btree (ward_code, ended_at DESC) WHERE (ended_at IS NOT NULL);


--
-- Name: intakes_open; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX intakes_open ON care.intakes USING btree (ward_code, received_at) WHERE (ended_at IS NULL);


--
-- Name: intakes_receiver; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX intakes_receiver ON care.intakes USING btree (received_by) WHERE (ended_at IS NULL);


--
-- Name: legal_clocks_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX legal_clocks_client ON care.legal_clocks USING btree (client_code, state, due_at);


--
-- Name: legal_clocks_due; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX legal_clocks_due ON care.legal_clocks USING btree (ward_code, due_at) WHERE (state = 'Running'::text);


--
-- Name: legal_events_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX legal_events_client ON care.legal_events USING btree (client_code, at DESC);


--
-- Name: legal_grounds_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX legal_grounds_client ON care.legal_grounds USING btree (client_code, "from" DESC);


--
-- Name: plan_agreements_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX plan_agreements_client ON care.plan_agreements USING btree (client_code, agreed_on DESC);


--
-- Name: safety_alert_steps_alert; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX safety_alert_steps_alert ON care.safety_alert_steps USING btree (alert_id, at);


--
-- Name: safety_alerts_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX safety_alerts_client ON care.safety_alerts USING btree (client_code, opened_at DESC);


--
-- Name: safety_alerts_open; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX safety_alerts_open ON care.safety_alerts USING btree (ward_code, due_at) WHERE (status <> 'Resolved'::text);


--
-- Name: safety_plans_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX safety_plans_client ON care.safety_plans USING btree (client_code, recorded_at DESC);


--
-- Name: service_referral_events_referral; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX service_referral_events_referral ON care.service_referral_events USING btree (service_referral_id, recorded_at, id);


--
-- Name: service_referrals_board; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX service_referrals_board ON care.service_referrals USING btree (ward_code, stage, due_on, status_on DESC);


--
-- Name: service_referrals_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX service_referrals_client ON care.service_referrals USING btree (client_code, planned_on DESC);


--
-- Name: service_referrals_due; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX service_referrals_due ON care.service_referrals USING btree (ward_code, due_on) WHERE (due_on IS NOT NULL);


--
-- Name: service_referrals_provider; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX service_referrals_provider ON care.service_referrals USING btree (provider_id);


--
-- Name: status_changes_client; Type: INDEX; Schema: care; Owner: -
--

CREATE INDEX status_changes_client ON care.status_changes USING btree (client_code, recorded_at DESC);


--
-- Name: clock_rules_present; Type: INDEX; Schema: directory; Owner: -
--

CREATE UNIQUE INDEX clock_rules_present ON directory.clock_rules USING btree (code) WHERE (valid_to IS NULL);


--
-- Name: clock_rules_trigger; Type: INDEX; Schema: directory; Owner: -
--

CREATE INDEX clock_rules_trigger ON directory.clock_rules USING btree (trigger, valid_from);


--
-- Name: ground_rules_present; Type: INDEX; Schema: directory; Owner: -
--

CREATE UNIQUE INDEX ground_rules_present ON directory.ground_rules USING btree (code) WHERE (valid_to IS NULL);


--
-- Name: provider_services_service; Type: INDEX; Schema: directory; Owner: -
--

CREATE INDEX provider_services_service ON directory.provider_services USING btree (service_code, provider_id);


--
-- Name: provider_wards_ward; Type: INDEX; Schema: directory; Owner: -
--

CREATE INDEX provider_wards_ward ON directory.provider_wards USING btree (ward_code, provider_id);


--
-- Name: providers_name; Type: INDEX; Schema: directory; Owner: -
--

CREATE INDEX providers_name ON directory.providers USING btree (name, id);


--
-- Name: wards_province; Type: INDEX; Schema: directory; Owner: -
--

CREATE INDEX wards_province ON directory.wards USING btree (province_code, code);


--
-- Name: slip_drafts_expiry; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX slip_drafts_expiry ON intake.slip_drafts USING btree (expires_at);


--
-- Name: slip_drafts_officer; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX slip_drafts_officer ON intake.slip_drafts USING btree (officer_id, saved_at DESC);


--
-- Name: slips_officer; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX slips_officer ON intake.slips USING btree (officer_id, filed_at DESC);


--
-- Name: slips_ward; Type: INDEX; Schema: intake; Owner: -
--

CREATE INDEX slips_ward ON intake.slips USING btree (ward_code, word, filed_at DESC);


--
-- Name: breaches_time; Type: INDEX; Schema: register; Owner: -
--

CREATE INDEX breaches_time ON register.breaches USING btree (((authority_told_at IS NOT NULL)), detected_at DESC, id);


--
-- Name: people_name; Type: INDEX; Schema: vault; Owner: -
--

CREATE INDEX people_name ON vault.people USING btree (ward_code, search_key);


--
-- Name: people_phone; Type: INDEX; Schema: vault; Owner: -
--

CREATE INDEX people_phone ON vault.people USING btree (ward_code, phone) WHERE (phone IS NOT NULL);


--
-- Name: people_ward; Type: INDEX; Schema: vault; Owner: -
--

CREATE INDEX people_ward ON vault.people USING btree (ward_code);


--
-- Name: accounts keep_sides; Type: TRIGGER; Schema: accounts; Owner: -
--

CREATE TRIGGER keep_sides BEFORE UPDATE OF role ON accounts.accounts FOR EACH ROW EXECUTE FUNCTION accounts.keep_sides();


--
-- Name: account_wards track; Type: TRIGGER; Schema: accounts; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE ON accounts.account_wards FOR EACH ROW EXECUTE FUNCTION audit.track('Accounts');


--
-- Name: accounts track; Type: TRIGGER; Schema: accounts; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON accounts.accounts FOR EACH ROW EXECUTE FUNCTION audit.track('Accounts');


--
-- Name: entries say_emergency; Type: TRIGGER; Schema: audit; Owner: -
--

CREATE TRIGGER say_emergency BEFORE INSERT ON audit.entries FOR EACH ROW WHEN ((cardinality(new.client_codes) = 1)) EXECUTE FUNCTION audit.say_emergency();


--
-- Name: rules track; Type: TRIGGER; Schema: audit; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON audit.rules FOR EACH ROW EXECUTE FUNCTION audit.track('Audit', 'none');


--
-- Name: consents cancel_shares; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER cancel_shares AFTER UPDATE OF withdrawn_at ON care.consents FOR EACH ROW WHEN (((old.withdrawn_at IS NULL) AND (new.withdrawn_at IS NOT NULL) AND (new.purpose = ANY (ARRAY['TakePart'::text, 'ShareWithProvider'::text, 'ShareHivWithProvider'::text])))) EXECUTE FUNCTION care.cancel_shares();


--
-- Name: demands keep; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER keep BEFORE UPDATE ON care.demands FOR EACH ROW EXECUTE FUNCTION care.keep_demand();


--
-- Name: cascade_entries keep_cascade_entries; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER keep_cascade_entries BEFORE UPDATE ON care.cascade_entries FOR EACH ROW EXECUTE FUNCTION care.keep_cascade_entries();


--
-- Name: assessments keep_completed; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER keep_completed BEFORE UPDATE ON care.assessments FOR EACH ROW EXECUTE FUNCTION care.keep_completed();


--
-- Name: disclosures on_demand; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER on_demand BEFORE INSERT ON care.disclosures FOR EACH ROW EXECUTE FUNCTION care.disclosed_on_demand();


--
-- Name: assessments track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.assessments FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: cascade_entries track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.cascade_entries FOR EACH ROW EXECUTE FUNCTION audit.track('Health', 'client_code');


--
-- Name: clients track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.clients FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'code');


--
-- Name: consents track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.consents FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: contact_attempts track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.contact_attempts FOR EACH ROW EXECUTE FUNCTION audit.track('Slip', 'client_code');


--
-- Name: contact_corrections track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.contact_corrections FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: contacts track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.contacts FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: demands track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.demands FOR EACH ROW EXECUTE FUNCTION audit.track('Demand', 'client_code');


--
-- Name: disclosures track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.disclosures FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: follow_ups track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.follow_ups FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: goals track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.goals FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: intakes track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.intakes FOR EACH ROW EXECUTE FUNCTION audit.track('Slip', 'client_code');


--
-- Name: legal_clocks track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.legal_clocks FOR EACH ROW EXECUTE FUNCTION audit.track('Legal', 'client_code');


--
-- Name: legal_events track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.legal_events FOR EACH ROW EXECUTE FUNCTION audit.track('Legal', 'client_code');


--
-- Name: legal_grounds track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.legal_grounds FOR EACH ROW EXECUTE FUNCTION audit.track('Legal', 'client_code');


--
-- Name: plan_agreements track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.plan_agreements FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: safety_alert_steps track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.safety_alert_steps FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: safety_alerts track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.safety_alerts FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: safety_plans track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.safety_plans FOR EACH ROW EXECUTE FUNCTION audit.track('Health', 'client_code');


--
-- Name: service_referral_events track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.service_referral_events FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: service_referrals track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.service_referrals FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: status_changes track; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.status_changes FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');


--
-- Name: disclosures under_consent; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER under_consent BEFORE INSERT ON care.disclosures FOR EACH ROW EXECUTE FUNCTION care.disclosed_under_consent();


--
-- Name: service_referrals under_consent; Type: TRIGGER; Schema: care; Owner: -
--

CREATE TRIGGER under_consent BEFORE INSERT OR UPDATE OF consent_id, made_on, provider_id, category, client_code ON care.service_referrals FOR EACH ROW WHEN (((new.consent_id IS NOT NULL) AND (COALESCE(current_setting('app.actor'::text, true), ''::text) <> ''::text))) EXECUTE FUNCTION care.sent_under_consent();


--
-- Name: ground_rules keep_side; Type: TRIGGER; Schema: directory; Owner: -
--

CREATE TRIGGER keep_side BEFORE INSERT ON directory.ground_rules FOR EACH ROW EXECUTE FUNCTION directory.keep_ground_side();


--
-- Name: clock_rules track; Type: TRIGGER; Schema: directory; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.clock_rules FOR EACH ROW EXECUTE FUNCTION audit.track('Directory', 'none');


--
-- Name: days_off track; Type: TRIGGER; Schema: directory; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.days_off FOR EACH ROW EXECUTE FUNCTION audit.track('Directory', 'none');


--
-- Name: duty_coordinators track; Type: TRIGGER; Schema: directory; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.duty_coordinators FOR EACH ROW EXECUTE FUNCTION audit.track('Directory');


--
-- Name: ground_rules track; Type: TRIGGER; Schema: directory; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.ground_rules FOR EACH ROW EXECUTE FUNCTION audit.track('Directory', 'none');


--
-- Name: provider_services track; Type: TRIGGER; Schema: directory; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.provider_services FOR EACH ROW EXECUTE FUNCTION audit.track('Directory', 'none');


--
-- Name: provider_wards track; Type: TRIGGER; Schema: directory; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.provider_wards FOR EACH ROW EXECUTE FUNCTION audit.track('Directory', 'none');


--
-- Name: providers track; Type: TRIGGER; Schema: directory; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.providers FOR EACH ROW EXECUTE FUNCTION audit.track('Directory', 'none');


--
-- Name: services track; Type: TRIGGER; Schema: directory; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.services FOR EACH ROW EXECUTE FUNCTION audit.track('Directory', 'none');


--
-- Name: wards track; Type: TRIGGER; Schema: directory; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.wards FOR EACH ROW EXECUTE FUNCTION audit.track('Directory');


--
-- Name: slip_people track; Type: TRIGGER; Schema: intake; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON intake.slip_people FOR EACH ROW EXECUTE FUNCTION audit.track('Identity', 'client_code');


--
-- Name: slips track; Type: TRIGGER; Schema: intake; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON intake.slips FOR EACH ROW EXECUTE FUNCTION audit.track('Slip', 'none');


--
-- Name: breaches track; Type: TRIGGER; Schema: register; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON register.breaches FOR EACH ROW EXECUTE FUNCTION audit.track('Breach', 'none');


--
-- Name: people track; Type: TRIGGER; Schema: vault; Owner: -
--

CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON vault.people FOR EACH ROW EXECUTE FUNCTION audit.track('Identity', 'client_code');


--
-- Name: account_wards account_wards_account_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.account_wards
    ADD CONSTRAINT account_wards_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id);


--
-- Name: account_wards account_wards_ward_code_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.account_wards
    ADD CONSTRAINT account_wards_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code);


--
-- Name: sessions sessions_account_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.sessions
    ADD CONSTRAINT sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id);


--
-- Name: sign_in_links sign_in_links_account_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.sign_in_links
    ADD CONSTRAINT sign_in_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id);


--
-- Name: sign_ins sign_ins_account_id_fkey; Type: FK CONSTRAINT; Schema: accounts; Owner: -
--

ALTER TABLE ONLY accounts.sign_ins
    ADD CONSTRAINT sign_ins_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id);


--
-- Name: closings closings_entry_id_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.closings
    ADD CONSTRAINT closings_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit.entries(id);


--
-- Name: emergencies emergencies_account_id_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.emergencies
    ADD CONSTRAINT emergencies_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id);


--
-- Name: emergencies emergencies_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.emergencies
    ADD CONSTRAINT emergencies_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: emergencies emergencies_reviewed_by_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.emergencies
    ADD CONSTRAINT emergencies_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES accounts.accounts(id);


--
-- Name: findings findings_account_id_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.findings
    ADD CONSTRAINT findings_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id);


--
-- Name: findings findings_looked_by_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.findings
    ADD CONSTRAINT findings_looked_by_fkey FOREIGN KEY (looked_by) REFERENCES accounts.accounts(id);


--
-- Name: findings findings_rule_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.findings
    ADD CONSTRAINT findings_rule_fkey FOREIGN KEY (rule) REFERENCES audit.rules(code);


--
-- Name: forms forms_account_id_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.forms
    ADD CONSTRAINT forms_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id);


--
-- Name: showings showings_entry_id_fkey; Type: FK CONSTRAINT; Schema: audit; Owner: -
--

ALTER TABLE ONLY audit.showings
    ADD CONSTRAINT showings_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit.entries(id);


--
-- Name: assessments assessments_amends_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.assessments
    ADD CONSTRAINT assessments_amends_fkey FOREIGN KEY (amends) REFERENCES care.assessments(id);


--
-- Name: assessments assessments_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.assessments
    ADD CONSTRAINT assessments_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: assessments assessments_completed_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.assessments
    ADD CONSTRAINT assessments_completed_by_fkey FOREIGN KEY (completed_by) REFERENCES accounts.accounts(id);


--
-- Name: assessments assessments_signed_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.assessments
    ADD CONSTRAINT assessments_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES accounts.accounts(id);


--
-- Name: assessments assessments_started_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.assessments
    ADD CONSTRAINT assessments_started_by_fkey FOREIGN KEY (started_by) REFERENCES accounts.accounts(id);


--
-- Name: cascade_entries cascade_entries_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.cascade_entries
    ADD CONSTRAINT cascade_entries_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: cascade_entries cascade_entries_recorded_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.cascade_entries
    ADD CONSTRAINT cascade_entries_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: cascade_entries cascade_entries_retracted_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.cascade_entries
    ADD CONSTRAINT cascade_entries_retracted_by_fkey FOREIGN KEY (retracted_by) REFERENCES accounts.accounts(id);


--
-- Name: cascade_entries cascade_entries_rule_code_rule_version_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.cascade_entries
    ADD CONSTRAINT cascade_entries_rule_code_rule_version_fkey FOREIGN KEY (rule_code, rule_version) REFERENCES directory.clock_rules(code, version);


--
-- Name: clients clients_coordinator_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.clients
    ADD CONSTRAINT clients_coordinator_id_fkey FOREIGN KEY (coordinator_id) REFERENCES accounts.accounts(id);


--
-- Name: clients clients_slip_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.clients
    ADD CONSTRAINT clients_slip_id_fkey FOREIGN KEY (slip_id) REFERENCES intake.slips(id);


--
-- Name: clients clients_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.clients
    ADD CONSTRAINT clients_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code);


--
-- Name: consents consents_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.consents
    ADD CONSTRAINT consents_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: consents consents_provider_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.consents
    ADD CONSTRAINT consents_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES directory.providers(id);


--
-- Name: consents consents_recorded_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.consents
    ADD CONSTRAINT consents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: consents consents_text; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.consents
    ADD CONSTRAINT consents_text FOREIGN KEY (text_version, language, purpose) REFERENCES directory.consent_texts(version, language, part);


--
-- Name: contact_attempts contact_attempts_recorded_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.contact_attempts
    ADD CONSTRAINT contact_attempts_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: contact_attempts contact_attempts_slip_id_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.contact_attempts
    ADD CONSTRAINT contact_attempts_slip_id_ward_code_fkey FOREIGN KEY (slip_id, ward_code) REFERENCES care.intakes(id, ward_code);


--
-- Name: contact_corrections contact_corrections_author_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.contact_corrections
    ADD CONSTRAINT contact_corrections_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts.accounts(id);


--
-- Name: contact_corrections contact_corrections_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.contact_corrections
    ADD CONSTRAINT contact_corrections_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: contact_corrections contact_corrections_contact_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.contact_corrections
    ADD CONSTRAINT contact_corrections_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES care.contacts(id);


--
-- Name: contacts contacts_author_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.contacts
    ADD CONSTRAINT contacts_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts.accounts(id);


--
-- Name: contacts contacts_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.contacts
    ADD CONSTRAINT contacts_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: demands demands_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.demands
    ADD CONSTRAINT demands_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: demands demands_recorded_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.demands
    ADD CONSTRAINT demands_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: demands demands_released_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.demands
    ADD CONSTRAINT demands_released_by_fkey FOREIGN KEY (released_by) REFERENCES accounts.accounts(id);


--
-- Name: demands demands_reviewer_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.demands
    ADD CONSTRAINT demands_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES accounts.accounts(id);


--
-- Name: demands demands_supervisor_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.demands
    ADD CONSTRAINT demands_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES accounts.accounts(id);


--
-- Name: disclosures disclosures_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.disclosures
    ADD CONSTRAINT disclosures_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: disclosures disclosures_consent_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.disclosures
    ADD CONSTRAINT disclosures_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES care.consents(id);


--
-- Name: disclosures disclosures_demand_id_client_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.disclosures
    ADD CONSTRAINT disclosures_demand_id_client_code_fkey FOREIGN KEY (demand_id, client_code) REFERENCES care.demands(id, client_code);


--
-- Name: disclosures disclosures_disclosed_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.disclosures
    ADD CONSTRAINT disclosures_disclosed_by_fkey FOREIGN KEY (disclosed_by) REFERENCES accounts.accounts(id);


--
-- Name: disclosures disclosures_notice_version_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.disclosures
    ADD CONSTRAINT disclosures_notice_version_fkey FOREIGN KEY (notice_version) REFERENCES directory.notices(version);


--
-- Name: disclosures disclosures_provider_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.disclosures
    ADD CONSTRAINT disclosures_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES directory.providers(id);


--
-- Name: follow_ups follow_ups_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.follow_ups
    ADD CONSTRAINT follow_ups_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: follow_ups follow_ups_contact_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.follow_ups
    ADD CONSTRAINT follow_ups_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES care.contacts(id);


--
-- Name: goals goals_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.goals
    ADD CONSTRAINT goals_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: goals goals_recorded_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.goals
    ADD CONSTRAINT goals_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: goals goals_replaces_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.goals
    ADD CONSTRAINT goals_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES care.goals(id);


--
-- Name: intakes intakes_duplicate_of_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.intakes
    ADD CONSTRAINT intakes_duplicate_of_fkey FOREIGN KEY (duplicate_of) REFERENCES care.clients(code);


--
-- Name: intakes intakes_ended_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.intakes
    ADD CONSTRAINT intakes_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts.accounts(id);


--
-- Name: intakes intakes_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.intakes
    ADD CONSTRAINT intakes_id_fkey FOREIGN KEY (id) REFERENCES intake.slips(id);


--
-- Name: intakes intakes_received_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.intakes
    ADD CONSTRAINT intakes_received_by_fkey FOREIGN KEY (received_by) REFERENCES accounts.accounts(id);


--
-- Name: intakes intakes_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.intakes
    ADD CONSTRAINT intakes_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code);


--
-- Name: legal_clocks legal_clocks_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_clocks
    ADD CONSTRAINT legal_clocks_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: legal_clocks legal_clocks_event_id_client_code_category_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_clocks
    ADD CONSTRAINT legal_clocks_event_id_client_code_category_fkey FOREIGN KEY (event_id, client_code, category) REFERENCES care.legal_events(id, client_code, category);


--
-- Name: legal_clocks legal_clocks_rule_code_rule_version_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_clocks
    ADD CONSTRAINT legal_clocks_rule_code_rule_version_fkey FOREIGN KEY (rule_code, rule_version) REFERENCES directory.clock_rules(code, version);


--
-- Name: legal_clocks legal_clocks_set_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_clocks
    ADD CONSTRAINT legal_clocks_set_by_fkey FOREIGN KEY (set_by) REFERENCES accounts.accounts(id);


--
-- Name: legal_events legal_events_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_events
    ADD CONSTRAINT legal_events_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: legal_events legal_events_recorded_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_events
    ADD CONSTRAINT legal_events_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: legal_grounds legal_grounds_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_grounds
    ADD CONSTRAINT legal_grounds_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: legal_grounds legal_grounds_recorded_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_grounds
    ADD CONSTRAINT legal_grounds_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: legal_grounds legal_grounds_rule_code_rule_version_category_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.legal_grounds
    ADD CONSTRAINT legal_grounds_rule_code_rule_version_category_fkey FOREIGN KEY (rule_code, rule_version, category) REFERENCES directory.ground_rules(code, version, category);


--
-- Name: plan_agreements plan_agreements_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.plan_agreements
    ADD CONSTRAINT plan_agreements_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: plan_agreements plan_agreements_recorded_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.plan_agreements
    ADD CONSTRAINT plan_agreements_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: safety_alert_steps safety_alert_steps_alert_id_client_code_category_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alert_steps
    ADD CONSTRAINT safety_alert_steps_alert_id_client_code_category_fkey FOREIGN KEY (alert_id, client_code, category) REFERENCES care.safety_alerts(id, client_code, category);


--
-- Name: safety_alert_steps safety_alert_steps_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alert_steps
    ADD CONSTRAINT safety_alert_steps_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: safety_alert_steps safety_alert_steps_taken_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alert_steps
    ADD CONSTRAINT safety_alert_steps_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES accounts.accounts(id);


--
-- Name: safety_alerts safety_alerts_assessment_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alerts
    ADD CONSTRAINT safety_alerts_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES care.assessments(id);


--
-- Name: safety_alerts safety_alerts_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alerts
    ADD CONSTRAINT safety_alerts_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: safety_alerts safety_alerts_opened_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alerts
    ADD CONSTRAINT safety_alerts_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES accounts.accounts(id);


--
-- Name: safety_alerts safety_alerts_owner_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alerts
    ADD CONSTRAINT safety_alerts_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES accounts.accounts(id);


--
-- Name: safety_alerts safety_alerts_rule_code_rule_version_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_alerts
    ADD CONSTRAINT safety_alerts_rule_code_rule_version_fkey FOREIGN KEY (rule_code, rule_version) REFERENCES directory.clock_rules(code, version);


--
-- Name: safety_plans safety_plans_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_plans
    ADD CONSTRAINT safety_plans_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: safety_plans safety_plans_recorded_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_plans
    ADD CONSTRAINT safety_plans_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: safety_plans safety_plans_replaces_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.safety_plans
    ADD CONSTRAINT safety_plans_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES care.safety_plans(id);


--
-- Name: service_referral_events service_referral_events_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.service_referral_events
    ADD CONSTRAINT service_referral_events_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: service_referral_events service_referral_events_recorded_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.service_referral_events
    ADD CONSTRAINT service_referral_events_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: service_referral_events service_referral_events_service_referral_id_client_code_ca_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.service_referral_events
    ADD CONSTRAINT service_referral_events_service_referral_id_client_code_ca_fkey FOREIGN KEY (service_referral_id, client_code, category) REFERENCES care.service_referrals(id, client_code, category);


--
-- Name: service_referrals service_referrals_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.service_referrals
    ADD CONSTRAINT service_referrals_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: service_referrals service_referrals_consent_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.service_referrals
    ADD CONSTRAINT service_referrals_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES care.consents(id);


--
-- Name: service_referrals service_referrals_coordinator_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.service_referrals
    ADD CONSTRAINT service_referrals_coordinator_id_fkey FOREIGN KEY (coordinator_id) REFERENCES accounts.accounts(id);


--
-- Name: service_referrals service_referrals_provider_id_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.service_referrals
    ADD CONSTRAINT service_referrals_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES directory.providers(id);


--
-- Name: service_referrals service_referrals_service_code_category_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.service_referrals
    ADD CONSTRAINT service_referrals_service_code_category_fkey FOREIGN KEY (service_code, category) REFERENCES directory.services(code, category);


--
-- Name: status_changes status_changes_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.status_changes
    ADD CONSTRAINT status_changes_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: status_changes status_changes_recorded_by_fkey; Type: FK CONSTRAINT; Schema: care; Owner: -
--

ALTER TABLE ONLY care.status_changes
    ADD CONSTRAINT status_changes_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: clock_rules clock_rules_recorded_by_fkey; Type: FK CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.clock_rules
    ADD CONSTRAINT clock_rules_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: duty_coordinators duty_coordinators_ward_code_fkey; Type: FK CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.duty_coordinators
    ADD CONSTRAINT duty_coordinators_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code);


--
-- Name: former_wards former_wards_ward_code_fkey; Type: FK CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.former_wards
    ADD CONSTRAINT former_wards_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code);


--
-- Name: ground_rules ground_rules_recorded_by_fkey; Type: FK CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.ground_rules
    ADD CONSTRAINT ground_rules_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: provider_services provider_services_provider_id_fkey; Type: FK CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.provider_services
    ADD CONSTRAINT provider_services_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES directory.providers(id);


--
-- Name: provider_services provider_services_service_code_fkey; Type: FK CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.provider_services
    ADD CONSTRAINT provider_services_service_code_fkey FOREIGN KEY (service_code) REFERENCES directory.services(code);


--
-- Name: provider_wards provider_wards_provider_id_fkey; Type: FK CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.provider_wards
    ADD CONSTRAINT provider_wards_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES directory.providers(id);


--
-- Name: provider_wards provider_wards_ward_code_fkey; Type: FK CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.provider_wards
    ADD CONSTRAINT provider_wards_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code);


--
-- Name: providers providers_ward_code_fkey; Type: FK CONSTRAINT; Schema: directory; Owner: -
--

ALTER TABLE ONLY directory.providers
    ADD CONSTRAINT providers_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code);


--
-- Name: slip_drafts slip_drafts_officer_id_fkey; Type: FK CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slip_drafts
    ADD CONSTRAINT slip_drafts_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES accounts.accounts(id);


--
-- Name: slip_people slip_people_id_ward_code_fkey; Type: FK CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slip_people
    ADD CONSTRAINT slip_people_id_ward_code_fkey FOREIGN KEY (id, ward_code) REFERENCES intake.slips(id, ward_code);


--
-- Name: slips slips_officer_id_fkey; Type: FK CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slips
    ADD CONSTRAINT slips_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES accounts.accounts(id);


--
-- Name: slips slips_place_ward_code_fkey; Type: FK CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slips
    ADD CONSTRAINT slips_place_ward_code_fkey FOREIGN KEY (place_ward_code) REFERENCES directory.wards(code);


--
-- Name: slips slips_staying_ward_code_fkey; Type: FK CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slips
    ADD CONSTRAINT slips_staying_ward_code_fkey FOREIGN KEY (staying_ward_code) REFERENCES directory.wards(code);


--
-- Name: slips slips_ward_code_fkey; Type: FK CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.slips
    ADD CONSTRAINT slips_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code);


--
-- Name: tallies tallies_ward_code_fkey; Type: FK CONSTRAINT; Schema: intake; Owner: -
--

ALTER TABLE ONLY intake.tallies
    ADD CONSTRAINT tallies_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code);


--
-- Name: breaches breaches_recorded_by_fkey; Type: FK CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.breaches
    ADD CONSTRAINT breaches_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id);


--
-- Name: breaches breaches_rule_code_rule_version_fkey; Type: FK CONSTRAINT; Schema: register; Owner: -
--

ALTER TABLE ONLY register.breaches
    ADD CONSTRAINT breaches_rule_code_rule_version_fkey FOREIGN KEY (rule_code, rule_version) REFERENCES directory.clock_rules(code, version);


--
-- Name: people people_client_code_ward_code_fkey; Type: FK CONSTRAINT; Schema: vault; Owner: -
--

ALTER TABLE ONLY vault.people
    ADD CONSTRAINT people_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE CASCADE;


--
-- Name: account_wards; Type: ROW SECURITY; Schema: accounts; Owner: -
--

ALTER TABLE accounts.account_wards ENABLE ROW LEVEL SECURITY;

--
-- Name: accounts; Type: ROW SECURITY; Schema: accounts; Owner: -
--

ALTER TABLE accounts.accounts ENABLE ROW LEVEL SECURITY;

--
-- Name: account_wards columns_and_logins; Type: POLICY; Schema: accounts; Owner: -
--

CREATE POLICY columns_and_logins ON accounts.account_wards USING (true) WITH CHECK (true);


--
-- Name: accounts columns_and_logins; Type: POLICY; Schema: accounts; Owner: -
--

CREATE POLICY columns_and_logins ON accounts.accounts USING (true) WITH CHECK (true);


--
-- Name: sessions columns_and_logins; Type: POLICY; Schema: accounts; Owner: -
--

CREATE POLICY columns_and_logins ON accounts.sessions USING (true) WITH CHECK (true);


--
-- Name: sign_in_links columns_and_logins; Type: POLICY; Schema: accounts; Owner: -
--

CREATE POLICY columns_and_logins ON accounts.sign_in_links USING (true) WITH CHECK (true);


--
-- Name: sign_ins columns_and_logins; Type: POLICY; Schema: accounts; Owner: -
--

CREATE POLICY columns_and_logins ON accounts.sign_ins USING (true) WITH CHECK (true);


--
-- Name: account_wards officers_alone; Type: POLICY; Schema: accounts; Owner: -
--

CREATE POLICY officers_alone ON accounts.account_wards AS RESTRICTIVE TO cm_officers USING ((EXISTS ( SELECT
   FROM accounts.accounts a
  WHERE (a.id = account_wards.account_id))));


--
-- Name: accounts officers_alone; Type: POLICY; Schema: accounts; Owner: -
--

CREATE POLICY officers_alone ON accounts.accounts AS RESTRICTIVE TO cm_officers USING ((role = 'Officer'::text));


--
-- Name: sessions officers_alone; Type: POLICY; Schema: accounts; Owner: -
--

CREATE POLICY officers_alone ON accounts.sessions AS RESTRICTIVE TO cm_officers USING ((EXISTS ( SELECT
   FROM accounts.accounts a
  WHERE (a.id = sessions.account_id))));


--
-- Name: sign_in_links officers_alone; Type: POLICY; Schema: accounts; Owner: -
--

CREATE POLICY officers_alone ON accounts.sign_in_links AS RESTRICTIVE TO cm_officers USING ((EXISTS ( SELECT
   FROM accounts.accounts a
  WHERE (a.id = sign_in_links.account_id))));


--
-- Name: sign_ins officers_alone; Type: POLICY; Schema: accounts; Owner: -
--

CREATE POLICY officers_alone ON accounts.sign_ins AS RESTRICTIVE TO cm_officers USING ((EXISTS ( SELECT
   FROM accounts.accounts a
  WHERE (a.id = sign_ins.account_id))));


--
-- Name: sessions; Type: ROW SECURITY; Schema: accounts; Owner: -
--

ALTER TABLE accounts.sessions ENABLE ROW LEVEL SECURITY;

--
-- Name: sign_in_links; Type: ROW SECURITY; Schema: accounts; Owner: -
--

ALTER TABLE accounts.sign_in_links ENABLE ROW LEVEL SECURITY;

--
-- Name: sign_ins; Type: ROW SECURITY; Schema: accounts; Owner: -
--

ALTER TABLE accounts.sign_ins ENABLE ROW LEVEL SECURITY;

--
-- Name: changes; Type: ROW SECURITY; Schema: audit; Owner: -
--

ALTER TABLE audit.changes ENABLE ROW LEVEL SECURITY;

--
-- Name: closings; Type: ROW SECURITY; Schema: audit; Owner: -
--

ALTER TABLE audit.closings ENABLE ROW LEVEL SECURITY;

--
-- Name: emergencies; Type: ROW SECURITY; Schema: audit; Owner: -
--

ALTER TABLE audit.emergencies ENABLE ROW LEVEL SECURITY;

--
-- Name: entries; Type: ROW SECURITY; Schema: audit; Owner: -
--

ALTER TABLE audit.entries ENABLE ROW LEVEL SECURITY;

--
-- Name: findings; Type: ROW SECURITY; Schema: audit; Owner: -
--

ALTER TABLE audit.findings ENABLE ROW LEVEL SECURITY;

--
-- Name: forms; Type: ROW SECURITY; Schema: audit; Owner: -
--

ALTER TABLE audit.forms ENABLE ROW LEVEL SECURITY;

--
-- Name: forms keep; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY keep ON audit.forms TO cm_owner USING (true) WITH CHECK (true);


--
-- Name: changes people_of_slips; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY people_of_slips ON audit.changes AS RESTRICTIVE FOR SELECT TO cm_care USING (((table_name <> 'intake.slips'::text) OR (NOT COALESCE((after ? 'person_label'::text), false)) OR (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Identity'::text) AS reach)::text[]))));


--
-- Name: closings review; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY review ON audit.closings FOR SELECT TO cm_review USING (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));


--
-- Name: emergencies review; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY review ON audit.emergencies FOR SELECT TO cm_review USING (( SELECT sec.everywhere('Read'::text, 'EmergencyReview'::text) AS everywhere));


--
-- Name: entries review; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY review ON audit.entries FOR SELECT TO cm_review USING (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));


--
-- Name: findings review; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY review ON audit.findings FOR SELECT TO cm_review USING (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));


--
-- Name: rules review; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY review ON audit.rules FOR SELECT TO cm_review USING (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));


--
-- Name: seals review; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY review ON audit.seals FOR SELECT TO cm_review USING (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));


--
-- Name: showings review; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY review ON audit.showings FOR SELECT TO cm_review USING (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));


--
-- Name: rules; Type: ROW SECURITY; Schema: audit; Owner: -
--

ALTER TABLE audit.rules ENABLE ROW LEVEL SECURITY;

--
-- Name: seals seal; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY seal ON audit.seals FOR SELECT TO cm_sealer USING (true);


--
-- Name: seals; Type: ROW SECURITY; Schema: audit; Owner: -
--

ALTER TABLE audit.seals ENABLE ROW LEVEL SECURITY;

--
-- Name: seals seals; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY seals ON audit.seals TO cm_owner USING (true) WITH CHECK (true);


--
-- Name: changes see; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY see ON audit.changes FOR SELECT TO cm_care USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = ANY (ARRAY['Care'::text, 'Slip'::text, 'Legal'::text, 'Identity'::text])) AND ((category <> 'Care'::text) OR (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) AND ((category <> 'Slip'::text) OR (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Slip'::text) AS reach)::text[]))) AND ((category <> 'Legal'::text) OR (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))) AND ((category <> 'Identity'::text) OR (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Identity'::text) AS reach)::text[])))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[]))))));


--
-- Name: emergencies see; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY see ON audit.emergencies FOR SELECT TO cm_care USING ((ward_code = ANY (( SELECT sec.reach('Read'::text, 'EmergencyReview'::text) AS reach)::text[])));


--
-- Name: emergencies see_own; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY see_own ON audit.emergencies FOR SELECT TO cm_care USING ((account_id = ( SELECT sec.own('Read'::text, 'Emergency'::text) AS own)));


--
-- Name: changes sensitive; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY sensitive ON audit.changes AS RESTRICTIVE FOR SELECT TO cm_care USING (((table_name <> ALL (ARRAY['care.contacts'::text, 'care.contact_corrections'::text])) OR ((after ->> 'sensitivity'::text) IS DISTINCT FROM 'Sensitive'::text) OR ((after ->> 'author_id'::text) = (( SELECT sec.account_id() AS account_id))::text) OR (( SELECT sec.reach('Read'::text, 'Oversight'::text) AS reach) <> '{}'::text[])));


--
-- Name: showings; Type: ROW SECURITY; Schema: audit; Owner: -
--

ALTER TABLE audit.showings ENABLE ROW LEVEL SECURITY;

--
-- Name: changes trail_writes; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY trail_writes ON audit.changes TO cm_owner USING (true) WITH CHECK (true);


--
-- Name: closings trail_writes; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY trail_writes ON audit.closings TO cm_owner USING (true) WITH CHECK (true);


--
-- Name: emergencies trail_writes; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY trail_writes ON audit.emergencies TO cm_owner USING (true) WITH CHECK (true);


--
-- Name: entries trail_writes; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY trail_writes ON audit.entries TO cm_owner USING (true) WITH CHECK (true);


--
-- Name: findings trail_writes; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY trail_writes ON audit.findings TO cm_owner USING (true) WITH CHECK (true);


--
-- Name: rules trail_writes; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY trail_writes ON audit.rules TO cm_owner USING (true) WITH CHECK (true);


--
-- Name: showings trail_writes; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY trail_writes ON audit.showings TO cm_owner USING (true) WITH CHECK (true);


--
-- Name: watched trail_writes; Type: POLICY; Schema: audit; Owner: -
--

CREATE POLICY trail_writes ON audit.watched TO cm_owner USING (true) WITH CHECK (true);


--
-- Name: watched; Type: ROW SECURITY; Schema: audit; Owner: -
--

ALTER TABLE audit.watched ENABLE ROW LEVEL SECURITY;

--
-- Name: assessments add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.assessments FOR INSERT WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: cascade_entries add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.cascade_entries FOR INSERT WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))))));


--
-- Name: clients add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.clients FOR INSERT WITH CHECK ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])));


--
-- Name: consents add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.consents FOR INSERT WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));


--
-- Name: contact_attempts add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.contact_attempts FOR INSERT WITH CHECK (((category = 'Slip'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[]))));


--
-- Name: contact_corrections add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.contact_corrections FOR INSERT WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));


--
-- Name: contacts add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.contacts FOR INSERT WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));


--
-- Name: demands add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.demands FOR INSERT WITH CHECK (((category = 'Demand'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Demand'::text) AS reach)::text[]))));


--
-- Name: disclosures add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.disclosures FOR INSERT WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: follow_ups add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.follow_ups FOR INSERT WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));


--
-- Name: goals add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.goals FOR INSERT WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));


--
-- Name: intakes add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.intakes FOR INSERT WITH CHECK (((category = 'Slip'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[]))));


--
-- Name: legal_clocks add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.legal_clocks FOR INSERT WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));


--
-- Name: legal_events add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.legal_events FOR INSERT WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));


--
-- Name: legal_grounds add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.legal_grounds FOR INSERT WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));


--
-- Name: plan_agreements add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.plan_agreements FOR INSERT WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));


--
-- Name: safety_alert_steps add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.safety_alert_steps FOR INSERT WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: safety_alerts add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.safety_alerts FOR INSERT WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: safety_plans add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.safety_plans FOR INSERT WITH CHECK (((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))));


--
-- Name: service_referral_events add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.service_referral_events FOR INSERT WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: service_referrals add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.service_referrals FOR INSERT WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: status_changes add; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY add ON care.status_changes FOR INSERT WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))));


--
-- Name: assessments; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.assessments ENABLE ROW LEVEL SECURITY;

--
-- Name: service_referrals board; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY board ON care.service_referrals FOR SELECT TO cm_owner USING (true);


--
-- Name: clients by_code; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY by_code ON care.clients FOR SELECT TO cm_owner USING (((SESSION_USER = ANY (ARRAY['cm_care'::name, 'cm_review'::name])) AND (current_setting('app.any_ward'::text, true) = 'yes'::text)));


--
-- Name: cascade_entries; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.cascade_entries ENABLE ROW LEVEL SECURITY;

--
-- Name: assessments change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.assessments FOR UPDATE USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: cascade_entries change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.cascade_entries FOR UPDATE USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))))) WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))))));


--
-- Name: clients change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.clients FOR UPDATE USING ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[])));


--
-- Name: consents change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.consents FOR UPDATE USING (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[])))) WITH CHECK (((category = 'Care'::text) AND ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])) OR ((withdrawn_at IS NOT NULL) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))))));


--
-- Name: contact_attempts change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.contact_attempts FOR UPDATE USING (((category = 'Slip'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[])))) WITH CHECK (((category = 'Slip'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[]))));


--
-- Name: contact_corrections change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.contact_corrections FOR UPDATE USING (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])))) WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));


--
-- Name: contacts change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.contacts FOR UPDATE USING (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])))) WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));


--
-- Name: demands change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.demands FOR UPDATE USING (((category = 'Demand'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Demand'::text) AS reach)::text[])))) WITH CHECK (((category = 'Demand'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Demand'::text) AS reach)::text[]))));


--
-- Name: disclosures change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.disclosures FOR UPDATE USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: follow_ups change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.follow_ups FOR UPDATE USING (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[])))) WITH CHECK (((category = 'Care'::text) AND ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])) OR ((status = 'Cancelled'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))))));


--
-- Name: goals change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.goals FOR UPDATE USING (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])))) WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));


--
-- Name: intakes change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.intakes FOR UPDATE USING (((category = 'Slip'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[])))) WITH CHECK (((category = 'Slip'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[]))));


--
-- Name: legal_clocks change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.legal_clocks FOR UPDATE USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))))) WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));


--
-- Name: legal_events change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.legal_events FOR UPDATE USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))))) WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));


--
-- Name: legal_grounds change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.legal_grounds FOR UPDATE USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))))) WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));


--
-- Name: plan_agreements change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.plan_agreements FOR UPDATE USING (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])))) WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));


--
-- Name: safety_alert_steps change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.safety_alert_steps FOR UPDATE USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: safety_alerts change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.safety_alerts FOR UPDATE USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: safety_plans change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.safety_plans FOR UPDATE USING (((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))) WITH CHECK (((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))));


--
-- Name: service_referral_events change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.service_referral_events FOR UPDATE USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: service_referrals change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.service_referrals FOR UPDATE USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) WITH CHECK (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: status_changes change; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY change ON care.status_changes FOR UPDATE USING (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[])))) WITH CHECK (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))));


--
-- Name: clients; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.clients ENABLE ROW LEVEL SECURITY;

--
-- Name: service_referral_events consent_ended; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY consent_ended ON care.service_referral_events FOR INSERT TO cm_owner WITH CHECK (true);


--
-- Name: service_referrals consent_ended; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY consent_ended ON care.service_referrals FOR UPDATE TO cm_owner USING (true) WITH CHECK (true);


--
-- Name: consents; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.consents ENABLE ROW LEVEL SECURITY;

--
-- Name: contact_attempts; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.contact_attempts ENABLE ROW LEVEL SECURITY;

--
-- Name: contact_corrections; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.contact_corrections ENABLE ROW LEVEL SECURITY;

--
-- Name: contacts; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.contacts ENABLE ROW LEVEL SECURITY;

--
-- Name: demands decide; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY decide ON care.demands FOR UPDATE TO cm_review USING (( SELECT sec.everywhere('Write'::text, 'Demand'::text) AS everywhere)) WITH CHECK (( SELECT sec.everywhere('Write'::text, 'Demand'::text) AS everywhere));


--
-- Name: demands; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.demands ENABLE ROW LEVEL SECURITY;

--
-- Name: disclosures; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.disclosures ENABLE ROW LEVEL SECURITY;

--
-- Name: assessments drafts; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY drafts ON care.assessments FOR SELECT TO cm_owner USING (true);


--
-- Name: follow_ups; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.follow_ups ENABLE ROW LEVEL SECURITY;

--
-- Name: goals; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.goals ENABLE ROW LEVEL SECURITY;

--
-- Name: clients hand_over; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY hand_over ON care.clients TO cm_owner USING (( SELECT sec.everywhere('Write'::text, 'Accounts'::text) AS everywhere));


--
-- Name: intakes hand_over; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY hand_over ON care.intakes TO cm_owner USING (( SELECT sec.everywhere('Write'::text, 'Accounts'::text) AS everywhere));


--
-- Name: intakes; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.intakes ENABLE ROW LEVEL SECURITY;

--
-- Name: legal_clocks; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.legal_clocks ENABLE ROW LEVEL SECURITY;

--
-- Name: legal_events; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.legal_events ENABLE ROW LEVEL SECURITY;

--
-- Name: legal_grounds; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.legal_grounds ENABLE ROW LEVEL SECURITY;

--
-- Name: demands oneself; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY oneself ON care.demands AS RESTRICTIVE FOR INSERT WITH CHECK (((recorded_by = ( SELECT sec.account_id() AS account_id)) AND (status = 'Received'::text)));


--
-- Name: disclosures oneself; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY oneself ON care.disclosures AS RESTRICTIVE FOR INSERT WITH CHECK (((disclosed_by = ( SELECT sec.account_id() AS account_id)) AND (at >= ( SELECT (sec.actor()).at AS at)) AND (at < (( SELECT (sec.actor()).at AS at) + ( SELECT l.lasts
   FROM sec.limits l
  WHERE (l.name = 'SignedActor'::text))))));


--
-- Name: clients phrase; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY phrase ON care.clients FOR SELECT TO cm_owner USING (((SESSION_USER = 'cm_police'::name) AND (slip_id IS NOT NULL)));


--
-- Name: consents phrase; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY phrase ON care.consents FOR SELECT TO cm_owner USING (((SESSION_USER = 'cm_police'::name) AND (purpose = 'ProgressPhraseToPolice'::text)));


--
-- Name: disclosures phrase; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY phrase ON care.disclosures FOR INSERT TO cm_owner WITH CHECK (((SESSION_USER = 'cm_police'::name) AND (recipient = 'Officer'::text)));


--
-- Name: plan_agreements; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.plan_agreements ENABLE ROW LEVEL SECURITY;

--
-- Name: disclosures record; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY record ON care.disclosures FOR INSERT TO cm_care WITH CHECK ((((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[])))));


--
-- Name: disclosures register; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY register ON care.disclosures FOR SELECT TO cm_owner USING ((SESSION_USER = ANY (ARRAY['cm_care'::name, 'cm_review'::name])));


--
-- Name: demands review; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY review ON care.demands FOR SELECT TO cm_review USING (( SELECT sec.everywhere('Read'::text, 'Demand'::text) AS everywhere));


--
-- Name: safety_alert_steps; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.safety_alert_steps ENABLE ROW LEVEL SECURITY;

--
-- Name: safety_alerts; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.safety_alerts ENABLE ROW LEVEL SECURITY;

--
-- Name: safety_plans; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.safety_plans ENABLE ROW LEVEL SECURITY;

--
-- Name: assessments see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.assessments FOR SELECT USING ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Hiv'::text) AS emergency))) OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency)))));


--
-- Name: cascade_entries see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.cascade_entries FOR SELECT USING ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[]))))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Hiv'::text) AS emergency)))));


--
-- Name: clients see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.clients FOR SELECT USING (((ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[])) OR (code = ( SELECT care.emergency('Care'::text) AS emergency))));


--
-- Name: consents see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.consents FOR SELECT USING ((((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));


--
-- Name: contact_attempts see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.contact_attempts FOR SELECT USING (((category = 'Slip'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Slip'::text) AS reach)::text[]))));


--
-- Name: contact_corrections see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.contact_corrections FOR SELECT USING ((((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));


--
-- Name: contacts see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.contacts FOR SELECT USING ((((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));


--
-- Name: demands see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.demands FOR SELECT USING (((category = 'Demand'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Demand'::text) AS reach)::text[]))));


--
-- Name: disclosures see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.disclosures FOR SELECT USING (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Hiv'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))))));


--
-- Name: follow_ups see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.follow_ups FOR SELECT USING ((((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));


--
-- Name: goals see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.goals FOR SELECT USING ((((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));


--
-- Name: intakes see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.intakes FOR SELECT USING (((category = 'Slip'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Slip'::text) AS reach)::text[]))));


--
-- Name: legal_clocks see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.legal_clocks FOR SELECT USING ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))))) OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency)))));


--
-- Name: legal_events see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.legal_events FOR SELECT USING ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))))) OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency)))));


--
-- Name: legal_grounds see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.legal_grounds FOR SELECT USING ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))))) OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency)))));


--
-- Name: plan_agreements see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.plan_agreements FOR SELECT USING ((((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));


--
-- Name: safety_alert_steps see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.safety_alert_steps FOR SELECT USING ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency))) OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency)))));


--
-- Name: safety_alerts see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.safety_alerts FOR SELECT USING ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency))) OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency)))));


--
-- Name: safety_plans see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.safety_plans FOR SELECT USING ((((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Health'::text) AS reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency)))));


--
-- Name: service_referral_events see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.service_referral_events FOR SELECT USING ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Hiv'::text) AS emergency))) OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency)))));


--
-- Name: service_referrals see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.service_referrals FOR SELECT USING ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[])) AND (client_code = ( SELECT care.emergency('Hiv'::text) AS emergency))) OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency)))));


--
-- Name: status_changes see; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY see ON care.status_changes FOR SELECT USING ((((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));


--
-- Name: contact_corrections sensitive; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY sensitive ON care.contact_corrections AS RESTRICTIVE FOR SELECT USING (((sensitivity = 'Normal'::text) OR (author_id = ( SELECT sec.account_id() AS account_id)) OR (( SELECT sec.reach('Read'::text, 'Oversight'::text) AS reach) <> '{}'::text[])));


--
-- Name: contacts sensitive; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY sensitive ON care.contacts AS RESTRICTIVE FOR SELECT USING (((sensitivity = 'Normal'::text) OR (author_id = ( SELECT sec.account_id() AS account_id)) OR (( SELECT sec.reach('Read'::text, 'Oversight'::text) AS reach) <> '{}'::text[])));


--
-- Name: service_referral_events; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.service_referral_events ENABLE ROW LEVEL SECURITY;

--
-- Name: service_referrals; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.service_referrals ENABLE ROW LEVEL SECURITY;

--
-- Name: status_changes; Type: ROW SECURITY; Schema: care; Owner: -
--

ALTER TABLE care.status_changes ENABLE ROW LEVEL SECURITY;

--
-- Name: legal_clocks today; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY today ON care.legal_clocks FOR SELECT TO cm_owner USING (true);


--
-- Name: safety_alerts today; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY today ON care.safety_alerts FOR SELECT TO cm_owner USING (true);


--
-- Name: clients when_sealer_counts; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY when_sealer_counts ON care.clients FOR SELECT TO cm_owner USING ((SESSION_USER = 'cm_sealer'::name));


--
-- Name: consents when_sealer_counts; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY when_sealer_counts ON care.consents FOR SELECT TO cm_owner USING ((SESSION_USER = 'cm_sealer'::name));


--
-- Name: intakes when_sealer_counts; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY when_sealer_counts ON care.intakes FOR SELECT TO cm_owner USING ((SESSION_USER = 'cm_sealer'::name));


--
-- Name: service_referrals when_sealer_counts; Type: POLICY; Schema: care; Owner: -
--

CREATE POLICY when_sealer_counts ON care.service_referrals FOR SELECT TO cm_owner USING ((SESSION_USER = 'cm_sealer'::name));


--
-- Name: slip_people add; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY add ON intake.slip_people FOR INSERT WITH CHECK (((category = 'Identity'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[]))));


--
-- Name: slips card; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY card ON intake.slips FOR SELECT TO cm_owner USING (true);


--
-- Name: slip_people change; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY change ON intake.slip_people FOR UPDATE USING (((category = 'Identity'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[])))) WITH CHECK (((category = 'Identity'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[]))));


--
-- Name: slip_people file; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY file ON intake.slip_people FOR INSERT TO cm_police WITH CHECK ((EXISTS ( SELECT
   FROM intake.slips s
  WHERE (s.id = slip_people.id))));


--
-- Name: slips file; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY file ON intake.slips FOR INSERT TO cm_police WITH CHECK (((officer_id = ( SELECT sec.own('Write'::text, 'OwnSlip'::text) AS own)) AND (ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (word = 'Sent'::text)));


--
-- Name: slip_drafts forget; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY forget ON intake.slip_drafts TO cm_owner USING (true);


--
-- Name: slip_drafts own; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY own ON intake.slip_drafts TO cm_police USING ((officer_id = ( SELECT sec.own('Write'::text, 'OwnSlip'::text) AS own))) WITH CHECK ((officer_id = ( SELECT sec.own('Write'::text, 'OwnSlip'::text) AS own)));


--
-- Name: slips receive; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY receive ON intake.slips FOR UPDATE TO cm_care USING ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[]))) WITH CHECK ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[])));


--
-- Name: slip_people see; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY see ON intake.slip_people FOR SELECT USING (((category = 'Identity'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Identity'::text) AS reach)::text[]))));


--
-- Name: slips see; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY see ON intake.slips FOR SELECT TO cm_care USING ((ward_code = ANY (( SELECT sec.reach('Read'::text, 'Slip'::text) AS reach)::text[])));


--
-- Name: slips see_own; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY see_own ON intake.slips FOR SELECT TO cm_police USING (((officer_id = ( SELECT sec.own('Read'::text, 'OwnSlip'::text) AS own)) AND (filed_at > (( SELECT (sec.actor()).at AS at) - ( SELECT l.lasts
   FROM sec.limits l
  WHERE (l.name = 'OwnSlips'::text))))));


--
-- Name: slip_drafts; Type: ROW SECURITY; Schema: intake; Owner: -
--

ALTER TABLE intake.slip_drafts ENABLE ROW LEVEL SECURITY;

--
-- Name: slip_people; Type: ROW SECURITY; Schema: intake; Owner: -
--

ALTER TABLE intake.slip_people ENABLE ROW LEVEL SECURITY;

--
-- Name: slips; Type: ROW SECURITY; Schema: intake; Owner: -
--

ALTER TABLE intake.slips ENABLE ROW LEVEL SECURITY;

--
-- Name: slips when_sealer_counts; Type: POLICY; Schema: intake; Owner: -
--

CREATE POLICY when_sealer_counts ON intake.slips FOR SELECT TO cm_owner USING ((SESSION_USER = 'cm_sealer'::name));


--
-- Name: figures; Type: ROW SECURITY; Schema: outcomes; Owner: -
--

ALTER TABLE outcomes.figures ENABLE ROW LEVEL SECURITY;

--
-- Name: preparations; Type: ROW SECURITY; Schema: outcomes; Owner: -
--

ALTER TABLE outcomes.preparations ENABLE ROW LEVEL SECURITY;

--
-- Name: figures prepare; Type: POLICY; Schema: outcomes; Owner: -
--

CREATE POLICY prepare ON outcomes.figures TO cm_sealer USING (true) WITH CHECK (true);


--
-- Name: preparations prepare; Type: POLICY; Schema: outcomes; Owner: -
--

CREATE POLICY prepare ON outcomes.preparations TO cm_sealer USING (true) WITH CHECK (true);


--
-- Name: figures see; Type: POLICY; Schema: outcomes; Owner: -
--

CREATE POLICY see ON outcomes.figures FOR SELECT TO cm_programme USING (( SELECT sec.everywhere('Read'::text, 'Outcomes'::text) AS everywhere));


--
-- Name: preparations see; Type: POLICY; Schema: outcomes; Owner: -
--

CREATE POLICY see ON outcomes.preparations FOR SELECT TO cm_programme USING (( SELECT sec.everywhere('Read'::text, 'Outcomes'::text) AS everywhere));


--
-- Name: breaches add; Type: POLICY; Schema: register; Owner: -
--

CREATE POLICY add ON register.breaches FOR INSERT TO cm_review, cm_admin WITH CHECK ((( SELECT sec.everywhere('Write'::text, 'Breach'::text) AS everywhere) AND (recorded_by = ( SELECT sec.account_id() AS account_id))));


--
-- Name: breaches; Type: ROW SECURITY; Schema: register; Owner: -
--

ALTER TABLE register.breaches ENABLE ROW LEVEL SECURITY;

--
-- Name: breaches change; Type: POLICY; Schema: register; Owner: -
--

CREATE POLICY change ON register.breaches FOR UPDATE TO cm_review, cm_admin USING (( SELECT sec.everywhere('Write'::text, 'Breach'::text) AS everywhere)) WITH CHECK (( SELECT sec.everywhere('Write'::text, 'Breach'::text) AS everywhere));


--
-- Name: breaches see; Type: POLICY; Schema: register; Owner: -
--

CREATE POLICY see ON register.breaches FOR SELECT TO cm_review, cm_admin USING (( SELECT sec.everywhere('Read'::text, 'Breach'::text) AS everywhere));


--
-- Name: people add; Type: POLICY; Schema: vault; Owner: -
--

CREATE POLICY add ON vault.people FOR INSERT WITH CHECK (((category = 'Identity'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[]))));


--
-- Name: people by_surname; Type: POLICY; Schema: vault; Owner: -
--

CREATE POLICY by_surname ON vault.people FOR SELECT TO cm_owner USING (((SESSION_USER = 'cm_review'::name) AND (current_setting('app.any_ward'::text, true) = 'yes'::text)));


--
-- Name: people change; Type: POLICY; Schema: vault; Owner: -
--

CREATE POLICY change ON vault.people FOR UPDATE USING (((category = 'Identity'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[])))) WITH CHECK (((category = 'Identity'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[]))));


--
-- Name: people; Type: ROW SECURITY; Schema: vault; Owner: -
--

ALTER TABLE vault.people ENABLE ROW LEVEL SECURITY;

--
-- Name: people see; Type: POLICY; Schema: vault; Owner: -
--

CREATE POLICY see ON vault.people FOR SELECT USING ((((category = 'Identity'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Identity'::text) AS reach)::text[]))) OR ((category = 'Identity'::text) AND (client_code = ( SELECT care.emergency('Identity'::text) AS emergency)))));


--
-- Name: SCHEMA accounts; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA accounts TO cm_care;
GRANT USAGE ON SCHEMA accounts TO cm_review;
GRANT USAGE ON SCHEMA accounts TO cm_admin;
GRANT USAGE ON SCHEMA accounts TO cm_accounts;
GRANT USAGE ON SCHEMA accounts TO cm_officers;


--
-- Name: SCHEMA audit; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA audit TO cm_police;
GRANT USAGE ON SCHEMA audit TO cm_care;
GRANT USAGE ON SCHEMA audit TO cm_programme;
GRANT USAGE ON SCHEMA audit TO cm_review;
GRANT USAGE ON SCHEMA audit TO cm_admin;
GRANT USAGE ON SCHEMA audit TO cm_accounts;
GRANT USAGE ON SCHEMA audit TO cm_officers;
GRANT USAGE ON SCHEMA audit TO cm_sealer;


--
-- Name: SCHEMA care; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA care TO cm_care;
GRANT USAGE ON SCHEMA care TO cm_review;


--
-- Name: SCHEMA directory; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA directory TO cm_police;
GRANT USAGE ON SCHEMA directory TO cm_care;
GRANT USAGE ON SCHEMA directory TO cm_programme;
GRANT USAGE ON SCHEMA directory TO cm_review;
GRANT USAGE ON SCHEMA directory TO cm_admin;
GRANT USAGE ON SCHEMA directory TO cm_accounts;
GRANT USAGE ON SCHEMA directory TO cm_officers;


--
-- Name: SCHEMA intake; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA intake TO cm_police;
GRANT USAGE ON SCHEMA intake TO cm_care;
GRANT USAGE ON SCHEMA intake TO cm_accounts;
GRANT USAGE ON SCHEMA intake TO cm_officers;


--
-- Name: SCHEMA outcomes; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA outcomes TO cm_programme;
GRANT USAGE ON SCHEMA outcomes TO cm_sealer;


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: -
--

REVOKE USAGE ON SCHEMA public FROM PUBLIC;


--
-- Name: SCHEMA register; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA register TO cm_review;
GRANT USAGE ON SCHEMA register TO cm_admin;


--
-- Name: SCHEMA sec; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA sec TO cm_police;
GRANT USAGE ON SCHEMA sec TO cm_care;
GRANT USAGE ON SCHEMA sec TO cm_programme;
GRANT USAGE ON SCHEMA sec TO cm_review;
GRANT USAGE ON SCHEMA sec TO cm_admin;
GRANT USAGE ON SCHEMA sec TO cm_accounts;
GRANT USAGE ON SCHEMA sec TO cm_officers;


--
-- Name: SCHEMA vault; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA vault TO cm_care;


--
-- Name: FUNCTION confirmed_at(session bytea); Type: ACL; Schema: accounts; Owner: -
--

REVOKE ALL ON FUNCTION accounts.confirmed_at(session bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION accounts.confirmed_at(session bytea) TO cm_care;
GRANT ALL ON FUNCTION accounts.confirmed_at(session bytea) TO cm_review;
GRANT ALL ON FUNCTION accounts.confirmed_at(session bytea) TO cm_admin;


--
-- Name: FUNCTION hand_over(whose uuid, ward text, to_whom uuid); Type: ACL; Schema: accounts; Owner: -
--

REVOKE ALL ON FUNCTION accounts.hand_over(whose uuid, ward text, to_whom uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION accounts.hand_over(whose uuid, ward text, to_whom uuid) TO cm_admin;


--
-- Name: FUNCTION open_work(whose uuid); Type: ACL; Schema: accounts; Owner: -
--

REVOKE ALL ON FUNCTION accounts.open_work(whose uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION accounts.open_work(whose uuid) TO cm_admin;


--
-- Name: FUNCTION about(client text); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.about(client text) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.about(client text) TO cm_review;


--
-- Name: FUNCTION answer(form uuid, answer uuid); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.answer(form uuid, answer uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.answer(form uuid, answer uuid) TO cm_police;
GRANT ALL ON FUNCTION audit.answer(form uuid, answer uuid) TO cm_care;
GRANT ALL ON FUNCTION audit.answer(form uuid, answer uuid) TO cm_programme;
GRANT ALL ON FUNCTION audit.answer(form uuid, answer uuid) TO cm_review;
GRANT ALL ON FUNCTION audit.answer(form uuid, answer uuid) TO cm_admin;


--
-- Name: FUNCTION break_glass(id uuid, client text, reason text, nature text, recipient_name text, recipient_affiliation text, session bytea); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.break_glass(id uuid, client text, reason text, nature text, recipient_name text, recipient_affiliation text, session bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.break_glass(id uuid, client text, reason text, nature text, recipient_name text, recipient_affiliation text, session bytea) TO cm_care;


--
-- Name: TABLE rules; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT ON TABLE audit.rules TO cm_review;


--
-- Name: FUNCTION detect(rule audit.rules, since timestamp with time zone, until timestamp with time zone); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.detect(rule audit.rules, since timestamp with time zone, until timestamp with time zone) FROM PUBLIC;


--
-- Name: FUNCTION disclosures(client text, skip bigint, take integer); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.disclosures(client text, skip bigint, take integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.disclosures(client text, skip bigint, take integer) TO cm_review;


--
-- Name: FUNCTION out_of_ward(account uuid, client text); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.out_of_ward(account uuid, client text) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.out_of_ward(account uuid, client text) TO cm_review;


--
-- Name: FUNCTION recently_opened(most integer); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.recently_opened(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.recently_opened(most integer) TO cm_care;


--
-- Name: FUNCTION review_emergency(id uuid, version bigint, finding text, note text); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.review_emergency(id uuid, version bigint, finding text, note text) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.review_emergency(id uuid, version bigint, finding text, note text) TO cm_care;
GRANT ALL ON FUNCTION audit.review_emergency(id uuid, version bigint, finding text, note text) TO cm_review;


--
-- Name: FUNCTION review_finding(id uuid, version bigint, note text); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.review_finding(id uuid, version bigint, note text) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.review_finding(id uuid, version bigint, note text) TO cm_review;


--
-- Name: FUNCTION seal(number bigint, at timestamp with time zone, horizon xid8, counts integer[], total bigint, leaves bytea, root bytea, previous bytea, head bytea, signature bytea); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.seal(number bigint, at timestamp with time zone, horizon xid8, counts integer[], total bigint, leaves bytea, root bytea, previous bytea, head bytea, signature bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.seal(number bigint, at timestamp with time zone, horizon xid8, counts integer[], total bigint, leaves bytea, root bytea, previous bytea, head bytea, signature bytea) TO cm_sealer;


--
-- Name: FUNCTION seen(client text, since timestamp with time zone, until timestamp with time zone, skip bigint, take integer); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.seen(client text, since timestamp with time zone, until timestamp with time zone, skip bigint, take integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.seen(client text, since timestamp with time zone, until timestamp with time zone, skip bigint, take integer) TO cm_care;
GRANT ALL ON FUNCTION audit.seen(client text, since timestamp with time zone, until timestamp with time zone, skip bigint, take integer) TO cm_review;


--
-- Name: FUNCTION send(form uuid, digest bytea); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.send(form uuid, digest bytea) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.send(form uuid, digest bytea) TO cm_police;
GRANT ALL ON FUNCTION audit.send(form uuid, digest bytea) TO cm_care;
GRANT ALL ON FUNCTION audit.send(form uuid, digest bytea) TO cm_programme;
GRANT ALL ON FUNCTION audit.send(form uuid, digest bytea) TO cm_review;
GRANT ALL ON FUNCTION audit.send(form uuid, digest bytea) TO cm_admin;


--
-- Name: FUNCTION set_rule(code text, threshold integer, minutes integer, active boolean, source text, valid_from date, version bigint); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.set_rule(code text, threshold integer, minutes integer, active boolean, source text, valid_from date, version bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.set_rule(code text, threshold integer, minutes integer, active boolean, source text, valid_from date, version bigint) TO cm_review;


--
-- Name: FUNCTION shown_to(a sec.actor); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.shown_to(a sec.actor) FROM PUBLIC;


--
-- Name: FUNCTION signed_in(id uuid, at timestamp with time zone, account uuid, account_role text, use_case text, outcome text, ip inet); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.signed_in(id uuid, at timestamp with time zone, account uuid, account_role text, use_case text, outcome text, ip inet) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.signed_in(id uuid, at timestamp with time zone, account uuid, account_role text, use_case text, outcome text, ip inet) TO cm_accounts;
GRANT ALL ON FUNCTION audit.signed_in(id uuid, at timestamp with time zone, account uuid, account_role text, use_case text, outcome text, ip inet) TO cm_officers;


--
-- Name: FUNCTION unsealed(most integer); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.unsealed(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION audit.unsealed(most integer) TO cm_sealer;


--
-- Name: FUNCTION waiting(); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.waiting() FROM PUBLIC;
GRANT ALL ON FUNCTION audit.waiting() TO cm_review;
GRANT ALL ON FUNCTION audit.waiting() TO cm_sealer;


--
-- Name: FUNCTION watch(); Type: ACL; Schema: audit; Owner: -
--

REVOKE ALL ON FUNCTION audit.watch() FROM PUBLIC;
GRANT ALL ON FUNCTION audit.watch() TO cm_review;


--
-- Name: FUNCTION board_counts(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, today date); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.board_counts(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, today date) FROM PUBLIC;
GRANT ALL ON FUNCTION care.board_counts(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, today date) TO cm_care;


--
-- Name: FUNCTION board_page(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, skip bigint, take integer); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.board_page(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, skip bigint, take integer) FROM PUBLIC;
GRANT ALL ON FUNCTION care.board_page(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, skip bigint, take integer) TO cm_care;


--
-- Name: FUNCTION cancel_shares(); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.cancel_shares() FROM PUBLIC;


--
-- Name: FUNCTION clients_to_assess_again(until date, whose uuid, most integer); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.clients_to_assess_again(until date, whose uuid, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION care.clients_to_assess_again(until date, whose uuid, most integer) TO cm_care;


--
-- Name: FUNCTION count_disclosures(client text); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.count_disclosures(client text) FROM PUBLIC;
GRANT ALL ON FUNCTION care.count_disclosures(client text) TO cm_care;


--
-- Name: FUNCTION due_clocks(coordinator uuid, before timestamp with time zone, skip bigint, take integer); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.due_clocks(coordinator uuid, before timestamp with time zone, skip bigint, take integer) FROM PUBLIC;
GRANT ALL ON FUNCTION care.due_clocks(coordinator uuid, before timestamp with time zone, skip bigint, take integer) TO cm_care;


--
-- Name: TABLE consents; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.consents TO cm_care;


--
-- Name: FUNCTION in_force(consent care.consents, moment timestamp with time zone); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.in_force(consent care.consents, moment timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION care.in_force(consent care.consents, moment timestamp with time zone) TO cm_care;


--
-- Name: FUNCTION on_board(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.on_board(stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date) FROM PUBLIC;


--
-- Name: FUNCTION open_alerts(only_unanswered boolean, now timestamp with time zone, skip bigint, take integer); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.open_alerts(only_unanswered boolean, now timestamp with time zone, skip bigint, take integer) FROM PUBLIC;
GRANT ALL ON FUNCTION care.open_alerts(only_unanswered boolean, now timestamp with time zone, skip bigint, take integer) TO cm_care;


--
-- Name: FUNCTION open_records(op text, what text); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.open_records(op text, what text) FROM PUBLIC;
GRANT ALL ON FUNCTION care.open_records(op text, what text) TO cm_care;


--
-- Name: FUNCTION own_drafts(most integer); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.own_drafts(most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION care.own_drafts(most integer) TO cm_care;


--
-- Name: FUNCTION resting(consent care.consents); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.resting(consent care.consents) FROM PUBLIC;


--
-- Name: FUNCTION rests_on(consent uuid); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.rests_on(consent uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION care.rests_on(consent uuid) TO cm_care;


--
-- Name: FUNCTION sent_under_consent(); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.sent_under_consent() FROM PUBLIC;


--
-- Name: FUNCTION to_send(category text); Type: ACL; Schema: care; Owner: -
--

REVOKE ALL ON FUNCTION care.to_send(category text) FROM PUBLIC;
GRANT ALL ON FUNCTION care.to_send(category text) TO cm_care;


--
-- Name: FUNCTION card(code text, at timestamp with time zone); Type: ACL; Schema: intake; Owner: -
--

REVOKE ALL ON FUNCTION intake.card(code text, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION intake.card(code text, at timestamp with time zone) TO cm_police;
GRANT ALL ON FUNCTION intake.card(code text, at timestamp with time zone) TO cm_accounts;
GRANT ALL ON FUNCTION intake.card(code text, at timestamp with time zone) TO cm_officers;


--
-- Name: FUNCTION forget_expired_drafts(); Type: ACL; Schema: intake; Owner: -
--

REVOKE ALL ON FUNCTION intake.forget_expired_drafts() FROM PUBLIC;
GRANT ALL ON FUNCTION intake.forget_expired_drafts() TO cm_police;


--
-- Name: FUNCTION in_contact(slips uuid[]); Type: ACL; Schema: intake; Owner: -
--

REVOKE ALL ON FUNCTION intake.in_contact(slips uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION intake.in_contact(slips uuid[]) TO cm_police;


--
-- Name: FUNCTION tally(form uuid, ward text, why text); Type: ACL; Schema: intake; Owner: -
--

REVOKE ALL ON FUNCTION intake.tally(form uuid, ward text, why text) FROM PUBLIC;
GRANT ALL ON FUNCTION intake.tally(form uuid, ward text, why text) TO cm_police;


--
-- Name: FUNCTION counts(); Type: ACL; Schema: outcomes; Owner: -
--

REVOKE ALL ON FUNCTION outcomes.counts() FROM PUBLIC;
GRANT ALL ON FUNCTION outcomes.counts() TO cm_sealer;


--
-- Name: TABLE account_wards; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT ON TABLE accounts.account_wards TO cm_care;
GRANT SELECT ON TABLE accounts.account_wards TO cm_accounts;
GRANT SELECT ON TABLE accounts.account_wards TO cm_officers;
GRANT SELECT,INSERT,DELETE ON TABLE accounts.account_wards TO cm_admin;


--
-- Name: TABLE accounts; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT ON TABLE accounts.accounts TO cm_accounts;
GRANT SELECT ON TABLE accounts.accounts TO cm_officers;


--
-- Name: COLUMN accounts.id; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(id),INSERT(id) ON TABLE accounts.accounts TO cm_admin;
GRANT SELECT(id) ON TABLE accounts.accounts TO cm_care;
GRANT SELECT(id) ON TABLE accounts.accounts TO cm_review;


--
-- Name: COLUMN accounts.user_name; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(user_name),INSERT(user_name) ON TABLE accounts.accounts TO cm_admin;


--
-- Name: COLUMN accounts.normalized_user_name; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(normalized_user_name),INSERT(normalized_user_name) ON TABLE accounts.accounts TO cm_admin;


--
-- Name: COLUMN accounts.full_name; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(full_name),INSERT(full_name),UPDATE(full_name) ON TABLE accounts.accounts TO cm_admin;
GRANT SELECT(full_name) ON TABLE accounts.accounts TO cm_care;
GRANT SELECT(full_name) ON TABLE accounts.accounts TO cm_review;


--
-- Name: COLUMN accounts.role; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(role),INSERT(role),UPDATE(role) ON TABLE accounts.accounts TO cm_admin;
GRANT SELECT(role) ON TABLE accounts.accounts TO cm_care;
GRANT SELECT(role) ON TABLE accounts.accounts TO cm_review;


--
-- Name: COLUMN accounts.unit; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(unit),INSERT(unit),UPDATE(unit) ON TABLE accounts.accounts TO cm_admin;


--
-- Name: COLUMN accounts.phone; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(phone),INSERT(phone),UPDATE(phone) ON TABLE accounts.accounts TO cm_admin;
GRANT SELECT(phone) ON TABLE accounts.accounts TO cm_care;
GRANT SELECT(phone) ON TABLE accounts.accounts TO cm_review;


--
-- Name: COLUMN accounts.created_at; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(created_at),INSERT(created_at) ON TABLE accounts.accounts TO cm_admin;


--
-- Name: COLUMN accounts.disabled_at; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(disabled_at),INSERT(disabled_at),UPDATE(disabled_at) ON TABLE accounts.accounts TO cm_admin;
GRANT SELECT(disabled_at) ON TABLE accounts.accounts TO cm_care;
GRANT SELECT(disabled_at) ON TABLE accounts.accounts TO cm_review;


--
-- Name: COLUMN accounts.version; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(version),INSERT(version),UPDATE(version) ON TABLE accounts.accounts TO cm_admin;


--
-- Name: COLUMN accounts.password_hash; Type: ACL; Schema: accounts; Owner: -
--

GRANT UPDATE(password_hash) ON TABLE accounts.accounts TO cm_accounts;
GRANT UPDATE(password_hash) ON TABLE accounts.accounts TO cm_officers;


--
-- Name: COLUMN accounts.security_stamp; Type: ACL; Schema: accounts; Owner: -
--

GRANT UPDATE(security_stamp) ON TABLE accounts.accounts TO cm_accounts;
GRANT UPDATE(security_stamp) ON TABLE accounts.accounts TO cm_officers;
GRANT SELECT(security_stamp),INSERT(security_stamp) ON TABLE accounts.accounts TO cm_admin;


--
-- Name: COLUMN accounts.concurrency_stamp; Type: ACL; Schema: accounts; Owner: -
--

GRANT UPDATE(concurrency_stamp) ON TABLE accounts.accounts TO cm_accounts;
GRANT UPDATE(concurrency_stamp) ON TABLE accounts.accounts TO cm_officers;


--
-- Name: COLUMN accounts.lockout_end; Type: ACL; Schema: accounts; Owner: -
--

GRANT UPDATE(lockout_end) ON TABLE accounts.accounts TO cm_accounts;
GRANT UPDATE(lockout_end) ON TABLE accounts.accounts TO cm_officers;
GRANT SELECT(lockout_end) ON TABLE accounts.accounts TO cm_admin;


--
-- Name: COLUMN accounts.access_failed_count; Type: ACL; Schema: accounts; Owner: -
--

GRANT UPDATE(access_failed_count) ON TABLE accounts.accounts TO cm_accounts;
GRANT UPDATE(access_failed_count) ON TABLE accounts.accounts TO cm_officers;


--
-- Name: COLUMN accounts.has_password; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(has_password) ON TABLE accounts.accounts TO cm_admin;


--
-- Name: COLUMN accounts.search_key; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(search_key),INSERT(search_key),UPDATE(search_key) ON TABLE accounts.accounts TO cm_admin;
GRANT SELECT(search_key) ON TABLE accounts.accounts TO cm_review;


--
-- Name: COLUMN accounts.pin_hash; Type: ACL; Schema: accounts; Owner: -
--

GRANT UPDATE(pin_hash) ON TABLE accounts.accounts TO cm_accounts;


--
-- Name: TABLE sessions; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.sessions TO cm_accounts;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE accounts.sessions TO cm_officers;
GRANT DELETE ON TABLE accounts.sessions TO cm_admin;


--
-- Name: COLUMN sessions.account_id; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(account_id) ON TABLE accounts.sessions TO cm_admin;


--
-- Name: COLUMN sessions.kind; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(kind) ON TABLE accounts.sessions TO cm_admin;


--
-- Name: COLUMN sessions.started_at; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(started_at) ON TABLE accounts.sessions TO cm_admin;


--
-- Name: COLUMN sessions.seen_at; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(seen_at) ON TABLE accounts.sessions TO cm_admin;


--
-- Name: COLUMN sessions.expires_at; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(expires_at) ON TABLE accounts.sessions TO cm_admin;


--
-- Name: COLUMN sessions.ip; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(ip) ON TABLE accounts.sessions TO cm_admin;


--
-- Name: COLUMN sessions.device; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(device) ON TABLE accounts.sessions TO cm_admin;


--
-- Name: TABLE sign_in_links; Type: ACL; Schema: accounts; Owner: -
--

GRANT INSERT,DELETE,UPDATE ON TABLE accounts.sign_in_links TO cm_admin;
GRANT SELECT,DELETE ON TABLE accounts.sign_in_links TO cm_accounts;
GRANT SELECT,DELETE ON TABLE accounts.sign_in_links TO cm_officers;


--
-- Name: COLUMN sign_in_links.account_id; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(account_id) ON TABLE accounts.sign_in_links TO cm_admin;


--
-- Name: COLUMN sign_in_links.made_at; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(made_at) ON TABLE accounts.sign_in_links TO cm_admin;


--
-- Name: COLUMN sign_in_links.expires_at; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT(expires_at) ON TABLE accounts.sign_in_links TO cm_admin;


--
-- Name: TABLE sign_ins; Type: ACL; Schema: accounts; Owner: -
--

GRANT SELECT,INSERT ON TABLE accounts.sign_ins TO cm_accounts;
GRANT SELECT,INSERT ON TABLE accounts.sign_ins TO cm_officers;
GRANT SELECT ON TABLE accounts.sign_ins TO cm_admin;


--
-- Name: TABLE changes; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT ON TABLE audit.changes TO cm_care;


--
-- Name: TABLE closings; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT ON TABLE audit.closings TO cm_review;


--
-- Name: TABLE emergencies; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT ON TABLE audit.emergencies TO cm_care;
GRANT SELECT ON TABLE audit.emergencies TO cm_review;


--
-- Name: TABLE entries; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT ON TABLE audit.entries TO cm_review;


--
-- Name: TABLE findings; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT ON TABLE audit.findings TO cm_review;


--
-- Name: COLUMN seals.number; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT(number) ON TABLE audit.seals TO cm_review;
GRANT SELECT(number) ON TABLE audit.seals TO cm_sealer;


--
-- Name: COLUMN seals.at; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT(at) ON TABLE audit.seals TO cm_review;
GRANT SELECT(at) ON TABLE audit.seals TO cm_sealer;


--
-- Name: COLUMN seals.horizon; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT(horizon) ON TABLE audit.seals TO cm_review;
GRANT SELECT(horizon) ON TABLE audit.seals TO cm_sealer;


--
-- Name: COLUMN seals.counts; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT(counts) ON TABLE audit.seals TO cm_review;
GRANT SELECT(counts) ON TABLE audit.seals TO cm_sealer;


--
-- Name: COLUMN seals.total; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT(total) ON TABLE audit.seals TO cm_review;
GRANT SELECT(total) ON TABLE audit.seals TO cm_sealer;


--
-- Name: COLUMN seals.root; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT(root) ON TABLE audit.seals TO cm_review;
GRANT SELECT(root) ON TABLE audit.seals TO cm_sealer;


--
-- Name: COLUMN seals.previous; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT(previous) ON TABLE audit.seals TO cm_review;
GRANT SELECT(previous) ON TABLE audit.seals TO cm_sealer;


--
-- Name: COLUMN seals.head; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT(head) ON TABLE audit.seals TO cm_review;
GRANT SELECT(head) ON TABLE audit.seals TO cm_sealer;


--
-- Name: COLUMN seals.signature; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT(signature) ON TABLE audit.seals TO cm_review;
GRANT SELECT(signature) ON TABLE audit.seals TO cm_sealer;


--
-- Name: TABLE showings; Type: ACL; Schema: audit; Owner: -
--

GRANT SELECT ON TABLE audit.showings TO cm_review;


--
-- Name: TABLE assessments; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.assessments TO cm_care;


--
-- Name: TABLE cascade_entries; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.cascade_entries TO cm_care;


--
-- Name: TABLE clients; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.clients TO cm_care;


--
-- Name: TABLE contact_attempts; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT ON TABLE care.contact_attempts TO cm_care;


--
-- Name: TABLE contact_corrections; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT ON TABLE care.contact_corrections TO cm_care;


--
-- Name: TABLE contacts; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT ON TABLE care.contacts TO cm_care;


--
-- Name: TABLE demands; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.demands TO cm_care;
GRANT SELECT ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.status; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(status) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.lawyers_view; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(lawyers_view) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.decision; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(decision) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.granted; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(granted) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.refused; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(refused) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.supervisor_id; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(supervisor_id) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.supervisor_at; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(supervisor_at) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.reviewer_id; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(reviewer_id) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.reviewer_at; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(reviewer_at) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.client_told_on; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(client_told_on) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.not_told_reason; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(not_told_reason) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.closed_at; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(closed_at) ON TABLE care.demands TO cm_review;


--
-- Name: COLUMN demands.version; Type: ACL; Schema: care; Owner: -
--

GRANT UPDATE(version) ON TABLE care.demands TO cm_review;


--
-- Name: TABLE disclosures; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT ON TABLE care.disclosures TO cm_care;


--
-- Name: TABLE follow_ups; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.follow_ups TO cm_care;


--
-- Name: TABLE goals; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.goals TO cm_care;


--
-- Name: TABLE intakes; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.intakes TO cm_care;


--
-- Name: TABLE legal_clocks; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.legal_clocks TO cm_care;


--
-- Name: TABLE legal_events; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT ON TABLE care.legal_events TO cm_care;


--
-- Name: TABLE legal_grounds; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.legal_grounds TO cm_care;


--
-- Name: TABLE plan_agreements; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT ON TABLE care.plan_agreements TO cm_care;


--
-- Name: TABLE safety_alert_steps; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT ON TABLE care.safety_alert_steps TO cm_care;


--
-- Name: TABLE safety_alerts; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.safety_alerts TO cm_care;


--
-- Name: TABLE safety_plans; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT ON TABLE care.safety_plans TO cm_care;


--
-- Name: TABLE service_referral_events; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT ON TABLE care.service_referral_events TO cm_care;


--
-- Name: TABLE service_referrals; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE care.service_referrals TO cm_care;


--
-- Name: TABLE status_changes; Type: ACL; Schema: care; Owner: -
--

GRANT SELECT,INSERT ON TABLE care.status_changes TO cm_care;


--
-- Name: TABLE clock_rules; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.clock_rules TO cm_care;
GRANT SELECT ON TABLE directory.clock_rules TO cm_review;
GRANT SELECT,INSERT ON TABLE directory.clock_rules TO cm_admin;


--
-- Name: COLUMN clock_rules.valid_to; Type: ACL; Schema: directory; Owner: -
--

GRANT UPDATE(valid_to) ON TABLE directory.clock_rules TO cm_admin;


--
-- Name: TABLE consent_texts; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.consent_texts TO cm_care;
GRANT SELECT,INSERT ON TABLE directory.consent_texts TO cm_admin;


--
-- Name: TABLE days_off; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.days_off TO cm_care;
GRANT SELECT ON TABLE directory.days_off TO cm_review;
GRANT SELECT,INSERT,DELETE ON TABLE directory.days_off TO cm_admin;


--
-- Name: TABLE duty_coordinators; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.duty_coordinators TO cm_police;
GRANT SELECT ON TABLE directory.duty_coordinators TO cm_care;
GRANT SELECT ON TABLE directory.duty_coordinators TO cm_programme;
GRANT SELECT,INSERT,UPDATE ON TABLE directory.duty_coordinators TO cm_admin;


--
-- Name: TABLE former_wards; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.former_wards TO cm_police;
GRANT SELECT ON TABLE directory.former_wards TO cm_care;
GRANT SELECT ON TABLE directory.former_wards TO cm_programme;
GRANT SELECT ON TABLE directory.former_wards TO cm_review;
GRANT SELECT,INSERT ON TABLE directory.former_wards TO cm_admin;


--
-- Name: TABLE ground_rules; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.ground_rules TO cm_care;
GRANT SELECT,INSERT ON TABLE directory.ground_rules TO cm_admin;


--
-- Name: COLUMN ground_rules.valid_to; Type: ACL; Schema: directory; Owner: -
--

GRANT UPDATE(valid_to) ON TABLE directory.ground_rules TO cm_admin;


--
-- Name: TABLE notices; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.notices TO cm_police;
GRANT SELECT ON TABLE directory.notices TO cm_care;
GRANT SELECT ON TABLE directory.notices TO cm_programme;
GRANT SELECT ON TABLE directory.notices TO cm_review;
GRANT SELECT ON TABLE directory.notices TO cm_admin;


--
-- Name: TABLE progress_phrases; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE directory.progress_phrases TO cm_admin;


--
-- Name: TABLE provider_services; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.provider_services TO cm_care;
GRANT SELECT ON TABLE directory.provider_services TO cm_programme;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE directory.provider_services TO cm_admin;


--
-- Name: TABLE provider_wards; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.provider_wards TO cm_care;
GRANT SELECT ON TABLE directory.provider_wards TO cm_programme;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE directory.provider_wards TO cm_admin;


--
-- Name: TABLE providers; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.providers TO cm_care;
GRANT SELECT ON TABLE directory.providers TO cm_programme;
GRANT SELECT,INSERT,UPDATE ON TABLE directory.providers TO cm_admin;


--
-- Name: TABLE services; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.services TO cm_care;
GRANT SELECT ON TABLE directory.services TO cm_programme;
GRANT SELECT,INSERT,UPDATE ON TABLE directory.services TO cm_admin;


--
-- Name: TABLE wards; Type: ACL; Schema: directory; Owner: -
--

GRANT SELECT ON TABLE directory.wards TO cm_police;
GRANT SELECT ON TABLE directory.wards TO cm_care;
GRANT SELECT ON TABLE directory.wards TO cm_programme;
GRANT SELECT ON TABLE directory.wards TO cm_review;
GRANT SELECT ON TABLE directory.wards TO cm_accounts;
GRANT SELECT ON TABLE directory.wards TO cm_officers;
GRANT SELECT,INSERT,UPDATE ON TABLE directory.wards TO cm_admin;


--
-- Name: TABLE slip_drafts; Type: ACL; Schema: intake; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE intake.slip_drafts TO cm_police;


--
-- Name: TABLE slip_people; Type: ACL; Schema: intake; Owner: -
--

GRANT SELECT ON TABLE intake.slip_people TO cm_care;
GRANT INSERT ON TABLE intake.slip_people TO cm_police;


--
-- Name: TABLE slips; Type: ACL; Schema: intake; Owner: -
--

GRANT INSERT ON TABLE intake.slips TO cm_police;
GRANT SELECT ON TABLE intake.slips TO cm_care;


--
-- Name: COLUMN slips.id; Type: ACL; Schema: intake; Owner: -
--

GRANT SELECT(id) ON TABLE intake.slips TO cm_police;


--
-- Name: COLUMN slips.reference; Type: ACL; Schema: intake; Owner: -
--

GRANT SELECT(reference) ON TABLE intake.slips TO cm_police;


--
-- Name: COLUMN slips.officer_id; Type: ACL; Schema: intake; Owner: -
--

GRANT SELECT(officer_id) ON TABLE intake.slips TO cm_police;


--
-- Name: COLUMN slips.ward_code; Type: ACL; Schema: intake; Owner: -
--

GRANT SELECT(ward_code) ON TABLE intake.slips TO cm_police;


--
-- Name: COLUMN slips.filed_at; Type: ACL; Schema: intake; Owner: -
--

GRANT SELECT(filed_at) ON TABLE intake.slips TO cm_police;


--
-- Name: COLUMN slips.word; Type: ACL; Schema: intake; Owner: -
--

GRANT SELECT(word) ON TABLE intake.slips TO cm_police;
GRANT UPDATE(word) ON TABLE intake.slips TO cm_care;


--
-- Name: COLUMN slips.received_at; Type: ACL; Schema: intake; Owner: -
--

GRANT UPDATE(received_at) ON TABLE intake.slips TO cm_care;


--
-- Name: COLUMN slips.basis; Type: ACL; Schema: intake; Owner: -
--

GRANT SELECT(basis) ON TABLE intake.slips TO cm_police;


--
-- Name: COLUMN slips.card_code; Type: ACL; Schema: intake; Owner: -
--

GRANT SELECT(card_code) ON TABLE intake.slips TO cm_police;


--
-- Name: TABLE figures; Type: ACL; Schema: outcomes; Owner: -
--

GRANT SELECT ON TABLE outcomes.figures TO cm_programme;
GRANT SELECT,INSERT,DELETE ON TABLE outcomes.figures TO cm_sealer;


--
-- Name: TABLE preparations; Type: ACL; Schema: outcomes; Owner: -
--

GRANT SELECT ON TABLE outcomes.preparations TO cm_programme;
GRANT SELECT,INSERT,DELETE ON TABLE outcomes.preparations TO cm_sealer;


--
-- Name: TABLE breaches; Type: ACL; Schema: register; Owner: -
--

GRANT SELECT,INSERT ON TABLE register.breaches TO cm_review;
GRANT SELECT,INSERT ON TABLE register.breaches TO cm_admin;


--
-- Name: COLUMN breaches.data; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(data) ON TABLE register.breaches TO cm_review;
GRANT UPDATE(data) ON TABLE register.breaches TO cm_admin;


--
-- Name: COLUMN breaches.people; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(people) ON TABLE register.breaches TO cm_review;
GRANT UPDATE(people) ON TABLE register.breaches TO cm_admin;


--
-- Name: COLUMN breaches.done; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(done) ON TABLE register.breaches TO cm_review;
GRANT UPDATE(done) ON TABLE register.breaches TO cm_admin;


--
-- Name: COLUMN breaches.authority_told_at; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(authority_told_at) ON TABLE register.breaches TO cm_review;
GRANT UPDATE(authority_told_at) ON TABLE register.breaches TO cm_admin;


--
-- Name: COLUMN breaches.people_told_on; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(people_told_on) ON TABLE register.breaches TO cm_review;
GRANT UPDATE(people_told_on) ON TABLE register.breaches TO cm_admin;


--
-- Name: COLUMN breaches.version; Type: ACL; Schema: register; Owner: -
--

GRANT UPDATE(version) ON TABLE register.breaches TO cm_review;
GRANT UPDATE(version) ON TABLE register.breaches TO cm_admin;


--
-- Name: TABLE limits; Type: ACL; Schema: sec; Owner: -
--

GRANT SELECT ON TABLE sec.limits TO cm_police;
GRANT SELECT ON TABLE sec.limits TO cm_care;


--
-- Name: TABLE people; Type: ACL; Schema: vault; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE vault.people TO cm_care;


--
-- PostgreSQL database dump complete
--


