-- What the database holds, as its files make it. Written by ./dev schema from the catalogue; a test keeps it so.

-- accounts ============================================================================================

create schema accounts;
grant usage on schema accounts to cm_accounts;
grant usage on schema accounts to cm_admin;
grant usage on schema accounts to cm_care;
grant usage on schema accounts to cm_officers;
grant usage on schema accounts to cm_review;

create table accounts.account_wards (
    account_id uuid not null,
    ward_code text not null,
    constraint account_wards_pkey PRIMARY KEY (account_id, ward_code),
    constraint account_wards_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id),
    constraint account_wards_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code)
);
CREATE INDEX account_wards_ward ON accounts.account_wards USING btree (ward_code);
alter table accounts.account_wards enable row level security, force row level security;
create policy columns_and_logins on accounts.account_wards for all to public using (true) with check (true);
create policy officers_alone on accounts.account_wards as restrictive for all to cm_officers using ((EXISTS ( SELECT FROM accounts.accounts
    a WHERE (a.id = account_wards.account_id))));
CREATE TRIGGER keep_given BEFORE INSERT OR UPDATE ON accounts.account_wards FOR EACH ROW EXECUTE FUNCTION accounts.keep_given();
CREATE TRIGGER track AFTER INSERT OR DELETE ON accounts.account_wards FOR EACH ROW EXECUTE FUNCTION audit.track('Accounts');
grant select on accounts.account_wards to cm_accounts;
grant delete, insert, select on accounts.account_wards to cm_admin;
grant select on accounts.account_wards to cm_care;
grant select on accounts.account_wards to cm_officers;
grant select on accounts.account_wards to cm_review;

create table accounts.accounts (
    id uuid not null,
    user_name text not null,
    normalized_user_name text not null,
    full_name text not null,
    role text not null,
    unit text,
    phone sec.office_phone,
    language text default 'vi'::text not null,
    created_at timestamp with time zone not null,
    disabled_at timestamp with time zone,
    version bigint default 1 not null,
    password_hash text,
    security_stamp text not null,
    concurrency_stamp text,
    has_password boolean generated always as ((password_hash IS NOT NULL)) stored not null,
    search_key text default ''::text not null,
    pin_hash text,
    constraint accounts_pkey PRIMARY KEY (id),
    constraint accounts_normalized_user_name_key UNIQUE (normalized_user_name),
    constraint accounts_full_name_check CHECK (((length(full_name) >= 1) AND (length(full_name) <= 200))),
    constraint accounts_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
    constraint accounts_role_check CHECK ((role = ANY (ARRAY['Officer'::text, 'Coordinator'::text, 'Supervisor'::text,
        'ProgrammeStaff'::text, 'Reviewer'::text, 'Administrator'::text]))),
    constraint accounts_unit_check CHECK ((length(unit) <= 200)),
    constraint accounts_user_name_check CHECK (((length(user_name) >= 3) AND (length(user_name) <= 100)))
);
CREATE INDEX accounts_name ON accounts.accounts USING btree (full_name, id);
alter table accounts.accounts enable row level security, force row level security;
create policy columns_and_logins on accounts.accounts for all to public using (true) with check (true);
create policy officers_alone on accounts.accounts as restrictive for all to cm_officers using ((role = 'Officer'::text));
CREATE TRIGGER keep_keys BEFORE INSERT OR UPDATE OF role, disabled_at ON accounts.accounts FOR EACH ROW EXECUTE FUNCTION
    accounts.keep_keys();
CREATE TRIGGER keep_sides BEFORE UPDATE OF role ON accounts.accounts FOR EACH ROW EXECUTE FUNCTION accounts.keep_sides();
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON accounts.accounts FOR EACH ROW EXECUTE FUNCTION audit.track('Accounts');
grant select, update (password_hash, security_stamp, concurrency_stamp, pin_hash) on accounts.accounts to cm_accounts;
grant insert (id, user_name, normalized_user_name, full_name, role, unit, phone, created_at, disabled_at, version, security_stamp,
    search_key), select (id, user_name, normalized_user_name, full_name, role, unit, phone, created_at, disabled_at, version,
    security_stamp, has_password, search_key), update (full_name, role, unit, phone, disabled_at, version, search_key) on accounts.accounts
    to cm_admin;
grant select (id, full_name, role, phone, disabled_at) on accounts.accounts to cm_care;
grant select, update (password_hash, security_stamp, concurrency_stamp) on accounts.accounts to cm_officers;
grant select (id, full_name, role, phone, disabled_at, search_key) on accounts.accounts to cm_review;

create table accounts.authenticators (
    account_id uuid not null,
    secret text not null,
    set_up_at timestamp with time zone not null,
    last_step bigint not null,
    constraint authenticators_pkey PRIMARY KEY (account_id),
    constraint authenticators_secret_check CHECK (((length(secret) >= 1) AND (length(secret) <= 1000))),
    constraint authenticators_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
);
alter table accounts.authenticators enable row level security, force row level security;
create policy columns_and_logins on accounts.authenticators for all to public using (true) with check (true);
create policy officers_alone on accounts.authenticators as restrictive for all to cm_officers using ((EXISTS ( SELECT FROM
    accounts.accounts a WHERE (a.id = authenticators.account_id))));
grant delete, insert, select, update (secret, set_up_at, last_step) on accounts.authenticators to cm_accounts;
grant delete, insert, select, update (secret, set_up_at, last_step) on accounts.authenticators to cm_officers;

create table accounts.guesses (
    login text not null,
    key bytea not null,
    tried integer not null,
    at timestamp with time zone not null,
    constraint guesses_pkey PRIMARY KEY (login, key),
    constraint guesses_key_check CHECK ((length(key) = 32)),
    constraint guesses_tried_check CHECK ((tried > 0))
);
CREATE INDEX guesses_at ON accounts.guesses USING btree (login, at);
alter table accounts.guesses enable row level security, force row level security;
create policy lifted on accounts.guesses for all to cm_owner using (((login = 'cm_accounts'::text)
    AND (SESSION_USER = ANY (ARRAY['cm_care'::name, 'cm_review'::name]))));
create policy own_login on accounts.guesses for all to public using ((login = SESSION_USER)) with check ((login = SESSION_USER));

create table accounts.notices (
    id uuid default gen_random_uuid() not null,
    account_id uuid not null,
    about_id uuid not null,
    event text not null,
    at timestamp with time zone not null,
    seen_at timestamp with time zone,
    constraint notices_pkey PRIMARY KEY (id),
    constraint notices_event_check CHECK ((event = ANY (ARRAY['ResetProposed'::text, 'Invite'::text, 'Change'::text, 'Enable'::text,
        'Link'::text, 'Limits'::text, 'TakenUp'::text]))),
    constraint notices_about_id_fkey FOREIGN KEY (about_id) REFERENCES accounts.accounts(id),
    constraint notices_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
);
CREATE INDEX notices_account ON accounts.notices USING btree (account_id, at DESC) WHERE (seen_at IS NULL);
alter table accounts.notices enable row level security, force row level security;
create policy columns_and_logins on accounts.notices for all to public using (true) with check (true);
grant select, update (seen_at) on accounts.notices to cm_accounts;

create table accounts.passkeys (
    credential_id bytea not null,
    account_id uuid not null,
    public_key bytea not null,
    device text,
    added_at timestamp with time zone not null,
    used_at timestamp with time zone,
    sign_count bigint not null,
    transports text[],
    is_user_verified boolean not null,
    is_backup_eligible boolean not null,
    is_backed_up boolean not null,
    constraint passkeys_pkey PRIMARY KEY (credential_id),
    constraint passkeys_credential_id_check CHECK (((length(credential_id) >= 1) AND (length(credential_id) <= 1023))),
    constraint passkeys_device_check CHECK ((length(device) <= 300)),
    constraint passkeys_sign_count_check CHECK ((sign_count >= 0)),
    constraint passkeys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
);
CREATE INDEX passkeys_account ON accounts.passkeys USING btree (account_id);
alter table accounts.passkeys enable row level security, force row level security;
create policy columns_and_logins on accounts.passkeys for all to public using (true) with check (true);
create policy officers_alone on accounts.passkeys as restrictive for all to cm_officers using ((EXISTS ( SELECT FROM accounts.accounts a
    WHERE (a.id = passkeys.account_id))));
grant delete, insert, select, update (used_at, sign_count, is_backed_up) on accounts.passkeys to cm_accounts;
grant delete, insert, select, update (used_at, sign_count, is_backed_up) on accounts.passkeys to cm_officers;

create table accounts.proposals (
    id uuid not null,
    kind text not null,
    account_id uuid not null,
    account_version bigint not null,
    role text not null,
    ward_codes text[] not null,
    given_wards text[] not null,
    guesses bytea,
    why text not null,
    proposed_by uuid not null,
    proposed_role text not null,
    proposed_login text not null,
    proposed_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    ended text,
    ended_at timestamp with time zone,
    decided_by uuid,
    made_sure text,
    decided_why text,
    link_until timestamp with time zone,
    half_taken_at timestamp with time zone,
    constraint proposals_pkey PRIMARY KEY (id),
    constraint proposals_check CHECK ((expires_at > proposed_at)),
    constraint proposals_check1 CHECK ((ended_at >= proposed_at)),
    constraint proposals_check2 CHECK (((ended IS NULL) = (ended_at IS NULL))),
    constraint proposals_check3 CHECK ((((ended = ANY (ARRAY['Accepted'::text, 'Refused'::text])) IS NOT TRUE)
        OR ((decided_by IS NOT NULL) AND (decided_why IS NOT NULL)))),
    constraint proposals_check4 CHECK (((ended IS DISTINCT FROM 'Accepted'::text) OR (made_sure IS NOT NULL))),
    constraint proposals_check5 CHECK (((decided_by <> proposed_by) AND (decided_by <> account_id))),
    constraint proposals_decided_why_check CHECK (((length(decided_why) >= 1) AND (length(decided_why) <= 500))),
    constraint proposals_ended_check CHECK ((ended = ANY (ARRAY['Accepted'::text, 'Refused'::text, 'Withdrawn'::text]))),
    constraint proposals_kind_check CHECK ((kind = ANY (ARRAY['Invite'::text, 'Change'::text, 'Enable'::text, 'Link'::text,
        'Limits'::text]))),
    constraint proposals_made_sure_check CHECK ((made_sure = ANY (ARRAY['Met'::text, 'Called'::text]))),
    constraint proposals_why_check CHECK (((length(why) >= 1) AND (length(why) <= 500))),
    constraint proposals_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id),
    constraint proposals_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES accounts.accounts(id),
    constraint proposals_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES accounts.accounts(id)
);
CREATE INDEX proposals_account ON accounts.proposals USING btree (account_id, proposed_at DESC);
CREATE INDEX proposals_time ON accounts.proposals USING btree (proposed_at DESC);
alter table accounts.proposals enable row level security, force row level security;
create policy made_and_decided on accounts.proposals for all to cm_owner using (true) with check (true);
create policy propose on accounts.proposals for select to cm_admin using (( SELECT sec.everywhere('Read'::text, 'Accounts'::text) AS
    everywhere));
create policy review on accounts.proposals for select to cm_review using (( SELECT sec.everywhere('Read'::text, 'AccountKey'::text) AS
    everywhere));
create policy see on accounts.proposals for select to cm_care using (((cardinality(given_wards) > 0)
    AND (given_wards <@ ( SELECT sec.reach('Read'::text, 'AccountKey'::text) AS reach))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON accounts.proposals FOR EACH ROW EXECUTE FUNCTION audit.track('Accounts');
grant select on accounts.proposals to cm_admin;
grant select on accounts.proposals to cm_care;
grant select on accounts.proposals to cm_review;

create table accounts.recovery_codes (
    account_id uuid not null,
    code_hash bytea not null,
    constraint recovery_codes_pkey PRIMARY KEY (account_id, code_hash),
    constraint recovery_codes_code_hash_check CHECK ((length(code_hash) = 32)),
    constraint recovery_codes_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
);
alter table accounts.recovery_codes enable row level security, force row level security;
create policy columns_and_logins on accounts.recovery_codes for all to public using (true) with check (true);
create policy officers_alone on accounts.recovery_codes as restrictive for all to cm_officers using ((EXISTS ( SELECT FROM
    accounts.accounts a WHERE (a.id = recovery_codes.account_id))));
grant delete, insert, select on accounts.recovery_codes to cm_accounts;
grant delete, insert, select on accounts.recovery_codes to cm_officers;

create table accounts.sessions (
    secret_hash bytea not null,
    account_id uuid not null,
    kind text not null,
    started_at timestamp with time zone not null,
    seen_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    ip inet,
    device text,
    confirmed_at timestamp with time zone,
    handed_client text,
    handed_assessment uuid,
    means text default 'Password'::text not null,
    passkey bytea,
    constraint sessions_pkey PRIMARY KEY (secret_hash),
    constraint sessions_check CHECK ((confirmed_at >= started_at)),
    constraint sessions_check1 CHECK (((handed_client IS NULL) = (handed_assessment IS NULL))),
    constraint sessions_check2 CHECK (((handed_client IS NULL) OR (kind = 'Browser'::text))),
    constraint sessions_device_check CHECK ((length(device) <= 300)),
    constraint sessions_kind_check CHECK ((kind = ANY (ARRAY['Browser'::text, 'Api'::text]))),
    constraint sessions_means_check CHECK ((means = ANY (ARRAY['Password'::text, 'Code'::text, 'Passkey'::text, 'SetUp'::text]))),
    constraint sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id),
    constraint sessions_passkey_fkey FOREIGN KEY (passkey) REFERENCES accounts.passkeys(credential_id) ON DELETE SET NULL
);
CREATE INDEX sessions_account ON accounts.sessions USING btree (account_id);
CREATE INDEX sessions_passkey ON accounts.sessions USING btree (passkey) WHERE (passkey IS NOT NULL);
alter table accounts.sessions enable row level security, force row level security;
create policy columns_and_logins on accounts.sessions for all to public using (true) with check (true);
create policy officers_alone on accounts.sessions as restrictive for all to cm_officers using ((EXISTS ( SELECT FROM accounts.accounts a
    WHERE (a.id = sessions.account_id))));
grant delete, insert, select, update on accounts.sessions to cm_accounts;
grant delete, select (account_id, kind, started_at, seen_at, expires_at, ip, device) on accounts.sessions to cm_admin;
grant delete, insert, select, update on accounts.sessions to cm_officers;

create table accounts.sign_in_links (
    account_id uuid not null,
    secret_hash bytea,
    made_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    second_hash bytea,
    constraint sign_in_links_pkey PRIMARY KEY (account_id),
    constraint sign_in_links_secret_hash_key UNIQUE (secret_hash),
    constraint sign_in_links_check CHECK ((expires_at > made_at)),
    constraint sign_in_links_check1 CHECK ((num_nonnulls(secret_hash, second_hash) > 0)),
    constraint sign_in_links_second_hash_check CHECK ((length(second_hash) = 32)),
    constraint sign_in_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
);
alter table accounts.sign_in_links enable row level security, force row level security;
create policy columns_and_logins on accounts.sign_in_links for all to public using (true) with check (true);
create policy officers_alone on accounts.sign_in_links as restrictive for all to cm_officers using ((EXISTS ( SELECT FROM accounts.accounts
    a WHERE (a.id = sign_in_links.account_id))));
CREATE TRIGGER keep_given BEFORE INSERT OR UPDATE ON accounts.sign_in_links FOR EACH ROW EXECUTE FUNCTION accounts.keep_given();
grant delete, select on accounts.sign_in_links to cm_accounts;
grant delete, insert, select (account_id, made_at, expires_at) on accounts.sign_in_links to cm_admin;
grant delete, select on accounts.sign_in_links to cm_officers;

create table accounts.sign_ins (
    id bigint generated always as identity not null,
    account_id uuid not null,
    at timestamp with time zone not null,
    succeeded boolean not null,
    ip inet,
    device text,
    constraint sign_ins_pkey PRIMARY KEY (id),
    constraint sign_ins_device_check CHECK ((length(device) <= 300)),
    constraint sign_ins_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
);
CREATE INDEX sign_ins_account ON accounts.sign_ins USING btree (account_id, at DESC);
alter table accounts.sign_ins enable row level security, force row level security;
create policy columns_and_logins on accounts.sign_ins for all to public using (true) with check (true);
create policy officers_alone on accounts.sign_ins as restrictive for all to cm_officers using ((EXISTS ( SELECT FROM accounts.accounts a
    WHERE (a.id = sign_ins.account_id))));
grant insert, select on accounts.sign_ins to cm_accounts;
grant select on accounts.sign_ins to cm_admin;
grant insert, select on accounts.sign_ins to cm_officers;

-- accounts.confirmed_at(bytea): (session bytea) returns timestamp with time zone language sql stable security definer
--     search_path=pg_catalog, pg_temp
grant execute on function accounts.confirmed_at(bytea) to cm_admin;
grant execute on function accounts.confirmed_at(bytea) to cm_care;
grant execute on function accounts.confirmed_at(bytea) to cm_review;

-- accounts.decide(uuid,boolean,text,text,bytea,bytea): (proposal uuid, accept boolean, made_sure text, why text, session bytea, half
--     bytea, OUT fault text, OUT link_until timestamp with time zone) returns record language plpgsql volatile security definer
--     search_path=pg_catalog, pg_temp
grant execute on function accounts.decide(uuid,boolean,text,text,bytea,bytea) to cm_care;
grant execute on function accounts.decide(uuid,boolean,text,text,bytea,bytea) to cm_review;

-- accounts.guess(bytea,timestamp with time zone,interval[]): (whose bytea, moment timestamp with time zone, waits interval[]) returns
--     integer language sql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function accounts.guess(bytea,timestamp with time zone,interval[]) to cm_accounts;
grant execute on function accounts.guess(bytea,timestamp with time zone,interval[]) to cm_officers;

-- accounts.guessed(bytea): (whose bytea) returns void language sql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function accounts.guessed(bytea) to cm_accounts;
grant execute on function accounts.guessed(bytea) to cm_officers;

-- accounts.hand_over(uuid,text,uuid): (whose uuid, ward text, to_whom uuid) returns integer language plpgsql volatile security definer
--     search_path=pg_catalog, pg_temp
grant execute on function accounts.hand_over(uuid,text,uuid) to cm_admin;

-- accounts.keep_given(): () returns trigger language plpgsql volatile search_path=pg_catalog, pg_temp
grant execute on function accounts.keep_given() to public;

-- accounts.keep_keys(): () returns trigger language plpgsql volatile search_path=pg_catalog, pg_temp
grant execute on function accounts.keep_keys() to public;

-- accounts.keep_sides(): () returns trigger language plpgsql volatile search_path=pg_catalog, pg_temp
grant execute on function accounts.keep_sides() to public;

-- accounts.one_key(uuid): (account uuid) returns boolean language sql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function accounts.one_key(uuid) to cm_admin;

-- accounts.open_work(uuid): (whose uuid) returns TABLE(ward_code text, clients integer, slips integer) language plpgsql stable security
--     definer search_path=pg_catalog, pg_temp
grant execute on function accounts.open_work(uuid) to cm_admin;

-- accounts.propose(uuid,text,uuid,text,text[],text,bytea): (proposal uuid, kind text, account uuid, role text, wards text[], why text,
--     guesses bytea) returns text language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function accounts.propose(uuid,text,uuid,text,text[],text,bytea) to cm_admin;

-- accounts.sees(text): (role text) returns boolean language sql stable security definer search_path=pg_catalog, pg_temp
grant execute on function accounts.sees(text) to cm_admin;

-- accounts.take_half(uuid,bytea): (proposal uuid, half bytea) returns timestamp with time zone language plpgsql volatile security definer
--     search_path=pg_catalog, pg_temp
grant execute on function accounts.take_half(uuid,bytea) to cm_admin;

-- accounts.tell(uuid,text,timestamp with time zone): (about uuid, event text, moment timestamp with time zone) returns void language sql
--     volatile security definer search_path=pg_catalog, pg_temp
grant execute on function accounts.tell(uuid,text,timestamp with time zone) to cm_accounts;

-- accounts.withdraw(uuid): (proposal uuid) returns text language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function accounts.withdraw(uuid) to cm_admin;

-- audit ===============================================================================================

create schema audit;
grant usage on schema audit to cm_accounts;
grant usage on schema audit to cm_admin;
grant usage on schema audit to cm_care;
grant usage on schema audit to cm_officers;
grant usage on schema audit to cm_police;
grant usage on schema audit to cm_programme;
grant usage on schema audit to cm_review;
grant usage on schema audit to cm_sealer;

create table audit.acts (
    account_id uuid not null,
    client_code text not null,
    at timestamp with time zone not null,
    constraint acts_pkey PRIMARY KEY (account_id, client_code)
);
CREATE INDEX acts_at ON audit.acts USING btree (at);
alter table audit.acts enable row level security, force row level security;
create policy trail_writes on audit.acts for all to cm_owner using (true) with check (true);

create table audit.changes (
    id bigint generated always as identity not null,
    entry_id uuid,
    at timestamp with time zone not null,
    kind text not null,
    table_name text not null,
    row_key text not null,
    client_code text,
    ward_code text,
    category text not null,
    before jsonb,
    after jsonb,
    xid xid8 default pg_current_xact_id() not null,
    constraint changes_pkey PRIMARY KEY (id),
    constraint changes_kind_check CHECK ((kind = ANY (ARRAY['Insert'::text, 'Update'::text, 'Delete'::text])))
);
CREATE INDEX changes_client ON audit.changes USING btree (client_code, at DESC);
CREATE INDEX changes_entry ON audit.changes USING btree (entry_id);
CREATE INDEX changes_xid ON audit.changes USING btree (xid);
alter table audit.changes enable row level security, force row level security;
create policy people_of_slips on audit.changes as restrictive for select to cm_care using (((table_name <> 'intake.slips'::text)
    OR (NOT COALESCE((after ? 'person_label'::text), false)) OR (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Identity'::text) AS
    reach)::text[]))));
