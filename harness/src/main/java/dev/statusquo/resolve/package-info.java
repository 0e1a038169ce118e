/** Versions: which of them lock files pin, and how those that were asked for become lock files. The package managers decide, and what they said is kept. */
@NullMarked
package dev.statusquo.resolve;

import org.jspecify.annotations.NullMarked;
