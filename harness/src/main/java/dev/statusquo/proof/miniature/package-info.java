/** Miniature servers that serve the contract from memory: one that keeps every promise, others that break one each. */
@NullMarked
package dev.statusquo.proof.miniature;

import org.jspecify.annotations.NullMarked;
