package org.kapocs.demo.staff;

import java.util.List;
import java.util.Set;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.web.Page;

/**
 * The invented staff and what their devices show now, so that anybody at this machine can sign in as one of them.
 *
 * @param filling whether the house is still being filled: some are not there yet, nor is their work
 */
public record DevicesPage(List<Device> devices, String password, boolean filling) implements Page {
    /**
     * One of them.
     *
     * @param code the six digits of this half minute
     */
    public record Device(String name, Set<Role> roles, String email, String code) {}
}
