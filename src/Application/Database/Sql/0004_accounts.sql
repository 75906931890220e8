-- Who may sign in. Read before there is an actor, so there are no row policies here: columns and logins hold the line.

create table accounts.accounts (
    id uuid primary key,
    user_name text not null check (length(user_name) between 3 and 100),
    normalized_user_name text not null unique,
    full_name text not null check (length(full_name) between 1 and 200),
    role text not null check (role in ('Officer', 'Coordinator', 'Supervisor', 'ProgrammeStaff', 'Reviewer', 'Administrator')),
    unit text check (length(unit) <= 200),
    phone text check (length(phone) <= 20),
    language text not null default 'vi' check (language in ('vi', 'en')),
    created_at timestamptz not null,
    disabled_at timestamptz,
    version bigint not null default 1,
    password_hash text,
    security_stamp text not null,
    concurrency_stamp text,
    lockout_end timestamptz,
    access_failed_count int not null default 0
);

create table accounts.account_wards (
    account_id uuid not null references accounts.accounts (id),
    ward_code text not null,
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
    device text check (length(device) <= 300)
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

grant select, update on accounts.accounts to cm_accounts;
grant select on accounts.account_wards to cm_accounts;
grant select, insert, update, delete on accounts.sessions to cm_accounts;
grant select, insert on accounts.sign_ins to cm_accounts;

-- Colleagues are known by name and role; nobody but the sign-in login reads a password hash.
grant select (id, full_name, role, phone, disabled_at) on accounts.accounts to cm_care, cm_review;
grant select on accounts.account_wards to cm_care;
