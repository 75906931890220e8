-- Says how the use case of the actor's entry ended. It is said once: what was refused is never done.
create or replace function audit.close(token text, outcome text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.verify(token);
begin
    insert into audit.closings (entry_id, outcome)
    select e.id, outcome from audit.entries e where e.id = a.entry_id and e.account_id = a.account_id
    on conflict on constraint closings_pkey do nothing;
    if not found and outcome = 'Done'
        and exists (select from audit.entries e where e.id = a.entry_id and e.account_id = a.account_id)
    then
        raise exception 'closed already' using errcode = '23505';
    end if;
end $$;
