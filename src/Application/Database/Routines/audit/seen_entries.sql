-- The entries that name the client or showed the client in a list. Whoever is not the reviewer is told nothing of a demand
-- of which the client may not know yet. Only the owner's own functions may ask; they have asked who is asking.
create or replace function audit.seen_entries(client text, since timestamptz, until timestamptz, whole boolean)
returns setof audit.entries
language sql stable set search_path = pg_catalog, pg_temp as $$
    select e.*
    from audit.entries e
    where e.id in (
            select n.id from audit.entries n where n.client_codes @> array[client]
            union
            select s.entry_id from audit.showings s where s.client_codes @> array[client])
      and e.at >= since and e.at < until
      and (whole or e.subject_id is null or not exists (select from care.demands d where d.id = e.subject_id and d.client_told_on is null))
$$;
