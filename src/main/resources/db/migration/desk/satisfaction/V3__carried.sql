-- Whoever answers for the file reads what its client said of it.
grant update (organization) on satisfaction.question, satisfaction.remark to kapocs_app;
