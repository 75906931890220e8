-- Takes the form of the actor's as sent: no row when it is the first time; otherwise whether it is the same form, and
-- its answer. A second one that comes at the same moment waits here for the first.
create or replace function audit.send(form uuid, digest bytea) returns table (same boolean, answer uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '8s' as $$
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
