-- Who may do what in audit. What no line grants is denied.

grant usage on schema audit to cm_police, cm_care, cm_programme, cm_review, cm_admin, cm_accounts, cm_officers, cm_sealer;

grant select on audit.entries to cm_review;
grant select on audit.closings to cm_review;
grant select on audit.showings to cm_review;
grant select on audit.changes to cm_care;
grant
    select (number, at, horizon, counts, total, root, previous, head, signature)
    on audit.seals to cm_review, cm_sealer;
grant select on audit.rules to cm_review;
grant select on audit.findings to cm_review;
grant select on audit.emergencies to cm_care, cm_review;

grant execute on function audit.about(text) to cm_review;
grant execute on function audit.answer(uuid, uuid) to cm_police, cm_care, cm_programme, cm_review, cm_admin;
grant execute on function audit.break_glass(uuid, text, text, text, text, text, bytea) to cm_care;
grant execute on function audit.close(text, text) to public;
grant execute on function audit.disclosures(text, bigint, int) to cm_review;
grant execute on function audit.bell() to cm_admin, cm_review;
grant execute on function audit.review_finding(uuid, bigint, text, text) to cm_review;
grant execute on function audit.take_finding(uuid, bigint) to cm_review;
grant execute on function audit.open(text, uuid, text, text[], text, uuid, text, inet) to public;
grant execute on function audit.out_of_ward(uuid, text) to cm_review;
grant execute on function audit.recently_opened(int) to cm_care;
grant execute on function audit.review_emergency(uuid, bigint, text, text) to cm_care, cm_review;
grant execute on function audit.say_emergency() to public;
grant execute on function audit.seal(bigint, timestamptz, xid8, int[], bigint, bytea, bytea, bytea, bytea, bytea)
    to cm_sealer;
grant execute on function audit.seen(text, timestamptz, timestamptz, bigint, int)
    to cm_care, cm_review;
grant execute on function audit.seen_days(text, timestamptz, timestamptz, bigint, int)
    to cm_care, cm_review;
grant execute on function audit.send(uuid, bytea) to cm_police, cm_care, cm_programme, cm_review, cm_admin;
grant execute on function audit.set_rule(text, int, int, boolean, text, date, bigint) to cm_review;
grant execute on function audit.show(text, text[]) to public;
grant execute on function audit.shown() to public;
grant execute on function audit.signed_in(uuid, timestamptz, uuid, text, text, inet)
    to cm_accounts, cm_officers;
grant execute on function audit.track() to public;
grant execute on function audit.unsealed(int) to cm_sealer;
grant execute on function audit.waiting() to cm_review, cm_sealer;
grant execute on function audit.watch(timestamptz, int) to cm_sealer;
