package org.kapocs.desk.referral;

import static org.kapocs.desk.referral.Asking.as;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A referral whose recipient's people have accounts: who asks, who answers, and how one gets there. */
abstract class AtDesk {
    @Autowired
    Asking asking;

    @Autowired
    PartnerDesks desks;

    @Autowired
    Inbox inbox;

    @Autowired
    Conversations conversations;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralHistory history;

    @Autowired
    Consents consents;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    Asking.Story story;
    Who.Staff worker;
    Who.Staff colleague;

    @BeforeEach
    void a_partner_with_accounts() {
        story = asking.story(staff.inCity(Role.DESK_OFFICER));
        worker = staff.with(Role.DESK_OFFICER);
        colleague = staff.in(worker.organization(), Role.DESK_OFFICER);
        lead(story.service(), worker.organization());
    }

    /** The city's editor says whose people answer what is sent to this service. */
    void lead(UUID service, UUID organization) {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        as(editor, () -> desks.set(editor, service, organization));
    }

    int number(String query) {
        Integer found = as(
                Asking.HOUSE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql(query).query(Integer.class).single()));
        return found;
    }

    InboxView open(Who.Staff who, UUID id) {
        return as(who, () -> inbox.open(who, id));
    }

    void accept(Who.Staff who, UUID id) {
        as(who, () -> inbox.accept(who, id, PartnerMessage.NONE));
    }
}
