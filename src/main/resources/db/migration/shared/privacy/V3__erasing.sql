-- Whose rows may go now. Rows that nobody removes in the work of every day go only when their client, contact or case
-- stands here; the house writes it when two people have approved that somebody is erased, and takes it out when it is done.
create table privacy.erasing (
    id      uuid not null,
    erasure uuid not null,
    primary key (id, erasure)
);
comment on table privacy.erasing is 'retention: until the erasure is done; personal; the ids of whom the house is erasing now';

alter table privacy.erasing enable row level security;
alter table privacy.erasing force row level security;
create policy of_house on privacy.erasing using (access.kind() = 'machine');
revoke update on privacy.erasing from kapocs_app;

create function privacy.erasing(whose uuid) returns boolean language sql stable
    return exists (select from privacy.erasing e where e.id = whose);

grant delete on privacy.consent to kapocs_app;
create policy erased_only on privacy.consent as restrictive for delete using (privacy.erasing(client));

-- How long what is kept, by the class that each table names. Whoever deploys has the periods and their sources checked; a
-- city changes them as the owner of the database (docs/erasure.md), never from a page.
create table privacy.retention (
    class  text primary key,
    months int  not null check (months between 1 and 600),
    after  text not null check (after in ('LAST_CASE_CLOSED', 'LAST_WORD')),
    source text not null
);
comment on table privacy.retention is 'retention: installation; how long each class of data is kept, nobody in person';
revoke insert, update, delete on privacy.retention from kapocs_app;
insert into privacy.retention (class, months, after, source) values
    ('case', 60, 'LAST_CASE_CLOSED',
     'TO BE CHECKED by whoever deploys: records plan (iratkezelési szabályzat, 335/2005. Korm. r.); limitation of claims, Ptk. 6:22 (5 years)'),
    ('contact', 24, 'LAST_WORD',
     'TO BE CHECKED by whoever deploys: records plan (iratkezelési szabályzat, 335/2005. Korm. r.); GDPR 5(1)(e)');
