/** Replays every proof: shows of each case that it can give each of its verdicts. */
@NullMarked
package dev.statusquo.proof;

import org.jspecify.annotations.NullMarked;
