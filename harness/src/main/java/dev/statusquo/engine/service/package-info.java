/** Services of somebody's own that are started for a run. */
@NullMarked
package dev.statusquo.engine.service;

import org.jspecify.annotations.NullMarked;
