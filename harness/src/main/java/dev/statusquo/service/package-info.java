/** Services of somebody's own: what they offer, what may be sent to them, and what is asked of their routes. */
@NullMarked
package dev.statusquo.service;

import org.jspecify.annotations.NullMarked;
