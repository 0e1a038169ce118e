/** Targets as local processes, installed from the same lock files as the images. */
@NullMarked
package dev.statusquo.engine.process;

import org.jspecify.annotations.NullMarked;
