-- The audit trail: an entry is committed before anything is read, and closed with its outcome. Insert-only for every login.

create table audit.entries (
    id uuid primary key,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    xid xid8 not null default pg_current_xact_id(),
    account_id uuid,
    role text,
    use_case text not null check (length(use_case) <= 100),
    operation text not null check (operation in ('Read', 'Write', 'SignIn')),
    category text not null,
    client_codes text[] not null default '{}',
    ward_code text,
    subject_id uuid,
    reason text check (length(reason) <= 500),
    ip inet
);
create index entries_at on audit.entries (at desc);
create index entries_account on audit.entries (account_id, at desc);
create index entries_clients on audit.entries using gin (client_codes);

-- What came of it.
create table audit.closings (
    entry_id uuid primary key references audit.entries (id),
    at timestamptz not null default clock_timestamp(),
    outcome text not null check (outcome in ('Done', 'Refused', 'Invalid', 'Failed'))
);
create index closings_outcome on audit.closings (outcome, at desc) where outcome <> 'Done';

-- Whom a list showed, written before it shows them.
create table audit.showings (
    id bigint generated always as identity primary key,
    entry_id uuid not null references audit.entries (id),
    recorded_at timestamptz not null default clock_timestamp(),
    xid xid8 not null default pg_current_xact_id(),
    client_codes text[] not null
);
create index showings_entry on audit.showings (entry_id);
create index showings_clients on audit.showings using gin (client_codes);

-- What was changed, column by column, under the same protection as the row it describes.
create table audit.changes (
    id bigint generated always as identity primary key,
    entry_id uuid,
    at timestamptz not null,
    kind text not null check (kind in ('Insert', 'Update', 'Delete')),
    table_name text not null,
    row_key text not null,
    client_code text,
    ward_code text,
    category text not null,
    before jsonb,
    after jsonb
);
create index changes_entry on audit.changes (entry_id);
create index changes_client on audit.changes (client_code, at desc);

create function audit.open(
    token text, id uuid, use_case text, operation text, category text, client_codes text[], ward_code text, subject_id uuid, reason text, ip inet)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.verify(token);
begin
    insert into audit.entries (id, at, account_id, role, use_case, operation, category, client_codes, ward_code, subject_id, reason, ip)
    values (id, a.at, a.account_id, a.role, use_case, operation, category, client_codes, ward_code, subject_id, reason, ip);
end $$;

create function audit.close(token text, outcome text) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.verify(token);
begin
    insert into audit.closings (entry_id, outcome)
    select e.id, outcome from audit.entries e where e.id = a.entry_id and e.account_id = a.account_id;
end $$;

create function audit.show(token text, client_codes text[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.verify(token);
begin
    insert into audit.showings (entry_id, client_codes)
    select e.id, show.client_codes from audit.entries e where e.id = a.entry_id and e.account_id = a.account_id;
end $$;

-- Sign-ins happen before there is an actor; their entries come through the login that checks passwords.
create function audit.signed_in(id uuid, at timestamptz, account uuid, account_role text, use_case text, outcome text, ip inet) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into audit.entries (id, at, account_id, role, use_case, operation, category, ip)
    values (id, at, account, account_role, use_case, 'SignIn', 'OwnAccount', ip);
    insert into audit.closings (entry_id, outcome) values (id, outcome);
end $$;

-- The read ticket: the clients named by the actor's own entry, committed by an earlier transaction, at most five minutes ago.
create function audit.shown() returns text[]
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    return (
        select coalesce(array_agg(distinct code), '{}')
        from (
            select unnest(e.client_codes) as code
            from audit.entries e
            where e.id = a.entry_id and e.account_id = a.account_id
              and e.recorded_at > clock_timestamp() - interval '5 minutes'
              and e.xid is distinct from pg_current_xact_id_if_assigned()
            union all
            select unnest(s.client_codes)
            from audit.showings s join audit.entries e on e.id = s.entry_id
            where s.entry_id = a.entry_id and e.account_id = a.account_id
              and s.recorded_at > clock_timestamp() - interval '5 minutes'
              and s.xid is distinct from pg_current_xact_id_if_assigned()
        ) shown);
end $$;

-- Writes one row of audit.changes for each row that is added, changed or removed: only the columns that differ.
create function audit.track() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
    a sec.actor;
    old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) else '{}' end;
    new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) else '{}' end;
    whole jsonb := case when tg_op = 'DELETE' then old_row else new_row end;
begin
    -- Whoever migrates or loads speaks for nobody; every login that speaks for a role has an actor or fails here.
    if not exists (select from sec.context_keys where login = session_user) then
        return null;
    end if;

    a := sec.actor();
    insert into audit.changes (entry_id, at, kind, table_name, row_key, client_code, ward_code, category, before, after)
    select a.entry_id, a.at, initcap(tg_op), tg_table_schema || '.' || tg_table_name,
        coalesce(whole ->> 'id', whole ->> 'client_code', whole ->> 'code', whole ->> 'account_id', whole ->> 'ward_code'),
        coalesce(whole ->> 'client_code', whole ->> tg_argv[1]), whole ->> 'ward_code', coalesce(whole ->> 'category', tg_argv[0]),
        (select jsonb_object_agg(o.key, o.value) from jsonb_each(old_row) o where o.value is distinct from new_row -> o.key),
        (select jsonb_object_agg(n.key, n.value) from jsonb_each(new_row) n where n.value is distinct from old_row -> n.key and n.value <> 'null');

    return null;
end $$;

alter table audit.entries enable row level security;
alter table audit.closings enable row level security;
alter table audit.showings enable row level security;
alter table audit.changes enable row level security;
alter table audit.entries force row level security;
alter table audit.closings force row level security;
alter table audit.showings force row level security;
alter table audit.changes force row level security;

create policy trail_writes on audit.entries to cm_owner using (true) with check (true);
create policy trail_writes on audit.closings to cm_owner using (true) with check (true);
create policy trail_writes on audit.showings to cm_owner using (true) with check (true);
create policy trail_writes on audit.changes to cm_owner using (true) with check (true);

create policy review on audit.entries for select to cm_review using ((select sec.everywhere('Read', 'Audit')));
create policy review on audit.closings for select to cm_review using ((select sec.everywhere('Read', 'Audit')));
create policy review on audit.showings for select to cm_review using ((select sec.everywhere('Read', 'Audit')));
grant select on audit.entries, audit.closings, audit.showings to cm_review;

revoke execute on function audit.signed_in(uuid, timestamptz, uuid, text, text, text, inet) from public;
grant execute on function audit.signed_in(uuid, timestamptz, uuid, text, text, text, inet) to cm_accounts;
