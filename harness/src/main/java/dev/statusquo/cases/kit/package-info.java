/** What every way to write a case shares: the builder of a case, requests and what became of them, and why there may be nothing to judge. */
@NullMarked
package dev.statusquo.cases.kit;

import org.jspecify.annotations.NullMarked;
