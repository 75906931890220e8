-- Who may see, add and change which row of register.

alter table register.breaches enable row level security, force row level security;
create policy see on register.breaches for select to cm_review, cm_admin
    using ((select sec.everywhere('Read', 'Breach')));
create policy add on register.breaches for insert to cm_review, cm_admin
    with check ((select sec.everywhere('Write', 'Breach')) and recorded_by = (select sec.account_id()));
create policy change on register.breaches for update to cm_review, cm_admin
    using ((select sec.everywhere('Write', 'Breach')))
    with check ((select sec.everywhere('Write', 'Breach')));
