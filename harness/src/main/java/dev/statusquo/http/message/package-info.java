/** Reads HTTP/1.1 messages out of octets, whole or as they come (RFC 9112). Nothing else takes a message apart. */
@NullMarked
package dev.statusquo.http.message;

import org.jspecify.annotations.NullMarked;
