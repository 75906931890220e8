-- All tables as they are when a programme begins, by feature. What functions, triggers,
-- policies and rights say stands in their own rooms: docs/database.md.

create schema sec;
create schema directory;
create schema accounts;
create schema intake;
create schema vault;
create schema care;
create schema outcomes;
create schema audit;
create schema register;

create extension pgcrypto with schema sec;
create extension unaccent with schema sec;

-- A telephone number in the one form that the domain keeps (PhoneNumber): as it is dialled in Vietnam, or of another
-- country with +. An office may have a short one, too.
create domain sec.phone as text check (value ~ '^(0[2-9][0-9]{8,9}|\+(?!84)[1-9][0-9]{6,14})$');
create domain sec.office_phone as text check (value ~ '^(0[2-9][0-9]{7,9}|\+(?!84)[1-9][0-9]{6,14}|1[0-9]{2,9})$');

-- == The barrier =====================================================================================================
-- Who is asking: the hosts sign it with a key of their login, sec.verify checks it. What the roles may do:
-- AccessPolicy.Grants, row for row.

-- The key with which each login signs its actors, and the roles that this login may speak for. Loaded when migrating.
create table sec.context_keys (
    login name primary key,
    key bytea not null check (length(key) >= 32),
    roles text[] not null
);

-- What people write. Refused is a text that begins with a citizen's number, or calls one by its name: CitizenNumber in
-- Domain notices far more, and lets through nothing that is refused here.
create domain sec.free_text as text check (
    value !~* '(^|cccd|cmnd|căn cước)[ :.]*0(0[1-9]|[1-8][0-9]|9[0-6])([01][1-9]|[23][0-3])[0-9]{7}([^0-9]|$)');

create type sec.actor as (account_id uuid, role text, ward_codes text[], entry_id uuid, at timestamptz);

-- AccessPolicy.Grants, row for row: refreshed from the C# table at every migration, so that both decide alike.
create table sec.access_grants (
    role text not null,
    operation text not null check (operation in ('Read', 'Write')),
    category text not null,
    reach text not null check (reach in ('Own', 'OwnWards', 'Everywhere')),
    consent text,
    primary key (role, operation, category)
);

-- How long things last, where the database asks as well: Limits.InDatabase, refreshed from the C# list at every migration.
create table sec.limits (
    name text primary key,
    lasts interval not null check (lasts > interval '0')
);

-- Says that everything in this database is invented. Where this row is missing, demo data is never added, and no demo
-- account made.
create table sec.demo_mark (
    id int primary key default 1 check (id = 1),
    clients int not null,
    began_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz
);

-- == Wards ===========================================================================================================

-- Wards: the commune-level administrative units, kept with their dates of validity because they keep changing.
create table directory.wards (
    code text primary key check (code ~ '^[0-9]{5}$'),
    name text not null check (length(name) between 1 and 200),
    unit_type text not null check (unit_type in ('Phường', 'Xã', 'Đặc khu')),
    province_code text not null check (province_code ~ '^[0-9]{2}$'),
    province_name text not null check (length(province_name) between 1 and 200),
    valid_from date not null,
    valid_to date check (valid_to > valid_from),
    version bigint not null default 1,
    name_en text check (length(name_en) between 1 and 200),
    renamed_on date check (renamed_on > valid_from),
    search_key text not null default ''
);
create index wards_province on directory.wards (province_code, code);

-- What a ward was called, and which kind of unit it was, until a day.
create table directory.former_wards (
    ward_code text not null references directory.wards (code),
    until_on date not null,
    from_on date not null check (from_on < until_on),
    name text not null check (length(name) between 1 and 200),
    name_en text check (length(name_en) between 1 and 200),
    unit_type text not null check (unit_type in ('Phường', 'Xã', 'Đặc khu')),
    province_code text not null check (province_code ~ '^[0-9]{2}$'),
    province_name text not null check (length(province_name) between 1 and 200),
    primary key (ward_code, until_on)
);

-- == Accounts ========================================================================================================

-- Who may sign in. It is read before there is an actor, so that columns and logins hold the line here.
create table accounts.accounts (
    id uuid primary key,
    user_name text not null check (length(user_name) between 3 and 100),
    normalized_user_name text not null unique,
    full_name text not null check (length(full_name) between 1 and 200),
    role text not null check (role in ('Officer', 'Coordinator', 'Supervisor', 'ProgrammeStaff', 'Reviewer', 'Administrator')),
    unit text check (length(unit) <= 200),
    phone sec.office_phone,
    language text not null default 'vi' check (language in ('vi', 'en')),
    created_at timestamptz not null,
    disabled_at timestamptz,
    version bigint not null default 1,
    password_hash text,
    security_stamp text not null,
    concurrency_stamp text,
    lockout_end timestamptz,
    access_failed_count int not null default 0,
    has_password boolean not null generated always as (password_hash is not null) stored,
    search_key text not null default '',
    pin_hash text
);
create index accounts_name on accounts.accounts (full_name, id);

create table accounts.account_wards (
    account_id uuid not null references accounts.accounts (id),
    ward_code text not null references directory.wards (code),
    primary key (account_id, ward_code)
);
create index account_wards_ward on accounts.account_wards (ward_code);

-- A signed-in browser or an API token. The secret itself is with the person; here is only its hash.
create table accounts.sessions (
    secret_hash bytea primary key,
    account_id uuid not null references accounts.accounts (id),
    kind text not null check (kind in ('Browser', 'Api')),
    started_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    ip inet,
    device text check (length(device) <= 300),
    -- When the password was last given again in this session; where it never was, it was given at the start.
    confirmed_at timestamptz constraint sessions_check check (confirmed_at >= started_at),
    -- A coordinator hands the phone to a client to fill in one form: until the coordinator's own PIN comes back, the
    -- session opens nothing else.
    handed_client text,
    handed_assessment uuid,
    pin_tries int not null default 0,
    pin_tried_at timestamptz,
    check ((handed_client is null) = (handed_assessment is null)),
    check (handed_client is null or kind = 'Browser')
);
create index sessions_account on accounts.sessions (account_id);

-- Sign-in history, the refused tries of a known account included.
create table accounts.sign_ins (
    id bigint generated always as identity primary key,
    account_id uuid not null references accounts.accounts (id),
    at timestamptz not null,
    succeeded boolean not null,
    ip inet,
    device text check (length(device) <= 300)
);
create index sign_ins_account on accounts.sign_ins (account_id, at desc);

-- At most one link for each account; a new one replaces it. The secret is with the person, here is only its hash.
create table accounts.sign_in_links (
    account_id uuid primary key references accounts.accounts (id),
    secret_hash bytea not null unique,
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at)
);

-- == The audit trail =================================================================================================
-- Insert-only for every login.

-- An entry is committed before anything is read, and closed with its outcome.
create table audit.entries (
    id uuid primary key,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    xid xid8 not null default pg_current_xact_id(),
    account_id uuid,
    role text,
    use_case text not null check (length(use_case) <= 100),
    operation text not null check (operation in ('Read', 'Write', 'SignIn')),
    category text not null,
    client_codes text[] not null default '{}',
    ward_code text,
    subject_id uuid,
    reason text check (length(reason) <= 500),
    ip inet
);
create index entries_at on audit.entries (at desc);
create index entries_account on audit.entries (account_id, at desc);
create index entries_clients on audit.entries using gin (client_codes);
-- The order in which rows are sealed and checked, by the transaction alone: within one, few rows are sorted. With the row's
-- own key behind it, a planner that knows nothing yet about a young trail looks up single rows here instead of under the
-- primary key, and walks through the whole index for each.
create index entries_xid on audit.entries (xid);
-- What a reviewer narrows the trail by.
create index entries_emergency on audit.entries (id desc) where reason like 'break\_glass%';
create index entries_use_case on audit.entries (use_case, id desc);
-- What was done and who signed in, the latest first, among many more looks.
create index entries_deeds on audit.entries (operation, at desc) where operation <> 'Read';

