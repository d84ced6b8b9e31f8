package org.kapocs.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.LockOuts;
import org.kapocs.desk.seal.Said;
import org.kapocs.desk.seal.Seals;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Every page, list, search, file and form of the house, asked for somebody who is closed to the one who asks: each must
 * answer as it does for somebody of another organization, with nothing of theirs in it.
 */
@HouseTest
class SealedMatrixTest {
    private static final Path DECLARED = Path.of("src/test/resources/access/matrix.tsv");
    private static final AtomicInteger VISITS = new AtomicInteger();

    /** Who works here is known, and so is what they did and why; of whom it was, is not. */
    private static final Set<Field> OF_STAFF = EnumSet.of(Field.ACCOUNT, Field.TRAIL, Field.EMERGENCY);

    /** Who is asked finds the question, which names nobody, and can take it: docs/decisions/0053. */
    private static final String ASKED = "/staff/consultations";

    /** Of somebody else: who is to be erased, is sealed or shut by themselves, or stands on a list. */
    private static final Pattern OF_OTHERS =
            Pattern.compile("/staff/(seals|takeovers|rights/erasures)/.*|.*/seal/(end|keepers.*)|.*/erasure");

    /** Who decides what authorities ask sees what they ask also of a sealed client, who must learn of it: 0037. */
    private static final String LETTERS = "/staff/disclosures";

    @Autowired
    WebApplicationContext house;

    @Autowired
    Seals seals;

    @Autowired
    LockOuts lockOuts;

    private boolean mayBeAsked;
    private MockMvc http;
    private Stories stories;

    @BeforeEach
    void quiet() {
        var filters = new SpringBootMockMvcBuilderCustomizer(house);
        filters.setPrint(MockMvcPrint.NONE);
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(house);
        filters.customize(builder);
        http = builder.build();
        stories = house.getAutowireCapableBeanFactory().createBean(Stories.class);
    }

    @Test
    void nothing_of_a_sealed_client_is_on_any_surface_for_who_does_not_keep_them() throws Exception {
        Story sealed = stories.of("Pec", stories.staff().with(Role.DESK_OFFICER));
        Story elsewhere = stories.of("Vid", stories.staff().with(Role.DESK_OFFICER));
        Who.Staff officer = sealed.officer();
        mayBeAsked = true;
        Standing.as(
                officer,
                () -> seals.seal(
                        officer,
                        sealed.id("case"),
                        Danger.OTHER,
                        "",
                        Set.of(),
                        UUID.randomUUID().toString()));
        var wrong = new ArrayList<String>();
        for (Role role : Role.values()) {
            Who.Staff other = stories.staff().in(officer.organization(), role);
            wrong.addAll(found(other, role, sealed, elsewhere));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothing_of_a_client_is_on_any_surface_for_who_is_locked_out() throws Exception {
        Story known = stories.of("Tuz", stories.staff().with(Role.DESK_OFFICER));
        Story elsewhere = stories.of("Dob", stories.staff().with(Role.DESK_OFFICER));
        Who.Staff officer = known.officer();
        var wrong = new ArrayList<String>();
        stories.staff().in(officer.organization(), Role.SUPERVISOR);
        for (Role role : List.of(Role.EXPERT, Role.SUPERVISOR)) {
            Who.Staff other = stories.staff().in(officer.organization(), role);
            Standing.as(officer, () -> lockOuts.say(officer, known.id("case"), other.account(), Said.CLIENT));
            wrong.addAll(found(other, role, known, elsewhere));
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> found(Who.Staff other, Role role, Story closed, Story elsewhere) throws Exception {
        var wrong = new ArrayList<String>();
        for (Row row : declared()) {
            for (String sent : row.sends()) {
                Answer here = ask(row, sent, other, closed);
                Set<Field> shown = closed.in(here.text());
                Answer there = ask(row, sent, other, elsewhere);
                shown.removeAll(elsewhere.in(there.text()));
                shown.removeAll(OF_STAFF);
                boolean letter = row.pattern().startsWith(LETTERS);
                if (letter) {
                    shown.removeAll(EnumSet.of(Field.LETTER, Field.MARK));
                }
                if (!shown.isEmpty() && !(asked(row, role) && shown.equals(Set.of(Field.TEXT)))) {
                    wrong.add(row.handler() + " " + sent + " shows " + role + " " + Field.letters(shown));
                }
                boolean ofStaff = row.pattern().startsWith("/staff/accounts/")
                        || row.pattern().startsWith("/staff/workload/{account}");
                if (!ofStaff && !letter && !asked(row, role) && !here.status().equals(there.status())) {
                    wrong.add(row.handler() + " " + sent + " answers " + role + " " + here.status() + " instead of "
                            + there.status());
                }
            }
        }
        return wrong;
    }

    private boolean asked(Row row, Role role) {
        return mayBeAsked && row.pattern().startsWith(ASKED) && role != Role.DESK_OFFICER;
    }

    private Answer ask(Row row, String sent, Who.Staff who, Story story) throws Exception {
        story.ids().putIfAbsent("removed", story.id("document"));
        story.ids().putIfAbsent("cancelled", story.id("sent"));
        story.ids().putIfAbsent("received", story.id("sent"));
        var query = UriComponentsBuilder.fromUriString("/?" + Address.filledIn(sent, story))
                .build()
                .getQueryParams();
        int visit = VISITS.incrementAndGet();
        return Answer.of(http.perform(request(HttpMethod.valueOf(row.method()), new Address(row.pattern()).path(story))
                        .params(query)
                        .header("Sec-Fetch-Site", "same-origin")
                        .accept(MediaType.ALL)
                        .with(Staff.as(who))
                        .with(request -> {
                            request.setRemoteAddr("10.2." + visit / 250 + "." + visit % 250);
                            return request;
                        }))
                .andReturn()
                .getResponse());
    }

    /** Accounts are no clients: to close them here would end everybody's work. */
    private static List<Row> declared() throws Exception {
        return Files.readAllLines(DECLARED).stream()
                .filter(line -> !line.startsWith("#") && !line.equals(Row.HEAD))
                .map(Row::read)
                .filter(row -> row.method().equals("GET") || !row.pattern().startsWith("/staff/accounts/"))
                .filter(row -> row.pattern().startsWith("/staff"))
                .filter(row -> !OF_OTHERS.matcher(row.pattern()).matches())
                .toList();
    }
}
