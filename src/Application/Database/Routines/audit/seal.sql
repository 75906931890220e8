-- Puts the next seal down. It cannot be verified here: the key is kept elsewhere.
create or replace function audit.seal(
    number bigint, at timestamptz, horizon xid8, counts int[], total bigint, leaves bytea, root bytea, previous bytea, head bytea,
        signature bytea)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    last audit.seals;
begin
    select s.* into last from audit.seals s order by s.number desc limit 1;
    if seal.number <> coalesce(last.number, 0) + 1 or seal.previous <> coalesce(last.head, seal.previous)
        or seal.horizon <= coalesce(last.horizon, '0') then
        raise exception 'not the next seal' using errcode = '40001';
    end if;

    insert into audit.seals values (number, at, horizon, counts, total, leaves, root, previous, head, signature);
end $$;
