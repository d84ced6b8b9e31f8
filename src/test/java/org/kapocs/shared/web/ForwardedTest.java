package org.kapocs.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** What stands between a reader and the house: proxies that may speak for others, and where a request ends. */
@HouseTest
class ForwardedTest {
    @Autowired
    WebServerApplicationContext house;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "203.0.113.9", "172.32.0.1", "11.0.0.1", "2001:db8::1"})
    void an_address_of_the_net_speaks_for_nobody(String address) throws UnknownHostException {
        assertThat(believed(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "192.168.0.5", "172.16.0.1"})
    void a_proxy_at_home_says_who_asks(String address) throws UnknownHostException {
        assertThat(believed(address)).isTrue();
    }

    private boolean believed(String address) throws UnknownHostException {
        var tomcat = ((TomcatWebServer) house.getWebServer()).getTomcat();
        var valve = Arrays.stream(tomcat.getEngine().getPipeline().getValves())
                .filter(RemoteIpValve.class::isInstance)
                .map(RemoteIpValve.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(valve.getTrustedProxies()).isNull();
        var home = new NetMaskSet();
        assertThat(home.addAll(valve.getInternalProxies())).isEmpty();
        return home.contains(address);
    }

    @Test
    void a_request_that_is_framed_in_two_ways_is_refused() throws IOException {
        String smuggled = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertThat(answers("POST /en HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nContent-Length: 0\r\n\r\n"
                        + smuggled))
                .isEqualTo("400");
        assertThat(answers("POST /en HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + (5 + smuggled.length())
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled))
                .doesNotContain(" ");
    }

    /** The statuses that come back, until the server closes. */
    private String answers(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("HTTP/1\\.1 (\\d{3})")
                    .matcher(all)
                    .results()
                    .map(found -> found.group(1))
                    .reduce((one, other) -> one + " " + other)
                    .orElse("");
        }
    }
}
