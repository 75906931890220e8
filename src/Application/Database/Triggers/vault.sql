-- What runs when a row of vault is written. Each function is in Routines/.

create or replace trigger track after insert or update or delete on vault.people
    for each row execute function audit.track('Identity', 'client_code');
