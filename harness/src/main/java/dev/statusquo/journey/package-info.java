/** What becomes of an answer on its way: an origin that sends it, proxies that pass it on, clients that make something of it. */
@NullMarked
package dev.statusquo.journey;

import org.jspecify.annotations.NullMarked;
