-- The second key. Another person, in another role, through another login, who gave the password just now and looks after
-- what is given, says yes or no once; a yes makes the account what was proposed, and nothing else. Who comes to see starts
-- with a password that nobody else set: with a link in halves, of which this is one. Answers why it cannot be decided, or
-- until when that link works.
create or replace function accounts.decide(
    proposal uuid, accept boolean, made_sure text, why text, session bytea, half bytea, out fault text, out link_until timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor := sec.actor();
    p accounts.proposals;
    target accounts.accounts;
    works_elsewhere boolean;
    fresh boolean;
begin
    select o.* into p from accounts.proposals o where o.id = proposal for update;
    select t.* into target from accounts.accounts t where t.id = p.account_id for update;
    -- What came in since, in a ward that the account is to leave, is handed over first.
    perform set_config('app.any_ward', 'yes', true);
    works_elsewhere := p.kind <> 'Limits' and (
        exists (
            select from care.clients c where c.coordinator_id = p.account_id and c.ward_code <> all (p.ward_codes)
                and c.status not in ('Moved', 'Deceased', 'Graduated', 'Withdrawn'))
        or exists (
            select from care.intakes i where i.received_by = p.account_id and i.ward_code <> all (p.ward_codes) and i.ended_at is null));
    perform set_config('app.any_ward', '', true);
    fault := case
        when p.id is null
            or not (sec.everywhere('Write', 'AccountKey')
                or (cardinality(p.given_wards) > 0 and p.given_wards <@ sec.reach('Write', 'AccountKey')))
            then 'NotYours'
        when a.account_id in (p.proposed_by, p.account_id) or a.role = p.proposed_role or session_user = p.proposed_login then 'OtherPerson'
        when p.ended is not null then 'Ended'
        when a.at >= p.expires_at then 'Lapsed'
        when a.at - accounts.confirmed_at(session) <= (select l.lasts from sec.limits l where l.name = 'PasswordConfirmed') is not true
            then 'Password'
        when not exists (select from accounts.accounts o where o.id = a.account_id and o.role = a.role and o.disabled_at is null)
            or not exists (
                select from accounts.accounts o where o.id = p.proposed_by and o.role = p.proposed_role and o.disabled_at is null)
            then 'OtherPerson'
        when accept and target.version <> p.account_version then 'Changed'
        when accept and works_elsewhere then 'Changed'
    end;
    if fault is not null then
        return;
    end if;

    if accept and p.kind = 'Limits' then
        delete from accounts.guesses g where g.key = p.guesses;
    elsif accept then
        fresh := not accounts.sees(target.role);
        update accounts.accounts t set role = p.role, version = t.version + 1,
            disabled_at = case when p.kind in ('Invite', 'Enable') then null else t.disabled_at end,
            password_hash = case when not fresh then t.password_hash end, pin_hash = case when not fresh then t.pin_hash end
        where t.id = p.account_id returning t.* into target;
        delete from accounts.account_wards w where w.account_id = p.account_id and w.ward_code <> all (p.ward_codes);
        insert into accounts.account_wards (account_id, ward_code) select p.account_id, unnest(p.ward_codes) on conflict do nothing;
        if fresh then
            delete from accounts.sessions s where s.account_id = p.account_id;
        end if;

        if p.kind = 'Link' or target.password_hash is null then
            delete from accounts.sign_in_links l where l.account_id = p.account_id;
        end if;

        if target.disabled_at is null and (p.kind = 'Link' or target.password_hash is null) then
            link_until := a.at + (select l.lasts from sec.limits l where l.name = 'SignInLink');
            insert into accounts.sign_in_links (account_id, second_hash, made_at, expires_at)
            values (p.account_id, half, a.at, link_until);
        end if;
    end if;

    update accounts.proposals o set ended = case when accept then 'Accepted' else 'Refused' end, ended_at = a.at, decided_by = a.account_id,
        made_sure = decide.made_sure, decided_why = decide.why, link_until = decide.link_until
    where o.id = proposal;
    if accept then
        perform accounts.tell(p.account_id, p.kind, a.at);
    end if;
end $$;
