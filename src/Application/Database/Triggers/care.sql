-- What runs when a row of care is written. Each function is in Routines/.

create or replace trigger track after insert or update or delete on care.clients
    for each row execute function audit.track('Care', 'code');
create or replace trigger track after insert or update or delete on care.consents
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger cancel_shares after update of withdrawn_at on care.consents
    for each row when (old.withdrawn_at is null and new.withdrawn_at is not null and new.purpose in ('TakePart', 'ShareWithProvider',
        'ShareHivWithProvider'))
    execute function care.cancel_shares();
create or replace trigger track after insert or update or delete on care.intakes
    for each row execute function audit.track('Slip', 'client_code');
create or replace trigger track after insert or update or delete on care.contact_attempts
    for each row execute function audit.track('Slip', 'client_code');
create or replace trigger track after insert or update or delete on care.status_changes
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger track after insert or update or delete on care.contacts
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger track after insert or update or delete on care.contact_corrections
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger track after insert or update or delete on care.follow_ups
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger track after insert or update or delete on care.goals
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger track after insert or update or delete on care.plan_agreements
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger track after insert or update or delete on care.assessments
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger keep_completed before update on care.assessments
    for each row execute function care.keep_completed();
create or replace trigger track after insert or update or delete on care.service_referrals
    for each row execute function audit.track('Care', 'client_code');
-- Loading has no actor, and creates its records by the same verbs.
create or replace trigger under_consent before insert or update of consent_id, made_on, provider_id, category, client_code
    on care.service_referrals
    for each row when (new.consent_id is not null and coalesce(current_setting('app.actor', true), '') <> '')
    execute function care.sent_under_consent();
create or replace trigger track after insert or update or delete on care.service_referral_events
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger track after insert or update or delete on care.demands
    for each row execute function audit.track('Demand', 'client_code');
create or replace trigger keep before update on care.demands for each row execute function care.keep_demand();
create or replace trigger track after insert or update or delete on care.disclosures
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger under_consent before insert on care.disclosures
    for each row execute function care.disclosed_under_consent();
create or replace trigger on_demand before insert on care.disclosures
    for each row execute function care.disclosed_on_demand();
create or replace trigger track after insert or update or delete on care.legal_events
    for each row execute function audit.track('Legal', 'client_code');
create or replace trigger track after insert or update or delete on care.legal_clocks
    for each row execute function audit.track('Legal', 'client_code');
create or replace trigger track after insert or update or delete on care.legal_grounds
    for each row execute function audit.track('Legal', 'client_code');
create or replace trigger track after insert or update or delete on care.safety_alerts
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger track after insert or update or delete on care.safety_alert_steps
    for each row execute function audit.track('Care', 'client_code');
create or replace trigger track after insert or update or delete on care.safety_plans
    for each row execute function audit.track('Health', 'client_code');
create or replace trigger track after insert or update or delete on care.cascade_entries
    for each row execute function audit.track('Health', 'client_code');
create or replace trigger keep_cascade_entries before update on care.cascade_entries
    for each row execute function care.keep_cascade_entries();
