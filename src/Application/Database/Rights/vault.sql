-- Who may do what in vault. What no line grants is denied.

grant usage on schema vault to cm_care;

grant select, insert, update on vault.people to cm_care;
