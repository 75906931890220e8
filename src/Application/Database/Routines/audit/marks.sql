-- What one entry of the trail means to each rule: what is counted, within what, and to which day it belongs. A read that is
-- about one client is an opening.
create or replace function audit.marks(
    use_case text, operation text, outcome text, reads boolean, knows boolean, client text, id uuid, at timestamptz, ip inet)
returns table (rule text, within text, what text, day date)
language sql stable set search_path = pg_catalog, pg_temp as $$
    with e as (
        select (at at time zone 'Asia/Ho_Chi_Minh')::date as day,
            (at at time zone 'Asia/Ho_Chi_Minh' - interval '12 hours')::date as night,
            outcome is null and operation = 'Read' and client is not null as opened)
    select 'Act', '', client, e.day from e where outcome is null and operation = 'Write' and client is not null
    union all select 'ManyClients', '', client, e.day from e where e.opened and reads
    union all select 'NightReads', e.night::text, client, e.night from e where e.opened and reads and audit.at_night(at)
    union all select 'LookedWithoutActing', e.day::text, client, e.day from e where e.opened and knows
    union all select 'SameSurname', client, date_bin('10 minutes', at, 'epoch')::text, e.day from e where e.opened and knows
    union all select 'SearchBurst', '', id::text, e.day from e where use_case = 'SearchClients' and outcome is null
    union all select 'RepeatedRefusals', '', id::text, e.day from e where outcome = 'Refused' and operation <> 'SignIn'
    union all select 'FailedSignIns', '', id::text, e.day from e where outcome = 'Refused' and operation = 'SignIn'
    union all select 'ParallelSignIns', '', host(ip), e.day from e
        where outcome = 'Done' and use_case in ('SignIn', 'SignInByPasskey') and ip is not null
    union all select 'NewDevices', '', id::text, e.day from e where outcome = 'Done' and use_case = 'NewDevice'
    union all select 'SignInLinks', '', id::text, e.day from e where outcome = 'Done' and use_case in ('MakeSignInLink', 'InviteAccount')
    union all select 'Resets', '', id::text, e.day from e where outcome = 'Done' and use_case = 'TakeUpSignInLink'
$$;
