-- Sets when a rule sees something. False when it is no longer as it was shown.
create or replace function audit.set_rule(code text, threshold int, minutes int, active boolean, source text, valid_from date,
    version bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update audit.rules r
    set threshold = set_rule.threshold, minutes = set_rule.minutes, active = set_rule.active, source = set_rule.source,
        valid_from = set_rule.valid_from,
        version = r.version + 1
    where r.code = set_rule.code and r.version = set_rule.version and sec.everywhere('Write', 'Audit');

    return found;
end $$;
