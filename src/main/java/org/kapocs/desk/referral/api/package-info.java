/** Referrals, for programs. */
@NullMarked
package org.kapocs.desk.referral.api;

import org.jspecify.annotations.NullMarked;