-- What came of it.
create table audit.closings (
    entry_id uuid primary key references audit.entries (id),
    at timestamptz not null default clock_timestamp(),
    outcome text not null check (outcome in ('Done', 'Refused', 'Invalid', 'Failed')),
    xid xid8 not null default pg_current_xact_id()
);
create index closings_outcome on audit.closings (outcome, at desc) where outcome <> 'Done';
create index closings_xid on audit.closings (xid);
create index closings_refused on audit.closings (entry_id desc) where outcome = 'Refused';

-- Whom a list showed, written before it shows them.
create table audit.showings (
    id bigint generated always as identity primary key,
    entry_id uuid not null references audit.entries (id),
    recorded_at timestamptz not null default clock_timestamp(),
    xid xid8 not null default pg_current_xact_id(),
    client_codes text[] not null
);
create index showings_entry on audit.showings (entry_id);
create index showings_clients on audit.showings using gin (client_codes);
create index showings_xid on audit.showings (xid);

-- What was changed, column by column, under the same protection as the row it describes.
create table audit.changes (
    id bigint generated always as identity primary key,
    entry_id uuid,
    at timestamptz not null,
    kind text not null check (kind in ('Insert', 'Update', 'Delete')),
    table_name text not null,
    row_key text not null,
    client_code text,
    ward_code text,
    category text not null,
    before jsonb,
    after jsonb,
    xid xid8 not null default pg_current_xact_id()
);
create index changes_entry on audit.changes (entry_id);
create index changes_client on audit.changes (client_code, at desc);
create index changes_xid on audit.changes (xid);

-- Seals over the trail: batches of rows in a Merkle tree, each chained to the one before and signed with a key that
-- is not on this server.
create table audit.seals (
    number bigint primary key check (number > 0),
    at timestamptz not null,
    -- Every row written by a transaction before this one is under this seal or an earlier one.
    horizon xid8 not null,
    -- Rows of entries, showings, closings, changes; and of all tables under all seals so far.
    counts int[] not null check (cardinality(counts) = 4),
    total bigint not null,
    -- For each row its key (16 bytes) and the SHA-256 of its contents (32), in the order above.
    leaves bytea not null,
    root bytea not null check (length(root) = 32),
    previous bytea not null unique check (length(previous) = 32),
    head bytea not null unique check (length(head) = 32),
    signature bytea not null check (length(signature) = 64)
);
-- Hashes do not become smaller by packing.
alter table audit.seals alter column leaves set storage external;

-- What in the trail looks like curiosity rather than work. Rules are data, a reviewer may set them; findings are for
-- a reviewer to look at, and prove nothing.
create table audit.rules (
    code text primary key check (code in ('ManyClients', 'SearchBurst', 'NightReads', 'LookedWithoutActing', 'SameSurname',
        'RepeatedRefusals')),
    threshold int not null check (threshold between 1 and 1000),
    minutes int not null check (minutes between 1 and 43200),
    active boolean not null default true,
    source text not null check (length(source) between 1 and 300),
    valid_from date not null,
    version bigint not null default 1
);

-- The forms that were sent, each under the id that the form itself carries. What stood in it is here as a keyed digest
-- alone: it tells whether the same was sent again. The answer is kept where it is not the form's own id.
create table audit.forms (
    account_id uuid not null references accounts.accounts (id),
    form_id uuid not null,
    digest bytea not null check (length(digest) = 32),
    sent_at timestamptz not null,
    answer uuid,
    primary key (account_id, form_id)
);

-- At most one finding for a rule, a person of staff and a day; it grows while the day goes on.
create table audit.findings (
    id uuid primary key default gen_random_uuid(),
    rule text not null references audit.rules (code),
    account_id uuid not null references accounts.accounts (id),
    day date not null,
    first_at timestamptz not null,
    last_at timestamptz not null check (last_at >= first_at),
    occurrences int not null check (occurrences > 0),
    client_codes text[] not null,
    found_at timestamptz not null,
    looked_at timestamptz,
    looked_by uuid references accounts.accounts (id),
    note text check (length(note) between 1 and 1000),
    version bigint not null default 1,
    unique (rule, account_id, day),
    check (num_nonnulls(looked_at, looked_by) in (0, 2)),
    check (looked_at is null or note is not null)
);
create index findings_time on audit.findings ((looked_at is not null), last_at desc);
create index findings_account on audit.findings (account_id, last_at desc);

-- Up to when the trail was looked through.
create table audit.watched (
    id int primary key default 1 check (id = 1),
    until timestamptz not null
);

-- == The directory: services, providers, duty, words and rules =======================================================
-- What an administrator keeps, each with its source.

-- Where clients can be sent.
create table directory.services (
    code text primary key check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name_vi text not null check (length(name_vi) between 1 and 120),
    name_en text not null check (length(name_en) between 1 and 120),
    service_group text not null check (service_group in (
        'SubstitutionTreatment', 'RecoverySupport', 'HarmReduction', 'Hiv', 'OtherHealth', 'MentalHealth', 'Livelihood', 'LegalAndPapers',
            'SocialSupport')),
    course text not null check (course in ('OneOff', 'Continuing')),
    category text not null check (category in ('Care', 'Health', 'Hiv', 'Legal')),
    exposure text not null check (exposure in ('None', 'Notify', 'Register', 'NotifyAndRegister')),
    source text not null check (length(source) between 1 and 300),
    source_on date not null,
    consequence_vi text check (length(consequence_vi) <= 4000),
    consequence_en text check (length(consequence_en) <= 4000),
    consequence_version int not null default 1,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    version bigint not null default 1,
    unique (code, category),
    -- A client hears the consequences before a referral that an authority will be told of.
    check (exposure = 'None' or (consequence_vi is not null and consequence_en is not null))
);

create table directory.providers (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in (
        'HealthStation', 'Clinic', 'Hospital', 'SubstitutionClinic', 'PublicRehabilitation', 'PrivateRehabilitation', 'VocationalCentre',
        'LegalAidCentre', 'PublicOffice', 'SocialOrganisation', 'PeerGroup', 'Other')),
    ward_code text not null references directory.wards (code),
    address text not null check (length(address) between 1 and 300),
    phone sec.office_phone,
    hours text check (length(hours) <= 200),
    cost text check (length(cost) <= 200),
    accepts_health_insurance boolean not null default false,
    accepts_without_papers boolean not null default false,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    confirmed_on date not null,
    version bigint not null default 1
);
create index providers_name on directory.providers (name, id);

create table directory.provider_services (
    id text generated always as (provider_id::text || ' ' || service_code) stored,
    provider_id uuid not null references directory.providers (id),
    service_code text not null references directory.services (code),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    primary key (provider_id, service_code, valid_from)
);
create index provider_services_service on directory.provider_services (service_code, provider_id);

create table directory.provider_wards (
    id text generated always as (provider_id::text || ' ' || ward_code) stored,
    provider_id uuid not null references directory.providers (id),
    ward_code text not null references directory.wards (code),
    primary key (provider_id, ward_code)
);
create index provider_wards_ward on directory.provider_wards (ward_code, provider_id);

-- Who answers the phone for a ward. Public: it is printed on the cards that people are given.
create table directory.duty_coordinators (
    ward_code text primary key references directory.wards (code),
    name text not null check (length(name) between 1 and 60),
    phone sec.office_phone not null,
    hours text not null check (length(hours) between 1 and 100),
    place text not null check (length(place) between 1 and 100),
    deputy_name text check (length(deputy_name) <= 60),
    deputy_phone sec.office_phone,
    version bigint not null default 1,
    check ((deputy_name is null) = (deputy_phone is null))
);

