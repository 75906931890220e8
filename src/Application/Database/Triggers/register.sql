-- What runs when a row of register is written. Each function is in Routines/.

create or replace trigger track after insert or update or delete on register.breaches
    for each row execute function audit.track('Breach', 'none');
