/** What methods promise of their effects, shown by the state of the server and the runs of its handlers. */
@NullMarked
package dev.statusquo.cases.scenario.effect;

import org.jspecify.annotations.NullMarked;
