/** What a person writes and asks for becomes the model's records, or one message that says how to fix it. */
@NullMarked
package dev.statusquo.config;

import org.jspecify.annotations.NullMarked;
