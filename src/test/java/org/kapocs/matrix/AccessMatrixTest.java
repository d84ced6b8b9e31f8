package org.kapocs.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.launch.TestPostgres;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page and form of the house, asked by everybody in every relation, and what came back held against what is
 * declared in {@code access/matrix.tsv}: the status, and which of the words that were planted in each field. A handler
 * without a row fails here, and so does a row that says nothing of somebody.
 */
@HouseTest
class AccessMatrixTest {
    private static final Path DECLARED = Path.of("src/test/resources/access/matrix.tsv");
    private static final Path PAGE = Path.of("docs/access-matrix.md");
    private static final String ROWS = """
            select each from (
              select t::text from casework.case_file t where id = ?
              union all select t::text from casework.happening t where case_file = ?
              union all select t::text from contact.contact t where id = ?
              union all select t::text from contact.message t where contact = ?
              union all select t::text from referral.referral t where case_file = ?
              union all select t::text from papers.paper t where case_file = ?
              union all select t::text from document.document t where case_file = ?
              union all select t::text from task.task t where case_file = ?
              union all select t::text from plan.plan t where case_file = ?
              union all select t::text from assessment.assessment t where case_file = ?
              union all select t::text from consult.consultation t where case_file = ?
              union all select t::text from disclosure.request t where case_file = ?
              union all select t::text from rights.request t where case_file = ?
              union all select t::text from privacy.consent t where client = ?
              union all select t::text from client.member t where client = ? union all select t::text from client.client t where id = ?
              union all select t::text from access.account t where id = ?) as rows (each)""";
    private static final AtomicInteger VISITS = new AtomicInteger();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    WebApplicationContext house;

    @Value("${spring.datasource.url}")
    String url;

    @LocalServerPort
    int port;

    private MockMvc http;

    /** One that does not write down what it hears: there are thousands of answers. */
    @BeforeEach
    void quiet() {
        var filters = new SpringBootMockMvcBuilderCustomizer(house);
        filters.setPrint(MockMvcPrint.NONE);
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(house);
        filters.customize(builder);
        http = builder.build();
    }

    @Test
    void every_handler_has_its_row_and_every_row_its_handler() throws Exception {
        assertThat(declared().stream().map(Row::handler)).doesNotHaveDuplicates();
        assertThat(declared().stream().map(Row::handler))
                .as("rows of " + DECLARED + ", and the handlers of the house")
                .containsExactlyInAnyOrderElementsOf(handlers());
    }

    @Test
    void everybody_sees_what_the_matrix_says_and_nothing_else() throws Exception {
        var stories = house.getAutowireCapableBeanFactory().createBean(Stories.class);
        var cast = Cast.with(stories, house, "http://localhost:" + port);
        Set<String> elsewhere = written(cast.planted().get("elsewhere"));
        var wrong = new ArrayList<String>();
        var answered = new ArrayList<Row>();
        for (Row row : declared()) {
            Row found = row.answering(asked(cast, row));
            wrong.addAll(row.differencesTo(found));
            answered.add(found);
        }
        Files.writeString(Path.of("target/access-matrix.tsv"), text(answered));
        assertThat(wrong)
                .as("what is answered is not what is declared; what is answered stands in target/access-matrix.tsv")
                .isEmpty();
        Set<String> after = written(cast.planted().get("elsewhere"));
        assertThat(after)
                .as("what is kept in another organization, after everybody tried everything")
                .containsAll(elsewhere);
        after.removeAll(elsewhere);
        assertThat(after)
                .as("what came to it meanwhile its own people planted")
                .allMatch(row -> row.contains(
                        cast.planted().get("elsewhere").id("account").toString()));
    }

    /** All rows of a story: whoever writes into one of them changes it. */
    private Set<String> written(Story story) throws Exception {
        var written = new HashSet<String>();
        try (var connection = TestPostgres.administrator(url);
                var all = connection.prepareStatement(ROWS)) {
            int at = 0;
            for (String id : List.of(
                    "case", "case", "contact", "contact", "case", "case", "case", "case", "case", "case", "case",
                    "case", "case", "client", "client", "client", "account")) {
                all.setObject(++at, story.id(id));
            }
            try (var rows = all.executeQuery()) {
                while (rows.next()) {
                    written.add(rows.getString(1));
                }
            }
        }
        return written;
    }

