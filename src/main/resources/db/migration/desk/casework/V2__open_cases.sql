-- The newest of an organization, open or closed, and of one of its people. How many are open is counted on every list:
-- among those that are, not among all that ever were.
create index case_open on casework.case_file (organization, id) include (owner, contact) where state = 'OPEN';
create index case_newest on casework.case_file (organization, state, id);
create index case_open_of_owner on casework.case_file (organization, owner, id) include (contact) where state = 'OPEN';
drop index casework.case_of_owner;
create index case_of_owner on casework.case_file (organization, owner, state, id);
