-- Who may see, add and change which row about a client.  A row stands on one side of the barrier, which its category
-- names. Who may see it: those who answer for its ward; in an emergency, who opened this client. Health and Hiv only
-- under the client's consent and a read ticket (care.open_records), in an emergency too: where the row is in the
-- actor's wards already, which records are open is all there is to ask, and a record that is not open cannot be opened in an emergency
-- either. What a policy asks about the actor stands in (select …), so that it is asked once for a statement and not once for a row.

alter table care.clients enable row level security, force row level security;
create policy see on care.clients for select
    using (ward_code = any ((select sec.reach('Read', 'Care'))::text[]) or code = (select care.emergency('Care')));
create policy add on care.clients for insert
    with check (ward_code = any ((select sec.reach('Write', 'Care'))::text[]));
create policy change on care.clients for update using (ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]));
create policy when_sealer_counts on care.clients for select to cm_owner using (session_user = 'cm_sealer');
-- accounts.open_work and accounts.hand_over, and nothing else, reach over wards; and only for an administrator.
create policy hand_over on care.clients to cm_owner using ((select sec.everywhere('Write', 'Accounts')));
create policy phrase on care.clients for select to cm_owner using (session_user = 'cm_police' and slip_id is not null);
-- Functions of the owner that say so, and are called by those who work with clients or review them, find a client of
-- any ward by its code.
create policy by_code on care.clients for select to cm_owner
    using (session_user in ('cm_care', 'cm_review') and current_setting('app.any_ward', true) = 'yes');

alter table care.consents enable row level security, force row level security;
create policy see on care.consents for select using (
    (category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
    or (category = 'Care' and client_code = (select care.emergency('Care'))));
-- A consent is given now, to the coordinator who writes it down, and for no longer than a consent is asked for.
create policy add on care.consents for insert
    with check (category = 'Care'
        and ward_code = any ((select sec.reach('Write', 'Care'))::text[])
        and withdrawn_at is null and superseded_at is null
        and recorded_by = (select sec.account_id())
        and given_at >= (select (sec.actor()).at)
        and given_at <= (select (sec.actor()).at) + (select l.lasts from sec.limits l where l.name = 'SignedActor')
        and expires_at <= given_at + (select l.lasts from sec.limits l where l.name = 'LongestConsent'));
-- It ends once, now, and what has ended is never changed. To lead a caseload is enough to take a withdrawal down, by any of
-- the ward's accounts; a consent is given, and so superseded, to a coordinator.
create policy change on care.consents for update
    using (category = 'Care' and withdrawn_at is null and superseded_at is null
        and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]))
    with check (category = 'Care'
        and coalesce(withdrawn_at, superseded_at) >= (select (sec.actor()).at)
        and coalesce(withdrawn_at, superseded_at)
            <= (select (sec.actor()).at) + (select l.lasts from sec.limits l where l.name = 'SignedActor')
        and (ward_code = any ((select sec.reach('Write', 'Care'))::text[])
            or (withdrawn_at is not null and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]))));
-- intake.in_contact sees, while an officer asks, this one kind of consent and whose slip it is about. The police
-- login itself has no right on care.
create policy phrase on care.consents for select to cm_owner
    using (session_user = 'cm_police' and purpose = 'ProgressPhraseToPolice');
create policy when_sealer_counts on care.consents for select to cm_owner using (session_user = 'cm_sealer');

alter table care.intakes enable row level security, force row level security;
create policy see on care.intakes for select
    using (category = 'Slip' and ward_code = any ((select sec.reach('Read', 'Slip'))::text[]));
create policy add on care.intakes for insert
    with check (category = 'Slip' and ward_code = any ((select sec.reach('Write', 'Slip'))::text[]));
create policy change on care.intakes for update
    using (category = 'Slip' and ward_code = any ((select sec.reach('Write', 'Slip'))::text[]))
    with check (category = 'Slip' and ward_code = any ((select sec.reach('Write', 'Slip'))::text[]));
