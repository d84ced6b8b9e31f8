-- A program that sends another thing under the same key is told so, and is not answered with the former one.
alter table web.once add column sent text;
comment on column web.once.sent is 'a digest of what a program sent with the key';
