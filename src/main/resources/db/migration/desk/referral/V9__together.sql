-- Several people of a household are referred together: one referral for each, bound by this.
alter table referral.referral add column party uuid;
create unique index referral_of_party on referral.referral (party, client)
    where party is not null and state in ('DRAFT', 'REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'ON_HOLD');
comment on column referral.referral.party is 'those of one household who were referred together; each is a referral of its own';