create policy when_sealer_counts on care.intakes for select to cm_owner using (session_user = 'cm_sealer');
create policy by_account on care.intakes for select to cm_owner
    using (session_user in ('cm_care', 'cm_review') and current_setting('app.any_ward', true) = 'yes');
create policy hand_over on care.intakes to cm_owner using ((select sec.everywhere('Write', 'Accounts')));

alter table care.contact_attempts enable row level security, force row level security;
create policy see on care.contact_attempts for select
    using (category = 'Slip' and ward_code = any ((select sec.reach('Read', 'Slip'))::text[]));
create policy add on care.contact_attempts for insert
    with check (category = 'Slip' and ward_code = any ((select sec.reach('Write', 'Slip'))::text[]));
create policy change on care.contact_attempts for update
    using (category = 'Slip' and ward_code = any ((select sec.reach('Write', 'Slip'))::text[]))
    with check (category = 'Slip' and ward_code = any ((select sec.reach('Write', 'Slip'))::text[]));

alter table care.status_changes enable row level security, force row level security;
create policy see on care.status_changes for select using (
    (category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
    or (category = 'Care' and client_code = (select care.emergency('Care'))));
create policy add on care.status_changes for insert
    with check (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]));
create policy change on care.status_changes for update
    using (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]))
    with check (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]));

alter table care.contacts enable row level security, force row level security;
create policy see on care.contacts for select using (
    (category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
    or (category = 'Care' and client_code = (select care.emergency('Care'))));
create policy add on care.contacts for insert
    with check (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]));
create policy change on care.contacts for update
    using (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
    with check (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]));
-- A sensitive note exists for its author and for those who look after the ward's coordinators only; so does what the trail of changes says
-- about it.
create policy sensitive on care.contacts as restrictive for select using (
    sensitivity = 'Normal' or author_id = (select sec.account_id()) or ((select sec.reach('Read', 'Oversight'))::text[]) <> '{}');

alter table care.contact_corrections enable row level security, force row level security;
create policy see on care.contact_corrections for select using (
    (category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
    or (category = 'Care' and client_code = (select care.emergency('Care'))));
create policy add on care.contact_corrections for insert
    with check (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]));
create policy change on care.contact_corrections for update
    using (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
    with check (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]));
create policy sensitive on care.contact_corrections as restrictive for select using (
    sensitivity = 'Normal' or author_id = (select sec.account_id()) or ((select sec.reach('Read', 'Oversight'))::text[]) <> '{}');

alter table care.follow_ups enable row level security, force row level security;
create policy see on care.follow_ups for select using (
    (category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
    or (category = 'Care' and client_code = (select care.emergency('Care'))));
create policy add on care.follow_ups for insert
    with check (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]));
-- Recording a death cancels what was still to come.
create policy change on care.follow_ups for update
    using (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]))
    with check (category = 'Care'
        and (ward_code = any ((select sec.reach('Write', 'Care'))::text[])
            or (status = 'Cancelled' and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]))));

alter table care.goals enable row level security, force row level security;
create policy see on care.goals for select using (
    (category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
    or (category = 'Care' and client_code = (select care.emergency('Care'))));
create policy add on care.goals for insert
    with check (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]));
create policy change on care.goals for update
    using (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
    with check (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]));

alter table care.plan_agreements enable row level security, force row level security;
create policy see on care.plan_agreements for select using (
    (category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
    or (category = 'Care' and client_code = (select care.emergency('Care'))));
create policy add on care.plan_agreements for insert
    with check (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]));
create policy change on care.plan_agreements for update
    using (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
    with check (category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]));

