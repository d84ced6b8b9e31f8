/** What a partner sees by their link, and what newcomers see of their referrals. */
@NullMarked
package org.kapocs.desk.referral.open;

import org.jspecify.annotations.NullMarked;
