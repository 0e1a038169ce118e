/** Finds a checkout, and what it holds: cases, claims, deviations, targets. */
@NullMarked
package dev.statusquo.checkout;

import org.jspecify.annotations.NullMarked;