create policy see on audit.changes for select to cm_care using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = ANY (ARRAY['Care'::text, 'Slip'::text, 'Legal'::text, 'Identity'::text]))
    AND ((category <> 'Care'::text) OR (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[])))
    AND ((category <> 'Slip'::text) OR (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Slip'::text) AS reach)::text[])))
    AND ((category <> 'Legal'::text) OR (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[])))
    AND ((category <> 'Identity'::text) OR (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Identity'::text) AS reach)::text[]))))
    OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[]))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS
    open_records)::text[]))))));
create policy sensitive on audit.changes as restrictive for select to cm_care using (((table_name <> ALL (ARRAY['care.contacts'::text,
    'care.contact_corrections'::text])) OR ((after ->> 'sensitivity'::text) IS DISTINCT FROM 'Sensitive'::text)
    OR ((after ->> 'author_id'::text) = (( SELECT sec.account_id() AS account_id))::text)
    OR (( SELECT sec.reach('Read'::text, 'Oversight'::text) AS reach) <> '{}'::text[])));
create policy trail_writes on audit.changes for all to cm_owner using (true) with check (true);
grant select on audit.changes to cm_care;

create table audit.closings (
    entry_id uuid not null,
    at timestamp with time zone default clock_timestamp() not null,
    outcome text not null,
    xid xid8 default pg_current_xact_id() not null,
    constraint closings_pkey PRIMARY KEY (entry_id),
    constraint closings_outcome_check CHECK ((outcome = ANY (ARRAY['Done'::text, 'Refused'::text, 'Invalid'::text, 'Failed'::text]))),
    constraint closings_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit.entries(id)
);
CREATE INDEX closings_outcome ON audit.closings USING btree (outcome, at DESC) WHERE (outcome <> 'Done'::text);
CREATE INDEX closings_refused ON audit.closings USING btree (entry_id DESC) WHERE (outcome = 'Refused'::text);
CREATE INDEX closings_xid ON audit.closings USING btree (xid);
alter table audit.closings enable row level security, force row level security;
create policy review on audit.closings for select to cm_review using (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));
create policy trail_writes on audit.closings for all to cm_owner using (true) with check (true);
grant select on audit.closings to cm_review;

create table audit.emergencies (
    id uuid not null,
    account_id uuid not null,
    client_code text not null,
    ward_code text not null,
    reason text not null,
    nature text not null,
    recipient_name text not null,
    recipient_affiliation text not null,
    confirmed_at timestamp with time zone not null,
    began_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    reviewed_at timestamp with time zone,
    reviewed_by uuid,
    finding text,
    review_note text,
    version bigint default 1 not null,
    constraint emergencies_pkey PRIMARY KEY (id),
    constraint emergencies_check CHECK ((reviewed_at >= began_at)),
    constraint emergencies_check1 CHECK (((ends_at > began_at) AND (ends_at <= (began_at + '01:00:00'::interval)))),
    constraint emergencies_check2 CHECK (((confirmed_at >= (began_at - '00:05:00'::interval)) AND (confirmed_at <= began_at))),
    constraint emergencies_check3 CHECK ((num_nonnulls(reviewed_at, reviewed_by, finding, review_note) = ANY (ARRAY[0, 4]))),
    constraint emergencies_check4 CHECK ((reviewed_by <> account_id)),
    constraint emergencies_finding_check CHECK ((finding = ANY (ARRAY['Justified'::text, 'NotJustified'::text, 'ToFollowUp'::text]))),
    constraint emergencies_nature_check CHECK (((length(nature) >= 20) AND (length(nature) <= 500))),
    constraint emergencies_reason_check CHECK ((reason = ANY (ARRAY['LifeInDanger'::text, 'HarmToSelf'::text, 'Violence'::text,
        'Missing'::text]))),
    constraint emergencies_recipient_affiliation_check CHECK (((length(recipient_affiliation) >= 1)
        AND (length(recipient_affiliation) <= 200))),
    constraint emergencies_recipient_name_check CHECK (((length(recipient_name) >= 1) AND (length(recipient_name) <= 200))),
    constraint emergencies_review_note_check CHECK (((length(review_note) >= 1) AND (length(review_note) <= 1000))),
    constraint emergencies_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id),
    constraint emergencies_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint emergencies_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES accounts.accounts(id)
);
CREATE INDEX emergencies_account ON audit.emergencies USING btree (account_id, client_code, ends_at);
CREATE INDEX emergencies_time ON audit.emergencies USING btree (((reviewed_at IS NOT NULL)), began_at DESC);
CREATE INDEX emergencies_ward ON audit.emergencies USING btree (ward_code, began_at DESC);
alter table audit.emergencies enable row level security, force row level security;
create policy review on audit.emergencies for select to cm_review using (( SELECT sec.everywhere('Read'::text, 'EmergencyReview'::text) AS
    everywhere));
create policy see on audit.emergencies for select to cm_care using ((ward_code = ANY (( SELECT sec.reach('Read'::text,
    'EmergencyReview'::text) AS reach)::text[])));
create policy see_own on audit.emergencies for select to cm_care using ((account_id = ( SELECT sec.own('Read'::text, 'Emergency'::text) AS
    own)));
create policy trail_writes on audit.emergencies for all to cm_owner using (true) with check (true);
grant select on audit.emergencies to cm_care;
grant select on audit.emergencies to cm_review;

create table audit.entries (
    id uuid not null,
    at timestamp with time zone not null,
    recorded_at timestamp with time zone default clock_timestamp() not null,
    xid xid8 default pg_current_xact_id() not null,
    account_id uuid,
    role text,
    use_case text not null,
    operation text not null,
    category text not null,
    client_codes text[] default '{}'::text[] not null,
    ward_code text,
    subject_id uuid,
    reason text,
    ip inet,
    constraint entries_pkey PRIMARY KEY (id),
    constraint entries_operation_check CHECK ((operation = ANY (ARRAY['Read'::text, 'Write'::text, 'SignIn'::text]))),
    constraint entries_reason_check CHECK ((length(reason) <= 500)),
    constraint entries_use_case_check CHECK ((length(use_case) <= 100)),
    constraint entries_use_case_fkey FOREIGN KEY (use_case) REFERENCES audit.use_cases(name)
);
CREATE INDEX entries_account ON audit.entries USING btree (account_id, at DESC);
CREATE INDEX entries_at ON audit.entries USING btree (at DESC);
CREATE INDEX entries_clients ON audit.entries USING gin (client_codes);
CREATE INDEX entries_deeds ON audit.entries USING btree (operation, at DESC) WHERE (operation <> 'Read'::text);
CREATE INDEX entries_emergency ON audit.entries USING btree (id DESC) WHERE (reason ~~ 'break\_glass%'::text);
CREATE INDEX entries_use_case ON audit.entries USING btree (use_case, id DESC);
CREATE INDEX entries_xid ON audit.entries USING btree (xid);
alter table audit.entries enable row level security, force row level security;
create policy review on audit.entries for select to cm_review using (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));
create policy trail_writes on audit.entries for all to cm_owner using (true) with check (true);
CREATE TRIGGER say_emergency BEFORE INSERT ON audit.entries FOR EACH ROW WHEN ((cardinality(new.client_codes) = 1)) EXECUTE FUNCTION
    audit.say_emergency();
grant select on audit.entries to cm_review;

create table audit.findings (
    id uuid default gen_random_uuid() not null,
    rule text not null,
    account_id uuid,
    day date not null,
    first_at timestamp with time zone not null,
    last_at timestamp with time zone not null,
    occurrences integer not null,
    client_codes text[] not null,
    found_at timestamp with time zone not null,
    looked_at timestamp with time zone,
    looked_by uuid,
    note text,
    version bigint default 1 not null,
    taken_at timestamp with time zone,
    taken_by uuid,
    reason text,
    constraint findings_pkey PRIMARY KEY (id),
    constraint findings_rule_account_id_day_key UNIQUE NULLS NOT DISTINCT (rule, account_id, day),
    constraint findings_check CHECK ((last_at >= first_at)),
    constraint findings_check1 CHECK ((num_nonnulls(looked_at, looked_by) = ANY (ARRAY[0, 2]))),
    constraint findings_check2 CHECK ((num_nonnulls(taken_at, taken_by) = ANY (ARRAY[0, 2]))),
    constraint findings_closed_check CHECK (((looked_at IS NULL) = (reason IS NULL))),
    constraint findings_note_check CHECK (((length(note) >= 1) AND (length(note) <= 1000))),
    constraint findings_occurrences_check CHECK ((occurrences > 0)),
    constraint findings_reason_check CHECK ((reason = ANY (ARRAY['Work'::text, 'StoodIn'::text, 'ClientAsked'::text, 'Mistake'::text,
        'Curiosity'::text, 'Breach'::text, 'Technical'::text]))),
    constraint findings_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id),
    constraint findings_looked_by_fkey FOREIGN KEY (looked_by) REFERENCES accounts.accounts(id),
    constraint findings_rule_fkey FOREIGN KEY (rule) REFERENCES audit.rules(code),
    constraint findings_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES accounts.accounts(id)
);
CREATE INDEX findings_account ON audit.findings USING btree (account_id, last_at DESC);
CREATE INDEX findings_open ON audit.findings USING btree (found_at) WHERE (looked_at IS NULL);
CREATE INDEX findings_time ON audit.findings USING btree (((looked_at IS NOT NULL)), last_at DESC);
alter table audit.findings enable row level security, force row level security;
create policy review on audit.findings for select to cm_review using (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));
create policy trail_writes on audit.findings for all to cm_owner using (true) with check (true);
grant select on audit.findings to cm_review;

create table audit.forms (
    account_id uuid not null,
    form_id uuid not null,
    digest bytea not null,
    sent_at timestamp with time zone not null,
    answer uuid,
    constraint forms_pkey PRIMARY KEY (account_id, form_id),
    constraint forms_digest_check CHECK ((length(digest) = 32)),
    constraint forms_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts.accounts(id)
);
alter table audit.forms enable row level security, force row level security;
create policy keep on audit.forms for all to cm_owner using (true) with check (true);

create table audit.lately (
    rule text not null,
    account_id uuid not null,
    what text not null,
    within text not null,
    client_code text,
    at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    constraint lately_pkey PRIMARY KEY (rule, account_id, what, within),
    constraint lately_rule_fkey FOREIGN KEY (rule) REFERENCES audit.rules(code)
);
CREATE INDEX lately_expires ON audit.lately USING btree (rule, expires_at);
CREATE INDEX lately_within ON audit.lately USING btree (rule, account_id, within, at);
alter table audit.lately enable row level security, force row level security;
create policy trail_writes on audit.lately for all to cm_owner using (true) with check (true);

create table audit.rules (
    code text not null,
    threshold integer not null,
    minutes integer not null,
    active boolean default true not null,
    source text not null,
    valid_from date not null,
    version bigint default 1 not null,
    constraint rules_pkey PRIMARY KEY (code),
    constraint rules_code_check CHECK ((code = ANY (ARRAY['ManyClients'::text, 'SearchBurst'::text, 'NightReads'::text,
        'LookedWithoutActing'::text, 'SameSurname'::text, 'RepeatedRefusals'::text, 'FailedSignIns'::text, 'ParallelSignIns'::text,
        'NewDevices'::text, 'SignInLinks'::text, 'Resets'::text, 'LateSealing'::text]))),
    constraint rules_minutes_check CHECK (((minutes >= 1) AND (minutes <= 43200))),
    constraint rules_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300))),
    constraint rules_threshold_check CHECK (((threshold >= 1) AND (threshold <= 1000)))
);
alter table audit.rules enable row level security, force row level security;
create policy review on audit.rules for select to cm_review using (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));
create policy trail_writes on audit.rules for all to cm_owner using (true) with check (true);
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON audit.rules FOR EACH ROW EXECUTE FUNCTION audit.track('Audit', 'none');
grant select on audit.rules to cm_review;

create table audit.seals (
    number bigint not null,
    at timestamp with time zone not null,
    horizon xid8 not null,
    counts integer[] not null,
    total bigint not null,
    leaves bytea not null storage e,
    root bytea not null,
    previous bytea not null,
    head bytea not null,
    signature bytea not null,
    constraint seals_pkey PRIMARY KEY (number),
    constraint seals_head_key UNIQUE (head),
    constraint seals_previous_key UNIQUE (previous),
    constraint seals_counts_check CHECK ((cardinality(counts) = 4)),
    constraint seals_head_check CHECK ((length(head) = 32)),
    constraint seals_number_check CHECK ((number > 0)),
    constraint seals_previous_check CHECK ((length(previous) = 32)),
    constraint seals_root_check CHECK ((length(root) = 32)),
    constraint seals_signature_check CHECK ((length(signature) = 64))
);
alter table audit.seals enable row level security, force row level security;
create policy review on audit.seals for select to cm_review using (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));
create policy seal on audit.seals for select to cm_sealer using (true);
create policy seals on audit.seals for all to cm_owner using (true) with check (true);
grant select (number, at, horizon, counts, total, root, previous, head, signature) on audit.seals to cm_review;
grant select (number, at, horizon, counts, total, root, previous, head, signature) on audit.seals to cm_sealer;

create table audit.showings (
    id bigint generated always as identity not null,
    entry_id uuid not null,
    recorded_at timestamp with time zone default clock_timestamp() not null,
    xid xid8 default pg_current_xact_id() not null,
    client_codes text[] not null,
    constraint showings_pkey PRIMARY KEY (id),
    constraint showings_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES audit.entries(id)
);
CREATE INDEX showings_clients ON audit.showings USING gin (client_codes);
CREATE INDEX showings_entry ON audit.showings USING btree (entry_id);
CREATE INDEX showings_xid ON audit.showings USING btree (xid);
alter table audit.showings enable row level security, force row level security;
create policy review on audit.showings for select to cm_review using (( SELECT sec.everywhere('Read'::text, 'Audit'::text) AS everywhere));
create policy trail_writes on audit.showings for all to cm_owner using (true) with check (true);
grant select on audit.showings to cm_review;

create table audit.tallies (
    rule text not null,
    account_id uuid not null,
    within text not null,
    number integer not null,
    constraint tallies_pkey PRIMARY KEY (rule, account_id, within),
    constraint tallies_rule_fkey FOREIGN KEY (rule) REFERENCES audit.rules(code)
);
CREATE INDEX tallies_over ON audit.tallies USING btree (rule) WHERE (number <= 0);
alter table audit.tallies enable row level security, force row level security;
create policy trail_writes on audit.tallies for all to cm_owner using (true) with check (true);

create table audit.use_cases (
    name text not null,
    operation text not null,
    category text not null,
    reasons text,
    current boolean not null,
    constraint use_cases_pkey PRIMARY KEY (name),
    constraint use_cases_name_check CHECK ((length(name) <= 100)),
    constraint use_cases_operation_check CHECK ((operation = ANY (ARRAY['Read'::text, 'Write'::text, 'SignIn'::text])))
);

create table audit.watched (
    id integer default 1 not null,
    until timestamp with time zone not null,
    horizon xid8 default '0'::xid8 not null,
    constraint watched_pkey PRIMARY KEY (id),
    constraint watched_id_check CHECK ((id = 1))
);
alter table audit.watched enable row level security, force row level security;
create policy trail_writes on audit.watched for all to cm_owner using (true) with check (true);

-- audit.about(text): (client text) returns SETOF uuid language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function audit.about(text) to cm_review;

-- audit.answer(uuid,uuid): (form uuid, answer uuid) returns void language sql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function audit.answer(uuid,uuid) to cm_admin;
grant execute on function audit.answer(uuid,uuid) to cm_care;
grant execute on function audit.answer(uuid,uuid) to cm_police;
grant execute on function audit.answer(uuid,uuid) to cm_programme;
grant execute on function audit.answer(uuid,uuid) to cm_review;

-- audit.at_night(timestamp with time zone): (at timestamp with time zone) returns boolean language sql stable search_path=pg_catalog,
--     pg_temp

-- audit.bell(): () returns TABLE(open integer, unowned integer, since timestamp with time zone, watched_at timestamp with time zone)
--     language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function audit.bell() to cm_admin;
grant execute on function audit.bell() to cm_review;

-- audit.break_glass(uuid,text,text,text,text,text,bytea): (id uuid, client text, reason text, nature text, recipient_name text,
--     recipient_affiliation text, session bytea) returns boolean language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function audit.break_glass(uuid,text,text,text,text,text,bytea) to cm_care;

-- audit.close(text,text): (token text, outcome text) returns void language plpgsql volatile security definer search_path=pg_catalog,
--     pg_temp
grant execute on function audit.close(text,text) to public;

-- audit.disclosures(text,bigint,integer): (client text, skip bigint, take integer) returns TABLE(id uuid, client_code text, ward_code
--     text, at timestamp with time zone, recipient text, to_whom text, way text, consent_id uuid, demand_id uuid, facts text[],
--     notice_version text, disclosed_by text, total bigint) language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function audit.disclosures(text,bigint,integer) to cm_review;

-- audit.found(text,uuid,date,timestamp with time zone,timestamp with time zone,integer,text[],timestamp with time zone): (rule text,
--     account uuid, day date, first_at timestamp with time zone, last_at timestamp with time zone, occurrences integer, client_codes
--     text[], at timestamp with time zone) returns void language plpgsql volatile search_path=pg_catalog, pg_temp

-- audit.marks(text,text,text,boolean,boolean,text,uuid,timestamp with time zone,inet): (use_case text, operation text, outcome text, reads
--     boolean, knows boolean, client text, id uuid, at timestamp with time zone, ip inet) returns TABLE(rule text, within text, what text,
--     day date) language sql stable search_path=pg_catalog, pg_temp

-- audit.notice(audit.rules,uuid,text,text,timestamp with time zone,date,text,timestamp with time zone): (rule audit.rules, account uuid,
--     within text, what text, happened timestamp with time zone, day date, client text, at timestamp with time zone) returns void language
--     plpgsql volatile search_path=pg_catalog, pg_temp

-- audit.on_record(text[]): (use_cases text[]) returns void language plpgsql stable search_path=pg_catalog, pg_temp

