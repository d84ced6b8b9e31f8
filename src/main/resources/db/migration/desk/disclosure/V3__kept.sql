-- The register stays, without the person: somebody must be able to check who asked, and what they were given.
revoke delete on disclosure.request from kapocs_app;
