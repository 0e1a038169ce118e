/** Targets in containers, by Testcontainers: the only room that knows it. */
@NullMarked
package dev.statusquo.engine.docker;

import org.jspecify.annotations.NullMarked;
