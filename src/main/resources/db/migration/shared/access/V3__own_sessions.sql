-- Sessions of the house's own make: one row, read once a request, and under a hash, so that a copy of the database
-- opens no session. Whoever is signed in while this is brought in signs in once more.
drop table access.session_attributes;
drop table access.session;
create table access.session (
    key        bytea primary key,
    account    uuid references access.account,
    attributes bytea       not null,
    made_at    timestamptz not null,
    seen_at    timestamptz not null
);
create index session_of_account on access.session (account);
create index session_by_last_use on access.session (seen_at);
comment on table access.session is 'retention: day; who is signed in, by account id only; hashes of session ids';
