/** What a keyed POST and a job promise when requests meet, or the target is killed. Each is a script, a pure judge and its proofs. */
@NullMarked
package dev.statusquo.cases.scenario.promise;

import org.jspecify.annotations.NullMarked;
