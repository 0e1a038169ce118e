/** This machine: its tools, processes, files and Pythons, and the cache that runs share. */
@NullMarked
package dev.statusquo.machine;

import org.jspecify.annotations.NullMarked;
