-- Puts before a second person what an account is to be. What is only to be confirmed (a way in, enabling, another try) is
-- about the account as it is. Answers why it cannot be proposed, or null.
create or replace function accounts.propose(
    proposal uuid, kind text, account uuid, role text, wards text[], why text, guesses bytea)
returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
    target accounts.accounts;
    present text[];
begin
    if not sec.everywhere('Write', 'Accounts') then
        raise exception 'not an administrator' using errcode = '42501';
    end if;

    select t.* into target from accounts.accounts t where t.id = account for update;
    present := array(select w.ward_code from accounts.account_wards w where w.account_id = account order by w.ward_code);
    if kind not in ('Invite', 'Change') then
        role := target.role;
        wards := present;
    end if;

    if target.id is null or (kind <> 'Limits' and not accounts.sees(role)) then
        raise exception 'not for two people' using errcode = '22023';
    elsif account = a.account_id then
        return 'Oneself';
    elsif exists (select from accounts.proposals p where p.account_id = account and p.ended is null and a.at < p.expires_at) then
        return 'Waiting';
    end if;

    insert into accounts.proposals (
        id, kind, account_id, account_version, role, ward_codes, given_wards, guesses, why, proposed_by, proposed_role, proposed_login,
        proposed_at, expires_at)
    values (
        proposal, kind, account, target.version, role, wards,
        array(select w from unnest(wards) w where kind <> 'Change' or role <> target.role or w <> all (present)),
        guesses, why, a.account_id, a.role, session_user,
        a.at, a.at + (select l.lasts from sec.limits l where l.name = 'Proposal'));
    if kind = 'Link' and target.password_hash is not null then
        perform accounts.tell(account, 'ResetProposed', a.at);
    end if;

    return null;
end $$;
