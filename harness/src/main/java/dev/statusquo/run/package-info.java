/** The only loop: what is run, in which order, and what its outcomes mean. */
@NullMarked
package dev.statusquo.run;

import org.jspecify.annotations.NullMarked;
