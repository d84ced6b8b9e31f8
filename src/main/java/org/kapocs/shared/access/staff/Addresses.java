package org.kapocs.shared.access.staff;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The whole address of a page of ours, as the person who asks reaches it. */
final class Addresses {
    private Addresses() {}

    static String of(HttpServletRequest request, String path) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path(path)
                .build()
                .toUriString();
    }
}
