/** What clients repeat although nobody asked them to. */
@NullMarked
package dev.statusquo.cases.scenario.retry;

import org.jspecify.annotations.NullMarked;
