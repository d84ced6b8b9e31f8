package org.kapocs.demo;

import java.time.LocalDate;
import org.kapocs.desk.disclosure.AuthorityKind;
import org.kapocs.desk.disclosure.Channel;
import org.kapocs.desk.disclosure.Disclosures;
import org.kapocs.desk.disclosure.Ground;
import org.kapocs.desk.disclosure.Letter;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** A letter of an invented authority that came yesterday and waits for a decision. */
final class InventedLetter {
    private final Disclosures disclosures;

    InventedLetter(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    void record(Who.Staff officer, LocalDate today) {
        LocalDate received = today.minusDays(1);
        var letter = new Letter(
                AuthorityKind.POLICE,
                "Minta Kapitányság",
                "01000/1234/" + received.getYear() + ".bü.",
                "",
                "Minta Dara",
                "Lakcím és telefonszám",
                Ground.CRIMINAL_PROCEEDING,
                "Be. 261. §",
                received,
                Channel.IN_PERSON,
                received.plusDays(8));
        Standing.as(
                officer,
                () -> disclosures.record(
                        officer, letter, null, InventedServices.id("letter").toString()));
    }
}
