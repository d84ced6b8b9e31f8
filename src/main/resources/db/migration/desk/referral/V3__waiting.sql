-- Cases in which a partner has something to say are listed case by case, the newest first.
create index referral_live on referral.referral (organization, case_file) include (state, state_since, contact, id)
    where state in ('REQUESTED', 'RECEIVED', 'ACCEPTED', 'IN_PROGRESS');
