-- The order of sealing needs the transaction alone, within which few rows are sorted. With the row's own key behind it, a planner that knows nothing yet about
-- a young trail looks up single rows here instead of under the primary key, and walks through the whole index for each.
drop index audit.entries_xid;
create index entries_xid on audit.entries (xid);
drop index audit.showings_xid;
create index showings_xid on audit.showings (xid);
drop index audit.closings_xid;
create index closings_xid on audit.closings (xid);
drop index audit.changes_xid;
create index changes_xid on audit.changes (xid);
