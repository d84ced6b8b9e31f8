package org.kapocs.facts.client;

import java.util.List;
import java.util.stream.Stream;
import org.kapocs.shared.privacy.Fact;
import org.kapocs.shared.privacy.Holding;
import org.kapocs.shared.privacy.PersonalData;
import org.kapocs.shared.privacy.Withheld;
import org.springframework.stereotype.Component;

/** Who a person is, as far as they said, and with whom they live. The keys of what is sealed of them go at the same time. */
@Component
class ClientPersonalData implements PersonalData {
    private static final String OF_CLIENT = "client = any(:clients)";

    /** A household of nobody else goes with them; of one with others only their own place in it. */
    private static final String ALONE = """
            id in (select m.household from client.member m where m.client = any(:clients))
            and not exists (select from client.member m
              where m.household = client.household.id and m.client <> all(:clients))""";

    @Override
    public String room() {
        return "client";
    }

    @Override
    public Turn turn() {
        return Turn.PERSON;
    }

    @Override
    public List<Holding> holdings() {
        return Stream.concat(around().stream(), said().stream()).toList();
    }

    /** What leads to them, and what opens what they said. */
    private static List<Holding> around() {
        return List.of(
                Holding.of("client.household", ALONE).withheld(Withheld.OTHERS),
                Holding.of("client.tie", "one = any(:clients) or other = any(:clients)")
                        .withheld(Withheld.OTHERS)
                        .cascades(),
                Holding.of("client.member", OF_CLIENT).withheld(Withheld.OTHERS).cascades(),
                Holding.of("client.covering", OF_CLIENT)
                        .withheld(Withheld.MACHINE)
                        .cascades(),
                Holding.of("client.covered", OF_CLIENT + " or whose = any(:clients)")
                        .carriedBy("delete from client.covered where %s")
                        .withheld(Withheld.OTHERS)
                        .cascades(),
                Holding.of("client.joined", OF_CLIENT + " or keeper = any(:clients)")
                        .carried()
                        .withheld(Withheld.MACHINE)
                        .cascades(),
                Holding.of("client.name_word", OF_CLIENT)
                        .carried()
                        .withheld(Withheld.MACHINE)
                        .cascades(),
                Holding.of("client.data_key", OF_CLIENT).withheld(Withheld.KEY).cascades());
    }

    /** What they said of themselves. */
    private static List<Holding> said() {
        return List.of(
                Holding.of("client.name", OF_CLIENT)
                        .by("client, seq")
                        .codes("kind", Fact.KIND, "client.name.")
                        .gives("given", Fact.NAME)
                        .gives("family", Fact.NAME)
                        .gives("latin", Fact.NOTE)
                        .cascades(),
                Holding.of("client.language", OF_CLIENT)
                        .by("client, seq")
                        .gives("tag", Fact.LANGUAGE)
                        .codes("level", Fact.RESULT, "client.level.")
                        .gives("interpreter", Fact.INTERPRETER)
                        .cascades(),
                Holding.of("client.reach", OF_CLIENT)
                        .by("client, seq")
                        .codes("kind", Fact.KIND, "client.reach.")
                        .gives("value", Fact.REACH)
                        .gives("safe", Fact.SAFE)
                        .cascades(),
                Holding.of("client.client", "id = any(:clients)")
                        .carried("organization = :to, compared = false")
                        .by("id")
                        .known("client")
                        .gives("registered_at", Fact.SINCE)
                        .gives("changed_at", Fact.WHEN)
                        .gives("birth_year", Fact.BIRTH)
                        .gives("birth_month", Fact.BIRTH)
                        .gives("birth_day", Fact.BIRTH)
                        .gives("district", Fact.DISTRICT)
                        .withCode("contact = any(:contacts)", "registered_at"));
    }
}
