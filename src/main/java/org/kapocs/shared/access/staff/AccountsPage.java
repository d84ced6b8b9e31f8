package org.kapocs.shared.access.staff;

import java.util.List;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.web.Page;

/** The people of one's own organization. */
public record AccountsPage(String organization, List<Account> accounts) implements Page {}
