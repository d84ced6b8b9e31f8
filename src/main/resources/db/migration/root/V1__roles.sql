-- The application signs in as kapocs_app, which owns nothing: whatever the owner makes, it may use, and row-level
-- security decides which rows. The role itself is made by the launcher, or by the administrator of an external server.
alter default privileges grant select, insert, update, delete on tables to kapocs_app;
alter default privileges grant usage, select on sequences to kapocs_app;
