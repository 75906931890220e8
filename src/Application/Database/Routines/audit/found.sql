-- Puts down what a rule found in one account's day, or lets it grow. What was closed is new again when the day adds to it;
-- whoever took it on keeps it. A finding names so many clients and no more.
create or replace function audit.found(
    rule text, account uuid, day date, first_at timestamptz, last_at timestamptz, occurrences int, client_codes text[],
    at timestamptz) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
begin
    insert into audit.findings as f (rule, account_id, day, first_at, last_at, occurrences, client_codes, found_at)
    values (rule, nullif(account, '00000000-0000-0000-0000-000000000000'), day, first_at, last_at, occurrences, client_codes, at)
    on conflict on constraint findings_rule_account_id_day_key do update
    set first_at = least(f.first_at, excluded.first_at), last_at = greatest(f.last_at, excluded.last_at),
        occurrences = greatest(f.occurrences, excluded.occurrences),
        client_codes = case when f.client_codes @> excluded.client_codes or cardinality(f.client_codes) >= 500 then f.client_codes
            else array(select distinct code from unnest(f.client_codes || excluded.client_codes) code order by code limit 500) end,
        found_at = excluded.found_at,
        looked_at = null, looked_by = null, reason = null,
        taken_at = case when f.looked_at is null then f.taken_at end, taken_by = case when f.looked_at is null then f.taken_by end,
        version = f.version + 1
    where excluded.occurrences > f.occurrences
        or (not f.client_codes @> excluded.client_codes and cardinality(f.client_codes) < 500);
end $$;
