-- Whoever cannot write well sends a photo of the letter they got: a message of a newcomer may be files alone. How many
-- go with it stands here, so that nobody asks the room that keeps them where there are none.
alter table contact.message
    add column files int not null default 0 check (files between 0 and 3),
    drop constraint message_text_check,
    add constraint message_says_something check (
        length(text) <= 10000 and (length(text) > 0 or files > 0 and author = 'NEWCOMER'));
comment on column contact.message.files is 'how many files go with it; desk.document keeps them';
