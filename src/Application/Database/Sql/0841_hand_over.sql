-- A coordinator hands the phone to a client to fill in one form. The session itself knows: until the coordinator's own PIN comes back, it opens nothing else.

alter table accounts.accounts add pin_hash text;
-- Only the sign-in login of those who work with clients writes one: officers hand nothing over.
grant update (pin_hash) on accounts.accounts to cm_accounts;

alter table accounts.sessions
    add handed_client text,
    add handed_assessment uuid,
    add pin_tries int not null default 0,
    add pin_tried_at timestamptz,
    add check ((handed_client is null) = (handed_assessment is null)),
    add check (handed_client is null or kind = 'Browser');
