/** How targets are started and stopped. */
@NullMarked
package dev.statusquo.engine;

import org.jspecify.annotations.NullMarked;
