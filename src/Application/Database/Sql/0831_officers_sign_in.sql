-- The process that officers reach checks passwords and sessions of officers and of nobody else: whoever takes it over, with every password it holds, can
-- neither read nor replace a coordinator's password, nor begin a coordinator's session.

grant usage on schema accounts, audit, sec, directory, intake to cm_officers;
grant select on directory.wards to cm_officers;
grant select on accounts.accounts, accounts.account_wards, accounts.sign_in_links to cm_officers;
grant select, insert, update, delete on accounts.sessions to cm_officers;
grant select, insert on accounts.sign_ins to cm_officers;
grant delete on accounts.sign_in_links to cm_officers;
grant execute on function audit.signed_in(uuid, timestamptz, uuid, text, text, text, inet) to cm_officers;
grant execute on function intake.card(text, timestamptz) to cm_officers;

-- Who somebody is, and as what, is the administrator's; checking passwords changes passwords and counts wrong ones.
revoke update on accounts.accounts from cm_accounts;
grant update (password_hash, security_stamp, concurrency_stamp, lockout_end, access_failed_count) on accounts.accounts to cm_accounts, cm_officers;

do $$
declare
    kept text;
begin
    foreach kept in array array['accounts', 'account_wards', 'sessions', 'sign_ins', 'sign_in_links'] loop
        execute format('alter table accounts.%I enable row level security', kept);
        execute format('alter table accounts.%I force row level security', kept);
        execute format('create policy columns_and_logins on accounts.%I using (true) with check (true)', kept);
        execute format('create policy officers_alone on accounts.%I as restrictive to cm_officers using (%s)', kept, case kept
            when 'accounts' then 'role = ''Officer'''
            else 'exists (select from accounts.accounts a where a.id = account_id)' end);
    end loop;
end $$;

create or replace function audit.signed_in(id uuid, at timestamptz, account uuid, account_role text, use_case text, outcome text, ip inet) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    if session_user = 'cm_officers' and account is not null
        and not exists (select from accounts.accounts a where a.id = account and a.role = 'Officer' and account_role = 'Officer')
    then
        raise exception 'not an officer' using errcode = '42501';
    end if;

    insert into audit.entries (id, at, account_id, role, use_case, operation, category, ip)
    values (id, at, account, account_role, use_case, 'SignIn', 'OwnAccount', ip);
    insert into audit.closings (entry_id, outcome) values (id, outcome);
end $$;
