-- Nobody alone lets anybody see: what gives a role, wards, a way in or another try is proposed by one person and decided by another.

-- What an account is to be, for one decision. It never changes after it was made: it is withdrawn, decided once, or lapses.
create table accounts.proposals (
    id uuid primary key,
    kind text not null check (kind in ('Invite', 'Change', 'Enable', 'Link', 'Limits')),
    account_id uuid not null references accounts.accounts (id),
    -- The account as it was when this was proposed; another one is another decision.
    account_version bigint not null,
    -- Role and wards as they are to be, and the wards about which it is: whoever looks after these may decide.
    role text not null,
    ward_codes text[] not null,
    given_wards text[] not null,
    -- Whose guesses are forgotten: a keyed hash.
    guesses bytea,
    why text not null check (length(why) between 1 and 500),
    proposed_by uuid not null references accounts.accounts (id),
    proposed_role text not null,
    proposed_login text not null,
    proposed_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > proposed_at),
    ended text check (ended in ('Accepted', 'Refused', 'Withdrawn')),
    ended_at timestamptz check (ended_at >= proposed_at),
    decided_by uuid references accounts.accounts (id),
    made_sure text check (made_sure in ('Met', 'Called')),
    decided_why text check (length(decided_why) between 1 and 500),
    -- Until when the link works that was agreed, and when the one who proposed it took the own half of it.
    link_until timestamptz,
    half_taken_at timestamptz,
    check ((ended is null) = (ended_at is null)),
    check ((ended in ('Accepted', 'Refused')) is not true or (decided_by is not null and decided_why is not null)),
    check (ended is distinct from 'Accepted' or made_sure is not null),
    check (decided_by not in (proposed_by, account_id))
);
create index proposals_account on accounts.proposals (account_id, proposed_at desc);
create index proposals_time on accounts.proposals (proposed_at desc);

-- What is told about an account to its holder and to those who decide about it, until each has read it.
create table accounts.notices (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts.accounts (id),
    about_id uuid not null references accounts.accounts (id),
    event text not null check (event in ('ResetProposed', 'Invite', 'Change', 'Enable', 'Link', 'Limits', 'TakenUp')),
    at timestamptz not null,
    seen_at timestamptz
);
create index notices_account on accounts.notices (account_id, at desc) where seen_at is null;

-- A link in halves: whoever takes it up brings both. One half is made by each of the two, and each is kept as a hash.
alter table accounts.sign_in_links
    alter column secret_hash drop not null,
    add column second_hash bytea check (length(second_hash) = 32),
    add check (num_nonnulls(secret_hash, second_hash) > 0);