-- audit.open(text,uuid,text,text[],text,uuid,text,inet): (token text, id uuid, use_case text, client_codes text[], ward_code text,
--     subject_id uuid, reason text, ip inet) returns void language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function audit.open(text,uuid,text,text[],text,uuid,text,inet) to public;

-- audit.out_of_ward(uuid,text): (account uuid, client text) returns boolean language plpgsql stable security definer
--     search_path=pg_catalog, pg_temp
grant execute on function audit.out_of_ward(uuid,text) to cm_review;

-- audit.recently_opened(integer): (most integer) returns TABLE(client_code text, at timestamp with time zone) language plpgsql stable
--     security definer search_path=pg_catalog, pg_temp
grant execute on function audit.recently_opened(integer) to cm_care;

-- audit.review_emergency(uuid,bigint,text,text): (id uuid, version bigint, finding text, note text) returns boolean language plpgsql
--     volatile security definer search_path=pg_catalog, pg_temp
grant execute on function audit.review_emergency(uuid,bigint,text,text) to cm_care;
grant execute on function audit.review_emergency(uuid,bigint,text,text) to cm_review;

-- audit.review_finding(uuid,bigint,text,text): (id uuid, version bigint, reason text, note text) returns boolean language plpgsql volatile
--     security definer search_path=pg_catalog, pg_temp
grant execute on function audit.review_finding(uuid,bigint,text,text) to cm_review;

-- audit.ripen(timestamp with time zone): (at timestamp with time zone) returns void language plpgsql volatile search_path=pg_catalog,
--     pg_temp

-- audit.say_emergency(): () returns trigger language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function audit.say_emergency() to public;

-- audit.seal(bigint,timestamp with time zone,xid8,integer[],bigint,bytea,bytea,bytea,bytea,bytea): (number bigint, at timestamp with time
--     zone, horizon xid8, counts integer[], total bigint, leaves bytea, root bytea, previous bytea, head bytea, signature bytea) returns
--     void language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function audit.seal(bigint,timestamp with time zone,xid8,integer[],bigint,bytea,bytea,bytea,bytea,bytea) to cm_sealer;

-- audit.seen(text,timestamp with time zone,timestamp with time zone,bigint,integer): (client text, since timestamp with time zone, until
--     timestamp with time zone, skip bigint, take integer) returns TABLE(id uuid, at timestamp with time zone, who text, role text,
--     use_case text, operation text, reason text, outcome text, total bigint) language plpgsql stable security definer
--     search_path=pg_catalog, pg_temp
grant execute on function audit.seen(text,timestamp with time zone,timestamp with time zone,bigint,integer) to cm_care;
grant execute on function audit.seen(text,timestamp with time zone,timestamp with time zone,bigint,integer) to cm_review;

-- audit.seen_days(text,timestamp with time zone,timestamp with time zone,bigint,integer): (client text, since timestamp with time zone,
--     until timestamp with time zone, skip bigint, take integer) returns TABLE(day date, role text, own boolean, looks integer, use_cases
--     text[], refusals integer, refused_at timestamp with time zone, emergency_at timestamp with time zone, night_at timestamp with time
--     zone, elsewhere_at timestamp with time zone, total bigint) language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function audit.seen_days(text,timestamp with time zone,timestamp with time zone,bigint,integer) to cm_care;
grant execute on function audit.seen_days(text,timestamp with time zone,timestamp with time zone,bigint,integer) to cm_review;

-- audit.seen_entries(text,timestamp with time zone,timestamp with time zone,boolean): (client text, since timestamp with time zone, until
--     timestamp with time zone, whole boolean) returns SETOF audit.entries language sql stable search_path=pg_catalog, pg_temp

-- audit.send(uuid,bytea): (form uuid, digest bytea) returns TABLE(same boolean, answer uuid) language plpgsql volatile security definer
--     search_path=pg_catalog, pg_temp lock_timeout=8s
grant execute on function audit.send(uuid,bytea) to cm_admin;
grant execute on function audit.send(uuid,bytea) to cm_care;
grant execute on function audit.send(uuid,bytea) to cm_police;
grant execute on function audit.send(uuid,bytea) to cm_programme;
grant execute on function audit.send(uuid,bytea) to cm_review;

-- audit.set_rule(text,integer,integer,boolean,text,date,bigint): (code text, threshold integer, minutes integer, active boolean, source
--     text, valid_from date, version bigint) returns boolean language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function audit.set_rule(text,integer,integer,boolean,text,date,bigint) to cm_review;

-- audit.show(text,text[]): (token text, client_codes text[]) returns void language plpgsql volatile security definer
--     search_path=pg_catalog, pg_temp
grant execute on function audit.show(text,text[]) to public;

-- audit.shown(): () returns text[] language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function audit.shown() to public;

-- audit.shown_to(sec.actor): (a sec.actor) returns text[] language plpgsql stable search_path=pg_catalog, pg_temp

-- audit.signed_in(uuid,timestamp with time zone,uuid,text,text,inet): (id uuid, at timestamp with time zone, account uuid, event text,
--     outcome text, ip inet) returns void language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function audit.signed_in(uuid,timestamp with time zone,uuid,text,text,inet) to cm_accounts;
grant execute on function audit.signed_in(uuid,timestamp with time zone,uuid,text,text,inet) to cm_officers;

-- audit.take_finding(uuid,bigint): (id uuid, version bigint) returns boolean language plpgsql volatile security definer
--     search_path=pg_catalog, pg_temp
grant execute on function audit.take_finding(uuid,bigint) to cm_review;

-- audit.track(): () returns trigger language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function audit.track() to public;

-- audit.unsealed(integer): (most integer) returns TABLE(horizon xid8, kind integer, key bytea, digest bytea) language plpgsql stable
--     security definer search_path=pg_catalog, pg_temp
grant execute on function audit.unsealed(integer) to cm_sealer;

-- audit.waiting(): () returns interval language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function audit.waiting() to cm_review;
grant execute on function audit.waiting() to cm_sealer;

-- audit.watch(timestamp with time zone,integer): (at timestamp with time zone, most integer) returns TABLE(looked integer, more boolean)
--     language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function audit.watch(timestamp with time zone,integer) to cm_sealer;

-- audit.within_reach(sec.actor,text,text,text[]): (a sec.actor, op text, what text, client_codes text[]) returns text[] language plpgsql
--     stable search_path=pg_catalog, pg_temp

-- audit.word(text): (use_case text) returns audit.use_cases language plpgsql stable search_path=pg_catalog, pg_temp

-- care ================================================================================================

create schema care;
grant usage on schema care to cm_care;
grant usage on schema care to cm_review;

create table care.assessments (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    instrument_code text not null,
    instrument_version text not null,
    language text not null,
    mode text not null,
    status text not null,
    answers jsonb default '{}'::jsonb not null,
    scores jsonb default '[]'::jsonb not null,
    flags jsonb default '[]'::jsonb not null,
    started_at timestamp with time zone not null,
    started_by uuid not null,
    saved_at timestamp with time zone not null,
    completed_at timestamp with time zone,
    completed_by uuid,
    incomplete_reason text,
    next_due_on date,
    version bigint default 1 not null,
    keeps text not null,
    answered_at timestamp with time zone,
    signed_at timestamp with time zone,
    signed_by uuid,
    amends uuid,
    amend_reason text,
    constraint assessments_pkey PRIMARY KEY (id),
    constraint assessments_amend_reason_check CHECK (((length(amend_reason) >= 1) AND (length(amend_reason) <= 300))),
    constraint assessments_amends_check CHECK ((((amends IS NULL) = (amend_reason IS NULL)) AND (amends IS DISTINCT FROM id))),
    constraint assessments_answers_check CHECK ((jsonb_typeof(answers) = 'object'::text)),
    constraint assessments_category_check CHECK ((category = ANY (ARRAY['Care'::text, 'Health'::text, 'Hiv'::text, 'Legal'::text]))),
    constraint assessments_check2 CHECK (((status <> 'Abandoned'::text) OR (answers = '{}'::jsonb))),
    constraint assessments_complete_check CHECK ((((status = ANY (ARRAY['Complete'::text, 'Signed'::text, 'Amended'::text])) =
        ((completed_at IS NOT NULL) AND (completed_by IS NOT NULL))) AND ((completed_at IS NULL) OR (answered_at IS NOT NULL)))),
    constraint assessments_flags_check CHECK ((jsonb_typeof(flags) = 'array'::text)),
    constraint assessments_found_check CHECK (((status = ANY (ARRAY['Complete'::text, 'Signed'::text, 'Amended'::text]))
        OR ((scores = '[]'::jsonb) AND (flags = '[]'::jsonb) AND (next_due_on IS NULL) AND (incomplete_reason IS NULL)))),
    constraint assessments_incomplete_reason_check CHECK (((length(incomplete_reason) >= 1) AND (length(incomplete_reason) <= 300))),
    constraint assessments_instrument_code_check CHECK (((length(instrument_code) >= 1) AND (length(instrument_code) <= 30))),
    constraint assessments_instrument_version_check CHECK (((length(instrument_version) >= 1) AND (length(instrument_version) <= 20))),
    constraint assessments_keeps_check CHECK ((keeps = ANY (ARRAY['Everything'::text, 'TotalOnly'::text]))),
    constraint assessments_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
    constraint assessments_mode_check CHECK ((mode = ANY (ARRAY['Interview'::text, 'SelfCompletion'::text]))),
    constraint assessments_scores_check CHECK ((jsonb_typeof(scores) = 'array'::text)),
    constraint assessments_signed_check CHECK (((status = ANY (ARRAY['Signed'::text, 'Amended'::text])) = ((signed_at IS NOT NULL)
        AND (signed_by IS NOT NULL)))),
    constraint assessments_status_check CHECK ((status = ANY (ARRAY['Started'::text, 'Complete'::text, 'Signed'::text, 'Amended'::text,
        'Abandoned'::text]))),
    constraint assessments_total_only_check CHECK (((keeps = 'Everything'::text) OR (answers = '{}'::jsonb))),
    constraint assessments_amends_fkey FOREIGN KEY (amends) REFERENCES care.assessments(id),
    constraint assessments_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint assessments_completed_by_fkey FOREIGN KEY (completed_by) REFERENCES accounts.accounts(id),
    constraint assessments_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES accounts.accounts(id),
    constraint assessments_started_by_fkey FOREIGN KEY (started_by) REFERENCES accounts.accounts(id)
);
CREATE UNIQUE INDEX assessments_amends ON care.assessments USING btree (amends) WHERE (status <> 'Abandoned'::text);
CREATE INDEX assessments_client ON care.assessments USING btree (client_code, started_at DESC);
CREATE INDEX assessments_drafts ON care.assessments USING btree (started_by, saved_at) WHERE (status = 'Started'::text);
CREATE INDEX assessments_due ON care.assessments USING btree (ward_code, next_due_on) WHERE (next_due_on IS NOT NULL);
CREATE INDEX assessments_taken ON care.assessments USING btree (client_code, instrument_code, answered_at DESC) WHERE (status = ANY
    (ARRAY['Complete'::text, 'Signed'::text]));
alter table care.assessments enable row level security, force row level security;
create policy add on care.assessments for insert to public with check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy change on care.assessments for update to public using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) with
    check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy drafts on care.assessments for select to cm_owner using (true);
create policy see on care.assessments for select to public using ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[]))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS
    open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS
    reach)::text[]))))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))
    OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency))) OR ((category = 'Hiv'::text)
    AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[]))
    AND (client_code = ( SELECT care.emergency('Hiv'::text) AS emergency))) OR ((category = 'Legal'::text)
    AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency)))));
CREATE TRIGGER keep_completed BEFORE UPDATE ON care.assessments FOR EACH ROW EXECUTE FUNCTION care.keep_completed();
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.assessments FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');
grant insert, select, update on care.assessments to cm_care;

create table care.cascade_entries (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    kind text not null,
    step text not null,
    detail text,
    occurred_on date not null,
    told_by text not null,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    retracted_at timestamp with time zone,
    retracted_by uuid,
    retraction_reason text,
    version bigint default 1 not null,
    rule_code text,
    rule_version integer,
    due_at timestamp with time zone,
    constraint cascade_entries_pkey PRIMARY KEY (id),
    constraint cascade_entries_check CHECK ((retracted_at >= recorded_at)),
    constraint cascade_entries_check1 CHECK ((category = CASE kind WHEN 'Hiv'::text THEN 'Hiv'::text ELSE 'Health'::text END)),
    constraint cascade_entries_check2 CHECK ((num_nonnulls(retracted_at, retracted_by, retraction_reason) = ANY (ARRAY[0, 3]))),
    constraint cascade_entries_clock CHECK ((num_nonnulls(rule_code, rule_version, due_at) = ANY (ARRAY[0, 3]))),
    constraint cascade_entries_detail_check CHECK ((detail = ANY (ARRAY['SelfTest'::text, 'CommunityTest'::text, 'FacilityTest'::text,
        'NonReactive'::text, 'Reactive'::text, 'Negative'::text, 'Positive'::text, 'Below50'::text, 'Below200'::text, 'Below1000'::text,
        'Undetectable'::text, 'Detectable'::text, 'Cured'::text]))),
    constraint cascade_entries_kind_check CHECK ((kind = ANY (ARRAY['Hiv'::text, 'HepatitisC'::text, 'HepatitisB'::text,
        'Tuberculosis'::text]))),
    constraint cascade_entries_laboratory CHECK (((rule_code IS NULL) OR ((kind = 'Hiv'::text)
        AND (step = ANY (ARRAY['Tested'::text, 'ConfirmReferred'::text]))))),
    constraint cascade_entries_retraction_reason_check CHECK (((length(retraction_reason) >= 1) AND (length(retraction_reason) <= 200))),
    constraint cascade_entries_step_check CHECK ((step = ANY (ARRAY['Offered'::text, 'Declined'::text, 'Consented'::text, 'Tested'::text,
        'ResultGiven'::text, 'ResultNotCollected'::text, 'ConfirmReferred'::text, 'ConfirmedPositive'::text, 'ConfirmedNegative'::text,
        'Indeterminate'::text, 'LinkedToCare'::text, 'TreatmentStarted'::text, 'ViralLoadSuppressed'::text, 'ViralLoadUnsuppressed'::text,
        'TreatmentInterrupted'::text, 'TreatmentResumed'::text, 'TreatmentCompleted'::text, 'PrepStarted'::text, 'PrepStopped'::text,
        'ViralTested'::text, 'TestedAfterTreatment'::text, 'VaccineFirstDose'::text, 'VaccineSecondDose'::text, 'VaccineThirdDose'::text,
        'ReferredForTest'::text, 'PreventiveStarted'::text, 'PreventiveCompleted'::text]))),
    constraint cascade_entries_told_by_check CHECK ((told_by = ANY (ARRAY['Provider'::text, 'Client'::text, 'Coordinator'::text]))),
    constraint cascade_entries_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint cascade_entries_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id),
    constraint cascade_entries_retracted_by_fkey FOREIGN KEY (retracted_by) REFERENCES accounts.accounts(id),
    constraint cascade_entries_rule_code_rule_version_fkey FOREIGN KEY (rule_code, rule_version) REFERENCES directory.clock_rules(code,
        version)
);
CREATE INDEX cascade_entries_client ON care.cascade_entries USING btree (client_code, kind, recorded_at);
alter table care.cascade_entries enable row level security, force row level security;
create policy add on care.cascade_entries for insert to public with check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))))));
create policy change on care.cascade_entries for update to public using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))))) with check (((ward_code =
    ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[]))))));
create policy see on care.cascade_entries for select to public using ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text,
    'Health'::text) AS open_records)::text[]))) OR ((category = 'Hiv'::text)
    AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[])))))
    OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency))) OR ((category = 'Hiv'::text)
    AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[]))
    AND (client_code = ( SELECT care.emergency('Hiv'::text) AS emergency)))));
CREATE TRIGGER keep_cascade_entries BEFORE UPDATE ON care.cascade_entries FOR EACH ROW EXECUTE FUNCTION care.keep_cascade_entries();
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.cascade_entries FOR EACH ROW EXECUTE FUNCTION audit.track('Health',
    'client_code');
grant insert, select, update on care.cascade_entries to cm_care;

create table care.clients (
    code text not null,
    ward_code text not null,
    category text default 'Care'::text not null,
    status text not null,
    status_on date not null,
    coordinator_id uuid,
    slip_id uuid,
    year_of_birth integer,
    gender text not null,
    enrolled_at timestamp with time zone not null,
    last_contact_at timestamp with time zone,
    version bigint default 1 not null,
    entry_pathway text default 'Other'::text not null,
    residence_stability text,
    sole_carer_of_small_child boolean,
    preferred_language text,
    interpreter_needed boolean default false not null,
    constraint clients_pkey PRIMARY KEY (code),
    constraint clients_code_ward_code_key UNIQUE (code, ward_code),
    constraint clients_slip_id_key UNIQUE (slip_id),
    constraint clients_category_check CHECK ((category = 'Care'::text)),
    constraint clients_code_check CHECK ((code ~ '^KH-[3-9A-Y]{4}-[3-9A-Y]{3}$'::text)),
    constraint clients_entry_pathway_check CHECK ((entry_pathway = ANY (ARRAY['PoliceSlip'::text, 'Self'::text, 'Family'::text,
        'Peer'::text, 'CommunityOrganisation'::text, 'HealthService'::text, 'SocialService'::text, 'LegalAid'::text, 'Employer'::text,
        'Other'::text]))),
    constraint clients_gender_check CHECK ((gender = ANY (ARRAY['Man'::text, 'Woman'::text, 'TransWoman'::text, 'TransMan'::text,
        'Other'::text, 'Undisclosed'::text]))),
    constraint clients_preferred_language_check CHECK (((length(preferred_language) >= 1) AND (length(preferred_language) <= 100))),
    constraint clients_residence_stability_check CHECK ((residence_stability = ANY (ARRAY['Stable'::text, 'Temporary'::text,
        'None'::text]))),
    constraint clients_status_check CHECK ((status = ANY (ARRAY['Enrolled'::text, 'Active'::text, 'Inactive'::text, 'Paused'::text,
        'Moved'::text, 'Detained'::text, 'Deceased'::text, 'Graduated'::text, 'Withdrawn'::text]))),
    constraint clients_year_of_birth_check CHECK (((year_of_birth >= 1900) AND (year_of_birth <= 2100))),
    constraint clients_coordinator_id_fkey FOREIGN KEY (coordinator_id) REFERENCES accounts.accounts(id),
    constraint clients_slip_id_fkey FOREIGN KEY (slip_id) REFERENCES intake.slips(id),
    constraint clients_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code)
);
CREATE INDEX clients_caseload ON care.clients USING btree (ward_code, status, last_contact_at DESC NULLS LAST, code);
CREATE INDEX clients_coordinator ON care.clients USING btree (coordinator_id, ward_code);
CREATE INDEX clients_waiting ON care.clients USING btree (ward_code, COALESCE(last_contact_at, enrolled_at), code);
alter table care.clients enable row level security, force row level security;
create policy add on care.clients for insert to public with check ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS
    reach)::text[])));
create policy by_code on care.clients for select to cm_owner using (((SESSION_USER = ANY (ARRAY['cm_care'::name, 'cm_review'::name])) AND
    (current_setting('app.any_ward'::text, true) = 'yes'::text)));
create policy change on care.clients for update to public using ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS
    reach)::text[])));
create policy hand_over on care.clients for all to cm_owner using (( SELECT sec.everywhere('Write'::text, 'Accounts'::text) AS everywhere));
create policy phrase on care.clients for select to cm_owner using (((SESSION_USER = 'cm_police'::name) AND (slip_id IS NOT NULL)));
create policy see on care.clients for select to public using (((ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS
    reach)::text[])) OR (code = ( SELECT care.emergency('Care'::text) AS emergency))));
create policy when_sealer_counts on care.clients for select to cm_owner using ((SESSION_USER = 'cm_sealer'::name));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.clients FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'code');
grant insert, select, update on care.clients to cm_care;

