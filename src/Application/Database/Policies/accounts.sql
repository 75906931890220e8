-- Who may see, add and change which row of accounts.

alter table accounts.accounts enable row level security, force row level security;
-- Rights and logins hold the line here; the login of the officers' own process reaches officers only: an attacker who takes it over, with
-- every password it holds, can neither read nor replace a coordinator's password, nor begin a coordinator's session.
create policy columns_and_logins on accounts.accounts using (true) with check (true);
create policy officers_alone on accounts.accounts as restrictive to cm_officers using (role = 'Officer');

alter table accounts.account_wards enable row level security, force row level security;
create policy columns_and_logins on accounts.account_wards using (true) with check (true);
create policy officers_alone on accounts.account_wards as restrictive to cm_officers
    using (exists (select from accounts.accounts a where a.id = account_wards.account_id));

alter table accounts.sessions enable row level security, force row level security;
create policy columns_and_logins on accounts.sessions using (true) with check (true);
create policy officers_alone on accounts.sessions as restrictive to cm_officers
    using (exists (select from accounts.accounts a where a.id = sessions.account_id));

alter table accounts.sign_ins enable row level security, force row level security;
create policy columns_and_logins on accounts.sign_ins using (true) with check (true);
create policy officers_alone on accounts.sign_ins as restrictive to cm_officers
    using (exists (select from accounts.accounts a where a.id = sign_ins.account_id));

alter table accounts.sign_in_links enable row level security, force row level security;
create policy columns_and_logins on accounts.sign_in_links using (true) with check (true);
create policy officers_alone on accounts.sign_in_links as restrictive to cm_officers
    using (exists (select from accounts.accounts a where a.id = sign_in_links.account_id));

alter table accounts.authenticators enable row level security, force row level security;
create policy columns_and_logins on accounts.authenticators using (true) with check (true);
create policy officers_alone on accounts.authenticators as restrictive to cm_officers
    using (exists (select from accounts.accounts a where a.id = authenticators.account_id));

alter table accounts.recovery_codes enable row level security, force row level security;
create policy columns_and_logins on accounts.recovery_codes using (true) with check (true);
create policy officers_alone on accounts.recovery_codes as restrictive to cm_officers
    using (exists (select from accounts.accounts a where a.id = recovery_codes.account_id));

alter table accounts.passkeys enable row level security, force row level security;
create policy columns_and_logins on accounts.passkeys using (true) with check (true);
create policy officers_alone on accounts.passkeys as restrictive to cm_officers
    using (exists (select from accounts.accounts a where a.id = passkeys.account_id));

alter table accounts.guesses enable row level security, force row level security;
-- Each login counts for itself: one that is taken over resets nothing of another.
create policy own_login on accounts.guesses using (login = session_user) with check (login = session_user);
-- What two people decided to forget.
create policy lifted on accounts.guesses to cm_owner
    using (login = 'cm_accounts' and session_user in ('cm_care', 'cm_review'));

alter table accounts.proposals enable row level security, force row level security;
create policy made_and_decided on accounts.proposals to cm_owner using (true) with check (true);
create policy propose on accounts.proposals for select to cm_admin using ((select sec.everywhere('Read', 'Accounts')));
create policy review on accounts.proposals for select to cm_review using ((select sec.everywhere('Read', 'AccountKey')));
create policy see on accounts.proposals for select to cm_care
    using (cardinality(given_wards) > 0 and given_wards <@ (select sec.reach('Read', 'AccountKey'))::text[]);

alter table accounts.notices enable row level security, force row level security;
create policy columns_and_logins on accounts.notices using (true) with check (true);
