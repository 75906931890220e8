#!/usr/bin/env bash
# Runs once, when the database container makes its cluster: the logins with the passwords of deploy/secrets.
set -euo pipefail
psql -X -q -U postgres -d postgres -f /run/secrets/logins -f /etc/casemanager/logins.sql
