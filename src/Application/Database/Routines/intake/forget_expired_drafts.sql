-- Expired drafts are deleted.
create or replace function intake.forget_expired_drafts() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from intake.slip_drafts where expires_at <= (select (sec.actor()).at)
$$;
