package org.kapocs.desk.disclosure;

import java.util.List;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.Kept;
import org.kapocs.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;

/** What authorities asked about a person. The register stays, without them. */
@Component
class DisclosurePersonalData implements PersonalData {
    /** Who asked, on what ground, who decided and when: all that the yearly count and a later check need. */
    private static final String WITHOUT_THE_PERSON = """
            update disclosure.request set case_file = null, contact = null, case_number = '', person = '', reference = '-',
              asked = '-', basis_text = '-', extent = case when extent = '' then '' else '-' end,
              first_reason = case when first_reason is not null then '-' end,
              second_reason = case when second_reason is not null then '-' end,
              refused_reason = case when refused_reason is not null then '-' end,
              handed_to = case when handed_to is not null then '-' end,
              handed_how = case when handed_how is not null then '-' end,
              silent_basis = case when silent then '-' else '' end, version = version + 1
            where %s""";

    @Override
    public String room() {
        return "disclosure";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.of("disclosure.request", "case_file = any(:cases) or contact = any(:contacts)")
                .known("disclosure")
                .toldWhere("not silent")
                .by("id")
                .gives("received_on", Fact.WHEN)
                .gives("authority", Fact.RECIPIENT)
                .codes("authority_kind", Fact.KIND, "disclosure.kind.")
                .gives("asked", Fact.TEXT)
                .codes("fields", Fact.SECTIONS, "disclosure.field.")
                .codes("state", Fact.RESULT, "disclosure.state.")
                .gives("handed_at", Fact.UNTIL)
                .withCode(
                        "contact = any(:contacts)",
                        "received_on",
                        "authority",
                        "authority_kind",
                        "fields",
                        "state",
                        "handed_at")
                .instead(WITHOUT_THE_PERSON, Kept.REGISTER));
    }
}