create table care.consents (
    id uuid not null,
    form_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text default 'Care'::text not null,
    purpose text not null,
    provider_id uuid,
    recipient text,
    channel text not null,
    language text not null,
    text_version text not null,
    guardian_consented boolean default false not null,
    copy_given boolean default false not null,
    given_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    recorded_by uuid not null,
    version bigint default 1 not null,
    superseded_at timestamp with time zone,
    constraint consents_pkey PRIMARY KEY (id),
    constraint consents_category_check CHECK ((category = 'Care'::text)),
    constraint consents_channel_check CHECK ((channel = ANY (ARRAY['Paper'::text, 'Electronic'::text, 'Thumbprint'::text,
        'VerbalWithWitness'::text]))),
    constraint consents_check CHECK ((superseded_at >= given_at)),
    constraint consents_check1 CHECK ((withdrawn_at >= given_at)),
    constraint consents_check2 CHECK (((purpose <> 'ShareWithProvider'::text) OR (provider_id IS NOT NULL))),
    constraint consents_check3 CHECK (((purpose <> 'HivInformation'::text) OR ((recipient IS NOT NULL)
        AND (channel = ANY (ARRAY['Paper'::text, 'Electronic'::text, 'Thumbprint'::text]))))),
    constraint consents_ended_once CHECK (((superseded_at IS NULL) OR (withdrawn_at IS NULL))),
    constraint consents_expiry CHECK (((expires_at > given_at) OR (superseded_at IS NOT NULL))),
    constraint consents_hiv_provider CHECK (((purpose <> 'ShareHivWithProvider'::text) OR ((provider_id IS NOT NULL)
        AND (channel = ANY (ARRAY['Paper'::text, 'Electronic'::text, 'Thumbprint'::text]))))),
    constraint consents_hiv_unit CHECK (((purpose <> 'HivInformation'::text) OR (btrim(recipient) <> ''::text))),
    constraint consents_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
    constraint consents_purpose CHECK ((purpose = ANY (ARRAY['TakePart'::text, 'StoreAssessments'::text, 'ShareWithProvider'::text,
        'ReceiveFeedback'::text, 'ContactByPhone'::text, 'ContactFamily'::text, 'CaseConference'::text, 'ProgressPhraseToPolice'::text,
        'LegalRepresentation'::text, 'Research'::text, 'AnonymousStatistics'::text, 'HivInformation'::text, 'ShareHivWithProvider'::text]))),
    constraint consents_recipient_check CHECK ((length(recipient) <= 200)),
    constraint consents_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE
        CASCADE,
    constraint consents_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES directory.providers(id),
    constraint consents_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id),
    constraint consents_text FOREIGN KEY (text_version, language, purpose) REFERENCES directory.consent_texts(version, language, part)
);
CREATE INDEX consents_client ON care.consents USING btree (client_code, purpose);
CREATE INDEX consents_ending ON care.consents USING btree (ward_code, expires_at) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX consents_one_in_force ON care.consents USING btree (client_code, purpose, COALESCE(provider_id,
    '00000000-0000-0000-0000-000000000000'::uuid), COALESCE(recipient, ''::text)) WHERE ((withdrawn_at IS NULL)
    AND (superseded_at IS NULL));
CREATE INDEX consents_phrase ON care.consents USING btree (client_code) WHERE ((purpose = 'ProgressPhraseToPolice'::text)
    AND (withdrawn_at IS NULL) AND (superseded_at IS NULL));
alter table care.consents enable row level security, force row level security;
create policy add on care.consents for insert to public with check (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])) AND (withdrawn_at IS NULL)
    AND (superseded_at IS NULL) AND (recorded_by = ( SELECT sec.account_id() AS account_id))
    AND (given_at >= ( SELECT (sec.actor()).at AS at)) AND (given_at <= (( SELECT (sec.actor()).at AS at) + ( SELECT l.lasts FROM
    sec.limits l WHERE (l.name = 'SignedActor'::text)))) AND (expires_at <= (given_at + ( SELECT l.lasts FROM sec.limits l WHERE (l.name =
    'LongestConsent'::text))))));
create policy change on care.consents for update to public using (((category = 'Care'::text) AND (withdrawn_at IS NULL)
    AND (superseded_at IS NULL) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[])))) with check
    (((category = 'Care'::text) AND (COALESCE(withdrawn_at, superseded_at) >= ( SELECT (sec.actor()).at AS at))
    AND (COALESCE(withdrawn_at, superseded_at) <= (( SELECT (sec.actor()).at AS at) + ( SELECT l.lasts FROM sec.limits l WHERE (l.name =
    'SignedActor'::text)))) AND ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))
    OR ((withdrawn_at IS NOT NULL) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))))));
create policy phrase on care.consents for select to cm_owner using (((SESSION_USER = 'cm_police'::name)
    AND (purpose = 'ProgressPhraseToPolice'::text)));
create policy see on care.consents for select to public using ((((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text)
    AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));
create policy when_sealer_counts on care.consents for select to cm_owner using ((SESSION_USER = 'cm_sealer'::name));
CREATE TRIGGER cancel_shares AFTER UPDATE OF withdrawn_at ON care.consents FOR EACH ROW WHEN (((old.withdrawn_at IS NULL)
    AND (new.withdrawn_at IS NOT NULL) AND (new.purpose = ANY (ARRAY['TakePart'::text, 'ShareWithProvider'::text,
    'ShareHivWithProvider'::text])))) EXECUTE FUNCTION care.cancel_shares();
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.consents FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');
grant insert, select, update (withdrawn_at, version, superseded_at) on care.consents to cm_care;

create table care.contact_attempts (
    id uuid not null,
    slip_id uuid not null,
    ward_code text not null,
    category text default 'Slip'::text not null,
    at timestamp with time zone not null,
    way text not null,
    result text not null,
    recorded_by uuid not null,
    constraint contact_attempts_pkey PRIMARY KEY (id),
    constraint contact_attempts_category_check CHECK ((category = 'Slip'::text)),
    constraint contact_attempts_result_check CHECK ((result = ANY (ARRAY['Reached'::text, 'MessageLeft'::text, 'NoAnswer'::text]))),
    constraint contact_attempts_way_check CHECK ((way = ANY (ARRAY['Call'::text, 'Message'::text, 'Family'::text, 'InPerson'::text]))),
    constraint contact_attempts_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id),
    constraint contact_attempts_slip_id_ward_code_fkey FOREIGN KEY (slip_id, ward_code) REFERENCES care.intakes(id, ward_code)
);
CREATE INDEX contact_attempts_slip ON care.contact_attempts USING btree (slip_id, at);
alter table care.contact_attempts enable row level security, force row level security;
create policy add on care.contact_attempts for insert to public with check (((category = 'Slip'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[]))));
create policy change on care.contact_attempts for update to public using (((category = 'Slip'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[])))) with check (((category = 'Slip'::text) AND
    (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[]))));
create policy see on care.contact_attempts for select to public using (((category = 'Slip'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Slip'::text) AS reach)::text[]))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.contact_attempts FOR EACH ROW EXECUTE FUNCTION audit.track('Slip',
    'client_code');
grant insert, select on care.contact_attempts to cm_care;

create table care.contact_corrections (
    id uuid not null,
    contact_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text default 'Care'::text not null,
    text text not null,
    reason text not null,
    sensitivity text not null,
    author_id uuid not null,
    recorded_at timestamp with time zone not null,
    constraint contact_corrections_pkey PRIMARY KEY (id),
    constraint contact_corrections_category_check CHECK ((category = 'Care'::text)),
    constraint contact_corrections_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 300))),
    constraint contact_corrections_sensitivity_check CHECK ((sensitivity = ANY (ARRAY['Normal'::text, 'Sensitive'::text]))),
    constraint contact_corrections_text_check CHECK (((length(text) >= 1) AND (length(text) <= 4000))),
    constraint contact_corrections_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts.accounts(id),
    constraint contact_corrections_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code)
        ON UPDATE CASCADE,
    constraint contact_corrections_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES care.contacts(id)
);
CREATE INDEX contact_corrections_contact ON care.contact_corrections USING btree (contact_id);
alter table care.contact_corrections enable row level security, force row level security;
create policy add on care.contact_corrections for insert to public with check (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));
create policy change on care.contact_corrections for update to public using (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])))) with check (((category = 'Care'::text) AND
    (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));
create policy see on care.contact_corrections for select to public using ((((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text)
    AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));
create policy sensitive on care.contact_corrections as restrictive for select to public using (((sensitivity = 'Normal'::text)
    OR (author_id = ( SELECT sec.account_id() AS account_id)) OR (( SELECT sec.reach('Read'::text, 'Oversight'::text) AS reach) <>
    '{}'::text[])));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.contact_corrections FOR EACH ROW EXECUTE FUNCTION audit.track('Care',
    'client_code');
grant insert, select on care.contact_corrections to cm_care;

create table care.contacts (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text default 'Care'::text not null,
    at timestamp with time zone not null,
    mode text not null,
    purpose text not null,
    outcome text not null,
    minutes integer,
    place text,
    note sec.free_text,
    next_action sec.free_text,
    sensitivity text not null,
    author_id uuid not null,
    recorded_at timestamp with time zone not null,
    constraint contacts_pkey PRIMARY KEY (id),
    constraint contacts_category_check CHECK ((category = 'Care'::text)),
    constraint contacts_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440))),
    constraint contacts_mode_check CHECK ((mode = ANY (ARRAY['InPerson'::text, 'HomeVisit'::text, 'Phone'::text, 'Message'::text,
        'Group'::text, 'Other'::text]))),
    constraint contacts_next_action_check CHECK ((length((next_action)::text) <= 300)),
    constraint contacts_note_check CHECK ((length((note)::text) <= 4000)),
    constraint contacts_outcome_check CHECK ((outcome = ANY (ARRAY['Reached'::text, 'NoAnswer'::text, 'Missed'::text,
        'ThroughOthers'::text]))),
    constraint contacts_place_check CHECK ((place = ANY (ARRAY['Home'::text, 'WardOffice'::text, 'HealthStation'::text, 'Provider'::text,
        'PublicPlace'::text, 'Elsewhere'::text]))),
    constraint contacts_purpose_check CHECK ((purpose = ANY (ARRAY['FollowUp'::text, 'Support'::text, 'Accompaniment'::text,
        'Planning'::text, 'Crisis'::text, 'Other'::text]))),
    constraint contacts_sensitivity_check CHECK ((sensitivity = ANY (ARRAY['Normal'::text, 'Sensitive'::text]))),
    constraint contacts_author_id_fkey FOREIGN KEY (author_id) REFERENCES accounts.accounts(id),
    constraint contacts_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE
        CASCADE
);
CREATE INDEX contacts_client ON care.contacts USING btree (client_code, at DESC);
alter table care.contacts enable row level security, force row level security;
create policy add on care.contacts for insert to public with check (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));
create policy change on care.contacts for update to public using (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])))) with check (((category = 'Care'::text) AND
    (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));
create policy see on care.contacts for select to public using ((((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text)
    AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));
create policy sensitive on care.contacts as restrictive for select to public using (((sensitivity = 'Normal'::text)
    OR (author_id = ( SELECT sec.account_id() AS account_id)) OR (( SELECT sec.reach('Read'::text, 'Oversight'::text) AS reach) <>
    '{}'::text[])));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.contacts FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');
grant insert, select on care.contacts to cm_care;

create table care.demands (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text default 'Demand'::text not null,
    authority_kind text not null,
    authority text not null,
    legal_basis text not null,
    document_number text not null,
    document_on date not null,
    scope text not null,
    received_on date not null,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    status text not null,
    lawyers_view text,
    decision text,
    granted text[] default '{}'::text[] not null,
    refused text,
    supervisor_id uuid,
    supervisor_at timestamp with time zone,
    reviewer_id uuid,
    reviewer_at timestamp with time zone,
    released_by uuid,
    released_at timestamp with time zone,
    released_hash text,
    client_told_on date,
    not_told_reason text,
    closed_at timestamp with time zone,
    version bigint default 1 not null,
    constraint demands_pkey PRIMARY KEY (id),
    constraint demands_id_client_code_key UNIQUE (id, client_code),
    constraint demands_authority_check CHECK (((length(authority) >= 1) AND (length(authority) <= 200))),
    constraint demands_authority_kind_check CHECK ((authority_kind = ANY (ARRAY['Police'::text, 'Procuracy'::text, 'Court'::text,
        'Inspectorate'::text, 'Other'::text]))),
    constraint demands_both_agreed CHECK (((status = ANY (ARRAY['Received'::text, 'LegalReview'::text])) OR ((decision IS NOT NULL)
        AND (supervisor_id IS NOT NULL) AND (reviewer_id IS NOT NULL)))),
    constraint demands_category_check CHECK ((category = 'Demand'::text)),
    constraint demands_check CHECK ((received_on >= document_on)),
    constraint demands_check1 CHECK ((((supervisor_id IS NULL) = (supervisor_at IS NULL))
        AND ((reviewer_id IS NULL) = (reviewer_at IS NULL)))),
    constraint demands_check2 CHECK (((status <> ALL (ARRAY['Refused'::text, 'Partial'::text, 'Granted'::text]))
        OR (decision = CASE status WHEN 'Refused'::text THEN 'Refuse'::text WHEN 'Partial'::text THEN 'Partial'::text ELSE 'Grant'::text
        END))),
    constraint demands_check3 CHECK ((((released_at IS NULL) = (released_hash IS NULL))
        AND ((released_at IS NULL) = (released_by IS NULL)))),
    constraint demands_check4 CHECK (((released_at IS NULL) OR ((decision <> 'Refuse'::text)
        AND (status = ANY (ARRAY['Released'::text, 'Closed'::text]))))),
    constraint demands_check5 CHECK (((status <> 'Released'::text) OR (released_at IS NOT NULL))),
    constraint demands_check6 CHECK (((status <> 'Closed'::text) OR ((closed_at IS NOT NULL) AND ((decision = 'Refuse'::text)
        OR (released_at IS NOT NULL)) AND ((client_told_on IS NOT NULL) OR (not_told_reason IS NOT NULL))))),
    constraint demands_check7 CHECK (((client_told_on IS NULL) OR (not_told_reason IS NULL))),
    constraint demands_decided CHECK ((((decision IS NULL) = (lawyers_view IS NULL))
        AND CASE decision WHEN 'Refuse'::text THEN ((granted = '{}'::text[])
        AND (refused IS NOT NULL)) WHEN 'Partial'::text THEN ((granted <> '{}'::text[])
        AND (refused IS NOT NULL)) WHEN 'Grant'::text THEN ((granted <> '{}'::text[])
        AND (refused IS NULL)) ELSE ((granted = '{}'::text[]) AND (refused IS NULL)) END)),
    constraint demands_decision_check CHECK ((decision = ANY (ARRAY['Refuse'::text, 'Partial'::text, 'Grant'::text]))),
    constraint demands_document_number_check CHECK (((length(document_number) >= 1) AND (length(document_number) <= 100))),
    constraint demands_lawyers_view_check CHECK (((length(lawyers_view) >= 1) AND (length(lawyers_view) <= 2000))),
    constraint demands_legal_basis_check CHECK (((length(legal_basis) >= 1) AND (length(legal_basis) <= 500))),
    constraint demands_never_health CHECK ((granted <@ ARRAY['Name'::text, 'YearOfBirth'::text, 'Gender'::text, 'Phone'::text,
        'Address'::text, 'TakesPart'::text])),
    constraint demands_not_told_reason_check CHECK (((length(not_told_reason) >= 1) AND (length(not_told_reason) <= 500))),
    constraint demands_police CHECK (((authority_kind <> 'Police'::text)
        OR (granted <@ ARRAY['Name'::text, 'YearOfBirth'::text, 'Gender'::text]))),
    constraint demands_refused_check CHECK (((length(refused) >= 1) AND (length(refused) <= 1000))),
    constraint demands_released_hash_check CHECK ((released_hash ~ '^[0-9a-f]{64}$'::text)),
    constraint demands_scope_check CHECK (((length(scope) >= 1) AND (length(scope) <= 1000))),
    constraint demands_status_check CHECK ((status = ANY (ARRAY['Received'::text, 'LegalReview'::text, 'Refused'::text, 'Partial'::text,
        'Granted'::text, 'Released'::text, 'Closed'::text]))),
    constraint demands_two_people CHECK (((supervisor_id <> reviewer_id)
        AND ((recorded_by <> ALL (ARRAY[supervisor_id, reviewer_id])) IS NOT FALSE))),
    constraint demands_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE
        CASCADE,
    constraint demands_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id),
    constraint demands_released_by_fkey FOREIGN KEY (released_by) REFERENCES accounts.accounts(id),
    constraint demands_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES accounts.accounts(id),
    constraint demands_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES accounts.accounts(id)
);
CREATE INDEX demands_client ON care.demands USING btree (client_code, received_on DESC);
CREATE INDEX demands_open ON care.demands USING btree (received_on, id) WHERE (status <> 'Closed'::text);
CREATE INDEX demands_ward ON care.demands USING btree (ward_code, received_on DESC, id);
alter table care.demands enable row level security, force row level security;
create policy add on care.demands for insert to public with check (((category = 'Demand'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Demand'::text) AS reach)::text[]))));
create policy change on care.demands for update to public using (((category = 'Demand'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Demand'::text) AS reach)::text[])))) with check (((category = 'Demand'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Demand'::text) AS reach)::text[]))));
create policy decide on care.demands for update to cm_review using (( SELECT sec.everywhere('Write'::text, 'Demand'::text) AS everywhere))
    with check (( SELECT sec.everywhere('Write'::text, 'Demand'::text) AS everywhere));
create policy oneself on care.demands as restrictive for insert to public with check (((recorded_by = ( SELECT sec.account_id() AS
    account_id)) AND (status = 'Received'::text)));
create policy review on care.demands for select to cm_review using (( SELECT sec.everywhere('Read'::text, 'Demand'::text) AS everywhere));
create policy see on care.demands for select to public using (((category = 'Demand'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Demand'::text) AS reach)::text[]))));
CREATE TRIGGER keep BEFORE UPDATE ON care.demands FOR EACH ROW EXECUTE FUNCTION care.keep_demand();
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.demands FOR EACH ROW EXECUTE FUNCTION audit.track('Demand', 'client_code');
grant insert, select, update on care.demands to cm_care;
grant select, update (status, lawyers_view, decision, granted, refused, supervisor_id, supervisor_at, reviewer_id, reviewer_at,
    client_told_on, not_told_reason, closed_at, version) on care.demands to cm_review;

create table care.disclosures (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    at timestamp with time zone not null,
    recipient text not null,
    provider_id uuid,
    authority text,
    way text not null,
    consent_id uuid,
    demand_id uuid,
    facts text[] not null,
    notice_version text not null,
    disclosed_by uuid not null,
    constraint disclosures_pkey PRIMARY KEY (id),
    constraint disclosures_authority_check CHECK (((length(authority) >= 1) AND (length(authority) <= 200))),
    constraint disclosures_category_check CHECK ((category = ANY (ARRAY['Care'::text, 'Health'::text, 'Hiv'::text, 'Legal'::text]))),
    constraint disclosures_check CHECK (((recipient = 'Provider'::text) = (provider_id IS NOT NULL))),
    constraint disclosures_check1 CHECK (((recipient = 'Authority'::text) = (authority IS NOT NULL))),
    constraint disclosures_check2 CHECK (((recipient = ANY (ARRAY['Provider'::text, 'Officer'::text])) = (consent_id IS NOT NULL))),
    constraint disclosures_check3 CHECK (((recipient = 'Authority'::text) = (demand_id IS NOT NULL))),
    constraint disclosures_check4 CHECK ((((recipient = 'Officer'::text) = (way = 'Phrase'::text))
        AND ((way = 'Phrase'::text) = (facts = '{InContact}'::text[])))),
    constraint disclosures_check5 CHECK (((recipient <> 'Officer'::text) OR (category = 'Care'::text))),
    constraint disclosures_check6 CHECK (((recipient <> 'Authority'::text) OR ((category = 'Care'::text)
        AND (facts <@ ARRAY['Name'::text, 'YearOfBirth'::text, 'Gender'::text, 'Phone'::text, 'Address'::text, 'TakesPart'::text])))),
    constraint disclosures_facts_check CHECK (((cardinality(facts) > 0)
        AND (facts <@ ARRAY['Name'::text, 'YearOfBirth'::text, 'Gender'::text, 'Phone'::text, 'Address'::text, 'TakesPart'::text,
        'Reason'::text, 'ServiceReferral'::text, 'Appointment'::text, 'Plan'::text, 'ConsentForm'::text, 'Assessment'::text,
        'WhoHasSeen'::text, 'InContact'::text]))),
    constraint disclosures_recipient_check CHECK ((recipient = ANY (ARRAY['Provider'::text, 'Client'::text, 'Officer'::text,
        'Authority'::text]))),
    constraint disclosures_way_check CHECK ((way = ANY (ARRAY['Letter'::text, 'Print'::text, 'Phrase'::text]))),
    constraint disclosures_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint disclosures_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES care.consents(id),
    constraint disclosures_demand_id_client_code_fkey FOREIGN KEY (demand_id, client_code) REFERENCES care.demands(id, client_code),
    constraint disclosures_disclosed_by_fkey FOREIGN KEY (disclosed_by) REFERENCES accounts.accounts(id),
    constraint disclosures_notice_version_fkey FOREIGN KEY (notice_version) REFERENCES directory.notices(version),
    constraint disclosures_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES directory.providers(id)
);
CREATE INDEX disclosures_at ON care.disclosures USING btree (at DESC, id);
CREATE INDEX disclosures_client ON care.disclosures USING btree (client_code, at DESC);
alter table care.disclosures enable row level security, force row level security;
create policy add on care.disclosures for insert to public with check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy change on care.disclosures for update to public using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) with
    check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy oneself on care.disclosures as restrictive for insert to public with check (((disclosed_by = ( SELECT sec.account_id() AS
    account_id)) AND (at >= ( SELECT (sec.actor()).at AS at)) AND (at < (( SELECT (sec.actor()).at AS at) + ( SELECT l.lasts FROM
    sec.limits l WHERE (l.name = 'SignedActor'::text))))));
create policy phrase on care.disclosures for insert to cm_owner with check (((SESSION_USER = 'cm_police'::name)
    AND (recipient = 'Officer'::text)));
create policy record on care.disclosures for insert to cm_care with check ((((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Legal'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[])))));
create policy register on care.disclosures for select to cm_owner using ((SESSION_USER = ANY (ARRAY['cm_care'::name, 'cm_review'::name])));
create policy see on care.disclosures for select to public using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS reach)::text[]))))));
CREATE TRIGGER on_demand BEFORE INSERT ON care.disclosures FOR EACH ROW EXECUTE FUNCTION care.disclosed_on_demand();
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.disclosures FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');
CREATE TRIGGER under_consent BEFORE INSERT ON care.disclosures FOR EACH ROW EXECUTE FUNCTION care.disclosed_under_consent();
grant insert, select on care.disclosures to cm_care;

