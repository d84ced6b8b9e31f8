-- A draft that was thrown away was never sent: whom nobody asked has seen nothing, and is not told of.
alter policy own on referral.referral
    using (access.kind() = 'code' and contact = access.record() and sent_at is not null);
alter policy confirmed on referral.referral
    using (access.kind() = 'code' and contact = access.record() and sent_at is not null);
