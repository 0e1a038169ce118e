/** HTTP as it is on the wire, in the words of RFC 9110. Values here can hold what is wrong; only expectations judge. */
@NullMarked
package dev.statusquo.http;

import org.jspecify.annotations.NullMarked;