alter table care.assessments enable row level security, force row level security;
create policy see on care.assessments for select using (
    (ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
            or (category = 'Health' and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
            or (category = 'Hiv' and client_code = any ((select care.open_records('Read', 'Hiv'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))))
    or (category = 'Care' and client_code = (select care.emergency('Care')))
    or (category = 'Health'
        and client_code = any ((select care.open_records('Read', 'Health'))::text[])
        and client_code = (select care.emergency('Health')))
    or (category = 'Hiv'
        and client_code = any ((select care.open_records('Read', 'Hiv'))::text[])
        and client_code = (select care.emergency('Hiv')))
    or (category = 'Legal' and client_code = (select care.emergency('Legal'))));
create policy add on care.assessments for insert with check (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
        or (category = 'Health'
            and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
            and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
        or (category = 'Hiv'
            and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
            and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
        or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));
create policy change on care.assessments for update
    using (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Hiv'
                and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
                and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))))
    with check (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Hiv'
                and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
                and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));
-- For care.own_drafts and care.clients_to_assess_again, which name clients and nothing else.
create policy drafts on care.assessments for select to cm_owner using (true);

alter table care.service_referrals enable row level security, force row level security;
create policy see on care.service_referrals for select using (
    (ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
            or (category = 'Health' and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
            or (category = 'Hiv' and client_code = any ((select care.open_records('Read', 'Hiv'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))))
    or (category = 'Care' and client_code = (select care.emergency('Care')))
    or (category = 'Health'
        and client_code = any ((select care.open_records('Read', 'Health'))::text[])
        and client_code = (select care.emergency('Health')))
    or (category = 'Hiv'
        and client_code = any ((select care.open_records('Read', 'Hiv'))::text[])
        and client_code = (select care.emergency('Hiv')))
    or (category = 'Legal' and client_code = (select care.emergency('Legal'))));
create policy add on care.service_referrals for insert with check (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
        or (category = 'Health'
            and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
            and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
        or (category = 'Hiv'
            and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
            and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
        or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));
create policy change on care.service_referrals for update
    using (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Hiv'
                and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
                and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))))
    with check (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Hiv'
                and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
                and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));
-- For care.on_board, which says whose rows stand on a page, and never what they are.
create policy board on care.service_referrals for select to cm_owner using (true);
create policy when_sealer_counts on care.service_referrals for select to cm_owner using (session_user = 'cm_sealer');
-- For care.cancel_shares.
create policy consent_ended on care.service_referrals for update to cm_owner using (true) with check (true);

alter table care.service_referral_events enable row level security, force row level security;
create policy see on care.service_referral_events for select using (
    (ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
            or (category = 'Health' and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
            or (category = 'Hiv' and client_code = any ((select care.open_records('Read', 'Hiv'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))))
    or (category = 'Care' and client_code = (select care.emergency('Care')))
    or (category = 'Health'
        and client_code = any ((select care.open_records('Read', 'Health'))::text[])
        and client_code = (select care.emergency('Health')))
    or (category = 'Hiv'
        and client_code = any ((select care.open_records('Read', 'Hiv'))::text[])
        and client_code = (select care.emergency('Hiv')))
    or (category = 'Legal' and client_code = (select care.emergency('Legal'))));
create policy add on care.service_referral_events for insert with check (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
        or (category = 'Health'
            and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
            and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
        or (category = 'Hiv'
            and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
            and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
        or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));
create policy change on care.service_referral_events for update
    using (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Hiv'
                and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
                and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))))
    with check (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Hiv'
                and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
                and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));
create policy consent_ended on care.service_referral_events for insert to cm_owner with check (true);

alter table care.demands enable row level security, force row level security;
create policy see on care.demands for select
    using (category = 'Demand' and ward_code = any ((select sec.reach('Read', 'Demand'))::text[]));
create policy add on care.demands for insert
    with check (category = 'Demand' and ward_code = any ((select sec.reach('Write', 'Demand'))::text[]));
create policy change on care.demands for update
    using (category = 'Demand' and ward_code = any ((select sec.reach('Write', 'Demand'))::text[]))
    with check (category = 'Demand' and ward_code = any ((select sec.reach('Write', 'Demand'))::text[]));
create policy oneself on care.demands as restrictive for insert
    with check (recorded_by = (select sec.account_id()) and status = 'Received');
