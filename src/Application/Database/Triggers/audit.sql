-- What runs when a row of audit is written. Each function is in Routines/.

create or replace trigger say_emergency before insert on audit.entries
    for each row when (cardinality(new.client_codes) = 1)
    execute function audit.say_emergency();
create or replace trigger track after insert or update or delete on audit.rules
    for each row execute function audit.track('Audit', 'none');
