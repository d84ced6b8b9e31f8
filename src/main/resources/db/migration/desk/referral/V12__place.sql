-- Where of several locations somebody is sent: each can have places of its own.
alter table referral.referral add column place uuid;
create index referral_at_place on referral.referral (place, sent_at) where place is not null;
comment on column referral.referral.place is 'the service at one of its locations (HSDS), where that was chosen; its name stands with that of the service';
