-- The read ticket of an actor who was verified already: whom the entry names itself and whom it showed since. Only
-- the owner's own functions may name an actor.
create or replace function audit.shown_to(a sec.actor) returns text[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
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
