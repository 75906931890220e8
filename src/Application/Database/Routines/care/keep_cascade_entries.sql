-- What was recorded stays as it was; only taking it back is added.
create or replace function care.keep_cascade_entries() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if (new.id, new.client_code, new.category, new.kind, new.step, new.detail, new.occurred_on, new.told_by, new.recorded_by,
        new.recorded_at, new.rule_code, new.rule_version, new.due_at)
        is distinct from (old.id, old.client_code, old.category, old.kind, old.step, old.detail, old.occurred_on, old.told_by,
            old.recorded_by, old.recorded_at, old.rule_code, old.rule_version, old.due_at)
        or old.retracted_at is not null and (new.retracted_at, new.retraction_reason) is distinct from (old.retracted_at,
            old.retraction_reason) then
        raise exception 'a recorded step does not change' using errcode = '23514';
    end if;

    return new;
end $$;
