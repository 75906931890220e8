-- Fails unless one of these use cases is on record as what the actor is doing: an entry that an earlier transaction
-- committed, and for as long as a read ticket. Functions that name clients before a ticket can name them ask it first.
create or replace function audit.on_record(use_cases text[]) returns void
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
begin
    if not exists (
        select from audit.entries e join sec.limits l on l.name = 'ReadTicket'
        where e.id = a.entry_id and e.account_id = a.account_id and e.use_case = any (use_cases)
          and e.recorded_at > clock_timestamp() - l.lasts
          and e.xid is distinct from pg_current_xact_id_if_assigned())
    then
        raise exception 'not on the trail' using errcode = '42501';
    end if;
end $$;
