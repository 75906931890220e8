-- One login per persona, each with its own password (decision: a use case cannot choose its login, the actor's role does).
-- Run by a superuser with psql; may be run again at any time, also to change passwords.
-- Wants one psql variable per login: cm_migrator_password, cm_police_password, …

\set ON_ERROR_STOP on
set client_min_messages = warning;
-- The statements below carry passwords.
set log_statement = none;
set log_min_duration_statement = -1;
set log_min_error_statement = panic;

-- Owns the databases and everything in them; no login uses it directly.
select 'create role cm_owner nologin'
where not exists (select from pg_roles where rolname = 'cm_owner')
\gexec

select format('create role %I login', login)
from unnest(array[
  'cm_migrator',   -- creates databases, applies migrations
  'cm_police',     -- every request of an officer
  'cm_care',       -- coordinators and supervisors
  'cm_programme',  -- programme staff: figures
  'cm_review',     -- data protection: audit and disclosures
  'cm_admin',      -- accounts, wards, directory
  'cm_accounts',   -- sign-in only
  'cm_officers',   -- sign-in of officers only: for the officers' own process
  'cm_sealer'      -- seals the audit trail
]) as login
where not exists (select from pg_roles where rolname = login)
\gexec

alter role cm_owner     nosuperuser nocreaterole nocreatedb noreplication nobypassrls nologin;
alter role cm_migrator  nosuperuser nocreaterole createdb   noreplication nobypassrls login password :'cm_migrator_password';
alter role cm_police    nosuperuser nocreaterole nocreatedb noreplication nobypassrls noinherit login password :'cm_police_password';
alter role cm_care      nosuperuser nocreaterole nocreatedb noreplication nobypassrls noinherit login password :'cm_care_password';
alter role cm_programme nosuperuser nocreaterole nocreatedb noreplication nobypassrls noinherit login password :'cm_programme_password';
alter role cm_review    nosuperuser nocreaterole nocreatedb noreplication nobypassrls noinherit login password :'cm_review_password';
alter role cm_admin     nosuperuser nocreaterole nocreatedb noreplication nobypassrls noinherit login password :'cm_admin_password';
alter role cm_accounts  nosuperuser nocreaterole nocreatedb noreplication nobypassrls noinherit login password :'cm_accounts_password';
alter role cm_officers  nosuperuser nocreaterole nocreatedb noreplication nobypassrls noinherit login password :'cm_officers_password';
alter role cm_sealer    nosuperuser nocreaterole nocreatedb noreplication nobypassrls noinherit login password :'cm_sealer_password';

-- The migrator works as the owner; no other login may.
grant cm_owner to cm_migrator;

-- A request that waits longer than this has already failed its user.
select format('alter role %I set %s', login, setting)
from unnest(array['cm_police', 'cm_care', 'cm_programme', 'cm_review', 'cm_admin', 'cm_accounts', 'cm_officers', 'cm_sealer']) as login,
     unnest(array['statement_timeout = ''10s''', 'lock_timeout = ''2s''', 'idle_in_transaction_session_timeout = ''15s''']) as setting
\gexec

-- The maintenance databases are no place for a persona.
revoke connect, temporary on database postgres, template1 from public;
grant connect on database postgres to cm_migrator;

-- What every database is made from. PostgreSQL lets everybody call functions that leave something behind (large objects,
-- locks of a session, notices), and that count what others do (statistics, sizes, transactions). Nobody may, but for those
-- that are named here and the owner's own functions; the test of CatalogueTests names all that a login may still call.
-- A database that was made before this was written takes the same: psql -d <database>, from here on.
\connect template1
set client_min_messages = warning;
do $$
declare
    name regprocedure;
begin
    for name in
        select p.oid from pg_proc p
        where p.pronamespace = 'pg_catalog'::regnamespace and p.prokind = 'f'
          and p.prorettype not in ('trigger'::regtype, 'event_trigger'::regtype, 'internal'::regtype)
          and 'internal'::regtype <> all (p.proargtypes::oid[])
          and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)
          and (p.provolatile = 'v' and p.proname not in (
                  'amvalidate', 'clock_timestamp', 'current_query', 'gen_random_uuid', 'pg_advisory_unlock_all', 'pg_advisory_xact_lock',
                  'pg_is_in_recovery', 'pg_sleep', 'random', 'set_config', 'setseed', 'timeofday')
              or p.proname ~ '^(lo_|pg_stat_get_|pg_current_xact_id|pg_current_snapshot|txid_|pg_tablespace_)'
              or p.proname in ('pg_get_publication_tables', 'pg_get_replication_slots', 'pg_mcv_list_items', 'pg_relation_filenode',
                  'pg_relation_filepath'))
    loop
        execute format('revoke execute on function %s from public', name);
        execute format('grant execute on function %s to cm_owner', name);
    end loop;
end $$;
-- One seals, and one prepares figures, at a time: nobody types anything to this login.
grant execute on function pg_advisory_lock(bigint), pg_try_advisory_lock(bigint) to cm_sealer;
-- Code of one's own runs in no login: DO.
revoke usage on language plpgsql from public;
grant usage on language plpgsql to cm_owner;
