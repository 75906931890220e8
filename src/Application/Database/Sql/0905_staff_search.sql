-- A reviewer looks for a person of staff by name: in a programme of many wards they are too many for one list.

grant select (search_key) on accounts.accounts to cm_review;
