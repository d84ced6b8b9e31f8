/** Finding a service, preparing and following a referral. */
@NullMarked
package org.kapocs.desk.referral.staff;

import org.jspecify.annotations.NullMarked;
