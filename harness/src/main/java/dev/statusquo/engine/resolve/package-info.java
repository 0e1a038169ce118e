/** How versions that were asked for become lock files: the package managers themselves decide, and what they said is kept. */
@NullMarked
package dev.statusquo.engine.resolve;

import org.jspecify.annotations.NullMarked;
