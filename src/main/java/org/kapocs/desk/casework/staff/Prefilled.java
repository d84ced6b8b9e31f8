package org.kapocs.desk.casework.staff;

import org.kapocs.desk.contact.Contact;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.shared.web.Form;

/** What somebody who wrote has said of themselves, as it stands in the form of a person. */
final class Prefilled {
    private Prefilled() {}

    static Form into(Form form, Contact contact) {
        String speaks = contact.interpreter();
        form.with("speaks-0", speaks == null ? contact.language() : speaks);
        form.with("interpreter-0", speaks == null ? null : "yes");
        form.with("district", contact.district());
        form.with("by-0", reachOf(contact)).with("reach-0", contact.reach().value());
        return form.with("safe-0", contact.reach().safe());
    }

    private static ReachKind reachOf(Contact contact) {
        return switch (contact.reach().kind()) {
            case EMAIL -> ReachKind.EMAIL;
            case PHONE -> ReachKind.PHONE;
            case NONE, OTHER -> ReachKind.OTHER;
        };
    }
}
