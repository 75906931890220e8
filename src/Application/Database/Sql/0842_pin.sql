-- Only the sign-in login of those who work with clients writes a PIN: officers hand nothing over.
grant update (pin_hash) on accounts.accounts to cm_accounts;
