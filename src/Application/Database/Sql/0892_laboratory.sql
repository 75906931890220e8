-- An HIV test that goes to a laboratory starts the clock of K16. It is kept with the step itself and so under the same written consent: no list of clocks knows it.

alter table care.cascade_entries no force row level security;
alter table care.cascade_entries
    add column rule_code text,
    add column rule_version int,
    add column due_at timestamptz,
    add foreign key (rule_code, rule_version) references directory.clock_rules (code, version),
    add constraint cascade_entries_clock check (num_nonnulls(rule_code, rule_version, due_at) in (0, 3)),
    add constraint cascade_entries_laboratory check (rule_code is null or (kind = 'Hiv' and step in ('Tested', 'ConfirmReferred')));
alter table care.cascade_entries force row level security;

create or replace function care.keep_cascade_entries() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
    if (new.id, new.client_code, new.category, new.kind, new.step, new.detail, new.occurred_on, new.told_by, new.recorded_by, new.recorded_at, new.rule_code, new.rule_version, new.due_at)
        is distinct from (old.id, old.client_code, old.category, old.kind, old.step, old.detail, old.occurred_on, old.told_by, old.recorded_by, old.recorded_at, old.rule_code, old.rule_version, old.due_at)
        or old.retracted_at is not null and (new.retracted_at, new.retraction_reason) is distinct from (old.retracted_at, old.retraction_reason) then
        raise exception 'a recorded step does not change' using errcode = '23514';
    end if;

    return new;
end $$;