-- The words a client reads before agreeing, in each language and version, kept as data: a new wording is a new
-- version, never an edit of an old one.
create table directory.consent_texts (
    version text not null check (version ~ '^[0-9]{4}-[0-9]{2}[a-z]?$'),
    language text not null check (language in ('vi', 'en')),
    part text not null constraint consent_texts_part check (part in (
        'Opening', 'Rights',
        'TakePart', 'StoreAssessments', 'ShareWithProvider', 'ReceiveFeedback', 'ContactByPhone', 'ContactFamily', 'CaseConference',
        'ProgressPhraseToPolice', 'LegalRepresentation', 'Research', 'AnonymousStatistics', 'HivInformation', 'ShareHivWithProvider')),
    words text not null check (length(words) between 1 and 4000),
    valid_from date not null,
    primary key (version, language, part)
);

-- The notice that what is passed on may not be passed on. A new wording is a new version; each disclosure names the
-- one it carried.
create table directory.notices (
    version text primary key check (version ~ '^[0-9]{4}-[0-9]{2}[a-z]?$'),
    words_vi text not null check (length(words_vi) between 1 and 1000),
    words_en text not null check (length(words_en) between 1 and 1000),
    source text not null check (length(source) between 1 and 300),
    draft boolean not null,
    valid_from date not null
);

-- "In contact with the programme": the one phrase that an officer may read of a slip, in provinces that switched it
-- on, while the client's consent for exactly this is in force. No row here, no phrase: so it is by default.
create table directory.progress_phrases (
    province_code text primary key check (province_code ~ '^[0-9]{2}$'),
    since date not null,
    decision text not null check (length(decision) between 1 and 300)
);

-- The clocks' lengths are data with their source: an administrator writes the next version, and what began under an
-- earlier one keeps it.
create table directory.clock_rules (
    code text not null check (code ~ '^[A-Z][A-Za-z0-9-]{0,39}$'),
    version int not null check (version > 0),
    trigger text,
    kind text not null check (kind in ('Deadline', 'Term')),
    acts text not null check (acts in ('Client', 'Police', 'Clinic', 'Programme')),
    length int not null check (length between 1 and 1000),
    unit text not null check (unit in ('Hours', 'WorkingHours', 'CalendarDays', 'WorkingDays', 'Months', 'Years')),
    force_majeure text not null check (force_majeure in ('None', 'Restarts')),
    name_vi text not null check (length(name_vi) between 1 and 160),
    name_en text not null check (length(name_en) between 1 and 160),
    at_stake_vi text not null check (length(at_stake_vi) between 1 and 1000),
    at_stake_en text not null check (length(at_stake_en) between 1 and 1000),
    to_do_vi text not null check (length(to_do_vi) between 1 and 1000),
    to_do_en text not null check (length(to_do_en) between 1 and 1000),
    law text not null check (length(law) between 1 and 200),
    article text not null check (length(article) between 1 and 200),
    source_kind text not null check (source_kind in ('PrimaryText', 'SecondarySource', 'ProgrammeRule')),
    read_on date not null,
    reviewed_on date,
    reviewed_by text check (length(reviewed_by) between 1 and 200),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    recorded_by uuid references accounts.accounts (id),
    -- Whether the clock ends on the next working day when its last day is a day off (Civil Code 2015, Article 148(5)),
    -- and whether it runs from the event on or back from it. Moving an end may never make a client rely on time
    -- that an authority may not grant: so it holds where the law gives a person days to act in (K11), and where a later
    -- end is the careful reading (K13: the limitation is over later). Terms of a measure, validity of a paper and
    -- missed doses end on their day; hours are counted from minute to minute, and working days end on one anyway.
    last_day text not null check (last_day in ('Stays', 'NextWorkingDay')),
    direction text not null check (direction in ('After', 'Before')),
    constraint clock_rules_last_day check (last_day = 'Stays' or unit in ('CalendarDays', 'Months', 'Years')),
    constraint clock_rules_direction check (direction = 'After' or unit = 'Hours'),
    primary key (code, version),
    unique (code, valid_from),
    check ((reviewed_on is null) = (reviewed_by is null))
);
-- Of each rule one version is the present one.
create unique index clock_rules_present on directory.clock_rules (code) where valid_to is null;
create index clock_rules_trigger on directory.clock_rules (trigger, valid_from);

create table directory.days_off (
    id uuid primary key,
    day date not null unique,
    kind text not null check (kind in ('Holiday', 'WorkedInstead')),
    name_vi text not null check (length(name_vi) between 1 and 120),
    name_en text not null check (length(name_en) between 1 and 120),
    source text not null check (length(source) between 1 and 300),
    provisional boolean not null
);

-- What the law sets against compulsory rehabilitation, as data with its source: an administrator writes the next
-- version, and a client's ground keeps the version under which it was recorded. On which side of the barrier a ground
-- stands never changes.
create table directory.ground_rules (
    code text not null check (code ~ '^[A-Z][A-Za-z0-9-]{0,39}$'),
    version int not null check (version > 0),
    category text not null check (category in ('Legal', 'Health')),
    effect text not null check (effect in ('Bars', 'Postpones', 'Repealed')),
    name_vi text not null check (length(name_vi) between 1 and 160),
    name_en text not null check (length(name_en) between 1 and 160),
    proof_vi text not null check (length(proof_vi) between 1 and 500),
    proof_en text not null check (length(proof_en) between 1 and 500),
    law text not null check (length(law) between 1 and 200),
    article text not null check (length(article) between 1 and 200),
    source_kind text not null check (source_kind in ('PrimaryText', 'SecondarySource', 'ProgrammeRule')),
    read_on date not null,
    reviewed_on date,
    reviewed_by text check (length(reviewed_by) between 1 and 200),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    recorded_by uuid references accounts.accounts (id),
    primary key (code, version),
    unique (code, version, category),
    unique (code, valid_from),
    check ((reviewed_on is null) = (reviewed_by is null))
);
create unique index ground_rules_present on directory.ground_rules (code) where valid_to is null;

-- == Slips ===========================================================================================================

-- Police referral slips. A slip knows no client, ever: a client's row points at its slip, never the reverse. What
-- could send a person to compulsory rehabilitation has no column here: no substance, amount, test, past treatment,
-- record, number, photo, address or position.
create table intake.slips (
    id uuid primary key,
    reference text not null unique check (reference ~ '^GT-[3-9A-Y]{4}-[3-9A-Y]{3}$'),
    officer_id uuid not null references accounts.accounts (id),
    ward_code text not null references directory.wards (code),
    filed_at timestamptz not null,
    word text not null check (word in ('Sent', 'Received')),
    received_at timestamptz check (received_at >= filed_at),
    basis text not null check (basis in ('InsteadOfProcessing', 'SocialContact', 'OwnRequest')),
    age_band text not null check (age_band in ('From18To24', 'From25To34', 'From35To44', 'From45')),
    gender text not null check (gender in ('Man', 'Woman', 'Other', 'Undisclosed')),
    contact_ways text[] not null check (cardinality(contact_ways) > 0 and contact_ways <@ array['Call', 'Message', 'Family', 'InPerson']),
    staying_ward_code text references directory.wards (code),
    met_on date not null,
    place_ward_code text not null references directory.wards (code),
    place sec.free_text check (length(place) <= 60),
    needs text[] not null check (cardinality(needs) > 0 and needs <@ array['Health', 'Housing', 'Work', 'Papers', 'Family', 'Unknown']),
    urgent boolean not null,
    agreed boolean not null check (agreed),
    hand_over text not null check (hand_over in ('Now', 'Appointment', 'CallLater')),
    appointment_at timestamptz,
    appointment_place sec.free_text check (length(appointment_place) <= 100),
    card_code text not null unique check (card_code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    unique (id, ward_code),
    check ((word = 'Received') = (received_at is not null)),
    check ((hand_over = 'Appointment') = (appointment_at is not null)),
    check (hand_over = 'Appointment' or appointment_place is null)
);
create index slips_officer on intake.slips (officer_id, filed_at desc);
create index slips_ward on intake.slips (ward_code, word, filed_at desc);

-- Who a slip is about stands apart from the slip: a reader of slips does not read a name, a number or what
-- an officer wrote about a person.
create table intake.slip_people (
    id uuid primary key,
    ward_code text not null,
    category text not null default 'Identity' check (category = 'Identity'),
    label sec.free_text not null check (length(label) between 1 and 100),
    phone sec.phone,
    note sec.free_text check (length(note) <= 300),
    foreign key (id, ward_code) references intake.slips (id, ward_code)
);

-- A slip begun and not sent. What was typed is sealed with a key that only the officer's phone holds.
create table intake.slip_drafts (
    id uuid primary key,
    officer_id uuid not null references accounts.accounts (id),
    saved_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > saved_at),
    sealed bytea not null check (length(sealed) between 1 and 16384)
);
create index slip_drafts_officer on intake.slip_drafts (officer_id, saved_at desc);
create index slip_drafts_expiry on intake.slip_drafts (expires_at);

