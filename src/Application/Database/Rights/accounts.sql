-- Who may do what in accounts. What no line grants is denied.

grant usage on schema accounts to cm_care, cm_review, cm_admin, cm_accounts, cm_officers;

-- Only the logins that check passwords read a password hash. Colleagues are known by name and role; a reviewer
-- looks for a person of staff by name. The identity and role of an account are the administrator's; checking passwords
-- changes passwords. Only the sign-in login of those who work with clients writes a PIN:
-- officers hand nothing over.
grant
    select,
    update (password_hash, security_stamp, concurrency_stamp, pin_hash)
    on accounts.accounts to cm_accounts;
grant
    select,
    update (password_hash, security_stamp, concurrency_stamp)
    on accounts.accounts to cm_officers;
grant
    select (id, user_name, normalized_user_name, full_name, role, unit, phone, created_at, disabled_at,
        version, security_stamp, has_password, search_key),
    insert (id, user_name, normalized_user_name, full_name, role, unit, phone, created_at, disabled_at,
        version, security_stamp, search_key),
    update (full_name, role, unit, phone, disabled_at, version, search_key)
    on accounts.accounts to cm_admin;
grant select (id, full_name, role, phone, disabled_at) on accounts.accounts to cm_care;
grant select (id, full_name, role, phone, disabled_at, search_key) on accounts.accounts to cm_review;
-- The directory offers the wards with an assigned account, not all of the country.
grant select on accounts.account_wards to cm_care, cm_review, cm_accounts, cm_officers;
grant select, insert, delete on accounts.account_wards to cm_admin;
grant select, insert, update, delete on accounts.sessions to cm_accounts, cm_officers;
grant select (account_id, kind, started_at, seen_at, expires_at, ip, device), delete on accounts.sessions to cm_admin;
grant select, insert on accounts.sign_ins to cm_accounts, cm_officers;
grant select on accounts.sign_ins to cm_admin;
-- The secret is with the person: an administrator makes a link and cannot read one.
grant select (account_id, made_at, expires_at), insert, delete on accounts.sign_in_links to cm_admin;
grant select, delete on accounts.sign_in_links to cm_accounts, cm_officers;
-- Proposals are written by the functions below alone: never by those who propose or decide.
grant select on accounts.proposals to cm_admin, cm_care, cm_review;
-- Who signs in reads what is told about accounts.
grant select, update (seen_at) on accounts.notices to cm_accounts;
-- What proves who somebody is belongs to the logins that ask for it: no administrator adds, reads or takes away a second factor.
grant select, insert, update (secret, set_up_at, last_step), delete on accounts.authenticators to cm_accounts, cm_officers;
grant select, insert, delete on accounts.recovery_codes to cm_accounts, cm_officers;
grant select, insert, update (sign_count, is_backed_up, used_at), delete on accounts.passkeys to cm_accounts, cm_officers;

grant execute on function accounts.confirmed_at(bytea) to cm_care, cm_review, cm_admin;
-- Nobody reads or writes what is counted but through these two.
grant execute on function accounts.guess(bytea, timestamptz, interval[]) to cm_accounts, cm_officers;
grant execute on function accounts.guessed(bytea) to cm_accounts, cm_officers;
grant execute on function accounts.hand_over(uuid, text, uuid) to cm_admin;
grant execute on function accounts.keep_given() to public;
grant execute on function accounts.keep_keys() to public;
grant execute on function accounts.keep_sides() to public;
-- Triggers ask under the administrators' login.
grant execute on function accounts.one_key(uuid) to cm_admin;
grant execute on function accounts.sees(text) to cm_admin;
-- One proposes, another decides: no login does both.
grant execute on function accounts.propose(uuid, text, uuid, text, text[], text, bytea) to cm_admin;
grant execute on function accounts.withdraw(uuid) to cm_admin;
grant execute on function accounts.take_half(uuid, bytea) to cm_admin;
grant execute on function accounts.decide(uuid, boolean, text, text, bytea, bytea) to cm_care, cm_review;
grant execute on function accounts.tell(uuid, text, timestamptz) to cm_accounts;
grant execute on function accounts.open_work(uuid) to cm_admin;