    @Test
    void the_page_for_the_data_protection_officer_says_the_same() throws Exception {
        String page = MatrixPage.of(declared(), NotThere.all());
        Files.writeString(Path.of("target/access-matrix.md"), page);
        assertThat(PAGE).as("copy target/access-matrix.md there").hasContent(page);
    }

    private Map<Actor, List<String>> asked(Cast cast, Row row) throws Exception {
        var answers = new EnumMap<Actor, List<String>>(Actor.class);
        for (Actor actor : Actor.values()) {
            var seen = new HashMap<String, Answer>();
            var said = new ArrayList<String>();
            for (int relation = 0; relation < actor.relations.size(); relation++) {
                said.add(asked(cast, row, actor, relation, seen));
            }
            answers.put(actor, said);
        }
        return answers;
    }

    /** The answer in short: its status, the fields of the story that it shows, and after {@code !} those of others. */
    private String asked(Cast cast, Row row, Actor actor, int relation, Map<String, Answer> seen) throws Exception {
        Story story = cast.story(actor, relation);
        var address = new Address(row.pattern());
        String said = "";
        Set<Field> own = EnumSet.noneOf(Field.class);
        Set<Field> others = EnumSet.noneOf(Field.class);
        for (String sent : row.sends()) {
            boolean aboutStory = address.namesAStory(sent);
            boolean sameForAll = !aboutStory && (actor.staff() || actor == Actor.NEWCOMER);
            String key = sent + (sameForAll ? "" : actor.asks(relation, aboutStory));
            Answer answer = seen.get(key);
            if (answer == null) {
                answer = ask(cast, row, actor, relation, sent);
                seen.put(key, answer);
            }
            said = said.isEmpty() ? answer.status() : said;
            Heard heard = Heard.of(answer.text());
            for (Story each : cast.planted().values()) {
                if (each == story) {
                    own.addAll(each.in(heard));
                } else if (aboutStory || !actor.staff() && actor != Actor.NEWCOMER) {
                    others.addAll(each.in(heard));
                }
            }
            if (answer.counts()) {
                own.add(Field.COUNT);
            }
        }
        return said
                + (own.isEmpty() ? "" : ":" + Field.letters(own))
                + (others.isEmpty() ? "" : "!" + Field.letters(others));
    }

    private Answer ask(Cast cast, Row row, Actor actor, int relation, String sent) throws Exception {
        Story story = cast.story(actor, relation);
        if (actor.staff()) {
            cast.renew(story, actor, row);
        }
        int visit = VISITS.incrementAndGet();
        String path = new Address(row.pattern()).path(story);
        var answer = http.perform(request(HttpMethod.valueOf(row.method()), path)
                        .with(new Sent(Address.filledIn(sent, story)))
                        .header("Sec-Fetch-Site", "same-origin")
                        .accept(MediaType.ALL)
                        .with(cast.as(actor, relation, path))
                        .with(request -> {
                            request.setRemoteAddr("10.1." + visit / 250 + "." + visit % 250);
                            return request;
                        }))
                .andReturn()
                .getResponse();
        return Answer.of(answer);
    }

    static List<Row> declared() throws Exception {
        return Files.readAllLines(DECLARED).stream()
                .filter(line -> !line.startsWith("#") && !line.equals(Row.HEAD))
                .map(Row::read)
                .toList();
    }

    private static String text(List<Row> rows) {
        var text = new StringBuilder(Row.HEAD).append('\n');
        rows.forEach(row -> text.append(row.line()).append('\n'));
        return text.toString();
    }

    private Set<String> handlers() {
        var all = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.kapocs.")
                    && !org.springframework.boot.webmvc.error.ErrorController.class.isAssignableFrom(
                            handler.getBeanType())) {
                var methods = info.getMethodsCondition().getMethods();
                Stream<String> names =
                        methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
                names.forEach(method -> info.getPatternValues().forEach(path -> all.add(method + " " + path)));
            }
        });
        return all;
    }
}
