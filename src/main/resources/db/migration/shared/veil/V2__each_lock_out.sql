-- Two records of one person may each be locked to somebody for a reason of its own: joined, both reasons stand, and who
-- lifts the one has not lifted the other.
alter table veil.locked drop constraint locked_pkey;
alter table veil.locked add primary key (client, account, lock_out);
