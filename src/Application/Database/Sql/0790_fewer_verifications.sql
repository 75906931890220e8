-- The same answers sooner. Opening one client asks the barrier some sixty times, so what is asked most is asked in fewer steps; what it answers is what
-- 0001_actor.sql, 0003_audit.sql and 0006_clients.sql say.

-- A function in SQL that cannot be inlined is started anew at every call, one in PL/pgSQL is not.
create or replace function sec.actor() returns sec.actor
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return sec.verify(current_setting('app.actor', true));
end $$;

-- The read ticket of an actor who was verified already; nobody but the owner's own functions may name one.
create function audit.shown_to(a sec.actor) returns text[]
language plpgsql stable set search_path = pg_catalog as $$
declare
    named text[];
    listed text[];
begin
    select case when e.recorded_at > clock_timestamp() - interval '5 minutes' and e.xid is distinct from pg_current_xact_id_if_assigned()
        then e.client_codes else '{}' end
    into named
    from audit.entries e
    where e.id = a.entry_id and e.account_id = a.account_id;
    if not found then
        return '{}';
    end if;

    select array_agg(code) into listed
    from audit.showings s, unnest(s.client_codes) as code
    where s.entry_id = a.entry_id
      and s.recorded_at > clock_timestamp() - interval '5 minutes'
      and s.xid is distinct from pg_current_xact_id_if_assigned();

    return named || listed;
end $$;
revoke execute on function audit.shown_to(sec.actor) from public;

create or replace function audit.shown() returns text[]
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return audit.shown_to(sec.actor());
end $$;

create or replace function care.open_records(op text, what text) returns text[]
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
    given sec.access_grants;
begin
    select * into given from sec.access_grants g where g.role = a.role and g.operation = op and g.category = what;

    return case when given.role is null then '{}' else (
        select coalesce(array_agg(code), '{}')
        from unnest(audit.shown_to(a)) as code
        where given.consent is null or exists (
            select from care.consents c
            where c.client_code = code and c.purpose = given.consent
              and c.withdrawn_at is null and c.given_at <= a.at and c.expires_at > a.at)) end;
end $$;
