-- How many places a service has for those whom we refer, as an editor was told; the directory's own figure counts where
-- none stands here. Nobody in person.
create table referral.places (
    service uuid        primary key,
    free    int         not null check (free between 0 and 100000),
    as_of   timestamptz not null
);
comment on table referral.places is 'retention: installation; how many places a service has, nobody in person';
create index referral_of_service on referral.referral (service, sent_at)
    where state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD');