create table care.follow_ups (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text default 'Care'::text not null,
    kind text not null,
    due_on date not null,
    due_at time without time zone,
    mode text,
    times_missed integer default 0 not null,
    rescheduled_reason text,
    status text default 'Due'::text not null,
    contact_id uuid,
    version bigint default 1 not null,
    constraint follow_ups_pkey PRIMARY KEY (id),
    constraint follow_ups_category_check CHECK ((category = 'Care'::text)),
    constraint follow_ups_check CHECK (((status <> 'Done'::text) OR (contact_id IS NOT NULL))),
    constraint follow_ups_kind_check CHECK ((kind = ANY (ARRAY['Month1'::text, 'Month3'::text, 'Month6'::text, 'Month9'::text,
        'Month12'::text, 'Agreed'::text]))),
    constraint follow_ups_mode_check CHECK ((mode = ANY (ARRAY['InPerson'::text, 'HomeVisit'::text, 'Phone'::text, 'Message'::text,
        'Group'::text, 'Other'::text]))),
    constraint follow_ups_rescheduled_reason_check CHECK ((length(rescheduled_reason) <= 300)),
    constraint follow_ups_status_check CHECK ((status = ANY (ARRAY['Due'::text, 'Done'::text, 'Cancelled'::text]))),
    constraint follow_ups_times_missed_check CHECK ((times_missed >= 0)),
    constraint follow_ups_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint follow_ups_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES care.contacts(id)
);
CREATE INDEX follow_ups_client ON care.follow_ups USING btree (client_code, due_on);
CREATE INDEX follow_ups_due ON care.follow_ups USING btree (ward_code, due_on, due_at) WHERE (status = 'Due'::text);
alter table care.follow_ups enable row level security, force row level security;
create policy add on care.follow_ups for insert to public with check (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));
create policy change on care.follow_ups for update to public using (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[])))) with check (((category = 'Care'::text)
    AND ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])) OR ((status = 'Cancelled'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))))));
create policy see on care.follow_ups for select to public using ((((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text)
    AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.follow_ups FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');
grant insert, select, update on care.follow_ups to cm_care;

create table care.goals (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text default 'Care'::text not null,
    words text not null,
    domain text not null,
    priority integer not null,
    target_on date,
    steps text,
    status text not null,
    status_on date not null,
    replaces_id uuid,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    version bigint default 1 not null,
    constraint goals_pkey PRIMARY KEY (id),
    constraint goals_category_check CHECK ((category = 'Care'::text)),
    constraint goals_domain_check CHECK ((domain = ANY (ARRAY['Health'::text, 'SubstanceUse'::text, 'Housing'::text, 'Work'::text,
        'Education'::text, 'Family'::text, 'Legal'::text, 'Papers'::text, 'Money'::text, 'Other'::text]))),
    constraint goals_priority_check CHECK (((priority >= 1) AND (priority <= 3))),
    constraint goals_status_check CHECK ((status = ANY (ARRAY['Proposed'::text, 'Agreed'::text, 'InProgress'::text, 'Achieved'::text,
        'Changed'::text, 'DroppedByClient'::text]))),
    constraint goals_steps_check CHECK ((length(steps) <= 1000)),
    constraint goals_words_check CHECK (((length(words) >= 1) AND (length(words) <= 500))),
    constraint goals_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE
        CASCADE,
    constraint goals_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id),
    constraint goals_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES care.goals(id)
);
CREATE INDEX goals_client ON care.goals USING btree (client_code, priority);
alter table care.goals enable row level security, force row level security;
create policy add on care.goals for insert to public with check (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));
create policy change on care.goals for update to public using (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])))) with check (((category = 'Care'::text) AND
    (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));
create policy see on care.goals for select to public using ((((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text)
    AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.goals FOR EACH ROW EXECUTE FUNCTION audit.track('Care', 'client_code');
grant insert, select, update on care.goals to cm_care;

create table care.intakes (
    id uuid not null,
    ward_code text not null,
    category text default 'Slip'::text not null,
    status text not null,
    received_by uuid not null,
    received_at timestamp with time zone not null,
    contacted_at timestamp with time zone,
    unanswered_tries integer default 0 not null,
    reason text,
    duplicate_of text,
    ended_at timestamp with time zone,
    ended_by uuid,
    version bigint default 1 not null,
    constraint intakes_pkey PRIMARY KEY (id),
    constraint intakes_id_ward_code_key UNIQUE (id, ward_code),
    constraint intakes_category_check CHECK ((category = 'Slip'::text)),
    constraint intakes_check CHECK ((ended_at >= received_at)),
    constraint intakes_check1 CHECK (((status = ANY (ARRAY['Enrolled'::text, 'Declined'::text, 'NotEligible'::text, 'Duplicate'::text,
        'Closed'::text])) = (ended_at IS NOT NULL))),
    constraint intakes_check2 CHECK (((status = ANY (ARRAY['Declined'::text, 'NotEligible'::text])) = (reason IS NOT NULL))),
    constraint intakes_check3 CHECK (((status = 'Duplicate'::text) = (duplicate_of IS NOT NULL))),
    constraint intakes_check4 CHECK (((status <> ALL (ARRAY['Contacted'::text, 'Enrolled'::text, 'Declined'::text, 'NotEligible'::text,
        'Duplicate'::text])) OR (contacted_at IS NOT NULL))),
    constraint intakes_reason_check CHECK ((reason = ANY (ARRAY['NotInterested'::text, 'NotNow'::text, 'FearOfPolice'::text,
        'FearOfDisclosure'::text, 'HasOtherSupport'::text, 'NoReasonGiven'::text, 'Under18'::text, 'LivesElsewhere'::text,
        'ViolenceAtPresent'::text, 'OutsideProgramme'::text]))),
    constraint intakes_status_check CHECK ((status = ANY (ARRAY['Received'::text, 'Contacted'::text, 'Unreachable'::text, 'Enrolled'::text,
        'Declined'::text, 'NotEligible'::text, 'Duplicate'::text, 'Closed'::text]))),
    constraint intakes_unanswered_tries_check CHECK ((unanswered_tries >= 0)),
    constraint intakes_duplicate_of_fkey FOREIGN KEY (duplicate_of) REFERENCES care.clients(code),
    constraint intakes_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES accounts.accounts(id),
    constraint intakes_id_fkey FOREIGN KEY (id) REFERENCES intake.slips(id),
    constraint intakes_received_by_fkey FOREIGN KEY (received_by) REFERENCES accounts.accounts(id),
    constraint intakes_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code)
);
CREATE INDEX intakes_duplicate ON care.intakes USING btree (duplicate_of) WHERE (duplicate_of IS NOT NULL);
CREATE INDEX intakes_ended ON care.intakes USING btree (ward_code, ended_at DESC) WHERE (ended_at IS NOT NULL);
CREATE INDEX intakes_open ON care.intakes USING btree (ward_code, received_at) WHERE (ended_at IS NULL);
CREATE INDEX intakes_receiver ON care.intakes USING btree (received_by) WHERE (ended_at IS NULL);
alter table care.intakes enable row level security, force row level security;
create policy add on care.intakes for insert to public with check (((category = 'Slip'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[]))));
create policy by_account on care.intakes for select to cm_owner using (((SESSION_USER = ANY (ARRAY['cm_care'::name, 'cm_review'::name]))
    AND (current_setting('app.any_ward'::text, true) = 'yes'::text)));
create policy change on care.intakes for update to public using (((category = 'Slip'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[])))) with check (((category = 'Slip'::text) AND
    (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[]))));
create policy hand_over on care.intakes for all to cm_owner using (( SELECT sec.everywhere('Write'::text, 'Accounts'::text) AS everywhere));
create policy see on care.intakes for select to public using (((category = 'Slip'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Slip'::text) AS reach)::text[]))));
create policy when_sealer_counts on care.intakes for select to cm_owner using ((SESSION_USER = 'cm_sealer'::name));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.intakes FOR EACH ROW EXECUTE FUNCTION audit.track('Slip', 'client_code');
grant insert, select, update on care.intakes to cm_care;

create table care.legal_clocks (
    id uuid not null,
    event_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    rule_code text not null,
    rule_version integer not null,
    runs_from timestamp with time zone not null,
    due_at timestamp with time zone not null,
    state text not null,
    state_since timestamp with time zone not null,
    suspension text,
    reason text,
    set_by uuid,
    version bigint default 1 not null,
    constraint legal_clocks_pkey PRIMARY KEY (id),
    constraint legal_clocks_event_id_rule_code_key UNIQUE (event_id, rule_code),
    constraint legal_clocks_check CHECK ((due_at > runs_from)),
    constraint legal_clocks_check1 CHECK (((state = 'Suspended'::text) = (suspension IS NOT NULL))),
    constraint legal_clocks_check2 CHECK (((state <> ALL (ARRAY['Met'::text, 'Missed'::text, 'Suspended'::text, 'NotApplicable'::text])) OR
        (set_by IS NOT NULL))),
    constraint legal_clocks_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
    constraint legal_clocks_state_check CHECK ((state = ANY (ARRAY['Running'::text, 'Met'::text, 'Missed'::text, 'Suspended'::text,
        'NotApplicable'::text]))),
    constraint legal_clocks_suspension_check CHECK ((suspension = ANY (ARRAY['ForceMajeure'::text, 'Detention'::text]))),
    constraint legal_clocks_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint legal_clocks_event_id_client_code_category_fkey FOREIGN KEY (event_id, client_code, category) REFERENCES
        care.legal_events(id, client_code, category),
    constraint legal_clocks_rule_code_rule_version_fkey FOREIGN KEY (rule_code, rule_version) REFERENCES directory.clock_rules(code,
        version),
    constraint legal_clocks_set_by_fkey FOREIGN KEY (set_by) REFERENCES accounts.accounts(id)
);
CREATE INDEX legal_clocks_client ON care.legal_clocks USING btree (client_code, state, due_at);
CREATE INDEX legal_clocks_due ON care.legal_clocks USING btree (ward_code, due_at) WHERE (state = 'Running'::text);
alter table care.legal_clocks enable row level security, force row level security;
create policy add on care.legal_clocks for insert to public with check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));
create policy change on care.legal_clocks for update to public using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))))) with
    check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));
create policy see on care.legal_clocks for select to public using ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[]))))) OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency))) OR
    ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency)))));
create policy today on care.legal_clocks for select to cm_owner using (true);
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.legal_clocks FOR EACH ROW EXECUTE FUNCTION audit.track('Legal',
    'client_code');
grant insert, select, update on care.legal_clocks to cm_care;

create table care.legal_events (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    kind text not null,
    at timestamp with time zone not null,
    document_on date,
    issued_by text,
    note text,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    constraint legal_events_pkey PRIMARY KEY (id),
    constraint legal_events_id_client_code_category_key UNIQUE (id, client_code, category),
    constraint legal_events_check CHECK ((category = CASE WHEN (kind = ANY (ARRAY['ClinicIntakeNotice'::text, 'LastDose'::text])) THEN
        'Health'::text ELSE 'Legal'::text END)),
    constraint legal_events_issued_by_check CHECK (((length(issued_by) >= 1) AND (length(issued_by) <= 200))),
    constraint legal_events_kind_check CHECK ((kind = ANY (ARRAY['TestRequested'::text, 'PositiveResultTold'::text,
        'ManagementDecision'::text, 'DeterminationOrdered'::text, 'DependenceFindingTold'::text, 'DeterminationCertificate'::text,
        'Registration'::text, 'TreatmentDecision'::text, 'ClinicIntakeNotice'::text, 'LastDose'::text, 'MonitoringDecision'::text,
        'RehabAbsence'::text, 'RehabCertificate'::text, 'TreatmentCompleted'::text, 'CompulsoryCompleted'::text, 'LastViolation'::text,
        'CompulsoryFileNotice'::text, 'Hearing'::text, 'CompulsoryDecision'::text, 'ResidenceMove'::text, 'OtherNotice'::text]))),
    constraint legal_events_note_check CHECK (((length(note) >= 1) AND (length(note) <= 1000))),
    constraint legal_events_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint legal_events_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id)
);
CREATE INDEX legal_events_client ON care.legal_events USING btree (client_code, at DESC);
alter table care.legal_events enable row level security, force row level security;
create policy add on care.legal_events for insert to public with check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));
create policy change on care.legal_events for update to public using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))))) with
    check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));
create policy see on care.legal_events for select to public using ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[]))))) OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency))) OR
    ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency)))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.legal_events FOR EACH ROW EXECUTE FUNCTION audit.track('Legal',
    'client_code');
grant insert, select on care.legal_events to cm_care;

create table care.legal_grounds (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    rule_code text not null,
    evidence text not null,
    from date not null,
    until date,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    version bigint default 1 not null,
    rule_version integer not null,
    constraint legal_grounds_pkey PRIMARY KEY (id),
    constraint legal_grounds_check1 CHECK ((until >= "from")),
    constraint legal_grounds_evidence_check CHECK (((length(evidence) >= 1) AND (length(evidence) <= 300))),
    constraint legal_grounds_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint legal_grounds_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id),
    constraint legal_grounds_rule_code_rule_version_category_fkey FOREIGN KEY (rule_code, rule_version, category) REFERENCES
        directory.ground_rules(code, version, category)
);
CREATE INDEX legal_grounds_client ON care.legal_grounds USING btree (client_code, "from" DESC);
alter table care.legal_grounds enable row level security, force row level security;
create policy add on care.legal_grounds for insert to public with check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));
create policy change on care.legal_grounds for update to public using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))))) with
    check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Legal'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))) OR ((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))))));
create policy see on care.legal_grounds for select to public using ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[]))))) OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency))) OR
    ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency)))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.legal_grounds FOR EACH ROW EXECUTE FUNCTION audit.track('Legal',
    'client_code');
grant insert, select, update on care.legal_grounds to cm_care;

create table care.plan_agreements (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text default 'Care'::text not null,
    agreed_on date not null,
    manner text not null,
    review_on date not null,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    constraint plan_agreements_pkey PRIMARY KEY (id),
    constraint plan_agreements_category_check CHECK ((category = 'Care'::text)),
    constraint plan_agreements_check CHECK ((review_on > agreed_on)),
    constraint plan_agreements_manner_check CHECK ((manner = ANY (ARRAY['InPerson'::text, 'Phone'::text, 'Signed'::text]))),
    constraint plan_agreements_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint plan_agreements_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id)
);
CREATE INDEX plan_agreements_client ON care.plan_agreements USING btree (client_code, agreed_on DESC);
alter table care.plan_agreements enable row level security, force row level security;
create policy add on care.plan_agreements for insert to public with check (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));
create policy change on care.plan_agreements for update to public using (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[])))) with check (((category = 'Care'::text) AND
    (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))));
create policy see on care.plan_agreements for select to public using ((((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text)
    AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.plan_agreements FOR EACH ROW EXECUTE FUNCTION audit.track('Care',
    'client_code');
grant insert, select on care.plan_agreements to cm_care;

create table care.safety_alert_steps (
    id uuid not null,
    alert_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    move text not null,
    words text,
    taken_by uuid not null,
    at timestamp with time zone not null,
    constraint safety_alert_steps_pkey PRIMARY KEY (id),
    constraint safety_alert_steps_check CHECK (((move <> ALL (ARRAY['Act'::text, 'Resolve'::text])) OR (words IS NOT NULL))),
    constraint safety_alert_steps_move_check CHECK ((move = ANY (ARRAY['Acknowledge'::text, 'Act'::text, 'Escalate'::text,
        'Resolve'::text]))),
    constraint safety_alert_steps_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000))),
    constraint safety_alert_steps_alert_id_client_code_category_fkey FOREIGN KEY (alert_id, client_code, category) REFERENCES
        care.safety_alerts(id, client_code, category),
    constraint safety_alert_steps_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code)
        ON UPDATE CASCADE,
    constraint safety_alert_steps_taken_by_fkey FOREIGN KEY (taken_by) REFERENCES accounts.accounts(id)
);
CREATE INDEX safety_alert_steps_alert ON care.safety_alert_steps USING btree (alert_id, at);
alter table care.safety_alert_steps enable row level security, force row level security;
create policy add on care.safety_alert_steps for insert to public with check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy change on care.safety_alert_steps for update to public using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) with
    check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))) OR ((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy see on care.safety_alert_steps for select to public using ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS
    reach)::text[]))))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))
    OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency)))
    OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency)))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.safety_alert_steps FOR EACH ROW EXECUTE FUNCTION audit.track('Care',
    'client_code');
grant insert, select on care.safety_alert_steps to cm_care;

