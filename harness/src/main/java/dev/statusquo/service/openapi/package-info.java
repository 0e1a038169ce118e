/** Documents in OpenAPI, read by a library that stays here. */
@NullMarked
package dev.statusquo.service.openapi;

import org.jspecify.annotations.NullMarked;
