-- The first administrator and the first reviewer, where nobody exists yet who could propose or decide. Run by a superuser
-- with psql; wants the variables role (Administrator or Reviewer), user_name, full_name and secret (64 hexadecimal digits,
-- never kept here). Refused for a role as soon as any account of it ever had a password, disabled ones too: from then on
-- it takes two people.

\set ON_ERROR_STOP on
begin;
insert into accounts.accounts (id, user_name, normalized_user_name, full_name, role, created_at, security_stamp)
select gen_random_uuid(), :'user_name', upper(:'user_name'), :'full_name', :'role', now(), md5(random()::text)
where not exists (select from accounts.accounts where role = :'role')
on conflict do nothing;

with made as (
    insert into accounts.sign_in_links (account_id, secret_hash, made_at, expires_at)
    select id, sha256(convert_to(:'secret', 'UTF8')), now(), now() + interval '1 hour'
    from accounts.accounts
    where user_name = :'user_name' and role = :'role'
        and not exists (select from accounts.accounts where role = :'role' and password_hash is not null)
    on conflict (account_id) do update set secret_hash = excluded.secret_hash, second_hash = null, made_at = excluded.made_at,
        expires_at = excluded.expires_at
    returning 1)
select exists (select from made) as link
\gset
commit;
\if :link
\else
do $$ begin raise 'Somebody of this role can sign in already: ask an administrator for an invitation.'; end $$;
\endif
