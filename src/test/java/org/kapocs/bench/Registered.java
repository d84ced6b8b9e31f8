package org.kapocs.bench;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKeys;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.shared.access.Who;

/** The record of an invented client. */
final class Registered {
    private final Ledger ledger;
    private final Chance chance;
    private final Names.Named named;

    Registered(Ledger ledger, Chance chance, Names.Named named) {
        this.ledger = ledger;
        this.chance = chance;
        this.named = named;
    }

    void write(UUID client, Who.Staff officer, UUID contact, Instant at) {
        boolean born = chance.percent(70);
        Integer year = born ? Integer.valueOf(1945 + chance.below(65)) : null;
        boolean day = born && chance.percent(50);
        int month = day ? 1 + chance.below(12) : 0;
        int ofMonth = day ? 1 + chance.below(28) : 0;
        Integer birthday = born ? Integer.valueOf(month * 100 + ofMonth) : null;
        ledger.row(
                "client.client",
                client,
                officer.organization(),
                contact,
                year,
                day ? month : null,
                day ? ofMonth : null,
                1 + chance.below(23),
                1,
                at,
                at,
                officer.account(),
                // The register has stood for long: everyone was compared with their namesakes already.
                true);
        name(client, officer.organization(), year, birthday, 0, named.name());
        if (!named.language().equals("hu") && chance.percent(30)) {
            name(client, officer.organization(), year, birthday, 1, latin(named.name()));
        }
        ledger.row("client.language", client, 0, named.language(), "MOTHER_TONGUE", chance.percent(40));
        if (chance.percent(40)) {
            ledger.row("client.language", client, 1, "en", "SOME", false);
        }
        if (chance.percent(60)) {
            ledger.row("client.reach", client, 0, "PHONE", "+36 1 555 " + (1000 + chance.below(9000)), "");
        }
    }

    /** As it stands in a passport. */
    private static Name latin(Name name) {
        return new Name(
                NameKind.LEGAL,
                name.order(),
                NameKeys.of(name.given(), "").latin().toUpperCase(java.util.Locale.ROOT),
                name.order() == NameOrder.SINGLE
                        ? ""
                        : NameKeys.of(name.family(), "").latin().toUpperCase(java.util.Locale.ROOT));
    }

    private void name(
            UUID client, UUID organization, @Nullable Integer born, @Nullable Integer birthday, int seq, Name name) {
        boolean familyFirst = name.order() == NameOrder.HUNGARIAN;
        NameKeys keys =
                NameKeys.of(familyFirst ? name.family() : name.given(), familyFirst ? name.given() : name.family());
        ledger.row(
                "client.name",
                client,
                seq,
                name.kind(),
                name.order(),
                name.given(),
                name.family(),
                name.script(),
                keys.latin());
        keys.latinKept()
                .forEach(
                        word -> ledger.row("client.name_word", client, seq, false, word, organization, born, birthday));
        keys.soundKept()
                .forEach(word -> ledger.row("client.name_word", client, seq, true, word, organization, born, birthday));
    }
}
