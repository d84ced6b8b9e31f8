-- Somebody writes again, with a new code, while their case is open: what they ask comes into that case. The case stays with
-- the contact of which it came, through which its client reads it; those that came later stand here, and how each stood
-- before, so that what was put together by mistake is taken apart again.
create table casework.later_contact (
    contact   uuid        primary key,
    case_file uuid        not null references casework.case_file on delete cascade,
    account   uuid,
    state     text        not null,
    settled   boolean     not null,
    joined_at timestamptz not null
);
create index later_contact_of_case on casework.later_contact (case_file);
comment on table casework.later_contact is 'retention: case; personal; contacts that came into a case which was open already';
comment on column casework.later_contact.account is 'who looked after the contact before';
comment on column casework.later_contact.state is 'in which state the contact was before';
comment on column casework.later_contact.settled is 'whether its need was settled before';

-- Its newcomer reads that it is looked after together with something, and not with what.
alter table casework.later_contact enable row level security;
alter table casework.later_contact force row level security;
create policy with_case on casework.later_contact
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from casework.case_file f where f.id = case_file));
create policy told_to_newcomer on casework.later_contact for select
    using (access.kind() = 'code' and contact = access.record());
revoke update on casework.later_contact from kapocs_app;

-- What was voiced with a later code is not read with the first: that one may be in the hands of whoever they fled from.
alter table casework.case_need add column through uuid;
comment on column casework.case_need.through is 'the later contact in which it was voiced; null for the needs of the case itself';
drop policy seen_by_client on casework.case_need;
create policy seen_by_client on casework.case_need for select
    using (access.kind() = 'code' and through is null
           and exists (select 1 from casework.case_file f where f.id = case_file));

-- What comes to somebody who is closed to others is closed to them with the same statement; what leaves them is not.
create function casework.come_together() returns trigger language plpgsql as $$
begin
    perform veil.follow(f.client, new.contact) from casework.case_file f where f.id = new.case_file;
    return null;
end $$;
create trigger follows_client after insert on casework.later_contact
    for each row execute function casework.come_together();
create function casework.part() returns trigger language plpgsql as $$
begin
    delete from veil.subject s where s.id = old.contact;
    return null;
end $$;
create trigger leaves_client after delete on casework.later_contact for each row execute function casework.part();

-- Whoever writes to the client in a later contact works on the case, too.
create or replace function casework.written() returns trigger language plpgsql as $$
begin
    perform casework.touch(f.id) from casework.case_file f where f.contact = new.contact;
    perform casework.touch(l.case_file) from casework.later_contact l where l.contact = new.contact;
    return null;
end $$;
