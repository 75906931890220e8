-- Who may do what in intake. What no line grants is denied.

grant usage on schema intake to cm_police, cm_care, cm_accounts, cm_officers;

-- Every column may be written by an officer; of these few alone may be read back. Never a name.
grant
    select (id, reference, officer_id, ward_code, filed_at, word, basis, card_code),
    insert
    on intake.slips to cm_police;
grant select, update (word, received_at) on intake.slips to cm_care;
-- An officer writes down the person of a slip of the officer's own, and can read nothing of it, ever.
grant select on intake.slip_people to cm_care;
grant insert on intake.slip_people to cm_police;
grant select, insert, update, delete on intake.slip_drafts to cm_police;

grant execute on function intake.card(text, timestamptz) to cm_police, cm_accounts, cm_officers;
grant execute on function intake.forget_expired_drafts() to cm_police;
grant execute on function intake.in_contact(uuid[]) to cm_police;
grant execute on function intake.tally(uuid, text, text) to cm_police;
