package org.kapocs.shared.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Programs of others are told that somebody was erased, so that they erase them, too. */
@HouseTest
class ErasedDeedsTest extends WebhooksAtWork {
    private static final Who.Machine HOUSE = new Who.Machine("rights");

    @Autowired
    Trail trail;

    /** As an erasure ends: the person is gone, and the house says so. */
    private void erased(String thing, UUID id, UUID organization) {
        Standing.as(
                HOUSE,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                _ -> trail.wrote(HOUSE, organization, new Subject(thing, id), "rights.erased")));
    }

    @Test
    void whoever_is_told_of_it_hears_the_id_of_who_was_erased_in_their_organization_and_nothing_else()
            throws Exception {
        set(listener.address(), "client.erased", "contact.erased", "case.erased");
        UUID client = UUID.randomUUID();
        UUID contact = UUID.randomUUID();
        UUID file = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        erased("client", elsewhere, UUID.randomUUID());
        erased("client", client, officer.organization());
        erased("contact", contact, officer.organization());
        erased("case", file, officer.organization());
        for (int told = 0; told < 4; told++) {
            courier.round();
        }
        assertThat(listener.heard).hasSize(3);
        assertThat(listener.heard.toString())
                .contains("client.erased", client.toString(), "contact.erased", contact.toString())
                .contains("case.erased", file.toString())
                .doesNotContain(elsewhere.toString());
    }
}
