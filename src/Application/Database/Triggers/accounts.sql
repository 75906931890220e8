-- What runs when a row of accounts is written. Each function is in Routines/.

create or replace trigger track after insert or update or delete on accounts.accounts
    for each row execute function audit.track('Accounts');
create or replace trigger keep_sides before update of role on accounts.accounts
    for each row execute function accounts.keep_sides();
create or replace trigger track after insert or delete on accounts.account_wards
    for each row execute function audit.track('Accounts');
create or replace trigger keep_keys before insert or update of role, disabled_at on accounts.accounts
    for each row execute function accounts.keep_keys();
create or replace trigger track after insert or update or delete on accounts.proposals
    for each row execute function audit.track('Accounts');
create or replace trigger keep_given before insert or update on accounts.account_wards
    for each row execute function accounts.keep_given();
create or replace trigger keep_given before insert or update on accounts.sign_in_links
    for each row execute function accounts.keep_given();