create table care.safety_alerts (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    kind text not null,
    status text not null,
    opened_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    rule_code text generated always as (('Alert-'::text || kind)) stored,
    rule_version integer not null,
    opened_by uuid not null,
    owner_id uuid not null,
    assessment_id uuid,
    flag_code text,
    words text,
    acknowledged_at timestamp with time zone,
    resolved_at timestamp with time zone,
    version bigint default 1 not null,
    constraint safety_alerts_pkey PRIMARY KEY (id),
    constraint safety_alerts_assessment_id_flag_code_key UNIQUE (assessment_id, flag_code),
    constraint safety_alerts_id_client_code_category_key UNIQUE (id, client_code, category),
    constraint safety_alerts_check CHECK ((category = CASE WHEN (kind = ANY (ARRAY['SuicideRisk'::text, 'OverdoseRisk'::text,
        'SevereWithdrawal'::text, 'MedicalEmergency'::text])) THEN 'Health'::text WHEN (kind = ANY (ARRAY['PoliceViolence'::text,
        'ImminentDetention'::text])) THEN 'Legal'::text ELSE 'Care'::text END)),
    constraint safety_alerts_check1 CHECK ((due_at > opened_at)),
    constraint safety_alerts_check2 CHECK ((acknowledged_at >= opened_at)),
    constraint safety_alerts_check3 CHECK ((resolved_at >= opened_at)),
    constraint safety_alerts_check4 CHECK (((status = 'Resolved'::text) = (resolved_at IS NOT NULL))),
    constraint safety_alerts_check5 CHECK (((assessment_id IS NULL) = (flag_code IS NULL))),
    constraint safety_alerts_check6 CHECK (((status <> ALL (ARRAY['Acknowledged'::text, 'InAction'::text, 'Resolved'::text]))
        OR (acknowledged_at IS NOT NULL))),
    constraint safety_alerts_flag_code_check CHECK (((length(flag_code) >= 1) AND (length(flag_code) <= 40))),
    constraint safety_alerts_kind_check CHECK ((kind = ANY (ARRAY['SuicideRisk'::text, 'OverdoseRisk'::text, 'SevereWithdrawal'::text,
        'MedicalEmergency'::text, 'ViolenceRisk'::text, 'ChildProtection'::text, 'PoliceViolence'::text, 'ImminentDetention'::text]))),
    constraint safety_alerts_status_check CHECK ((status = ANY (ARRAY['Open'::text, 'Acknowledged'::text, 'InAction'::text,
        'Escalated'::text, 'Resolved'::text]))),
    constraint safety_alerts_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000))),
    constraint safety_alerts_assessment_id_fkey FOREIGN KEY (assessment_id) REFERENCES care.assessments(id),
    constraint safety_alerts_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint safety_alerts_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES accounts.accounts(id),
    constraint safety_alerts_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES accounts.accounts(id),
    constraint safety_alerts_rule_code_rule_version_fkey FOREIGN KEY (rule_code, rule_version) REFERENCES directory.clock_rules(code,
        version)
);
CREATE INDEX safety_alerts_client ON care.safety_alerts USING btree (client_code, opened_at DESC);
CREATE INDEX safety_alerts_open ON care.safety_alerts USING btree (ward_code, due_at) WHERE (status <> 'Resolved'::text);
alter table care.safety_alerts enable row level security, force row level security;
create policy add on care.safety_alerts for insert to public with check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy change on care.safety_alerts for update to public using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) with
    check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))) OR ((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy see on care.safety_alerts for select to public using ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS
    reach)::text[]))))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))
    OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency)))
    OR ((category = 'Legal'::text) AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency)))));
create policy today on care.safety_alerts for select to cm_owner using (true);
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.safety_alerts FOR EACH ROW EXECUTE FUNCTION audit.track('Care',
    'client_code');
grant insert, select, update on care.safety_alerts to cm_care;

create table care.safety_plans (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text default 'Health'::text not null,
    warning_signs text not null,
    what_helps text not null,
    people_to_call text not null,
    safer_place text not null,
    services_to_call text not null,
    agreed_on date not null,
    replaces_id uuid,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    constraint safety_plans_pkey PRIMARY KEY (id),
    constraint safety_plans_replaces_id_key UNIQUE (replaces_id),
    constraint safety_plans_category_check CHECK ((category = 'Health'::text)),
    constraint safety_plans_people_to_call_check CHECK (((length(people_to_call) >= 1) AND (length(people_to_call) <= 1500))),
    constraint safety_plans_safer_place_check CHECK (((length(safer_place) >= 1) AND (length(safer_place) <= 1500))),
    constraint safety_plans_services_to_call_check CHECK (((length(services_to_call) >= 1) AND (length(services_to_call) <= 1500))),
    constraint safety_plans_warning_signs_check CHECK (((length(warning_signs) >= 1) AND (length(warning_signs) <= 1500))),
    constraint safety_plans_what_helps_check CHECK (((length(what_helps) >= 1) AND (length(what_helps) <= 1500))),
    constraint safety_plans_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint safety_plans_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id),
    constraint safety_plans_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES care.safety_plans(id)
);
CREATE INDEX safety_plans_client ON care.safety_plans USING btree (client_code, recorded_at DESC);
alter table care.safety_plans enable row level security, force row level security;
create policy add on care.safety_plans for insert to public with check (((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))));
create policy change on care.safety_plans for update to public using (((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))) with check (((category =
    'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[]))));
create policy see on care.safety_plans for select to public using ((((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency)))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.safety_plans FOR EACH ROW EXECUTE FUNCTION audit.track('Health',
    'client_code');
grant insert, select on care.safety_plans to cm_care;

create table care.service_referral_events (
    id uuid not null,
    service_referral_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    move text,
    status text not null,
    occurred_on date not null,
    told_by text not null,
    appointment_at timestamp with time zone,
    reason text,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    constraint service_referral_events_pkey PRIMARY KEY (id),
    constraint service_referral_events_move_check CHECK ((move = ANY (ARRAY['Make'::text, 'Accept'::text, 'RejectByProvider'::text,
        'DeclineByClient'::text, 'RecordNoResponse'::text, 'BookAppointment'::text, 'RecordAttended'::text, 'RecordMissed'::text,
        'Rebook'::text, 'MarkContactLost'::text, 'Start'::text, 'RecordNotStarted'::text, 'Complete'::text, 'Stop'::text, 'Transfer'::text,
        'Cancel'::text, 'ReEngage'::text]))),
    constraint service_referral_events_told_by_check CHECK ((told_by = ANY (ARRAY['Provider'::text, 'Client'::text, 'Coordinator'::text]))),
    constraint service_referral_events_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code,
        ward_code) ON UPDATE CASCADE,
    constraint service_referral_events_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id),
    constraint service_referral_events_service_referral_id_client_code_ca_fkey FOREIGN KEY (service_referral_id, client_code, category)
        REFERENCES care.service_referrals(id, client_code, category)
);
CREATE INDEX service_referral_events_referral ON care.service_referral_events USING btree (service_referral_id, recorded_at, id);
alter table care.service_referral_events enable row level security, force row level security;
create policy add on care.service_referral_events for insert to public with check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy change on care.service_referral_events for update to public using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) with
    check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy consent_ended on care.service_referral_events for insert to cm_owner with check (true);
create policy see on care.service_referral_events for select to public using ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[]))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS
    open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS
    reach)::text[]))))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))
    OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency))) OR ((category = 'Hiv'::text)
    AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[]))
    AND (client_code = ( SELECT care.emergency('Hiv'::text) AS emergency))) OR ((category = 'Legal'::text)
    AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency)))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.service_referral_events FOR EACH ROW EXECUTE FUNCTION audit.track('Care',
    'client_code');
grant insert, select on care.service_referral_events to cm_care;

create table care.service_referrals (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    service_code text not null,
    course text not null,
    provider_id uuid not null,
    urgency text not null,
    accompanied boolean not null,
    transport_supported boolean not null,
    shared text[] not null,
    reason_for_referral text,
    status text not null,
    status_on date not null,
    stage text not null,
    exposure text not null,
    consent_id uuid,
    acknowledged_version integer,
    acknowledged_at timestamp with time zone,
    planned_on date not null,
    made_on date,
    accepted_on date,
    appointment_at timestamp with time zone,
    attended_on date,
    started_on date,
    ended_on date,
    reason text,
    due_on date,
    coordinator_id uuid not null,
    version bigint default 1 not null,
    constraint service_referrals_pkey PRIMARY KEY (id),
    constraint service_referrals_id_client_code_category_key UNIQUE (id, client_code, category),
    constraint service_referrals_check CHECK ((made_on >= planned_on)),
    constraint service_referrals_check1 CHECK ((accepted_on >= made_on)),
    constraint service_referrals_check2 CHECK ((attended_on >= accepted_on)),
    constraint service_referrals_check3 CHECK ((started_on >= attended_on)),
    constraint service_referrals_check4 CHECK ((ended_on >= planned_on)),
    constraint service_referrals_check5 CHECK (((made_on IS NULL) OR (consent_id IS NOT NULL) OR ((exposure = 'None'::text)
        AND (shared = '{}'::text[])))),
    constraint service_referrals_check6 CHECK (((made_on IS NULL) OR (exposure = 'None'::text)
        OR ((acknowledged_version IS NOT NULL) AND (acknowledged_at IS NOT NULL)))),
    constraint service_referrals_course_check CHECK ((course = ANY (ARRAY['OneOff'::text, 'Continuing'::text]))),
    constraint service_referrals_exposure_check CHECK ((exposure = ANY (ARRAY['None'::text, 'Notify'::text, 'Register'::text,
        'NotifyAndRegister'::text]))),
    constraint service_referrals_reason_check CHECK ((reason = ANY (ARRAY['ClientDeclined'::text, 'NotNeeded'::text, 'NotEligible'::text,
        'WaitingList'::text, 'Cost'::text, 'Distance'::text, 'WorkHours'::text, 'FearOfPolice'::text, 'FearOfDisclosure'::text,
        'StigmaAtProvider'::text, 'NoIdentityPapers'::text, 'NoResidenceRegistration'::text, 'NoHealthInsurance'::text,
        'ProviderRefused'::text, 'ConsentWithdrawn'::text, 'Moved'::text, 'Detained'::text, 'Hospitalised'::text, 'Died'::text,
        'ContactLost'::text, 'Unknown'::text]))),
    constraint service_referrals_reason_for_referral_check CHECK ((length(reason_for_referral) <= 500)),
    constraint service_referrals_shared_check CHECK ((shared <@ ARRAY['Name'::text, 'YearOfBirth'::text, 'Gender'::text, 'Phone'::text,
        'Reason'::text])),
    constraint service_referrals_stage_check CHECK ((stage = ANY (ARRAY['ToMake'::text, 'AwaitingReply'::text, 'Accepted'::text,
        'Booked'::text, 'InService'::text, 'Completed'::text, 'Unsuccessful'::text]))),
    constraint service_referrals_status_check CHECK ((status = ANY (ARRAY['Planned'::text, 'Made'::text, 'Accepted'::text,
        'RejectedByProvider'::text, 'DeclinedByClient'::text, 'NoResponse'::text, 'Attended'::text, 'Missed'::text, 'ContactLost'::text,
        'Started'::text, 'NotStarted'::text, 'Completed'::text, 'Stopped'::text, 'Transferred'::text, 'Cancelled'::text]))),
    constraint service_referrals_urgency_check CHECK ((urgency = ANY (ARRAY['Routine'::text, 'Soon'::text, 'Urgent'::text]))),
    constraint service_referrals_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code)
        ON UPDATE CASCADE,
    constraint service_referrals_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES care.consents(id),
    constraint service_referrals_coordinator_id_fkey FOREIGN KEY (coordinator_id) REFERENCES accounts.accounts(id),
    constraint service_referrals_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES directory.providers(id),
    constraint service_referrals_service_code_category_fkey FOREIGN KEY (service_code, category) REFERENCES directory.services(code,
        category)
);
CREATE INDEX service_referrals_board ON care.service_referrals USING btree (ward_code, stage, due_on, status_on DESC);
CREATE INDEX service_referrals_client ON care.service_referrals USING btree (client_code, planned_on DESC);
CREATE INDEX service_referrals_due ON care.service_referrals USING btree (ward_code, due_on) WHERE (due_on IS NOT NULL);
CREATE INDEX service_referrals_provider ON care.service_referrals USING btree (provider_id);
alter table care.service_referrals enable row level security, force row level security;
create policy add on care.service_referrals for insert to public with check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy board on care.service_referrals for select to cm_owner using (true);
create policy change on care.service_referrals for update to public using (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS
    reach)::text[])) AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[])))))) with
    check (((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Health'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Health'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Health'::text) AS open_records)::text[])))
    OR ((category = 'Hiv'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Hiv'::text) AS reach)::text[]))
    AND (client_code = ANY (( SELECT care.open_records('Write'::text, 'Hiv'::text) AS open_records)::text[])))
    OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Legal'::text) AS reach)::text[]))))));
create policy consent_ended on care.service_referrals for update to cm_owner using (true) with check (true);
create policy see on care.service_referrals for select to public using ((((ward_code = ANY (( SELECT (sec.actor()).ward_codes AS
    ward_codes)::text[])) AND (((category = 'Care'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS
    reach)::text[]))) OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[]))) OR ((category = 'Hiv'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS
    open_records)::text[]))) OR ((category = 'Legal'::text) AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Legal'::text) AS
    reach)::text[]))))) OR ((category = 'Care'::text) AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))
    OR ((category = 'Health'::text) AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Health'::text) AS
    open_records)::text[])) AND (client_code = ( SELECT care.emergency('Health'::text) AS emergency))) OR ((category = 'Hiv'::text)
    AND (client_code = ANY (( SELECT care.open_records('Read'::text, 'Hiv'::text) AS open_records)::text[]))
    AND (client_code = ( SELECT care.emergency('Hiv'::text) AS emergency))) OR ((category = 'Legal'::text)
    AND (client_code = ( SELECT care.emergency('Legal'::text) AS emergency)))));
create policy when_sealer_counts on care.service_referrals for select to cm_owner using ((SESSION_USER = 'cm_sealer'::name));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.service_referrals FOR EACH ROW EXECUTE FUNCTION audit.track('Care',
    'client_code');
CREATE TRIGGER under_consent BEFORE INSERT OR UPDATE OF consent_id, made_on, provider_id, category, client_code ON care.service_referrals
    FOR EACH ROW WHEN (((new.consent_id IS NOT NULL) AND (COALESCE(current_setting('app.actor'::text, true), ''::text) <> ''::text)))
    EXECUTE FUNCTION care.sent_under_consent();
grant insert, select, update on care.service_referrals to cm_care;

create table care.status_changes (
    id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text default 'Care'::text not null,
    from text not null,
    to text not null,
    on date not null,
    reason text,
    told text,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    constraint status_changes_pkey PRIMARY KEY (id),
    constraint status_changes_category_check CHECK ((category = 'Care'::text)),
    constraint status_changes_reason_check CHECK ((length(reason) <= 500)),
    constraint status_changes_told_check CHECK ((length(told) <= 500)),
    constraint status_changes_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON
        UPDATE CASCADE,
    constraint status_changes_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id)
);
CREATE INDEX status_changes_client ON care.status_changes USING btree (client_code, recorded_at DESC);
alter table care.status_changes enable row level security, force row level security;
create policy add on care.status_changes for insert to public with check (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))));
create policy change on care.status_changes for update to public using (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[])))) with check (((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Caseload'::text) AS reach)::text[]))));
create policy see on care.status_changes for select to public using ((((category = 'Care'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Care'::text) AS reach)::text[]))) OR ((category = 'Care'::text)
    AND (client_code = ( SELECT care.emergency('Care'::text) AS emergency)))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON care.status_changes FOR EACH ROW EXECUTE FUNCTION audit.track('Care',
    'client_code');
grant insert, select on care.status_changes to cm_care;

-- care.board_counts(text[],text,text,uuid,uuid,date,date): (stages text[], ward text, service text, provider uuid, coordinator uuid,
--     ended_since date, today date) returns TABLE(stage text, number bigint, overdue bigint) language sql stable security definer
--     search_path=pg_catalog, pg_temp
grant execute on function care.board_counts(text[],text,text,uuid,uuid,date,date) to cm_care;

-- care.board_page(text[],text,text,uuid,uuid,date,bigint,integer): (stages text[], ward text, service text, provider uuid, coordinator
--     uuid, ended_since date, skip bigint, take integer) returns TABLE(id uuid, client_code text) language sql stable security definer
--     search_path=pg_catalog, pg_temp
grant execute on function care.board_page(text[],text,text,uuid,uuid,date,bigint,integer) to cm_care;

-- care.cancel_shares(): () returns trigger language plpgsql volatile security definer search_path=pg_catalog, pg_temp

-- care.clients_to_assess_again(date,uuid,integer): (until date, whose uuid, most integer) returns TABLE(client_code text) language plpgsql
--     stable security definer search_path=pg_catalog, pg_temp
grant execute on function care.clients_to_assess_again(date,uuid,integer) to cm_care;

-- care.count_disclosures(text): (client text) returns bigint language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function care.count_disclosures(text) to cm_care;

-- care.disclosed_on_demand(): () returns trigger language plpgsql volatile search_path=pg_catalog, pg_temp
grant execute on function care.disclosed_on_demand() to public;

-- care.disclosed_under_consent(): () returns trigger language plpgsql volatile search_path=pg_catalog, pg_temp
grant execute on function care.disclosed_under_consent() to public;

-- care.due_clocks(uuid,timestamp with time zone,bigint,integer): (coordinator uuid, before timestamp with time zone, skip bigint, take
--     integer) returns TABLE(id uuid, client_code text, total bigint) language plpgsql stable security definer search_path=pg_catalog,
--     pg_temp
grant execute on function care.due_clocks(uuid,timestamp with time zone,bigint,integer) to cm_care;

-- care.emergency(text): (what text) returns text language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function care.emergency(text) to public;

-- care.in_force(care.consents,timestamp with time zone): (consent care.consents, moment timestamp with time zone) returns boolean language
--     sql immutable
grant execute on function care.in_force(care.consents,timestamp with time zone) to cm_care;

-- care.keep_cascade_entries(): () returns trigger language plpgsql volatile search_path=pg_catalog, pg_temp
grant execute on function care.keep_cascade_entries() to public;

-- care.keep_completed(): () returns trigger language plpgsql volatile search_path=pg_catalog, pg_temp
grant execute on function care.keep_completed() to public;

-- care.keep_demand(): () returns trigger language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function care.keep_demand() to public;

-- care.on_board(text[],text,text,uuid,uuid,date): (stages text[], ward text, service text, provider uuid, coordinator uuid, ended_since
--     date) returns TABLE(id uuid, client_code text, stage text, due_on date, status_on date) language plpgsql stable security definer
--     search_path=pg_catalog, pg_temp

-- care.open_alerts(boolean,timestamp with time zone,bigint,integer): (only_unanswered boolean, now timestamp with time zone, skip bigint,
--     take integer) returns TABLE(id uuid, client_code text, total bigint) language plpgsql stable security definer
--     search_path=pg_catalog, pg_temp
grant execute on function care.open_alerts(boolean,timestamp with time zone,bigint,integer) to cm_care;

-- care.open_records(text,text): (op text, what text) returns text[] language plpgsql stable security definer search_path=pg_catalog,
--     pg_temp plan_cache_mode=force_generic_plan
grant execute on function care.open_records(text,text) to cm_care;

-- care.own_drafts(integer): (most integer) returns TABLE(id uuid, client_code text, instrument_code text, saved_at timestamp with time
--     zone) language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function care.own_drafts(integer) to cm_care;

-- care.resting(care.consents): (consent care.consents) returns TABLE(id uuid, goes_on boolean) language sql stable security definer
--     search_path=pg_catalog, pg_temp

-- care.rests_on(uuid): (consent uuid) returns TABLE(id uuid, goes_on boolean) language sql stable security definer search_path=pg_catalog,
--     pg_temp
grant execute on function care.rests_on(uuid) to cm_care;

-- care.sent_under_consent(): () returns trigger language plpgsql volatile search_path=pg_catalog, pg_temp

-- care.to_send(text): (category text) returns text language sql immutable
grant execute on function care.to_send(text) to cm_care;

-- directory ===========================================================================================

create schema directory;
grant usage on schema directory to cm_accounts;
grant usage on schema directory to cm_admin;
grant usage on schema directory to cm_care;
grant usage on schema directory to cm_officers;
grant usage on schema directory to cm_police;
grant usage on schema directory to cm_programme;
grant usage on schema directory to cm_review;

create table directory.clock_rules (
    code text not null,
    version integer not null,
    trigger text,
    kind text not null,
    acts text not null,
    length integer not null,
    unit text not null,
    force_majeure text not null,
    name_vi text not null,
    name_en text not null,
    at_stake_vi text not null,
    at_stake_en text not null,
    to_do_vi text not null,
    to_do_en text not null,
    law text not null,
    article text not null,
    source_kind text not null,
    read_on date not null,
    reviewed_on date,
    reviewed_by text,
    valid_from date not null,
    valid_to date,
    recorded_by uuid,
    last_day text not null,
    direction text not null,
    constraint clock_rules_pkey PRIMARY KEY (code, version),
    constraint clock_rules_code_valid_from_key UNIQUE (code, valid_from),
    constraint clock_rules_acts_check CHECK ((acts = ANY (ARRAY['Client'::text, 'Police'::text, 'Clinic'::text, 'Programme'::text]))),
    constraint clock_rules_article_check CHECK (((length(article) >= 1) AND (length(article) <= 200))),
    constraint clock_rules_at_stake_en_check CHECK (((length(at_stake_en) >= 1) AND (length(at_stake_en) <= 1000))),
    constraint clock_rules_at_stake_vi_check CHECK (((length(at_stake_vi) >= 1) AND (length(at_stake_vi) <= 1000))),
    constraint clock_rules_check CHECK ((valid_to >= valid_from)),
    constraint clock_rules_check1 CHECK (((reviewed_on IS NULL) = (reviewed_by IS NULL))),
    constraint clock_rules_code_check CHECK ((code ~ '^[A-Z][A-Za-z0-9-]{0,39}$'::text)),
    constraint clock_rules_direction CHECK (((direction = 'After'::text) OR (unit = 'Hours'::text))),
    constraint clock_rules_direction_check CHECK ((direction = ANY (ARRAY['After'::text, 'Before'::text]))),
    constraint clock_rules_force_majeure_check CHECK ((force_majeure = ANY (ARRAY['None'::text, 'Restarts'::text]))),
    constraint clock_rules_kind_check CHECK ((kind = ANY (ARRAY['Deadline'::text, 'Term'::text]))),
    constraint clock_rules_last_day CHECK (((last_day = 'Stays'::text) OR (unit = ANY (ARRAY['CalendarDays'::text, 'Months'::text,
        'Years'::text])))),
    constraint clock_rules_last_day_check CHECK ((last_day = ANY (ARRAY['Stays'::text, 'NextWorkingDay'::text]))),
    constraint clock_rules_law_check CHECK (((length(law) >= 1) AND (length(law) <= 200))),
    constraint clock_rules_length_check CHECK (((length >= 1) AND (length <= 1000))),
    constraint clock_rules_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 160))),
    constraint clock_rules_name_vi_check CHECK (((length(name_vi) >= 1) AND (length(name_vi) <= 160))),
    constraint clock_rules_reviewed_by_check CHECK (((length(reviewed_by) >= 1) AND (length(reviewed_by) <= 200))),
    constraint clock_rules_source_kind_check CHECK ((source_kind = ANY (ARRAY['PrimaryText'::text, 'SecondarySource'::text,
        'ProgrammeRule'::text]))),
    constraint clock_rules_to_do_en_check CHECK (((length(to_do_en) >= 1) AND (length(to_do_en) <= 1000))),
    constraint clock_rules_to_do_vi_check CHECK (((length(to_do_vi) >= 1) AND (length(to_do_vi) <= 1000))),
    constraint clock_rules_unit_check CHECK ((unit = ANY (ARRAY['Hours'::text, 'WorkingHours'::text, 'CalendarDays'::text,
        'WorkingDays'::text, 'Months'::text, 'Years'::text]))),
    constraint clock_rules_version_check CHECK ((version > 0)),
    constraint clock_rules_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id)
);
CREATE UNIQUE INDEX clock_rules_present ON directory.clock_rules USING btree (code) WHERE (valid_to IS NULL);
CREATE INDEX clock_rules_trigger ON directory.clock_rules USING btree (trigger, valid_from);
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.clock_rules FOR EACH ROW EXECUTE FUNCTION audit.track('Directory',
    'none');
grant insert, select, update (valid_to) on directory.clock_rules to cm_admin;
grant select on directory.clock_rules to cm_care;
grant select on directory.clock_rules to cm_review;

create table directory.consent_texts (
    version text not null,
    language text not null,
    part text not null,
    words text not null,
    valid_from date not null,
    constraint consent_texts_pkey PRIMARY KEY (version, language, part),
    constraint consent_texts_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text]))),
    constraint consent_texts_part CHECK ((part = ANY (ARRAY['Opening'::text, 'Rights'::text, 'TakePart'::text, 'StoreAssessments'::text,
        'ShareWithProvider'::text, 'ReceiveFeedback'::text, 'ContactByPhone'::text, 'ContactFamily'::text, 'CaseConference'::text,
        'ProgressPhraseToPolice'::text, 'LegalRepresentation'::text, 'Research'::text, 'AnonymousStatistics'::text, 'HivInformation'::text,
        'ShareHivWithProvider'::text]))),
    constraint consent_texts_version_check CHECK ((version ~ '^[0-9]{4}-[0-9]{2}[a-z]?$'::text)),
    constraint consent_texts_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
