-- Safety alerts: somebody is at risk now. Each has a clock until somebody takes it on, and stands on the side of the barrier of what it tells. The
-- clocks' lengths are rules like those of the law, kept and versioned in the same table.

insert into directory.clock_rules
    (code, version, trigger, kind, acts, length, unit, force_majeure, name_vi, name_en, at_stake_vi, at_stake_en, to_do_vi, to_do_en, law, article,
     source_kind, read_on, valid_from)
values
    ('Alert-SuicideRisk', 1, null, 'Deadline', 'Programme', 1, 'Hours', 'None', 'Nguy cơ tự sát', 'Risk of suicide',
     'Tính mạng khách hàng.',
     'The client’s life.',
     'Đừng để khách hàng ở một mình. Hỏi thẳng và bình tĩnh về ý định. Gọi dịch vụ sức khỏe tâm thần; nguy cấp gọi 115. Lập kế hoạch an toàn.',
     'Do not leave the client alone. Ask directly and calmly about intent. Call a mental health service; in an emergency call 115. Make a safety plan.',
     'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', '2020-01-01'),
    ('Alert-OverdoseRisk', 1, null, 'Deadline', 'Programme', 1, 'Hours', 'None', 'Nguy cơ quá liều', 'Risk of overdose',
     'Tính mạng khách hàng.',
     'The client’s life.',
     'Trao naloxone và chỉ cách dùng, dặn không dùng một mình, lập kế hoạch an toàn. Đang quá liều: gọi 115.',
     'Hand out naloxone and show how to use it, ask them not to use alone, make a safety plan. During an overdose: call 115.',
     'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', '2020-01-01'),
    ('Alert-SevereWithdrawal', 1, null, 'Deadline', 'Programme', 1, 'Hours', 'None', 'Hội chứng cai nặng', 'Severe withdrawal',
     'Mất nước, co giật, nguy hiểm đến tính mạng.',
     'Dehydration, seizures, danger to life.',
     'Đưa đến cơ sở y tế ngay; gọi 115 nếu co giật, lú lẫn hoặc không uống được nước.',
     'Bring them to a health facility now; call 115 on seizures, confusion or when they cannot keep fluids.',
     'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', '2020-01-01'),
    ('Alert-MedicalEmergency', 1, null, 'Deadline', 'Programme', 1, 'Hours', 'None', 'Cấp cứu y tế', 'Medical emergency',
     'Tính mạng khách hàng.',
     'The client’s life.',
     'Gọi 115 ngay.',
     'Call 115 now.',
     'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', '2020-01-01'),
    ('Alert-ImminentDetention', 1, null, 'Deadline', 'Programme', 4, 'Hours', 'None', 'Sắp bị giữ', 'Detention is near',
     'Bị giữ hoặc đưa vào cai nghiện bắt buộc mà chưa được trợ giúp pháp lý.',
     'Being held, or sent to compulsory rehabilitation, without legal aid.',
     'Gọi trợ giúp pháp lý ngay. Hỏi giấy tờ, ghi giờ nhận thông báo ở thẻ Pháp lý.',
     'Call legal aid now. Ask for the papers and write down under Legal when the notice came.',
     'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', '2020-01-01'),
    ('Alert-PoliceViolence', 1, null, 'Deadline', 'Programme', 24, 'Hours', 'None', 'Bị người thi hành công vụ đối xử sai', 'Ill-treatment by an official',
     'An toàn và quyền của khách hàng.',
     'The client’s safety and rights.',
     'Nghe, ghi nhận khi khách hàng đồng ý, mời gặp trợ giúp pháp lý. Việc này không bao giờ chuyển cho công an qua hệ thống này.',
     'Listen, write it down if the client agrees, offer legal aid. It never goes to the police through this system.',
     'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', '2020-01-01'),
    ('Alert-ViolenceRisk', 1, null, 'Deadline', 'Programme', 24, 'Hours', 'None', 'Nguy cơ bị bạo lực', 'Risk of violence',
     'An toàn của khách hàng.',
     'The client’s safety.',
     'Hỏi riêng: tối nay có an toàn không? Tìm nơi ở an toàn, lập kế hoạch an toàn.',
     'Ask in private: is tonight safe? Find a safe place, make a safety plan.',
     'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', '2020-01-01'),
    ('Alert-ChildProtection', 1, null, 'Deadline', 'Programme', 24, 'Hours', 'None', 'Bảo vệ trẻ em', 'Child protection',
     'An toàn của trẻ em.',
     'A child’s safety.',
     'Hỏi ai đang chăm trẻ. Gọi Tổng đài quốc gia bảo vệ trẻ em 111 khi trẻ gặp nguy hiểm.',
     'Ask who looks after the child. Call the national child helpline 111 when the child is in danger.',
     'Quy trình của chương trình', 'Cảnh báo an toàn', 'ProgrammeRule', '2026-07-01', '2020-01-01');

create table care.safety_alerts (
    id uuid primary key,
    client_code text not null,
    ward_code text not null,
    category text not null check (category = case
        when kind in ('SuicideRisk', 'OverdoseRisk', 'SevereWithdrawal', 'MedicalEmergency') then 'Health'
        when kind in ('PoliceViolence', 'ImminentDetention') then 'Legal' else 'Care' end),
    kind text not null check (kind in (
        'SuicideRisk', 'OverdoseRisk', 'SevereWithdrawal', 'MedicalEmergency', 'ViolenceRisk', 'ChildProtection', 'PoliceViolence', 'ImminentDetention')),
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

call sec.protect('care.safety_alerts', 'Care', 'Health', 'Legal');
call sec.protect('care.safety_alert_steps', 'Care', 'Health', 'Legal');
call sec.protect('care.safety_plans', 'Health');
grant select, insert, update on care.safety_alerts to cm_care;
grant select, insert on care.safety_alert_steps, care.safety_plans to cm_care;

-- Whose alerts stand on a page of the day's work, so that the read ticket can be written before anything is read: see care.board_page. For whoever
-- steps in when nobody else does, only those that were escalated or that nobody took on in time.
create policy today on care.safety_alerts for select to cm_owner using (true);

create function care.open_alerts(only_unanswered boolean, now timestamptz, skip bigint, take int)
returns table (id uuid, client_code text, total bigint)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    a sec.actor := sec.actor();
begin
    return query
        select s.id, s.client_code, count(*) over ()
        from care.safety_alerts s
        join sec.access_grants g on g.role = a.role and g.operation = 'Read' and g.category = s.category and g.reach = 'OwnWards'
        join care.clients k on k.code = s.client_code
        where s.ward_code = any (a.ward_codes)
          and s.status <> 'Resolved'
          and k.status <> 'Deceased'
          and (not open_alerts.only_unanswered or s.status = 'Escalated' or (s.status = 'Open' and s.due_at < open_alerts.now))
          and (g.consent is null or exists (
                select from care.consents c
                where c.client_code = s.client_code and c.purpose = g.consent
                  and c.withdrawn_at is null and c.given_at <= a.at and c.expires_at > a.at))
        order by s.status <> 'Open', s.due_at, s.id
        limit open_alerts.take offset open_alerts.skip;
end $$;
revoke execute on function care.open_alerts(boolean, timestamptz, bigint, int) from public;
grant execute on function care.open_alerts(boolean, timestamptz, bigint, int) to cm_care;
