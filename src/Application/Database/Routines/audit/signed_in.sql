-- What happens at the door happens before there is an actor; its entries come through the logins that check passwords, and
-- from the officers' own login about officers alone. The words are those of the door, the role is the account's, and the
-- time is the database's, but for as much as two clocks may differ.
create or replace function audit.signed_in(id uuid, at timestamptz, account uuid, event text, outcome text, ip inet) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    asked audit.use_cases := audit.word(event);
    account_role text := (select a.role from accounts.accounts a where a.id = account);
    differs interval := (select l.lasts from sec.limits l where l.name = 'ClockDifference');
begin
    if asked.operation <> 'SignIn' or (account is not null and account_role is null)
        or (session_user = 'cm_officers' and account_role <> 'Officer')
    then
        raise exception 'not at this door' using errcode = '42501';
    end if;

    insert into audit.entries (id, at, account_id, role, use_case, operation, category, ip)
    values (id, least(greatest(at, clock_timestamp() - differs), clock_timestamp() + differs), account, account_role, asked.name,
        asked.operation, asked.category, ip);
    insert into audit.closings (entry_id, outcome) values (id, outcome);
end $$;
