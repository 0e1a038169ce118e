/** Clients that people use, each left as it comes and kept away from the user's configuration. */
@NullMarked
package dev.statusquo.clients;

import org.jspecify.annotations.NullMarked;
