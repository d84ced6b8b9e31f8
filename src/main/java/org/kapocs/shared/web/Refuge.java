package org.kapocs.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers where a handler failed because the house lacks what it stands on; implemented by whoever knows that. */
public interface Refuge {
    /** Whether it was such a failure; then it is answered. */
    boolean takes(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
