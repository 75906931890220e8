-- Second factors of signing in: the codes of an authenticator app, codes on paper, passkeys.

-- At most one app for each account. The secret is sealed with a key of the hosts, which the database does not hold.
create table accounts.authenticators (
    account_id uuid primary key references accounts.accounts (id),
    secret text not null check (length(secret) between 1 and 1000),
    set_up_at timestamptz not null,
    -- The step of time whose code was the last that counted: none of it or before counts again.
    last_step bigint not null
);

-- The codes that were not used yet. They are on paper, here are only their hashes.
create table accounts.recovery_codes (
    account_id uuid not null references accounts.accounts (id),
    code_hash bytea not null check (length(code_hash) = 32),
    primary key (account_id, code_hash)
);

-- The public half of a key that a device keeps. To sign in with it takes the device, and whoever can unlock it.
create table accounts.passkeys (
    credential_id bytea primary key check (length(credential_id) between 1 and 1023),
    account_id uuid not null references accounts.accounts (id),
    public_key bytea not null,
    -- What the browser called itself when the key was made.
    device text check (length(device) <= 300),
    added_at timestamptz not null,
    used_at timestamptz,
    sign_count bigint not null check (sign_count >= 0),
    transports text[],
    is_user_verified boolean not null,
    is_backup_eligible boolean not null,
    is_backed_up boolean not null
);
create index passkeys_account on accounts.passkeys (account_id);

alter table accounts.sessions
    -- By what the session was begun. One that has still to set up a second factor opens nothing else.
    add column means text not null default 'Password' check (means in ('Password', 'Code', 'Passkey', 'SetUp')),
    add column passkey bytea references accounts.passkeys (credential_id) on delete set null;
create index sessions_passkey on accounts.sessions (passkey) where passkey is not null;
