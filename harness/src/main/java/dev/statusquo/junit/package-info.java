/** The suite as JUnit sees it, and the extension for tests of one's own. Only API that JUnit 5.13 and 6 both have. */
@NullMarked
package dev.statusquo.junit;

import org.jspecify.annotations.NullMarked;