-- Reviewers decide with supervisors. In care they can reach demands and nothing else.
create policy review on care.demands for select to cm_review using ((select sec.everywhere('Read', 'Demand')));
create policy decide on care.demands for update to cm_review
    using ((select sec.everywhere('Write', 'Demand')))
    with check ((select sec.everywhere('Write', 'Demand')));

alter table care.disclosures enable row level security, force row level security;
create policy see on care.disclosures for select using (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
        or (category = 'Health'
            and ward_code = any ((select sec.reach('Read', 'Health'))::text[])
            and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
        or (category = 'Hiv'
            and ward_code = any ((select sec.reach('Read', 'Hiv'))::text[])
            and client_code = any ((select care.open_records('Read', 'Hiv'))::text[]))
        or (category = 'Legal' and ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))));
create policy add on care.disclosures for insert with check (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
        or (category = 'Health'
            and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
            and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
        or (category = 'Hiv'
            and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
            and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
        or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));
create policy change on care.disclosures for update
    using (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Hiv'
                and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
                and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))))
    with check (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Care'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Hiv'
                and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
                and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));
-- An account that may print records the print in its own name and for now.
create policy record on care.disclosures for insert to cm_care with check (
    (category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
    or (category = 'Legal' and ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))
    or (category = 'Health'
        and ward_code = any ((select sec.reach('Read', 'Health'))::text[])
        and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
    or (category = 'Hiv'
        and ward_code = any ((select sec.reach('Read', 'Hiv'))::text[])
        and client_code = any ((select care.open_records('Read', 'Hiv'))::text[])));
create policy oneself on care.disclosures as restrictive for insert with check (
    disclosed_by = (select sec.account_id())
    and at >= (select (sec.actor()).at)
    and at < ((select (sec.actor()).at) + (select l.lasts from sec.limits l where l.name = 'SignedActor')));
-- The register belongs to reviewers as well, who see no client's record: of a health service not even its name.
create policy register on care.disclosures for select to cm_owner using (session_user in ('cm_care', 'cm_review'));
create policy phrase on care.disclosures for insert to cm_owner
    with check (session_user = 'cm_police' and recipient = 'Officer');

alter table care.legal_events enable row level security, force row level security;
create policy see on care.legal_events for select using (
    (ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Legal' and ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))
            or (category = 'Health' and client_code = any ((select care.open_records('Read', 'Health'))::text[]))))
    or (category = 'Legal' and client_code = (select care.emergency('Legal')))
    or (category = 'Health'
        and client_code = any ((select care.open_records('Read', 'Health'))::text[])
        and client_code = (select care.emergency('Health'))));
create policy add on care.legal_events for insert with check (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))
        or (category = 'Health'
            and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
            and client_code = any ((select care.open_records('Write', 'Health'))::text[]))));
create policy change on care.legal_events for update
    using (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))))
    with check (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))));

alter table care.legal_clocks enable row level security, force row level security;
create policy see on care.legal_clocks for select using (
    (ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Legal' and ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))
            or (category = 'Health' and client_code = any ((select care.open_records('Read', 'Health'))::text[]))))
    or (category = 'Legal' and client_code = (select care.emergency('Legal')))
    or (category = 'Health'
        and client_code = any ((select care.open_records('Read', 'Health'))::text[])
        and client_code = (select care.emergency('Health'))));
create policy add on care.legal_clocks for insert with check (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))
        or (category = 'Health'
            and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
            and client_code = any ((select care.open_records('Write', 'Health'))::text[]))));
create policy change on care.legal_clocks for update
    using (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))))
    with check (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))));
-- For care.due_clocks.
create policy today on care.legal_clocks for select to cm_owner using (true);

alter table care.legal_grounds enable row level security, force row level security;
create policy see on care.legal_grounds for select using (
    (ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Legal' and ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))
            or (category = 'Health' and client_code = any ((select care.open_records('Read', 'Health'))::text[]))))
    or (category = 'Legal' and client_code = (select care.emergency('Legal')))
    or (category = 'Health'
        and client_code = any ((select care.open_records('Read', 'Health'))::text[])
        and client_code = (select care.emergency('Health'))));
