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
