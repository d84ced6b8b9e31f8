-- What waits of plans is asked where every day begins: of an author, and of who looks after a case, without all the others'.
create index plan_draft_of_author on plan.plan (made_by) where state = 'DRAFT';
create index plan_review_of_case on plan.plan (case_file, review_on) where state = 'CURRENT';
