-- Whoever is asked for a new consent reads who took the last one back; of those before this nobody knows.
alter table privacy.consent add withdrawn_by text check (withdrawn_by in ('CLIENT', 'DESK', 'PROGRAM'));
comment on column privacy.consent.withdrawn_by is
    'by whom it was taken back: the client with their code, staff on their word, or a program of theirs';
grant update (withdrawn_by) on privacy.consent to kapocs_app;
