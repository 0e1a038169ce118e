/** Generated sequences of requests, a model of what they should leave behind, and the shortest one that does not. */
@NullMarked
package dev.statusquo.cases.scenario.sequence;

import org.jspecify.annotations.NullMarked;
