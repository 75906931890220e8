-- Who may do what in register. What no line grants is denied.

grant usage on schema register to cm_review, cm_admin;

-- What was found, when, and until when to tell stays; the rest follows what becomes known.
grant
    select,
    insert,
    update (data, people, done, authority_told_at, people_told_on, version)
    on register.breaches to cm_review, cm_admin;
