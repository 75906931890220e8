-- An administrator keeps accounts and can neither read nor write a password; a person sets the own one through a link that works once.

alter table accounts.accounts add has_password boolean not null generated always as (password_hash is not null) stored;

-- At most one link for each account; a new one replaces it. The secret is with the person, here is only its hash.
create table accounts.sign_in_links (
    account_id uuid primary key references accounts.accounts (id),
    secret_hash bytea not null unique,
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at)
);
grant select (account_id, made_at, expires_at), insert, update, delete on accounts.sign_in_links to cm_admin;
grant select, delete on accounts.sign_in_links to cm_accounts;

grant select (id, user_name, normalized_user_name, full_name, role, unit, phone, created_at, disabled_at, has_password, security_stamp, version, lockout_end),
    insert (id, user_name, normalized_user_name, full_name, role, unit, phone, created_at, disabled_at, security_stamp, version),
    update (full_name, role, unit, phone, disabled_at, version)
    on accounts.accounts to cm_admin;
grant select, insert, delete on accounts.account_wards to cm_admin;
grant select (account_id, kind, started_at, seen_at, expires_at, ip, device), delete on accounts.sessions to cm_admin;
grant select on accounts.sign_ins to cm_admin;

create index accounts_name on accounts.accounts (full_name, id);

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
create function accounts.open_work(whose uuid) returns table (ward_code text, clients bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    if not sec.everywhere('Write', 'Accounts') then
        raise exception 'not an administrator' using errcode = '42501';
    end if;

    return query
        select c.ward_code, count(*) from care.clients c
        where c.coordinator_id = whose and c.status not in ('Moved', 'Deceased', 'Graduated', 'Withdrawn')
        group by c.ward_code;
end $$;

-- Gives the open work of one ward to another coordinator of that ward.
create function accounts.hand_over(whose uuid, ward text, to_whom uuid) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
    moved bigint;
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
    get diagnostics moved = row_count;

    return moved;
end $$;

-- The two functions above, and nothing else, reach over wards; and only for an administrator.
create policy hand_over on care.clients to cm_owner using ((select sec.everywhere('Write', 'Accounts')));

revoke execute on function accounts.open_work(uuid), accounts.hand_over(uuid, text, uuid) from public;
grant execute on function accounts.open_work(uuid), accounts.hand_over(uuid, text, uuid) to cm_admin;
