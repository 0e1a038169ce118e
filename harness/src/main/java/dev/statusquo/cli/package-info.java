/** One class per command; the only place that prints or exits. */
@NullMarked
package dev.statusquo.cli;

import org.jspecify.annotations.NullMarked;
