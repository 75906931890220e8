-- Of each rule: so many within so many minutes. For nights the minutes are those of the night after 22:00, for
-- looking without acting those that are given to act.

insert into audit.rules (code, threshold, minutes, source, valid_from) values
('ManyClients', 20, 60, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01'),
('SearchBurst', 12, 10, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01'),
('NightReads', 3, 420, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01'),
('LookedWithoutActing', 5, 2880, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01'),
('SameSurname', 2, 10080, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01'),
('RepeatedRefusals', 5, 30, 'Đề xuất ban đầu của chương trình, chỉnh theo thực tế', '2026-07-01');
