-- When what happens at the door and to the seals is an alarm.
insert into audit.rules (code, threshold, minutes, source, valid_from) values
('FailedSignIns', 5, 15, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-12-01'),
('ParallelSignIns', 2, 10, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-12-01'),
('NewDevices', 1, 1440, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-12-01'),
('SignInLinks', 1, 1440, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-12-01'),
('Resets', 1, 1440, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-12-01'),
('LateSealing', 1, 1, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-12-01');