grant insert, select on directory.consent_texts to cm_admin;
grant select on directory.consent_texts to cm_care;

create table directory.days_off (
    id uuid not null,
    day date not null,
    kind text not null,
    name_vi text not null,
    name_en text not null,
    source text not null,
    provisional boolean not null,
    constraint days_off_pkey PRIMARY KEY (id),
    constraint days_off_day_key UNIQUE (day),
    constraint days_off_kind_check CHECK ((kind = ANY (ARRAY['Holiday'::text, 'WorkedInstead'::text]))),
    constraint days_off_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 120))),
    constraint days_off_name_vi_check CHECK (((length(name_vi) >= 1) AND (length(name_vi) <= 120))),
    constraint days_off_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
);
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.days_off FOR EACH ROW EXECUTE FUNCTION audit.track('Directory', 'none');
grant delete, insert, select on directory.days_off to cm_admin;
grant select on directory.days_off to cm_care;
grant select on directory.days_off to cm_review;

create table directory.duty_coordinators (
    ward_code text not null,
    name text not null,
    phone sec.office_phone not null,
    hours text not null,
    place text not null,
    deputy_name text,
    deputy_phone sec.office_phone,
    version bigint default 1 not null,
    constraint duty_coordinators_pkey PRIMARY KEY (ward_code),
    constraint duty_coordinators_check CHECK (((deputy_name IS NULL) = (deputy_phone IS NULL))),
    constraint duty_coordinators_deputy_name_check CHECK ((length(deputy_name) <= 60)),
    constraint duty_coordinators_hours_check CHECK (((length(hours) >= 1) AND (length(hours) <= 100))),
    constraint duty_coordinators_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
    constraint duty_coordinators_place_check CHECK (((length(place) >= 1) AND (length(place) <= 100))),
    constraint duty_coordinators_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code)
);
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.duty_coordinators FOR EACH ROW EXECUTE FUNCTION audit.track('Directory');
grant insert, select, update on directory.duty_coordinators to cm_admin;
grant select on directory.duty_coordinators to cm_care;
grant select on directory.duty_coordinators to cm_police;
grant select on directory.duty_coordinators to cm_programme;

create table directory.former_wards (
    ward_code text not null,
    until_on date not null,
    from_on date not null,
    name text not null,
    name_en text,
    unit_type text not null,
    province_code text not null,
    province_name text not null,
    constraint former_wards_pkey PRIMARY KEY (ward_code, until_on),
    constraint former_wards_check CHECK ((from_on < until_on)),
    constraint former_wards_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    constraint former_wards_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 200))),
    constraint former_wards_province_code_check CHECK ((province_code ~ '^[0-9]{2}$'::text)),
    constraint former_wards_province_name_check CHECK (((length(province_name) >= 1) AND (length(province_name) <= 200))),
    constraint former_wards_unit_type_check CHECK ((unit_type = ANY (ARRAY['Phường'::text, 'Xã'::text, 'Đặc khu'::text]))),
    constraint former_wards_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code)
);
grant insert, select on directory.former_wards to cm_admin;
grant select on directory.former_wards to cm_care;
grant select on directory.former_wards to cm_police;
grant select on directory.former_wards to cm_programme;
grant select on directory.former_wards to cm_review;

create table directory.ground_rules (
    code text not null,
    version integer not null,
    category text not null,
    effect text not null,
    name_vi text not null,
    name_en text not null,
    proof_vi text not null,
    proof_en text not null,
    law text not null,
    article text not null,
    source_kind text not null,
    read_on date not null,
    reviewed_on date,
    reviewed_by text,
    valid_from date not null,
    valid_to date,
    recorded_by uuid,
    constraint ground_rules_pkey PRIMARY KEY (code, version),
    constraint ground_rules_code_valid_from_key UNIQUE (code, valid_from),
    constraint ground_rules_code_version_category_key UNIQUE (code, version, category),
    constraint ground_rules_article_check CHECK (((length(article) >= 1) AND (length(article) <= 200))),
    constraint ground_rules_category_check CHECK ((category = ANY (ARRAY['Legal'::text, 'Health'::text]))),
    constraint ground_rules_check CHECK ((valid_to >= valid_from)),
    constraint ground_rules_check1 CHECK (((reviewed_on IS NULL) = (reviewed_by IS NULL))),
    constraint ground_rules_code_check CHECK ((code ~ '^[A-Z][A-Za-z0-9-]{0,39}$'::text)),
    constraint ground_rules_effect_check CHECK ((effect = ANY (ARRAY['Bars'::text, 'Postpones'::text, 'Repealed'::text]))),
    constraint ground_rules_law_check CHECK (((length(law) >= 1) AND (length(law) <= 200))),
    constraint ground_rules_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 160))),
    constraint ground_rules_name_vi_check CHECK (((length(name_vi) >= 1) AND (length(name_vi) <= 160))),
    constraint ground_rules_proof_en_check CHECK (((length(proof_en) >= 1) AND (length(proof_en) <= 500))),
    constraint ground_rules_proof_vi_check CHECK (((length(proof_vi) >= 1) AND (length(proof_vi) <= 500))),
    constraint ground_rules_reviewed_by_check CHECK (((length(reviewed_by) >= 1) AND (length(reviewed_by) <= 200))),
    constraint ground_rules_source_kind_check CHECK ((source_kind = ANY (ARRAY['PrimaryText'::text, 'SecondarySource'::text,
        'ProgrammeRule'::text]))),
    constraint ground_rules_version_check CHECK ((version > 0)),
    constraint ground_rules_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id)
);
CREATE UNIQUE INDEX ground_rules_present ON directory.ground_rules USING btree (code) WHERE (valid_to IS NULL);
CREATE TRIGGER keep_side BEFORE INSERT ON directory.ground_rules FOR EACH ROW EXECUTE FUNCTION directory.keep_ground_side();
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.ground_rules FOR EACH ROW EXECUTE FUNCTION audit.track('Directory',
    'none');
grant insert, select, update (valid_to) on directory.ground_rules to cm_admin;
grant select on directory.ground_rules to cm_care;

create table directory.notices (
    version text not null,
    words_vi text not null,
    words_en text not null,
    source text not null,
    draft boolean not null,
    valid_from date not null,
    constraint notices_pkey PRIMARY KEY (version),
    constraint notices_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300))),
    constraint notices_version_check CHECK ((version ~ '^[0-9]{4}-[0-9]{2}[a-z]?$'::text)),
    constraint notices_words_en_check CHECK (((length(words_en) >= 1) AND (length(words_en) <= 1000))),
    constraint notices_words_vi_check CHECK (((length(words_vi) >= 1) AND (length(words_vi) <= 1000)))
);
grant select on directory.notices to cm_admin;
grant select on directory.notices to cm_care;
grant select on directory.notices to cm_police;
grant select on directory.notices to cm_programme;
grant select on directory.notices to cm_review;

create table directory.progress_phrases (
    province_code text not null,
    since date not null,
    decision text not null,
    constraint progress_phrases_pkey PRIMARY KEY (province_code),
    constraint progress_phrases_decision_check CHECK (((length(decision) >= 1) AND (length(decision) <= 300))),
    constraint progress_phrases_province_code_check CHECK ((province_code ~ '^[0-9]{2}$'::text))
);
grant delete, insert, select on directory.progress_phrases to cm_admin;

create table directory.provider_services (
    id text generated always as ((((provider_id)::text || ' '::text) || service_code)) stored,
    provider_id uuid not null,
    service_code text not null,
    valid_from date not null,
    valid_to date,
    constraint provider_services_pkey PRIMARY KEY (provider_id, service_code, valid_from),
    constraint provider_services_check CHECK ((valid_to >= valid_from)),
    constraint provider_services_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES directory.providers(id),
    constraint provider_services_service_code_fkey FOREIGN KEY (service_code) REFERENCES directory.services(code)
);
CREATE INDEX provider_services_service ON directory.provider_services USING btree (service_code, provider_id);
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.provider_services FOR EACH ROW EXECUTE FUNCTION audit.track('Directory',
    'none');
grant delete, insert, select, update on directory.provider_services to cm_admin;
grant select on directory.provider_services to cm_care;
grant select on directory.provider_services to cm_programme;

create table directory.provider_wards (
    id text generated always as ((((provider_id)::text || ' '::text) || ward_code)) stored,
    provider_id uuid not null,
    ward_code text not null,
    constraint provider_wards_pkey PRIMARY KEY (provider_id, ward_code),
    constraint provider_wards_provider_id_fkey FOREIGN KEY (provider_id) REFERENCES directory.providers(id),
    constraint provider_wards_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code)
);
CREATE INDEX provider_wards_ward ON directory.provider_wards USING btree (ward_code, provider_id);
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.provider_wards FOR EACH ROW EXECUTE FUNCTION audit.track('Directory',
    'none');
grant delete, insert, select, update on directory.provider_wards to cm_admin;
grant select on directory.provider_wards to cm_care;
grant select on directory.provider_wards to cm_programme;

create table directory.providers (
    id uuid not null,
    name text not null,
    kind text not null,
    ward_code text not null,
    address text not null,
    phone sec.office_phone,
    hours text,
    cost text,
    accepts_health_insurance boolean default false not null,
    accepts_without_papers boolean default false not null,
    valid_from date not null,
    valid_to date,
    confirmed_on date not null,
    version bigint default 1 not null,
    constraint providers_pkey PRIMARY KEY (id),
    constraint providers_address_check CHECK (((length(address) >= 1) AND (length(address) <= 300))),
    constraint providers_check CHECK ((valid_to >= valid_from)),
    constraint providers_cost_check CHECK ((length(cost) <= 200)),
    constraint providers_hours_check CHECK ((length(hours) <= 200)),
    constraint providers_kind_check CHECK ((kind = ANY (ARRAY['HealthStation'::text, 'Clinic'::text, 'Hospital'::text,
        'SubstitutionClinic'::text, 'PublicRehabilitation'::text, 'PrivateRehabilitation'::text, 'VocationalCentre'::text,
        'LegalAidCentre'::text, 'PublicOffice'::text, 'SocialOrganisation'::text, 'PeerGroup'::text, 'Other'::text]))),
    constraint providers_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    constraint providers_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code)
);
CREATE INDEX providers_name ON directory.providers USING btree (name, id);
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.providers FOR EACH ROW EXECUTE FUNCTION audit.track('Directory', 'none');
grant insert, select, update on directory.providers to cm_admin;
grant select on directory.providers to cm_care;
grant select on directory.providers to cm_programme;

create table directory.services (
    code text not null,
    name_vi text not null,
    name_en text not null,
    service_group text not null,
    course text not null,
    category text not null,
    exposure text not null,
    source text not null,
    source_on date not null,
    consequence_vi text,
    consequence_en text,
    consequence_version integer default 1 not null,
    valid_from date not null,
    valid_to date,
    version bigint default 1 not null,
    constraint services_pkey PRIMARY KEY (code),
    constraint services_code_category_key UNIQUE (code, category),
    constraint services_category_check CHECK ((category = ANY (ARRAY['Care'::text, 'Health'::text, 'Hiv'::text, 'Legal'::text]))),
    constraint services_check CHECK ((valid_to >= valid_from)),
    constraint services_check1 CHECK (((exposure = 'None'::text) OR ((consequence_vi IS NOT NULL) AND (consequence_en IS NOT NULL)))),
    constraint services_code_check CHECK ((code ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
    constraint services_consequence_en_check CHECK ((length(consequence_en) <= 4000)),
    constraint services_consequence_vi_check CHECK ((length(consequence_vi) <= 4000)),
    constraint services_course_check CHECK ((course = ANY (ARRAY['OneOff'::text, 'Continuing'::text]))),
    constraint services_exposure_check CHECK ((exposure = ANY (ARRAY['None'::text, 'Notify'::text, 'Register'::text,
        'NotifyAndRegister'::text]))),
    constraint services_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 120))),
    constraint services_name_vi_check CHECK (((length(name_vi) >= 1) AND (length(name_vi) <= 120))),
    constraint services_service_group_check CHECK ((service_group = ANY (ARRAY['SubstitutionTreatment'::text, 'RecoverySupport'::text,
        'HarmReduction'::text, 'Hiv'::text, 'OtherHealth'::text, 'MentalHealth'::text, 'Livelihood'::text, 'LegalAndPapers'::text,
        'SocialSupport'::text]))),
    constraint services_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
);
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.services FOR EACH ROW EXECUTE FUNCTION audit.track('Directory', 'none');
grant insert, select, update on directory.services to cm_admin;
grant select on directory.services to cm_care;
grant select on directory.services to cm_programme;

create table directory.wards (
    code text not null,
    name text not null,
    unit_type text not null,
    province_code text not null,
    province_name text not null,
    valid_from date not null,
    valid_to date,
    version bigint default 1 not null,
    name_en text,
    renamed_on date,
    search_key text default ''::text not null,
    constraint wards_pkey PRIMARY KEY (code),
    constraint wards_check CHECK ((valid_to > valid_from)),
    constraint wards_check1 CHECK ((renamed_on > valid_from)),
    constraint wards_code_check CHECK ((code ~ '^[0-9]{5}$'::text)),
    constraint wards_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    constraint wards_name_en_check CHECK (((length(name_en) >= 1) AND (length(name_en) <= 200))),
    constraint wards_province_code_check CHECK ((province_code ~ '^[0-9]{2}$'::text)),
    constraint wards_province_name_check CHECK (((length(province_name) >= 1) AND (length(province_name) <= 200))),
    constraint wards_unit_type_check CHECK ((unit_type = ANY (ARRAY['Phường'::text, 'Xã'::text, 'Đặc khu'::text])))
);
CREATE INDEX wards_province ON directory.wards USING btree (province_code, code);
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON directory.wards FOR EACH ROW EXECUTE FUNCTION audit.track('Directory');
grant select on directory.wards to cm_accounts;
grant insert, select, update on directory.wards to cm_admin;
grant select on directory.wards to cm_care;
grant select on directory.wards to cm_officers;
grant select on directory.wards to cm_police;
grant select on directory.wards to cm_programme;
grant select on directory.wards to cm_review;

-- directory.keep_ground_side(): () returns trigger language plpgsql volatile search_path=pg_catalog, pg_temp
grant execute on function directory.keep_ground_side() to public;

-- intake ==============================================================================================

create schema intake;
grant usage on schema intake to cm_accounts;
grant usage on schema intake to cm_care;
grant usage on schema intake to cm_officers;
grant usage on schema intake to cm_police;

