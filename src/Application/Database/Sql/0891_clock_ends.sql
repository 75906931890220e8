-- Of each clock: whether it ends on the next working day when its last day is a day off (Civil Code 2015, Article 148(5)), and whether it runs from the
-- event on or back from it. Putting an end off may never make anybody rely on time that an authority may not grant: so it holds where the law gives a person days to
-- act in (K11), and where a later end is the careful reading (K13: the limitation is over later). Terms of a measure, validity of a paper and missed doses end on
-- their day; hours are counted from minute to minute, and working days end on one anyway. Clocks that run already keep their end.

alter table directory.clock_rules
    add column last_day text not null default 'Stays' check (last_day in ('Stays', 'NextWorkingDay')),
    add column direction text not null default 'After' check (direction in ('After', 'Before')),
    add constraint clock_rules_last_day check (last_day = 'Stays' or unit in ('CalendarDays', 'Months', 'Years')),
    add constraint clock_rules_direction check (direction = 'After' or unit = 'Hours');
alter table directory.clock_rules alter column last_day drop default, alter column direction drop default;

update directory.clock_rules set last_day = 'NextWorkingDay', article = article || '; Bộ luật Dân sự 91/2015/QH13, Điều 148(5)'
where code in ('K11', 'K13') and recorded_by is null;

insert into directory.clock_rules
    (code, version, trigger, kind, acts, length, unit, last_day, direction, force_majeure, name_vi, name_en, at_stake_vi, at_stake_en, to_do_vi, to_do_en, law, article,
     source_kind, read_on, valid_from)
values
    ('K8-rehab', 1, 'TreatmentDecision', 'Deadline', 'Police', 12, 'Hours', 'Stays', 'After', 'None', 'Công an ra quyết định giám sát khi cai nghiện tại nhà',
     'Police decide on monitoring of rehabilitation at home',
     'Người từ 18 tuổi cai nghiện tại gia đình, cộng đồng phải đeo thiết bị giám sát vị trí. Từ chối là căn cứ đưa vào cai nghiện bắt buộc.',
     'Adults in rehabilitation at home wear a location device. Refusal is a ground for compulsory rehabilitation.',
     'Giải thích trước cho khách hàng. Nếu là điều trị thay thế hoặc cai nghiện tại cơ sở thì ghi “không áp dụng”.',
     'Explain beforehand. For substitution treatment, or rehabilitation in a facility, say that it does not apply.',
     'Nghị định 163/2026/NĐ-CP', 'Điều 14–16', 'PrimaryText', '2026-07-01', '2026-07-01'),
    ('H1', 1, 'Hearing', 'Deadline', 'Programme', 24, 'Hours', 'Stays', 'Before', 'None', 'Chuẩn bị phiên họp tại Tòa án', 'Prepare the court hearing',
     'Tòa án quyết định việc đưa vào cai nghiện bắt buộc: 24 tháng lần đầu, 36 tháng từ lần thứ hai.',
     'The court decides on compulsory rehabilitation: 24 months the first time, 36 months from the second.',
     'Xác nhận có trợ giúp pháp lý, mang giấy tờ về căn cứ bảo vệ, hẹn người đi cùng khách hàng.',
     'Make sure of legal aid, bring the papers on protecting grounds, arrange who goes along with the client.',
     'Quy trình của chương trình', 'Phiên họp tại Tòa án', 'ProgrammeRule', '2026-07-01', '2020-01-01');