create policy add on care.legal_grounds for insert with check (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))
        or (category = 'Health'
            and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
            and client_code = any ((select care.open_records('Write', 'Health'))::text[]))));
create policy change on care.legal_grounds for update
    using (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))))
    with check (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))));

alter table care.safety_alerts enable row level security, force row level security;
create policy see on care.safety_alerts for select using (
    (ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
            or (category = 'Health' and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))))
    or (category = 'Care' and client_code = (select care.emergency('Care')))
    or (category = 'Health'
        and client_code = any ((select care.open_records('Read', 'Health'))::text[])
        and client_code = (select care.emergency('Health')))
    or (category = 'Legal' and client_code = (select care.emergency('Legal'))));
-- Where an alert tells no more than Care, to lead the caseload is enough to open it and to take it on.
create policy add on care.safety_alerts for insert with check (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]))
        or (category = 'Health'
            and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
            and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
        or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));
create policy change on care.safety_alerts for update
    using (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))))
    with check (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));
-- For care.open_alerts.
create policy today on care.safety_alerts for select to cm_owner using (true);

alter table care.safety_alert_steps enable row level security, force row level security;
create policy see on care.safety_alert_steps for select using (
    (ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
            or (category = 'Health' and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))))
    or (category = 'Care' and client_code = (select care.emergency('Care')))
    or (category = 'Health'
        and client_code = any ((select care.open_records('Read', 'Health'))::text[])
        and client_code = (select care.emergency('Health')))
    or (category = 'Legal' and client_code = (select care.emergency('Legal'))));
create policy add on care.safety_alert_steps for insert with check (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]))
        or (category = 'Health'
            and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
            and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
        or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));
create policy change on care.safety_alert_steps for update
    using (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))))
    with check (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Care' and ward_code = any ((select sec.reach('Write', 'Caseload'))::text[]))
            or (category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Legal' and ward_code = any ((select sec.reach('Write', 'Legal'))::text[]))));

alter table care.safety_plans enable row level security, force row level security;
create policy see on care.safety_plans for select using (
    (category = 'Health'
        and ward_code = any ((select sec.reach('Read', 'Health'))::text[])
        and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
    or (category = 'Health'
        and client_code = any ((select care.open_records('Read', 'Health'))::text[])
        and client_code = (select care.emergency('Health'))));
create policy add on care.safety_plans for insert with check (
    category = 'Health'
    and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
    and client_code = any ((select care.open_records('Write', 'Health'))::text[]));
create policy change on care.safety_plans for update
    using (
        category = 'Health'
        and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
        and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
    with check (
        category = 'Health'
        and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
        and client_code = any ((select care.open_records('Write', 'Health'))::text[]));

alter table care.cascade_entries enable row level security, force row level security;
create policy see on care.cascade_entries for select using (
    (ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Health' and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
            or (category = 'Hiv' and client_code = any ((select care.open_records('Read', 'Hiv'))::text[]))))
    or (category = 'Health'
        and client_code = any ((select care.open_records('Read', 'Health'))::text[])
        and client_code = (select care.emergency('Health')))
    or (category = 'Hiv'
        and client_code = any ((select care.open_records('Read', 'Hiv'))::text[])
        and client_code = (select care.emergency('Hiv'))));
create policy add on care.cascade_entries for insert with check (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category = 'Health'
            and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
            and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
        or (category = 'Hiv'
            and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
            and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))));
create policy change on care.cascade_entries for update
    using (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Hiv'
                and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
                and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))))
    with check (
        ward_code = any ((select (sec.actor()).ward_codes)::text[])
        and ((category = 'Health'
                and ward_code = any ((select sec.reach('Write', 'Health'))::text[])
                and client_code = any ((select care.open_records('Write', 'Health'))::text[]))
            or (category = 'Hiv'
                and ward_code = any ((select sec.reach('Write', 'Hiv'))::text[])
                and client_code = any ((select care.open_records('Write', 'Hiv'))::text[]))));
