package org.kapocs.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;

/** An editor publishes a form. An officer asks a client by it, and the client sees at home what it came to. */
class AssessmentTest extends Journey {
    private static final String[][] SURVEY = {
        {"type", "name", "label::Magyar (hu)", "label::العربية (ar)", "required", "domain", "relevant"},
        {"begin group", "home", "Otthon", "البيت", "", "housing", ""},
        {"select_one place", "place", "Hol lakik?", "أين تسكن؟", "yes", "", ""},
        {"text", "who", "Kinél lakik?", "عند من تسكن؟", "", "", "${place} = 'others'"},
        {"image", "picture", "Kép a lakásról", "", "", "", ""},
        {"end group", "", "", "", "", "", ""},
        {"begin group", "talk", "Nyelv", "اللغة", "", "language", ""},
        {"select_one talk", "talks", "Hogyan beszél magyarul?", "كيف تتكلم المجرية؟", "", "", ""},
        {"end group", "", "", "", "", "", ""}
    };

    private static final String[][] CHOICES = {
        {"list_name", "name", "label::Magyar (hu)", "label::العربية (ar)", "score", "need"},
        {"place", "own", "Saját lakásban", "في بيتي", "4", ""},
        {"place", "others", "Másoknál", "عند آخرين", "1", "housing.find:URGENT"},
        {"talk", "well", "Jól", "جيدًا", "4", ""},
        {"talk", "little", "Kicsit", "قليلًا", "1", "language.course"}
    };

    @Test
    void a_form_is_published_a_client_asked_and_the_picture_taken_home() throws IOException {
        publishes(colleague("Urlap", Role.EDITOR));
        Screen officer = colleague("Felmero", Role.DESK_OFFICER);
        Slip slip = opensACase(officer);
        asks(officer);
        ends(officer);
        reads(slip);
    }

    private void publishes(Screen editor) throws IOException {
        editor.open("/staff/forms");
        picture(editor.page(), "forms");
        editor.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("Lakás és nyelv.xlsx", "application/octet-stream", workbook()));
        editor.press(editor.say("form.send"));
        editor.reads("image");
        picture(editor.page(), "report");
        editor.follow(editor.say("form.try"));
        picture(editor.page(), "trial");
        editor.page().goBack();
        editor.press(editor.say("form.publish"));
        editor.reads(editor.say("form.done.published"));
    }

    private static byte[] workbook() throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            write(book, "survey", SURVEY);
            write(book, "choices", CHOICES);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void write(XSSFWorkbook book, String name, String[][] rows) {
        var sheet = book.createSheet(name);
        for (int row = 0; row < rows.length; row++) {
            var line = sheet.createRow(row);
            for (int cell = 0; cell < rows[row].length; cell++) {
                line.createCell(cell).setCellValue(rows[row][cell]);
            }
        }
    }

    private Slip opensACase(Screen officer) {
        Slip slip = opensACaseOf(officer, "Minta Rukaja");
        officer.reads(officer.say("assessment.none"));
        return slip;
    }

    private void asks(Screen officer) {
        officer.page().locator("#assessments h2 a").click();
        assertThat(officer.page().locator("select[name=language]")).hasValue("ar");
        officer.page()
                .locator("select[name=form]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Lakás és nyelv"));
        picture(officer.page(), "begin");
        officer.press(officer.say("assessment.begin"));
        officer.reads("أين تسكن؟");
        officer.page().locator("input[value=others]").check();
        officer.press(officer.say("assessment.next"));
        officer.reads(officer.say("form.more"));
        officer.fill("q.home.who", "Egy barátnál");
        picture(officer.page(), "fill");
        officer.press(officer.say("assessment.next"));
        officer.page().locator("input[value=little]").check();
        officer.press(officer.say("assessment.leave"));
        officer.reads(officer.say("assessment.done.saved"));
        officer.page().locator("#assessments p a").first().click();
        assertThat(officer.page().locator("input[value=little]")).isChecked();
        officer.press(officer.say("assessment.next"));
    }

    private void ends(Screen officer) {
        officer.reads("Egy barátnál");
        officer.press(officer.say("assessment.end"));
        officer.reads(officer.say("assessment.done.done"));
        officer.page().locator("input[value='housing.find']").check();
        picture(officer.page(), "result");
        officer.press(officer.say("assessment.needs.take"));
        officer.reads(officer.say("assessment.needs.taken"));
        officer.follow(officer.say("assessment.print"));
        assertThat(officer.page().locator("section[lang=ar]")).containsText("السكن");
        picture(officer.page(), "print");
        officer.page().goBack();
        officer.page().locator("a.back").click();
        picture(officer.page(), "list");
        officer.page().locator("a.back").click();
        officer.reads("Lakás és nyelv");
        picture(officer.page(), "case");
    }

    /** On her telephone, in Arabic, without JavaScript. */
    private void reads(Slip slip) {
        Screen mother = ownFile("ar", slip);
        mother.reads(mother.say("assessment.own.title"));
        mother.reads(mother.say("form.domain.housing"));
        mother.readsNot("Egy barátnál");
        picture(mother.page(), "own");
    }
}
