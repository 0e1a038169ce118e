/** The one reader of the files that people write: a tree checked by a JSON Schema, every error with file and line. */
@NullMarked
package dev.statusquo.yaml;

import org.jspecify.annotations.NullMarked;
