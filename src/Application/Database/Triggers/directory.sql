-- What runs when a row of directory is written. Each function is in Routines/.

create or replace trigger track after insert or update or delete on directory.wards
    for each row execute function audit.track('Directory');
create or replace trigger track after insert or update or delete on directory.services
    for each row execute function audit.track('Directory', 'none');
create or replace trigger track after insert or update or delete on directory.providers
    for each row execute function audit.track('Directory', 'none');
create or replace trigger track after insert or update or delete on directory.provider_services
    for each row execute function audit.track('Directory', 'none');
create or replace trigger track after insert or update or delete on directory.provider_wards
    for each row execute function audit.track('Directory', 'none');
create or replace trigger track after insert or update or delete on directory.duty_coordinators
    for each row execute function audit.track('Directory');
create or replace trigger track after insert or update or delete on directory.clock_rules
    for each row execute function audit.track('Directory', 'none');
create or replace trigger track after insert or update or delete on directory.days_off
    for each row execute function audit.track('Directory', 'none');
create or replace trigger track after insert or update or delete on directory.ground_rules
    for each row execute function audit.track('Directory', 'none');
create or replace trigger keep_side before insert on directory.ground_rules
    for each row execute function directory.keep_ground_side();
