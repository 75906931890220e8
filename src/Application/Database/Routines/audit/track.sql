-- Writes one row of audit.changes for each row that is added, changed or removed: only the columns that differ. A hash
-- of what only the holder knows is no part of it.
create or replace function audit.track() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    a sec.actor;
    secret constant text[] := array['password_hash', 'pin_hash', 'guesses'];
    old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - secret else '{}' end;
    new_row jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - secret else '{}' end;
    whole jsonb := case when tg_op = 'DELETE' then old_row else new_row end;
begin
    -- Migrating and loading have no actor; every login that speaks for a role has one or fails here.
    if not exists (select from sec.context_keys where login = session_user) then
        return null;
    end if;

    a := sec.actor();
    insert into audit.changes (entry_id, at, kind, table_name, row_key, client_code, ward_code, category, before, after)
    select a.entry_id, a.at, initcap(tg_op), tg_table_schema || '.' || tg_table_name,
        coalesce(whole ->> 'id', whole ->> 'client_code', whole ->> 'code', whole ->> 'account_id', whole ->> 'ward_code'),
        coalesce(whole ->> 'client_code', whole ->> tg_argv[1]), whole ->> 'ward_code', coalesce(whole ->> 'category', tg_argv[0]),
        (select jsonb_object_agg(o.key, o.value) from jsonb_each(old_row) o where o.value is distinct from new_row -> o.key),
        (select jsonb_object_agg(n.key, n.value) from jsonb_each(new_row) n where n.value is distinct from old_row -> n.key
            and n.value <> 'null');

    return null;
end $$;
