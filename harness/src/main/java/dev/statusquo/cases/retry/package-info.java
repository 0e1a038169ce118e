/** What clients repeat although nobody asked them to. */
@NullMarked
package dev.statusquo.cases.retry;

import org.jspecify.annotations.NullMarked;
