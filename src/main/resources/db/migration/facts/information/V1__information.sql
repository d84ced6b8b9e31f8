create schema information;
grant usage on schema information to kapocs_app;

create table information.material (
    id     text   primary key check (id ~ '^[a-z0-9-]{1,60}$'),
    topic  text   not null,
    groups text[] not null
);
comment on table information.material is 'retention: public; the information pages, each about a topic and for some client groups';
comment on column information.material.groups is 'for whom; empty for everybody';

create table information.block (
    material   text not null references information.material,
    id         text not null check (id ~ '^[a-z0-9-]{1,60}$'),
    position   int  not null,
    kind       text not null,
    refer      text not null,
    source     text not null,
    checked_on date,
    checked_by uuid,
    primary key (material, id),
    constraint checked_by_somebody check ((checked_on is null) = (checked_by is null))
);
comment on table information.block is 'retention: public; the pieces of a page, in their order';
comment on column information.block.refer is 'the fact, service or matter that it shows; empty for none';
comment on column information.block.source is 'act and section or office, where it says what somebody decides; empty for none';
comment on column information.block.checked_on is 'when an editor compared it with its source; empty while nobody has as it stands now';

create table information.wording (
    material text   not null,
    block    text   not null,
    language text   not null,
    text     text   not null check (length(text) between 1 and 8000),
    edition  int    not null,
    true_to  int    not null,
    doubted  text[] not null default '{}',
    version  int    not null,
    primary key (material, block, language),
    foreign key (material, block) references information.block
);
comment on table information.wording is 'retention: public; what a piece says in a language, as editors have it now';
comment on column information.wording.edition is 'raised when its meaning changes, not by a spelling';
comment on column information.wording.true_to is 'the edition of the Hungarian of which it says the same';
comment on column information.wording.doubted is 'facts in it that changed since somebody looked at it';

create table information.source (
    material text not null,
    block    text not null,
    edition  int  not null,
    text     text not null,
    primary key (material, block, edition),
    foreign key (material, block) references information.block
);
comment on table information.source is 'retention: public; what the Hungarian said in each edition, to show translators what changed';

create table information.translation (
    material    text    not null references information.material,
    language    text    not null,
    state       text    not null check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED')),
    machine     boolean not null,
    revision    int     not null,
    subject     uuid,
    subject_org uuid,
    reader      uuid,
    valid_until date,
    primary key (material, language),
    constraint two_people check (subject <> reader),
    constraint approved_by_both check (state <> 'APPROVED' or subject is not null and reader is not null)
);
comment on table information.translation is 'retention: public; how far a page has come in a language, and who stands behind it';
comment on column information.translation.subject is 'the account that stands for what it says';
comment on column information.translation.reader is 'the account that reads the language as their own';

create table information.published (
    material     text    not null references information.material,
    language     text    not null,
    blocks       jsonb   not null,
    machine      boolean not null,
    approved_on  date    not null,
    organization uuid    not null,
    valid_until  date    not null,
    primary key (material, language)
);
comment on table information.published is 'retention: public; what newcomers read: the wording that was approved last';

create table information.fact (
    key        text  primary key check (key ~ '^[a-z0-9][a-z0-9.-]{0,80}$'),
    kind       text  not null,
    said       jsonb not null,
    source     text  not null,
    checked_on date,
    checked_by uuid,
    version    int   not null,
    constraint checked_by_somebody check ((checked_on is null) = (checked_by is null))
);
comment on table information.fact is 'retention: public; fees, times, forms, hours and numbers that stand in many texts';
comment on column information.fact.said is 'its value by language; one that all share stands under the Hungarian';

create table information.change (
    seq      bigint      generated always as identity primary key,
    material text,
    block    text,
    fact     text,
    language text,
    at       timestamptz not null,
    account  uuid,
    did      text        not null,
    before   text        not null,
    after    text        not null
);
create index change_of_material on information.change (material, seq desc) where material is not null;
create index change_of_fact on information.change (fact, seq desc) where fact is not null;
comment on table information.change is 'retention: public; who changed, signed or checked what, and what it said before and after';

-- What was said once stays to be read.
revoke update, delete on information.change from kapocs_app;
revoke delete on information.fact, information.material, information.block, information.wording from kapocs_app;
