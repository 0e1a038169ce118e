/** Asks a target about itself under {@code /_fixture}: is it ready, what is it, what has it kept, what has run. */
@NullMarked
package dev.statusquo.sidechannel;

import org.jspecify.annotations.NullMarked;
