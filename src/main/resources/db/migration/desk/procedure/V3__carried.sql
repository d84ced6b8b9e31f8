-- What was ticked off goes with the file when another organization answers for it.
grant update (organization) on procedure.step to kapocs_app;
