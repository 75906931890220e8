-- How many service referrals stand in each stage of the board, and how many of them are overdue.
create or replace function care.board_counts(
    stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since date, today date)
returns table (stage text, number bigint, overdue bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.stage, count(*), count(*) filter (where o.due_on < today)
    from care.on_board(stages, ward, service, provider, coordinator, ended_since) o
    group by o.stage
$$;
