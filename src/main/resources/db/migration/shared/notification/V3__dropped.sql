-- An administrator may drop a letter that cannot be sent, and says why.
alter table notification.letter drop constraint letter_state_check;
alter table notification.letter add constraint letter_state_check
    check (state in ('waiting', 'sent', 'failed', 'dropped'));
alter table notification.letter add column why text check ((why is not null) = (state = 'dropped'));
comment on table notification.letter is 'retention: letters; nobody in person; kept 90 days after sending or dropping';
comment on table notification.envelope is 'retention: letters; personal; erased when the letter is sent, within an hour when it is dropped, or 30 days after it was given up';
