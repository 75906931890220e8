-- Who may do what in sec. What no line grants is denied.

grant usage on schema sec to cm_police, cm_care, cm_programme, cm_review, cm_admin, cm_accounts, cm_officers;

-- Policies ask for it in the name of who is asking.
grant select on sec.limits to cm_police, cm_care;

grant execute on function sec.account_id() to public;
grant execute on function sec.actor() to public;
grant execute on function sec.everywhere(text, text) to public;
grant execute on function sec.own(text, text) to public;
grant execute on function sec.reach(text, text) to public;
grant execute on function sec.verify(text) to public;
