-- Keeps what the actor's form was answered with.
create or replace function audit.answer(form uuid, answer uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    update audit.forms f set answer = answer.answer
    where f.account_id = (sec.actor()).account_id and f.form_id = answer.form
$$;
