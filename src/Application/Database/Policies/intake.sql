-- Who may see which slip. An officer adds and sees the own ones; who a slip is about stands apart from the slip.

alter table intake.slips enable row level security, force row level security;
-- A coordinator sees the slips of the ward and says that one was received.
create policy see on intake.slips for select to cm_care
    using (ward_code = any ((select sec.reach('Read', 'Slip'))::text[]));
-- An officer adds slips of the officer's own, for the officer's own wards, and sees them for as long as sec.limits says.
create policy file on intake.slips for insert to cm_police with check (
    officer_id = (select sec.own('Write', 'OwnSlip'))
    and ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and word = 'Sent');
create policy see_own on intake.slips for select to cm_police using (
    officer_id = (select sec.own('Read', 'OwnSlip'))
    and filed_at > (select (sec.actor()).at) - (select l.lasts from sec.limits l where l.name = 'OwnSlips'));
create policy receive on intake.slips for update to cm_care
    using (ward_code = any ((select sec.reach('Write', 'Slip'))::text[]))
    with check (ward_code = any ((select sec.reach('Write', 'Slip'))::text[]));
-- For intake.card.
create policy card on intake.slips for select to cm_owner using (true);
-- outcomes.counts belongs to the owner, who is no actor and otherwise sees no row; it sees them while the sealer
-- asks. (Policies are asked from the last name to the first, and the ones that ask for an actor fail without one:
-- hence the name.)
create policy when_sealer_counts on intake.slips for select to cm_owner using (session_user = 'cm_sealer');

alter table intake.slip_people enable row level security, force row level security;
create policy see on intake.slip_people for select
    using (category = 'Identity' and ward_code = any ((select sec.reach('Read', 'Identity'))::text[]));
create policy add on intake.slip_people for insert
    with check (category = 'Identity' and ward_code = any ((select sec.reach('Write', 'Identity'))::text[]));
create policy change on intake.slip_people for update
    using (category = 'Identity' and ward_code = any ((select sec.reach('Write', 'Identity'))::text[]))
    with check (category = 'Identity' and ward_code = any ((select sec.reach('Write', 'Identity'))::text[]));
-- An officer writes down the person of a slip of the officer's own, and can read nothing of it, ever.
create policy file on intake.slip_people for insert to cm_police
    with check (exists (select from intake.slips s where s.id = slip_people.id));

alter table intake.slip_drafts enable row level security, force row level security;
-- A draft is its officer's alone; the owner forgets what has expired (intake.forget_expired_drafts).
create policy own on intake.slip_drafts to cm_police
    using (officer_id = (select sec.own('Write', 'OwnSlip')))
    with check (officer_id = (select sec.own('Write', 'OwnSlip')));
create policy forget on intake.slip_drafts to cm_owner using (true);

alter table intake.tallies enable row level security, force row level security;
-- Counted by intake.tally; no login reads what was counted.
create policy count on intake.tallies to cm_owner using (true) with check (true);

alter table intake.tallied_forms enable row level security, force row level security;
create policy count on intake.tallied_forms to cm_owner using (true) with check (true);
