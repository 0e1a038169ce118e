/** Writers of what a run saw: pure functions of a RunReport. What came from a target is hostile and is escaped, capped and redacted here. */
@NullMarked
package dev.statusquo.report;

import org.jspecify.annotations.NullMarked;
