/** One loader: files, environment and options become the model's records. */
@NullMarked
package dev.statusquo.config;

import org.jspecify.annotations.NullMarked;