-- How often a slip was not filed, and why. A day, a ward and a number: no person is in it.
create table intake.tallies (
    day date not null,
    ward_code text not null references directory.wards (code),
    kind text not null check (kind in ('Under18', 'Violence', 'Trafficking', 'Declined', 'Undecided')),
    count int not null check (count > 0),
    primary key (day, ward_code, kind)
);

-- The forms that were counted, by a number that the form made up: not where, not why, not who.
create table intake.tallied_forms (form_id uuid primary key);

-- == Clients =========================================================================================================
-- A table about a client has client_code, ward_code and category: its policies ask for them.

-- Clients by code. Who they are is in the vault.
create table care.clients (
    code text primary key check (code ~ '^KH-[3-9A-Y]{4}-[3-9A-Y]{3}$'),
    ward_code text not null references directory.wards (code),
    category text not null default 'Care' check (category = 'Care'),
    status text not null check (status in (
        'Enrolled', 'Active', 'Inactive', 'Paused', 'Moved', 'Detained', 'Deceased', 'Graduated', 'Withdrawn')),
    status_on date not null,
    coordinator_id uuid references accounts.accounts (id),
    slip_id uuid unique references intake.slips (id),
    year_of_birth int check (year_of_birth between 1900 and 2100),
    gender text not null check (gender in ('Man', 'Woman', 'TransWoman', 'TransMan', 'Other', 'Undisclosed')),
    enrolled_at timestamptz not null,
    last_contact_at timestamptz,
    version bigint not null default 1,
    entry_pathway text not null default 'Other' check (entry_pathway in (
        'PoliceSlip', 'Self', 'Family', 'Peer', 'CommunityOrganisation', 'HealthService', 'SocialService', 'LegalAid', 'Employer',
            'Other')),
    residence_stability text check (residence_stability in ('Stable', 'Temporary', 'None')),
    sole_carer_of_small_child boolean,
    preferred_language text check (length(preferred_language) between 1 and 100),
    interpreter_needed boolean not null default false,
    unique (code, ward_code)
);
create index clients_caseload on care.clients (ward_code, status, last_contact_at desc nulls last, code);
create index clients_coordinator on care.clients (coordinator_id, ward_code);
-- The caseload: a ward's clients by how long they have been without a contact; those never met wait since their
-- enrolment.
create index clients_waiting on care.clients (ward_code, coalesce(last_contact_at, enrolled_at), code);

