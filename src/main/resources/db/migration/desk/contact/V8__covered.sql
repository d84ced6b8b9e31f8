-- How somebody in danger is reached may stand in the contact of somebody else: in a child's, in which the mother asked.
-- While it is covered it stands there no more, also for whoever holds the code; it is kept here, and put back afterwards.
create table contact.covered (
    contact      uuid not null references contact.contact on delete cascade,
    whose        uuid not null,
    organization uuid not null,
    kind         text not null,
    value        text not null,
    safe         text not null,
    district     smallint,
    primary key (contact, whose)
);
create index covered_of_whose on contact.covered (whose);
comment on table contact.covered is 'retention: contact; personal; how somebody else is reached, taken out of a contact';
comment on column contact.covered.whose is 'the record of the client whose it is';

alter table contact.covered enable row level security;
alter table contact.covered force row level security;
create policy of_organization on contact.covered for select
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on contact.covered using (access.kind() = 'machine');
create policy not_shut on contact.covered as restrictive
    using (not exists (select from veil.shut v where v.id in (contact, whose)));
