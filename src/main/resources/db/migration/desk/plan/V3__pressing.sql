-- What waits of plans is asked where every day begins: for a supervisor's approval, for its author, for its review.
create index plan_draft on plan.plan (organization, case_file) where state = 'DRAFT';
create index plan_review on plan.plan (organization, review_on, case_file) where state = 'CURRENT';
