-- The rules over the trail are kept up to date as entries come: what each needs to remember, and up to where it has seen.

alter table audit.rules drop constraint rules_code_check;
alter table audit.rules add constraint rules_code_check check (code in (
    'ManyClients', 'SearchBurst', 'NightReads', 'LookedWithoutActing', 'SameSurname', 'RepeatedRefusals',
    'FailedSignIns', 'ParallelSignIns', 'NewDevices', 'SignInLinks', 'Resets', 'LateSealing'));

-- What lately happened under a rule: each thing once, at its latest time. Whose it was: an account, or nobody's (the nil id)
-- where a name was tried that there is not. Within what it is counted: a night, a day, a client; nothing where the rule's
-- time alone counts. It is forgotten when it no longer counts.
create table audit.lately (
    rule text not null references audit.rules (code),
    account_id uuid not null,
    what text not null,
    within text not null,
    client_code text,
    at timestamptz not null,
    expires_at timestamptz not null,
    primary key (rule, account_id, what, within)
);
create index lately_within on audit.lately (rule, account_id, within, at);
create index lately_expires on audit.lately (rule, expires_at);

-- How many of them there are, so that nothing is counted twice.
create table audit.tallies (
    rule text not null references audit.rules (code),
    account_id uuid not null,
    within text not null,
    number int not null,
    primary key (rule, account_id, within)
);
create index tallies_over on audit.tallies (rule) where number <= 0;

-- When an account last did something for a client, for the rules about looks without an act.
create table audit.acts (
    account_id uuid not null,
    client_code text not null,
    at timestamptz not null,
    primary key (account_id, client_code)
);
create index acts_at on audit.acts (at);

-- Every row of the trail written by a transaction before this one was looked at.
alter table audit.watched add column horizon xid8 not null default '0';
delete from audit.watched;

-- A finding has an owner while it is looked into, and a reason from a list when it is closed. What is nobody's, such as
-- sealing that falls behind, has no account.
alter table audit.findings
    alter column account_id drop not null,
    drop constraint findings_rule_account_id_day_key,
    add constraint findings_rule_account_id_day_key unique nulls not distinct (rule, account_id, day),
    drop constraint findings_check2,
    add column taken_at timestamptz,
    add column taken_by uuid references accounts.accounts (id),
    add column reason text check (reason in ('Work', 'StoodIn', 'ClientAsked', 'Mistake', 'Curiosity', 'Breach', 'Technical'));
update audit.findings set reason = 'Work' where looked_at is not null;
alter table audit.findings
    add check (num_nonnulls(taken_at, taken_by) in (0, 2)),
    add constraint findings_closed_check check ((looked_at is null) = (reason is null));
-- What the bell counts.
create index findings_open on audit.findings (found_at) where looked_at is null;
