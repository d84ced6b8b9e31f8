package org.kapocs.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Whatever a list, a search, a file, a print or a program's question tells somebody of a record, its own page tells them,
 * too. People, their roles, and what becomes of the records are drawn by chance; a failure names the seed, one who asked,
 * one record and one question. Another draw: {@code -Dseed=…}.
 */
@HouseTest
class NoMoreThanTheRecordTest {
    private static final Path DECLARED = Path.of("src/test/resources/access/matrix.tsv");
    private static final AtomicInteger VISITS = new AtomicInteger();
    private static final long SEED = Long.getLong("seed", 1130);

    /** The record itself: the case, all that is kept of its client, the contact, what was sent on or received, what is decided of it. */
    private static final List<String> RECORD = List.of(
            "/staff/cases/{id}",
            "/staff/cases/{id}/rights/copy",
            "/staff/contacts/{id}",
            "/staff/cases/{caseId}/referrals/{id}",
            "/staff/inbox/{id}",
            "/staff/disclosures/{id}",
            "/staff/rights/requests/{id}",
            "/staff/rights/erasures/{id}",
            "/staff/cases/{sealed}",
            "/staff/cases/{sealed}/seal",
            "/staff/takeovers/{id}");

    /** Who works here, what they did and why is known to whom the matrix says; needs are counted for everybody. */
    private static final Set<Field> OF_NOBODY = EnumSet.of(Field.ACCOUNT, Field.TRAIL, Field.COUNT, Field.EMERGENCY);

    /** Lists and searches as people narrow them, beyond what the matrix asks. */
    private static final List<String> NARROWED = List.of(
            "/staff/cases?q={number}",
            "/staff/cases?q={surname}",
            "/staff/cases?q=Kanarinev",
            "/staff/cases?view=open&topic=residence&language=fa",
            "/staff/tasks?view=TEAM&team=whole&q={surname}",
            "/staff/tasks?view=TEAM&team=whole&q={number}",
            "/staff?view=OPEN&q={number}",
            "/staff?view=CLOSED&topic=residence",
            "/staff/consultations?view=BY_US&q={surname}",
            "/staff/consultations?view=BY_US&q={number}&late=1",
            "/staff/referrals?q={surname}",
            "/staff/referrals?q={number}",
            "/staff/knowledge?q=kanarijegyzet");

    @Autowired
    WebApplicationContext house;

    private MockMvc http;

    @BeforeEach
    void quiet() {
        var filters = new SpringBootMockMvcBuilderCustomizer(house);
        filters.setPrint(MockMvcPrint.NONE);
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(house);
        filters.customize(builder);
        http = builder.build();
    }

    @Test
    void no_surface_tells_what_the_page_of_the_record_would_hide() throws Exception {
        var stories = house.getAutowireCapableBeanFactory().createBean(Stories.class);
        World world = World.by(new Random(SEED), stories, house);
        var wrong = new ArrayList<String>();
        var told = new HashSet<Field>();
        for (var person : world.people().entrySet()) {
            wrong.addAll(asked(person.getKey(), person.getValue(), Staff.as(person.getValue()), "/staff", world, told));
        }
        for (var program : world.programs().entrySet()) {
            RequestPostProcessor token = request -> {
                request.addHeader("Authorization", "Bearer " + program.getKey());
                return request;
            };
            wrong.addAll(asked("a program", program.getValue(), token, "/api/v1", world, told));
        }
        assertThat(wrong).as("run again with -Dseed=" + SEED).isEmpty();
        assertThat(told)
                .as("fields that were found anywhere, without which nothing was compared")
                .containsAll(EnumSet.range(Field.NAME, Field.NEED))
                .containsAll(EnumSet.range(Field.ASKED, Field.SEALED));
    }

    /** The page is what a program is held against: what a referral asked does not end with its case on one of them alone. */
    @Test
    void the_page_of_a_case_says_what_its_referrals_asked_also_after_it_was_closed() throws Exception {
        var stories = house.getAutowireCapableBeanFactory().createBean(Stories.class);
        Story story = stories.of("Zab", stories.staff().with(Role.DESK_OFFICER));
        var page = new Question("GET", "/staff/cases/{id}", "");
        assertThat(story.in(answer(page, story, Staff.as(story.officer())))).contains(Field.ASKED);
        stories.close(story);
        assertThat(story.in(answer(page, story, Staff.as(story.officer())))).contains(Field.ASKED);
    }

