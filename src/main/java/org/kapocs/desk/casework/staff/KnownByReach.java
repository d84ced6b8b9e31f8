package org.kapocs.desk.casework.staff;

import java.util.List;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.ContactPart;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Tells whoever reads a message that it may be from somebody known, who is reached in the same way: it need not hold a name. */
@Component
class KnownByReach implements ContactPart {
    private final WhoItMayBe likely;

    KnownByReach(WhoItMayBe likely) {
        this.likely = likely;
    }

    @Override
    public List<Piece> of(Who.Staff who, Contact contact) {
        if (contact.caseId() != null || contact.reach().value().isEmpty() || !who.may(Action.WORK_CASES)) {
            return List.of();
        }
        Form said = Prefilled.into(Form.empty(), contact);
        AlikePage found = likely.of(who, Prefilled.into(Form.empty(), contact).with("contact", contact.id()));
        return found.alike().clients().isEmpty() ? List.of() : List.of(new KnownPiece(contact.id(), found, said));
    }
}
