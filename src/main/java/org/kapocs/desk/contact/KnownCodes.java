package org.kapocs.desk.contact;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.Glance;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks codes up. Each look is by itself, under whatever standing the caller gives it. */
@Component
class KnownCodes {
    private final Glance glance;
    private final Trail trail;

    KnownCodes(Glance glance, Trail trail) {
        this.glance = glance;
        this.trail = trail;
    }

    /** Somebody came in with its code and PIN. */
    @Transactional
    void entered(Who.CodeHolder who) {
        trail.entered(who, new Subject("contact", who.contact()));
    }

    /** Somebody had no right PIN to it. */
    @Transactional
    void refused(UUID contact) {
        trail.refused(Who.NOBODY, new Subject("contact", contact));
    }

    Optional<CaseCodes.KnownCode> find(CaseCode code) {
        return glance
                .as(
                        Standing.now(),
                        "select id, pin_version from contact.contact where code = ?",
                        (row, n) -> new CaseCodes.KnownCode(row.getObject("id", UUID.class), row.getInt("pin_version")),
                        code.plain())
                .stream()
                .findFirst();
    }

    Optional<Integer> pinVersion(UUID contact) {
        return glance
                .as(
                        Standing.now(),
                        "select pin_version from contact.contact where id = ?",
                        (row, n) -> row.getInt("pin_version"),
                        contact)
                .stream()
                .findFirst();
    }

    /** The contact as it is when nothing else is going on. */
    Optional<Contact> own(Who.CodeHolder who) {
        return glance
                .as(who, "select * from contact.contact where id = ?", (row, n) -> ContactRow.read(row), who.contact())
                .stream()
                .findFirst();
    }
}