-- The identity vault: who a client is. Nothing else in the database knows a client's name.
create table vault.people (
    client_code text primary key,
    ward_code text not null,
    category text not null default 'Identity' check (category = 'Identity'),
    full_name text not null check (length(full_name) between 1 and 200),
    known_as text check (length(known_as) <= 100),
    search_key text not null,
    born_on date,
    phone sec.phone,
    phone_ending text generated always as (right(phone, 3)) stored,
    address text check (length(address) <= 300),
    version bigint not null default 1,
    birth_precision text check (birth_precision in ('Day', 'Month', 'Year', 'Estimated')),
    safe_to_call boolean not null default false,
    safe_to_message boolean not null default false,
    contact_note text check (length(contact_note) <= 200),
    guardian_name text check (length(guardian_name) between 1 and 200),
    guardian_phone sec.phone,
    -- Vietnamese names are sorted by the given name: An, Ánh, Ân, Dũng, Đức. Both keys are made by the domain (NameKey).
    sort_key text not null default '' collate "vi-x-icu",
    constraint people_birth check (birth_precision is null or born_on is not null),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index people_ward on vault.people (ward_code);
-- Duplicates are looked for by name and by phone, inside the coordinator's wards.
create index people_phone on vault.people (ward_code, phone) where phone is not null;
create index people_name on vault.people (ward_code, search_key);

-- What a client agreed to: one row for each purpose and recipient. In force until it expires or is withdrawn.
create table care.consents (
    id uuid primary key,
    form_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    purpose text not null,
    provider_id uuid references directory.providers (id),
    recipient text check (length(recipient) <= 200),
    channel text not null check (channel in ('Paper', 'Electronic', 'Thumbprint', 'VerbalWithWitness')),
    language text not null check (language in ('vi', 'en')),
    text_version text not null,
    guardian_consented boolean not null default false,
    copy_given boolean not null default false,
    given_at timestamptz not null,
    expires_at timestamptz not null,
    withdrawn_at timestamptz constraint consents_check1 check (withdrawn_at >= given_at),
    recorded_by uuid not null references accounts.accounts (id),
    version bigint not null default 1,
    -- A renewed consent takes the place of the older one: at any moment one row at most can be in force for a client, a
    -- purpose and a recipient.
    superseded_at timestamptz constraint consents_check check (superseded_at >= given_at),
    constraint consents_purpose check (purpose in (
        'TakePart', 'StoreAssessments', 'ShareWithProvider', 'ReceiveFeedback', 'ContactByPhone', 'ContactFamily', 'CaseConference',
        'ProgressPhraseToPolice', 'LegalRepresentation', 'Research', 'AnonymousStatistics', 'HivInformation', 'ShareHivWithProvider')),
    constraint consents_expiry check (expires_at > given_at or superseded_at is not null),
    constraint consents_ended_once check (superseded_at is null or withdrawn_at is null),
    constraint consents_check2 check (purpose <> 'ShareWithProvider' or provider_id is not null),
    -- Who may know facts about HIV is named one by one, in writing (HIV law 64/2006 as amended 71/2020, article 30):
    -- the coordinators' own unit by the consent to HIV information, each provider that a client is sent to by a consent
    -- of its own. Sharing with a provider for another reason does not cover HIV.
    constraint consents_hiv_unit check (purpose <> 'HivInformation' or btrim(recipient) <> ''),
    constraint consents_hiv_provider check (
        purpose <> 'ShareHivWithProvider' or (provider_id is not null and channel in ('Paper', 'Electronic', 'Thumbprint'))),
    constraint consents_check3 check (purpose <> 'HivInformation' or (recipient is not null and channel in ('Paper', 'Electronic',
        'Thumbprint'))),
    constraint consents_text foreign key (text_version, language, purpose) references directory.consent_texts (version, language, part),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index consents_client on care.consents (client_code, purpose);
create index consents_ending on care.consents (ward_code, expires_at) where withdrawn_at is null;
create unique index consents_one_in_force on care.consents (client_code, purpose,
    coalesce(provider_id, '00000000-0000-0000-0000-000000000000'), coalesce(recipient, ''))
    where withdrawn_at is null and superseded_at is null;
create index consents_phrase on care.consents (client_code) where purpose = 'ProgressPhraseToPolice' and withdrawn_at is null
    and superseded_at is null;

-- == Intake ==========================================================================================================

-- What a coordinator does with a slip. It stands in care, out of the reach of the police login: a slip itself knows
-- only "sent" and "received".
create table care.intakes (
    id uuid primary key references intake.slips (id),
    ward_code text not null references directory.wards (code),
    category text not null default 'Slip' check (category = 'Slip'),
    status text not null check (status in ('Received', 'Contacted', 'Unreachable', 'Enrolled', 'Declined', 'NotEligible', 'Duplicate',
        'Closed')),
    received_by uuid not null references accounts.accounts (id),
    received_at timestamptz not null,
    contacted_at timestamptz,
    unanswered_tries int not null default 0 check (unanswered_tries >= 0),
    reason text check (reason in (
        'NotInterested', 'NotNow', 'FearOfPolice', 'FearOfDisclosure', 'HasOtherSupport', 'NoReasonGiven',
        'Under18', 'LivesElsewhere', 'ViolenceAtPresent', 'OutsideProgramme')),
    duplicate_of text references care.clients (code),
    ended_at timestamptz check (ended_at >= received_at),
    ended_by uuid references accounts.accounts (id),
    version bigint not null default 1,
    unique (id, ward_code),
    check ((status in ('Enrolled', 'Declined', 'NotEligible', 'Duplicate', 'Closed')) = (ended_at is not null)),
    check ((status in ('Declined', 'NotEligible')) = (reason is not null)),
    check ((status = 'Duplicate') = (duplicate_of is not null)),
    check (status not in ('Contacted', 'Enrolled', 'Declined', 'NotEligible', 'Duplicate') or contacted_at is not null)
);
create index intakes_open on care.intakes (ward_code, received_at) where ended_at is null;
create index intakes_ended on care.intakes (ward_code, ended_at desc) where ended_at is not null;
create index intakes_duplicate on care.intakes (duplicate_of) where duplicate_of is not null;
create index intakes_receiver on care.intakes (received_by) where ended_at is null;

create table care.contact_attempts (
    id uuid primary key,
    slip_id uuid not null,
    ward_code text not null,
    category text not null default 'Slip' check (category = 'Slip'),
    at timestamptz not null,
    way text not null check (way in ('Call', 'Message', 'Family', 'InPerson')),
    result text not null check (result in ('Reached', 'MessageLeft', 'NoAnswer')),
    recorded_by uuid not null references accounts.accounts (id),
    foreign key (slip_id, ward_code) references care.intakes (id, ward_code)
);
create index contact_attempts_slip on care.contact_attempts (slip_id, at);

-- == The work with clients ===========================================================================================
-- How their status changed, contacts and notes, follow-ups, goals. What is said is kept: notes, corrections, status
-- changes and agreements are only ever added.

create table care.status_changes (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    "from" text not null,
    "to" text not null,
    "on" date not null,
    reason text check (length(reason) <= 500),
    told text check (length(told) <= 500),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index status_changes_client on care.status_changes (client_code, recorded_at desc);

create table care.contacts (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    at timestamptz not null,
    mode text not null check (mode in ('InPerson', 'HomeVisit', 'Phone', 'Message', 'Group', 'Other')),
    purpose text not null check (purpose in ('FollowUp', 'Support', 'Accompaniment', 'Planning', 'Crisis', 'Other')),
    outcome text not null check (outcome in ('Reached', 'NoAnswer', 'Missed', 'ThroughOthers')),
    minutes int check (minutes between 1 and 1440),
    place text check (place in ('Home', 'WardOffice', 'HealthStation', 'Provider', 'PublicPlace', 'Elsewhere')),
    note sec.free_text check (length(note) <= 4000),
    next_action sec.free_text check (length(next_action) <= 300),
    sensitivity text not null check (sensitivity in ('Normal', 'Sensitive')),
    author_id uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index contacts_client on care.contacts (client_code, at desc);

create table care.contact_corrections (
    id uuid primary key,
    contact_id uuid not null references care.contacts (id),
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    text text not null check (length(text) between 1 and 4000),
    reason text not null check (length(reason) between 1 and 300),
    sensitivity text not null check (sensitivity in ('Normal', 'Sensitive')),
    author_id uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index contact_corrections_contact on care.contact_corrections (contact_id);

create table care.follow_ups (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    kind text not null check (kind in ('Month1', 'Month3', 'Month6', 'Month9', 'Month12', 'Agreed')),
    due_on date not null,
    due_at time,
    mode text check (mode in ('InPerson', 'HomeVisit', 'Phone', 'Message', 'Group', 'Other')),
    times_missed int not null default 0 check (times_missed >= 0),
    rescheduled_reason text check (length(rescheduled_reason) <= 300),
    status text not null default 'Due' check (status in ('Due', 'Done', 'Cancelled')),
    contact_id uuid references care.contacts (id),
    version bigint not null default 1,
    check (status <> 'Done' or contact_id is not null),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index follow_ups_client on care.follow_ups (client_code, due_on);
create index follow_ups_due on care.follow_ups (ward_code, due_on, due_at) where status = 'Due';

create table care.goals (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    words text not null check (length(words) between 1 and 500),
    domain text not null check (domain in (
        'Health', 'SubstanceUse', 'Housing', 'Work', 'Education', 'Family', 'Legal', 'Papers', 'Money', 'Other')),
    priority int not null check (priority between 1 and 3),
    target_on date,
    steps text check (length(steps) <= 1000),
    status text not null check (status in ('Proposed', 'Agreed', 'InProgress', 'Achieved', 'Changed', 'DroppedByClient')),
    status_on date not null,
    replaces_id uuid references care.goals (id),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    version bigint not null default 1,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index goals_client on care.goals (client_code, priority);

create table care.plan_agreements (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Care' check (category = 'Care'),
    agreed_on date not null,
    manner text not null check (manner in ('InPerson', 'Phone', 'Signed')),
    review_on date not null check (review_on > agreed_on),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index plan_agreements_client on care.plan_agreements (client_code, agreed_on desc);

-- == Assessments =====================================================================================================

-- What clients answered, by instrument and version. What an answer means is in the instrument's definition; which
-- side of the barrier it lies on is here. Assessments are signed, and amended by a new one that says why: the one
-- before stays as it was. Of some, only the total is kept.
create table care.assessments (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null check (category in ('Care', 'Health', 'Hiv', 'Legal')),
    instrument_code text not null check (length(instrument_code) between 1 and 30),
    instrument_version text not null check (length(instrument_version) between 1 and 20),
    language text not null check (language in ('vi', 'en')),
    mode text not null check (mode in ('Interview', 'SelfCompletion')),
    status text not null check (status in ('Started', 'Complete', 'Signed', 'Amended', 'Abandoned')),
    answers jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
    scores jsonb not null default '[]' check (jsonb_typeof(scores) = 'array'),
    flags jsonb not null default '[]' check (jsonb_typeof(flags) = 'array'),
    started_at timestamptz not null,
    started_by uuid not null references accounts.accounts (id),
    saved_at timestamptz not null,
    completed_at timestamptz,
    completed_by uuid references accounts.accounts (id),
    incomplete_reason text check (length(incomplete_reason) between 1 and 300),
    next_due_on date,
    version bigint not null default 1,
    keeps text not null check (keeps in ('Everything', 'TotalOnly')),
    answered_at timestamptz,
    signed_at timestamptz,
    signed_by uuid references accounts.accounts (id),
    amends uuid references care.assessments (id),
    amend_reason text check (length(amend_reason) between 1 and 300),
    constraint assessments_complete_check check (
        (status in ('Complete', 'Signed', 'Amended')) = (completed_at is not null and completed_by is not null)
        and (completed_at is null or answered_at is not null)),
    constraint assessments_found_check check (
        status in ('Complete', 'Signed', 'Amended') or (scores = '[]' and flags = '[]' and next_due_on is null
            and incomplete_reason is null)),
    constraint assessments_check2 check (status <> 'Abandoned' or answers = '{}'),
    constraint assessments_signed_check check ((status in ('Signed', 'Amended')) = (signed_at is not null and signed_by is not null)),
    constraint assessments_amends_check check ((amends is null) = (amend_reason is null) and amends is distinct from id),
    -- An answer to an instrument of which only the total is kept is never in the database, not even while the form is
    -- open.
    constraint assessments_total_only_check check (keeps = 'Everything' or answers = '{}'),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index assessments_client on care.assessments (client_code, started_at desc);
create index assessments_due on care.assessments (ward_code, next_due_on) where next_due_on is not null;
create index assessments_drafts on care.assessments (started_by, saved_at) where status = 'Started';
-- One amendment at a time.
create unique index assessments_amends on care.assessments (amends) where status <> 'Abandoned';
create index assessments_taken on care.assessments (client_code, instrument_code, answered_at desc) where status in ('Complete', 'Signed');

-- == Service referrals ===============================================================================================

-- A client is sent to a service. The row stands on the service's side of the barrier: that a client was sent to
-- methadone says as much as its result does.
create table care.service_referrals (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null,
    service_code text not null,
    course text not null check (course in ('OneOff', 'Continuing')),
    provider_id uuid not null references directory.providers (id),
    urgency text not null check (urgency in ('Routine', 'Soon', 'Urgent')),
    accompanied boolean not null,
    transport_supported boolean not null,
    shared text[] not null check (shared <@ array['Name', 'YearOfBirth', 'Gender', 'Phone', 'Reason']),
    reason_for_referral text check (length(reason_for_referral) <= 500),
    status text not null check (status in (
        'Planned', 'Made', 'Accepted', 'RejectedByProvider', 'DeclinedByClient', 'NoResponse', 'Attended', 'Missed', 'ContactLost',
            'Started',
        'NotStarted', 'Completed', 'Stopped', 'Transferred', 'Cancelled')),
    status_on date not null,
    stage text not null check (stage in ('ToMake', 'AwaitingReply', 'Accepted', 'Booked', 'InService', 'Completed', 'Unsuccessful')),
    exposure text not null check (exposure in ('None', 'Notify', 'Register', 'NotifyAndRegister')),
    consent_id uuid references care.consents (id),
    acknowledged_version int,
    acknowledged_at timestamptz,
    planned_on date not null,
    made_on date check (made_on >= planned_on),
    accepted_on date check (accepted_on >= made_on),
    appointment_at timestamptz,
    attended_on date check (attended_on >= accepted_on),
    started_on date check (started_on >= attended_on),
    ended_on date check (ended_on >= planned_on),
    reason text check (reason in (
        'ClientDeclined', 'NotNeeded', 'NotEligible', 'WaitingList', 'Cost', 'Distance', 'WorkHours', 'FearOfPolice', 'FearOfDisclosure',
        'StigmaAtProvider', 'NoIdentityPapers', 'NoResidenceRegistration', 'NoHealthInsurance', 'ProviderRefused', 'ConsentWithdrawn',
            'Moved',
        'Detained', 'Hospitalised', 'Died', 'ContactLost', 'Unknown')),
    due_on date,
    coordinator_id uuid not null references accounts.accounts (id),
    version bigint not null default 1,
    unique (id, client_code, category),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade,
    foreign key (service_code, category) references directory.services (code, category),
    -- The two rules that nothing may step around, said again where nothing can.
    check (made_on is null or consent_id is not null or (exposure = 'None' and shared = '{}')),
    check (made_on is null or exposure = 'None' or (acknowledged_version is not null and acknowledged_at is not null))
);
create index service_referrals_client on care.service_referrals (client_code, planned_on desc);
create index service_referrals_board on care.service_referrals (ward_code, stage, due_on, status_on desc);
create index service_referrals_due on care.service_referrals (ward_code, due_on) where due_on is not null;
create index service_referrals_provider on care.service_referrals (provider_id);

create table care.service_referral_events (
    id uuid primary key,
    service_referral_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    move text check (move in (
        'Make', 'Accept', 'RejectByProvider', 'DeclineByClient', 'RecordNoResponse', 'BookAppointment', 'RecordAttended', 'RecordMissed',
            'Rebook',
        'MarkContactLost', 'Start', 'RecordNotStarted', 'Complete', 'Stop', 'Transfer', 'Cancel', 'ReEngage')),
    status text not null,
    occurred_on date not null,
    told_by text not null check (told_by in ('Provider', 'Client', 'Coordinator')),
    appointment_at timestamptz,
    reason text,
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    foreign key (service_referral_id, client_code, category) references care.service_referrals (id, client_code, category),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index service_referral_events_referral on care.service_referral_events (service_referral_id, recorded_at, id);

-- == Demands and disclosures =========================================================================================

-- Demands from an authority: a case of their own, on paper with legal basis and number, seen by a lawyer, decided by
-- two different people.
create table care.demands (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Demand' check (category = 'Demand'),
    authority_kind text not null check (authority_kind in ('Police', 'Procuracy', 'Court', 'Inspectorate', 'Other')),
    authority text not null check (length(authority) between 1 and 200),
    legal_basis text not null check (length(legal_basis) between 1 and 500),
    document_number text not null check (length(document_number) between 1 and 100),
    document_on date not null,
    scope text not null check (length(scope) between 1 and 1000),
    received_on date not null check (received_on >= document_on),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    status text not null check (status in ('Received', 'LegalReview', 'Refused', 'Partial', 'Granted', 'Released', 'Closed')),
    lawyers_view text check (length(lawyers_view) between 1 and 2000),
    decision text check (decision in ('Refuse', 'Partial', 'Grant')),
    granted text[] not null default '{}',
    refused text check (length(refused) between 1 and 1000),
    supervisor_id uuid references accounts.accounts (id),
    supervisor_at timestamptz,
    reviewer_id uuid references accounts.accounts (id),
    reviewer_at timestamptz,
    released_by uuid references accounts.accounts (id),
    released_at timestamptz,
    released_hash text check (released_hash ~ '^[0-9a-f]{64}$'),
    client_told_on date,
    not_told_reason text check (length(not_told_reason) between 1 and 500),
    closed_at timestamptz,
    version bigint not null default 1,
    unique (id, client_code),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade,
    -- Named facts only, and none about health; what police are told of a client on their demand is who it
    -- is.
    constraint demands_never_health check (granted <@ array['Name', 'YearOfBirth', 'Gender', 'Phone', 'Address', 'TakesPart']),
    constraint demands_police check (authority_kind <> 'Police' or granted <@ array['Name', 'YearOfBirth', 'Gender']),
    constraint demands_decided check (
        (decision is null) = (lawyers_view is null)
        and case decision when 'Refuse' then granted = '{}' and refused is not null when 'Partial' then granted <> '{}'
            and refused is not null
            when 'Grant' then granted <> '{}' and refused is null else granted = '{}' and refused is null end),
    -- Two people, neither of whom wrote the demand down.
    constraint demands_two_people check (supervisor_id <> reviewer_id
        and recorded_by <> all (array[supervisor_id, reviewer_id]) is not false),
    check ((supervisor_id is null) = (supervisor_at is null) and (reviewer_id is null) = (reviewer_at is null)),
    constraint demands_both_agreed check (
        status in ('Received', 'LegalReview') or (decision is not null and supervisor_id is not null and reviewer_id is not null)),
    check (status not in ('Refused', 'Partial', 'Granted')
        or decision = case status when 'Refused' then 'Refuse' when 'Partial' then 'Partial' else 'Grant' end),
    check ((released_at is null) = (released_hash is null) and (released_at is null) = (released_by is null)),
    check (released_at is null or (decision <> 'Refuse' and status in ('Released', 'Closed'))),
    check (status <> 'Released' or released_at is not null),
    check (status <> 'Closed' or (closed_at is not null and (decision = 'Refuse' or released_at is not null)
        and (client_told_on is not null or not_told_reason is not null))),
    check (client_told_on is null or not_told_reason is null)
);
create index demands_client on care.demands (client_code, received_on desc);
create index demands_ward on care.demands (ward_code, received_on desc, id);
create index demands_open on care.demands (received_on, id) where status <> 'Closed';

-- What left the programme: to whom, what, under which consent, by whom.
create table care.disclosures (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null check (category in ('Care', 'Health', 'Hiv', 'Legal')),
    at timestamptz not null,
    recipient text not null check (recipient in ('Provider', 'Client', 'Officer', 'Authority')),
    provider_id uuid references directory.providers (id),
    authority text check (length(authority) between 1 and 200),
    way text not null check (way in ('Letter', 'Print', 'Phrase')),
    consent_id uuid references care.consents (id),
    demand_id uuid,
    facts text[] not null check (cardinality(facts) > 0 and facts <@ array[
        'Name', 'YearOfBirth', 'Gender', 'Phone', 'Address', 'TakesPart', 'Reason', 'ServiceReferral', 'Appointment', 'Plan',
            'ConsentForm', 'Assessment',
        'WhoHasSeen', 'InContact']),
    notice_version text not null references directory.notices (version),
    disclosed_by uuid not null references accounts.accounts (id),
    -- To a provider under the client's consent, to an authority under a demand; the client's own copy needs neither.
    check ((recipient = 'Provider') = (provider_id is not null)),
    check ((recipient = 'Authority') = (authority is not null)),
    check ((recipient in ('Provider', 'Officer')) = (consent_id is not null)),
    check ((recipient = 'Authority') = (demand_id is not null)),
    -- One phrase is all that ever reaches an officer, and no fact about health or law ever reaches an authority.
    check ((recipient = 'Officer') = (way = 'Phrase') and (way = 'Phrase') = (facts = '{InContact}')),
    check (recipient <> 'Officer' or category = 'Care'),
    check (recipient <> 'Authority' or (category = 'Care' and facts <@ array['Name', 'YearOfBirth', 'Gender', 'Phone', 'Address',
        'TakesPart'])),
    foreign key (demand_id, client_code) references care.demands (id, client_code),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index disclosures_client on care.disclosures (client_code, at desc);
create index disclosures_at on care.disclosures (at desc, id);

-- == Emergencies =====================================================================================================

-- An emergency: for an hour a coordinator or supervisor reads the record of one client of another ward, because a life is in danger. The
-- account gives the password again, says to whom and why, and is reviewed within 72 hours. Rows are written by audit.break_glass and
-- audit.review_emergency, and by nothing else.
create table audit.emergencies (
    id uuid primary key,
    account_id uuid not null references accounts.accounts (id),
    client_code text not null,
    ward_code text not null,
    reason text not null check (reason in ('LifeInDanger', 'HarmToSelf', 'Violence', 'Missing')),
    nature text not null check (length(nature) between 20 and 500),
    recipient_name text not null check (length(recipient_name) between 1 and 200),
    recipient_affiliation text not null check (length(recipient_affiliation) between 1 and 200),
    confirmed_at timestamptz not null,
    began_at timestamptz not null,
    ends_at timestamptz not null,
    reviewed_at timestamptz check (reviewed_at >= began_at),
    reviewed_by uuid references accounts.accounts (id),
    finding text check (finding in ('Justified', 'NotJustified', 'ToFollowUp')),
    review_note text check (length(review_note) between 1 and 1000),
    version bigint not null default 1,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade,
    -- No more than what sec.limits says of Emergency and PasswordConfirmed; a test holds them together.
    check (ends_at > began_at and ends_at <= began_at + interval '60 minutes'),
    check (confirmed_at between began_at - interval '5 minutes' and began_at),
    check (num_nonnulls(reviewed_at, reviewed_by, finding, review_note) in (0, 4)),
    check (reviewed_by <> account_id)
);
create index emergencies_account on audit.emergencies (account_id, client_code, ends_at);
create index emergencies_ward on audit.emergencies (ward_code, began_at desc);
create index emergencies_time on audit.emergencies ((reviewed_at is not null), began_at desc);

-- == Legal events, clocks and grounds ================================================================================

-- Legal events and the clocks that they start. Nothing here is within the reach of the police login.
create table care.legal_events (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null check (category = case when kind in ('ClinicIntakeNotice', 'LastDose') then 'Health' else 'Legal' end),
    kind text not null check (kind in (
        'TestRequested', 'PositiveResultTold', 'ManagementDecision', 'DeterminationOrdered', 'DependenceFindingTold',
            'DeterminationCertificate',
        'Registration', 'TreatmentDecision', 'ClinicIntakeNotice', 'LastDose', 'MonitoringDecision', 'RehabAbsence', 'RehabCertificate',
        'TreatmentCompleted', 'CompulsoryCompleted', 'LastViolation', 'CompulsoryFileNotice', 'Hearing', 'CompulsoryDecision',
            'ResidenceMove',
        'OtherNotice')),
    at timestamptz not null,
    document_on date,
    issued_by text check (length(issued_by) between 1 and 200),
    note text check (length(note) between 1 and 1000),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    unique (id, client_code, category),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index legal_events_client on care.legal_events (client_code, at desc);

create table care.legal_clocks (
    id uuid primary key,
    event_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    rule_code text not null,
    rule_version int not null,
    runs_from timestamptz not null,
    due_at timestamptz not null check (due_at > runs_from),
    state text not null check (state in ('Running', 'Met', 'Missed', 'Suspended', 'NotApplicable')),
    state_since timestamptz not null,
    suspension text check (suspension in ('ForceMajeure', 'Detention')),
    reason text check (length(reason) between 1 and 500),
    set_by uuid references accounts.accounts (id),
    version bigint not null default 1,
    check ((state = 'Suspended') = (suspension is not null)),
    check (state not in ('Met', 'Missed', 'Suspended', 'NotApplicable') or set_by is not null),
    unique (event_id, rule_code),
    foreign key (event_id, client_code, category) references care.legal_events (id, client_code, category),
    foreign key (rule_code, rule_version) references directory.clock_rules (code, version),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index legal_clocks_client on care.legal_clocks (client_code, state, due_at);
create index legal_clocks_due on care.legal_clocks (ward_code, due_at) where state = 'Running';

-- What stands against compulsory rehabilitation for this client, under the version of the rule by which it was
-- recorded.
create table care.legal_grounds (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null,
    rule_code text not null,
    evidence text not null check (length(evidence) between 1 and 300),
    "from" date not null,
    until date constraint legal_grounds_check1 check (until >= "from"),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    version bigint not null default 1,
    rule_version int not null,
    foreign key (rule_code, rule_version, category) references directory.ground_rules (code, version, category),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index legal_grounds_client on care.legal_grounds (client_code, "from" desc);

-- == Safety ==========================================================================================================

-- Safety alerts: a client is at risk now. Each has a clock until an account takes it on, and stands on the side of the
-- barrier of what it tells. The clocks' lengths are rules like those of the law, kept and versioned in the same
-- table.
create table care.safety_alerts (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null check (category = case
        when kind in ('SuicideRisk', 'OverdoseRisk', 'SevereWithdrawal', 'MedicalEmergency') then 'Health'
        when kind in ('PoliceViolence', 'ImminentDetention') then 'Legal' else 'Care' end),
    kind text not null check (kind in (
        'SuicideRisk', 'OverdoseRisk', 'SevereWithdrawal', 'MedicalEmergency', 'ViolenceRisk', 'ChildProtection', 'PoliceViolence',
            'ImminentDetention')),
    status text not null check (status in ('Open', 'Acknowledged', 'InAction', 'Escalated', 'Resolved')),
    opened_at timestamptz not null,
    due_at timestamptz not null check (due_at > opened_at),
    rule_code text generated always as ('Alert-' || kind) stored,
    rule_version int not null,
    opened_by uuid not null references accounts.accounts (id),
    owner_id uuid not null references accounts.accounts (id),
    assessment_id uuid references care.assessments (id),
    flag_code text check (length(flag_code) between 1 and 40),
    words text check (length(words) between 1 and 1000),
    acknowledged_at timestamptz check (acknowledged_at >= opened_at),
    resolved_at timestamptz check (resolved_at >= opened_at),
    version bigint not null default 1,
    check ((status = 'Resolved') = (resolved_at is not null)),
    check ((assessment_id is null) = (flag_code is null)),
    check (status not in ('Acknowledged', 'InAction', 'Resolved') or acknowledged_at is not null),
    unique (id, client_code, category),
    -- The same flag of the same assessment makes one alert.
    unique (assessment_id, flag_code),
    foreign key (rule_code, rule_version) references directory.clock_rules (code, version),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index safety_alerts_client on care.safety_alerts (client_code, opened_at desc);
create index safety_alerts_open on care.safety_alerts (ward_code, due_at) where status <> 'Resolved';

create table care.safety_alert_steps (
    id uuid primary key,
    alert_id uuid not null,
    client_code text not null,
    ward_code text not null,
    category text not null,
    move text not null check (move in ('Acknowledge', 'Act', 'Escalate', 'Resolve')),
    words text check (length(words) between 1 and 1000),
    taken_by uuid not null references accounts.accounts (id),
    at timestamptz not null,
    check (move not in ('Act', 'Resolve') or words is not null),
    foreign key (alert_id, client_code, category) references care.safety_alerts (id, client_code, category),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index safety_alert_steps_alert on care.safety_alert_steps (alert_id, at);

-- Each version is kept; the latest is in force.
create table care.safety_plans (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null default 'Health' check (category = 'Health'),
    warning_signs text not null check (length(warning_signs) between 1 and 1500),
    what_helps text not null check (length(what_helps) between 1 and 1500),
    people_to_call text not null check (length(people_to_call) between 1 and 1500),
    safer_place text not null check (length(safer_place) between 1 and 1500),
    services_to_call text not null check (length(services_to_call) between 1 and 1500),
    agreed_on date not null,
    replaces_id uuid unique references care.safety_plans (id),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index safety_plans_client on care.safety_plans (client_code, recorded_at desc);

-- == Cascades ========================================================================================================

-- The cascades of HIV, hepatitis and tuberculosis: dated steps, values only where the client wants them kept. HIV
-- steps exist only under the written consent that names who may know (HIV law 64/2006 as amended 71/2020, article
-- 30), the others under the consent to store assessments; both under a read ticket.
create table care.cascade_entries (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null,
    kind text not null check (kind in ('Hiv', 'HepatitisC', 'HepatitisB', 'Tuberculosis')),
    step text not null check (step in (
        'Offered', 'Declined', 'Consented', 'Tested', 'ResultGiven', 'ResultNotCollected', 'ConfirmReferred', 'ConfirmedPositive',
            'ConfirmedNegative',
        'Indeterminate', 'LinkedToCare', 'TreatmentStarted', 'ViralLoadSuppressed', 'ViralLoadUnsuppressed', 'TreatmentInterrupted',
            'TreatmentResumed',
        'TreatmentCompleted', 'PrepStarted', 'PrepStopped', 'ViralTested', 'TestedAfterTreatment', 'VaccineFirstDose', 'VaccineSecondDose',
        'VaccineThirdDose', 'ReferredForTest', 'PreventiveStarted', 'PreventiveCompleted')),
    detail text check (detail in (
        'SelfTest', 'CommunityTest', 'FacilityTest', 'NonReactive', 'Reactive', 'Negative', 'Positive', 'Below50', 'Below200', 'Below1000',
        'Undetectable', 'Detectable', 'Cured')),
    occurred_on date not null,
    told_by text not null check (told_by in ('Provider', 'Client', 'Coordinator')),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null,
    retracted_at timestamptz check (retracted_at >= recorded_at),
    retracted_by uuid references accounts.accounts (id),
    retraction_reason text check (length(retraction_reason) between 1 and 200),
    version bigint not null default 1,
    -- An HIV test that goes to a laboratory starts the clock of K16. It is kept with the step itself and so under the
    -- same written consent: no list of clocks knows it.
    rule_code text,
    rule_version int,
    due_at timestamptz,
    foreign key (rule_code, rule_version) references directory.clock_rules (code, version),
    constraint cascade_entries_clock check (num_nonnulls(rule_code, rule_version, due_at) in (0, 3)),
    constraint cascade_entries_laboratory check (rule_code is null or (kind = 'Hiv' and step in ('Tested', 'ConfirmReferred'))),
    check (category = case kind when 'Hiv' then 'Hiv' else 'Health' end),
    check (num_nonnulls(retracted_at, retracted_by, retraction_reason) in (0, 3)),
    foreign key (client_code, ward_code) references care.clients (code, ward_code) on update cascade
);
create index cascade_entries_client on care.cascade_entries (client_code, kind, recorded_at);

-- == Outcomes ========================================================================================================

-- Figures as they may be read: small numbers are hidden before they get here. Prepared at one go, so that no two of
-- them betray a third.
create table outcomes.figures (
    period text not null check (period ~ '^(whole|[0-9]{4}-(Q[1-4]|[0-9]{2}))$'),
    ward_code text not null default '' check (ward_code ~ '^([0-9]{5})?$'),
    measure text not null check (length(measure) <= 100),
    publication text not null check (publication in ('Shown', 'Small', 'Withheld')),
    number int check ((number is not null) = (publication = 'Shown')),
    median_wait double precision check (median_wait is null or publication = 'Shown'),
    primary key (period, ward_code, measure)
);

-- When they were prepared, and the first month they tell of. One row, or none before the first time.
create table outcomes.preparations (
    id int primary key default 1 check (id = 1),
    prepared_at timestamptz not null,
    first_month date
);

-- == Breaches ========================================================================================================

-- The register of breaches of personal data (Law 91/2025/QH15, Article 23): what was found, when, what was done and
-- who was told. It belongs to the programme: no row names a client. The clock is that of K17, under the version in
-- force on the day.
create table register.breaches (
    id uuid primary key,
    found text not null check (length(found) between 1 and 1000 and found !~ '[0-9A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}'),
    detected_at timestamptz not null,
    data text[] not null check (cardinality(data) > 0 and data <@ array['Identity', 'Contact', 'Health', 'Hiv', 'Legal', 'Care',
        'Accounts']),
    people int not null check (people between 0 and 10000000),
    done text check (length(done) between 1 and 2000 and done !~ '[0-9A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{3}'),
    authority_told_at timestamptz check (authority_told_at >= detected_at),
    people_told_on date,
    rule_code text not null,
    rule_version int not null,
    due_at timestamptz not null check (due_at > detected_at),
    recorded_by uuid not null references accounts.accounts (id),
    recorded_at timestamptz not null check (recorded_at >= detected_at),
    version bigint not null default 1,
    foreign key (rule_code, rule_version) references directory.clock_rules (code, version)
);
create index breaches_time on register.breaches ((authority_told_at is not null), detected_at desc, id);
