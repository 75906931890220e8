-- An administrator keeps accounts and can neither read nor write a password; a person sets the own one through a link that works once.

alter table accounts.accounts
    add has_password boolean not null generated always as (password_hash is not null) stored,
    add search_key text not null default '';


-- At most one link for each account; a new one replaces it. The secret is with the person, here is only its hash.
create table accounts.sign_in_links (
    account_id uuid primary key references accounts.accounts (id),
    secret_hash bytea not null unique,
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at)
);
grant select (account_id, made_at, expires_at), insert, update, delete on accounts.sign_in_links to cm_admin;
grant select, delete on accounts.sign_in_links to cm_accounts;

grant select (id, user_name, normalized_user_name, full_name, role, unit, phone, created_at, disabled_at, has_password, search_key, security_stamp, version, lockout_end),
    insert (id, user_name, normalized_user_name, full_name, role, unit, phone, created_at, disabled_at, security_stamp, version),
    update (full_name, role, unit, phone, disabled_at, version)
    on accounts.accounts to cm_admin;
grant select, insert, delete on accounts.account_wards to cm_admin;
grant select (account_id, kind, started_at, seen_at, expires_at, ip, device), delete on accounts.sessions to cm_admin;
grant select on accounts.sign_ins to cm_admin;

create index accounts_name on accounts.accounts (full_name, id);

-- People are looked for with or without diacritics.
create function accounts.keep_search_key() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
    new.search_key := lower(sec.unaccent(normalize(new.full_name || ' ' || new.user_name, NFC)));

    return new;
end $$;
create trigger keep_search_key before insert or update of full_name on accounts.accounts for each row execute function accounts.keep_search_key();
update accounts.accounts set full_name = full_name;

create trigger track after insert or update or delete on accounts.accounts for each row execute function audit.track('Accounts');
create trigger track after insert or delete on accounts.account_wards for each row execute function audit.track('Accounts');

-- Whoever was an officer never looks, whoever looks was never an officer: no account crosses over, whoever asks.
create function accounts.keep_sides() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    if (old.role = 'Officer') is distinct from (new.role = 'Officer') then
        raise exception 'an officer''s account stays one' using errcode = '23514', constraint = 'accounts_sides_check';
    end if;

    return new;
end $$;
create trigger keep_sides before update of role on accounts.accounts for each row execute function accounts.keep_sides();

-- The open work of an account, as counts: an administrator sees no client.
create function accounts.open_work(whose uuid) returns table (ward_code text, clients int, slips int)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    if not sec.everywhere('Write', 'Accounts') then
        raise exception 'not an administrator' using errcode = '42501';
    end if;

    return query
        select w.ward, sum(w.client)::int, sum(w.slip)::int
        from (
            select c.ward_code as ward, 1 as client, 0 as slip from care.clients c
            where c.coordinator_id = whose and c.status not in ('Moved', 'Deceased', 'Graduated', 'Withdrawn')
            union all
            select i.ward_code, 0, 1 from care.intakes i where i.received_by = whose and i.ended_at is null) w
        group by w.ward
        order by w.ward;
end $$;
create index intakes_receiver on care.intakes (received_by) where ended_at is null;

-- Gives the open work of one ward to another coordinator of that ward.
create function accounts.hand_over(whose uuid, ward text, to_whom uuid) returns int
language plpgsql security definer set search_path = pg_catalog as $$
declare
    clients int;
    slips int;
begin
    if not sec.everywhere('Write', 'Accounts') then
        raise exception 'not an administrator' using errcode = '42501';
    end if;

    if not exists (
        select from accounts.accounts a join accounts.account_wards w on w.account_id = a.id
        where a.id = to_whom and a.id <> whose and a.role = 'Coordinator' and a.disabled_at is null and w.ward_code = ward)
    then
        raise exception 'no coordinator of this ward' using errcode = '23514', constraint = 'accounts_hand_over_check';
    end if;

    update care.clients c set coordinator_id = to_whom, version = c.version + 1
    where c.coordinator_id = whose and c.ward_code = ward and c.status not in ('Moved', 'Deceased', 'Graduated', 'Withdrawn');
    get diagnostics clients = row_count;
    update care.intakes i set received_by = to_whom, version = i.version + 1
    where i.received_by = whose and i.ward_code = ward and i.ended_at is null;
    get diagnostics slips = row_count;

    return clients + slips;
end $$;

-- The two functions above, and nothing else, reach over wards; and only for an administrator.
create policy hand_over on care.clients to cm_owner using ((select sec.everywhere('Write', 'Accounts')));
create policy hand_over on care.intakes to cm_owner using ((select sec.everywhere('Write', 'Accounts')));

revoke execute on function accounts.open_work(uuid), accounts.hand_over(uuid, text, uuid) from public;
grant execute on function accounts.open_work(uuid), accounts.hand_over(uuid, text, uuid) to cm_admin;
