-- A completed assessment is what was said on that day and is never rewritten. It can be signed, and then be replaced by
-- an amendment.
create or replace function care.keep_completed() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if old.status <> 'Started' and (
            (new.answers, new.scores, new.flags, new.answered_at, new.completed_at, new.completed_by, new.incomplete_reason)
                is distinct from (old.answers, old.scores, old.flags, old.answered_at, old.completed_at, old.completed_by,
                    old.incomplete_reason)
            or (new.status, old.status) not in (('Signed', 'Complete'), ('Amended', 'Signed')) and new.status <> old.status
            or old.signed_at is not null and (new.signed_at, new.signed_by) is distinct from (old.signed_at, old.signed_by))
        or (new.category, new.instrument_code, new.instrument_version, new.client_code, new.keeps, new.amends, new.amend_reason)
            is distinct from (old.category, old.instrument_code, old.instrument_version, old.client_code, old.keeps, old.amends,
                old.amend_reason) then
        raise exception 'a completed assessment does not change' using errcode = '23514';
    end if;

    return new;
end $$;
