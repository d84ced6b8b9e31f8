package org.kapocs.desk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a form tells of the files that were to go with it. */
class ToSendTest {
    @Test
    void of_two_files_of_the_same_name_the_one_that_was_not_turned_away_is_to_be_chosen_again() {
        var turned = List.of(new Enclosures.Turned("image.jpg", "document.unfit.BROKEN"));
        assertThat(new Enclosures.ToSend(15, turned, List.of("image.jpg", "page.pdf", "image.jpg")).again())
                .containsExactly("page.pdf", "image.jpg");
    }
}
