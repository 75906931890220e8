-- What runs when a row of intake is written. Each function is in Routines/.

create or replace trigger track after insert or update or delete on intake.slips
    for each row execute function audit.track('Slip', 'none');
create or replace trigger track after insert or update or delete on intake.slip_people
    for each row execute function audit.track('Identity', 'client_code');
