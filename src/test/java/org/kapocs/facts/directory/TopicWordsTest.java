package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;

class TopicWordsTest {
    private final Topics topics = new Topics();
    private final Languages languages = new Languages();
    private final TopicWords words = new TopicWords(topics, languages, new Messages());

    TopicWordsTest() throws IOException {}

    private java.util.List<String> meant(String language, String text) {
        return words.meant(text, languages.of(language).orElseThrow()).stream()
                .map(each -> each.topic().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | عنف | safety.violence
            ar | زوجي يضربني | safety.violence
            ar | طرد | housing.eviction
            ar | سيطردني صاحب البيت من الشقة | housing.eviction
            ar | بيت | housing.find
            ar | أنا خائفة | safety
            ar | انا خايفة | safety
            ar | الكرا غالي | housing.rent
            ar | كراء | housing.rent
            hu | megijedtem | safety
            en | I am scared | safety
            uk | мені страшно | safety
            ru | мне страшно | safety
            fa | ترسیده‌ام | safety
            zh | 我很怕他 | safety
            vi | tôi lo sợ | safety
            tr | çok korktum | safety
            mn | би айж байна | safety
            ar | المالك لا يعيد التأمين | housing.rent
            hu | a férjem megvert | safety.violence
            hu | nem adja vissza a kauciót a tulaj | housing.rent
            hu | kilakoltatnak | housing.eviction
            hu | nem fizetett a főnök | work.unpaid
            en | my landlord will not return the deposit | housing.rent
            en | nowhere to sleep tonight | housing.shelter
            uk | мене виганяють з квартири | housing.eviction
            uk | чоловік б’є | safety.violence
            uk | шукаю роботу | work.find
            ru | хозяин не возвращает залог | housing.rent
            ru | муж меня избил | safety.violence
            fa | شوهرم مرا می‌زند | safety.violence
            fa | صاحبخانه ودیعه را پس نمی‌دهد | housing.rent
            zh | 房东不退押金 | housing.rent
            zh | 家暴 | safety.violence
            zh | 老板不发工资 | work.unpaid
            vi | chủ nhà không trả lại tiền cọc | housing.rent
            vi | chồng đánh tôi | safety.violence
            tr | ev sahibi depozitoyu geri vermiyor | housing.rent
            tr | kocam beni dövüyor | safety.violence
            mn | байрны эзэн барьцаа мөнгө буцааж өгөхгүй | housing.rent
            mn | гэр бүлийн хүчирхийлэл | safety.violence""")
    void what_people_write_leads_to_the_topic(String language, String text, String topic) {
        assertThat(meant(language, text)).contains(topic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | المالك لا يعيد التأمين | housing.rent
            zh | 房东不退押金 | housing.rent
            hu | nem fizetett a főnök | work.unpaid
            en | my landlord will not return the deposit | housing.rent""")
    void of_several_topics_the_one_that_holds_most_of_the_words_is_first(String language, String text, String topic) {
        assertThat(meant(language, text).getFirst()).isEqualTo(topic);
    }

    @Test
    void words_of_another_language_than_the_readers_are_understood() {
        assertThat(meant("hu", "насильство")).contains("safety.violence");
        assertThat(meant("mn", "eviction")).contains("housing.eviction");
    }

    @Test
    void a_chance_likeness_means_nothing() {
        assertThat(meant("en", "Mafraq City")).isEmpty();
        assertThat(meant("hu", "Gyerekkuckó a Duna-parton")).isEmpty();
        assertThat(meant("vi", "")).isEmpty();
    }

    @Test
    void every_language_has_words_for_every_top_topic() {
        for (var language : languages.open()) {
            for (var topic : topics.top()) {
                if (!topic.code().equals("participation")) {
                    assertThat(words.known(language.tag(), topic.code()))
                            .as(language.tag() + " " + topic.code())
                            .isGreaterThanOrEqualTo(3);
                }
            }
            assertThat(words.known(language.tag(), "safety.violence")).isGreaterThan(7);
        }
    }
}