    /** What the surfaces under this path tell somebody beyond what the record's own page tells whom it is held against. */
    private List<String> asked(
            String called, Who.Staff judge, RequestPostProcessor as, String under, World world, Set<Field> told)
            throws Exception {
        Map<Story, Set<Field>> record = record(judge, world);
        record.values().forEach(told::addAll);
        var wrong = new ArrayList<String>();
        for (Question each : questions(under)) {
            boolean ofOne = each.ofOne();
            for (Story about : ofOne ? world.stories() : world.stories().subList(0, 1)) {
                Heard text = Heard.of(answer(each, about, as));
                for (Story story : world.stories()) {
                    Set<Field> shown = story.in(text);
                    shown.removeAll(OF_NOBODY);
                    shown.removeAll(record.get(story));
                    shown.removeAll(elsewise(each.path(), judge));
                    if (!shown.isEmpty() && !(story == about && echoed(each, shown))) {
                        wrong.add(called + " is told " + Field.letters(shown) + " of " + story.name() + " by "
                                + each.method() + " " + each.path() + " " + each.sent() + " about " + about.name());
                    }
                }
            }
        }
        return wrong;
    }

    private Map<Story, Set<Field>> record(Who.Staff who, World world) throws Exception {
        var record = new HashMap<Story, Set<Field>>();
        for (Story story : world.stories()) {
            var shown = EnumSet.noneOf(Field.class);
            for (String path : RECORD) {
                shown.addAll(story.in(answer(new Question("GET", path, ""), story, Staff.as(who))));
            }
            record.put(story, shown);
        }
        return record;
    }

    /**
     * What somebody is told as what they are, whosever record it is: an expert the question that names nobody, an editor
     * the note that is to be published (0053), whoever reads the trail or looks after what people ask which number it is
     * about.
     */
    private static Set<Field> elsewise(String path, Who.Staff who) {
        if (path.startsWith("/staff/consultations") || path.startsWith("/staff/knowledge")) {
            return EnumSet.of(Field.TEXT);
        }
        return path.startsWith("/staff/audit") || path.matches("/staff/rights(/requests(/sheet)?)?")
                ? EnumSet.of(Field.MARK)
                : EnumSet.noneOf(Field.class);
    }

    /** What somebody typed themselves stands in the field again. */
    private static boolean echoed(Question asked, Set<Field> shown) {
        return asked.sent().contains("{number}") && shown.equals(EnumSet.of(Field.MARK))
                || (asked.sent().contains("{surname}") || asked.sent().contains("{known}"))
                        && shown.equals(EnumSet.of(Field.NAME));
    }

    /** A question of the house, as the matrix asks it. */
    private record Question(String method, String path, String sent) {
        boolean ofOne() {
            return new Address(path).namesAStory(sent);
        }
    }

    /** All that only tells; each list as a file in both kinds; and lists as people narrow them. */
    private static List<Question> questions(String under) throws Exception {
        var all = new ArrayList<Question>();
        for (String line : Files.readAllLines(DECLARED)) {
            if (line.startsWith("#") || line.equals(Row.HEAD)) {
                continue;
            }
            Row row = Row.read(line);
            boolean file = row.sends().stream().anyMatch(sent -> sent.contains("as=CSV"));
            if (!row.pattern().startsWith(under) || !(row.method().equals("GET") || file)) {
                continue;
            }
            for (String sent : row.sends()) {
                all.add(new Question(row.method(), row.pattern(), sent));
                if (file) {
                    all.add(new Question(row.method(), row.pattern(), sent.replace("as=CSV", "as=XLSX")));
                }
            }
        }
        NARROWED.stream()
                .filter(each -> each.startsWith(under))
                .map(each -> each.split("\\?"))
                .forEach(each -> all.add(new Question("GET", each[0], each[1])));
        return all;
    }

    private String answer(Question asked, Story about, RequestPostProcessor as) throws Exception {
        about.ids().putIfAbsent("removed", about.id("document"));
        about.ids().putIfAbsent("cancelled", about.id("sent"));
        int visit = VISITS.incrementAndGet();
        var answer = http.perform(request(HttpMethod.valueOf(asked.method()), new Address(asked.path()).path(about))
                        .with(new Sent(Address.filledIn(asked.sent(), about)))
                        .header("Sec-Fetch-Site", "same-origin")
                        .accept(MediaType.ALL)
                        .with(as)
                        .with(request -> {
                            request.setRemoteAddr("10.3." + visit / 250 + "." + visit % 250);
                            return request;
                        }))
                .andReturn()
                .getResponse();
        return String.valueOf(answer.getContentType()).contains("spreadsheetml")
                ? unzipped(answer.getContentAsByteArray())
                : Answer.of(answer).text();
    }

    private static String unzipped(byte[] workbook) throws Exception {
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
