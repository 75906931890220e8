-- Whoever keeps the directory chooses among the wards that somebody answers for, not among all of the country.
grant select on accounts.account_wards to cm_admin;
