-- Who is asking, in a form that nobody can forge: the hosts sign it with a key of their login, this file checks it.

create schema sec;
create schema directory;
create schema accounts;
create schema intake;
create schema vault;
create schema care;
create schema outcomes;
create schema audit;

create extension pgcrypto with schema sec;
create extension unaccent with schema sec;

revoke all on schema public from public;
grant usage on schema sec, audit, directory to cm_police, cm_care, cm_programme, cm_review, cm_admin;
grant usage on schema intake to cm_police, cm_care;
grant usage on schema care, vault to cm_care;
grant usage on schema outcomes to cm_programme;
grant usage on schema accounts to cm_admin, cm_accounts, cm_care, cm_review;
grant usage on schema audit, sec to cm_accounts;

-- The key with which each login signs its actors, and the roles that this login may speak for. Loaded when migrating.
create table sec.context_keys (
    login name primary key,
    key bytea not null check (length(key) >= 32),
    roles text[] not null
);

create type sec.actor as (account_id uuid, role text, ward_codes text[], entry_id uuid, at timestamptz);

-- account | role | wards | audit entry | the application's time (ms) | expiry (s) | backend pid | HMAC-SHA256
create function sec.verify(token text) returns sec.actor
language plpgsql stable security definer set search_path = pg_catalog as $$
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

    return row(part[1]::uuid, part[2], string_to_array(part[3], ','), nullif(part[4], '')::uuid, to_timestamp(part[5]::bigint / 1000.0))::sec.actor;
end $$;

-- The actor of this transaction. No actor is an error, never an empty answer.
create function sec.actor() returns sec.actor
language sql stable security definer set search_path = pg_catalog as $$
    select sec.verify(current_setting('app.actor', true))
$$;

create function sec.account_id() returns uuid
language sql stable security definer set search_path = pg_catalog as $$ select (sec.actor()).account_id $$;
