-- The same answers with fewer questions: opening one client asks a dozen times which records are open and whether this is an emergency.

-- What no policy asks; sec.reach, sec.everywhere, sec.own and care.open_records decide.
drop function sec.may(text, text, text, uuid, text[]);

-- As in 0790_fewer_verifications.sql: whom the entry names itself and whom it showed since, read at once.
create or replace function audit.shown_to(a sec.actor) returns text[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
    return coalesce((
        select
            case when e.recorded_at > clock_timestamp() - interval '5 minutes' and e.xid is distinct from pg_current_xact_id_if_assigned()
                then e.client_codes else '{}' end
            || array(
                select code
                from audit.showings s, unnest(s.client_codes) as code
                where s.entry_id = e.id
                  and s.recorded_at > clock_timestamp() - interval '5 minutes'
                  and s.xid is distinct from pg_current_xact_id_if_assigned())
        from audit.entries e
        where e.id = a.entry_id and e.account_id = a.account_id), '{}');
end $$;

-- As in 0895_records_at_once.sql: what the role may and what the clients agreed to, read at once, for roles that read this kind of data in their own wards. There is
-- no role that reads it elsewhere.
create or replace function care.open_records(op text, what text) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
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
              and c.withdrawn_at is null and c.given_at <= a.at and c.expires_at > a.at) end
        from sec.access_grants g
        where g.role = a.role and g.operation = op and g.category = what and g.reach = 'OwnWards'), '{}');
end $$;

-- As in 0820_emergencies.sql: whether there is an emergency at all is asked first, as hardly ever there is one.
create or replace function care.emergency(what text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
    opened text;
begin
    select e.client_code into opened
    from audit.entries t
    join audit.emergencies e on e.account_id = t.account_id and t.client_codes = array[e.client_code]
    where t.id = a.entry_id and t.account_id = a.account_id and t.operation = 'Read' and t.reason like 'break\_glass%'
      and t.recorded_at > clock_timestamp() - interval '5 minutes'
      and t.xid is distinct from pg_current_xact_id_if_assigned()
      and e.began_at <= a.at and a.at < e.ends_at
    limit 1;

    return case when opened is not null
        and sec.own('Write', 'Emergency') is not null
        and exists (
            select from sec.access_grants g where g.role = a.role and g.operation = 'Read' and g.category = what and g.reach = 'OwnWards')
        then opened end;
end $$;

-- As in 0820_emergencies.sql, with fewer questions for a row under a ticket: where the row is in the actor's wards already, which records are open is all there is to
-- ask; and a record that is not open is nobody's in an emergency either, so that nobody asks whether there is one.
create or replace function sec.seeing(names_client boolean, variadic categories text[]) returns text
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare
    what text;
    ticket text;
    here text[] := '{}';
    emergency text[] := '{}';
    several boolean := cardinality(categories) > 1;
begin
    foreach what in array categories loop
        ticket := case when what in ('Health', 'Hiv') then format(' and client_code = any ((select care.open_records(''Read'', %L))::text[])', what) else '' end;
        here := here || format('(category = %L%s%s)', what,
            case when several and ticket <> '' then '' else format(' and ward_code = any ((select sec.reach(''Read'', %L))::text[])', what) end, ticket);
        emergency := emergency || case when names_client then format('(category = %1$L%2$s and client_code = (select care.emergency(%1$L)))', what, ticket) end;
    end loop;

    return format(case when several then '(ward_code = any ((select (sec.actor()).ward_codes)::text[]) and (%s))' else '%s' end, array_to_string(here, ' or '))
        || coalesce(' or ' || nullif(array_to_string(emergency, ' or '), ''), '');
end $$;

do $$
declare
    protected text;
begin
    execute format('alter policy see on care.cascade_entries using (%s)', sec.seeing(true, 'Health', 'Hiv'));
    execute format('alter policy see on care.safety_plans using (%s)', sec.seeing(true, 'Health'));
    foreach protected in array array['care.assessments', 'care.service_referrals', 'care.service_referral_events'] loop
        execute format('alter policy see on %s using (%s)', protected, sec.seeing(true, 'Care', 'Health', 'Hiv', 'Legal'));
    end loop;
    foreach protected in array array['care.legal_events', 'care.legal_clocks', 'care.legal_grounds'] loop
        execute format('alter policy see on %s using (%s)', protected, sec.seeing(true, 'Legal', 'Health'));
    end loop;
    foreach protected in array array['care.safety_alerts', 'care.safety_alert_steps'] loop
        execute format('alter policy see on %s using (%s)', protected, sec.seeing(true, 'Care', 'Health', 'Legal'));
    end loop;
end $$;
