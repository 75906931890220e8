-- Checks the signature of a token and answers whom it names. Its parts: account | role | wards | audit entry | the
-- application's time (ms) | expiry (s) | backend pid | HMAC-SHA256.
create or replace function sec.verify(token text) returns sec.actor
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    part text[];
    signer sec.context_keys;
begin
    if coalesce(token, '') = '' then
        raise exception 'no actor' using errcode = '28000';
    end if;

    part := string_to_array(token, '|');
    select * into signer from sec.context_keys where login = session_user;

    if signer.key is null
        or array_length(part, 1) is distinct from 8
        or part[8] is distinct from encode(sec.hmac(convert_to(left(token, -65), 'UTF8'), signer.key, 'sha256'), 'hex')
    then
        raise exception 'forged actor' using errcode = '28000';
    end if;

    if part[2] <> all (signer.roles)
        or part[6]::bigint < extract(epoch from clock_timestamp())
        or part[7]::int <> pg_backend_pid()
    then
        raise exception 'expired or borrowed actor' using errcode = '28000';
    end if;

    return row(part[1]::uuid, part[2], string_to_array(part[3], ','), nullif(part[4], '')::uuid,
        to_timestamp(part[5]::bigint / 1000.0))::sec.actor;
end $$;
