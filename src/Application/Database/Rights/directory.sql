-- Who may do what in directory. What no line grants is denied.

grant usage on schema directory to cm_police, cm_care, cm_programme, cm_review, cm_admin, cm_accounts, cm_officers;

grant select on directory.wards to cm_police, cm_care, cm_programme, cm_review, cm_accounts, cm_officers;
grant select, insert, update on directory.wards to cm_admin;
grant select on directory.former_wards to cm_police, cm_care, cm_programme, cm_review;
grant select, insert on directory.former_wards to cm_admin;
grant select on directory.services to cm_care, cm_programme;
grant select, insert, update on directory.services to cm_admin;
grant select on directory.providers to cm_care, cm_programme;
grant select, insert, update on directory.providers to cm_admin;
-- A ward no longer served, or a service ticked and unticked on one day, leaves only its trail.
grant select on directory.provider_services to cm_care, cm_programme;
grant select, insert, update, delete on directory.provider_services to cm_admin;
grant select on directory.provider_wards to cm_care, cm_programme;
grant select, insert, update, delete on directory.provider_wards to cm_admin;
grant select on directory.duty_coordinators to cm_police, cm_care, cm_programme;
grant select, insert, update on directory.duty_coordinators to cm_admin;
grant select on directory.consent_texts to cm_care;
grant select, insert on directory.consent_texts to cm_admin;
grant select on directory.notices to cm_police, cm_care, cm_programme, cm_review, cm_admin;
grant select, insert, delete on directory.progress_phrases to cm_admin;
-- A version in use is closed, never rewritten.
grant select on directory.clock_rules to cm_care, cm_review;
grant select, insert, update (valid_to) on directory.clock_rules to cm_admin;
grant select on directory.days_off to cm_care, cm_review;
grant select, insert, delete on directory.days_off to cm_admin;
grant select on directory.ground_rules to cm_care;
grant select, insert, update (valid_to) on directory.ground_rules to cm_admin;

grant execute on function directory.keep_ground_side() to public;
