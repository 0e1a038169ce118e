/** Permitted answers and the matchers they are made of: pure comparisons of what was seen. */
@NullMarked
package dev.statusquo.cases.match;

import org.jspecify.annotations.NullMarked;
