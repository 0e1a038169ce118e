/** Our socket client: raw octets out, everything that came back in. It finds where messages end and judges nothing. */
@NullMarked
package dev.statusquo.wire;

import org.jspecify.annotations.NullMarked;
