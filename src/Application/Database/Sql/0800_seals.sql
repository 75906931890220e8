-- Seals over the trail: batches of rows in a Merkle tree, each chained to the one before and signed with a key that is not on this server.

-- Which transaction wrote a row; entries and showings know already.
alter table audit.closings add column xid xid8 not null default pg_current_xact_id();
alter table audit.changes add column xid xid8 not null default pg_current_xact_id();

-- The order in which rows are sealed and checked.
create index entries_xid on audit.entries (xid, id);
create index showings_xid on audit.showings (xid, id);
create index closings_xid on audit.closings (xid, entry_id);
create index changes_xid on audit.changes (xid, id);

create table audit.seals (
    number bigint primary key check (number > 0),
    at timestamptz not null,
    -- Every row written by a transaction before this one is under this seal or an earlier one.
    horizon xid8 not null,
    -- Rows of entries, showings, closings, changes; and of all tables under all seals so far.
    counts int[] not null check (cardinality(counts) = 4),
    total bigint not null,
    -- For each row its key (16 bytes) and the SHA-256 of its contents (32), in the order above.
    leaves bytea not null,
    root bytea not null check (length(root) = 32),
    previous bytea not null unique check (length(previous) = 32),
    head bytea not null unique check (length(head) = 32),
    signature bytea not null check (length(signature) = 64)
);
-- Hashes do not become smaller by packing.
alter table audit.seals alter column leaves set storage external;

-- The rows that no seal covers yet and that nothing can join any more: all transactions before the horizon have ended, so that one which began early and
-- committed late is never passed over. The sealer sees keys and hashes, not the rows. At most about so many of each table, but never half a transaction.
create function audit.unsealed(most int) returns table (horizon xid8, kind int, key bytea, digest bytea)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    begins xid8 := coalesce((select s.horizon from audit.seals s order by s.number desc limit 1), '0');
    ends xid8 := pg_snapshot_xmin(pg_current_snapshot());
    full_at xid8;
begin
    if ends < begins then
        raise exception 'the transaction counter is behind the last seal' using errcode = '55000';
    end if;

    full_at := least(
        (select t.xid from audit.entries t where t.xid >= begins and t.xid < ends order by t.xid offset most - 1 limit 1),
        (select t.xid from audit.showings t where t.xid >= begins and t.xid < ends order by t.xid offset most - 1 limit 1),
        (select t.xid from audit.closings t where t.xid >= begins and t.xid < ends order by t.xid offset most - 1 limit 1),
        (select t.xid from audit.changes t where t.xid >= begins and t.xid < ends order by t.xid offset most - 1 limit 1));
    if full_at is not null then
        ends := (full_at::text::bigint + 1)::text::xid8;
    end if;

    return query
    select ends, 0, uuid_send(r.id), sha256(record_send(row('entries'::text, r.id, r.at, r.recorded_at, r.xid, r.account_id, r.role, r.use_case, r.operation,
        r.category, r.client_codes, r.ward_code, r.subject_id, r.reason, r.ip)))
    from (select * from audit.entries t where t.xid >= begins and t.xid < ends order by t.xid, t.id) r;
    return query
    select ends, 1, int8send(0) || int8send(r.id), sha256(record_send(row('showings'::text, r.id, r.entry_id, r.recorded_at, r.xid, r.client_codes)))
    from (select * from audit.showings t where t.xid >= begins and t.xid < ends order by t.xid, t.id) r;
    return query
    select ends, 2, uuid_send(r.entry_id), sha256(record_send(row('closings'::text, r.entry_id, r.at, r.outcome, r.xid)))
    from (select * from audit.closings t where t.xid >= begins and t.xid < ends order by t.xid, t.entry_id) r;
    return query
    select ends, 3, int8send(0) || int8send(r.id), sha256(record_send(row('changes'::text, r.id, r.entry_id, r.at, r.kind, r.table_name, r.row_key,
        r.client_code, r.ward_code, r.category, r.before, r.after, r.xid)))
    from (select * from audit.changes t where t.xid >= begins and t.xid < ends order by t.xid, t.id) r;
end $$;

-- Puts the next seal down. Whether it is true nobody can tell here: the key that could is elsewhere.
create function audit.seal(
    number bigint, at timestamptz, horizon xid8, counts int[], total bigint, leaves bytea, root bytea, previous bytea, head bytea, signature bytea)
returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    last audit.seals;
begin
    select s.* into last from audit.seals s order by s.number desc limit 1;
    if seal.number <> coalesce(last.number, 0) + 1 or seal.previous <> coalesce(last.head, seal.previous) or seal.horizon <= coalesce(last.horizon, '0') then
        raise exception 'not the next seal' using errcode = '40001';
    end if;

    insert into audit.seals values (number, at, horizon, counts, total, leaves, root, previous, head, signature);
end $$;

-- How long the oldest row that no seal covers has been waiting; null when there is none.
create function audit.waiting() returns interval
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    begins xid8 := coalesce((select s.horizon from audit.seals s order by s.number desc limit 1), '0');
begin
    return clock_timestamp() - least(
        (select t.recorded_at from audit.entries t where t.xid >= begins order by t.xid limit 1),
        (select t.recorded_at from audit.showings t where t.xid >= begins order by t.xid limit 1),
        (select t.at from audit.closings t where t.xid >= begins order by t.xid limit 1));
end $$;

alter table audit.seals enable row level security;
alter table audit.seals force row level security;
create policy seals on audit.seals to cm_owner using (true) with check (true);
create policy seal on audit.seals for select to cm_sealer using (true);
create policy review on audit.seals for select to cm_review using ((select sec.everywhere('Read', 'Audit')));

grant usage on schema audit to cm_sealer;
grant select (number, at, horizon, counts, total, root, previous, head, signature) on audit.seals to cm_sealer, cm_review;
revoke execute on function audit.unsealed(int) from public;
revoke execute on function audit.seal(bigint, timestamptz, xid8, int[], bigint, bytea, bytea, bytea, bytea, bytea) from public;
revoke execute on function audit.waiting() from public;
grant execute on function audit.unsealed(int) to cm_sealer;
grant execute on function audit.seal(bigint, timestamptz, xid8, int[], bigint, bytea, bytea, bytea, bytea, bytea) to cm_sealer;
grant execute on function audit.waiting() to cm_sealer, cm_review;
