package org.kapocs.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A form with files, as browsers write it. */
public final class Parts {
    private static final String EDGE = "minta-hatar";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Parts field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    public Parts file(String name, byte[] content) {
        return part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: image/jpeg", content);
    }

    private Parts part(String head, byte[] content) {
        body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private HttpRequest.Builder to(Browser browser, String path) {
        return HttpRequest.newBuilder(browser.at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .header("Sec-Fetch-Site", "same-origin");
    }

    public Browser.Answer send(Browser browser, String path) throws Exception {
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return browser.send(to(browser, path).POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The same with so many bytes of nothing at its end, of which the first are enough to be answered. */
    public Browser.Answer padded(Browser browser, String path, int bytes) throws Exception {
        byte[] whole = Arrays.copyOf(body.toByteArray(), bytes);
        return browser.sendTooMuch(to(browser, path).POST(HttpRequest.BodyPublishers.ofByteArray(whole)));
    }
}
