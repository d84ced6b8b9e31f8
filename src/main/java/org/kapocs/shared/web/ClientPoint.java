package org.kapocs.shared.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How the client point itself is reached from outside, as far as the city has said; an invented one in the demo. */
@Component
public class ClientPoint {
    private final String phone;
    private final String email;

    ClientPoint(
            @Value("${kapocs.phone:}") String phone,
            @Value("${kapocs.email:}") String email,
            @Value("${kapocs.demo}") boolean demo) {
        this.phone = phone.isBlank() && demo ? "+36 1 555 0100" : phone.strip();
        this.email = email.isBlank() && demo ? "ugyfelpont@minta.example.org" : email.strip();
    }

    /** Empty when there is none. */
    public String phone() {
        return phone;
    }

    /** Empty when there is none. */
    public String email() {
        return email;
    }

    /** Both, where there are both. */
    public List<String> ways() {
        return Stream.of(phone, email).filter(way -> !way.isEmpty()).toList();
    }
}
