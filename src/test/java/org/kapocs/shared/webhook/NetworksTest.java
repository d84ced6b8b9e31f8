package org.kapocs.shared.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody who fills in a form can make the house ask its own neighbours. */
class NetworksTest {
    private final Networks outside = new Networks(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "64:ff9b:1::909:909",
                "64:ff9b:0:1::909:909",
                "64:ff9b::1:909:909",
                "2001::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "100::1",
                "3fff::1",
                "5f00::1"
            })
    void an_address_of_no_public_network_is_none_for_us(String address) {
        assertThat(outside.permitted(List.of(InetAddress.ofLiteral(address)), 443))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.9.9.9",
                "100.63.0.1",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.1.0.1",
                "223.255.255.1",
                "2606:4700::1111",
                "2001:4860::8888",
                "2a02:1800::1",
                "64:ff9b::909:909"
            })
    void an_address_of_the_public_internet_is(String address) {
        assertThat(outside.permitted(List.of(InetAddress.ofLiteral(address)), 443))
                .isTrue();
    }

    @Test
    void a_name_that_leads_outside_and_inside_leads_nowhere() {
        assertThat(outside.permitted(
                        List.of(InetAddress.ofLiteral("9.9.9.9"), InetAddress.ofLiteral("127.0.0.1")), 443))
                .isFalse();
        assertThat(outside.permitted(List.of(), 443)).isFalse();
    }

    @Test
    void a_name_that_leads_inside_is_not_asked() throws Exception {
        try (var neighbour = new Listener()) {
            var post = new Post(outside, 2000);
            String port = neighbour.address().replaceAll("\\D*127.0.0.1:(\\d+).*", "$1");
            for (String name : List.of("localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433")) {
                var answer = post.send(URI.create("https://" + name + ":" + port + "/"), Map.of(), new byte[0]);
                assertThat(answer.hindrance())
                        .as(name)
                        .hasValueSatisfying(each -> assertThat(each).isIn(Hindrance.INSIDE, Hindrance.UNREACHABLE));
            }
            assertThat(neighbour.heard).isEmpty();
        }
    }

    @Test
    void the_connection_goes_to_the_address_that_was_looked_at_and_the_name_is_not_looked_up_again() throws Exception {
        try (var there = new Listener()) {
            var once = new Networks(Set.of()) {
                @Override
                Optional<InetAddress> resolve(URI address) {
                    return Optional.of(InetAddress.getLoopbackAddress());
                }
            };
            String address = there.address().replace("127.0.0.1", "nowhere.invalid");
            assertThat(new Post(once, 2000)
                            .send(URI.create(address), Map.of(), new byte[0])
                            .code())
                    .contains(204);
            assertThat(there.heard.getFirst().headers().get("Host")).startsWith("nowhere.invalid:");
        }
    }

    @Test
    void what_the_settings_name_may_be_reached_and_no_more() {
        var inside = new Networks(Set.of("10.20.0.5:8443", "[fd12::5]:443", "127.0.0.1:8000"));
        assertThat(inside.permitted(List.of(InetAddress.ofLiteral("10.20.0.5")), 8443))
                .isTrue();
        assertThat(inside.permitted(List.of(InetAddress.ofLiteral("10.20.0.5")), 5432))
                .as("its neighbour behind another port")
                .isFalse();
        assertThat(inside.permitted(List.of(InetAddress.ofLiteral("10.20.0.6")), 8443))
                .isFalse();
        assertThat(inside.permitted(List.of(InetAddress.ofLiteral("fd12::5")), 443))
                .isTrue();
        assertThat(inside.read("http://127.0.0.1:8000/hook")).isPresent();
        assertThat(inside.read("http://127.0.0.1:8001/hook")).isEmpty();
        assertThat(inside.read("http://10.20.0.5:8443/hook"))
                .as("in the clear only on one machine")
                .isEmpty();
        assertThat(inside.read("https://10.20.0.5:8443/hook")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.20.0.5", "fd12::5", "10.20.0.5:", "10.20.0.5:x", "minta.example.org:443", "10.20.0.5:99999x"
            })
    void a_setting_without_a_port_stops_the_house(String written) {
        assertThatThrownBy(() -> new Networks(Set.of(written))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hook",
                "/hook",
                "http://minta.example.org/",
                "http://127.0.0.1/",
                "ftp://minta.example.org/",
                "file:///etc/passwd",
                "https:///hook",
                "https://somebody:secret@minta.example.org/",
                "https://minta.example.org/#part",
                "https://minta.example.org:99999/",
                "https://minta.example.org/a b",
                "https://minta.example.org/\r\nHost: x",
                "https://mintá.example.org/",
                "javascript:alert(1)",
                "gopher://minta.example.org/",
                "https://127.1/",
                "https://0x7f.1/"
            })
    void what_is_no_address_behind_tls_is_not_taken(String typed) {
        assertThat(outside.read(typed)).isEmpty();
        assertThat(outside.read("https://minta.example.org/" + "a".repeat(500))).isEmpty();
        assertThat(outside.read(" https://minta.example.org:8443/hook?x=1 ")).isPresent();
    }

    @Test
    void nothing_is_said_to_whom_nobody_vouches_for() {
        var stranger = new GreenMail(ServerSetupTest.SMTPS.dynamicPort());
        stranger.start();
        try {
            var post = new Post(new Networks(Set.of("127.0.0.1:*", "[::1]:*")), 4000);
            var address = URI.create("https://localhost:" + stranger.getSmtps().getPort() + "/");
            assertThat(post.send(address, Map.of(), new byte[0]).hindrance()).contains(Hindrance.UNTRUSTED);
        } finally {
            stranger.stop();
        }
    }
}
