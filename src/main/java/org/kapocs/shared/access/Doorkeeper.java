package org.kapocs.shared.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Recognises one kind of {@link Who} by what a request carries, and only on the paths where it is meant to be used. */
public interface Doorkeeper {
    Optional<? extends Who> recognise(HttpServletRequest request);
}
