package org.kapocs.desk.casework.staff;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.CaseCodes;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.notification.Letters;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the slip with which a client finds their case; each is one look into it. */
@Component
@Transactional
class Slips {
    private final Cases cases;
    private final Contacts contacts;
    private final CaseCodes codes;
    private final Organizations organizations;
    private final Languages languages;
    private final Letters letters;

    Slips(
            Cases cases,
            Contacts contacts,
            CaseCodes codes,
            Organizations organizations,
            Languages languages,
            Letters letters) {
        this.cases = cases;
        this.contacts = contacts;
        this.codes = codes;
        this.organizations = organizations;
        this.languages = languages;
        this.letters = letters;
    }

    /** The slip without a PIN: who lost theirs gets a new one. */
    CaseCodePage plain(Who.Staff who, UUID id) {
        return slip(who, cases.file(who, id), null, false);
    }

    /** The slip with a new PIN, which makes any before it useless. The same key makes one. */
    CaseCodePage withPin(Who.Staff who, UUID id, String once, boolean opened) {
        CaseFile file = cases.file(who, id);
        return slip(who, file, codes.newPin(who, contactOf(file.file()), once).pin(), opened);
    }

    private CaseCodePage slip(Who.Staff who, CaseFile file, @Nullable String pin, boolean opened) {
        Contact contact =
                contacts.get(who, contactOf(file.file()), Purpose.CASEWORK).contact();
        Language language = languages.of(contact.language()).orElseGet(languages::house);
        UUID organization = file.file().organization();
        String code = contact.code().shown();
        return new CaseCodePage(
                CaseHead.of(file),
                language,
                organizations.names(Set.of(organization)).getOrDefault(organization, ""),
                code,
                pin == null ? null : pin.substring(0, 3) + " " + pin.substring(3),
                letters.link("/" + language.tag() + "/my?code=" + code),
                opened);
    }

    private static UUID contactOf(Case file) {
        UUID contact = file.contact();
        if (contact == null) {
            throw new Problem.Missing();
        }
        return contact;
    }
}
