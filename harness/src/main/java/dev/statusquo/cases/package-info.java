/** What is tried: the catalogue in YAML, read into the model's cases. */
@NullMarked
package dev.statusquo.cases;

import org.jspecify.annotations.NullMarked;
