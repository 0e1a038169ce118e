/** Targets that somebody else runs. */
@NullMarked
package dev.statusquo.engine.url;

import org.jspecify.annotations.NullMarked;
