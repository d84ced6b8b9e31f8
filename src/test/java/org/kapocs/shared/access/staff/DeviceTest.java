package org.kapocs.shared.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    private static final String LIKE = "Mozilla/5.0 (%s) AppleWebKit/537.36 (KHTML, like Gecko) %s";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X11; Linux x86_64 | Chrome/156.0.0.0 Safari/537.36 | Chrome, Linux",
                "Windows NT 10.0; Win64; x64 | Chrome/156.0.0.0 Safari/537.36 Edg/156.0 | Edge, Windows",
                "Linux; Android 14; Pixel | Chrome/156.0.0.0 Mobile Safari/537.36 | Chrome, Android",
                "Linux; Android 14; SM | SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36 | Samsung Internet, Android",
                "iPhone; CPU iPhone OS 18_0 like Mac OS X | Version/18.0 Mobile/15E148 Safari/604.1 | Safari, iOS",
                "iPhone; CPU iPhone OS 18_0 like Mac OS X | CriOS/156.0 Mobile/15E148 Safari/604.1 | Chrome, iOS",
                "Macintosh; Intel Mac OS X 10_15_7 | Version/18.0 Safari/605.1.15 | Safari, macOS",
                "X11; Ubuntu; Linux x86_64; rv:140.0 | Gecko/20100101 Firefox/140.0 | Firefox, Linux",
                "X11; CrOS x86_64 14541 | Chrome/156.0 Safari/537.36 | Chrome, ChromeOS",
                "Windows NT 10.0 | Chrome/156.0 Safari/537.36 OPR/120.0 | Opera, Windows",
                "Windows NT 10.0 | SomethingNew/1.0 | Windows",
                "SmartFridge | Frost/1 | ''"
            })
    void a_browser_is_named_as_its_owner_knows_it(String system, String products, String name) {
        assertThat(Device.named(LIKE.formatted(system, products))).isEqualTo(name);
    }
}
