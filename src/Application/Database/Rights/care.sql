-- Who may do what in care. What no line grants is denied.

grant usage on schema care to cm_care, cm_review;

grant select, insert, update on care.clients to cm_care;
-- A ledger: added to, and ended once. What was agreed, with whom, in which words and until when is never written again.
grant select, insert, update (withdrawn_at, superseded_at, version) on care.consents to cm_care;
grant select, insert, update on care.intakes to cm_care;
grant select, insert on care.contact_attempts to cm_care;
grant select, insert on care.status_changes to cm_care;
grant select, insert on care.contacts to cm_care;
grant select, insert on care.contact_corrections to cm_care;
grant select, insert, update on care.follow_ups to cm_care;
grant select, insert, update on care.goals to cm_care;
grant select, insert on care.plan_agreements to cm_care;
grant select, insert, update on care.assessments to cm_care;
grant select, insert, update on care.service_referrals to cm_care;
-- What happened is added to, never changed.
grant select, insert on care.service_referral_events to cm_care;
-- Reviewers decide with supervisors. In care they can reach demands and nothing else.
grant select, insert, update on care.demands to cm_care;
grant
    select,
    update (status, lawyers_view, decision, granted, refused, supervisor_id, supervisor_at, reviewer_id,
        reviewer_at, client_told_on, not_told_reason, closed_at, version)
    on care.demands to cm_review;
-- Added to, never changed.
grant select, insert on care.disclosures to cm_care;
grant select, insert on care.legal_events to cm_care;
grant select, insert, update on care.legal_clocks to cm_care;
grant select, insert, update on care.legal_grounds to cm_care;
grant select, insert, update on care.safety_alerts to cm_care;
grant select, insert on care.safety_alert_steps to cm_care;
grant select, insert on care.safety_plans to cm_care;
grant select, insert, update on care.cascade_entries to cm_care;

grant execute on function care.board_counts(text[], text, text, uuid, uuid, date, date) to cm_care;
grant execute on function care.board_page(text[], text, text, uuid, uuid, date, bigint, int) to cm_care;
grant execute on function care.clients_to_assess_again(date, uuid, int) to cm_care;
grant execute on function care.count_disclosures(text) to cm_care;
grant execute on function care.disclosed_on_demand() to public;
grant execute on function care.disclosed_under_consent() to public;
grant execute on function care.due_clocks(uuid, timestamptz, bigint, int) to cm_care;
grant execute on function care.emergency(text) to public;
grant execute on function care.in_force(care.consents, timestamptz) to cm_care;
grant execute on function care.keep_cascade_entries() to public;
grant execute on function care.keep_completed() to public;
grant execute on function care.keep_demand() to public;
grant execute on function care.open_alerts(boolean, timestamptz, bigint, int) to cm_care;
grant execute on function care.open_records(text, text) to cm_care;
grant execute on function care.own_drafts(int) to cm_care;
grant execute on function care.rests_on(uuid) to cm_care;
grant execute on function care.to_send(text) to cm_care;
