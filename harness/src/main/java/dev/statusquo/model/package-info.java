/** What the suite talks about: cases, observations, verdicts, targets, deviations, reports, and the two ports. */
@NullMarked
package dev.statusquo.model;

import org.jspecify.annotations.NullMarked;
