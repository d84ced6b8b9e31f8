package org.kapocs.desk.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** What a list lets one take along is what it shows, to whom it shows it. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class SheetsTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    Contacts contacts;

    @Autowired
    AutowireCapableBeanFactory house;

    @Autowired
    Trail trail;

    @ParameterizedTest
    @CsvSource({
        "/staff/cases, view=mine, 3",
        "/staff/cases, view=open, 3",
        "/staff/cases, view=open&mark=overdue, 3",
        "/staff/cases, view=closed, 1",
        "/staff/tasks, view=MINE, 3",
        "/staff/tasks, view=OVERDUE&team=whole, 3",
        "/staff/tasks, view=TEAM&team=whole&q=FELADAT Lakas, 1",
        "/staff/contacts, view=OPEN, 3",
        "/staff/contacts, view=OPEN&q=BERLETI, 3",
        "/staff/consultations, view=BY_US, 3",
        "/staff/consultations, view=BY_US&field=LAW&late=1&q=minta, 3",
        "/staff/knowledge, q=tudas{word}, 1",
        "/staff/matters, view=UNCHECKED&q=lakcimkartya, 1"
    })
    void every_cell_of_a_file_stands_in_the_list_and_there_are_as_many_lines(String list, String asked, int many)
            throws Exception {
        Who.Staff officer = staff.with(Role.SUPERVISOR, Role.DESK_OFFICER, Role.EDITOR);
        String query = asked.replace("{word}", house.createBean(Planted.class).in(officer));
        String page = page(officer, list.equals("/staff/contacts") ? "/staff" : list, query);
        List<CSVRecord> lines = csv(sheet(Staff.as(officer), list, query, "CSV"));
        assertThat(page.split("class=\"line\"", -1)).hasSize(many + 1);
        assertThat(lines).hasSize(many + 1);
        for (CSVRecord line : lines.subList(1, lines.size())) {
            for (String cell : line) {
                for (String part : cell.split("; ")) {
                    String shown = part.startsWith("'") ? part.substring(1) : part;
                    assertThat(shown.matches("\\d{4}-\\d\\d-\\d\\d.*") || shownBy(page, officer, shown))
                            .as("%s in %s", shown, list)
                            .isTrue();
                }
            }
        }
        assertThat(xlsx(sheet(Staff.as(officer), list, query, "XLSX"))).hasSameSizeAs(lines);
    }

    /** The reader’s own name stands over the list, and in its lines as “you”. */
    private static boolean shownBy(String page, Who.Staff reader, String cell) {
        String text =
                HtmlUtils.htmlUnescape(page).replaceAll("[\\u2066-\\u2069]", "").replaceAll("\\s+", " ");
        return cell.isEmpty() || text.contains(cell) || cell.equals(reader.name());
    }

    @Test
    void another_organization_takes_nothing_of_it_along() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        UUID file = Todo.open(cases, officer);
        Todo.make(tasks, officer, file, Todo.wish(officer, "Rejtett feladat", "2026-12-01"));
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(csv(sheet(Staff.as(stranger), "/staff/cases", "view=open&owner=" + officer.account(), "CSV")))
                .hasSize(1);
        assertThat(csv(sheet(Staff.as(stranger), "/staff/tasks", "view=TEAM&team=whole", "CSV")))
                .hasSize(1);
        assertThat(csv(sheet(Staff.as(officer), "/staff/cases", "view=open", "CSV")))
                .hasSize(2);
    }

    @Test
    void who_has_not_shown_lately_who_they_are_is_asked_first_and_roles_without_the_list_are_refused()
            throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        var asked = sheet(Staff.asBefore(officer), "/staff/cases", "view=open", "CSV");
        assertThat(asked.getForwardedUrl()).isEqualTo("/staff/confirm/held");
        assertThat(asked.getContentAsString()).isEmpty();
        for (Role role : List.of(Role.EDITOR, Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            var refused = sheet(Staff.as(staff.with(role)), "/staff/cases", "view=open", "CSV");
            assertThat(refused.getStatus()).isEqualTo(403);
        }
    }

    @Test
    void that_a_list_was_taken_along_is_kept_with_its_purpose_and_its_lines_and_not_what_they_say() throws Exception {
        Who.Staff officer = staff.with(Role.SUPERVISOR);
        Todo.open(cases, officer);
        Todo.open(cases, officer);
        sheet(Staff.as(officer), "/staff/cases", "view=mine", "XLSX");
        var kept = Standing.as(
                        officer,
                        () -> trail.of(
                                officer,
                                new Wanted(Long.MAX_VALUE, java.util.Optional.empty(), java.util.Optional.empty())))
                .stream()
                .filter(trace -> trace.what().startsWith("list."))
                .toList();
        assertThat(kept).extracting(trace -> trace.what()).containsExactly("list.taken.cases.2", "list.begun.cases");
        assertThat(kept)
                .allSatisfy(trace ->
                        assertThat(trace.purpose().orElseThrow().name()).isEqualTo("SUPERVISION"));
        assertThat(page(officer, "/staff/audit", "")).contains("az ügyek listáját letöltötte (2 sor)");
    }

    @Test
    void without_a_purpose_or_a_kind_of_file_nothing_is_sent() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        assertThat(sheet(Staff.as(officer), "/staff/cases", "view=mine", "DOC").getStatus())
                .isEqualTo(400);
        var without = http.perform(post("/staff/cases/sheet?view=mine&as=CSV")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(officer)))
                .andReturn()
                .getResponse();
        assertThat(without.getStatus()).isEqualTo(400);
    }

    @Test
    void the_file_is_one_to_be_kept_and_not_shown_and_nobody_between_keeps_it() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        contacts.ask(
                new NewContact("housing.rent", Urgency.SOON, "hu", null, 8, null, Reach.NONE, "Kérdés"), Todo.key());
        var file = sheet(Staff.as(officer), "/staff/contacts", "view=OPEN", "CSV");
        assertThat(file.getHeader("Content-Disposition")).matches("attachment; filename=\"munkalista-[0-9-]+\\.csv\"");
        assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getContentType()).isEqualTo("text/csv;charset=utf-8");
    }

    private String page(Who.Staff who, String path, String query) throws Exception {
        return http.perform(get(path + "?" + query).with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse sheet(RequestPostProcessor who, String list, String query, String kind)
            throws Exception {
        return http.perform(post(list + "/sheet?" + query + "&why=SUPERVISION&as=" + kind)
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(who))
                .andReturn()
                .getResponse();
    }

    private static List<CSVRecord> csv(MockHttpServletResponse file) throws Exception {
        String text = new String(file.getContentAsByteArray(), StandardCharsets.UTF_8).substring(1);
        try (var parser = CSVFormat.RFC4180.builder().setDelimiter(';').get().parse(new StringReader(text))) {
            return parser.getRecords();
        }
    }

    private static List<List<String>> xlsx(MockHttpServletResponse file) throws Exception {
        var lines = new ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            var format = new DataFormatter();
            book.getSheetAt(0).forEach(row -> {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(format.formatCellValue(cell)));
                lines.add(cells);
            });
        }
        return lines;
    }
}
