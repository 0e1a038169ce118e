/** Reports side by side: pure functions. */
@NullMarked
package dev.statusquo.compare;

import org.jspecify.annotations.NullMarked;
