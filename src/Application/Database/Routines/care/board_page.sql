-- A page of each stage of the board, overdue first.
create or replace function care.board_page(
    stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, skip bigint, take int)
returns table (id uuid, client_code text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select b.id, b.client_code
    from (
        select o.id, o.client_code, row_number() over (partition by o.stage order by o.due_on nulls last, o.status_on desc, o.id) as place
        from care.on_board(stages, ward, service, provider, coordinator, ended_since) o) b
    where b.place > skip and b.place <= skip + take
$$;
