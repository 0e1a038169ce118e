/** Cases that YAML cannot say: comparisons of several responses, sets, conditions. Each is a script, a pure judge and its proofs. */
@NullMarked
package dev.statusquo.cases.scenario;

import org.jspecify.annotations.NullMarked;
