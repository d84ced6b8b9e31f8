-- Who corrects answers says why; what was corrected until now has no word.
alter table assessment.revision add column why text not null default '' check (length(why) <= 2000);
alter table assessment.revision alter column why drop default;
