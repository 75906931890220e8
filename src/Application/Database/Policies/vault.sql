-- Who may know who a client is.

alter table vault.people enable row level security, force row level security;
create policy see on vault.people for select using (
    (category = 'Identity' and ward_code = any ((select sec.reach('Read', 'Identity'))::text[]))
    or (category = 'Identity' and client_code = (select care.emergency('Identity'))));
create policy add on vault.people for insert
    with check (category = 'Identity' and ward_code = any ((select sec.reach('Write', 'Identity'))::text[]));
create policy change on vault.people for update
    using (category = 'Identity' and ward_code = any ((select sec.reach('Write', 'Identity'))::text[]))
    with check (category = 'Identity' and ward_code = any ((select sec.reach('Write', 'Identity'))::text[]));
-- For audit.watch: surnames are compared inside the database; the caller sees none.
create policy when_sealer_watches on vault.people for select to cm_owner using (session_user = 'cm_sealer');
