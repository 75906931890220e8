-- Guesses of passwords and PINs are counted in one place, before they are looked at. Nothing locks an account any more.

-- Whose guesses they are (a name as typed, a device with an account, an account that is signed in, a session) is known by a keyed hash
-- alone: no list of typed names is kept, and no row tells whether there is such an account. Each login counts for itself.
create table accounts.guesses (
    login text not null,
    key bytea not null check (length(key) = 32),
    -- How many since the last right one.
    tried int not null check (tried > 0),
    at timestamptz not null,
    primary key (login, key)
);
create index guesses_at on accounts.guesses (login, at);

alter table accounts.accounts drop column lockout_end, drop column access_failed_count;
alter table accounts.sessions drop column pin_tries, drop column pin_tried_at;
