-- A client is referred only under a consent that is in force at this very statement and names this provider and subject.
create or replace function care.sent_under_consent() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
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
