-- What a client agreed to goes with their file when another organization answers for it.
grant update (organization) on privacy.consent to kapocs_app;
