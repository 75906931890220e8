-- Who may read the trail: its functions write it, reviewers read it.

alter table audit.entries enable row level security, force row level security;
-- The functions of the owner write the trail; nothing else does.
create policy trail_writes on audit.entries to cm_owner using (true) with check (true);
create policy review on audit.entries for select to cm_review using ((select sec.everywhere('Read', 'Audit')));

alter table audit.closings enable row level security, force row level security;
create policy trail_writes on audit.closings to cm_owner using (true) with check (true);
create policy review on audit.closings for select to cm_review using ((select sec.everywhere('Read', 'Audit')));

alter table audit.showings enable row level security, force row level security;
create policy trail_writes on audit.showings to cm_owner using (true) with check (true);
create policy review on audit.showings for select to cm_review using ((select sec.everywhere('Read', 'Audit')));

alter table audit.changes enable row level security, force row level security;
-- What was changed is read under the same protection as the row itself.
create policy see on audit.changes for select to cm_care using (
    ward_code = any ((select (sec.actor()).ward_codes)::text[])
    and ((category in ('Care', 'Slip', 'Legal', 'Identity')
            and (category <> 'Care' or ward_code = any ((select sec.reach('Read', 'Care'))::text[]))
            and (category <> 'Slip' or ward_code = any ((select sec.reach('Read', 'Slip'))::text[]))
            and (category <> 'Legal' or ward_code = any ((select sec.reach('Read', 'Legal'))::text[]))
            and (category <> 'Identity' or ward_code = any ((select sec.reach('Read', 'Identity'))::text[])))
        or (category = 'Health' and client_code = any ((select care.open_records('Read', 'Health'))::text[]))
        or (category = 'Hiv' and client_code = any ((select care.open_records('Read', 'Hiv'))::text[]))));
create policy trail_writes on audit.changes to cm_owner using (true) with check (true);
create policy sensitive on audit.changes as restrictive for select to cm_care using (
    table_name not in ('care.contacts', 'care.contact_corrections')
    or (after ->> 'sensitivity') is distinct from 'Sensitive'
    or (after ->> 'author_id') = (select sec.account_id())::text
    or ((select sec.reach('Read', 'Oversight'))::text[]) <> '{}');
-- What the trail of changes kept of slips while they still held a person is read like the person.
create policy people_of_slips on audit.changes as restrictive for select to cm_care using (
    table_name <> 'intake.slips'
    or not coalesce((after ? 'person_label'), false)
    or ward_code = any ((select sec.reach('Read', 'Identity'))::text[]));

alter table audit.seals enable row level security, force row level security;
create policy seals on audit.seals to cm_owner using (true) with check (true);
create policy seal on audit.seals for select to cm_sealer using (true);
create policy review on audit.seals for select to cm_review using ((select sec.everywhere('Read', 'Audit')));

alter table audit.rules enable row level security, force row level security;
create policy trail_writes on audit.rules to cm_owner using (true) with check (true);
create policy review on audit.rules for select to cm_review using ((select sec.everywhere('Read', 'Audit')));

alter table audit.forms enable row level security, force row level security;
create policy keep on audit.forms to cm_owner using (true) with check (true);

alter table audit.findings enable row level security, force row level security;
create policy trail_writes on audit.findings to cm_owner using (true) with check (true);
create policy review on audit.findings for select to cm_review using ((select sec.everywhere('Read', 'Audit')));

alter table audit.watched enable row level security, force row level security;
create policy trail_writes on audit.watched to cm_owner using (true) with check (true);

-- What the rules remember: audit.watch alone reads and writes it.
alter table audit.lately enable row level security, force row level security;
create policy trail_writes on audit.lately to cm_owner using (true) with check (true);

alter table audit.tallies enable row level security, force row level security;
create policy trail_writes on audit.tallies to cm_owner using (true) with check (true);

alter table audit.acts enable row level security, force row level security;
create policy trail_writes on audit.acts to cm_owner using (true) with check (true);

alter table audit.emergencies enable row level security, force row level security;
create policy see on audit.emergencies for select to cm_care
    using (ward_code = any ((select sec.reach('Read', 'EmergencyReview'))::text[]));
create policy trail_writes on audit.emergencies to cm_owner using (true) with check (true);
create policy see_own on audit.emergencies for select to cm_care
    using (account_id = (select sec.own('Read', 'Emergency')));
create policy review on audit.emergencies for select to cm_review
    using ((select sec.everywhere('Read', 'EmergencyReview')));