create table intake.slip_drafts (
    id uuid not null,
    officer_id uuid not null,
    saved_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    sealed bytea not null,
    constraint slip_drafts_pkey PRIMARY KEY (id),
    constraint slip_drafts_check CHECK ((expires_at > saved_at)),
    constraint slip_drafts_sealed_check CHECK (((length(sealed) >= 1) AND (length(sealed) <= 16384))),
    constraint slip_drafts_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES accounts.accounts(id)
);
CREATE INDEX slip_drafts_expiry ON intake.slip_drafts USING btree (expires_at);
CREATE INDEX slip_drafts_officer ON intake.slip_drafts USING btree (officer_id, saved_at DESC);
alter table intake.slip_drafts enable row level security, force row level security;
create policy forget on intake.slip_drafts for all to cm_owner using (true);
create policy own on intake.slip_drafts for all to cm_police using ((officer_id = ( SELECT sec.own('Write'::text, 'OwnSlip'::text) AS
    own))) with check ((officer_id = ( SELECT sec.own('Write'::text, 'OwnSlip'::text) AS own)));
grant delete, insert, select, update on intake.slip_drafts to cm_police;

create table intake.slip_people (
    id uuid not null,
    ward_code text not null,
    category text default 'Identity'::text not null,
    label sec.free_text not null,
    phone sec.phone,
    note sec.free_text,
    constraint slip_people_pkey PRIMARY KEY (id),
    constraint slip_people_category_check CHECK ((category = 'Identity'::text)),
    constraint slip_people_label_check CHECK (((length((label)::text) >= 1) AND (length((label)::text) <= 100))),
    constraint slip_people_note_check CHECK ((length((note)::text) <= 300)),
    constraint slip_people_id_ward_code_fkey FOREIGN KEY (id, ward_code) REFERENCES intake.slips(id, ward_code)
);
alter table intake.slip_people enable row level security, force row level security;
create policy add on intake.slip_people for insert to public with check (((category = 'Identity'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[]))));
create policy change on intake.slip_people for update to public using (((category = 'Identity'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[])))) with check (((category =
    'Identity'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[]))));
create policy file on intake.slip_people for insert to cm_police with check ((EXISTS ( SELECT FROM intake.slips s WHERE (s.id =
    slip_people.id))));
create policy see on intake.slip_people for select to public using (((category = 'Identity'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Identity'::text) AS reach)::text[]))));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON intake.slip_people FOR EACH ROW EXECUTE FUNCTION audit.track('Identity',
    'client_code');
grant select on intake.slip_people to cm_care;
grant insert on intake.slip_people to cm_police;

create table intake.slips (
    id uuid not null,
    reference text not null,
    officer_id uuid not null,
    ward_code text not null,
    filed_at timestamp with time zone not null,
    word text not null,
    received_at timestamp with time zone,
    basis text not null,
    age_band text not null,
    gender text not null,
    contact_ways text[] not null,
    staying_ward_code text,
    met_on date not null,
    place_ward_code text not null,
    place sec.free_text,
    needs text[] not null,
    urgent boolean not null,
    agreed boolean not null,
    hand_over text not null,
    appointment_at timestamp with time zone,
    appointment_place sec.free_text,
    card_code text not null,
    constraint slips_pkey PRIMARY KEY (id),
    constraint slips_card_code_key UNIQUE (card_code),
    constraint slips_id_ward_code_key UNIQUE (id, ward_code),
    constraint slips_reference_key UNIQUE (reference),
    constraint slips_age_band_check CHECK ((age_band = ANY (ARRAY['From18To24'::text, 'From25To34'::text, 'From35To44'::text,
        'From45'::text]))),
    constraint slips_agreed_check CHECK (agreed),
    constraint slips_appointment_place_check CHECK ((length((appointment_place)::text) <= 100)),
    constraint slips_basis_check CHECK ((basis = ANY (ARRAY['InsteadOfProcessing'::text, 'SocialContact'::text, 'OwnRequest'::text]))),
    constraint slips_card_code_check CHECK ((card_code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'::text)),
    constraint slips_check CHECK ((received_at >= filed_at)),
    constraint slips_check1 CHECK (((word = 'Received'::text) = (received_at IS NOT NULL))),
    constraint slips_check2 CHECK (((hand_over = 'Appointment'::text) = (appointment_at IS NOT NULL))),
    constraint slips_check3 CHECK (((hand_over = 'Appointment'::text) OR (appointment_place IS NULL))),
    constraint slips_contact_ways_check CHECK (((cardinality(contact_ways) > 0)
        AND (contact_ways <@ ARRAY['Call'::text, 'Message'::text, 'Family'::text, 'InPerson'::text]))),
    constraint slips_gender_check CHECK ((gender = ANY (ARRAY['Man'::text, 'Woman'::text, 'Other'::text, 'Undisclosed'::text]))),
    constraint slips_hand_over_check CHECK ((hand_over = ANY (ARRAY['Now'::text, 'Appointment'::text, 'CallLater'::text]))),
    constraint slips_needs_check CHECK (((cardinality(needs) > 0) AND (needs <@ ARRAY['Health'::text, 'Housing'::text, 'Work'::text,
        'Papers'::text, 'Family'::text, 'Unknown'::text]))),
    constraint slips_place_check CHECK ((length((place)::text) <= 60)),
    constraint slips_reference_check CHECK ((reference ~ '^GT-[3-9A-Y]{4}-[3-9A-Y]{3}$'::text)),
    constraint slips_word_check CHECK ((word = ANY (ARRAY['Sent'::text, 'Received'::text]))),
    constraint slips_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES accounts.accounts(id),
    constraint slips_place_ward_code_fkey FOREIGN KEY (place_ward_code) REFERENCES directory.wards(code),
    constraint slips_staying_ward_code_fkey FOREIGN KEY (staying_ward_code) REFERENCES directory.wards(code),
    constraint slips_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code)
);
CREATE INDEX slips_officer ON intake.slips USING btree (officer_id, filed_at DESC);
CREATE INDEX slips_ward ON intake.slips USING btree (ward_code, word, filed_at DESC);
alter table intake.slips enable row level security, force row level security;
create policy card on intake.slips for select to cm_owner using (true);
create policy file on intake.slips for insert to cm_police with check (((officer_id = ( SELECT sec.own('Write'::text, 'OwnSlip'::text) AS
    own)) AND (ward_code = ANY (( SELECT (sec.actor()).ward_codes AS ward_codes)::text[])) AND (word = 'Sent'::text)));
create policy receive on intake.slips for update to cm_care using ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS
    reach)::text[]))) with check ((ward_code = ANY (( SELECT sec.reach('Write'::text, 'Slip'::text) AS reach)::text[])));
create policy see on intake.slips for select to cm_care using ((ward_code = ANY (( SELECT sec.reach('Read'::text, 'Slip'::text) AS
    reach)::text[])));
create policy see_own on intake.slips for select to cm_police using (((officer_id = ( SELECT sec.own('Read'::text, 'OwnSlip'::text) AS
    own)) AND (filed_at > (( SELECT (sec.actor()).at AS at) - ( SELECT l.lasts FROM sec.limits l WHERE (l.name = 'OwnSlips'::text))))));
create policy when_sealer_counts on intake.slips for select to cm_owner using ((SESSION_USER = 'cm_sealer'::name));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON intake.slips FOR EACH ROW EXECUTE FUNCTION audit.track('Slip', 'none');
grant select, update (word, received_at) on intake.slips to cm_care;
grant insert, select (id, reference, officer_id, ward_code, filed_at, word, basis, card_code) on intake.slips to cm_police;

create table intake.tallied_forms (
    form_id uuid not null,
    constraint tallied_forms_pkey PRIMARY KEY (form_id)
);
alter table intake.tallied_forms enable row level security, force row level security;
create policy count on intake.tallied_forms for all to cm_owner using (true) with check (true);

create table intake.tallies (
    day date not null,
    ward_code text not null,
    kind text not null,
    count integer not null,
    constraint tallies_pkey PRIMARY KEY (day, ward_code, kind),
    constraint tallies_count_check CHECK ((count > 0)),
    constraint tallies_kind_check CHECK ((kind = ANY (ARRAY['Under18'::text, 'Violence'::text, 'Trafficking'::text, 'Declined'::text,
        'Undecided'::text]))),
    constraint tallies_ward_code_fkey FOREIGN KEY (ward_code) REFERENCES directory.wards(code)
);
alter table intake.tallies enable row level security, force row level security;
create policy count on intake.tallies for all to cm_owner using (true) with check (true);

-- intake.card(text,timestamp with time zone): (code text, at timestamp with time zone) returns TABLE(name text, phone text, hours text,
--     place text, appointment_at timestamp with time zone) language sql stable security definer search_path=pg_catalog, pg_temp
grant execute on function intake.card(text,timestamp with time zone) to cm_accounts;
grant execute on function intake.card(text,timestamp with time zone) to cm_officers;
grant execute on function intake.card(text,timestamp with time zone) to cm_police;

-- intake.forget_expired_drafts(): () returns void language sql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function intake.forget_expired_drafts() to cm_police;

-- intake.in_contact(uuid[]): (slips uuid[]) returns SETOF uuid language plpgsql volatile security definer search_path=pg_catalog, pg_temp
grant execute on function intake.in_contact(uuid[]) to cm_police;

-- intake.tally(uuid,text,text): (form uuid, ward text, why text) returns void language plpgsql volatile security definer
--     search_path=pg_catalog, pg_temp
grant execute on function intake.tally(uuid,text,text) to cm_police;

-- outcomes ============================================================================================

create schema outcomes;
grant usage on schema outcomes to cm_programme;
grant usage on schema outcomes to cm_sealer;

create table outcomes.figures (
    period text not null,
    ward_code text default ''::text not null,
    measure text not null,
    publication text not null,
    number integer,
    median_wait double precision,
    constraint figures_pkey PRIMARY KEY (period, ward_code, measure),
    constraint figures_check CHECK (((number IS NOT NULL) = (publication = 'Shown'::text))),
    constraint figures_check1 CHECK (((median_wait IS NULL) OR (publication = 'Shown'::text))),
    constraint figures_measure_check CHECK ((length(measure) <= 100)),
    constraint figures_period_check CHECK ((period ~ '^(whole|[0-9]{4}-(Q[1-4]|[0-9]{2}))$'::text)),
    constraint figures_publication_check CHECK ((publication = ANY (ARRAY['Shown'::text, 'Small'::text, 'Withheld'::text]))),
    constraint figures_ward_code_check CHECK ((ward_code ~ '^([0-9]{5})?$'::text))
);
alter table outcomes.figures enable row level security, force row level security;
create policy prepare on outcomes.figures for all to cm_sealer using (true) with check (true);
create policy see on outcomes.figures for select to cm_programme using (( SELECT sec.everywhere('Read'::text, 'Outcomes'::text) AS
    everywhere));
grant select on outcomes.figures to cm_programme;
grant delete, insert, select on outcomes.figures to cm_sealer;

create table outcomes.preparations (
    id integer default 1 not null,
    prepared_at timestamp with time zone not null,
    first_month date,
    constraint preparations_pkey PRIMARY KEY (id),
    constraint preparations_id_check CHECK ((id = 1))
);
alter table outcomes.preparations enable row level security, force row level security;
create policy prepare on outcomes.preparations for all to cm_sealer using (true) with check (true);
create policy see on outcomes.preparations for select to cm_programme using (( SELECT sec.everywhere('Read'::text, 'Outcomes'::text) AS
    everywhere));
grant select on outcomes.preparations to cm_programme;
grant delete, insert, select on outcomes.preparations to cm_sealer;

-- outcomes.counts(): () returns TABLE(month date, ward_code text, measure text, people integer, waits integer[]) language plpgsql stable
--     security definer search_path=pg_catalog, pg_temp
grant execute on function outcomes.counts() to cm_sealer;

-- public ==============================================================================================

-- Empty.

-- register ============================================================================================

create schema register;
grant usage on schema register to cm_admin;
grant usage on schema register to cm_review;

create table register.breaches (
    id uuid not null,
    found text not null,
    detected_at timestamp with time zone not null,
    data text[] not null,
    people integer not null,
    done text,
    authority_told_at timestamp with time zone,
    people_told_on date,
    rule_code text not null,
    rule_version integer not null,
    due_at timestamp with time zone not null,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    version bigint default 1 not null,
    constraint breaches_pkey PRIMARY KEY (id),
    constraint breaches_check CHECK ((authority_told_at >= detected_at)),
    constraint breaches_check1 CHECK ((due_at > detected_at)),
    constraint breaches_check2 CHECK ((recorded_at >= detected_at)),
    constraint breaches_data_check CHECK (((cardinality(data) > 0) AND (data <@ ARRAY['Identity'::text, 'Contact'::text, 'Health'::text,
        'Hiv'::text, 'Legal'::text, 'Care'::text, 'Accounts'::text]))),
    constraint breaches_done_check CHECK ((((length(done) >= 1) AND (length(done) <= 2000))
        AND (done !~ '[0-9A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}'::text))),
    constraint breaches_found_check CHECK ((((length(found) >= 1) AND (length(found) <= 1000))
        AND (found !~ '[0-9A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}'::text))),
    constraint breaches_people_check CHECK (((people >= 0) AND (people <= 10000000))),
    constraint breaches_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES accounts.accounts(id),
    constraint breaches_rule_code_rule_version_fkey FOREIGN KEY (rule_code, rule_version) REFERENCES directory.clock_rules(code, version)
);
CREATE INDEX breaches_time ON register.breaches USING btree (((authority_told_at IS NOT NULL)), detected_at DESC, id);
alter table register.breaches enable row level security, force row level security;
create policy add on register.breaches for insert to cm_review, cm_admin with check ((( SELECT sec.everywhere('Write'::text,
    'Breach'::text) AS everywhere) AND (recorded_by = ( SELECT sec.account_id() AS account_id))));
create policy change on register.breaches for update to cm_review, cm_admin using (( SELECT sec.everywhere('Write'::text, 'Breach'::text)
    AS everywhere)) with check (( SELECT sec.everywhere('Write'::text, 'Breach'::text) AS everywhere));
create policy see on register.breaches for select to cm_review, cm_admin using (( SELECT sec.everywhere('Read'::text, 'Breach'::text) AS
    everywhere));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON register.breaches FOR EACH ROW EXECUTE FUNCTION audit.track('Breach', 'none');
grant insert, select, update (data, people, done, authority_told_at, people_told_on, version) on register.breaches to cm_admin;
grant insert, select, update (data, people, done, authority_told_at, people_told_on, version) on register.breaches to cm_review;

-- sec =================================================================================================

create schema sec;
grant usage on schema sec to cm_accounts;
grant usage on schema sec to cm_admin;
grant usage on schema sec to cm_care;
grant usage on schema sec to cm_officers;
grant usage on schema sec to cm_police;
grant usage on schema sec to cm_programme;
grant usage on schema sec to cm_review;

create type sec.actor as (account_id uuid, role text, ward_codes text[], entry_id uuid, at timestamp with time zone);

create type sec.free_text as text CHECK ((VALUE !~* '(^|cccd|cmnd|căn cước)[ :.]*0(0[1-9]|[1-8][0-9]|9[0-6])([01][1-9]|[23][0-3])[0-9]{7}([^0-9]|$)'::text));

create type sec.office_phone as text CHECK ((VALUE ~ '^(0[2-9][0-9]{7,9}|\+(?!84)[1-9][0-9]{6,14}|1[0-9]{2,9})$'::text));

create type sec.phone as text CHECK ((VALUE ~ '^(0[2-9][0-9]{8,9}|\+(?!84)[1-9][0-9]{6,14})$'::text));

create table sec.access_grants (
    role text not null,
    operation text not null,
    category text not null,
    reach text not null,
    consent text,
    constraint access_grants_pkey PRIMARY KEY (role, operation, category),
    constraint access_grants_operation_check CHECK ((operation = ANY (ARRAY['Read'::text, 'Write'::text]))),
    constraint access_grants_reach_check CHECK ((reach = ANY (ARRAY['Own'::text, 'OwnWards'::text, 'Everywhere'::text])))
);

create table sec.context_keys (
    login name not null,
    key bytea not null,
    roles text[] not null,
    constraint context_keys_pkey PRIMARY KEY (login),
    constraint context_keys_key_check CHECK ((length(key) >= 32))
);

create table sec.demo_mark (
    id integer default 1 not null,
    clients integer not null,
    began_at timestamp with time zone default clock_timestamp() not null,
    finished_at timestamp with time zone,
    constraint demo_mark_pkey PRIMARY KEY (id),
    constraint demo_mark_id_check CHECK ((id = 1))
);

create table sec.limits (
    name text not null,
    lasts interval not null,
    constraint limits_pkey PRIMARY KEY (name),
    constraint limits_lasts_check CHECK ((lasts > '00:00:00'::interval))
);
grant select on sec.limits to cm_care;
grant select on sec.limits to cm_police;

-- sec.account_id(): () returns uuid language sql stable security definer search_path=pg_catalog, pg_temp
grant execute on function sec.account_id() to public;

-- sec.actor(): () returns sec.actor language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function sec.actor() to public;

-- sec.everywhere(text,text): (op text, what text) returns boolean language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function sec.everywhere(text,text) to public;

-- sec.own(text,text): (op text, what text) returns uuid language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function sec.own(text,text) to public;

-- sec.reach(text,text): (op text, what text) returns text[] language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function sec.reach(text,text) to public;

-- sec.verify(text): (token text) returns sec.actor language plpgsql stable security definer search_path=pg_catalog, pg_temp
grant execute on function sec.verify(text) to public;

-- vault ===============================================================================================

create schema vault;
grant usage on schema vault to cm_care;

create table vault.people (
    client_code text not null,
    ward_code text not null,
    category text default 'Identity'::text not null,
    full_name text not null,
    known_as text,
    search_key text not null,
    born_on date,
    phone sec.phone,
    phone_ending text generated always as ("right"((phone)::text, 3)) stored,
    address text,
    version bigint default 1 not null,
    birth_precision text,
    safe_to_call boolean default false not null,
    safe_to_message boolean default false not null,
    contact_note text,
    guardian_name text,
    guardian_phone sec.phone,
    sort_key text collate "vi-x-icu" default ''::text not null,
    constraint people_pkey PRIMARY KEY (client_code),
    constraint people_address_check CHECK ((length(address) <= 300)),
    constraint people_birth CHECK (((birth_precision IS NULL) OR (born_on IS NOT NULL))),
    constraint people_birth_precision_check CHECK ((birth_precision = ANY (ARRAY['Day'::text, 'Month'::text, 'Year'::text,
        'Estimated'::text]))),
    constraint people_category_check CHECK ((category = 'Identity'::text)),
    constraint people_contact_note_check CHECK ((length(contact_note) <= 200)),
    constraint people_full_name_check CHECK (((length(full_name) >= 1) AND (length(full_name) <= 200))),
    constraint people_guardian_name_check CHECK (((length(guardian_name) >= 1) AND (length(guardian_name) <= 200))),
    constraint people_known_as_check CHECK ((length(known_as) <= 100)),
    constraint people_client_code_ward_code_fkey FOREIGN KEY (client_code, ward_code) REFERENCES care.clients(code, ward_code) ON UPDATE
        CASCADE
);
CREATE INDEX people_name ON vault.people USING btree (ward_code, search_key);
CREATE INDEX people_phone ON vault.people USING btree (ward_code, phone) WHERE (phone IS NOT NULL);
CREATE INDEX people_ward ON vault.people USING btree (ward_code);
alter table vault.people enable row level security, force row level security;
create policy add on vault.people for insert to public with check (((category = 'Identity'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[]))));
create policy change on vault.people for update to public using (((category = 'Identity'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[])))) with check (((category =
    'Identity'::text) AND (ward_code = ANY (( SELECT sec.reach('Write'::text, 'Identity'::text) AS reach)::text[]))));
create policy see on vault.people for select to public using ((((category = 'Identity'::text)
    AND (ward_code = ANY (( SELECT sec.reach('Read'::text, 'Identity'::text) AS reach)::text[]))) OR ((category = 'Identity'::text)
    AND (client_code = ( SELECT care.emergency('Identity'::text) AS emergency)))));
create policy when_sealer_watches on vault.people for select to cm_owner using ((SESSION_USER = 'cm_sealer'::name));
CREATE TRIGGER track AFTER INSERT OR DELETE OR UPDATE ON vault.people FOR EACH ROW EXECUTE FUNCTION audit.track('Identity', 'client_code');
grant insert, select, update on vault.people to cm_care;
