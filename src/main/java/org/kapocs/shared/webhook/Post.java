package org.kapocs.shared.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sends one request and reads one status. Written out because the JDK's client looks a name up by itself, a second time:
 * here the connection goes to the address that was looked at. No redirect is followed, nothing of the answer's body is
 * read, and of its head no more than a few kilobytes. Whoever calls from a virtual thread and interrupts it ends the call.
 */
@Component
class Post {
    private static final int LONGEST_HEAD = 8 * 1024;

    /** A fifth of the patience is brisk: two seconds of ten. */
    private static final int BRISK = 5;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([2-5][0-9]{2})");

    private final Networks networks;
    private final int patience;

    Post(Networks networks, @Value("${kapocs.webhook.patience:10000}") int patienceMillis) {
        this.networks = networks;
        this.patience = patienceMillis;
    }

    /** How long a receiver is waited for in all, in milliseconds. */
    int patience() {
        return patience;
    }

    /** Who takes longer than these nanoseconds rests afterwards. */
    long brisk() {
        return TimeUnit.MILLISECONDS.toNanos(patience / BRISK);
    }

    /**
     * What came of it.
     *
     * @param code the status, where there was one
     * @param hindrance empty when the receiver took it
     */
    record Answer(Optional<Integer> code, Optional<Hindrance> hindrance) {
        static Answer none(Hindrance why) {
            return new Answer(Optional.empty(), Optional.of(why));
        }

        static Answer of(int code) {
            return new Answer(
                    Optional.of(code),
                    switch (code) {
                        case 200, 201, 202, 203, 204, 205, 206 -> Optional.empty();
                        case 410 -> Optional.of(Hindrance.GONE);
                        default -> Optional.of(code / 100 == 3 ? Hindrance.SENT_ELSEWHERE : Hindrance.REFUSED);
                    });
        }
    }

    Answer send(URI address, Map<String, String> headers, byte[] body) {
        try {
            Optional<InetAddress> there = networks.resolve(address);
            if (there.isEmpty()) {
                return Answer.none(Hindrance.INSIDE);
            }
            return send(address, there.get(), headers, body);
        } catch (SSLException untrusted) {
            return Answer.none(Hindrance.UNTRUSTED);
        } catch (SocketTimeoutException slow) {
            return Answer.none(Hindrance.SLOW);
        } catch (UnknownHostException unknown) {
            return Answer.none(Hindrance.UNREACHABLE);
        } catch (IOException broken) {
            return Answer.none(Hindrance.UNREACHABLE);
        }
    }

    private Answer send(URI address, InetAddress there, Map<String, String> headers, byte[] body) throws IOException {
        boolean tls = "https".equals(address.getScheme());
        int port = Networks.port(address);
        try (var plain = new Socket()) {
            plain.setSoTimeout(patience);
            plain.connect(new InetSocketAddress(there, port), patience);
            try (Socket line = tls ? secured(plain, address.getHost(), port) : plain) {
                line.getOutputStream().write(head(address, headers, body.length).getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().write(body);
                line.getOutputStream().flush();
                return answer(line.getInputStream());
            }
        }
    }

    /** For the name, whatever address it has: its certificate must be of that name. */
    private static SSLSocket secured(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(plain, host, port, true);
        var wanted = secured.getSSLParameters();
        wanted.setEndpointIdentificationAlgorithm("HTTPS");
        wanted.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secured.setSSLParameters(wanted);
        secured.startHandshake();
        return secured;
    }

    private static String head(URI address, Map<String, String> headers, int length) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String port = address.getPort() > 0 ? ":" + address.getPort() : "";
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(address.getHost()).append(port).append("\r\n");
        head.append("User-Agent: Kapocs\r\nContent-Type: application/json\r\nConnection: close\r\n");
        head.append("Content-Length: ").append(length).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    /** Only the first line counts. */
    static Answer answer(InputStream line) throws IOException {
        var head = new StringBuilder();
        int next = line.read();
        while (next >= 0 && next != '\n' && head.length() < LONGEST_HEAD) {
            head.append((char) next);
            next = line.read();
        }
        Matcher status = STATUS.matcher(head);
        return next == '\n' && status.lookingAt()
                ? Answer.of(Integer.parseInt(status.group(1)))
                : Answer.none(Hindrance.UNREADABLE);
    }
}
