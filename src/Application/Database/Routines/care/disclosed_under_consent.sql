-- A disclosure needs a consent in force at this very statement that names this party and subject.
create or replace function care.disclosed_under_consent() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
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
