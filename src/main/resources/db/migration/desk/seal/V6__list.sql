-- All that was opened in an emergency in an organization, the newest first.
create index glass_of_organization on seal.glass (organization, id);
