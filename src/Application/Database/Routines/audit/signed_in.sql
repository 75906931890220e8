-- Sign-ins happen before there is an actor; their entries come through the logins that check passwords, and from the
-- officers' own login about officers alone.
create or replace function audit.signed_in(id uuid, at timestamptz, account uuid, account_role text, use_case text, outcome text,
    ip inet) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
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
