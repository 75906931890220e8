-- The rows that no seal covers yet and that nothing can join any more: all transactions before the horizon have
-- ended, so that one which began early and committed late is never passed over. The sealer sees keys and hashes, not
-- the rows. At most about so many of each table, but never half a transaction.
create or replace function audit.unsealed(most int) returns table (horizon xid8, kind int, key bytea, digest bytea)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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
    select ends, 0, uuid_send(r.id), sha256(record_send(row('entries'::text, r.id, r.at, r.recorded_at, r.xid, r.account_id, r.role,
        r.use_case, r.operation,
        r.category, r.client_codes, r.ward_code, r.subject_id, r.reason, r.ip)))
    from (select * from audit.entries t where t.xid >= begins and t.xid < ends order by t.xid, t.id) r;
    return query
    select ends, 1, int8send(0) || int8send(r.id), sha256(record_send(row('showings'::text, r.id, r.entry_id, r.recorded_at, r.xid,
        r.client_codes)))
    from (select * from audit.showings t where t.xid >= begins and t.xid < ends order by t.xid, t.id) r;
    return query
    select ends, 2, uuid_send(r.entry_id), sha256(record_send(row('closings'::text, r.entry_id, r.at, r.outcome, r.xid)))
    from (select * from audit.closings t where t.xid >= begins and t.xid < ends order by t.xid, t.entry_id) r;
    return query
    select ends, 3, int8send(0) || int8send(r.id), sha256(record_send(row('changes'::text, r.id, r.entry_id, r.at, r.kind, r.table_name,
        r.row_key,
        r.client_code, r.ward_code, r.category, r.before, r.after, r.xid)))
    from (select * from audit.changes t where t.xid >= begins and t.xid < ends order by t.xid, t.id) r;
end $$;
