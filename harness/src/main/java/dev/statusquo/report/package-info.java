/** Pages and texts of what a run saw: pure functions. What came from a target is hostile, and is escaped and capped here. */
@NullMarked
package dev.statusquo.report;

import org.jspecify.annotations.NullMarked;
